namespace Copydesk.Drafts.Tests.Language.Time;

/// <summary>All under a paper of Tuesday, 6 May 2025, where nothing else is said.</summary>
public sealed class TemporalExpressionTests
{
    [Theory]
    [InlineData("It closed on May 5.", "May 5: DATE 2025-05-05")]
    [InlineData("It closed on 5 May.", "5 May: DATE 2025-05-05")]
    [InlineData("It closed on the 5th of May.", "5th of May: DATE 2025-05-05")]
    [InlineData("It closed on Sept. 5, 2024.", "Sept. 5, 2024: DATE 2024-09-05")]
    [InlineData("It closed on 2024-09-05.", "2024-09-05: DATE 2024-09-05")]
    [InlineData("It closed on Dec. 30.", "Dec. 30: DATE 2024-12-30")]
    [InlineData("It will close on Dec. 30.", "Dec. 30: DATE 2025-12-30")]
    [InlineData("It closed on May the 5th.", "May the 5th: DATE 2025-05-05")]
    [InlineData("It closed on Monday, May 5.", "Monday, May 5: DATE 2025-05-05")]
    public void Days_of_a_month(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It closed in April.", "April: DATE 2025-04")]
    [InlineData("It closed in May.", "May: DATE 2025-05")]
    [InlineData("It closed in October.", "October: DATE 2024-10")]
    [InlineData("It closed last October.", "last October: DATE 2024-10")]
    [InlineData("It will close in October.", "October: DATE 2025-10")]
    [InlineData("It closed in mid-May.", "mid-May: DATE 2025-05")]
    [InlineData("It closed in late March 2024.", "late March 2024: DATE 2024-03")]
    [InlineData("It closed in 1968.", "1968: DATE 1968")]
    [InlineData("It closed in early 2025.", "early 2025: DATE 2025")]
    [InlineData("It closed in the 1990s.", "the 1990s: DATE 199")]
    [InlineData("It closed in the late 1990s.", "the late 1990s: DATE 199")]
    [InlineData("It was built in the 19th century.", "the 19th century: DATE 18")]
    [InlineData("It closed in the third quarter of 2024.", "the third quarter of 2024: DATE 2024-Q3")]
    [InlineData("It closed in the summer of 2024.", "the summer of 2024: DATE 2024-SU")]
    public void Months_years_and_parts_of_years(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It closed on Monday.", "Monday: DATE 2025-05-05")]
    [InlineData("It closed on Tuesday.", "Tuesday: DATE 2025-05-06")]
    [InlineData("It closed on Wednesday.", "Wednesday: DATE 2025-04-30")]
    [InlineData("It will close on Wednesday.", "Wednesday: DATE 2025-05-07")]
    [InlineData("She said on Monday that it will close.", "Monday: DATE 2025-05-05")]
    [InlineData("It closed on Friday night.", "Friday night: TIME 2025-05-02TNI")]
    [InlineData("It reopens next Monday.", "next Monday: DATE 2025-05-12")]
    [InlineData("It closed yesterday.", "yesterday: DATE 2025-05-05")]
    [InlineData("It reopens tonight.", "tonight: TIME 2025-05-06TNI")]
    [InlineData("It closed last night.", "last night: TIME 2025-05-05TNI")]
    [InlineData("It closed last week.", "last week: DATE 2025-W18")]
    [InlineData("It closed this month.", "this month: DATE 2025-05")]
    [InlineData("It closed early last year.", "early last year: DATE 2024")]
    [InlineData("It closes later this year.", "later this year: DATE 2025")]
    [InlineData("It closed two weeks ago.", "two weeks ago: DATE 2025-W17")]
    [InlineData("It closed almost four years ago.", "almost four years ago: DATE 2021")]
    [InlineData("It closed a year ago.", "a year ago: DATE 2024")]
    [InlineData("It is closed now.", "now: DATE PRESENT_REF")]
    [InlineData("It closed recently.", "recently: DATE PAST_REF")]
    [InlineData("It closed in recent weeks.", "recent weeks: DATE PAST_REF")]
    [InlineData("It matters for the future.", "the future: DATE FUTURE_REF")]
    public void Distances_from_the_day_of_publication(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It was shut for three days.", "three days: DURATION P3D")]
    [InlineData("It was shut for 20 years.", "20 years: DURATION P20Y")]
    [InlineData("It was shut for more than two hours.", "more than two hours: DURATION PT2H")]
    [InlineData("It was shut for a few days.", "a few days: DURATION PXD")]
    [InlineData("It was shut for the past two weeks.", "the past two weeks: DURATION P2W")]
    [InlineData("It was shut for the past year.", "the past year: DURATION P1Y")]
    [InlineData("It was shut for half an hour.", "half an hour: DURATION PT30M")]
    [InlineData("They signed a five-year lease.", "five-year: DURATION P5Y")]
    [InlineData("They sit every Monday.", "every Monday: SET XXXX-WXX-1")]
    [InlineData("They sit on Mondays.", "Mondays: SET XXXX-WXX-1")]
    [InlineData("They sit every summer.", "every summer: SET XXXX-SU")]
    [InlineData("They sit every May.", "every May: SET XXXX-05")]
    [InlineData("They sit every day.", "every day: SET P1D")]
    [InlineData("They sit daily.", "daily: SET P1D")]
    public void Lengths_and_recurring_times(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("Doors open at 5 p.m.", "5 p.m.: TIME 2025-05-06T17:00")]
    [InlineData("Doors open at 5pm.", "5pm: TIME 2025-05-06T17:00")]
    [InlineData("Doors open at 10:30.", "10:30: TIME 2025-05-06T10:30")]
    [InlineData("Doors open at 12:15 a.m.", "12:15 a.m.: TIME 2025-05-06T00:15")]
    [InlineData("Doors opened at 10 a.m. Monday.", "10 a.m. Monday: TIME 2025-05-05T10:00")]
    [InlineData("Doors opened at 1030 GMT.", "1030 GMT: TIME 2025-05-06T10:30")]
    public void Times_of_day(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Fact]
    public void A_time_of_day_falls_on_the_day_beside_it() =>
        Assert.Equal(["Monday: DATE 2025-05-05", "5 p.m.: TIME 2025-05-05T17:00"], Annotated.Times("It closed on Monday at 5 p.m., as agreed."));

    [Theory]
    [InlineData("It closed on Monday.", "Monday: DATE")]
    [InlineData("It closed yesterday.", "yesterday: DATE")]
    [InlineData("It closed on May 5.", "May 5: DATE XXXX-05-05")]
    [InlineData("It closed in October.", "October: DATE XXXX-10")]
    [InlineData("It closed on May 5, 2025.", "May 5, 2025: DATE 2025-05-05")]
    public void What_hangs_on_an_unknown_day_of_publication_stays_open(string text, string expected) =>
        Assert.Equal([expected], Annotated.Times(text, published: null));

    [Theory]
    [InlineData("They may leave, and may 5 of them did.")]
    [InlineData("Theresa May spoke.")]
    [InlineData("Ana Horvat and Jan Novak agreed.")]
    [InlineData("May the best team win.")]
    [InlineData("The March on the capital began.")]
    [InlineData("He came second, with a second try.")]
    [InlineData("The Sunday Times has the story.")]
    [InlineData("The Sun rose; the dog sat.")]
    [InlineData("Sun and sea, and Sat Nav.")]
    [InlineData("They won 7-10 and lost 3-1.")]
    [InlineData("Install version 2.5.2025-1 or 10.4.")]
    [InlineData("Call 020 7946 0018 or +44-20-7946-0018.")]
    [InlineData("It cost $1,999 and 2000 people came.")]
    [InlineData("She reads USA Today.")]
    [InlineData("The as-soon-as rule holds as soon as it rains.")]
    public void What_only_looks_like_time_is_none(string text) => Assert.Empty(Annotated.Times(text));

    [Fact]
    public void Any_text_is_read_without_complaint_and_in_order() =>
        Arbitrary.Text(text =>
        {
            var end = 0;
            foreach (var time in Annotated.Draft(text + " Monday, May 5 " + text, "2025-05-06").TemporalExpressions)
            {
                if (time.Span.Start < end || time.Span.Length == 0)
                    return false;
                end = time.Span.End;
            }

            return true;
        });
}
