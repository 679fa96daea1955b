using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2004: what will happen on a day that is past, or happened on one that is still to come.</summary>
/// <remarks>
/// The date has to modify the verb itself: "will publish the 2024 accounts" is right, and of "will discuss the flood in 2019"
/// nobody can say. So nothing but adverbs and places may stand between the two.
/// </remarks>
internal sealed class TenseMismatch : Analyzer
{
    /// <summary>Farther back, in years, a future is the narrator's: "in 1944 he will be arrested".</summary>
    private const int YearsBack = 2;

    /// <summary>Farther ahead, in years, a past is a novel's.</summary>
    private const int YearsAhead = 3;

    /// <summary>How far a day without a year may lie from publication, in days: farther off it is that of another year.</summary>
    private const int DaysBack = 14;
    private const int DaysAhead = 7;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2004",
        "Tense that does not fit its date",
        "\"{0}\" and {1}? The draft appears on {2}, {3} that. Check tense and date.",
        "Dates",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A verb in the future with a date that is past, or in the past with a date to come.");

    /// <summary>Verbs that speak of a plan in the past tense, and words of stories.</summary>
    private static readonly WordsOf Plans = new("TenseMismatch.txt");

    /// <summary>Verbs whose object has no day of its own.</summary>
    private static readonly WordsOf Acts = new("TenseMismatchActs.txt");

    public override DiagnosticDescriptor Rule => Descriptor;

    /// <summary>Whoever is quoted spoke on another day.</summary>
    public override Reach Reach => Reach.Body | Reach.Display;

    public override void Initialize(AnalysisContext context) => context.RegisterTemporalExpressionAction(Check);

    private static void Check(TemporalContext context)
    {
        var expression = context.Expression;
        if (expression.Form != TimeForm.Calendar || expression.VerbSpan.IsEmpty || expression.Tense is not (VerbTense.Future or VerbTense.Past)
            || expression.Attachment == TimeAttachment.Other || expression.IsList || (expression.Year == 0 && expression.Day == 0) || expression.HasRelativeYear
            || context.Draft.Inputs.Published is not { } published || published.Year is < 1000 or > 9000)
            return;
        var copy = new Copy(context.Draft.Blocks[expression.Block]);
        var isFuture = expression.Tense == VerbTense.Future;
        if (!IsTense(copy, expression, isFuture) || !Modifies(copy, expression) || PeriodOf(context.Draft, expression, published, isFuture) is not { } period)
            return;
        if (isFuture ? published.Year - period.Last.Year > YearsBack : period.First.Year - published.Year > YearsAhead)
            return;
        // What is right on the day of filing, of the edition or of appearing is right.
        var days = PublicationDays.Of(context.Draft)!.Value;
        if (isFuture ? period.Last >= days.First : period.First <= days.Last)
            return;
        if (!isFuture && copy.HasNear(expression.FirstToken, 40, Plans))
            return;
        var prose = context.Draft.Blocks[expression.Block].Prose;
        context.Report(
            expression.Block,
            TextSpan.FromBounds(Math.Min(expression.VerbSpan.Start, expression.Span.Start), Math.Max(expression.VerbSpan.End, expression.Span.End)),
            prose.Slice(expression.VerbSpan),
            prose.Slice(expression.Span),
            WrittenDate.Write(published, WrittenDate.IsMonthFirst(prose.Slice(expression.Span), context.Draft.Inputs.Locale), withYear: true),
            isFuture ? "after" : "before");
    }

    /// <summary>Whether the verb's own words say so: "the first to win in 2019" and "the ship delivered in 2027" do not.</summary>
    private static bool IsTense(Copy copy, TemporalExpression expression, bool isFuture)
    {
        var first = copy.TokenAt(expression.VerbSpan.Start);
        if (isFuture)
        {
            return copy.IsAny(first, "will", "shall", "won't", "won’t")
                || copy[first].EndsWith("'ll", StringComparison.OrdinalIgnoreCase) || copy[first].EndsWith("’ll", StringComparison.OrdinalIgnoreCase)
                || (copy.IsAny(first, "is", "are") && copy.IsAny(first + 1, "to", "expected", "due", "set", "scheduled", "slated"));
        }

        return copy.IsAny(first, "was", "were", "did", "didn't")
            ? copy.EndAt(expression.VerbSpan.End) - first > 1
            : (copy.ClassOf(first) & (WordClass.PastVerb | WordClass.Participle)) == WordClass.PastVerb
                || copy.IsAny(first, "said", "told", "died", "arrived", "resigned", "happened", "occurred", "voted", "met", "visited", "travelled", "traveled");
    }

