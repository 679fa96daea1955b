using Copydesk.Analysis;
using Copydesk.Drafts;
using Copydesk.Drafts.Readers;
using Copydesk.Drafts.Tests.Language;

namespace Copydesk.House.Tests;

/// <summary>No rule fails on any words, however little sense they make: one that throws is reported as CD9001.</summary>
public class AnyWordsTests
{
    private static readonly RuleSet Rules = Copydesk.Rules.BuiltIn.Rules();

    private static readonly FixedSettings Settings = new(Rules, [new("copydesk_published", "2025-05-06"), .. OffRules()]);

    [Fact]
    public void Every_rule_bears_words_in_any_order() => Arbitrary.Words(IsBorne);

    [Fact]
    public void Every_rule_bears_odd_characters() => Arbitrary.Text(IsBorne);

    private static bool IsBorne(string text)
    {
        // Twice and cut up, so that desk rules, headlines and paragraphs have something to do.
        var (first, second) = (new Text("a.txt", text), new Text("b.txt", text.Replace(", ", "\n", StringComparison.Ordinal)));
        var result = DeskRun.Check([first, second], Rules, Settings, new RunOptions());
        Assert.Empty(result.Unreadable);
        foreach (var finding in result.Findings)
        {
            Assert.False(finding.Rule.Id == "CD9001", finding.Message);
            var fixes = finding.ComputeFixes?.Invoke(result.Drafts[finding.Path]);
            Assert.True(fixes is not { } made || made.All(fix => fix.Changes.Length > 0), finding.Message);
        }

        Assert.Empty(result.FixFailures);
        return true;
    }

    private static IEnumerable<KeyValuePair<string, string>> OffRules() =>
        from analyzer in Rules.Analyzers
        where !analyzer.Rule.IsEnabledByDefault
        select new KeyValuePair<string, string>($"dotnet_diagnostic.{analyzer.Rule.Id}.severity", "warning");

    private sealed record Text(string Path, string Content) : IDraftSource
    {
        public Draft Read() => DraftReader.ReadText(Path, Content);
    }
}
