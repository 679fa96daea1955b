using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;

namespace Copydesk.Drafts.Tests.Language.Time;

/// <summary>What agency copy says of time in its own turns of phrase; all under a paper of Tuesday, 6 May 2025, where nothing else is said.</summary>
public sealed class NewswireTimeTests
{
    [Theory]
    [InlineData("Okello, speaking to reporters Friday in Gulu, said no.", "Friday: DATE 2025-05-02")]
    [InlineData("Leaders to meet Friday.", "Friday: DATE 2025-05-09")]
    [InlineData("Officials to discuss aid Friday.", "Friday: DATE 2025-05-09")]
    [InlineData("Sunday would have been her birthday.", "Sunday: DATE 2025-05-04")]
    [InlineData("He may have been seen on Friday.", "Friday: DATE 2025-05-02")]
    [InlineData("He may be seen on Friday.", "Friday: DATE 2025-05-09")]
    [InlineData("The rule falls if a liberal is elected in November.", "November: DATE 2025-11")]
    [InlineData("The rule fell when a liberal was elected in November.", "November: DATE 2024-11")]
    [InlineData("It grew nasty ahead of the state's crowded Sunday primary.", "Sunday: DATE 2025-05-11")]
    [InlineData("He was ahead of rivals who quit on Sunday.", "Sunday: DATE 2025-05-04")]
    [InlineData("The envoy, who visits Gulu on Friday, is unwell.", "Friday: DATE 2025-05-09")]
    [InlineData("Talks followed two visits on Friday.", "Friday: DATE 2025-05-02")]
    [InlineData("Ministers had hoped to meet by March.", "March: DATE 2025-03")]
    [InlineData("Ministers hoped to meet by March.", "March: DATE 2026-03")]
    [InlineData("He faces trial over the March attack.", "March: DATE 2025-03")]
    [InlineData("He will contest the November vote.", "November: DATE 2025-11")]
    [InlineData("They asked for a delay until August.", "August: DATE 2025-08")]
    [InlineData("They met in August.", "August: DATE 2024-08")]
    public void The_clause_says_whether_a_day_is_over(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("She was named a speaker for the gala this autumn.", "this autumn: DATE 2025-FA")]
    [InlineData("She was named a speaker for the gala last autumn.", "last autumn: DATE 2024-FA")]
    [InlineData("The talks will run from Thursday to Monday.", "Thursday: DATE 2025-05-08", "Monday: DATE 2025-05-12")]
    [InlineData("Shops will open Thursday and Friday.", "Thursday: DATE 2025-05-08", "Friday: DATE 2025-05-09")]
    [InlineData("It sold 400 cars in the fourth quarter, up from 300 a year earlier.", "the fourth quarter: DATE 2024-Q4", "a year earlier: DATE 2023-Q4")]
    [InlineData("Exports rose in April from a year ago.", "April: DATE 2025-04", "a year ago: DATE 2024-04")]
    [InlineData("He was hurt in April and fell ill a year ago.", "April: DATE 2025-04", "a year ago: DATE 2024")]
    [InlineData("Profit for the year ended June 30 rose.", "the year: DURATION P1Y", "June 30: DATE 2024-06-30")]
    [InlineData("In the year to June it fell.", "the year: DURATION P1Y", "June: DATE 2024-06")]
    [InlineData("It has led for much of the autumn and is spent.", "the autumn: DATE 2024-FA")]
    [InlineData("It rained the week before last.", "the week before last: DATE 2025-W17")]
    [InlineData("It will rain the month after next.", "the month after next: DATE 2025-07")]
    [InlineData("It runs every other Friday.", "every other Friday: SET XXXX-WXX-5")]
    [InlineData("It was built in the early 1800s.", "the early 1800s: DATE 18")]
    [InlineData("It was built in the 2000s.", "the 2000s: DATE 200")]
    [InlineData("He said: \"Now that it rains, we go.\"", "Now: DATE PRESENT_REF")]
    [InlineData("He said: \"Now, we all know that.\"")]
    [InlineData("More rain was seen, with snow expected overnight and into Friday.", "overnight: TIME 2025-05-06TNI", "Friday: DATE 2025-05-09")]
    [InlineData("Analysts had expected a cut; it came on Friday.", "Friday: DATE 2025-05-02")]
    [InlineData("In the year to the end of April it grew.", "the year: DURATION P1Y", "the end of April: DATE 2025-04")]
    [InlineData("It draws four million visitors a year and hundreds of boats a day.", "a year: SET P1Y", "a day: SET P1D")]
    [InlineData("The trip takes a day.", "a day: DURATION P1D")]
    [InlineData("It would go on buying $85 billion of bonds a month.", "a month: SET P1M")]
    [InlineData("He has until midnight on Sunday to appeal.", "midnight: TIME 2025-05-11T24:00", "Sunday: DATE 2025-05-11")]
    [InlineData("Profit for the quarter ended March 31 rose.", "the quarter: DURATION P3M", "March 31: DATE 2025-03-31")]
    [InlineData("It is set for the week beginning 12 May.", "the week beginning 12 May: DATE 2025-W20")]
    public void Seasons_ranges_and_comparisons(string text, params string[] expected) => Assert.Equal(expected, Annotated.Times(text));

