using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Dates;

/// <summary>The days that a date of the calendar covers, the first and the last.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    /// <summary>
    /// The period of an expression whose year is written, as far as its words narrow it: early 2025 is its first four months.
    /// Null for any other.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="written">Its words.</param>
    public static Period? Of(TemporalExpression expression, ReadOnlySpan<char> written)
    {
        var modifier = ModifierOf(written);
        if (expression.Form != TimeForm.Calendar || expression.Unit != TimeUnit.None || expression.IsList || expression.Year is < 1 or > 9998)
            return null;
        var (year, month, day) = (expression.Year, expression.Month, expression.Day);
        if (day > 0)
            return month > 0 && CalendarYears.DateOf(year, month, day) is { } date ? new Period(date, date) : null;
        if (month > 0)
        {
            var first = new DateOnly(year, month, 1);
            return Narrow(first, modifier);
        }

        // "summer 2025" has its season in no field of its own.
        if (expression.Value.Length != 4)
            return null;
        var start = new DateOnly(year, 1, 1);
        return modifier switch
        {
            TimeModifier.Start => new Period(start, start.AddMonths(4).AddDays(-1)),
            TimeModifier.Mid => new Period(start.AddMonths(4), start.AddMonths(8).AddDays(-1)),
            TimeModifier.End => new Period(start.AddMonths(8), start.AddYears(1).AddDays(-1)),
            _ => new Period(start, start.AddYears(1).AddDays(-1)),
        };
    }

    private static TimeModifier ModifierOf(ReadOnlySpan<char> written) =>
        written.StartsWith("early", StringComparison.OrdinalIgnoreCase) ? TimeModifier.Start
        : written.StartsWith("mid", StringComparison.OrdinalIgnoreCase) ? TimeModifier.Mid
        : written.StartsWith("late", StringComparison.OrdinalIgnoreCase) ? TimeModifier.End
        : TimeModifier.None;

    private static Period Narrow(DateOnly first, TimeModifier modifier) => modifier switch
    {
        TimeModifier.Start => new Period(first, first.AddDays(9)),
        TimeModifier.Mid => new Period(first.AddDays(10), first.AddDays(19)),
        TimeModifier.End => new Period(first.AddDays(20), first.AddMonths(1).AddDays(-1)),
        _ => new Period(first, first.AddMonths(1).AddDays(-1)),
    };
}
