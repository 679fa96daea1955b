using Copydesk.Analysis;
using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class RelativeDateMismatchTests() : RuleTests(new RelativeDateMismatch())
{
    private const string Published = "2025-05-06";

    [Fact]
    public void A_relative_day_that_does_not_fit_its_date_is_marked() =>
        Marks(
            "The ferry ran aground [|yesterday (May 3)|] off the cape.",
            "yesterday or May 3? The draft appears on May 6: yesterday is May 5. Check which is right.",
            Published);

    [Theory]
    [InlineData("The ferry ran aground [|yesterday, 3 May|], off the cape.")]
    [InlineData("The ferry ran aground [|yesterday (Saturday, 3 May)|].")]
    [InlineData("The ferry sails [|tomorrow (8 May 2025)|].")]
    [InlineData("The ferry sails [|today (May 7)|].")]
    [InlineData("The ferry sails [|tonight, May 7|].")]
    [InlineData("It sank [|last night (May 3)|].")]
    [InlineData("The vote was held on [|May 3 (yesterday)|].")]
    [InlineData("Fares went up [|last month (February)|].")]
    [InlineData("Fares went up [|last month (March)|].")]
    [InlineData("The ferry ran aground [|yesterday (Saturday)|].")]
    [InlineData("The ferry sails [|tomorrow (Friday)|] at noon.")]
    [InlineData("Fares went up [|last year (2023)|].")]
    [InlineData("Fares go up [|next year (2027)|].")]
    [InlineData("The ferry sails [|the day after tomorrow (May 9)|].")]
    [InlineData("The ferry sank [|the day before yesterday (3 May)|].")]
    [InlineData("The ferry sank [|two days ago (May 2)|].")]
    [InlineData("The ferry sank [|three days ago, 2 May|], off the cape.")]
    public void Every_word_is_counted_from_the_day_of_publication(string text) => Marks(text, published: Published);

    [Theory]
    [InlineData("The ferry ran aground yesterday (May 5).")]
    [InlineData("The ferry ran aground yesterday, 5 May 2025, off the cape.")]
    [InlineData("The ferry sails tomorrow (7 May).")]
    [InlineData("The ferry sails tomorrow (Wednesday).")]
    [InlineData("The ferry sails today, Thursday, and on Sunday.")]
    [InlineData("The ferry sails tomorrow (Thursday and Sunday at noon).")]
    [InlineData("The ferry sails today, May 6, and May 9.")]
    [InlineData("It sank yesterday. May 3 was calm.")]
    [InlineData("Yesterday the crew of the May 3 wreck was freed.")]
    [InlineData("Rain fell yesterday and on May 3.")]
    [InlineData("The ferry sails tomorrow, May 9 and May 12.")]
    [InlineData("“It sank yesterday (May 3),” the pilot wrote.")]
    [InlineData("Fares went up last year (2024) and last month (April).")]
    [InlineData("Profit was up last year (2023-24).")]
    [InlineData("Profit was up last year (2023: 5%).")]
    [InlineData("HARGEISA, May 5 (Agency) – It sank yesterday (May 4).")]
    [InlineData("The ferry sails the day after tomorrow (May 8).")]
    [InlineData("The ferry sank the day before yesterday, May 4.")]
    [InlineData("The ferry sank two days ago (May 4).")]
    [InlineData("Rain fell overnight (May 6).")]
    public void What_fits_or_is_not_bound_passes(string text) => Passes(text, Published);

    [Fact]
    public void Without_a_day_of_publication_nothing_is_certain() => Passes("It sank yesterday (May 3).");

    [Fact]
    public void A_dateline_with_its_year_is_a_day_to_count_from()
    {
        Marks("NAIROBI, May 5, 2025 (Agency) – It sank [|yesterday (May 3)|].");
        Passes("NAIROBI, May 5, 2025 (Agency) – It sank yesterday (May 4).");
        Passes("NAIROBI, May 5 (Agency) – It sank yesterday (May 3).");
    }

    [Fact]
    public void Nothing_is_wrong_that_is_right_by_the_dateline()
    {
        Passes("NAIROBI, May 5 (Agency) – It sank today (May 5).", Published);
        Marks("NAIROBI, May 5 (Agency) – It sank [|today (May 3)|].", published: Published);
    }

    [Fact]
    public void A_weekday_is_answered_by_a_weekday() =>
        Marks(
            "The ferry ran aground [|yesterday (Saturday)|] off the cape.",
            "yesterday or Saturday? The draft appears on 6 May: yesterday is Monday. Check which is right.",
            Published);

    [Fact]
    public void The_date_is_changed_on_request() =>
        Fixes(
            "It sank [|yesterday, 3 May|], in fog.", "It sank yesterday, 5 May, in fog.", "Change 3 May to 5 May", Applicability.Ask, Published);

    [Fact]
    public void The_editions_day_counts_too()
    {
        Passes([("a.md", "---\npublished: 2025-05-05\nedition: 2025-05-06\n---\n\nThe ferry ran aground yesterday (May 5) off the cape.\n")]);
        Marks([("a.md", "---\npublished: 2025-05-05\nedition: 2025-05-06\n---\n\nThe ferry ran aground [|yesterday (May 2)|] off the cape.\n")]);
        Marks([("a.md", "---\npublished: 2025-05-06\nedition: Delhi\n---\n\nThe ferry ran aground [|yesterday (May 2)|] off the cape.\n")]);
    }
}
