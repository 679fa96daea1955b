using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Settings;

/// <summary>The settings that hold for some drafts: what the files say, and the command line over them.</summary>
internal sealed class EffectiveSettings : DraftSettings
{
    private readonly Setting[] settings;
    private readonly SettingsOverrides overrides;
    private volatile ParsedOption[] parsed = [];

    /// <summary>Settings in order, one of a kind and name.</summary>
    public EffectiveSettings(string id, Setting[] settings, SettingsOverrides overrides, Stylebook stylebook)
    {
        Id = id;
        Stylebook = stylebook;
        this.settings = settings;
        this.overrides = overrides;
        if (Find(SettingKind.Option, EngineOptions.Published.Key) is { } published && EngineOptions.Published.Parse(published.Text!) is DateOnly date)
            Published = date;
        TimeZone = Find(SettingKind.Option, EngineOptions.TimeZone.Key) is { } zone ? (string?)EngineOptions.TimeZone.Parse(zone.Text!) : null;
        Locale = LocaleIn(EngineOptions.Locale) ?? LocaleIn(EngineOptions.Language);
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override DateOnly? Published { get; }

    /// <inheritdoc/>
    public override string? TimeZone { get; }

    /// <inheritdoc/>
    public override string? Locale { get; }

    /// <inheritdoc/>
    public override DateOnly? PublishedForRun => overrides.Published;

    /// <inheritdoc/>
    public override string? LocaleForRun => overrides.Locale;

    /// <inheritdoc/>
    public override Stylebook Stylebook { get; }

    /// <summary>Id of a set of settings under overrides, with a stylebook.</summary>
    public static string IdOf(List<Setting> settings, SettingsOverrides overrides, Stylebook stylebook)
    {
        var hash = new StableHash();
        hash.Add(overrides.Locale);
        hash.Add((ulong)(overrides.Published?.DayNumber + 1 ?? 0));
        AddIds(ref hash, overrides.Only.AsSpan());
        AddIds(ref hash, overrides.Skip.AsSpan());
        hash.Add((ulong)overrides.Severities.Length);
        foreach (var (id, level) in overrides.Severities)
        {
            hash.Add(id);
            hash.Add((ulong)level);
        }

        foreach (var setting in settings)
        {
            hash.Add((ulong)setting.Kind);
            hash.Add(setting.Name);
            hash.Add((ulong)setting.Level);
            hash.Add(setting.Kind == SettingKind.Option ? setting.Text : null);
        }

        if (!stylebook.IsEmpty)
            hash.Add(stylebook.Id);
        return hash.ToString();
    }

    /// <inheritdoc/>
    public override DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule)
    {
        if (overrides.LeavesOut(rule))
            return null;
        for (var i = overrides.Severities.Length - 1; i >= 0; i--)
        {
            if (string.Equals(overrides.Severities[i].Id, rule.Id, StringComparison.OrdinalIgnoreCase))
                return SeverityLevel.Of(overrides.Severities[i].Level, rule);
        }

        var set = SeverityLevel.Of(LevelInFiles(rule), rule);
        return set is null && overrides.Chooses(rule) ? rule.DefaultSeverity : set;
    }

    /// <inheritdoc/>
    public override object ValueOf(RuleOption option)
    {
        // A handful of options; a key is declared once.
        foreach (var known in parsed)
        {
            if (ReferenceEquals(known.Option, option) || known.Option.Key == option.Key)
                return known.Value;
        }

        var text = Find(SettingKind.Option, option.Key)?.Text;
        var value = (text is null ? null : option.Parse(text)) ?? option.DefaultValue;
        parsed = [.. parsed, new ParsedOption(option, value)];
        return value;
    }

    // A category does not wake a rule that is off by default: that is for houses that ask for it by its id.
    private ReportDiagnostic LevelInFiles(DiagnosticDescriptor rule) =>
        (Find(SettingKind.Rule, rule.Id) ?? (rule.IsEnabledByDefault ? Find(SettingKind.Category, rule.Category) : null))?.Level
        ?? ReportDiagnostic.Default;

    private Setting? Find(SettingKind kind, string name)
    {
        foreach (var setting in settings)
        {
            if (setting.Kind == kind && string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase))
                return setting;
        }

        return null;
    }

    private string? LocaleIn(RuleOption option) =>
        Find(SettingKind.Option, option.Key) is { } set ? (string?)option.Parse(set.Text!) : null;

    private static void AddIds(ref StableHash hash, ReadOnlySpan<string> ids)
    {
        hash.Add((ulong)ids.Length);
        foreach (var id in ids)
            hash.Add(id);
    }

    private sealed record ParsedOption(RuleOption Option, object Value);
}
