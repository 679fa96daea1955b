using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>What the command line says. It beats what any file or draft says.</summary>
/// <remarks>Ids compare in any case. They are taken as they come: the command line refuses unknown ones.</remarks>
public sealed record SettingsOverrides
{
    /// <summary>Nothing said.</summary>
    public static readonly SettingsOverrides None = new();

    /// <summary>Levels of rules; of two for one id the later holds.</summary>
    public ImmutableArray<SeverityOverride> Severities { get; init; } = [];

    /// <summary>
    /// Where not empty, only these rules report, even those that are switched off elsewhere; and the engine itself, which is
    /// silenced by <see cref="Skip"/> or <see cref="Severities"/> alone.
    /// </summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>These rules don't report.</summary>
    public ImmutableArray<string> Skip { get; init; } = [];

    /// <summary>BCP 47 tag that holds for every draft, as <see cref="EngineOptions.Locale"/> parses it.</summary>
    public string? Locale { get; init; }

    /// <summary>Day of publication that holds for every draft, whatever it says of itself.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Path of the stylebook that holds for every draft; null where the nearest of each is looked for.</summary>
    public string? Stylebook { get; init; }

    /// <summary>Whether the rule reports on no draft at all: it is skipped, or others are chosen.</summary>
    public bool LeavesOut(DiagnosticDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Names(Skip, rule) || (Only.Length > 0 && !Names(Only, rule) && EngineRules.Find(rule.Id) is null);
    }

    /// <summary>Whether the rule is among those chosen.</summary>
    internal bool Chooses(DiagnosticDescriptor rule) => Names(Only, rule);

    private static bool Names(ImmutableArray<string> ids, DiagnosticDescriptor rule)
    {
        foreach (var id in ids)
        {
            if (string.Equals(id, rule.Id, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

/// <summary>The level of a rule.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Level">Its level.</param>
public sealed record SeverityOverride(string Id, ReportDiagnostic Level);
