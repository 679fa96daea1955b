using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2001: a weekday beside a date that falls on another weekday.</summary>
internal sealed class WeekdayMismatch : Analyzer
{
    /// <summary>How far around a day "Old Style" or "New Style" is looked for, in characters.</summary>
    private const int Around = 60;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2001",
        "Weekday that does not fit its date",
        "{0} or {1}? {2} {3} a {4} ({0} {3} {5}). Check which is right.",
        "Dates",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A weekday stands beside a date that falls on another weekday.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDatedWeekdayAction(Check);

    private static void Check(DatedWeekdayContext context)
    {
        var claim = context.Claim;
        if (CalendarYears.DateOf(context.Draft, claim) is not { } date
            || date.Year < CalendarYears.FirstGregorian || date.DayOfWeek == claim.Weekday)
            return;
        var prose = context.Draft.Blocks[claim.Block].Prose;
        if (IsOldStyle(prose.Text, claim.Span))
            return;
        var written = prose.Slice(claim.DaySpan);
        var locale = context.Draft.Inputs.Locale;
        var monthFirst = WrittenDate.IsMonthFirst(written, locale);
        var other = NearestOn(claim.Weekday, date);
        context.Report(new Report(
            claim.Block,
            WithBracket(prose.Text, claim.Span),
            claim.Weekday.ToString(),
            WrittenDate.Write(date, monthFirst, withYear: false),
            WrittenDate.Write(date, monthFirst, withYear: true),
            Tense(date, context.Draft.Today),
            date.DayOfWeek.ToString(),
            other.Month == date.Month ? "the " + WrittenDate.Ordinal(other.Day) : WrittenDate.Write(other, monthFirst, withYear: false))
        {
            Fixes = draft => Fixes(draft, claim, date, other, locale),
        });
    }

    /// <summary>Whether the words around say that the day is one of the Julian calendar.</summary>
    private static bool IsOldStyle(ReadOnlySpan<char> text, TextSpan span)
    {
        var start = Math.Max(0, span.Start - Around);
        var around = text[start..Math.Min(text.Length, span.End + Around)];
        return around.Contains("old style", StringComparison.OrdinalIgnoreCase) || around.Contains("new style", StringComparison.OrdinalIgnoreCase)
            || around.Contains("Julian calendar", StringComparison.OrdinalIgnoreCase) || around.Contains("Gregorian calendar", StringComparison.OrdinalIgnoreCase)
            || around.Contains("O.S.", StringComparison.Ordinal) || around.Contains("N.S.", StringComparison.Ordinal);
    }

    /// <summary>The span with the bracket that closes one opened in it.</summary>
    private static TextSpan WithBracket(ReadOnlySpan<char> text, TextSpan span) =>
        span.End < text.Length && text[span.End] is ')' or ']' ? new TextSpan(span.Start, span.Length + 1) : span;

    /// <summary>The day with that weekday nearest to a date: at most three days away.</summary>
    private static DateOnly NearestOn(DayOfWeek weekday, DateOnly date)
    {
        var ahead = ((int)weekday - (int)date.DayOfWeek + 7) % 7;
        return date.AddDays(ahead <= 3 ? ahead : ahead - 7);
    }

    private static string Tense(DateOnly date, DateOnly? published) =>
        published is not { } today || date == today ? "is" : date < today ? "was" : "will be";

    /// <summary>Either may be wrong: the weekday changed, or the date.</summary>
    private static ImmutableArray<Fix> Fixes(Draft draft, DatedWeekday claim, DateOnly date, DateOnly other, string locale)
    {
        var block = draft.Blocks[claim.Block];
        var fixes = ImmutableArray.CreateBuilder<Fix>(2);
        Offer("weekday", claim.WeekdaySpan, WrittenDate.Like(block.Prose.Slice(claim.WeekdaySpan), date.DayOfWeek));
        Offer("date", claim.DaySpan, WrittenDate.Rewrite(block.Prose.Slice(claim.DaySpan), date, other, locale));
        return fixes.DrainToImmutable();

        void Offer(string what, TextSpan span, string? words)
        {
            if (words is not null && draft.Change(block, span, words) is { } change)
                fixes.Add(new Fix($"Change {block.Prose.Slice(span)} to {words}", Applicability.Ask, "CD2001." + what, [change]));
        }
    }
}
