using System.Text;
using Copydesk.Analysis;
using Microsoft.CodeAnalysis;

namespace Copydesk.House.Tests;

public class RuleIndexTests
{
    [Fact]
    public void The_index_of_rules_is_current()
    {
        var index = new StringBuilder();
        index.Append("# Rules\n\nWritten by a test from the rules and their pages (`COPYDESK_UPDATE_GOLDENS=1 dotnet test`); don't edit it by hand.\n");
        foreach (var category in BuiltIn.Rules.GroupBy(rule => rule.Rule.Category))
        {
            index.Append("\n## ").Append(category.Key)
                .Append("\n\n| id | rule | severity | fix | what it marks |\n|---|---|---|---|---|\n");
            foreach (var rule in category)
                AppendRow(index, rule);
        }

        index.Append("\n## Engine\n\nWhat the engine itself reports. `copydesk explain` shows their pages.\n\n| id | rule | severity |\n|---|---|---|\n");
        foreach (var rule in EngineRules.All)
            index.Append("| ").Append(rule.Id).Append(" | ").Append(rule.Title).Append(" | ").Append(Severity(rule)).Append(" |\n");
        Golden.Check("rules/README.md", index.ToString());
    }

    private static void AppendRow(StringBuilder index, Analyzer rule)
    {
        var name = rule.GetType().Name;
        index.Append("| ").Append(rule.Rule.Id)
            .Append(" | [").Append(name).Append("](").Append(rule.Rule.Category).Append('/').Append(name).Append(".md)")
            .Append(" | ").Append(Severity(rule.Rule))
            .Append(" | ").Append(rule.Fix is { } fix ? fix.ToString().ToLowerInvariant() : "–")
            .Append(" | ").Append(FirstSentence(Repository.Lines($"{BuiltIn.StemOf(rule)}.md")))
            .Append(" |\n");
    }

    private static string Severity(DiagnosticDescriptor rule) => !rule.IsEnabledByDefault ? "off" : rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>The first sentence under "What it marks", its lines joined.</summary>
    private static string FirstSentence(string[] page)
    {
        var paragraph = page
            .SkipWhile(line => line != "## What it marks").Skip(1)
            .SkipWhile(line => line.Length == 0)
            .TakeWhile(line => line.Length > 0);
        var text = string.Join(' ', paragraph);
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..(end + 1)]).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
