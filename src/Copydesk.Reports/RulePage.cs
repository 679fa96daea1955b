using System.Text;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports;

/// <summary>The page of a rule: Markdown that travels in the rule's assembly under the name of its class.</summary>
public static class RulePage
{
    /// <summary>A rule's name: that of its class, or an engine rule has one without a class.</summary>
    public static string NameOf(DiagnosticDescriptor rule, RuleSet rules) =>
        AnalyzerOf(rule, rules)?.GetType().Name ?? EngineRules.NameOf(rule.Id) ?? rule.Id;

    /// <summary>A rule's page, with LF line ends; null where it has none.</summary>
    public static string? Of(DiagnosticDescriptor rule, RuleSet rules)
    {
        if (AnalyzerOf(rule, rules) is not { } analyzer)
            return EngineRules.PageOf(rule.Id)?.ReplaceLineEndings("\n");
        using var page = analyzer.GetType().Assembly.GetManifestResourceStream(analyzer.GetType().Name + ".md");
        if (page is null)
            return EngineRules.PageOf(rule.Id)?.ReplaceLineEndings("\n");
        using var reader = new StreamReader(page, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A text of a descriptor, whatever the culture.</summary>
    internal static string Text(LocalizableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Analyzer? AnalyzerOf(DiagnosticDescriptor rule, RuleSet rules)
    {
        foreach (var analyzer in rules.Analyzers)
        {
            if (analyzer.Rule.Id == rule.Id)
                return analyzer;
        }

        return null;
    }
}
