using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2003: "yesterday" beside a date that was not yesterday when the draft appears.</summary>
internal sealed class RelativeDateMismatch : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2003",
        "Relative day that does not fit its date",
        "{0} or {1}? The draft appears on {2}: {0} is {3}. Check which is right.",
        "Dates",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Yesterday, today, tomorrow, last month or next year stands beside a date that is none of these on the day of publication.");

    public override DiagnosticDescriptor Rule => Descriptor;

    /// <summary>What was said "yesterday" was said on another day.</summary>
    public override Reach Reach => Reach.Narration;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var expressions = context.Draft.TemporalExpressions;
        PublicationDays? days = null;
        for (var i = 0; i + 1 < expressions.Length; i++)
        {
            var (first, second) = (expressions[i], expressions[i + 1]);
            if (first.Block != second.Block || second.Span.Start - first.Span.End is < 0 or > 3 || !context.IsInReach(first.Block))
                continue;
            var copy = new Copy(context.Draft.Blocks[first.Block]);
            if (!IsBound(copy, copy.EndAt(first.Span.End), copy.TokenAt(second.Span.Start), copy.EndAt(second.Span.End)))
                continue;
            var (relative, date) = second.Month > 0 || second.Year > 0 || IsWeekday(second) ? (first, second) : (second, first);
            // "today, Tuesday and Thursday" is a list.
            if (IsWeekday(date) && copy.Mark(copy.EndAt(first.Span.End)) == ',')
                continue;
            if (Distance.Of(copy, relative) is not { } distance)
                continue;
            if ((days ??= PublicationDays.Of(context.Draft)) is not { } anchors)
                return;
            if (distance.Fits(date, anchors.Published) || distance.Fits(date, anchors.Filed) || distance.Fits(date, anchors.Edition))
                continue;
            var monthFirst = WrittenDate.IsMonthFirst(copy.Slice(copy.TokenAt(date.Span.Start), copy.EndAt(date.Span.End)), context.Draft.Inputs.Locale);
            var right = IsWeekday(date) ? anchors.Published.AddDays(distance.Count).DayOfWeek.ToString() : distance.Write(anchors.Published, monthFirst);
            Report(context, relative, date, anchors.Published, right, monthFirst);
        }
    }

    private static void Report(
        DraftContext context, TemporalExpression relative, TemporalExpression date, DateOnly published, string right, bool monthFirst)
    {
        var prose = context.Draft.Blocks[relative.Block].Prose;
        var end = Math.Max(relative.Span.End, date.Span.End);
        if (end < prose.Length && prose.Text[end] is ')' or ']')
            end++;
        var span = TextSpan.FromBounds(Math.Min(relative.Span.Start, date.Span.Start), end);
        var written = prose.Slice(date.Span);
        var block = relative.Block;
        context.Report(new Report(
            block, span, prose.Slice(relative.Span).ToLowerInvariant(), written, WrittenDate.Write(published, monthFirst, withYear: false), right)
        {
            Fixes = draft => draft.Change(draft.Blocks[block], date.Span, right) is { } change
                ? [new Fix($"Change {written} to {right}", Applicability.Ask, "CD2003", [change])]
                : [],
        });
    }

    private static bool IsWeekday(TemporalExpression expression) => expression.Form == TimeForm.Weekday && expression.Day == 0 && expression.EndToken - expression.FirstToken == 1;

    /// <summary>Only apposition and brackets say that two expressions are one day: yesterday (May 3), yesterday, May 3,.</summary>
    private static bool IsBound(Copy copy, int from, int to, int end)
    {
        if (to - from != 1)
            return false;
        return copy.Mark(from) switch
        {
            '(' or '[' => copy.Mark(end) is ')' or ']',
            ',' => !copy.Has(end) || copy.Mark(end) is '.' or ',' or ';' or ')' || copy.IsDash(end),
            _ => false,
        };
    }

    /// <summary>How far from the day of publication a relative word looks, and in what unit.</summary>
    private readonly record struct Distance(int Count, char Unit)
    {
        public static Distance? Of(Copy copy, TemporalExpression expression)
        {
            var (first, end) = (expression.FirstToken, expression.EndToken);
            if (expression.Form == TimeForm.Offset && expression.Unit == TimeUnit.Day && expression.Modifier == TimeModifier.None && IsOfDays(copy, first, end))
                return expression.Count is { } days ? new Distance(days, 'D') : null;

            var count = copy.Is(first, "last") ? -1 : copy.Is(first, "this") ? 0 : copy.Is(first, "next") ? 1 : int.MaxValue;
            if (end - first != 2 || count == int.MaxValue)
                return null;
            return copy.Is(end - 1, "year") ? new Distance(count, 'Y')
                : copy.Is(end - 1, "month") ? new Distance(count, 'M')
                : copy.Is(end - 1, "night") && count <= 0 ? new Distance(count, 'D')
                : copy.IsAny(end - 1, "morning", "afternoon", "evening") && count == 0 ? new Distance(0, 'D')
                : null;
        }

        /// <summary>yesterday, today, tomorrow evening, the day after tomorrow, two days ago.</summary>
        private static bool IsOfDays(Copy copy, int first, int end) =>
            copy.Is(end - 1, "ago") || copy.Is(end - 1, WordClass.RelativeDay) || (copy.Is(first, WordClass.RelativeDay) && end - first <= 2);

        /// <summary>Whether the date is what the word says on that day; also where it names no such unit.</summary>
        public bool Fits(TemporalExpression date, DateOnly today) => Unit switch
        {
            'Y' => date.Year == 0 || date.Month > 0 || date.Span.Length != 4 || date.Year == today.Year + Count,
            'M' => date.Month == 0 || date.Day > 0 || (date.Month == today.AddMonths(Count).Month
                && (date.Year == 0 || date.Year == today.AddMonths(Count).Year)),
            _ when IsWeekday(date) => date.Weekday == today.AddDays(Count).DayOfWeek,
            _ => date.Month == 0 || date.Day == 0 || (date.Year > 0
                ? CalendarYears.DateOf(date.Year, date.Month, date.Day) == today.AddDays(Count)
                : date.Month == today.AddDays(Count).Month && date.Day == today.AddDays(Count).Day),
        };

        public string Write(DateOnly today, bool monthFirst) => Unit switch
        {
            'Y' => (today.Year + Count).ToString(CultureInfo.InvariantCulture),
            'M' => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(today.AddMonths(Count).Month),
            _ => WrittenDate.Write(today.AddDays(Count), monthFirst, withYear: false),
        };
    }
}
