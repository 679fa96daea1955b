using Copydesk.Reports;
using Microsoft.CodeAnalysis;

namespace Copydesk.Cli.Commands;

/// <summary>The rules that ship with the product.</summary>
internal static class BuiltInRules
{
    /// <summary>The rule of an id in any case, one of the engine's own included.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static DiagnosticDescriptor Find(RuleSet rules, string id, string? option = null) =>
        rules.Find(id.Trim()) ?? throw new UsageException(
            $"""{(option is null ? "" : option + ": ")}there is no rule "{PathName.ToDisplay(id.Trim())}".{Nearest.Hint(id.Trim(), Ids(rules))} See {CommandLine.Name} rules.""");

    /// <summary>Every rule in order of id, the engine's own last.</summary>
    public static IEnumerable<(DiagnosticDescriptor Rule, Applicability? Fix)> All(RuleSet rules)
    {
        foreach (var analyzer in rules.Analyzers)
            yield return (analyzer.Rule, analyzer.Fix);
        foreach (var rule in EngineRules.All)
            yield return (rule, null);
    }

    private static IEnumerable<string> Ids(RuleSet rules)
    {
        foreach (var (rule, _) in All(rules))
            yield return rule.Id;
    }
}
