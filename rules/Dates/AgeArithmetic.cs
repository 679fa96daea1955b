using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2006: an age, an anniversary or a distance in years that does not fit the years written beside it.</summary>
/// <remarks>
/// Both years have to be bound to the figure by the sentence itself, or the second be that of publication where the sentence
/// says so ("today", "marks"): an old article's anniversary was another year's.
/// </remarks>
internal sealed partial class AgeArithmetic : Analyzer
{
    /// <summary>How far from a word its year may stand, in tokens.</summary>
    private const int Near = 7;

    private const int Anniversary = 0;
    private const int YearsAfter = 1;
    private const int Died = 2;
    private const int Turned = 3;
    private const int DaysAfter = 4;
    private const int MonthsAfter = 6;

    private static readonly ImmutableArray<string> Phrases = ["anniversary", "years after", "died", "turned", "days after", "born", "months after"];

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2006",
        "Years that do not add up",
        "{0}? From {1} to {2} is {3}. Check the figures.",
        "Dates",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An age, an anniversary or a distance in years does not fit the years written beside it.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Phrases, Check);

    private static void Check(PhraseContext context)
    {
        var copy = new Copy(context.Draft.Blocks[context.Block]);
        var sentence = copy.SentenceOf(context.FirstToken);
        switch (context.Phrase)
        {
            case Anniversary:
                CheckAnniversary(context, copy, sentence);
                break;
            case YearsAfter:
                CheckDistance(context, copy, sentence);
                break;
            case Died:
                CheckLife(context, copy, sentence);
                break;
            case Turned:
                CheckTurned(context, copy, sentence);
                break;
            case DaysAfter:
                CheckDays(context, copy);
                break;
            case MonthsAfter:
                CheckMonths(context, copy);
                break;
            default:
                CheckAge(context, copy);
                break;
        }
    }

    /// <summary>the 80th anniversary of the 1945 victory.</summary>
    private static void CheckAnniversary(PhraseContext context, Copy copy, Sentence sentence)
    {
        var i = context.FirstToken;
        if (OrdinalAt(copy, i - 1) is not (> 0 and var count) || !copy.Is(i + 1, "of")
            || !TryYearAfter(copy, i + 2, sentence.EndToken, out var at) || HasYear(copy, at + 1, sentence.EndToken))
            return;
        var year = copy.Year(at);
        if (!TryReference(copy, sentence, i, context.Draft.Inputs.Published, out var first, out var last)
            || (count >= first - year && count <= last - year) || year >= first)
            return;
        Report(context, copy.Span(i - 1, at + 1), $"{copy[i - 1]} anniversary of {year}", year, first, Years(first - year));
    }

    /// <summary>The years that the anniversary of a sentence may fall in.</summary>
    private static bool TryReference(Copy copy, Sentence sentence, int i, DateOnly? published, out int first, out int last)
    {
        first = last = 0;
        if (copy.Is(sentence.FirstToken, "in") && copy.Year(sentence.FirstToken + 1) is > 0 and var stated && copy.Mark(sentence.FirstToken + 2) == ',')
        {
            first = last = stated;
            return true;
        }

        if (published is not { } today || HasYear(copy, sentence.FirstToken, i))
            return false;
        var from = Math.Max(sentence.FirstToken, i - 30);
        var end = Math.Min(sentence.EndToken, i + 30);
        bool isNow = false, isAhead = false;
        var shift = 0;
        for (var at = from; at < end; at++)
        {
            if (copy.IsAny(at, "last", "next") && copy.Is(at + 1, "year"))
                shift = copy.Is(at, "last") ? -1 : 1;
            isNow |= copy.Is(at, WordClass.Weekday | WordClass.RelativeDay) || copy.IsAny(at, "marks", "marking", "celebrates", "celebrate", "celebrating", "commemorates", "commemorate", "commemorating")
                || (copy.Is(at, "this") && copy.IsAny(at + 1, "year", "week", "month"));
            isAhead |= copy.IsAny(at, "will", "upcoming", "approaches", "approaching", "ahead", "prepares", "preparing", "eve");
            if (copy.IsAny(at, "was", "were", "had", "then") || copy.Is(at, "when"))
                return false;
        }

        if (!isNow && !isAhead && shift == 0)
            return false;
        first = last = today.Year + shift;
        // Around the turn of the year either will do.
        if (shift == 0 && (isAhead || today.Month == 12))
            last++;
        if (shift == 0 && today.Month == 1)
            first--;
        return true;
    }

    /// <summary>In 2018, 15 years after the 2001 invasion; 15 years after 2001, in 2018.</summary>
    private static void CheckDistance(PhraseContext context, Copy copy, Sentence sentence)
    {
        var i = context.FirstToken;
        if (NumberAt(copy, i - 1) is not (> 0 and var count) || IsRough(copy, i - 2) || !TryYearAfter(copy, i + 2, sentence.EndToken, out var at))
            return;
        var reference = copy.Mark(i - 2) == ',' && copy.Year(i - 3) > 0 && copy.IsAny(i - 4, "in", "of", "by") ? copy.Year(i - 3)
            : copy.Mark(at + 1) == ',' && copy.Is(at + 2, "in") ? copy.Year(at + 3)
            : 0;
        if (reference == 0 && at == i + 2 && !HasYear(copy, sentence.FirstToken, i))
        {
            for (var j = at + 1; j < sentence.EndToken && j < at + 24 && reference == 0; j++)
            {
                if (copy.Is(j, "in") && copy.Year(j + 1) > 0 && !HasYear(copy, j + 2, sentence.EndToken))
                    reference = copy.Year(j + 1);
            }
        }

        var year = copy.Year(at);
        if (reference <= year || Math.Abs(reference - year - count) <= 1)
            return;
        Report(context, copy.Span(i - 1, at + 1), $"{copy[i - 1]} years after {year}", year, reference, Years(reference - year));
    }

    /// <summary>born in 1950 …, died in 2020 aged 65; (1950–2020) … died aged 65.</summary>
    private static void CheckLife(PhraseContext context, Copy copy, Sentence sentence)
    {
        var i = context.FirstToken;
        var end = Math.Min(sentence.EndToken, i + 14);
        int age = 0, ageAt = 0, birth = 0, death = 0;
        for (var j = i + 1; j < end; j++)
        {
            if (copy.IsAny(j, "aged", "age") && copy.Number(copy.Is(j + 1, "of") ? j + 2 : j + 1, 3) is > 0 and < 125 and var years && age == 0)
                (age, ageAt) = (years, j);
            else if (copy.Is(j, "at") && copy.Number(j + 1, 3) is >= 15 and < 125 and var figure && age == 0 && copy.IsBoundary(j + 2))
                (age, ageAt) = (figure, j);
            else if (copy.Year(j) > 0 && death == 0)
                death = copy.Year(j);
            else if (copy.Is(j, WordClass.Weekday | WordClass.RelativeDay) && death == 0 && context.Draft.Inputs.Published is { } published)
                death = published.Year;
            else if (copy.IsAny(j, "born", "who", "whose", "after", "before"))
                break;
        }

        if (age == 0)
            return;
        for (var j = Math.Max(sentence.FirstToken, i - 24); j < i; j++)
        {
            if (copy.Is(j, "born") && TryYearAfter(copy, j + 1, i, out var at))
                birth = copy.Year(at);
            else if (copy.Mark(j) == '(' && copy.Year(j + 1) > 0 && copy.IsDash(j + 2) && copy.Year(j + 3) > 0 && copy.Mark(j + 4) == ')')
                (birth, death) = (copy.Year(j + 1), copy.Year(j + 3));
            else if (birth > 0 && IsOfAnother(copy, j))
                return;
        }

        if (birth == 0 && !(copy.IsAny(i - 1, "he", "she") && !copy.Is(sentence.EndToken, copy[i - 1].ToString())))
            birth = BirthBehind(copy, sentence.EndToken);
        if (birth == 0 || death <= birth || age == death - birth || age == death - birth - 1)
            return;
        var last = copy.Is(ageAt + 1, "of") ? ageAt + 3 : ageAt + 2;
        Report(context, copy.Span(ageAt, last), $"aged {age}", birth, death, $"{Years(death - birth)}, or {death - birth - 1}");
    }

    /// <summary>The year of "He was born on 4 June 1950" where a sentence begins with it, or 0.</summary>
    private static int BirthBehind(Copy copy, int first) =>
        copy.IsAny(first, "he", "she") && copy.Is(first + 1, "was") && copy.Is(first + 2, "born")
            && TryYearAfter(copy, first + 3, copy.SentenceOf(first).EndToken, out var at)
            ? copy.Year(at)
            : 0;

    /// <summary>Asha Rao, 34, who was born in 1985.</summary>
    private static void CheckAge(PhraseContext context, Copy copy)
    {
        var i = context.FirstToken;
        var at = copy.Is(i - 1, "was") ? i - 1 : i;
        if (copy.Is(at - 1, "who"))
            at--;
        if (copy.Mark(at - 1) != ',' || copy.Number(at - 2, 3) is not (> 0 and < 120 and var age) || copy.Mark(at - 3) != ',' || !copy.IsCapitalised(at - 4)
            || context.Draft.Inputs.Published is not { } published || !TryYearAfter(copy, i + 1, copy.SentenceOf(i).EndToken, out var yearAt))
            return;
        if (DateBefore(copy, yearAt) is { } birthday)
        {
            CheckAgeByDay(context, copy, at - 2, age, birthday, published);
            return;
        }

        var distance = published.Year - copy.Year(yearAt);
        if (age == distance || age == distance - 1 || distance <= 0)
            return;
        Report(context, copy.Span(at - 2, at - 1), age.ToString(CultureInfo.InvariantCulture), copy.Year(yearAt), published.Year, $"{Years(distance)}, or {distance - 1}");
    }

    private static void Report(PhraseContext context, TextSpan span, string claim, int from, int to, string years) =>
        context.Report(context.Block, span, claim, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture), years);

    private static string Years(int count) => count == 1 ? "1 year" : string.Create(CultureInfo.InvariantCulture, $"{count} years");

    /// <summary>The first year within a few tokens, before the clause ends; of two years nobody can say which is meant.</summary>
    private static bool TryYearAfter(Copy copy, int from, int end, out int at)
    {
        for (at = from; at < end && at < from + Near; at++)
        {
            if (copy.Year(at) > 0)
                return !copy.IsDash(at + 1) && copy.Mark(at + 1) != '/' && !(copy.IsDash(at - 1) && copy.IsGlued(at));
            // The comma of "June 6, 1944" ends no clause.
            if ((copy.Mark(at) != '\0' && !(copy.Mark(at) == ',' && copy.Number(at - 1, 2) > 0) && copy.Mark(at) != '.')
                || copy.IsAny(at, "and", "but", "who", "which", "that") || (copy.Is(at, WordClass.Auxiliary) && copy.Month(at) == 0))
                return false;
        }

        return false;
    }

    private static bool HasYear(Copy copy, int from, int end)
    {
        for (var i = Math.Max(from, 0); i < end && i < from + 60; i++)
        {
            if (copy.Year(i) > 0)
                return true;
        }

        return false;
    }

    private static int NumberAt(Copy copy, int i) => copy.Number(i, 3) is > 0 and var figures ? figures : copy.Is(i, WordClass.NumberWord) ? copy.ValueOf(i) : 0;

    /// <summary>80th, eightieth, 100th.</summary>
    private static int OrdinalAt(Copy copy, int i)
    {
        if (copy.Is(i, WordClass.OrdinalWord))
            return copy.ValueOf(i);
        if (copy.Day(i) is > 0 and var day && copy.At(i).Is(TokenShape.LetterTail))
            return day;
        var written = copy[i];
        return written.Length == 5 && written[3..] is "th" or "st" or "nd" or "rd" && int.TryParse(written[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hundreds)
            ? hundreds
            : 0;
    }

    /// <summary>more than 15 years after: no exact figure.</summary>
    private static bool IsRough(Copy copy, int i) =>
        copy.IsAny(i, "than", "nearly", "almost", "about", "some", "over", "around", "least", "roughly", "approximately", "barely", "under", "most", "and", "or", "to")
        || copy.IsDash(i) || copy.Is(i, WordClass.NumberWord) || copy.Number(i, 9) >= 0;
}
