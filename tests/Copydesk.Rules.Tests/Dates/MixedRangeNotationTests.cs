using Copydesk.Analysis;
using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class MixedRangeNotationTests() : RuleTests(new MixedRangeNotation())
{
    [Fact]
    public void From_goes_with_to() =>
        Marks("Mr Xi visits Russia [|from May 7-10|] for talks.", "\"from\" goes with \"to\", not with a dash. Write \"from May 7 to 10\".");

    [Fact]
    public void Between_goes_with_and() =>
        Marks("It rained [|between 7 to 10 May|].", "\"between\" goes with \"and\", not with \"to\". Write \"between 7 and 10 May\".");

    [Theory]
    [InlineData("The fair runs [|from May 7-10|] each year.")]
    [InlineData("She led it [|between 1999-2002|].")]
    [InlineData("She led it [|from 1999–2002|], unpaid.")]
    [InlineData("It runs [|from 7–10 May 2025|].")]
    [InlineData("It runs [|from May 7 – June 3|].")]
    [InlineData("It runs [|from 7 May – 3 June|].")]
    [InlineData("It is open [|from Monday–Friday|].")]
    [InlineData("It is open [|from Monday-Friday|] for claims.")]
    [InlineData("It is open [|from June-August|].")]
    [InlineData("She led it [|between 2021-2022|].")]
    [InlineData("It runs [|from 9 May-12 June|].")]
    [InlineData("It is shut [|from Dec. 24-Jan. 2|].")]
    [InlineData("The ban ran [|from March 2020-June 2021|].")]
    [InlineData("It is open [|from 9 a.m.-5 p.m.|] on Friday.")]
    [InlineData("It is open [|between 9 a.m. - 5 p.m.|] daily.")]
    [InlineData("It is open [|from 09:00-17:00|] on weekdays.")]
    public void A_preposition_with_a_dash_is_marked(string text) => Marks(text);

    [Theory]
    [InlineData("It runs from May 7 to 10.")]
    [InlineData("It runs May 7-10 and again in June.")]
    [InlineData("It ran between 1999 and 2002.")]
    [InlineData("Rents are up from 2021-22.")]
    [InlineData("She taught there from 2021-2022.")]
    [InlineData("The fair was moved from May 7-10 to June 3-5.")]
    [InlineData("Output is down from 1999-2002 levels.")]
    [InlineData("Kenya came back from 3-0 down.")]
    [InlineData("It is open Monday-Friday.")]
    [InlineData("“It runs from May 7-10,” she said.")]
    [InlineData("It is open from 9 a.m. to 5 p.m., and 9 a.m.-1 p.m. on Sunday.")]
    [InlineData("The ban of March 2020-June 2021 was long.")]
    [InlineData("The drop from May-June levels was steep.")]
    public void A_whole_range_passes(string text) => Passes(text);

    [Fact]
    public void The_dash_becomes_the_word_that_belongs_to_the_preposition()
    {
        Fixes("It runs [|from May 7-10|].", "It runs from May 7 to 10.", applicability: Applicability.Safe);
        Fixes("It ran [|between 1999–2002|].", "It ran between 1999 and 2002.", applicability: Applicability.Safe);
        Fixes("It runs [|from 7 May – 3 June|].", "It runs from 7 May to 3 June.", applicability: Applicability.Safe);
    }

    [Fact]
    public void Shortened_weekdays_make_a_range_too()
    {
        Marks("The hall is open [|from Mon-Fri|].", "\"from\" goes with \"to\", not with a dash. Write \"from Mon to Fri\".");
        Fixes("The hall is open [|from Tue–Thu|] for claims.", "The hall is open from Tue to Thu for claims.", applicability: Applicability.Safe);
        Passes("The hall is open Mon-Fri and from Mon to Fri. The Sun-Sentinel and the Chicago Sun-Times said so. He sat-in from Sat.");
    }
}
