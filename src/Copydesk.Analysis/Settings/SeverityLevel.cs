using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>The words for severities, in .editorconfig and on the command line.</summary>
public static class SeverityLevel
{
    /// <summary>What may be written, for the message about a word that may not.</summary>
    public const string Allowed = "error, warning, suggestion, silent, none or default";

    /// <summary>The level that a word in any case stands for, or null where it stands for none.</summary>
    /// <remarks><c>refactoring</c>, Roslyn's other word for silent, is understood and not advertised.</remarks>
    public static ReportDiagnostic? Parse(ReadOnlySpan<char> word) => word switch
    {
        _ when Is(word, "error") => ReportDiagnostic.Error,
        _ when Is(word, "warning") => ReportDiagnostic.Warn,
        _ when Is(word, "suggestion") => ReportDiagnostic.Info,
        _ when Is(word, "silent") || Is(word, "refactoring") => ReportDiagnostic.Hidden,
        _ when Is(word, "none") => ReportDiagnostic.Suppress,
        _ when Is(word, "default") => ReportDiagnostic.Default,
        _ => null,
    };

    /// <summary>The severity at which a rule reports at that level, or null where it is off.</summary>
    public static DiagnosticSeverity? Of(ReportDiagnostic level, DiagnosticDescriptor rule) => level switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        ReportDiagnostic.Default when rule.IsEnabledByDefault && rule.DefaultSeverity != DiagnosticSeverity.Hidden => rule.DefaultSeverity,
        _ => null,
    };

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
