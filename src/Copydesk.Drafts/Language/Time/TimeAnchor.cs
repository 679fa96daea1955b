using System.Globalization;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Gives what a block's words say its place in time, as TIMEX3 writes it, against the day of publication. Where that is
/// unknown, what depends on it stays open.
/// </summary>
internal readonly struct TimeAnchor(DateOnly? published)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Farther ahead than this, in days, a day without a year is the last one, unless the words look ahead.</summary>
    private const int Ahead = 92;

    /// <summary>TIMEX3's type.</summary>
    public static TimexType TypeOf(in TimeMention mention) => mention.Minute >= 0 ? TimexType.Time : mention.Form switch
    {
        TimeForm.Set => TimexType.Set,
        TimeForm.Duration => TimexType.Duration,
        _ => mention.Part is >= TimeCue.Morning and <= TimeCue.Night ? TimexType.Time : TimexType.Date,
    };

    /// <summary>TIMEX3's value; "" where it is left open.</summary>
    /// <param name="mention">The expression.</param>
    /// <param name="day">The day on which a time of day falls, as the words around it say; null for the day of publication.</param>
    public string ValueOf(in TimeMention mention, DateOnly? day = null)
    {
        if (mention.Minute >= 0)
        {
            var on = (DayOf(mention) ?? day ?? published) is { } known ? Iso(known) : "XXXX-XX-XX";
            return string.Create(Invariant, $"{on}T{mention.Minute / 60:00}:{mention.Minute % 60:00}");
        }

        switch (mention.Form)
        {
            case TimeForm.Calendar:
                return Calendar(mention);
            case TimeForm.Weekday:
                return DayOf(mention) is { } date ? WithPart(Iso(date), mention.Part) : "";
            case TimeForm.Offset:
                return Offset(mention);
            case TimeForm.Duration:
                return Length(mention.Count, mention.Unit);
            case TimeForm.Set:
                return mention.Weekday >= 0 ? string.Create(Invariant, $"XXXX-WXX-{IsoWeekday(mention.Weekday)}")
                    : mention.Month > 0 ? string.Create(Invariant, $"XXXX-{mention.Month:00}")
                    : SeasonOf(mention.Part) is { } season ? "XXXX-" + season
                    : Length(mention.Count, mention.Unit);
            default:
                return mention.Direction switch { < 0 => "PAST_REF", > 0 => "FUTURE_REF", _ => "PRESENT_REF" };
        }
    }

    /// <summary>The day that an expression names, where it names one and it can be known.</summary>
    public DateOnly? DayOf(in TimeMention mention)
    {
        if (mention.IsDay)
            return mention.Year > 0 ? CalendarYears.DateOf(mention.Year, mention.Month, mention.Day)
                : published is { } near ? WithoutYear(mention, near)
                : null;
        if (published is not { } today)
            return null;
        if (mention.Form == TimeForm.Offset && mention.Unit == TimeUnit.Day && mention.Count != TimeMention.Vague)
            return Shift(today, mention.Count);
        if (mention.Form != TimeForm.Weekday)
            return null;
        // A weekday in news is the last one, today included, unless the words look ahead.
        var back = ((int)today.DayOfWeek - mention.Weekday + 7) % 7;
        if (mention.Direction > 0 || (mention.Direction == 0 && mention.IsFuture))
            return Shift(today, back == 0 && mention.Direction == 0 ? 0 : 7 - back);
        return Shift(today, back == 0 && mention.Direction < 0 ? -7 : -back);
    }

    /// <summary>A day without a year: the nearest, but in news the last one rather than one far ahead.</summary>
    private static DateOnly? WithoutYear(in TimeMention mention, DateOnly today)
    {
        if (CalendarYears.Nearest(mention.Month, mention.Day, today) is not { } nearest)
            return null;
        var ahead = nearest.DayNumber - today.DayNumber;
        var year = !mention.IsFuture && ahead > Ahead ? nearest.Year - 1
            : mention.IsFuture && ahead < -Ahead ? nearest.Year + 1
            : nearest.Year;
        return CalendarYears.DateOf(year, mention.Month, mention.Day) ?? nearest;
    }

    private string Calendar(in TimeMention mention)
    {
        if (mention.Unit is TimeUnit.Decade)
            return mention.Count.ToString("000", Invariant);
        if (mention.Unit is TimeUnit.Century)
            return mention.Count.ToString("00", Invariant);
        if (mention.Unit is TimeUnit.Quarter)
        {
            var yearOfQuarter = mention.Year > 0 ? mention.Year : published is { } at ? YearOf(mention, ((mention.Count - 1) * 3) + 1, at) : 0;
            return string.Create(Invariant, $"{Year(yearOfQuarter)}-Q{mention.Count}");
        }

        if (SeasonOf(mention.Part) is { } season)
        {
            var yearOfSeason = mention.Year > 0 ? mention.Year : published is { } at ? at.Year + mention.Direction : 0;
            return $"{Year(yearOfSeason)}-{season}";
        }

        if (mention.Month == 0)
            return Year(mention.Year);
        if (mention.Day == 0)
        {
            var year = mention.Year > 0 ? mention.Year : published is { } at ? YearOf(mention, mention.Month, at) : 0;
            return string.Create(Invariant, $"{Year(year)}-{mention.Month:00}");
        }

        var value = DayOf(mention) is { } date
            ? Iso(date)
            : string.Create(Invariant, $"{Year(mention.Year)}-{mention.Month:00}-{mention.Day:00}");
        return WithPart(value, mention.Part);
    }

    /// <summary>The year of a month without one: the nearest in the direction that the words look.</summary>
    private static int YearOf(in TimeMention mention, int month, DateOnly today)
    {
        var ahead = month - today.Month;
        if (mention.Direction > 0 || (mention.Direction == 0 && mention.IsFuture))
            return ahead < 0 || (ahead == 0 && mention.Direction > 0) ? today.Year + 1 : today.Year;
        if (mention.Direction < 0)
            return ahead >= 0 ? today.Year - 1 : today.Year;
        return ahead > 2 ? today.Year - 1 : ahead < -10 ? today.Year + 1 : today.Year;
    }

    private string Offset(in TimeMention mention)
    {
        if (mention.Count == TimeMention.Vague)
            return mention.Direction < 0 ? "PAST_REF" : "FUTURE_REF";
        if (published is not { } today)
            return "";
        switch (mention.Unit)
        {
            case TimeUnit.Minute or TimeUnit.Second or TimeUnit.Hour:
                return Iso(today);
            case TimeUnit.Day:
                return Shift(today, mention.Count) is { } day ? WithPart(Iso(day), mention.Part) : "";
            case TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend:
                var weeks = mention.Unit == TimeUnit.Fortnight ? 2L * mention.Count : mention.Count;
                if (Shift(today, 7 * weeks) is not { } inWeek)
                    return "";
                var noon = inWeek.ToDateTime(TimeOnly.MinValue);
                var week = string.Create(Invariant, $"{ISOWeek.GetYear(noon):0000}-W{ISOWeek.GetWeekOfYear(noon):00}");
                return mention.Unit == TimeUnit.Weekend ? week + "-WE" : week;
            case TimeUnit.Month:
                var months = (12L * today.Year) + today.Month - 1 + mention.Count;
                return months is >= 12 and < 120_000 ? string.Create(Invariant, $"{months / 12:0000}-{(months % 12) + 1:00}") : "";
            case TimeUnit.Quarter:
                var quarters = (4L * today.Year) + ((today.Month - 1) / 3) + mention.Count;
                return quarters is >= 4 and < 40_000 ? string.Create(Invariant, $"{quarters / 4:0000}-Q{(quarters % 4) + 1}") : "";
            case TimeUnit.Decade:
                return YearOrNothing(today.Year + (10L * mention.Count)) is { Length: 4 } decade ? decade[..3] : "";
            case TimeUnit.Century:
                return YearOrNothing(today.Year + (100L * mention.Count)) is { Length: 4 } century ? century[..2] : "";
            default:
                return YearOrNothing(today.Year + (long)mention.Count);
        }
    }

    private static string Length(int count, TimeUnit unit)
    {
        var isOfDay = unit is TimeUnit.Minute or TimeUnit.Second or TimeUnit.Hour;
        if (unit == TimeUnit.Quarter && count != TimeMention.Vague)
            (count, unit) = (count * 3, TimeUnit.Month);
        else if (unit == TimeUnit.Fortnight && count != TimeMention.Vague)
            (count, unit) = (count * 2, TimeUnit.Week);
        else if (unit == TimeUnit.Decade && count != TimeMention.Vague)
            (count, unit) = (count * 10, TimeUnit.Year);
        else if (unit == TimeUnit.Century && count != TimeMention.Vague)
            (count, unit) = (count * 100, TimeUnit.Year);
        var letter = unit switch
        {
            TimeUnit.Minute or TimeUnit.Month => "M",
            TimeUnit.Second => "S",
            TimeUnit.Hour => "H",
            TimeUnit.Day => "D",
            TimeUnit.Week or TimeUnit.Fortnight => "W",
            TimeUnit.Weekend => "WE",
            TimeUnit.Quarter => "Q",
            _ => "Y",
        };
        var amount = count == TimeMention.Vague ? "X" : count.ToString(Invariant);
        return (isOfDay ? "PT" : "P") + amount + letter;
    }

    private static string WithPart(string day, TimeCue part) => part switch
    {
        TimeCue.Morning => day + "TMO",
        TimeCue.Afternoon => day + "TAF",
        TimeCue.Evening => day + "TEV",
        TimeCue.Night => day + "TNI",
        _ => day,
    };

    private static string? SeasonOf(TimeCue part) => part switch
    {
        TimeCue.Spring => "SP",
        TimeCue.Summer => "SU",
        TimeCue.Autumn => "FA",
        TimeCue.Winter => "WI",
        _ => null,
    };

    private static string Year(int year) => year > 0 ? year.ToString("0000", Invariant) : "XXXX";

    private static string YearOrNothing(long year) => year is > 0 and <= 9999 ? year.ToString("0000", Invariant) : "";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", Invariant);

    private static int IsoWeekday(int weekday) => weekday == 0 ? 7 : weekday;

    private static DateOnly? Shift(DateOnly date, long days) =>
        date.DayNumber + days is var number && number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;
}
