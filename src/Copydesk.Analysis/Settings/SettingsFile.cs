using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Settings;

/// <summary>An .editorconfig as far as it is Copydesk's: sections with settings, and what is wrong in them.</summary>
internal sealed class SettingsFile
{
    private readonly List<Section> sections = [];
    private readonly List<Problem> problems = [];

    private SettingsFile(string directory) => Directory = directory;

    /// <summary>Absolute path of the folder in which the file stands.</summary>
    public string Directory { get; }

    /// <summary>Whether no file further out counts.</summary>
    public bool IsRoot { get; private init; }

    /// <summary>The next file further out that counts, or null.</summary>
    public SettingsFile? Outer { get; set; }

    /// <summary>What is wrong in it, in order of span.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>A file that is there and can't be read: it sets nothing.</summary>
    public static SettingsFile Unreadable(string directory, string message)
    {
        var file = new SettingsFile(directory);
        file.problems.Add(new Problem(EngineRules.BadSetting, default, default, message, ""));
        return file;
    }

    /// <summary>Reads the text of a file.</summary>
    public static SettingsFile Read(string directory, string text, SettingReader reader)
    {
        if (text.StartsWith('\uFEFF'))
            text = text[1..];
        var parsed = EditorConfigFile.Parse(text);
        var file = new SettingsFile(directory) { IsRoot = parsed.IsRoot };
        foreach (var section in parsed.Sections)
            file.Add(section, text, parsed.Lines, reader);
        file.problems.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return file;
    }

    /// <summary>Adds what holds for a path below <see cref="Directory"/>, over what is there already.</summary>
    /// <param name="path">Absolute, with <c>/</c> between folders.</param>
    /// <param name="settings">In order, one of a kind and name.</param>
    public void Apply(string path, List<Setting> settings)
    {
        var folder = Directory.Length - (Directory.EndsWith(Path.DirectorySeparatorChar) ? 1 : 0);
        foreach (var section in sections)
        {
            if (!section.Glob.IsMatch(path.AsSpan(folder)))
                continue;
            foreach (var setting in section.Settings)
                Set(setting, settings);
        }
    }

    /// <summary>Puts a setting in its place, over what was set before; one that is unset takes that out.</summary>
    public static void Set(Setting setting, List<Setting> settings)
    {
        var at = 0;
        while (at < settings.Count && settings[at].CompareTo(setting) < 0)
            at++;
        if (at < settings.Count && settings[at].CompareTo(setting) == 0)
            settings.RemoveAt(at);
        if (setting.Text is not null)
            settings.Insert(at, setting);
    }

    private void Add(EditorConfigFile.Section section, string text, LineTable lines, SettingReader reader)
    {
        // The words around a place are its section and its line: they survive edits elsewhere in the file.
        var inSection = new StableHash();
        inSection.Add(text.AsSpan(section.Name.Start, section.Name.Length));

        // From the end: of several entries for one key in a section the last counts, and where it is bad, none.
        var settings = new List<Setting>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lastOwn = -1;
        for (var i = section.Entries.Length - 1; i >= 0; i--)
        {
            var entry = section.Entries[i];
            var outcome = reader.Read(entry.Key, entry.Value);
            if (!outcome.IsOurs)
                continue;
            lastOwn = Math.Max(lastOwn, entry.KeySpan.Start);
            if (seen.Add(entry.Key) && outcome.Setting is { } setting)
                settings.Add(setting with { File = Path.Combine(Directory, EditorConfigSettings.FileName), Line = lines.LineOf(entry.KeySpan.Start) + 1 });
            if (section.Name.IsEmpty)
                Report(EngineRules.BadSetting, entry.KeySpan, "This stands above every section and holds for no draft. Put it under [*].");
            else if (outcome.Fault is { } fault)
                Report(fault, fault == EngineRules.BadSetting && !entry.ValueSpan.IsEmpty ? entry.ValueSpan : entry.KeySpan, outcome.Message);
        }

        foreach (var unread in section.Unread)
        {
            var line = unread.Span;
            if (text[line.Start] == '[' && line.Start < lastOwn)
                Report(EngineRules.BadSetting, line, "This opens no section, so what follows counts to the one above. Write [name] and nothing behind it.");
            else if (SettingReader.IsMeant(text.AsSpan(line.Start, line.Length)))
                Report(EngineRules.BadSetting, line, "This sets nothing. Write key = value.");
        }

        if (section.Name.IsEmpty || lastOwn < 0)
            return;
        if (SectionGlob.Parse(text.AsSpan(section.Name.Start, section.Name.Length), out var reason) is { } glob)
            sections.Add(new Section(glob, [.. settings]));
        else
            Report(EngineRules.BadSetting, section.Name, $"This section holds for no draft: {reason}.");

        void Report(DiagnosticDescriptor rule, TextSpan span, string message)
        {
            var hash = inSection;
            hash.Add(rule.Id);
            var line = lines.SpanOf(lines.LineOf(span.Start));
            hash.Add(text.AsSpan(line.Start, line.Length).Trim());
            problems.Add(new Problem(rule, span, lines.PositionsOf(span), message, hash.ToString()));
        }
    }

    private sealed record Section(SectionGlob Glob, Setting[] Settings);

    /// <summary>Something wrong in the file.</summary>
    internal sealed record Problem(DiagnosticDescriptor Rule, TextSpan Span, LinePositionSpan Lines, string Message, string Fingerprint);
}
