using System.Collections.Immutable;
using Copydesk.Analysis.Settings;

namespace Copydesk.Analysis;

/// <summary>Settings from the .editorconfig files and the stylebook above each draft, with the command line over them.</summary>
/// <remarks>
/// Each folder is looked into once, for as long as the object lives: a host that sees a file change makes a new one. Safe
/// from several threads. A folder without any file of settings above costs two looks into each folder on the way up.
/// </remarks>
public sealed class EditorConfigSettings : ISettingsSource
{
    /// <summary>Longest text of an .editorconfig or a stylebook that is read, in UTF-16 units, and in bytes by <see cref="ReadFile"/>.</summary>
    public const int LargestFile = 1 << 20;

    internal const string FileName = ".editorconfig";

    // Longer than any path that a file system holds.
    private const int LongestPath = 1 << 14;

    private readonly Lock gate = new();
    private readonly SettingReader reader;
    private readonly string workingFolder;
    private readonly Func<string, string?> readText;
    private readonly SettingsOverrides overrides;
    private readonly Dictionary<string, SettingsFile?> nearestByFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EffectiveSettings> settingsById = new(StringComparer.Ordinal);
    private readonly List<SettingsFile> files = [];
    private readonly StylebookShelf shelf;
    private readonly EffectiveSettings unset;

    /// <summary>Settings for drafts whose paths are relative to a folder.</summary>
    /// <param name="rules">The rules that may be set, with their options.</param>
    /// <param name="workingFolder">Absolute path of the folder that shown paths are relative to.</param>
    /// <param name="readText">
    /// Text of the file at an absolute path, or null where there is none; <see cref="ReadFile"/>, or what an editor holds. May
    /// throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>, which is reported as CD9006 or CD9008.
    /// </param>
    /// <param name="overrides">What the command line says; nothing where null.</param>
    public EditorConfigSettings(RuleSet rules, string workingFolder, Func<string, string?> readText, SettingsOverrides? overrides = null)
    {
        reader = new SettingReader(rules);
        this.workingFolder = Path.GetFullPath(workingFolder);
        this.readText = readText;
        this.overrides = overrides ?? SettingsOverrides.None;
        shelf = new StylebookShelf(reader, readText, this.overrides.Stylebook is { } named ? Path.GetFullPath(named, this.workingFolder) : null);
        unset = Intern([], Stylebook.Empty);
    }

    /// <inheritdoc/>
    public ImmutableArray<Finding> Problems
    {
        get
        {
            var troubled = new List<TroubledFile>();
            lock (gate)
            {
                foreach (var file in files)
                {
                    if (file.Problems.Count > 0)
                        troubled.Add(new TroubledFile(Path.Combine(file.Directory, FileName), file.Problems));
                }

                troubled.AddRange(shelf.Troubled);
            }

            var findings = ImmutableArray.CreateBuilder<Finding>();
            foreach (var file in troubled)
                AddProblems(file, findings);

            findings.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path) is var byPath && byPath != 0 ? byPath
                : a.Span.CompareTo(b.Span) is var bySpan && bySpan != 0 ? bySpan
                : string.CompareOrdinal(a.Rule.Id + a.Message, b.Rule.Id + b.Message));
            return findings.ToImmutable();
        }
    }

    /// <summary>
    /// Reads a file of settings as UTF-8, or as its byte order mark says; null where there is no such file. What is no regular
    /// file (a pipe, a device) counts as empty and is never opened.
    /// </summary>
    /// <exception cref="IOException">It can't be read, or is larger than <see cref="LargestFile"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? ReadFile(string path)
    {
        if (!File.Exists(path))
            return null;
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
            file = (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        return file.Length switch
        {
            0 => "",
            > LargestFile => throw new IOException(SettingsText.TooLarge),
            _ => File.ReadAllText(file.FullName),
        };
    }

    /// <inheritdoc/>
    public DraftSettings For(string path)
    {
        var (settings, stylebook) = SettingsOf(path);
        return settings is null || (settings.Count == 0 && stylebook.IsEmpty) ? unset : Intern(settings, stylebook);
    }

    /// <summary>Every setting that holds for a draft, with the place that says so: options by key, then severities by id.</summary>
    public ImmutableArray<SettingInForce> Explain(string path)
    {
        var own = For(path);
        var (settings, _) = SettingsOf(path);
        return SettingInForce.All(reader.Rules, own, settings ?? [], workingFolder);
    }

    private (List<Setting>? Settings, Stylebook Stylebook) SettingsOf(string path)
    {
        if (path.Length > LongestPath || path.Contains('\0'))
            return (null, Stylebook.Empty);
        var full = Path.GetFullPath(path, workingFolder);
        SettingsFile? nearest;
        Stylebook stylebook;
        lock (gate)
        {
            nearest = NearestTo(Path.GetDirectoryName(full));
            stylebook = shelf.For(Path.GetDirectoryName(full));
        }

        if (nearest is null && stylebook.IsEmpty)
            return (null, stylebook);

        var innermostFirst = new List<SettingsFile>();
        for (var file = nearest; file is not null; file = file.Outer)
            innermostFirst.Add(file);
        if (Path.DirectorySeparatorChar != '/')
            full = full.Replace(Path.DirectorySeparatorChar, '/');
        var settings = new List<Setting>();
        foreach (var setting in stylebook.Settings)
            settings.Add(setting);
        for (var i = innermostFirst.Count - 1; i >= 0; i--)
            innermostFirst[i].Apply(full, settings);
        return (settings, stylebook);
    }

    private SettingsFile? NearestTo(string? folder)
    {
        SettingsFile? outer = null;
        var seen = new List<string>();
        var own = new List<SettingsFile?>();
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (nearestByFolder.TryGetValue(folder, out outer))
                break;
            var file = ReadIn(folder);
            seen.Add(folder);
            own.Add(file);
            if (file is { IsRoot: true })
                break;
        }

        for (var i = seen.Count - 1; i >= 0; i--)
        {
            if (own[i] is { } file)
            {
                file.Outer = outer;
                outer = file;
            }

            nearestByFolder.Add(seen[i], outer);
        }

        return outer;
    }

    private SettingsFile? ReadIn(string folder)
    {
        var text = SettingsText.Read(readText, Path.Combine(folder, FileName), out var fault);
        if (text is null && fault is null)
            return null;
        var file = text is null ? SettingsFile.Unreadable(folder, fault!) : SettingsFile.Read(folder, text, reader);
        files.Add(file);
        return file;
    }

    private EffectiveSettings Intern(List<Setting> settings, Stylebook stylebook)
    {
        var id = EffectiveSettings.IdOf(settings, overrides, stylebook);
        lock (gate)
        {
            if (!settingsById.TryGetValue(id, out var known))
                settingsById.Add(id, known = new EffectiveSettings(id, [.. settings], overrides, stylebook));
            return known;
        }
    }

    // A file of settings is judged by its own settings, as a draft in its folder would be.
    private void AddProblems(TroubledFile file, ImmutableArray<Finding>.Builder findings)
    {
        var settings = For(file.Path);
        var shown = Path.GetRelativePath(workingFolder, file.Path);
        if (Path.DirectorySeparatorChar != '/')
            shown = shown.Replace(Path.DirectorySeparatorChar, '/');
        foreach (var problem in file.Problems)
        {
            if (settings.SeverityOf(problem.Rule) is not { } severity)
                continue;
            findings.Add(new Finding
            {
                Rule = problem.Rule,
                Severity = severity,
                Path = shown,
                Span = problem.Span,
                Lines = problem.Lines,
                Message = problem.Message,
                Fingerprint = problem.Fingerprint,
            });
        }
    }
}
