using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>What the engine itself reports. Ids CD9xxx.</summary>
public static class EngineRules
{
    /// <summary>A rule threw; the others went on.</summary>
    public static readonly DiagnosticDescriptor RuleFailed = Make(
        "CD9001", "RuleFailed", "{0} failed on this draft and was left out: {1}. Please report it.", DiagnosticSeverity.Warning);

    /// <summary>A byte that is no UTF-8.</summary>
    public static readonly DiagnosticDescriptor UndecodableByte = Make(
        "CD9002", "UndecodableByte", "{0}", DiagnosticSeverity.Warning);

    /// <summary>Markdown beyond the parser's bounds.</summary>
    public static readonly DiagnosticDescriptor MarkupTooDeep = Make(
        "CD9003", "MarkupTooDeep", "{0}", DiagnosticSeverity.Warning);

    /// <summary>Front matter that can't be used.</summary>
    public static readonly DiagnosticDescriptor BadFrontMatter = Make(
        "CD9004", "BadFrontMatter", "{0}", DiagnosticSeverity.Warning);

    /// <summary>A <c>copydesk_</c> key or a rule id in .editorconfig that nobody knows.</summary>
    public static readonly DiagnosticDescriptor UnknownSetting = Make(
        "CD9005", "UnknownSetting", "{0}", DiagnosticSeverity.Warning);

    /// <summary>A value in .editorconfig that is not allowed; the run exits 2.</summary>
    public static readonly DiagnosticDescriptor BadSetting = Make(
        "CD9006", "BadSetting", "{0}", DiagnosticSeverity.Error);

    /// <summary>All of them, in order of id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [RuleFailed, UndecodableByte, MarkupTooDeep, BadFrontMatter, UnknownSetting, BadSetting];

    /// <summary>The engine's rule of that id in any case, or null.</summary>
    public static DiagnosticDescriptor? Find(string id)
    {
        foreach (var rule in All)
        {
            if (string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase))
                return rule;
        }

        return null;
    }

    private static DiagnosticDescriptor Make(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Engine", severity, isEnabledByDefault: true);
}
