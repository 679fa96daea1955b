using Copydesk.Analysis;
using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class MixedDateFormatTests() : RuleTests(new MixedDateFormat())
{
    [Fact]
    public void The_rarer_order_is_marked() =>
        Marks(
            "It opened on 22 April. It closed on 30 April. A vote on [|May 2|] settled it.",
            "\"May 2\" here, the day first twice. Write \"2 May\".");

    [Fact]
    public void A_zero_that_the_others_have_not_is_marked() =>
        Marks("It opened on May 2. It closed on [|May 05|].", "\"May 05\" here, no zero elsewhere. Write \"May 5\".");

    [Fact]
    public void Months_are_abbreviated_beside_a_day_or_not() =>
        Marks(
            "It opened on Sept. 3. It closed on Oct. 4. A vote on [|November 2|] settled it.",
            "\"November 2\" here, months abbreviated elsewhere. Write \"Nov. 2\".");

    [Theory]
    [InlineData("It opened on 22 April. It closed on [|May 2, 2025|].")]
    [InlineData("It opened on October 3. It closed on November 4. A vote on [|Dec. 2|] settled it.")]
    [InlineData("It opened on April 03. It closed on April 04. A vote on [|May 2|] settled it.")]
    public void In_every_form(string text) => Marks(text);

    [Theory]
    [InlineData("It opened on April 22. It closed on May 2.")]
    [InlineData("It opened on Sept. 3, and in September nobody came.")]
    [InlineData("It opened on Sept. 3 and was full on March 4.")]
    [InlineData("It opened on 3 September. The Sept. 11 attacks were on its mind.")]
    [InlineData("It opened on 3 September and closed on the Fourth of July.")]
    [InlineData("It opened on 3 September. “I came on September 5,” she said.")]
    [InlineData("It opened on 3 September 2024, as form 2024-09-03 has it.")]
    [InlineData("It opened on May 22 and closed on May 05.")]
    [InlineData("It ran May 7-10. It closed on 12 May.")]
    public void One_way_or_a_name_passes(string text) => Passes(text);

    [Fact]
    public void On_a_tie_the_locale_decides_or_the_first()
    {
        Marks("It opened on [|22 April|]. It closed on May 2.", options: "copydesk_locale = en-US");
        Marks("It opened on April 22. It closed on [|2 May|].");
    }

    [Fact]
    public void The_house_may_have_an_order()
    {
        Marks(
            "It opened on [|April 22|].", "\"April 22\" here, the house has the day first. Write \"22 April\".", options: "copydesk_date_order = day");
        Passes("It opened on April 22.", options: "copydesk_date_order = month");
    }

    [Fact]
    public void The_date_is_written_in_the_other_form()
    {
        Fixes("It opened on 22 April. It closed on [|May 2|].", "It opened on 22 April. It closed on 2 May.", applicability: Applicability.Safe);
        Fixes(
            "It opened on 22 April. It closed on [|May 2, 2025|].", "It opened on 22 April. It closed on 2 May 2025.", applicability: Applicability.Ask);
        Fixes("It opened on May 2. It closed on [|May 05|].", "It opened on May 2. It closed on May 5.", applicability: Applicability.Safe);
    }

    [Fact]
    public void A_date_that_does_not_exist_is_left_to_its_own_rule() =>
        Passes("It opened on April 22. It closed on 31 April. A vote on April 24 settled it.");

    [Theory]
    [InlineData("October 11, 2019 Updated: October 11, 2019\n\nThe mayor spoke on Oct. 11, and again on Dec. 3.")]
    [InlineData("The mayor spoke on Oct. 11, and again on Dec. 3.\n\nFriday, December 4, 2015.")]
    [InlineData("The mayor spoke on Oct. 11, and again on Dec. 3.\n\nAsha Rao | 4 December 2015 | Pune")]
    [InlineData("The mayor spoke on Oct. 11, and again on Dec. 3.\n\nLast updated on 4 December 2015 at 5 p.m.")]
    public void The_stamp_of_a_page_is_no_copy(string text) => Passes(text);

    [Fact]
    public void A_line_with_a_word_of_copy_is_no_stamp() =>
        Marks("The mayor spoke on Oct. 11, and again on Dec. 3.\n\nThe mayor left on [|December 4|].");
}
