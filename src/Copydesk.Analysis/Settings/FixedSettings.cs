using System.Collections.Immutable;
using Copydesk.Analysis.Settings;

namespace Copydesk.Analysis;

/// <summary>The same settings for every draft, from no file: for tests, and for hosts that have their own.</summary>
public sealed class FixedSettings : ISettingsSource
{
    private readonly EffectiveSettings settings;

    /// <summary>Settings as they would be written in .editorconfig.</summary>
    /// <param name="rules">The rules that may be set, with their options.</param>
    /// <param name="entries">
    /// Keys with values: <c>copydesk_locale</c> and <c>en-GB</c>, <c>dotnet_diagnostic.CD1001.severity</c> and <c>none</c>.
    /// </param>
    /// <param name="overrides">What goes over them and over what drafts say of themselves; nothing where null.</param>
    /// <param name="stylebook">Text of a <c>stylebook.yml</c>; none where null.</param>
    /// <exception cref="ArgumentException">
    /// A key is not known or its value not allowed, in the entries or the stylebook; the message says what is.
    /// </exception>
    public FixedSettings(
        RuleSet rules, IEnumerable<KeyValuePair<string, string>>? entries = null, SettingsOverrides? overrides = null, string? stylebook = null)
    {
        var reader = new SettingReader(rules);
        var book = stylebook is null ? Stylebook.Empty : Parse(stylebook, reader);
        var set = new List<Setting>();
        foreach (var setting in book.Settings)
            set.Add(setting);
        foreach (var (key, value) in entries ?? [])
        {
            var outcome = reader.Read(key.ToLowerInvariant(), value.Trim());
            if (outcome.Setting is not { } setting)
                throw new ArgumentException(outcome.IsOurs ? outcome.Message : $"No rule reads {SettingReader.Quote(key)}.", nameof(entries));
            SettingsFile.Set(setting, set);
        }

        overrides ??= SettingsOverrides.None;
        settings = new EffectiveSettings(EffectiveSettings.IdOf(set, overrides, book), [.. set], overrides, book);
    }

    /// <inheritdoc/>
    public ImmutableArray<Finding> Problems => [];

    /// <inheritdoc/>
    public DraftSettings For(string path) => settings;

    private static Stylebook Parse(string text, SettingReader reader)
    {
        var (book, problems) = StylebookReader.Read(text, reader);
        return problems is [var first, ..]
            ? throw new ArgumentException($"stylebook.yml, line {first.Lines.Start.Line + 1}: {first.Message}", nameof(text))
            : book;
    }
}
