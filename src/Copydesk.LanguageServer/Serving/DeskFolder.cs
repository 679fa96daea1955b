using Copydesk.LanguageServer.Documents;

namespace Copydesk.LanguageServer.Serving;

/// <summary>
/// A folder whose drafts are compared with each other, as a check of it compares them; or a document that stands in none, alone
/// at its desk.
/// </summary>
/// <param name="root">Absolute path of the folder to which paths are relative.</param>
/// <param name="host">Selects and reads drafts.</param>
/// <param name="readText">Text of a file of settings at an absolute path: what the client has open goes before the disk.</param>
internal sealed class DeskFolder(string root, ServerHost host, Func<string, string?> readText)
{
    /// <summary>Drafts that are read before the client is looked after again.</summary>
    private const int Batch = 64;

    private readonly Queue<IDraftSource> waiting = new();
    private EditorConfigSettings settings = new(host.Rules, root, readText);
    private LiveDesk? desk;

    public string Root => root;

    public EditorConfigSettings Settings => settings;

    public LiveDesk Desk => desk ??= new LiveDesk(host.Rules, settings);

    /// <summary>Whether drafts still wait to be read.</summary>
    public bool IsWaiting => waiting.Count > 0;

    /// <summary>Drafts that still wait to be read.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Path relative to the folder, as shown; null where it lies outside.</summary>
    public string? ShownOf(string path)
    {
        var shown = Path.GetRelativePath(root, path);
        if (Path.DirectorySeparatorChar != '/')
            shown = shown.Replace(Path.DirectorySeparatorChar, '/');
        return shown is "." or ".." || shown.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(shown) ? null : shown;
    }

    public string PathOf(string shown) => Path.GetFullPath(shown, root);

    /// <summary>Whether a check of the folder takes the file.</summary>
    public bool Takes(string path) => ShownOf(path) is { } shown && host.Takes(shown);

    /// <summary>Has all drafts of the folder wait to be read.</summary>
    public void ReadAll()
    {
        foreach (var path in host.DraftsIn(root))
            ReadLater(path);
    }

    /// <summary>Has a draft wait to be read from the disk.</summary>
    public void ReadLater(string path)
    {
        if (ShownOf(path) is { } shown)
            waiting.Enqueue(new DraftOnDisk(path, shown, host));
    }

    /// <summary>Whether the disk has a draft's text as it is known.</summary>
    public bool HasOnDisk(Draft draft)
    {
        try
        {
            return host.Read(PathOf(draft.Path), draft.Path).Text == draft.Text;
        }
        catch (Exception e) when (e is UnreadableDraftException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Looks at the settings anew: every draft waits to be judged by them.</summary>
    public void ReadSettings()
    {
        settings = new EditorConfigSettings(host.Rules, root, readText);
        var known = Desk;
        desk = null;
        var later = waiting.ToArray();
        waiting.Clear();
        foreach (var shown in known.Paths)
            waiting.Enqueue(new KnownDraft(known.Of(shown)!.Draft));
        foreach (var source in later)
            waiting.Enqueue(source);
    }

    /// <summary>Reads some of the drafts that wait, but for those that are open.</summary>
    /// <param name="isOpen">Whether the client has the draft of a shown path open.</param>
    /// <param name="cancellationToken">Where it is cancelled, they wait on.</param>
    /// <returns>What could not be read.</returns>
    public IReadOnlyList<UnreadableFile> ReadSome(Func<string, bool> isOpen, CancellationToken cancellationToken)
    {
        // Of one that waits twice, what came last counts.
        var batch = new Dictionary<string, IDraftSource>(StringComparer.Ordinal);
        foreach (var source in waiting.Take(Batch))
        {
            if (!isOpen(source.Path))
                batch[source.Path] = source;
        }

        var unreadable = Desk.Put([.. batch.Values], Environment.ProcessorCount, cancellationToken);
        for (var read = Math.Min(Batch, waiting.Count); read > 0; read--)
            waiting.Dequeue();
        return unreadable;
    }

    private sealed class DraftOnDisk(string path, string shown, ServerHost host) : IDraftSource
    {
        public string Path => shown;

        public Draft Read() => host.Read(path, shown);
    }

    private sealed class KnownDraft(Draft draft) : IDraftSource
    {
        public string Path => draft.Path;

        public Draft Read() => draft;
    }
}
