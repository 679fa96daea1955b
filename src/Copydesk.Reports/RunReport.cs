using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports;

/// <summary>What every report is made from: findings with the texts of their drafts, and the rules that were asked.</summary>
/// <param name="Result">What the run found.</param>
/// <param name="Rules">The rules that the run knew.</param>
/// <param name="Version">Version of the tool, such as <c>0.1.0</c>.</param>
public sealed record RunReport(RunResult Result, RuleSet Rules, string Version)
{
    /// <summary>Findings of one severity.</summary>
    public int Count(DiagnosticSeverity severity)
    {
        var count = 0;
        foreach (var finding in Result.Findings)
            count += finding.Severity == severity ? 1 : 0;
        return count;
    }

    /// <summary>Findings that are hidden by a stet, or by the baseline.</summary>
    public int Count(SuppressionKind kind)
    {
        var count = 0;
        foreach (var suppressed in Result.Suppressed)
            count += suppressed.Kind == kind ? 1 : 0;
        return count;
    }

    /// <summary>The fixes of a finding; none where its draft is not at hand.</summary>
    public ImmutableArray<Fix> FixesOf(Finding finding) =>
        finding.ComputeFixes is { } compute && Result.Drafts.TryGetValue(finding.Path, out var draft) ? compute(draft) : [];

    /// <summary>A severity as our users know it: error, warning, suggestion.</summary>
    public static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };
}
