using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Testing;

/// <summary>The settings of a proof: what it says, else the rule's own defaults. A rule that is off by default is on.</summary>
internal sealed class ProofSettings : DraftSettings, ISettingsSource
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Analyzer rule;

    /// <param name="rule">The rule under test, which knows the keys.</param>
    /// <param name="lines">Lines of <c>key = value</c>, as in .editorconfig.</param>
    public ProofSettings(Analyzer rule, string lines)
    {
        this.rule = rule;
        Id = lines;
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                throw new ProofException($"An option is a key, = and a value, not \"{line}\".");
            var (key, value) = (line[..equals].Trim(), line[(equals + 1)..].Trim());
            CheckKey(key, value);
            values[key] = value;
        }
    }

    public override string Id { get; }

    public override DateOnly? Published => null;

    public override string? Locale => values.GetValueOrDefault("copydesk_locale");

    public ImmutableArray<Finding> Problems => [];

    public DraftSettings For(string path) => this;

    public override DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule)
    {
        var own = rule.IsEnabledByDefault ? rule.DefaultSeverity : DiagnosticSeverity.Warning;
        return values.GetValueOrDefault($"dotnet_diagnostic.{rule.Id}.severity") switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            "suggestion" => DiagnosticSeverity.Info,
            "none" or "silent" => null,
            _ => own,
        };
    }

    public override object ValueOf(RuleOption option) =>
        option.Parse(values.GetValueOrDefault(option.Key, option.Default))!;

    private void CheckKey(string key, string value)
    {
        if (key == "copydesk_locale" || (key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal) && key.EndsWith(".severity", StringComparison.Ordinal)))
            return;
        foreach (var option in rule.Options)
        {
            if (!string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase))
                continue;
            if (option.Parse(value) is null)
                throw new ProofException($"{key} takes {option.Allowed}, not \"{value}\".");
            return;
        }

        throw new ProofException($"{rule.Rule.Id} has no option {key}.");
    }
}
