using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Settings;

/// <summary>Knows which keys are Copydesk's, and what they may hold.</summary>
internal sealed class SettingReader(RuleSet rules)
{
    private const string OwnPrefix = "copydesk";
    private const string RulePrefix = "dotnet_diagnostic.";
    private const string CategoryPrefix = "dotnet_analyzer_diagnostic.category-";
    private const string Suffix = ".severity";

    /// <summary>The rules that may be set.</summary>
    public RuleSet Rules => rules;

    /// <summary>Reads a key, in lower case, with its value.</summary>
    public SettingOutcome Read(string key, string value)
    {
        if (key.StartsWith(OwnPrefix, StringComparison.Ordinal))
            return ReadOption(key, value);
        if (key.StartsWith(RulePrefix, StringComparison.Ordinal))
            return ReadRule(key, value);
        return key.StartsWith(CategoryPrefix, StringComparison.Ordinal) && key.EndsWith(Suffix, StringComparison.Ordinal)
            ? ReadCategory(key[CategoryPrefix.Length..^Suffix.Length], value)
            : default;
    }

    /// <summary>Reads a key of a stylebook's <c>style:</c> section: an option without its <c>copydesk_</c>.</summary>
    public SettingOutcome ReadStyle(string key, string value)
    {
        const string Prefix = OwnPrefix + "_";
        if (FindOption(Prefix + key) is not null)
            return ReadOption(Prefix + key, value);
        var known = OptionKeys();
        for (var i = 0; i < known.Count; i++)
            known[i] = known[i][Prefix.Length..];
        return Unknown($"No rule reads {Quote(key)}.", NearestName.Of(key, known));
    }

    /// <summary>Whether a line that is no setting looks as though it was meant to be one of ours.</summary>
    public static bool IsMeant(ReadOnlySpan<char> line) =>
        line.Contains(OwnPrefix + "_", StringComparison.OrdinalIgnoreCase)
        || (line.IndexOf(RulePrefix + "cd", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && IsOwnId(line[(at + RulePrefix.Length)..]));

    /// <summary>A user's words, fit to be quoted in a message of one line.</summary>
    public static string Quote(ReadOnlySpan<char> words)
    {
        const int Most = 40;
        var isCut = words.Length > Most;
        if (isCut)
            words = words[..(char.IsHighSurrogate(words[Most - 1]) ? Most - 1 : Most)];
        var quoted = words.ToString().ToCharArray();
        for (var i = 0; i < quoted.Length; i++)
        {
            if (char.IsControl(quoted[i]) || char.GetUnicodeCategory(quoted[i]) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format)
                quoted[i] = ' ';
        }

        return $"\"{new string(quoted)}{(isCut ? "…" : "")}\"";
    }

    private SettingOutcome ReadOption(string key, string value)
    {
        if (FindOption(key) is not { } option)
            return Unknown($"No rule reads {Quote(key)}.", NearestName.Of(key, OptionKeys()));
        if (IsUnset(value))
            return new(new Setting(SettingKind.Option, option.Key, null, default));
        if (option is RuleIdsOption && UnknownIn(option, value) is { } unknown)
            return unknown;
        if (option.Parse(value) is not null)
            return new(new Setting(SettingKind.Option, option.Key, value, default));
        var plain = EditorConfigFile.WithoutComment(value).ToString();
        return plain.Length < value.Length && option.Parse(plain) is not null
            ? new(new Setting(SettingKind.Option, option.Key, plain, default))
            : Bad(option.Key, value, option.Allowed);
    }

    /// <summary>What is said of a list of rules of which one isn't there.</summary>
    private SettingOutcome? UnknownIn(RuleOption option, string value)
    {
        foreach (var id in (string[]?)option.Parse(EditorConfigFile.WithoutComment(value).ToString()) ?? [])
        {
            if (rules.Find(id) is null && !id.Contains('.', StringComparison.Ordinal))
                return Unknown($"There is no rule {Quote(id)}.", NearestName.Of(id.ToUpperInvariant(), RuleIds()));
        }

        return null;
    }

    private SettingOutcome ReadRule(string key, string value)
    {
        var isComplete = key.EndsWith(Suffix, StringComparison.Ordinal) && key.Length > RulePrefix.Length + Suffix.Length;
        var id = isComplete ? key[RulePrefix.Length..^Suffix.Length] : key[RulePrefix.Length..];
        if (isComplete && rules.Find(id) is { } rule)
            return ReadLevel(SettingKind.Rule, rule.Id, value);
        if (!IsOwnId(id))
            return default;
        id = id.ToUpperInvariant();
        if (isComplete && id.Length < 8)
            return Unknown($"There is no rule {id}.", NearestName.Of(id, RuleIds()));
        var known = rules.Find(id[..6]);
        return Unknown($"No setting is called {Quote(RulePrefix + id)}.", known is null ? null : RulePrefix + known.Id + Suffix);
    }

    // The names of other tools' categories are not known, so that an unknown one is theirs.
    private SettingOutcome ReadCategory(string name, string value)
    {
        foreach (var analyzer in rules.Analyzers)
        {
            if (string.Equals(analyzer.Rule.Category, name, StringComparison.OrdinalIgnoreCase))
                return ReadLevel(SettingKind.Category, analyzer.Rule.Category, value);
        }

        return default;
    }

    private static SettingOutcome ReadLevel(SettingKind kind, string name, string value)
    {
        if (IsUnset(value))
            return new(new Setting(kind, name, null, default));
        return SeverityLevel.Parse(EditorConfigFile.WithoutComment(value)) is { } level
            ? new(new Setting(kind, name, value, level))
            : Bad(kind == SettingKind.Rule ? $"the severity of {name}" : $"the severity of {name} rules", value, SeverityLevel.Allowed);
    }

    private RuleOption? FindOption(string key)
    {
        foreach (var option in EngineOptions.All)
        {
            if (string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase))
                return option;
        }

        foreach (var analyzer in rules.Analyzers)
        {
            foreach (var option in analyzer.Options)
            {
                if (string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase))
                    return option;
            }
        }

