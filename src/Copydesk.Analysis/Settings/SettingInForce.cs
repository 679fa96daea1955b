using System.Collections.Immutable;
using Copydesk.Analysis.Settings;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>A setting as it holds for a draft.</summary>
/// <param name="Key">The key as it would be written in .editorconfig.</param>
/// <param name="Value">Its value as it would be written; empty where nothing is set and there is no default.</param>
/// <param name="Origin">The file that says so, as shown, with its line from 1 behind a colon; empty where it is the default.</param>
public sealed record SettingInForce(string Key, string Value, string Origin)
{
    internal static ImmutableArray<SettingInForce> All(RuleSet rules, DraftSettings own, List<Setting> settings, string workingFolder)
    {
        var options = new SortedDictionary<string, RuleOption>(StringComparer.Ordinal);
        foreach (var option in EngineOptions.All)
            options[option.Key] = option;
        foreach (var analyzer in rules.Analyzers)
        {
            foreach (var option in analyzer.Options)
                options[option.Key] = option;
        }

        var all = ImmutableArray.CreateBuilder<SettingInForce>();
        foreach (var (key, option) in options)
        {
            var set = Find(settings, SettingKind.Option, key);
            all.Add(new SettingInForce(key, set?.Text ?? option.Default, OriginOf(set, workingFolder)));
        }

        foreach (var analyzer in rules.Analyzers)
            all.Add(OfSeverity(analyzer.Rule, own, settings, workingFolder));
        foreach (var rule in EngineRules.All)
            all.Add(OfSeverity(rule, own, settings, workingFolder));
        return all.DrainToImmutable();
    }

    private static SettingInForce OfSeverity(DiagnosticDescriptor rule, DraftSettings own, List<Setting> settings, string workingFolder)
    {
        var set = Find(settings, SettingKind.Rule, rule.Id)
            ?? (rule.IsEnabledByDefault ? Find(settings, SettingKind.Category, rule.Category) : null);
        var level = own.SeverityOf(rule) switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            null => "none",
            _ => "suggestion",
        };
        return new SettingInForce($"dotnet_diagnostic.{rule.Id}.severity", level, OriginOf(set, workingFolder));
    }

    private static Setting? Find(List<Setting> settings, SettingKind kind, string name) =>
        settings.Find(setting => setting.Kind == kind && string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string OriginOf(Setting? set, string workingFolder)
    {
        if (set is null)
            return "";
        var file = Path.GetRelativePath(workingFolder, set.File).Replace(Path.DirectorySeparatorChar, '/');
        return set.Line == 0 ? file : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{set.Line}");
    }
}
