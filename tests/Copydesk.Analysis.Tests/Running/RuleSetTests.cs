namespace Copydesk.Analysis.Tests.Running;

public class RuleSetTests
{
    private static readonly RuleSet Rules = RuleSet.Of(TestRule.SharedNumbers("CD8102"), TestRule.SharedNumbers("CD8100"), TestRule.SharedNumbers("CD8101"));

    [Fact]
    public void Rules_are_in_order_of_id() => Assert.Equal(["CD8100", "CD8101", "CD8102"], Ids(Rules));

    [Fact]
    public void Chosen_rules_run_alone() => Assert.Equal(["CD8101"], Ids(Rules.Under(new SettingsOverrides { Only = ["cd8101"] })));

    [Fact]
    public void Skipped_rules_do_not_run() => Assert.Equal(["CD8100", "CD8102"], Ids(Rules.Under(new SettingsOverrides { Skip = ["CD8101"] })));

    [Fact]
    public void Nothing_said_leaves_the_set_as_it_is() => Assert.Same(Rules, Rules.Under(SettingsOverrides.None));

    private static IEnumerable<string> Ids(RuleSet rules) => rules.Analyzers.Select(analyzer => analyzer.Rule.Id);
}
