using Copydesk.Analysis;
using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class ReversedRangeTests() : RuleTests(new ReversedRange())
{
    [Fact]
    public void Years_run_forwards() =>
        Marks(
            "He led the union [|from 1999 to 1972|], and then retired.",
            "\"from 1999 to 1972\" runs backwards: 1972 comes before 1999. Check both ends.");

    [Fact]
    public void Days_run_forwards() =>
        Marks("The court sits on [|May 10-7|].", "\"May 10-7\" runs backwards: 7 comes before May 10. Check both ends.");

    [Theory]
    [InlineData("Asha Rao ([|1999–1972|]) was a potter.")]
    [InlineData("The mill stood idle [|between 2010 and 2003|], villagers said.")]
    [InlineData("The mill stood idle [|from 2010 until 2003|].")]
    [InlineData("The mill stood idle [|from 2010-2003|].")]
    [InlineData("The road was shut [|from 10 to 7 May|].")]
    [InlineData("The road was shut [|from May 10 to 7|], police said.")]
    [InlineData("The road was shut [|from 10–7 May 2024|].")]
    [InlineData("The road was shut [|from May 10 to May 7|].")]
    [InlineData("The road was shut [|from 5 May 2020 to 3 April 2019|].")]
    [InlineData("The road was shut [|from May 10, 2020, to April 3, 2020|].")]
    [InlineData("The road was shut [|from May 2020 to April 2020|].")]
    [InlineData("“I was there [|from 1999 to 1972|],” he said.")]
    public void A_range_that_runs_backwards_is_marked(string text) => Marks(text);

    [Theory]
    [InlineData("He led the union from 1972 to 1999.")]
    [InlineData("The index slipped from 2015 to 1980 by noon.")]
    [InlineData("The mill cut its staff from 2000 to 1800 in a year.")]
    [InlineData("Seats were added from 2000 to 1500 rows.")]
    [InlineData("Clay tablets from 2000 to 1500 B.C. were found.")]
    [InlineData("The ban on petrol cars now runs from 2040 to 2035.")]
    [InlineData("The vote was brought forward from May 10 to May 7.")]
    [InlineData("Kenya won 10-7 in May.")]
    [InlineData("Kenya won in May 10-7 against Samoa.")]
    [InlineData("Kenya beat Samoa 10-7 Sept. 3 in Apia.")]
    [InlineData("The road was shut from 5 November to 3 February.")]
    [InlineData("The road was shut from 30 April to 2 May.")]
    [InlineData("The road was shut from May 30 to 2 June.")]
    [InlineData("They met on 10 and 7 May.")]
    [InlineData("Shops open from Friday to Monday and from 5 p.m. to 3 p.m.")]
    [InlineData("Call 2561-1900 for tickets.")]
    [InlineData("The 2021-20 vote was on party lines.")]
    public void What_runs_forwards_or_is_no_range_passes(string text) => Passes(text);

    [Fact]
    public void The_ends_change_places_on_request()
    {
        Fixes("It shut [|from 1999 to 1972|].", "It shut from 1972 to 1999.", "Swap the ends", Applicability.Ask);
        Fixes("It shut [|from 10 to 7 May|].", "It shut from 7 to 10 May.", "Swap the ends", Applicability.Ask);
        Fixes("It shut [|from May 10 to 7|].", "It shut from May 7 to 10.", "Swap the ends", Applicability.Ask);
        Fixes(
            "It shut [|from 5 May 2020 to 3 April 2019|].", "It shut from 3 April 2019 to 5 May 2020.", "Swap the ends", Applicability.Ask);
    }

    [Fact]
    public void A_range_may_stand_behind_its_verb()
    {
        Marks("The fair runs [|May 10-7|] in the old port.");
        Passes("The side beat Theresa May 10-7. It had won in May 10-7.");
    }

    [Fact]
    public void Most_of_a_year_is_the_long_way_round() =>
        Marks(
            "The road was shut [|from 28 March to 3 February|], police said.",
            "\"from 28 March to 3 February\" runs backwards: 3 February comes before 28 March. Check both ends.");

    [Theory]
    [InlineData("The show runs [|from April 12 to April 3|].")]
    [InlineData("He stayed in Pune [|from June 12 to May 3|].")]
    public void The_month_before_is_marked(string text) => Marks(text);

    [Theory]
    [InlineData("The fishing season runs from 16 March to 14 February.")]
    [InlineData("Each year the hall is let from 16 March to 14 February.")]
    [InlineData("The hall was let from 1 April to 31 January.")]
    [InlineData("The hall was let from 16 March to 3 January.")]
    [InlineData("The hall was let from 16 March to 3 February 2025.")]
    [InlineData("The hall was let from 16 March 2024 to 3 February.")]
    [InlineData("The hall was let from March to February.")]
    public void Most_of_a_year_that_is_meant_passes(string text) => Passes(text);
}
