using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2005: a range of dates whose end lies before its beginning.</summary>
/// <remarks>
/// Scores, counts and moved dates look alike ("won 10-7", "cut from 2000 to 1800 jobs", "brought forward from May 10 to May
/// 7"), so both ends have to be dates by their own words and no word of change stands before them.
/// </remarks>
internal sealed class ReversedRange : Analyzer
{
    /// <summary>How far before a range, in tokens, a word of change turns it into one value and the next.</summary>
    private const int Nearby = 14;

    /// <summary>How far back, in days, the end of a range in another month may lie and be a slip.</summary>
    private const int MostBack = 62;

    /// <summary>How far from a range, in tokens, a word may say that it comes again each year.</summary>
    private const int YearReach = 40;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2005",
        "Range that ends before it begins",
        "\"{0}\" runs backwards: {1} comes before {2}. Check both ends.",
        "Dates",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A range of years, months or days ends before it begins.");

    /// <summary>Words of change: what follows them is an old value and a new one.</summary>
    private static readonly WordsOf Change = new("ReversedRange.txt");

    /// <summary>Words of the year's round: season, annual, licence.</summary>
    private static readonly WordsOf Years = new("ReversedRangeYears.txt");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        foreach (var range in context.Draft.TemporalRanges)
        {
            if (range.IsSeason || !IsReversed(range) || !context.IsInReach(range.Block))
                continue;
            var copy = new Copy(context.Draft.Blocks[range.Block]);
            if (IsRange(copy, range, context.Draft.Inputs.Published) && !(IsAcrossMonths(range) && IsRecurring(copy, range)))
                Report(context, range);
        }
    }

    /// <summary>Whether only the next year's date, most of a year on, would make the range run forwards.</summary>
    private static bool IsAcrossMonths(TemporalRange range) =>
        range.Start.Month != range.End.Month && range.Start.Year + range.End.Year == 0;

    /// <summary>"The fishing season runs from 16 March to 14 February": ten months, every year.</summary>
    private static bool IsRecurring(Copy copy, TemporalRange range) => copy.HasNear(copy.TokenAt(range.Start.Span.Start), YearReach, Years);

    /// <summary>Without a year of its own, an end in another month may be in another year.</summary>
    private static bool IsReversed(TemporalRange range)
    {
        var (start, end) = (range.Start, range.End);
        var year = start.Year > 0 ? start.Year : end.Year;
        var endYear = end.Year > 0 ? end.Year : start.Year;
        if (year != endYear)
            return year > endYear;
        if (start.Month != end.Month)
            return start.Month > end.Month && (year > 0 ? start.Year > 0 && end.Year > 0 : IsLongWayRound(start, end));
        return start.Day > end.Day;
    }

    /// <summary>
    /// Whether "from 28 March to 3 February" would take most of a year if February is the next one. Whole months ("from 1 April
    /// to 31 January") do take so long.
    /// </summary>
    private static bool IsLongWayRound(RangeEnd start, RangeEnd end)
    {
        const int commonYear = 2023;
        return start.Day > 1 && end.Day is > 0 and < 28
            && CalendarYears.DateOf(commonYear, start.Month, start.Day) is { } from && CalendarYears.DateOf(commonYear, end.Month, end.Day) is { } to
            && from.DayNumber - to.DayNumber <= MostBack;
    }

    /// <summary>Whether the two are ends at all: counts, scores, moved dates and years before Christ look alike.</summary>
    private static bool IsRange(Copy copy, TemporalRange range, DateOnly? published)
    {
        var (first, end) = (copy.TokenAt(range.Start.Span.Start), copy.EndAt(range.End.Span.End));
        if (!copy.IsBoundary(end) || copy.HasNear(first, Nearby, Change))
            return false;
        var isBracketed = copy.Mark(first - 1) == '(' && copy.Mark(end) == ')';
        var isDash = copy.IsDash(copy.TokenAt(range.JoinerSpan.Start));
        if (range.Start.Month == 0)
        {
            // What is to come is moved about: "brought the ban forward from 2040 to 2035".
            return (range.Preposition.Length > 0 || (isBracketed && isDash)) && range.Start.Year <= (published?.Year ?? 2024)
                && range.End.Year >= 1500 && !copy.IsAny(end, "bc", "bce", "b.c", "b.c.", "b.c.e.");
        }

        return range.Preposition.Length > 0 || (isDash && (isBracketed || copy.IsAny(first - 1, "on", "for", "during") || IsMonthLed(copy, first)));
    }

    /// <summary>"The fair runs May 10-7"; of "beat May 10-7" and "in May 10-7" nobody can say.</summary>
    private static bool IsMonthLed(Copy copy, int first) =>
        copy.Month(first) > 0
        && copy.IsAny(first - 1, "run", "runs", "ran", "held", "closed", "open", "opens", "shut", "scheduled", "takes", "place", "set", "dates", "dated", "week", "weekend");

    private static void Report(DraftContext context, TemporalRange range)
    {
        var prose = context.Draft.Blocks[range.Block].Prose;
        var span = TextSpan.FromBounds(range.Preposition.Length > 0 ? range.PrepositionSpan.Start : range.Span.Start, range.Span.End);
        context.Report(new Report(range.Block, span, prose.Slice(span), prose.Slice(range.End.Span), prose.Slice(range.Start.Span))
        {
            AtMost = IsAcrossMonths(range) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            Fixes = draft => Swap(draft, draft.Blocks[range.Block], range),
        });
    }

    /// <summary>The figures change places where the month stands once: "from 10 to 7 May" becomes "from 7 to 10 May".</summary>
    private static ImmutableArray<Fix> Swap(Draft draft, Block block, TemporalRange range)
    {
        var (from, to) = (range.Start.Span, range.End.Span);
        if (Figures(block, from) is var figures && Figures(block, to) is var others && range.Start.Day > 0
            && (figures.Length == from.Length) != (others.Length == to.Length))
            (from, to) = (figures, others);
        return draft.Change(block, from, block.Prose.Slice(to)) is { } first && draft.Change(block, to, block.Prose.Slice(from)) is { } second
            ? [new Fix("Swap the ends", Applicability.Ask, "CD2005", [first, second])]
            : [];
    }

    /// <summary>The day of the month in an end's words: its first figures, with the letters of an ordinal.</summary>
    private static TextSpan Figures(Block block, TextSpan span)
    {
        var text = block.Prose.Text[..span.End];
        var start = span.Start;
        while (start < span.End && !char.IsAsciiDigit(text[start]))
            start++;
        var end = start;
        while (end < span.End && char.IsLetterOrDigit(text[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }
}
