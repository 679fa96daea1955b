using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1004: one person with two titles that nobody holds together.</summary>
internal sealed class ConflictingTitle : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1004",
        "Two titles that nobody holds together",
        "\"{0} {1}\" here, \"{2}\" {3}. Nobody is both: check the title, or who is meant.",
        "Names",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "One person bears two titles in one article that nobody holds at a time.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context) => context.RegisterPersonAction(Check);

    private static void Check(PersonContext context)
    {
        if (!HasTwoTitles(context.Person))
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

        for (var i = 0; i < held.Count; i++)
        {
            for (var j = i + 1; j < held.Count; j++)
            {
                if (!posts.Exclude(held[i].Post, held[j].Post))
                    continue;
                if (!PeopleOfDraft.HasNamesake(context.Draft.People, context.Person))
                    Report(context, odd: held[i].Count < held[j].Count ? held[i] : held[j], held[i].Count < held[j].Count ? held[j] : held[i]);
                return;
            }
        }
    }

    private static bool HasTwoTitles(Person person)
    {
        string? first = null;
        foreach (var mention in person.Mentions)
        {
            if (mention.Title is null || mention.Title == first)
                continue;
            if (first is not null)
                return true;
            first = mention.Title;
        }

        return false;
    }

    private static void Report(PersonContext context, Held odd, Held other)
    {
        var draft = context.Draft.Draft;
        var (mention, good) = (odd.First, other.First);
        var line = draft.Lines.LineOf(draft.Blocks[good.Block].Prose.ToSource(good.TitleSpan).Start) + 1;
        var where = "at line " + line.ToString(CultureInfo.InvariantCulture);
        var span = TextSpan.FromBounds(Math.Min(mention.TitleSpan.Start, mention.Span.Start), Math.Max(mention.TitleSpan.End, mention.Span.End));
        context.Report(new Report(
            mention.Block,
            span,
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
                if (IsYear(text) || IsChange(text) || (text is "been" && IsPerfect(block, i)))
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

        private static bool IsYear(ReadOnlySpan<char> text) =>
            text.Length == 4 && text[0] is ('1' or '2') && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);
    }
}
