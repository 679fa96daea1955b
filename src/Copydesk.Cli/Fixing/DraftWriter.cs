using Copydesk.Cli.Files;

namespace Copydesk.Cli.Fixing;

/// <summary>Puts a fixed draft in its file's place.</summary>
internal static class DraftWriter
{
    private const int AnyoneMayWrite = 0x92; // -w--w--w-

    /// <summary>Writes the draft; what kept it from being written, or null.</summary>
    public static string? Write(FixedDraft draft)
    {
        if (draft.Bytes() is not { } bytes)
            return "its encoding can't hold the fixed text; save it as UTF-8";
        try
        {
            var target = AtomicFile.TargetOf(draft.Original.Path);
            if (IsReadOnly(target))
                return "is read-only; nothing was written";
            var before = draft.OriginalBytes();
            return AtomicFile.Write(target, output => output.Write(bytes), () => Holds(target, before))
                ? null : "changed while it was being fixed; nothing was written. Run copydesk fix again";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "can't be written: " + e.Message;
        }
    }

    private static bool IsReadOnly(string path) =>
        LibC.IsThere ? LibC.ModeOf(Disk.Terminated(path), follow: true) is >= 0 and var mode && (mode & AnyoneMayWrite) == 0
        : File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0;

    private static bool Holds(string path, byte[] content)
    {
        try
        {
            return Disk.Read(path, now => now.SequenceEqual(content));
        }
        catch (UnreadableDraftException)
        {
            return false;
        }
    }
}
