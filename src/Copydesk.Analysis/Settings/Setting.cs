using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Settings;

internal enum SettingKind
{
    Rule,
    Category,
    Option,
}

/// <summary>A key that Copydesk knows, with a value that is allowed.</summary>
/// <param name="Kind">What is set.</param>
/// <param name="Name">Id of the rule, name of the category, or key of the option, as declared.</param>
/// <param name="Text">The value as written; null where it is <c>unset</c>, and outer files and sections don't count either.</param>
/// <param name="Level">The value of a rule or a category.</param>
internal sealed record Setting(SettingKind Kind, string Name, string? Text, ReportDiagnostic Level)
{
    /// <summary>Absolute path of the file that says so.</summary>
    public string File { get; init; } = "";

    /// <summary>Its line, from 1; 0 where it is not known.</summary>
    public int Line { get; init; }

    public bool IsSame(Setting other) => Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Order of kind, then name.</summary>
    public int CompareTo(Setting other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.Compare(Name, other.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a key and its value come to: a setting, a fault, or neither where they are not ours.</summary>
internal readonly record struct SettingOutcome(Setting? Setting, DiagnosticDescriptor? Fault = null, string Message = "")
{
    public bool IsOurs => Setting is not null || Fault is not null;
}
