using System.Diagnostics;
using Copydesk.Drafts.Readers;
using Copydesk.LanguageServer.Documents;

namespace Copydesk.LanguageServer.Serving;

/// <summary>Where a document stands.</summary>
/// <param name="Folder">Its folder, or the desk of its own.</param>
/// <param name="Shown">Its path there.</param>
internal sealed record Place(DeskFolder Folder, string Shown)
{
    /// <summary>Absolute path.</summary>
    public string Path => Folder.PathOf(Shown);
}

/// <summary>The open folders and documents: what is on which desk, with the client's text before the disk's.</summary>
/// <param name="host">Selects and reads drafts.</param>
/// <param name="say">Takes what could not be read, a line each.</param>
/// <param name="showWaiting">Takes how many drafts wait, whenever some are to be read or have been.</param>
internal sealed class Workspace(ServerHost host, Action<string> say, Action<int> showWaiting)
{
    private readonly List<DeskFolder> folders = [];
    private readonly Dictionary<string, OpenDocument> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeskFolder> alone = new(StringComparer.Ordinal);

    /// <summary>Open documents by path; of two URIs that name one file, the last opened.</summary>
    private readonly Dictionary<string, OpenDocument> openByPath = new(StringComparer.Ordinal);

    private readonly SettingsWatch settingsWatch = new();
    private bool isRearranged;

    /// <summary>Since when somebody waits for what is still to be read.</summary>
    private long? awaited;

    /// <summary>Documents that were opened or edited since they were last judged.</summary>
    public HashSet<OpenDocument> Edited { get; } = [];

