using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>Finds the events of a draft that its words date: who called whom on which day, which attack was on which day.</summary>
internal static class DatedEvents
{
    /// <summary>How far an act's noun may stand behind its verb, in tokens: "held a long conversation".</summary>
    private const int NounReach = 5;

    /// <summary>How far its people may stand from a verb, in tokens.</summary>
    private const int PeopleReach = 24;

    /// <summary>calls and meetings, each with the class that they share.</summary>
    private static readonly WordsOf Acts = new("ConflictingDatesActs.txt");

    /// <summary>attack, crash, earthquake: what happens once at a place.</summary>
    private static readonly WordsOf Happenings = new("ConflictingDatesHappenings.txt");

    public static void Collect(CollectContext context)
    {
        var expressions = context.Draft.TemporalExpressions;
        Surnames? surnames = null;
        for (var i = 0; i < expressions.Length; i++)
        {
            var expression = expressions[i];
            if (!context.IsInReach(expression.Block))
                continue;
            var copy = new Copy(context.Draft.Blocks[expression.Block]);
            if (expression.Form == TimeForm.Holiday)
            {
                if (i + 1 < expressions.Length && expressions[i + 1].Block == expression.Block)
                    CollectHoliday(context, copy, expression, expressions[i + 1]);
                continue;
            }

            if (!IsDay(expression))
                continue;
            CollectHappening(context, copy, expression);
            CollectLife(context, copy, ref surnames, expression);
            if (TryAct(copy, expression, out var verb, out var isMeeting))
                CollectAct(context, copy, surnames ??= new Surnames(context.Draft.People), expression, verb, isMeeting);
        }
    }

    private static bool IsDay(TemporalExpression expression) =>
        expression.IsList ? false
        : expression.Form == TimeForm.Calendar ? expression.Day > 0 && expression.Month > 0
        : expression.Date is not null && (expression.Form == TimeForm.Weekday || (expression.Form == TimeForm.Offset && expression.Unit == TimeUnit.Day));

    /// <summary>Whether the day belongs to a call or a meeting that took place: its verb or the noun behind the verb says so.</summary>
    private static bool TryAct(Copy copy, TemporalExpression expression, out int verb, out bool isMeeting)
    {
        (verb, isMeeting) = (-1, false);
        if (expression.Tense != VerbTense.Past || expression.VerbSpan.IsEmpty || expression.Preposition is not ("on" or "")
            || expression.Attachment is not (TimeAttachment.Verb or TimeAttachment.Loose))
            return false;
        verb = copy.TokenAt(expression.VerbSpan.Start);
        var end = copy.EndAt(expression.VerbSpan.End);
        for (var i = verb; i < end + NounReach && copy.Has(i) && copy.Mark(i) == '\0'; i++)
        {
            if (copy.IsWord(i) && !copy.IsCapitalised(i) && Acts.Has(copy[i]))
            {
                isMeeting = copy[i].StartsWith("me", StringComparison.OrdinalIgnoreCase);
                return true;
            }
        }

        return false;
    }

    private static void CollectAct(CollectContext context, Copy copy, Surnames surnames, TemporalExpression expression, int verb, bool isMeeting)
    {
        var sentence = copy.SentenceOf(verb);
        var from = Math.Max(sentence.FirstToken, verb - PeopleReach);
        var end = Math.Min(sentence.EndToken, verb + PeopleReach);
        var who = surnames.LastIn(expression.Block, copy.At(from).Start, copy.At(verb).Start);
        var whom = surnames.FirstIn(expression.Block, copy.At(verb).End, copy.At(end - 1).End);
        if (who is null || whom is null || who == whom)
            return;
        var (one, other) = string.CompareOrdinal(who, whom) < 0 ? (who, whom) : (whom, who);
        var key = StableHash.Of(NameFolding.Fold(other), StableHash.Of(NameFolding.Fold(one) + (isMeeting ? "|meet|" : "|call|")));
        Add(context, key, expression, EventKind.Act, $"{one} and {other}");
    }

