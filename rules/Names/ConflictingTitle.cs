using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1004: one person with two titles that nobody holds together.</summary>
internal sealed class ConflictingTitle : Analyzer
{
    /// <summary>Length of the longest last word of a post.</summary>
    private const int LongestPost = 14;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1004",
        "Two titles that nobody holds together",
        "\"{0} {1}\" here, \"{2}\" {3}. Nobody is both: check the title, or who is meant.",
        "Names",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "One person bears two titles that nobody holds at a time, in one article or across the desk.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPersonAction(Check);
        context.RegisterDeskAction(Collect, Judge);
    }

    private static void Check(PersonContext context)
    {
        var own = context.Stylebook.IsEmpty ? [] : HouseTitles.Of(context.Stylebook, context.Person);
        if (own.IsEmpty && !HasTwoTitles(context.Person, context.Stylebook))
            return;
        var posts = context.Stylebook.Derive(static book => new Posts(book));
        var held = new List<Held>();
        foreach (var mention in context.Person.Mentions)
        {
            if (mention.Title is not { } title || posts.Of(title) is not (>= 0 and var post))
                continue;
            if (Changes.AreTold(context.Draft.Blocks[mention.Block], mention))
                continue;
            var known = held.Find(other => other.Post == post);
            if (known is null)
                held.Add(known = new Held(post, mention));
            known.Count++;
        }

        if (!own.IsEmpty && ReportAgainstHouse(context, posts, own, held))
            return;
        for (var i = 0; i < held.Count; i++)
        {
            for (var j = i + 1; j < held.Count; j++)
            {
                if (!posts.Exclude(held[i].Post, held[j].Post) || (Holds(posts, own, held[i].Post) && Holds(posts, own, held[j].Post)))
                    continue;
                if (!PeopleOfDraft.HasNamesake(context.Draft.People, context.Person))
                    Report(context, odd: held[i].Count < held[j].Count ? held[i] : held[j], held[i].Count < held[j].Count ? held[j] : held[i]);
                return;
            }
        }
    }

    /// <summary>Marks a title that excludes one which the stylebook gives the person, unless it gives both.</summary>
    private static bool ReportAgainstHouse(PersonContext context, Posts posts, ImmutableArray<string> own, List<Held> held)
    {
        foreach (var post in held)
        {
            if (Holds(posts, own, post.Post))
                continue;
            foreach (var title in own)
            {
                if (posts.Of(title) is not (>= 0 and var other) || !posts.Exclude(post.Post, other))
                    continue;
                context.Report(new Report(post.First.Block, SpanOf(post.First), post.First.Title!, post.First.Name, title, "in the stylebook"));
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Posts posts, ImmutableArray<string> own, int post)
    {
        foreach (var title in own)
        {
            if (posts.Of(title) == post)
                return true;
        }

        return false;
    }

    /// <summary>Each person with a post that excludes others leaves one fact: the post at its first mention.</summary>
    private static void Collect(CollectContext context)
    {
        foreach (var person in context.Draft.People)
        {
            var isNamed = false;
            PersonMention? titled = null;
            foreach (var mention in person.Mentions)
            {
                isNamed |= mention.Form == MentionForm.Full;
                if (titled is null && mention.Title is { } title && context.IsInReach(mention.Block) && MayBePost(title, context.Stylebook)
                    && PeopleOfDraft.QuotationAround(context.Draft, mention.Block, mention.Span) is null
                    && !Changes.AreTold(context.Draft.Blocks[mention.Block], mention))
                    titled = mention;
            }

            if (isNamed && titled is not null && !PeopleOfDraft.HasNamesake(context.Draft.People, person))
                context.Add(new Fact([StableHash.Of(NameFolding.Fold(person.Name))], titled.Block, SpanOf(titled), [person.Name, titled.Title!, titled.Name]));
        }
    }

    /// <summary>Across drafts the title of fewer drafts is marked, on a tie the one that comes later in path order.</summary>
    private static void Judge(JudgeContext context)
    {
        var facts = context.Facts;
        if (facts.Length < 2)
            return;
        var posts = new List<(int Post, DeskFact First)>();
        var counts = new List<int>();
        foreach (var fact in facts)
        {
            var post = context.StylebookOf(fact).Derive(static book => new Posts(book)).Of(fact.Values[1]);
            if (post < 0)
                continue;
            var at = posts.FindIndex(known => known.Post == post);
            if (at < 0)
            {
                posts.Add((post, fact));
                counts.Add(0);
                at = counts.Count - 1;
            }

            counts[at]++;
        }

        if (posts.Count < 2)
            return;
        var most = counts.IndexOf(counts.Max());
        var first = posts[most].First;
        foreach (var fact in facts)
        {
            var book = context.StylebookOf(fact);
            var own = book.Derive(static known => new Posts(known));
            if (!own.Exclude(own.Of(fact.Values[1]), own.Of(first.Values[1])) || !IsOfOneTime(fact, first))
                continue;
            var line = (first.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
            var where = $"in {first.Draft.Path[(first.Draft.Path.LastIndexOf('/') + 1)..]} line {line}";
            context.Report(
                fact,
                [fact.Values[1], fact.Values[2], first.Values[1], counts[most] == 1 ? where : $"{Wording.Times(counts[most])} (first {where})"],
                [(first, $"\"{first.Values[1]}\" here")],
                atMost: DiagnosticSeverity.Info);
        }
    }

    /// <summary>Drafts that appear within a few weeks of each other: later, somebody may have another post.</summary>
    private static bool IsOfOneTime(DeskFact one, DeskFact other) =>
        one.Draft != other.Draft
        && (one.Draft.Published is not { } a || other.Draft.Published is not { } b || Math.Abs(a.DayNumber - b.DayNumber) <= 31);

    private static TextSpan SpanOf(PersonMention mention) =>
        TextSpan.FromBounds(Math.Min(mention.TitleSpan.Start, mention.Span.Start), Math.Max(mention.TitleSpan.End, mention.Span.End));

    private static bool HasTwoTitles(Person person, Stylebook book)
    {
        string? first = null;
        foreach (var mention in person.Mentions)
        {
            if (mention.Title is null || mention.Title == first || !MayBePost(mention.Title, book))
                continue;
            if (first is not null)
                return true;
            first = mention.Title;
        }

        return false;
    }

    /// <summary>Whether a title may be one of a list: most are told by their last word, before any list is read.</summary>
    internal static bool MayBePost(string title, Stylebook book)
    {
        if (!book.SameTitles.IsEmpty || !book.ExclusiveTitles.IsEmpty)
            return true;
        var last = title.AsSpan(title.AsSpan().LastIndexOfAny(' ', '-') + 1).TrimEnd('.');
        Span<char> word = stackalloc char[LongestPost];
        if (last.Length > LongestPost)
            return false;
        word = word[..last.ToLowerInvariant(word)];
        return word is "president" or "minister" or "secretary" or "senator" or "sen" or "governor" or "gov" or "mayor" or "premier" or "pm" or "vp"
            or "congressman" or "congresswoman" or "congressperson" or "representative" or "rep" or "state" or "general" or "affairs" or "defence" or "defense"
            or "finance" or "health" or "interior" or "justice" or "environment" or "treasury" or "ambassador" or "chancellor" or "ceo" or "cfo"
            or "coo" or "officer" or "executive" or "director" or "king" or "queen" or "prince" or "princess" or "pope" or "cardinal"
            or "archbishop" or "bishop" or "cm" or "cj" or "taoiseach" or "spokesperson" or "spokesman" or "spokeswoman" or "education" or "transportation";
    }

    private static void Report(PersonContext context, Held odd, Held other)
    {
        var draft = context.Draft.Draft;
        var (mention, good) = (odd.First, other.First);
        var line = draft.Lines.LineOf(draft.Blocks[good.Block].Prose.ToSource(good.TitleSpan).Start) + 1;
        var where = "at line " + line.ToString(CultureInfo.InvariantCulture);
        context.Report(new Report(
            mention.Block,
            SpanOf(mention),
            mention.Title!,
            mention.Name,
            good.Title!,
            other.Count == 1 ? where : $"{Wording.Times(other.Count)} (first {where})")
        {
            Related = [(good.Block, good.TitleSpan, $"\"{good.Title}\" here")],
        });
    }

    /// <summary>A post that a person holds in the draft.</summary>
    private sealed record Held(int Post, PersonMention First)
    {
        public int Count { get; set; }
    }

    /// <summary>Words that tell of a change of posts, or of another time: the title in their sentence may be an old or a new one.</summary>
    private static class Changes
    {
        public static bool AreTold(AnnotatedBlock block, PersonMention mention)
        {
            var first = block.TokenAt(mention.Span.Start);
            var (from, to) = OldForms.SentenceAround(block, first, first + 1);
            for (var i = from; i < to; i++)
            {
                var text = block.TextOf(block.Tokens[i]);
                // What had been said before, or last year, may have been said in another post.
                if (IsYear(text) || IsChange(text) || text is "had" || (text is "been" && IsPerfect(block, i)) || (text is "last" && IsLongAgo(block, i)))
                    return true;
            }

            return false;
        }

        private static bool IsChange(ReadOnlySpan<char> text)
        {
            const int longest = 12;
            if (text.Length is < 2 or > longest)
                return false;
            Span<char> word = stackalloc char[longest];
            word = word[..text.ToLowerInvariant(word)];
            return word is "former" or "formerly" or "ex" or "then" or "when" or "as" or "become" or "becomes" or "became" or "becoming"
                or "appoint" or "appoints" or "appointed" or "appointing" or "appointment" or "name" or "names" or "named" or "naming" or "nominated" or "nominee"
                or "elect" or "elected" or "election" or "sworn" or "swore" or "promoted" or "demoted" or "replace" or "replaces" or "replaced"
                or "replacing" or "succeed" or "succeeds" or "succeeded" or "succeeding" or "successor" or "predecessor" or "handing" or "handed"
                or "handover" or "office" or "charge" or "resign" or "resigns" or "resigned" or "resignation" or "stepped" or "stepping" or "quit"
                or "quits" or "ousted" or "sacked" or "fired" or "served" or "serving" or "previously" or "earlier" or "later" or "outgoing"
                or "incoming" or "designate" or "until" or "since" or "rose" or "moved" or "switched" or "candidate" or "candidacy" or "bid"
                or "running" or "ran" or "reshuffle" or "reshuffled" or "transition" or "ago" or "once" or "late" or "retired" or "ii" or "iii"
                or "acting" or "interim" or "caretaker" or "deposed" or "jailed" or "exiled" or "campaign" or "if" or "played" or "plays" or "role";
        }

        private static bool IsPerfect(AnnotatedBlock block, int been)
        {
            for (var i = Math.Max(0, been - 3); i < been; i++)
            {
                if (block.TextOf(block.Tokens[i]) is "has" or "have" or "had" or "'s" or "’s")
                    return true;
            }

            return false;
        }

        private static bool IsLongAgo(AnnotatedBlock block, int last) =>
            last + 1 < block.Tokens.Length && block.TextOf(block.Tokens[last + 1]) is "year" or "month" or "decade" or "term" or "time" or "government" or "parliament";

        private static bool IsYear(ReadOnlySpan<char> text) =>
            text.Length == 4 && text[0] is ('1' or '2') && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);
    }
}
