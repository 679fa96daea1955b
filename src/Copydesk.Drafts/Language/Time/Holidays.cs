using System.Globalization;

namespace Copydesk.Drafts.Language;

/// <summary>
/// The holidays of Holidays.txt: a name, the rule for its date, the countries that keep it under that name. Read when the
/// first draft names one.
/// </summary>
internal static class Holidays
{
    /// <summary>The most days that a holiday has in one year.</summary>
    private const int MostInYear = 4;

    private static Entry[]? entries;

    private static Entry[] All => entries ??= Load();

    /// <summary>Number of the holiday of that name (folded) which the country before it, else the locale's, keeps; 0 for none.</summary>
    /// <param name="name">The name, folded.</param>
    /// <param name="country">The word before the name: "India", "Indian".</param>
    /// <param name="region">The locale's region: "IN", or "".</param>
    public static int Find(ReadOnlySpan<char> name, ReadOnlySpan<char> country, ReadOnlySpan<char> region)
    {
        var all = All;
        int byRegion = 0, common = 0;
        for (var i = FirstOf(all, name); i < all.Length && name.SequenceEqual(all[i].Name); i++)
        {
            if (country.Length > 0 && Has(all[i].Countries, '|', country))
                return i + 1;
            if (byRegion == 0 && region.Length > 0 && Has(all[i].Regions, ',', region))
                byRegion = i + 1;
            if (common == 0 && Has(all[i].Regions, ',', "*"))
                common = i + 1;
        }

        return byRegion > 0 ? byRegion : common;
    }

    /// <summary>Number of the holiday of that name (folded) which a country keeps; 0 for none.</summary>
    public static int Find(ReadOnlySpan<char> name, ReadOnlySpan<char> country)
    {
        var all = All;
        for (var i = FirstOf(all, name); i < all.Length && name.SequenceEqual(all[i].Name); i++)
        {
            if (all[i].Countries.Length > 0 && Has(all[i].Countries, '|', country))
                return i + 1;
        }

        return 0;
    }

    /// <summary>Whether countries keep a holiday of that name (folded) on days of their own.</summary>
    public static bool HasCountries(ReadOnlySpan<char> name)
    {
        var all = All;
        for (var i = FirstOf(all, name); i < all.Length && name.SequenceEqual(all[i].Name); i++)
        {
            if (all[i].Countries.Length > 0)
                return true;
        }

        return false;
    }

    /// <summary>The name of a holiday, folded.</summary>
    public static string NameOf(int holiday) => All[holiday - 1].Name;

    /// <summary>Whether a holiday has the same day and month every year.</summary>
    public static bool IsFixed(int holiday) => All[holiday - 1].Rule is { Length: 5 } rule && rule[2] == '-';

    /// <summary>The day on which a holiday falls: in the year written, else the nearest one in the direction that the words look.</summary>
    public static DateOnly? DateOf(in TimeMention mention, DateOnly? today)
    {
        Span<DateOnly> days = stackalloc DateOnly[MostInYear];
        if (mention.Year > 0)
            return InYear(mention.Count, mention.Year, days) > 0 ? days[0] : null;
        if (today is not { } day)
            return null;
        DateOnly? best = null;
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            foreach (var date in days[..InYear(mention.Count, year, days)])
            {
                var ahead = date.DayNumber - day.DayNumber;
                var wrongWay = (mention.Direction < 0 && ahead >= 0) || (mention.Direction > 0 && ahead <= 0)
                    || (mention.Direction == 0 && mention.IsFuture && ahead < 0)
                    || (mention.Direction == 0 && mention.Tense is VerbTense.Past or VerbTense.PastPerfect && ahead > MostAhead(mention));
                if (!wrongWay && (best is null || Math.Abs(ahead) < Math.Abs(best.Value.DayNumber - day.DayNumber)))
                    best = date;
            }
        }

