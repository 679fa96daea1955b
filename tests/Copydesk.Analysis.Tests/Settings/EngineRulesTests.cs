namespace Copydesk.Analysis.Tests.Settings;

public sealed class EngineRulesTests
{
    [Fact]
    public void Every_rule_of_the_engine_has_a_page_with_its_id_and_title()
    {
        foreach (var rule in EngineRules.All)
        {
            var page = EngineRules.PageOf(rule.Id.ToLowerInvariant())!;
            Assert.StartsWith($"# {rule.Id} {rule.Title}\n", page, StringComparison.Ordinal);
            Assert.Equal(
                ["## What it marks", "## Why it matters", "## What to do"],
                page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        }

        Assert.Null(EngineRules.PageOf("CD1001"));
        Assert.Equal("BadSetting", EngineRules.NameOf("CD9006"));
    }

    [Fact]
    public void An_option_allows_what_it_says_and_its_default()
    {
        RuleOption[] options = [SettingsTestBase.QuoteMarks, SettingsTestBase.Initials, new SwitchOption("copydesk_s", "A switch.", true)];
        Assert.Equal(["majority, curly or straight", "a whole number from 0 to 3", "true or false"], options.Select(option => option.Allowed));
        Assert.Equal(["majority", "1", "true"], options.Select(option => option.Default));
        foreach (var option in options)
            Assert.Equal(option.DefaultValue, option.Parse(option.Default));
    }
}
