namespace Copydesk.Analysis.Settings;

/// <summary>
/// Finds the stylebook of a folder: the nearest <c>stylebook.yml</c> above it, or the one that the command line names. Each
/// folder is looked into once. Not safe for several threads at once.
/// </summary>
/// <param name="options">Knows which keys a <c>style:</c> section may have.</param>
/// <param name="readText">Text of the file at an absolute path, or null where there is none.</param>
/// <param name="named">Absolute path of the only stylebook to be read; null where they are looked for.</param>
internal sealed class StylebookShelf(SettingReader options, Func<string, string?> readText, string? named)
{
    private const string FileName = "stylebook.yml";

    private readonly Dictionary<string, Stylebook> byFolder = new(StringComparer.Ordinal);
    private readonly List<TroubledFile> troubled = [];
    private Stylebook? ofName;

    /// <summary>Stylebooks read so far in which something is wrong.</summary>
    public IReadOnlyList<TroubledFile> Troubled => troubled;

    /// <summary>The stylebook that holds in a folder.</summary>
    public Stylebook For(string? folder)
    {
        if (named is not null)
            return ofName ??= Read(named) ?? Stylebook.Empty;
        if (folder is not null && byFolder.TryGetValue(folder, out var known))
            return known;
        var passed = new List<string>();
        var found = Stylebook.Empty;
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (byFolder.TryGetValue(folder, out known))
            {
                found = known;
                break;
            }

            passed.Add(folder);
            if (Read(Path.Combine(folder, FileName)) is { } own)
            {
                found = own;
                break;
            }
        }

        foreach (var one in passed)
            byFolder.Add(one, found);
        return found;
    }

    private Stylebook? Read(string path)
    {
        if (SettingsText.Read(readText, path, out var fault) is { } text)
            return Parse(path, text);
        if (fault is null)
            return null;
        troubled.Add(new TroubledFile(path, [new SettingsFile.Problem(EngineRules.BadStylebook, default, default, fault, "")]));
        return Stylebook.Empty;
    }

    // Apart, so that a house without a stylebook loads nothing of YAML.
    private Stylebook Parse(string path, string text)
    {
        var (book, problems) = StylebookReader.Read(text, options);
        if (problems.Count > 0)
            troubled.Add(new TroubledFile(path, problems));
        var settings = book.Settings.ToBuilder();
        for (var i = 0; i < settings.Count; i++)
            settings[i] = settings[i] with { File = path };
        book.Settings = settings.DrainToImmutable();
        return book;
    }
}

/// <summary>A file of settings in which something is wrong.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Problems">In order of span.</param>
internal sealed record TroubledFile(string Path, IReadOnlyList<SettingsFile.Problem> Problems);
