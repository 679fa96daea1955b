using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Testing;

/// <summary>The settings of a proof: what it says, else the rule's own defaults. A rule that is off by default is on.</summary>
internal sealed class ProofSettings : DraftSettings, ISettingsSource
{
    private readonly Dictionary<string, object> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Analyzer rule;

    /// <param name="rule">The rule under test, which knows the keys.</param>
    /// <param name="setup">Day of publication, and lines of <c>key = value</c> as in .editorconfig.</param>
    public ProofSettings(Analyzer rule, ProofSetup setup)
    {
        this.rule = rule;
        Id = $"{setup.Published}\n{setup.Options}";
        PublishedForRun = setup.Published is null ? null : (DateOnly)Parsed(EngineOptions.Published, setup.Published);
        foreach (var line in setup.Options.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                throw new ProofException($"An option is a key, = and a value, not \"{line}\".");
            var (key, value) = (line[..equals].Trim(), line[(equals + 1)..].Trim());
            values[key] = ValueOf(key, value);
        }
    }

    public override string Id { get; }

    public override DateOnly? Published => null;

    public override DateOnly? PublishedForRun { get; }

    public override string? Locale => values.TryGetValue(EngineOptions.Locale.Key, out var locale) ? (string)locale : null;

    public ImmutableArray<Finding> Problems => [];

    public DraftSettings For(string path) => this;

    public override DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule)
    {
        if (values.TryGetValue($"dotnet_diagnostic.{rule.Id}.severity", out var level))
            return SeverityLevel.Of((ReportDiagnostic)level, rule);
        return rule.IsEnabledByDefault ? rule.DefaultSeverity : DiagnosticSeverity.Warning;
    }

    public override object ValueOf(RuleOption option) => values.GetValueOrDefault(option.Key) ?? option.DefaultValue;

    private object ValueOf(string key, string value)
    {
        if (key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal) && key.EndsWith(".severity", StringComparison.Ordinal))
            return SeverityLevel.Parse(value) ?? throw new ProofException($"{key} takes {SeverityLevel.Allowed}, not \"{value}\".");
        foreach (var option in (ImmutableArray<RuleOption>)[.. rule.Options, EngineOptions.Locale])
        {
            if (string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase))
                return Parsed(option, value);
        }

        throw new ProofException($"{rule.Rule.Id} has no option {key}.");
    }

    private static object Parsed(RuleOption option, string value) =>
        option.Parse(value) ?? throw new ProofException($"{option.Key} takes {option.Allowed}, not \"{value}\".");
}
