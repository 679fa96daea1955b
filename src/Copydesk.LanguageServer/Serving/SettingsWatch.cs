namespace Copydesk.LanguageServer.Serving;

/// <summary>Looks whether files of settings have changed on the disk, for clients that can't be asked to watch them.</summary>
internal sealed class SettingsWatch(Workspace workspace)
{
    private Dictionary<string, (long Written, long Length)> known = new(StringComparer.Ordinal);

    /// <summary>Takes what is there for known: it has just been read.</summary>
    public void Look() => known = OnDisk();

    /// <summary>Whether one was made, changed or deleted since.</summary>
    public bool HasChanged()
    {
        var now = OnDisk();
        var hasChanged = now.Count != known.Count;
        foreach (var (path, state) in now)
            hasChanged |= !known.TryGetValue(path, out var was) || was != state;
        known = now;
        return hasChanged;
    }

    private Dictionary<string, (long Written, long Length)> OnDisk()
    {
        var files = new Dictionary<string, (long, long)>(StringComparer.Ordinal);
        foreach (var folder in Folders())
        {
            foreach (var name in (ReadOnlySpan<string>)[".editorconfig", "stylebook.yml"])
            {
                var file = new FileInfo(Path.Combine(folder, name));
                if (file.Exists)
                    files[file.FullName] = (file.LastWriteTimeUtc.Ticks, file.Length);
            }
        }

        return files;
    }

    /// <summary>The folders of all drafts, and those above them.</summary>
    private HashSet<string> Folders()
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var desk in workspace.All)
        {
            Add(desk.Root);
            foreach (var shown in desk.Desk.Paths)
                Add(Path.GetDirectoryName(desk.PathOf(shown)));
        }

        return folders;

        void Add(string? folder)
        {
            for (; folder is not null && folders.Add(folder); folder = Path.GetDirectoryName(folder))
            {
            }
        }
    }
}
