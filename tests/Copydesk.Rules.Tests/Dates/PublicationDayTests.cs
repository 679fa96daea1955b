using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

/// <summary>Holds the day of publication to the house's clock, by the rule that counts from it.</summary>
public sealed class PublicationDayTests() : RuleTests(new RelativeDateMismatch())
{
    private const string Story = "---\npublished: 2025-05-05T20:30:00Z\n---\nThe ferry ran aground ";

    [Fact]
    public void A_time_stamp_falls_on_a_day_of_the_house()
    {
        Passes(Story + "yesterday (May 5).", file: "a.md", options: "copydesk_time_zone = Asia/Kolkata");
        Marks(
            Story + "[|yesterday (May 4)|].",
            "yesterday or May 4? The draft appears on May 6: yesterday is May 5. Check which is right.",
            file: "a.md",
            options: "copydesk_time_zone = Asia/Kolkata");
    }

    [Fact]
    public void Without_a_time_zone_the_day_stays_as_written() => Passes(Story + "yesterday (May 4).", file: "a.md");

    [Fact]
    public void A_day_without_a_time_is_nobodys_instant() =>
        Passes("---\npublished: 2025-05-05\n---\nIt sank yesterday (May 4).", file: "a.md", options: "copydesk_time_zone = Pacific/Auckland");
}
