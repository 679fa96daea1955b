using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class UnanchoredRelativeDateTests() : RuleTests(new UnanchoredRelativeDate())
{
    [Fact]
    public void A_relative_day_needs_a_day_of_publication() =>
        Marks(
            "The panel met [|yesterday|]. It meets again on Monday and next week.",
            "\"yesterday\" counts from the day of publication, and the draft has none (twice more). Add date: YYYY-MM-DD.");

    [Theory]
    [InlineData("Rents will rise [|next year|].")]
    [InlineData("The panel met on [|Monday|].")]
    [InlineData("The panel met [|two days ago|].")]
    public void Every_relative_day_counts(string text) => Marks(text);

    [Theory]
    [InlineData("The panel met on 5 May 2025 for three hours.")]
    [InlineData("“We met yesterday,” she said.")]
    [InlineData("It opens on Mondays and every week.")]
    public void Days_of_the_calendar_and_quoted_words_pass(string text) => Passes(text);

    [Fact]
    public void A_day_of_publication_settles_it() => Passes("The panel met yesterday.", "2025-05-06");

    [Fact]
    public void A_day_written_in_full_gives_its_own_paragraph_a_day_to_count_from()
    {
        Passes("The panel met on Monday, 5 May 2025. On Thursday it met again.");
        Marks("The panel met on Monday, 5 May 2025.\n\nOn [|Thursday|] it met again.");
    }

    [Theory]
    [InlineData("PUNE, May 5, 2025 (Agency) - The panel met on Thursday.")]
    [InlineData("The panel met on Thursday.\n\nUpdated: May 5, 2025")]
    public void A_full_date_in_the_dateline_or_the_stamp_settles_it(string text) => Passes(text);

    [Theory]
    [InlineData("The mill burned down nearly thirty years ago.")]
    [InlineData("The mill burned down four decades ago.")]
    public void What_a_month_more_or_less_does_not_change_passes(string text) => Passes(text);
}
