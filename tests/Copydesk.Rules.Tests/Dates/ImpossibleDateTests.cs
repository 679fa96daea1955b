using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class ImpossibleDateTests() : RuleTests(new ImpossibleDate())
{
    [Fact]
    public void Only_a_day_that_is_denied_is_let_be()
    {
        Marks("The office shut on [|June 31, 2024|], and never reopened.");
        Passes("There never was a 31 June, he said. The 31 June never came.");
    }

    [Fact]
    public void A_month_has_only_so_many_days() =>
        Marks("The tender closes on [|31 April|], officials said.", "31 April? April has 30 days. Check the date.");

    [Fact]
    public void The_29th_of_February_needs_a_leap_year()
    {
        Marks("He was born on [|February 29, 2025|], the ward said.", "February 29? 2025 is no leap year: February has 28 days. Check the date.");
        Marks(
            "He was born on [|29 February 2023|], the ward said.",
            "29 February? 2023 was no leap year: February has 28 days. Check the date.",
            "2025-05-06");
        Passes("He was born on 29 February 2024. The next party is on Feb. 29.");
    }

    [Fact]
    public void An_ISO_date_has_twelve_months() =>
        Marks("Entries close on [|2025-13-05|].", "2025-13-05? There is no month 13. Check the date.");

    [Fact]
    public void A_clock_ends() =>
        Marks(
            "The flight left at [|25:61|] on Monday and landed at [|1065|] GMT.",
            ["25:61? A day ends at 24:00. Check the time.", "1065? An hour ends at :59. Check the time."]);

    [Theory]
    [InlineData("The fair opens on [|June 31|].")]
    [InlineData("The fair opens on [|Sept. 31|], rain or shine.")]
    [InlineData("The fair opens on the [|31st of June|].")]
    [InlineData("The fair runs from 28-[|31 April|] in Mombasa.")]
    [InlineData("The fair opens on Monday [|31 November|] in Pune.")]
    [InlineData("The fair opens on [|30 February|] at noon.")]
    [InlineData("The form says [|31/04/2025|].")]
    [InlineData("The form says [|2025-02-30|].")]
    [InlineData("The form was stamped [|2025-13-05|].")]
    [InlineData("The alarm rang at [|25:61|].")]
    [InlineData("\"We open on [|April 31|],\" she said.")]
    [InlineData("Doors open at [|15:30 a.m.|] sharp.")]
    [InlineData("Doors open at [|7:75pm|] sharp.")]
    [InlineData("The siren went at [|2575|] hours.")]
    [InlineData("The ship called for help at [|1965|] GMT.")]
    public void What_no_calendar_or_clock_has_is_marked(string text) => Marks(text);

    [Theory]
    [InlineData("In June 31 migrants were rescued.")]
    [InlineData("Of those held in September 31 were freed.")]
    [InlineData("By November 31 schools had closed.")]
    [InlineData("The 31 June births were twins.")]
    [InlineData("In April 31-year-old Asha Rao won.")]
    [InlineData("The fair runs from April 30 to May 31.")]
    [InlineData("Russia kept 29 February 1900, as the old calendar had it.")]
    [InlineData("In Sweden 30 February 1712 was a day like others.")]
    [InlineData("The letter is dated 31 June, a day that does not exist.")]
    [InlineData("Docket No. 2025-13-05 was closed.")]
    [InlineData("Case 2021-14-22 was heard.")]
    [InlineData("Poland won 25:61 after a slow start.")]
    [InlineData("She ran it in 25:61 on Monday.")]
    [InlineData("The split stands at 20:80 for now.")]
    [InlineData("The puck went in at 33:75 of play.")]
    [InlineData("The late film is shown at 25:30 on Monday.")]
    [InlineData("The train leaves at 24:00 on Monday.")]
    [InlineData("The station, at 1360 AM, plays jazz.")]
    [InlineData("It weighs 7.75 PM units.")]
    [InlineData("Call 2561 3175 for tickets.")]
    [InlineData("In 1381 Wat Tyler marched on London.")]
    [InlineData("Since 1965 EST has been kept in the county.")]
    [InlineData("In 1975 Est Ham drew at home.")]
    public void What_only_looks_alike_passes(string text) => Passes(text);

    [Fact]
    public void A_filing_is_dated() => Marks("The filing is dated [|2025-13-05|] and signed.");
}
