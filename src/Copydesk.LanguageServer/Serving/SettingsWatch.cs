using System.Collections.Concurrent;

namespace Copydesk.LanguageServer.Serving;

/// <summary>
/// Looks whether files of settings have changed on the disk since they were read: not every client can be asked to watch files,
/// and none watches those above its folders.
/// </summary>
internal sealed class SettingsWatch
{
    /// <summary>What was looked for, found or not. Several threads may read settings at once.</summary>
    private readonly ConcurrentDictionary<string, (long Written, long Length)> known = new(StringComparer.Ordinal);

    /// <summary>Remembers a file as it is; called before it is read.</summary>
    public void Remember(string path) => known[path] = StateOf(path);

    /// <summary>Whether a file that was remembered has been made, changed or deleted.</summary>
    /// <param name="isOpen">Whether the client has a file open, and its text goes before the disk's.</param>
    public bool HasChanged(Func<string, bool> isOpen)
    {
        foreach (var (path, state) in known)
        {
            if (StateOf(path) != state && !isOpen(path))
                return true;
        }

        return false;
    }

    /// <summary>Forgets all: they will be read again.</summary>
    public void Clear() => known.Clear();

    private static (long Written, long Length) StateOf(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc.Ticks, file.Length) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
