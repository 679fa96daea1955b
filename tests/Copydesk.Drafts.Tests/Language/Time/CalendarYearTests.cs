using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Time;

public sealed class CalendarYearTests
{
    [Theory]
    [InlineData("2025-05-06", 5, 5, "2025-05-05")]
    [InlineData("2025-01-03", 12, 30, "2024-12-30")]
    [InlineData("2024-12-30", 1, 3, "2025-01-03")]
    [InlineData("2025-05-06", 2, 29, "2024-02-29")]
    [InlineData("1900-01-01", 2, 29, "1896-02-29")]
    public void A_date_without_a_year_is_the_nearest_one(string published, int month, int day, string expected) =>
        Assert.Equal(Day(expected), CalendarYears.Nearest(month, day, Day(published)));

    [Theory]
    [InlineData(2, 30)]
    [InlineData(4, 31)]
    [InlineData(13, 1)]
    public void A_day_that_no_year_has_is_no_date(int month, int day) =>
        Assert.Null(CalendarYears.Nearest(month, day, new DateOnly(2025, 5, 6)));

    [Fact]
    public void At_the_ends_of_the_calendar_there_are_still_dates()
    {
        Assert.Equal(new DateOnly(1, 12, 31), CalendarYears.Nearest(12, 31, DateOnly.MinValue));
        Assert.Equal(new DateOnly(9999, 1, 1), CalendarYears.Nearest(1, 1, new DateOnly(9999, 1, 2)));
    }

    [Theory]
    [InlineData("The council voted on Monday, March 4.", "2025-03-04")]
    [InlineData("The war ended in 1945. On Tuesday, May 8, the bells rang.", "1945-05-08")]
    [InlineData("Last year it failed. On Monday, May 6, the bank closed.", "2024-05-06")]
    [InlineData("The court will sit on Monday, December 29.", "2025-12-29")]
    [InlineData("The court sat on Monday, December 29.", "2024-12-29")]
    [InlineData("The trial of 1969 began on Monday, July 20.", "2025-07-20")]
    [InlineData("The council voted on Monday, March 4, 2024.", "2024-03-04")]
    public void A_claim_means_the_year_written_or_spoken_of_or_the_nearest(string text, string expected)
    {
        var draft = Annotated.Draft(text, "2025-05-06");
        Assert.Equal(Day(expected), CalendarYears.DateOf(draft, Assert.Single(draft.DatedWeekdays)));
    }

    [Fact]
    public void Without_a_year_and_a_day_of_publication_nobody_can_know()
    {
        var draft = Annotated.Draft("The council voted on Monday, March 4.");
        Assert.Null(CalendarYears.DateOf(draft, Assert.Single(draft.DatedWeekdays)));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
