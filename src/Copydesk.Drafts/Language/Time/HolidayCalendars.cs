using System.Globalization;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Holidays that other calendars fix: "hijri 10-01" (by Umm al-Qura, which Saudi Arabia keeps: elsewhere a day later at times),
/// "hebrew 07-15", "chinese 01-01", "orthodox-2" (days from Orthodox Easter), and "2000 10-26 11-14 …" where the days are listed
/// from a year on.
/// </summary>
internal static class HolidayCalendars
{
    public static bool IsOfMoon(ReadOnlySpan<char> rule) => rule[0] is 'h' or 'c' or 'o' || (rule.Length > 4 && rule[4] == ' ' && char.IsAsciiDigit(rule[3]));

    /// <summary>The days on which a rule falls in a year of the Gregorian calendar, and how many they are; 0 outside what the calendar knows.</summary>
    public static int InYear(ReadOnlySpan<char> rule, int year, Span<DateOnly> days)
    {
        if (rule[0] == 'o')
        {
            days[0] = OrthodoxEaster(year).AddDays(rule.Length > 8 ? int.Parse(rule[8..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
            return 1;
        }

        if (char.IsAsciiDigit(rule[0]))
            return Listed(rule, year, days);
        Calendar calendar = rule[1] switch { 'i' => new UmAlQuraCalendar(), 'e' => new HebrewCalendar(), _ => new ChineseLunisolarCalendar() };
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year)
            return 0;
        var first = calendar.GetYear(new DateTime(year, 1, 1));
        var last = calendar.GetYear(new DateTime(year, 12, 31));
        var count = 0;
        for (var own = first; own <= last; own++)
        {
            for (var at = rule.IndexOf(' ') + 1; at + 5 <= rule.Length; at += 6)
            {
                if (DayIn(calendar, own, Two(rule[at..]), Two(rule[(at + 3)..])) is { } day && day.Year == year && count < days.Length)
                    days[count++] = day;
            }
        }

        return count;
    }

    /// <summary>Easter of the churches that keep the Julian calendar, by Meeus, written as a day of the Gregorian one.</summary>
    public static DateOnly OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var (month, day) = ((d + e + 114) / 31, ((d + e + 114) % 31) + 1);
        return DateOnly.FromDateTime(new JulianCalendar().ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    /// <summary>A day of another calendar. Of the Hebrew year the months are counted from Tishri, and a leap month is no month of its own.</summary>
    private static DateOnly? DayIn(Calendar calendar, int year, int month, int day)
    {
        // Adar and what follows it stand a month later in a leap year; so does what follows a leap month in China.
        if (calendar is HebrewCalendar && month >= 6 && calendar.IsLeapYear(year))
            month++;
        return day <= calendar.GetDaysInMonth(year, month) ? DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;
    }

    private static int Listed(ReadOnlySpan<char> rule, int year, Span<DateOnly> days)
    {
        var at = 5 + (6 * (year - int.Parse(rule[..4], CultureInfo.InvariantCulture)));
        if (at < 5 || at + 5 > rule.Length)
            return 0;
        days[0] = new DateOnly(year, Two(rule[at..]), Two(rule[(at + 3)..]));
        return 1;
    }

    private static int Two(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + (digits[1] - '0');
}