    /// <summary>
    /// Rao died on May 3; Rao, who was sworn in on May 3: a name beside the verb, since of "Rao's brother died" it is not Rao.
    /// </summary>
    private static void CollectLife(CollectContext context, Copy copy, ref Surnames? surnames, TemporalExpression expression)
    {
        var verb = expression.Preposition.Length > 0 ? expression.FirstToken - 2 : expression.FirstToken - 1;
        if (!copy.IsWord(verb) || expression.Preposition is not ("on" or ""))
            return;
        var what = LifeOf(copy, ref verb);
        // One may resign from two offices.
        if (what.Length == 0 || (what is "resignation" && copy.IsAny(expression.EndToken, "as", "from")))
            return;
        var last = copy.Is(verb - 1, "who") && copy.Mark(verb - 2) == ',' ? verb - 3 : verb - 1;
        if (!copy.IsWord(last))
            return;
        surnames ??= new Surnames(context.Draft.People);
        if (surnames.LastIn(expression.Block, copy.At(Math.Max(0, last - 4)).Start, copy.At(last).End, out var whole) is not { } surname
            || !copy[last].Equals(surname, StringComparison.OrdinalIgnoreCase))
            return;
        // By the whole name: of one surname many die.
        var subject = $"{whole}’s {what}";
        Add(context, StableHash.Of(NameFolding.Fold(subject), StableHash.Of("happening ")), expression, EventKind.Happening, subject);
    }

    /// <summary>
    /// What happens to a person once, or never twice within days, by the verb that ends at a token; moves to the first token of
    /// the verb. "" for any other.
    /// </summary>
    private static string LifeOf(Copy copy, ref int verb)
    {
        if (copy.Is(verb, "in") && copy.Is(verb - 1, "sworn"))
            verb--;
        var what = copy[verb] switch
        {
            "died" => "death",
            "resigned" => "resignation",
            "acquitted" => "acquittal",
            "appointed" => "appointment",
            "born" => "birth",
            "convicted" => "conviction",
            "buried" => "burial",
            "cremated" => "cremation",
            "executed" => "execution",
            "inaugurated" => "inauguration",
            "sworn" => "swearing-in",
            _ => "",
        };
        if (what is "" or "death" or "resignation")
            return what.Length > 0 ? what : OfPerson(copy, ref verb);
        // "will be sworn in", "was born"; a bare participle belongs to the noun before it as well: "Rao, born on 3 May".
        verb--;
        if (copy.Is(verb, "be"))
            verb--;
        return copy.IsAny(verb, "was", "is", "will", "to", "were") ? what : "";
    }

    /// <summary>Rao's death on May 3, of which the noun stands at a token; moves to the mark of the genitive.</summary>
    private static string OfPerson(Copy copy, ref int noun)
    {
        var what = copy[noun] switch
        {
            "death" => "death",
            "acquittal" => "acquittal",
            "appointment" => "appointment",
            "birth" => "birth",
            "conviction" => "conviction",
            "resignation" => "resignation",
            "burial" => "burial",
            "inauguration" => "inauguration",
            "swearing-in" => "swearing-in",
            _ => "",
        };
        return copy.Has(noun - 1) && copy.At(noun - 1).Is(TokenShape.Clitic) && copy.At(--noun).Length == 2 ? what : "";
    }

    /// <summary>the April 22 attack in Pahalgam; the Pahalgam attack of April 22.</summary>
    private static void CollectHappening(CollectContext context, Copy copy, TemporalExpression expression)
    {
        var lead = expression.Preposition.Length > 0 ? expression.FirstToken - 1 : expression.FirstToken;
        var at = -1;
        for (var i = expression.EndToken; i < expression.EndToken + 4 && at < 0 && copy.IsWord(i) && copy.Is(expression.FirstToken - 1, "the"); i++)
            at = IsHappening(copy, i) ? i : -1;
        var place = at < 0 ? "" : PlaceBefore(copy, at, expression.EndToken);
        if (at >= 0 && place.Length == 0)
            place = PlaceBehind(copy, at);
        if (at < 0 && expression.Preposition is "on" or "of")
        {
            for (var i = lead - 1; i > lead - 6 && i > 0 && at < 0 && copy.IsWord(i); i--)
                at = IsHappening(copy, i) ? i : -1;
            if (at < 0)
                return;
            var first = at;
            while (first > at - 4 && copy.IsWord(first - 1) && !copy.Is(first - 1, WordClass.Determiner))
                first--;
            if (!copy.Is(first - 1, "the"))
                return;
            place = PlaceBefore(copy, at, first);
            if (place.Length == 0)
                place = PlaceBehind(copy, at);
        }

        if (at < 0 || place.Length == 0)
            return;
        var subject = $"{place} {copy[at]}";
        Add(context, StableHash.Of(NameFolding.Fold(subject), StableHash.Of("happening ")), expression, EventKind.Happening, subject);
    }

