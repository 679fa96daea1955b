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

    public override void Initialize(AnalysisContext context) => context.RegisterTemporalExpressionAction(Check);

    private static void Check(TemporalContext context)
    {
        var expression = context.Expression;
        // The language layer leaves the month open where neither the figures nor the locale settle it.
        if (expression.Year == 0 || expression.Month != 0 || expression.Form != TimeForm.Calendar || expression.DaySpan.Length < 6)
            return;
        var copy = new Copy(context.Draft.Blocks[expression.Block]);
        if (!TryFigures(context.Draft.Blocks[expression.Block].Prose.Slice(expression.DaySpan), out var first, out var second) || IsSettled(context.Draft))
            return;
        var (block, span) = (expression.Block, expression.DaySpan);
        if (CalendarYears.DateOf(expression.Year, second, first) is not { } dayFirst || CalendarYears.DateOf(expression.Year, first, second) is not { } monthFirst)
            return;
        var (one, other) = (WrittenDate.Write(dayFirst, monthFirst: false, withYear: true), WrittenDate.Write(monthFirst, monthFirst: true, withYear: true));
        context.Report(new Report(block, span, copy.Slice(copy.TokenAt(span.Start), copy.EndAt(span.End)).ToString(), WrittenDate.Write(dayFirst, false, false), WrittenDate.Write(monthFirst, true, false))
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

    /// <summary>Whether another date of the draft in the same form can be read one way only: 25/06/2025.</summary>
    private static bool IsSettled(AnnotatedDraft draft)
    {
        foreach (var other in draft.TemporalExpressions)
        {
            if (other.Year > 0 && other.Month > 0 && other.Day > 12
                && TryFigures(draft.Blocks[other.Block].Prose.Slice(other.DaySpan), out _, out _))
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
