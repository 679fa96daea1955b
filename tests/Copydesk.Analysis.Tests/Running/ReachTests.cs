using Copydesk.Drafts;
using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Tests.Running;

public class ReachTests
{
    private static readonly Draft EveryKind = Source.OfKinds("a.txt", [.. Enum.GetValues<BlockKind>().Select(kind => (kind, $"The mayor in a {kind}."))]);

    [Theory]
    [InlineData(Reach.None)]
    [InlineData(Reach.Body, BlockKind.Paragraph, BlockKind.ListItem)]
    [InlineData(Reach.Display, BlockKind.Headline, BlockKind.SeoHeadline, BlockKind.Push, BlockKind.Standfirst, BlockKind.Subhead, BlockKind.Caption, BlockKind.Credit)]
    [InlineData(Reach.Lines, BlockKind.Dateline, BlockKind.Byline)]
    [InlineData(Reach.Quoted, BlockKind.BlockQuote)]
    [InlineData(Reach.Embeds, BlockKind.Embed)]
    [InlineData(Reach.Corrections, BlockKind.Correction)]
    [InlineData(Reach.Boilerplate, BlockKind.Boilerplate)]
    public void A_rule_is_called_for_the_kinds_of_block_in_its_reach_and_no_others(Reach reach, params BlockKind[] kinds)
    {
        var seen = new List<BlockKind>();
        var rule = new TestRule("CD8001", context => context.RegisterBlockAction(block => seen.Add(block.Block.Kind)), reach);

        Check.Draft(EveryKind, rule);

        Assert.Equal(kinds.Order(), seen.Order());
    }

    [Fact]
    public void Every_kind_of_block_is_in_somebodys_reach() =>
        Assert.Equal(Enum.GetValues<BlockKind>().Length, Check.Draft(EveryKind, TestRule.Phrases("CD8001", Reach.Everything, "mayor")).Findings.Length);

    [Fact]
    public void A_finding_of_a_draft_action_outside_its_reach_is_dropped()
    {
        var rule = new TestRule(
            "CD8001",
            static context => context.RegisterDraftAction(static draft =>
            {
                draft.Report(0, new TextSpan(0, 1), "body");
                draft.Report(1, new TextSpan(0, 1), "headline");
            }),
            Reach.Body);

        Assert.Equal(
            ["a.txt:0-1 CD8001 Found: body"],
            Check.Draft(Source.OfKinds("a.txt", (BlockKind.Paragraph, "One."), (BlockKind.Headline, "Two.")), rule).Show());
    }

    [Fact]
    public void Words_between_marks_are_shown_only_to_rules_that_look_at_quoted_words()
    {
        var draft = DraftReader.ReadText("a.txt", "The mayor left. \"The mayor came back at nine that evening,\" said Ann Cole, her aide.\n");

        Assert.Single(Check.Draft(draft, TestRule.Phrases("CD8001", Reach.Narration, "the mayor")).Findings);
        Assert.Equal(2, Check.Draft(draft, TestRule.Phrases("CD8001", Reach.Copy, "the mayor")).Findings.Length);
    }
}