        return best;
    }

    /// <summary>
    /// How far ahead, in days, a holiday may lie beside a verb in the past: "shops were busy ahead of Easter" is said in the weeks
    /// before it, "they were closed at Easter" after it.
    /// </summary>
    private static int MostAhead(in TimeMention mention) => mention.Attachment is TimeAttachment.Other or TimeAttachment.Noun ? 21 : 0;

    /// <summary>Easter Sunday of a year of the Gregorian calendar, as the Anonymous Gregorian algorithm has it.</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var month = (h + l - (7 * m) + 114) / 31;
        return new DateOnly(year, month, ((h + l - (7 * m) + 114) % 31) + 1);
    }

    /// <summary>The days of a holiday in a year: one, or none where its calendar is not known; those of the moon may be two.</summary>
    private static int InYear(int holiday, int year, Span<DateOnly> days)
    {
        var rule = All[holiday - 1].Rule.AsSpan();
        if (year is < 1583 or > 9998)
            return 0;
        if (HolidayCalendars.IsOfMoon(rule))
            return HolidayCalendars.InYear(rule, year, days);
        days[0] = InYear(rule, year);
        return 1;
    }

    private static DateOnly InYear(ReadOnlySpan<char> rule, int year)
    {
        if (rule.StartsWith("easter"))
            return Easter(year).AddDays(rule.Length > 6 ? Number(rule[6..]) : 0);
        if (char.IsAsciiDigit(rule[1]))
            return new DateOnly(year, Number(rule[..2]), Number(rule[3..5]));
        // "3 mon 1", "last mon 5", "1 mon 11 +1", "mon before 05-25"
        Span<Range> parts = stackalloc Range[4];
        var count = rule.Split(parts, ' ');
        if (rule[parts[1]] is "before")
        {
            var end = rule[parts[2]];
            var before = new DateOnly(year, Number(end[..2]), Number(end[3..5])).AddDays(-1);
            return before.AddDays(-(((int)before.DayOfWeek - Weekday(rule[parts[0]]) + 7) % 7));
        }

        var month = Number(rule[parts[2]]);
        var weekday = Weekday(rule[parts[1]]);
        var shift = count > 3 ? Number(rule[parts[3]]) : 0;
        if (rule[parts[0]] is "last")
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(shift - (((int)last.DayOfWeek - weekday + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (Number(rule[parts[0]]) - 1)) + shift);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static int Weekday(ReadOnlySpan<char> name) => name switch
    {
        "mon" => 1,
        "tue" => 2,
        "wed" => 3,
        "thu" => 4,
        "fri" => 5,
        "sat" => 6,
        _ => 0,
    };

    /// <summary>Index of the first entry of a name, or of that behind it.</summary>
    private static int FirstOf(Entry[] all, ReadOnlySpan<char> name)
    {
        int low = 0, high = all.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (IsBefore(all[middle].Name, name))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // By hand, since the framework's comparison of spans is compiled anew at every start.
    private static bool IsBefore(string one, ReadOnlySpan<char> other)
    {
        for (var i = 0; i < one.Length && i < other.Length; i++)
        {
            if (one[i] != other[i])
                return one[i] < other[i];
        }

        return one.Length < other.Length;
    }

    private static bool Has(ReadOnlySpan<char> list, char mark, ReadOnlySpan<char> item)
    {
        foreach (var range in list.Split(mark))
        {
            if (list[range].SequenceEqual(item))
                return true;
        }

        return false;
    }

    private static Entry[] Load()
    {
        var found = new List<Entry>();
        Span<Range> columns = stackalloc Range[4];
        foreach (var line in WordList.EntriesOf(typeof(Holidays).Assembly, "Holidays.txt"))
        {
            var count = line.Split(columns, '\t');
            found.Add(new Entry(
                line[columns[0]].ToString(), line[columns[1]].ToString(), line[columns[2]].ToString(), count > 3 ? line[columns[3]].ToString() : ""));
        }

        return [.. found];
    }

    private sealed record Entry(string Name, string Rule, string Regions, string Countries);
}
