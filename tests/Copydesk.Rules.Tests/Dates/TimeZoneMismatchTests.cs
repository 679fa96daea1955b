using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class TimeZoneMismatchTests() : RuleTests(new TimeZoneMismatch())
{
    [Fact]
    public void Two_zones_are_as_far_apart_as_they_are() =>
        Marks("It begins at [|5 p.m. IST (1030 GMT)|].", "1030 GMT? 5 p.m. IST is 11:30 GMT. Check the times.");

    [Fact]
    public void Winter_time_is_not_kept_in_summer() =>
        Marks("The hearing begins at 10 a.m. [|EST|].", "EST? On July 10 clocks there show EDT. Check the zone and the hour.", "2025-07-10");

    [Theory]
    [InlineData("It begins at [|8 a.m. JST (2200 GMT)|].")]
    [InlineData("It begins at [|19:00 CET (17:00 GMT)|].")]
    [InlineData("It begins at [|8 p.m. EDT (0100 GMT)|].")]
    [InlineData("It begins at [|10 a.m. ET (8 a.m. PT)|].")]
    public void A_wrong_conversion_is_marked(string text) => Marks(text);

    [Theory]
    [InlineData("It begins at 5 p.m. IST (1130 GMT).")]
    [InlineData("It begins at 4:30 a.m. IST (2300 GMT).")]
    [InlineData("It begins at 1 p.m. ET (1700 GMT).")]
    [InlineData("It begins at 1 p.m. ET (1800 GMT).")]
    [InlineData("It begins at 10 a.m. ET (7 a.m. PT).")]
    [InlineData("It begins at 8 p.m. CST (1200 GMT).")]
    [InlineData("It begins at 7 p.m. local time (1030 GMT).")]
    [InlineData("It begins at 5 p.m. IST and ends at 1030 GMT.")]
    public void A_right_conversion_passes(string text) => Passes(text);

    [Theory]
    [InlineData("The hearing begins at 10 a.m. EDT.", "2025-07-10")]
    [InlineData("The hearing begins at 10 a.m. EST.", "2025-01-10")]
    [InlineData("The hearing begins at 10 a.m. EST.", "2025-03-10")]
    [InlineData("The hearing in Kingston, Jamaica, begins at 10 a.m. EST.", "2025-07-10")]
    [InlineData("The hearing on December 4 begins at 10 a.m. EST.", "2025-10-10")]
    [InlineData("Each January the show begins at 10 a.m. EST.", "2025-07-10")]
    [InlineData("The mail was sent at 10 a.m. EST by an aide.", "2025-07-10")]
    [InlineData("The show begins at 10 a.m. GMT.", "2025-07-10")]
    [InlineData("The hearing begins at 10 a.m. EST.", null)]
    public void A_zone_in_its_season_passes(string text, string? published) => Passes(text, published);

    [Fact]
    public void Summer_time_is_not_kept_in_winter() => Marks("Kick-off is at 3 p.m. [|BST|].", published: "2025-12-10");
}
