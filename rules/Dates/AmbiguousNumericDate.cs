using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Dates;

/// <summary>CD2009: 05/06/2025, which is 5 June to one reader and May 6 to another.</summary>
internal sealed class AmbiguousNumericDate : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2009",
        "Date in figures that reads two ways",
        "{0} is {1} or {2}. Write the month out.",
        "Dates",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A date in figures that is one day in day-month order and another in month-day order, in a draft whose locale is not known.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        HashSet<DateOnly>? told = null;
        var isSettled = false;
        foreach (var expression in context.Draft.TemporalExpressions)
        {
            if (!IsOpen(context, expression, out var dayFirst, out var monthFirst))
                continue;
            if (told is null)
            {
                told = [];
                isSettled = IsSettled(context.Draft);
            }

            // A table has the same date in the head of each part.
            if (!isSettled && told.Add(dayFirst))
                Report(context, expression, dayFirst, monthFirst);
        }
    }

    /// <summary>Whether an expression reads two ways. The language layer leaves the month open where neither the figures nor the locale settle it.</summary>
    private static bool IsOpen(DraftContext context, TemporalExpression expression, out DateOnly dayFirst, out DateOnly monthFirst)
    {
        dayFirst = monthFirst = default;
        if (expression.Year == 0 || expression.Month != 0 || expression.Form != TimeForm.Calendar || expression.DaySpan.Length < 6
            || !context.IsInReach(expression.Block) || !TryFigures(Written(context.Draft, expression), out var first, out var second)
            || CalendarYears.DateOf(expression.Year, second, first) is not { } one || CalendarYears.DateOf(expression.Year, first, second) is not { } other)
            return false;
        (dayFirst, monthFirst) = (one, other);
        return true;
    }

    private static void Report(DraftContext context, TemporalExpression expression, DateOnly dayFirst, DateOnly monthFirst)
    {
        var (block, span) = (expression.Block, expression.DaySpan);
        var (one, other) = (WrittenDate.Write(dayFirst, monthFirst: false, withYear: true), WrittenDate.Write(monthFirst, monthFirst: true, withYear: true));
        context.Report(new Report(block, span, Written(context.Draft, expression).ToString(), WrittenDate.Write(dayFirst, false, false), WrittenDate.Write(monthFirst, true, false))
        {
            Fixes = draft =>
            {
                var fixes = ImmutableArray.CreateBuilder<Fix>(2);
                if (draft.Change(draft.Blocks[block], span, one) is { } toOne)
                    fixes.Add(new Fix("Write " + one, Applicability.Ask, "CD2009.day", [toOne]));
                if (draft.Change(draft.Blocks[block], span, other) is { } toOther)
                    fixes.Add(new Fix("Write " + other, Applicability.Ask, "CD2009.month", [toOther]));
                return fixes.DrainToImmutable();
            },
        });
    }

    private static ReadOnlySpan<char> Written(AnnotatedDraft draft, TemporalExpression expression) =>
        draft.Blocks[expression.Block].Prose.Text.Slice(expression.DaySpan.Start, expression.DaySpan.Length);

    /// <summary>Whether another date of the draft in the same form can be read one way only: 25/06/2025.</summary>
    private static bool IsSettled(AnnotatedDraft draft)
    {
        foreach (var other in draft.TemporalExpressions)
        {
            if (other.Year > 0 && other.Month > 0 && other.Day > 12 && TryFigures(Written(draft, other), out _, out _))
                return true;
        }

        return false;
    }

    /// <summary>The first two figures of 05/06/2025, 5-6-25 or 05.06.2025.</summary>
    private static bool TryFigures(ReadOnlySpan<char> written, out int first, out int second)
    {
        first = second = 0;
        var part = 0;
        foreach (var c in written)
        {
            if (c is '/' or '-' or '.')
                part++;
            else if (!char.IsAsciiDigit(c))
                return false;
            else if (part == 0)
                first = (first * 10) + (c - '0');
            else if (part == 1)
                second = (second * 10) + (c - '0');
        }

        return part == 2 && first is > 0 and <= 31 && second is > 0 and <= 31;
    }
}
