using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class HeadlineNameNotInBodyTests() : RuleTests(new HeadlineNameNotInBody())
{
    private const string Body = """
        The ovens went cold on Monday in all nine shops of the chain, and customers were sent home without bread. A notice on each door said that the shops would open again on Thursday.

        The mayor, Grace Oduya, said the council would ask both sides to meet. She did not say when. The union's members voted on Friday night by a large majority, and its chairman told reporters that he expected a long week.

        Flour was delivered on Tuesday morning all the same, and stood in the yard until the rain came.

        """;

    [Fact]
    public void A_stranger_in_the_headline_is_marked() => Marks(
        "# Bakers walk out as [|Samuel Halloran|] refuses to meet them\n\n" + Body,
        "\"Samuel Halloran\" is named in the headline and nowhere in the body. Check the name, or name them below.", file: "a.md");

    [Fact]
    public void In_title_case_an_uncommon_surname_is_a_name_too() => Marks(
        "# [|Samuel Halloran|] Refuses To Meet Bakers\n\n" + Body,
        "\"Samuel Halloran\" is named in the headline and nowhere in the body. Check the name, or name them below.", file: "a.md");

    [Fact]
    public void Push_and_caption_are_read_too() => Marks(
        "---\nheadline: Bakers walk out over their night shifts\npush: Bakers walk out, [|Samuel Halloran|] is silent\ncaption: The baker [|Teresa Lindqvist|] in her kitchen at home\n---\n\n" + Body,
        [
            "\"Samuel Halloran\" is named in the push and nowhere in the body. Check the name, or name them below.",
            "\"Teresa Lindqvist\" is named in the caption and nowhere in the body. Check the name, or name them below.",
        ],
        file: "a.md");

    [Theory]
    [InlineData("# Mayor Grace Oduya asks both sides to meet\n\n")]
    [InlineData("# Bakers walk out as Grace Oduia asks both sides to meet\n\n")]
    [InlineData("# Grace Oduya Refuses To Meet Bakers\n\n")]
    [InlineData("# Mark Derides Bakers As Ovens Go Cold\n\n")]
    [InlineData("# Victoria Station Opens Late To Bakers\n\n")]
    [InlineData("# Bakers walk out near Victoria Station after a long day\n\n")]
    [InlineData("# Bakers of the John Lewis chain walk out at night\n\n")]
    [InlineData("# Bakers walk out over their night shifts\n\n")]
    public void A_name_that_the_body_has_or_no_name_passes(string head) =>
        Passes(head + Body + (head.Contains("Lewis", StringComparison.Ordinal) ? "A Lewis van stood by.\n" : ""), file: "a.md");

    [Fact]
    public void A_brief_may_say_it_all_in_its_headline() => Passes("# Bakers walk out as Samuel Halloran refuses to meet\n\nMore follows.", file: "a.md");
}