    /// <summary>Whether somebody types in a draft, and waits for what is said of it.</summary>
    public bool IsTyping
    {
        get
        {
            foreach (var document in Edited)
            {
                if (!IsSettings(PathOf(document)))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether something waits to be judged.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>Drafts that still wait to be read.</summary>
    public int Waiting
    {
        get
        {
            var waiting = 0;
            foreach (var folder in All)
                waiting += folder.Waiting;
            return waiting;
        }
    }

    public IReadOnlyCollection<OpenDocument> Open => open.Values;

    /// <summary>The open folders, and the desks of documents that stand in none.</summary>
    public IEnumerable<DeskFolder> All => [.. folders, .. alone.Values];

    public void AddFolder(string root)
    {
        if (folders.Exists(folder => folder.Root == root))
            return;
        var added = new DeskFolder(root, host, ReadSettingsText);
        folders.Add(added);
        added.ReadAll();
        Reseat();
    }

    public void RemoveFolder(string root)
    {
        folders.RemoveAll(folder => folder.Root == root);
        Reseat();
    }

    /// <summary>Whether drafts may have left a desk since this was last asked, without its saying so.</summary>
    public bool TakeRearranged()
    {
        var was = isRearranged;
        isRearranged = false;
        return was;
    }

    /// <summary>Whether a draft on a desk belongs there: those of an inner folder that is open as well belong to that one.</summary>
    public bool IsOwn(Place place) => folders.Count <= 1 || !folders.Contains(place.Folder) || FolderTaking(place.Path) == place.Folder;

    /// <summary>Paths of the drafts on a desk that belong there.</summary>
    public HashSet<string> OwnDraftsOf(DeskFolder folder)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shown in folder.Desk.Paths)
        {
            if (IsOwn(new Place(folder, shown)))
                own.Add(shown);
        }

        return own;
    }

    public OpenDocument? Find(string uri) => open.GetValueOrDefault(uri);

    /// <summary>The open document at a path, or null.</summary>
    public OpenDocument? At(string path) => openByPath.GetValueOrDefault(path);

    /// <summary>The URI of a path as the client writes it.</summary>
    public string UriOf(string path) => At(path)?.Uri ?? DocumentUri.Of(path);

    public void Add(OpenDocument document)
    {
        open[document.Uri] = document;
        openByPath[PathOf(document)] = document;
        Take(document);
    }

    /// <summary>Takes the text of an open document, which is new or was edited.</summary>
    public void Take(OpenDocument document)
    {
        Edited.Add(document);
        IsTouched = true;
        if (IsSettings(PathOf(document)))
            ReadSettings();
        else if (PlaceOf(document.Uri) is { } place)
            Put(document, place);
    }

    public void Close(string uri)
    {
        if (!open.Remove(uri, out var document))
            return;
        var path = PathOf(document);
        openByPath.Remove(path);
        Edited.Remove(document);
        IsTouched = isRearranged = true;
        if (alone.Remove(uri))
            return;
        // Another URI may name the same file.
        foreach (var (_, other) in open)
        {
            if (PathOf(other) != path)
                continue;
            openByPath[path] = other;
            Take(other);
            return;
        }

        if (IsSettings(path))
            ReadSettings();
        else
            ReadFile(path);
    }

    /// <summary>Takes what the disk has at a path, where a folder takes it and the client hasn't got it open.</summary>
    public void ReadFile(string path)
    {
        if (openByPath.ContainsKey(path) || FolderTaking(path) is not { } folder)
            return;
        IsTouched = true;
        folder.ReadLater(path);
    }

    /// <summary>Looks at all settings anew.</summary>
    public void ReadSettings()
    {
        IsTouched = true;
        settingsWatch.Clear();
        foreach (var folder in All)
            folder.ReadSettings();
        Reseat();
    }

    /// <summary>Whether files of settings are others on the disk than when they were read.</summary>
    public bool HaveSettingsChanged() => settingsWatch.HasChanged(openByPath.ContainsKey);

    /// <summary>Where a document stands; null where no draft of that URI is known.</summary>
    public Place? PlaceOf(string uri)
    {
        if (open.TryGetValue(uri, out var document))
        {
            var path = PathOf(document);
            if (FolderTaking(path) is { } folder)
                return new Place(folder, folder.ShownOf(path)!);
            if (!alone.TryGetValue(uri, out var own))
                alone.Add(uri, own = new DeskFolder(Path.GetDirectoryName(path) ?? path, host, ReadSettingsText));
            return new Place(own, Path.GetFileName(path));
        }

        return DocumentUri.PathOf(uri) is { } closed && FolderTaking(closed) is { } its ? new Place(its, its.ShownOf(closed)!) : null;
    }

    /// <summary>Reads some of the drafts that wait.</summary>
    public void ReadSome(CancellationToken cancellationToken)
    {
        foreach (var folder in All)
        {
            if (!folder.IsWaiting)
                continue;
            IsTouched = true;
            showWaiting(Waiting);
            foreach (var file in folder.ReadSome(shown => openByPath.ContainsKey(folder.PathOf(shown)), cancellationToken))
                say($"{folder.PathOf(file.Path)}: {file.Message}");
            showWaiting(Waiting);
            if (Waiting == 0)
                awaited = null;
            return;
        }
    }

    /// <summary>Reads what waits, for so long at most since somebody first waited for it: whoever asks again and again does not wait again and again.</summary>
    public void ReadWaiting(TimeSpan patience, CancellationToken cancellationToken)
    {
        var start = awaited ??= Stopwatch.GetTimestamp();
        while (Waiting > 0 && Stopwatch.GetElapsedTime(start) < patience)
            ReadSome(cancellationToken);
        if (Waiting == 0)
            awaited = null;
    }

    /// <summary>Has those of some drafts read again that are not open and differ from what the disk has now.</summary>
    /// <returns>Whether there are any.</returns>
    public bool ReadChanged(DeskFolder folder, IEnumerable<Draft> drafts)
    {
        var hasChanged = false;
        foreach (var draft in drafts)
        {
            var path = folder.PathOf(draft.Path);
            if (openByPath.ContainsKey(path) || folder.HasOnDisk(draft))
                continue;
            hasChanged = IsTouched = true;
            folder.ReadLater(path);
        }

        return hasChanged;
    }

    /// <summary>Judges what was touched.</summary>
    /// <returns>Where something else may be said now.</returns>
    public List<Place> Judge(CancellationToken cancellationToken)
    {
        var changed = new List<Place>();
        foreach (var folder in All)
        {
            foreach (var shown in folder.Desk.Judge(cancellationToken))
                changed.Add(new Place(folder, shown));
        }

        IsTouched = false;
        return changed;
    }

    /// <summary>Whether a path is that of a file of settings.</summary>
    public static bool IsSettings(string path) => Path.GetFileName(path) is ".editorconfig" or "stylebook.yml";

    /// <summary>Text of a file of settings: the client's, else the disk's.</summary>
    public string? ReadText(string path) => At(path)?.Text ?? EditorConfigSettings.ReadFile(path);

    private string? ReadSettingsText(string path)
    {
        settingsWatch.Remember(path);
        return ReadText(path);
    }

    /// <summary>The text of a draft or of a file of settings; null where it is not known.</summary>
    public string? TextOf(Place place)
    {
        if (place.Folder.Desk.Of(place.Shown)?.Draft is { } draft)
            return draft.Text;
        try
        {
            return IsSettings(place.Path) ? ReadText(place.Path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Put(OpenDocument document, Place place)
    {
        var draft = DraftReader.ReadText(place.Shown, document.Text);
        if (place.Folder.Desk.Put(draft, keepsAnnotations: true) is { } fault)
            say($"{place.Path}: {fault}");
    }

    // Documents go to the desk where they belong now; what lay on another is read from the disk again.
    private void Reseat()
    {
        IsTouched = isRearranged = true;
        alone.Clear();
        foreach (var (_, document) in open)
        {
            if (!IsSettings(PathOf(document)) && PlaceOf(document.Uri) is { } place)
                Put(document, place);
        }
    }

    /// <summary>The innermost open folder of which a check takes the file; null where none does.</summary>
    private DeskFolder? FolderTaking(string path)
    {
        DeskFolder? innermost = null;
        foreach (var folder in folders)
        {
            if (folder.Takes(path) && (innermost is null || folder.Root.Length > innermost.Root.Length))
                innermost = folder;
        }

        return innermost;
    }

    /// <summary>The path of a document; one that was never saved has one in the first folder, with an extension by its language.</summary>
    private string PathOf(OpenDocument document)
    {
        if (DocumentUri.PathOf(document.Uri) is { } path)
            return path;
        var name = new string([.. document.Uri.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        // A leading dot keeps it off the folder's desk: no check sees it.
        return Path.Combine(folders.Count > 0 ? folders[0].Root : Path.GetTempPath(), "." + name + (document.LanguageId == "markdown" ? ".md" : ".txt"));
    }
}
