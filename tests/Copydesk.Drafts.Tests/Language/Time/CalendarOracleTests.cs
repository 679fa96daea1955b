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
/// neither: each would cost a start more than all the dates in a draft.
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
        var names = WordList.Read(typeof(Vocabulary).Assembly, "Holidays.txt").TrimEnd('\n').Split('\n')[1..].Select(line => line.Split('\t')[0]).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(names, name =>
        {
            var holiday = Holidays.Find(name, "", "");
            Assert.True(holiday > 0 || name is "heroes' day", name);
            if (holiday == 0)
                return;
            for (var year = 1600; year <= 2200; year++)
                Assert.Equal(year, Holidays.DateOf(new TimeMention { Count = holiday, Year = year }, null)?.Year);
        });
    }

    private static void Hold(Func<LocalDate, bool> holds) =>
        Prop.ForAll(
            Gen.Choose(new DateOnly(1600, 1, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber).ToArbitrary(),
            number => holds(LocalDate.FromDateOnly(DateOnly.FromDayNumber(number))))
            .Check(Tries);

    private static string Value(string text, LocalDate today) =>
        Annotated.Draft(text, Iso(today)).TemporalExpressions is [var only] ? only.Value : "";

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