    /// <summary>Whether the date modifies the verb: it stands beside it, opens the sentence, or belongs to its act of going or meeting.</summary>
    private static bool Modifies(Copy copy, TemporalExpression expression)
    {
        var (verbFirst, verbEnd) = (copy.TokenAt(expression.VerbSpan.Start), copy.EndAt(expression.VerbSpan.End));
        var lead = expression.Preposition.Length == 0 ? expression.FirstToken : expression.FirstToken - 1;
        if (expression.Attachment == TimeAttachment.Noun)
        {
            return verbEnd <= expression.FirstToken && expression.FirstToken - verbEnd <= 2
                && copy.IsAny(expression.EndToken, "visit", "trip", "tour", "meeting", "summit", "journey", "stopover", "pilgrimage");
        }

        var opens = copy.SentenceOf(lead).FirstToken == lead;
        if (!(copy.IsBoundary(expression.EndToken) || (opens && copy.Is(expression.EndToken, WordClass.Determiner | WordClass.Pronoun))) || expression.Preposition is not ("on" or "in" or "during" or "by" or ""))
            return false;
        if (verbEnd <= lead)
            return IsPlaces(copy, verbEnd, lead) || (expression.Day > 0 && expression.Preposition is "on" && IsObject(copy, verbEnd, lead));
        // "In 2023 the panel will meet"; not "In 2023 the man who will lead it …", nor "In 2027, Doyle said, prices should fall".
        if ((copy.ClassOf(verbFirst) & WordClass.SpeechVerb) != 0 || verbFirst < expression.EndToken || verbFirst - expression.EndToken > 6 || !opens)
            return false;
        for (var i = expression.EndToken; i < verbFirst; i++)
        {
            if (copy.IsAny(i, "who", "which", "that", "whose", "and", "as") || (i > expression.EndToken && copy.Mark(i) != '\0'))
                return false;
        }

        return true;
    }

    /// <summary>will [take place in Kisumu] on May 5.</summary>
    private static bool IsPlaces(Copy copy, int from, int to)
    {
        if (to - from > 6)
            return false;
        for (var i = from; i < to; i++)
        {
            if (!(copy.IsCapitalised(i) || copy.Mark(i) == ','
                || copy.IsAny(i, "in", "at", "to", "the", "place", "effect", "part", "office", "power", "again", "here", "there", "talks", "early", "only")))
                return false;
        }

        return true;
    }

    /// <summary>
    /// will open [its new branch] on May 5: of what is opened or held nobody takes the day for another's. "will discuss the
    /// flood on May 5" can be read both ways.
    /// </summary>
    private static bool IsObject(Copy copy, int from, int to)
    {
        if (to - from is < 2 or > 5 || !Acts.Has(copy.At(from - 1).Hash) || !copy.Is(from, WordClass.Determiner))
            return false;
        for (var i = from + 1; i < to; i++)
        {
            if (!copy.IsWord(i) || copy.Is(i, WordClass.Preposition | WordClass.Conjunction | WordClass.Participle | WordClass.Pronoun | WordClass.TimeUnit))
                return false;
        }

        return true;
    }

    /// <summary>The days meant. A day without a year is one near publication, where nothing in the draft speaks of other years.</summary>
    private static Period? PeriodOf(AnnotatedDraft draft, TemporalExpression expression, DateOnly published, bool isFuture)
    {
        if (expression.Year > 0)
            return Period.Of(expression, draft.Blocks[expression.Block].Prose.Slice(expression.Span));
        if (CalendarYears.Nearest(expression.Month, expression.Day, published) is not { } day)
            return null;
        var ahead = day.DayNumber - published.DayNumber;
        if (isFuture ? ahead is > 0 or < -DaysBack : ahead is < 0 or > DaysAhead)
            return null;
        foreach (var other in draft.TemporalExpressions)
        {
            if ((other.Year > 0 && other.Year != published.Year) || (other.Form == TimeForm.Offset && other.Unit == TimeUnit.Year && other.Count != 0))
                return null;
        }

        return new Period(day, day);
    }
}