    [Theory]
    [InlineData("It will cost $3bn over five years.", "five years: DURATION P5Y")]
    [InlineData("Over five years, it cost $3bn.", "five years: DURATION P5Y")]
    [InlineData("It lasted over five years.", "over five years: DURATION P5Y")]
    [InlineData("He was held for over five years.", "over five years: DURATION P5Y")]
    [InlineData("It closed over five years ago.", "over five years ago: DATE 2020")]
    [InlineData("In the three years since, it has grown.", "the three years: DURATION P3Y")]
    [InlineData("Over the years, it has grown.", "the years: DURATION PXY")]
    [InlineData("In the past it was free.", "the past: DATE PAST_REF")]
    [InlineData("In the past few days it was free.", "the past few days: DURATION PXD")]
    [InlineData("In 1066 the duke landed.", "1066: DATE 1066")]
    [InlineData("Friday the 13th raised fears.", "Friday the 13th: DATE 2024-12-13")]
    public void Lengths_and_times_long_past(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("Net profit for Q4 FY25 rose.", "Q4 FY25: DATE 2025-Q4")]
    [InlineData("The hearing is on Friday, the 9th.", "Friday, the 9th: DATE 2025-05-09")]
    [InlineData("It will last till the 15th of this month.", "the 15th of this month: DATE 2025-05-15")]
    [InlineData("It fell on the first of last month.", "the first of last month: DATE 2025-04-01")]
    [InlineData("The panel sits every second Wednesday.", "every second Wednesday: SET XXXX-WXX-3")]
    [InlineData("It was built in the early 1980's.", "the early 1980's: DATE 198")]
    [InlineData("The 1857 revolt failed.", "1857: DATE 1857")]
    [InlineData("It repealed an 1850 law.", "1850: DATE 1850")]
    [InlineData("It is open this Saturday.", "this Saturday: DATE 2025-05-10")]
    [InlineData("It was open this Saturday.", "this Saturday: DATE 2025-05-03")]
    [InlineData("Drones struck on the night of May 3.", "the night of May 3: TIME 2025-05-03TNI")]
    [InlineData("Four years on, the town is empty.", "Four years on: DATE 2025")]
    public void Words_of_many_countries(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("Lincoln (1809-1865) was a lawyer.", "1809: DATE 1809", "1865: DATE 1865")]
    [InlineData("It was a port from the 17th to the 19th century.", "the 17th: DATE 16", "the 19th century: DATE 18")]
    public void Two_ends_are_two_times(string text, params string[] expected) => Assert.Equal(expected, Annotated.Times(text));

    [Theory]
    [InlineData("The 1800 workers left, and the 1700 of them said so.")]
    [InlineData("Over a quarter of the voters stayed away, and a quarter said why.")]
    [InlineData("Call 020 7946 1958 at once.")]
    [InlineData("The flight, AI 2025, left.")]
    [InlineData("Crowds marked National Day.")]
    [InlineData("April said no. June added that she agreed.")]
    [InlineData("See page 1984, lot 2010 and No. 2001.")]
    [InlineData("She ran it in 9:58.")]
    [InlineData("It rains now and then, now and again.")]
    [InlineData("In 1200 homes the lights went out.")]
    [InlineData("She met June Brown and August Wilson.")]
    [InlineData("She wrote for USA TODAY and INDIA TODAY.")]
    public void Numbers_and_names_that_only_look_like_time_are_none(string text) => Assert.Empty(Annotated.Times(text));

    [Theory]
    [InlineData("They met in May and August last year.", 2)]
    [InlineData("On Monday he met June Brown in June.", 2)]
    public void Months_beside_names_are_still_months(string text, int count) => Assert.Equal(count, Annotated.Times(text).Length);

    [Theory]
    [InlineData("Ghana will mark Independence Day in March.", "2026-03-06")]
    [InlineData("Crowds will mark Independence Day in Sri Lanka.", "2026-02-04")]
    [InlineData("Crowds will mark Independence Day.", "2025-07-04")]
    [InlineData("South Africa will mark Youth Day.", "2025-06-16")]
    [InlineData("Singapore will mark National Day.", "2025-08-09")]
    [InlineData("Children will light fires on Guy Fawkes Night.", "2025-11-05")]
    [InlineData("Crowds will mark Cinco de Mayo.", "2026-05-05")]
    public void A_holiday_is_that_of_the_country_named_with_it(string text, string expected) =>
        Assert.Equal(expected, Annotated.Draft(text, "2025-05-06").TemporalExpressions[0].Value);

    [Theory]
    [InlineData("It closed on 3 April 2025. The next day it burned.", "the next day: DATE 2025-04-04")]
    [InlineData("It closed in 1998. It burned two years later.", "two years later: DATE 2000")]
    public void What_is_counted_from_a_day_spoken_of_needs_no_day_of_publication(string text, string expected) =>
        Assert.Contains(expected, Annotated.Times(text, published: null), StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Council meets\n\nBy Jane Doe, 5 May 2025\n\nThe council met on Saturday.\n", "2025-05-03")]
    [InlineData("Council meets\n\n5 May 2025\n\nThe council met on Saturday.\n", "2025-05-03")]
    [InlineData("Council meets\n\nLast updated: May 5, 2025 10:30 GMT\n\nThe council met on Saturday.\n", "2025-05-03")]
    [InlineData("LONDON, May 5, 2025 (Reuters) - The council met on Saturday.\n", "2025-05-03")]
    [InlineData("What the council did on 5 May 2025 in secret\n\nThe council met on Saturday.\n", "")]
    [InlineData("Council meets\n\nThe council first met on 5 May 2025. It met on Saturday.\n", "")]
    [InlineData("Council meets\n\nThe council met on Saturday.\n", "")]
    public void Without_a_published_date_the_draft_s_own_is_counted_from(string text, string expected)
    {
        var draft = new AnnotatedDraft(DraftReader.ReadText("a.txt", text), new LanguageInputs());

        Assert.Equal(expected, draft.TemporalExpressions[^1].Value);
    }
}
