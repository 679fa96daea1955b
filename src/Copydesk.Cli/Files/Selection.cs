using Copydesk.Cli.Commands;
using Copydesk.Drafts.Readers;
using Copydesk.Reports;

namespace Copydesk.Cli.Files;

/// <summary>Which drafts the arguments ask for: each once, whichever way and in whatever order it was named.</summary>
internal sealed class Selection
{
    private const string StandardInput = "-";

    private readonly Dictionary<string, IDraftSource> sources = new(StringComparer.Ordinal);
    private readonly List<string> links = [];

    private Selection() { }

    /// <summary>The drafts that the arguments of a command ask for, in order of path.</summary>
    /// <exception cref="UsageException">The arguments contradict each other.</exception>
    public static IDraftSource[] Of(IReadOnlyList<string> arguments, string? stdinPath)
    {
        var selection = new Selection();
        if (stdinPath is not null && !Contains(arguments, StandardInput))
            throw new UsageException("--stdin-path names the draft on standard input; add - to read it, such as: copydesk check - --stdin-path a.md <a.md");
        foreach (var argument in arguments)
        {
            if (argument != StandardInput)
                selection.Add(argument);
        }

        if (arguments.Count == 0)
            selection.AddFolder(".");
        selection.DropLinksToOthers();
        if (Contains(arguments, StandardInput))
        {
            // What an editor holds unsaved stands in for the file of that name.
            var path = stdinPath is null ? "<stdin>" : Shown(stdinPath);
            selection.sources[path] = new DraftInput(path);
        }

        var sorted = new IDraftSource[selection.sources.Count];
        selection.sources.Values.CopyTo(sorted, 0);
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return sorted;
    }

    /// <summary>
    /// The path as shown: relative to the current folder where it shares more with it than the root, else absolute;
    /// with <c>/</c> between folders. A function of what is named and the current folder, not of how it was written.
    /// </summary>
    public static string Shown(string path)
    {
        if (IsPlain(path))
            return path;
        var current = Disk.CurrentFolder();
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, current));
        var relative = Path.GetRelativePath(current, full);
        // Up to the root and down again says less than the path itself.
        var ups = 0;
        while (relative.AsSpan(3 * ups).StartsWith("../"))
            ups++;
        var shown = ups > 0 && ups == Depth(current) ? full : relative;
        return Path.DirectorySeparatorChar == '/' ? shown : shown.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Whether the selection of a folder takes a file, by its path relative to that folder, with <c>/</c> between folders.</summary>
    public static bool Takes(string relative)
    {
        var rest = relative.AsSpan();
        for (var slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            if (IsHidden(rest[..slash]) || !IsWalked(rest[..slash]))
                return false;
            rest = rest[(slash + 1)..];
        }

        return !IsHidden(rest) && DraftReader.IsDraftName(rest);
    }

    private void Add(string argument)
    {
        if (argument.Length == 0)
            throw new UsageException("an empty path was given; name a file or folder");
        var path = Shown(argument);
        var kind = Disk.KindOf(path);
        if (kind == EntryKind.Missing && Glob.IsGlob(argument))
            AddMatches(argument);
        else
            Add(path, kind);
    }

    private void Add(string path, EntryKind kind)
    {
        switch (kind)
        {
            case EntryKind.File:
                AddFile(path, Disk.IsLink(path));
                break;
            case EntryKind.Folder:
                AddFolder(path);
                break;
            default:
                sources[path] = new NoDraft(path, Disk.Explain(kind));
                break;
        }
    }

    private void AddFile(string path, bool isLink)
    {
        sources[path] = new DraftFile(path);
        if (isLink)
            links.Add(path);
    }

    private void AddFolder(string folder) => Walk(folder, static _ => true, static (_, name) => DraftReader.IsDraftName(name));

    private void AddMatches(string pattern)
    {
        var glob = new Glob(Shown(pattern));
        var before = sources.Count;
        var found = false;
        if (Disk.KindOf(glob.Folder.Length == 0 ? "." : glob.Folder) == EntryKind.Folder)
        {
            Walk(glob.Folder, glob.MayMatchBelow, (path, name) =>
            {
                var matches = glob.Matches(path) && (glob.NamesExtension || DraftReader.IsDraftName(name));
                found |= matches;
                return matches;
            });
        }

        if (!found && sources.Count == before)
            sources[glob.Pattern] = new NoDraft(glob.Pattern, "no draft matches this pattern");
    }

    /// <summary>
    /// Every wanted file below a folder, but in folders that aren't wanted. Links to folders are not followed, so that a loop is none and no draft is met twice;
    /// what a leading dot hides and what tools install is not ours.
    /// </summary>
    private void Walk(string root, Func<string, bool> wantsFolder, Func<string, string, bool> wants)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            List<Entry> entries;
            try
            {
                entries = Disk.List(folder.Length == 0 ? "." : folder);
            }
            catch (UnreadableDraftException e)
            {
                sources[folder] = new NoDraft(folder, e.Message);
                continue;
            }

            foreach (var entry in entries)
            {
                if (IsHidden(entry.Name))
                    continue;
                var path = Disk.Join(folder, entry.Name);
                if (entry.Kind == EntryKind.Folder)
                {
                    if (!entry.IsLink && IsWalked(entry.Name) && wantsFolder(path))
                        folders.Push(path);
                }
                else if (wants(path, entry.Name))
                {
                    if (entry.Kind == EntryKind.File)
                        AddFile(path, entry.IsLink);
                    else
                        sources[path] = new NoDraft(path, Disk.Explain(entry.Kind));
                }
            }
        }
    }

    /// <summary>A link to a draft that is checked anyway, or to the same draft as another link, would be that draft twice.</summary>
    private void DropLinksToOthers()
    {
        if (links.Count == 0)
            return;
        links.Sort(StringComparer.Ordinal);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            if (File.ResolveLinkTarget(link, returnFinalTarget: true) is not { } target)
                continue;
            var shown = Shown(target.FullName);
            if ((shown != link && sources.ContainsKey(shown)) || !targets.Add(shown))
                sources.Remove(link);
        }
    }

    private static bool IsHidden(ReadOnlySpan<char> name) => name.StartsWith('.');

    private static bool IsWalked(ReadOnlySpan<char> folder) => folder is not "node_modules";

    private static bool IsPlain(string path) =>
        Path.DirectorySeparatorChar == '/' && !path.StartsWith('/') && !path.StartsWith('.') && !path.EndsWith('/')
        && !path.Contains("/.", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal);

    private static int Depth(string folder) => folder.AsSpan().Count(Path.DirectorySeparatorChar) - (folder.Length == 1 ? 1 : 0);

    private static bool Contains(IReadOnlyList<string> arguments, string wanted)
    {
        foreach (var argument in arguments)
        {
            if (argument == wanted)
                return true;
        }

        return false;
    }
}