    private static bool IsHappening(Copy copy, int i) => copy.IsWord(i) && !copy.IsCapitalised(i) && Happenings.Has(copy[i]);

    private static string PlaceBefore(Copy copy, int at, int from)
    {
        for (var i = from; i < at; i++)
        {
            if (copy.IsCapitalised(i))
                return copy[i].ToString();
        }

        return "";
    }

    private static string PlaceBehind(Copy copy, int at) =>
        copy.IsAny(at + 1, "in", "at", "near", "on", "outside") && copy.IsCapitalised(at + 2) && !copy.Is(at + 2, WordClass.Month | WordClass.Weekday)
            ? copy[at + 2].ToString()
            : "";

    /// <summary>Victory Day next year; Victory Day celebrations on May 9.</summary>
    private static void CollectHoliday(CollectContext context, Copy copy, TemporalExpression holiday, TemporalExpression next)
    {
        if (next.FirstToken - holiday.EndToken > 4 || copy.SentenceOf(next.FirstToken).FirstToken > holiday.FirstToken)
            return;
        var turn = next.Form == TimeForm.Offset && next.Unit == TimeUnit.Year && next.Count is -1 or 1 ? next.Count.Value : 0;
        if (turn == 0 && !(next.Form == TimeForm.Calendar && next.Day > 0 && next.Month > 0 && !next.IsList))
            return;
        var name = copy.Slice(holiday.FirstToken, holiday.EndToken).ToString();
        Add(context, StableHash.Of(NameFolding.Fold(name), StableHash.Of("holiday ")), next, EventKind.Holiday, name, turn);
    }

    private static void Add(CollectContext context, ulong key, TemporalExpression expression, EventKind kind, string subject, int turn = 0)
    {
        var date = expression.Date;
        var dated = new DatedEvent(
            kind,
            subject,
            context.Draft.Blocks[expression.Block].Prose.Slice(expression.Span),
            date?.Year ?? expression.Year,
            date?.Month ?? expression.Month,
            date?.Day ?? expression.Day,
            turn,
            context.Draft.Today);
        context.Add(new Fact([key], expression.Block, expression.Span, dated.ToValues()));
    }

    /// <summary>The surnames of a draft by their places.</summary>
    private sealed class Surnames
    {
        private readonly PersonMention[] mentions;
        private readonly string[] names;
        private readonly string[] wholeNames;

        public Surnames(ImmutableArray<Person> people)
        {
            var all = new List<PersonMention>();
            var of = new List<string>();
            var whole = new List<string>();
            foreach (var person in people)
            {
                var surname = "";
                foreach (var mention in person.Mentions)
                {
                    if (mention.Surname.Length > 0)
                    {
                        surname = mention.Surname;
                        break;
                    }
                }

                if (surname.Length == 0)
                    continue;
                foreach (var mention in person.Mentions)
                {
                    all.Add(mention);
                    of.Add(surname);
                    whole.Add(person.Name);
                }
            }

            mentions = [.. all];
            names = [.. of];
            wholeNames = [.. whole];
            var keys = Array.ConvertAll(mentions, static mention => At(mention.Block, mention.Span.Start));
            Array.Sort((long[])keys.Clone(), names);
            Array.Sort((long[])keys.Clone(), wholeNames);
            Array.Sort(keys, mentions);
        }

        public string? LastIn(int block, int from, int end) => LastIn(block, from, end, out _);

        /// <summary>The surname and the whole name of the last person mentioned.</summary>
        public string? LastIn(int block, int from, int end, out string whole)
        {
            var i = IndexFrom(At(block, end)) - 1;
            whole = i >= 0 ? wholeNames[i] : "";
            return i >= 0 && At(mentions[i].Block, mentions[i].Span.Start) >= At(block, from) ? names[i] : null;
        }

        public string? FirstIn(int block, int from, int end)
        {
            var i = IndexFrom(At(block, from));
            return i < mentions.Length && At(mentions[i].Block, mentions[i].Span.Start) < At(block, end) ? names[i] : null;
        }

        private int IndexFrom(long at)
        {
            int low = 0, high = mentions.Length;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (At(mentions[middle].Block, mentions[middle].Span.Start) < at)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        private static long At(int block, int start) => ((long)block << 32) | (uint)start;
    }
}
