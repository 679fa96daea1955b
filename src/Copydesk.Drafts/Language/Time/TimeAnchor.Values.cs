using System.Globalization;

namespace Copydesk.Drafts.Language;

/// <summary>How TIMEX3 writes a time.</summary>
internal partial struct TimeAnchor
{
    /// <summary>Thousands and millions of years ago, as TIMEX writes them: KA10, MA201.</summary>
    private static string AgesAgo(int years) =>
        years % 1_000_000 == 0 ? string.Create(Invariant, $"MA{years / 1_000_000}") : string.Create(Invariant, $"KA{years / 1_000}");

    private static string Week(DateOnly day)
    {
        var noon = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(Invariant, $"{ISOWeek.GetYear(noon):0000}-W{ISOWeek.GetWeekOfYear(noon):00}");
    }

    private static string Length(in TimeMention mention)
    {
        var (count, unit) = (mention.Count, mention.Unit);
        var isOpen = count == TimeMention.Vague;
        var half = mention.HasHalf;
        if (!isOpen && unit is TimeUnit.Quarter or TimeUnit.Fortnight or TimeUnit.Decade or TimeUnit.Century)
        {
            var (factor, small) = unit switch
            {
                TimeUnit.Quarter => (3, TimeUnit.Month),
                TimeUnit.Fortnight => (2, TimeUnit.Week),
                TimeUnit.Decade => (10, TimeUnit.Year),
                _ => (100, TimeUnit.Year),
            };
            count = (int)Math.Min(int.MaxValue - 1, ((long)count * factor) + (half ? factor / 2 : 0));
            (unit, half) = (small, false);
        }

        var amount = isOpen ? "X" : count.ToString(Invariant);
        var (extra, extraUnit) = (mention.ExtraCount, mention.ExtraUnit);
        if (half && unit is TimeUnit.Year or TimeUnit.Hour or TimeUnit.Minute)
        {
            (extra, extraUnit) = unit switch
            {
                TimeUnit.Year => (6, TimeUnit.Month),
                TimeUnit.Hour => (30, TimeUnit.Minute),
                _ => (30, TimeUnit.Second),
            };
        }
        else if (half)
        {
            amount += ".5";
        }

        var value = (IsOfDay(unit) ? "PT" : "P") + amount + LetterOf(unit);
        return extra == 0 ? value
            : value + (IsOfDay(extraUnit) && !IsOfDay(unit) ? "T" : "") + extra.ToString(Invariant) + LetterOf(extraUnit);
    }

    private static bool IsOfDay(TimeUnit unit) => unit is TimeUnit.Minute or TimeUnit.Second or TimeUnit.Hour;

    private static string LetterOf(TimeUnit unit) => unit switch
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