        return null;
    }

    private List<string> OptionKeys()
    {
        var keys = new List<string>();
        foreach (var option in EngineOptions.All)
            keys.Add(option.Key);
        foreach (var analyzer in rules.Analyzers)
        {
            foreach (var option in analyzer.Options)
                keys.Add(option.Key);
        }

        return keys;
    }

    private List<string> RuleIds()
    {
        var ids = new List<string>();
        foreach (var analyzer in rules.Analyzers)
            ids.Add(analyzer.Rule.Id);
        foreach (var rule in EngineRules.All)
            ids.Add(rule.Id);
        return ids;
    }

    private static bool IsUnset(string value) =>
        EditorConfigFile.WithoutComment(value).Equals("unset", StringComparison.OrdinalIgnoreCase);

    // CD and four digits, whatever comes behind; anything else belongs to other tools.
    private static bool IsOwnId(ReadOnlySpan<char> id) =>
        id.Length >= 6 && id.StartsWith("cd", StringComparison.OrdinalIgnoreCase)
        && char.IsAsciiDigit(id[2]) && char.IsAsciiDigit(id[3]) && char.IsAsciiDigit(id[4]) && char.IsAsciiDigit(id[5])
        && (id.Length == 6 || id[6] == '.' || char.IsWhiteSpace(id[6]) || id[6] == '=');

    private static SettingOutcome Unknown(string message, string? nearest) =>
        new(null, EngineRules.UnknownSetting, nearest is null ? message + " Check its spelling, or take it out." : $"{message} Did you mean {nearest}?");

    private static SettingOutcome Bad(string what, string value, string allowed) =>
        new(null, EngineRules.BadSetting, value.Length == 0 ? $"Nothing is set for {what}. Write {allowed}." : $"{Quote(value)} won't do for {what}. Write {allowed}.");
}
