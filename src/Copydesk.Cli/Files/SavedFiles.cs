using System.Collections.Concurrent;
using Copydesk.Cli.Commands;

namespace Copydesk.Cli.Files;

/// <summary>Watches what the command line names, and the settings above it.</summary>
internal sealed class SavedFiles : IDisposable
{
    private static readonly string[] SettingsFiles = [".editorconfig", "stylebook.yml"];

    /// <summary>A save is a row of events, of which the last tells that it is done.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly BlockingCollection<string> events = [];

    /// <summary>Begins to watch; from here on no save is missed.</summary>
    /// <exception cref="UsageException">The system doesn't watch so many folders.</exception>
    public SavedFiles(IReadOnlyList<string> named)
    {
        try
        {
            var current = Disk.CurrentFolder();
            foreach (var path in named.Count == 0 ? ["."] : named)
                Watch(Path.GetFullPath(path, current));
            for (var above = Path.GetDirectoryName(current); above is not null; above = Path.GetDirectoryName(above))
                Watch(above, withFolders: false, SettingsFiles);
            Watch(current, withFolders: false, SettingsFiles);
        }
        catch (IOException e)
        {
            Dispose();
            throw new UsageException("--watch: the system watches no more folders: " + e.Message);
        }
    }

    /// <summary>Waits for a save; null where that is cancelled.</summary>
    /// <param name="isDraft">Whether a path as shown is that of a draft.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Saved? Wait(Func<string, bool> isDraft, CancellationToken cancellationToken)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var isAnything = false;
        try
        {
            while (paths.Count == 0 && !isAnything)
            {
                var path = events.Take(cancellationToken);
                do
                {
                    // A folder that comes or goes, or the system's word that it has lost count.
                    isAnything |= path.Length == 0 || (!File.Exists(path) && !Path.HasExtension(path));
                    if (path.Length > 0 && (isDraft(Selection.Shown(path)) || IsSettings(path)))
                        paths.Add(Selection.Shown(path));
                }
                while (events.TryTake(out path!, (int)Quiet.TotalMilliseconds, cancellationToken));
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        return new Saved([.. paths], isAnything);
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
        events.Dispose();
    }

    private void Watch(string path)
    {
        if (Directory.Exists(path))
            Watch(path, withFolders: true);
        else if (Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder))
            Watch(folder, withFolders: false);
        else if (Glob.IsGlob(path))
            Watch(Path.GetFullPath(new Glob(Selection.Shown(path)).Folder is { Length: > 0 } start ? start : ".", Disk.CurrentFolder()), withFolders: true);
    }

    private void Watch(string folder, bool withFolders, params string[] names)
    {
        if (!Directory.Exists(folder))
            return;
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = withFolders, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite };
        watchers.Add(watcher);
        foreach (var name in names)
            watcher.Filters.Add(name);
        watcher.Changed += (_, e) => Add(e.FullPath);
        watcher.Created += (_, e) => Add(e.FullPath);
        watcher.Deleted += (_, e) => Add(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            Add(e.OldFullPath);
            Add(e.FullPath);
        };
        // Some events were lost: anything may have changed.
        watcher.Error += (_, _) => events.Add("");
        watcher.EnableRaisingEvents = true;
    }

    private void Add(string path)
    {
        // What a program keeps for itself, ours too, is no draft.
        if (!Path.GetFileName(path.AsSpan()).StartsWith('.') || IsSettings(path))
            events.Add(path);
    }

    private static bool IsSettings(string path) => Array.IndexOf(SettingsFiles, Path.GetFileName(path)) >= 0;
}

/// <summary>What was saved.</summary>
/// <param name="Paths">Paths as shown, in order.</param>
/// <param name="IsAnything">Whether anything else may have been, too.</param>
internal sealed record Saved(string[] Paths, bool IsAnything);
