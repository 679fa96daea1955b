using System.Globalization;
using Copydesk.Drafts.Language;
using FsCheck;
using FsCheck.Fluent;
using Humanizer;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Copydesk.Drafts.Tests.Language.Time;

/// <summary>
/// Holds the language layer's arithmetic against NodaTime's, and its number words against Humanizer's. The product itself loads
/// NodaTime only where a house has a time zone, since a start costs more than all the dates in a draft, and Humanizer never: its
/// configuration names cultures when it is first touched, and throws in the invariant mode in which the product runs, whatever
/// culture is handed to it. The tests switch <c>PredefinedCulturesOnly</c> off, and there it runs.
/// </summary>
public sealed class CalendarOracleTests
{
    private static readonly Config Tries = Config.QuickThrowOnFailure.WithReplay(20250505, 7).WithMaxTest(500);

    [Fact]
    public void Last_week_is_the_week_of_the_day_seven_days_before() =>
        Hold(today =>
        {
            var before = today.PlusDays(-7);
            return Value("It closed last week.", today)
                == string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(before):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(before):00}");
        });

    [Fact]
    public void A_weekday_behind_a_verb_in_the_past_is_the_last_one() =>
        Hold(today => Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).All(day =>
            Value($"It closed on {day}.", today) == Iso(day == today.DayOfWeek ? today : today.Previous(day))));

    [Fact]
    public void A_weekday_behind_a_verb_in_the_future_is_the_next_one() =>
        Hold(today => Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).All(day =>
            Value($"It will close on {day}.", today) == Iso(day == today.DayOfWeek ? today : today.Next(day))));

    [Fact]
    public void Months_and_days_ago_are_counted_as_a_calendar_counts() =>
        Hold(today =>
        {
            var count = 2 + (today.DayOfYear % 200);
            return Value($"It closed {count} months ago.", today) == Iso(today.PlusMonths(-count))[..7]
                && Value($"It closed {count} days ago.", today) == Iso(today.PlusDays(-count));
        });

    [Fact]
    public void A_number_in_words_is_that_number() =>
        Prop.ForAll(
            Gen.Choose(2, 999).ToArbitrary(),
            number => Value($"It took {number.ToWords(CultureInfo.InvariantCulture)} days.", new LocalDate(2025, 5, 6)) == $"P{number}D"
                && Value($"It took {number.ToWords(addAnd: false, CultureInfo.InvariantCulture)} days.", new LocalDate(2025, 5, 6)) == $"P{number}D")
            .Check(Tries);

    /// <summary>The lists NumberWord and OrdinalWord are Humanizer's words and nothing else but "dozen", so that nobody has to type them.</summary>
    [Fact]
    public void The_lists_of_number_words_are_what_Humanizer_writes()
    {
        int[] numbers = [.. Enumerable.Range(1, 99), 100, 1000];
        var cardinals = numbers.ToDictionary(number => number < 100 ? number.ToWords(CultureInfo.InvariantCulture) : number.ToWords(CultureInfo.InvariantCulture)[4..]);
        cardinals.Add("dozen", 12);
        var ordinals = Enumerable.Range(1, 100).ToDictionary(number => number < 100 ? number.ToOrdinalWords(CultureInfo.InvariantCulture) : "hundredth");
        Assert.Equal(cardinals.OrderBy(pair => pair.Key, StringComparer.Ordinal), Listed(WordClass.NumberWord));
        Assert.Equal(ordinals.OrderBy(pair => pair.Key, StringComparer.Ordinal), Listed(WordClass.OrdinalWord));
        Assert.All(numbers, number => Assert.Equal(number.Ordinalize(WrittenForms.English), WrittenDate.Ordinal(number)));
    }

    private static IEnumerable<KeyValuePair<string, int>> Listed(WordClass kind) =>
        Enumerable.Range(1, Vocabulary.Shared.Count - 1)
            .Where(word => (Vocabulary.Shared.ClassOf(word) & kind) != 0)
            .Select(word => KeyValuePair.Create(Vocabulary.Shared.TextOf(word).ToString(), Vocabulary.Shared.ValueOf(word)))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(1999, 4, 4)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2025, 4, 20)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_when_it_fell(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Holidays.Easter(year));

    [Fact]
    public void Easter_is_a_Sunday_of_spring()
    {
        for (var year = 1583; year <= 2299; year++)
        {
            var easter = Holidays.Easter(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Fact]
    public void Every_holiday_has_a_day_in_every_year()
    {
        var entries = WordList.Read(typeof(Vocabulary).Assembly, "Holidays.txt").TrimEnd('\n').Split('\n')[1..].Select(line => line.Split('\t')).ToArray();
        Assert.Equal(entries.Select(entry => entry[0]).Order(StringComparer.Ordinal), entries.Select(entry => entry[0]));
        Assert.All(entries, entry =>
        {
            // Some are known only with their country: Singapore's National Day.
            var holiday = entry.Length > 3 ? Holidays.Find(entry[0], entry[3].Split('|')[0]) : Holidays.Find(entry[0], "", "");
            Assert.True(holiday > 0, entry[0]);
            // What the moon fixes is known for fewer years.
            var isOfMoon = Holidays.DateOf(new TimeMention { Count = holiday, Year = 1600 }, null) is null;
            for (var year = isOfMoon ? 2000 : 1600; year <= (isOfMoon ? 2030 : 2200); year++)
                Assert.Equal(year, Holidays.DateOf(new TimeMention { Count = holiday, Year = year }, null)?.Year);
        });
    }

    [Fact]
    public void Holidays_of_other_calendars_fall_where_NodaTime_has_them() =>
        Hold(today =>
        {
            var year = 1901 + (today.Year % 170);
            return Falls("ashura", year, CalendarSystem.UmAlQura, 1, 10) && Falls("eid al-fitr", year, CalendarSystem.UmAlQura, 10, 1)
                && Falls("eid al-adha", year, CalendarSystem.UmAlQura, 12, 10) && Falls("rosh hashanah", year, CalendarSystem.HebrewCivil, 1, 1)
                && Falls("sukkot", year, CalendarSystem.HebrewCivil, 1, 15)
                && Holidays.DateOf(Of("passover", year), null) is { } passover
                && LocalDate.FromDateOnly(passover).WithCalendar(CalendarSystem.HebrewScriptural) is { Month: 1, Day: 15 }
                && Holidays.DateOf(Of("purim", year), null) is { } purim
                && LocalDate.FromDateOnly(purim).WithCalendar(CalendarSystem.HebrewScriptural) is { Month: 12 or 13, Day: 14 } day
                && day.Month == day.Calendar.GetMonthsInYear(day.Year);
        });

    [Theory]
    [InlineData(2000, 4, 30)]
    [InlineData(2016, 5, 1)]
    [InlineData(2024, 5, 5)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 12)]
    public void Orthodox_Easter_falls_when_it_fell(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), HolidayCalendars.OrthodoxEaster(year));

    [Theory]
    [InlineData(2020, 1, 25)]
    [InlineData(2023, 1, 22)]
    [InlineData(2024, 2, 10)]
    [InlineData(2026, 2, 17)]
    public void Lunar_New_Year_falls_when_it_fell(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Holidays.DateOf(Of("lunar new year", year), null));

    /// <summary>Whether a holiday falls on a day of another calendar, in a year of ours.</summary>
    private static bool Falls(string name, int year, CalendarSystem calendar, int month, int day) =>
        Holidays.DateOf(Of(name, year), null) is { } date && LocalDate.FromDateOnly(date).WithCalendar(calendar) is var own && own.Month == month && own.Day == day;

    private static TimeMention Of(string name, int year) => new() { Count = Holidays.Find(name, "", ""), Year = year };

    private static void Hold(Func<LocalDate, bool> holds) =>
        Prop.ForAll(
            Gen.Choose(new DateOnly(1600, 1, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber).ToArbitrary(),
            number => holds(LocalDate.FromDateOnly(DateOnly.FromDayNumber(number))))
            .Check(Tries);

    private static string Value(string text, LocalDate today) =>
        Annotated.Draft(text, Iso(today)).TemporalExpressions is [var only] ? only.Value : "";

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
