using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class StackedHeadingsTests() : RuleTests(new StackedHeadings())
{
    private const string Lead = "Ferry stays in port\nThe ferry to Kisoro Island will not sail before Monday, the harbour master said.\n";
    private const string More = "\nThe council voted on Friday to lend the owners of the ferries what they need.\nNobody complained.";

    [Fact]
    public void A_label_above_a_subhead_is_marked() => Marks(
        Lead + "[|Support|]\nCouncil offers owners a loan for the winter" + More,
        "\"Support\" stands right above another heading. Keep one, or put copy between them.");

    [Theory]
    [InlineData("Council offers owners a loan for the winter")]
    [InlineData("Results\nKisoro 2, Bunyonyi 1")]
    [InlineData("The ferry lay beside the wall\nAnd would not sail at all\nThe gulls sat down upon the pier")]
    [InlineData("On board\nBuilt: 1968")]
    [InlineData("Who pays?\nOwners of the ferries do")]
    [InlineData("The night before the storm hit\nThe morning after it")]
    public void Single_subheads_tables_and_verse_are_copy(string lines) => Passes(Lead + lines + More);

    [Fact]
    public void Headings_at_the_end_head_nothing() => Passes(Lead + "Support\nCouncil offers owners a loan for the winter");

    [Fact]
    public void In_Markdown_headings_of_one_rank_are_marked() => Marks(
        "# Ferry stays in port\n\nThe ferry will not sail, he said.\n\n## [|Support|]\n\n## Council offers owners a loan\n\nThe council voted on Friday.\n",
        file: "draft.md");

    [Fact]
    public void In_Markdown_a_heading_may_head_another() => Passes(
        "# Ferry stays in port\n\nThe ferry will not sail, he said.\n\n## Support\n\n### Council offers owners a loan\n\nThe council voted on Friday.\n",
        file: "draft.md");

    [Fact]
    public void The_fix_asks() => Fixes(
        Lead + "[|Support|]\nCouncil offers owners a loan for the winter" + More,
        Lead + "Council offers owners a loan for the winter" + More,
        applicability: Applicability.Ask);
}
