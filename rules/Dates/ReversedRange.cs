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

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterBlockAction(CheckFigures);
        context.RegisterDraftAction(CheckDates);
    }

    /// <summary>Days of one month and bare years: from 10 to 7 May, May 10-7, from 1999 to 1972.</summary>
    private static void CheckFigures(BlockContext context)
    {
        var copy = new Copy(context.Annotations);
        for (var i = 0; i + 2 < copy.Count; i++)
        {
            if (copy.At(i).Kind != TokenKind.Number || copy.At(i + 2).Kind != TokenKind.Number || !IsJoiner(copy, i + 1))
                continue;
            if (IsReversedDays(copy, i) || IsReversedYears(copy, i, context.Draft.Inputs.Published))
            {
                var (from, to) = (copy.Span(i, i + 1), copy.Span(i + 2, i + 3));
                var first = copy.Month(i - 1) > 0 ? i - 1 : i;
                var end = copy.Is(i + 3, "of") ? i + 5 : copy.Month(i + 3) > 0 ? i + 4 : i + 3;
                Report(context.DraftContext, context.Index, copy.Span(copy.IsAny(first - 1, "from", "between") ? first - 1 : first, end), from, to);
            }
        }
    }

    private static bool IsReversedDays(Copy copy, int i)
    {
        var (from, to) = (copy.Day(i), copy.Day(i + 2));
        if (to < 1 || from <= to || from > 31)
            return false;
        var month = i - 1;
        if (copy.Mark(month) == '.' && copy.IsGlued(month))
            month--;
        if (copy.Month(month) > 0)
        {
            // "from May 10 to 7 June", and AP's "won 10-7 Sept. 3".
            var behind = i + 3;
            return copy.IsBoundary(behind) && copy.Month(behind) == 0 && !(copy.Is(behind, "of") || copy.IsDash(behind))
                && IsLed(copy, month - 1) && !IsMoved(copy, i);
        }

        month = copy.Is(i + 3, "of") ? i + 4 : i + 3;
        return copy.Month(month) > 0 && copy.Number(month + 1, 2) < 0 && copy.Day(month + 2) < 0
            && IsLed(copy, i - 1) && !IsMoved(copy, i);
    }

    private static bool IsReversedYears(Copy copy, int i, DateOnly? published)
    {
        var (from, to) = (copy.Year(i), copy.Year(i + 2));
        if (to == 0 || from <= to || !copy.IsBoundary(i + 3) || copy.IsAny(i + 3, "bc", "bce", "b.c", "b.c.", "b.c.e."))
            return false;
        var isBracketed = copy.Mark(i - 1) == '(' && copy.Mark(i + 3) == ')' && copy.IsDash(i + 1);
        var isAnd = copy.Is(i + 1, "and");
        if (!isBracketed && !copy.IsAny(i - 1, isAnd ? "between" : "from"))
            return false;
        // What is to come is moved about: "brought the ban forward from 2040 to 2035".
        return from <= (published?.Year ?? 2024) && !IsMoved(copy, i);
    }

    /// <summary>Days, months and years in full: from 5 May 2020 to 3 April 2019.</summary>
    private static void CheckDates(DraftContext context)
    {
        var expressions = context.Draft.TemporalExpressions;
        for (var i = 0; i + 1 < expressions.Length; i++)
        {
            var (from, to) = (expressions[i], expressions[i + 1]);
            if (from.Block != to.Block || from.Month == 0 || to.Month == 0 || to.Span.Start - from.Span.End > 12
                || (from.Day > 0) != (to.Day > 0) || !context.IsInReach(from.Block))
                continue;
            var (year, endYear) = (from.Year > 0 ? from.Year : to.Year, to.Year > 0 ? to.Year : from.Year);
            var order = year != endYear ? year.CompareTo(endYear)
                : from.Month != to.Month ? from.Year > 0 && to.Year > 0 ? from.Month.CompareTo(to.Month) : 0
                : from.Day.CompareTo(to.Day);
            if (order <= 0)
                continue;
            var copy = new Copy(context.Draft.Blocks[from.Block]);
            var (first, end) = (copy.TokenAt(from.Span.Start), copy.EndAt(from.Span.End));
            if (copy.Mark(end) == ',')
                end++;
            if (copy.TokenAt(to.Span.Start) != end + 1 || !IsJoiner(copy, end) || IsMoved(copy, first)
                || !copy.IsAny(first - 1, copy.Is(end, "and") ? "between" : "from"))
                continue;
            var hasDay = from.Day > 0;
            Report(
                context,
                from.Block,
                TextSpan.FromBounds(copy.At(first - 1).Start, to.Span.End),
                hasDay ? from.DaySpan : from.Span,
                hasDay ? to.DaySpan : to.Span);
        }
    }

    private static void Report(DraftContext context, int block, TextSpan span, TextSpan from, TextSpan to)
    {
        var prose = context.Draft.Blocks[block].Prose;
        context.Report(new Report(block, span, prose.Slice(span), prose.Slice(to), prose.Slice(from))
        {
            Fixes = draft => Swap(draft, draft.Blocks[block], from, to),
        });
    }

    private static ImmutableArray<Fix> Swap(Draft draft, Block block, TextSpan from, TextSpan to) =>
        draft.Change(block, from, block.Prose.Slice(to)) is { } first && draft.Change(block, to, block.Prose.Slice(from)) is { } second
            ? [new Fix("Swap the ends", Applicability.Ask, "CD2005", [first, second])]
            : [];

    private static bool IsJoiner(Copy copy, int i) =>
        copy.IsDash(i) ? copy[i].Length <= 2 : copy.IsAny(i, "to", "until", "till", "through", "and");

    /// <summary>What leads a range of days; a bare "10 and 7 May" is a list, which "between" alone makes a range.</summary>
    private static bool IsLed(Copy copy, int i)
    {
        var joiner = i + 1;
        while (joiner < i + 6 && !IsJoiner(copy, joiner))
            joiner++;
        if (copy.Is(joiner, "and"))
            return copy.Is(i, "between");
        return copy.IsAny(i, "from", "between") || (copy.IsDash(joiner) && (copy.IsAny(i, "on", "for", "during") || copy.Mark(i) == '('));
    }

    private static bool IsMoved(Copy copy, int token) => copy.HasNear(token, Nearby, Change.All);
}
