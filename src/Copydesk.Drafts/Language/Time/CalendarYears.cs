namespace Copydesk.Drafts.Language;

/// <summary>Finds the year of a date that is written without one.</summary>
public static class CalendarYears
{
    /// <summary>First year of the Gregorian calendar in full.</summary>
    public const int FirstGregorian = 1583;

    /// <summary>
    /// The date of that day and month that lies nearest to the day of publication; of two at the same distance the earlier.
    /// Null for a day that the calendar never has.
    /// </summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    /// <param name="published">The day of publication.</param>
    public static DateOnly? Nearest(int month, int day, DateOnly published)
    {
        DateOnly? best = null;
        // 29 February may be eight years from the next one, on either side of 1900.
        for (var year = published.Year - 8; year <= published.Year + 8; year++)
        {
            if (DateOf(year, month, day) is { } date && (best is null || Distance(date, published) < Distance(best.Value, published)))
                best = date;
        }

        return best;
    }

    /// <summary>A date, or null for one that the calendar does not have.</summary>
    public static DateOnly? DateOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);
}
