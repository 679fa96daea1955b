using System.Globalization;
using Copydesk.Reports;
using Microsoft.Win32.SafeHandles;

namespace Copydesk.Cli.Files;

/// <summary>
/// Writes a file so that whoever looks, and whenever the program is killed, meets the old content or the new, never a part:
/// into a new file of the same folder, to disk, then into place in one step.
/// </summary>
internal static class AtomicFile
{
    private const string Prefix = ".copydesk-";
    private const string Extension = ".tmp";
    private const int Permissions = 0xFFF;
    private const int NewFile = 0x1B6; // rw-rw-rw-, less the umask
    private const int OwnerOnly = 0x180; // rw-------

    private static readonly TimeSpan OldestLeftover = TimeSpan.FromHours(1);
    private static readonly HashSet<string> tidied = new(StringComparer.Ordinal);

    private static int made;

    /// <summary>The file that is written when a path is: a link stays a link.</summary>
    public static string TargetOf(string path)
    {
        if (LibC.IsThere)
            return LibC.Follow(Disk.Terminated(path)) is { } followed ? PathName.FromBytes(followed) : Path.GetFullPath(path, Disk.CurrentFolder());
        return new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } linked
            ? linked.FullName : Path.GetFullPath(path);
    }

    /// <summary>Writes a file, or makes it where there is none. What is there keeps its permissions.</summary>
    /// <param name="target">As <see cref="TargetOf"/> gives it.</param>
    /// <param name="write">Writes the new content.</param>
    /// <param name="isWanted">Asked at the last moment; where it says no, everything stays as it was.</param>
    /// <returns>Whether it was wanted.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static bool Write(string target, Action<Stream> write, Func<bool>? isWanted = null)
    {
        var permissions = PermissionsOf(target);
        var (written, handle) = Create(Path.GetDirectoryName(target)!, permissions is null ? NewFile : OwnerOnly);
        var isInPlace = false;
        try
        {
            using (var output = new FileStream(handle, FileAccess.Write, 1 << 16))
            {
                write(output);
                output.Flush(flushToDisk: true);
                if (permissions is { } kept && !OperatingSystem.IsWindows())
                    File.SetUnixFileMode(handle, (UnixFileMode)kept);
            }

            if (isWanted is not null && !isWanted())
                return false;
            Replace(written, target);
            isInPlace = true;
        }
        finally
        {
            if (!isInPlace)
                Delete(written);
        }

        return true;
    }

    private static int? PermissionsOf(string target)
    {
        if (LibC.IsThere)
            return LibC.ModeOf(Disk.Terminated(target), follow: true) is >= 0 and var mode ? mode & Permissions : null;
        return OperatingSystem.IsWindows() || !File.Exists(target) ? null : (int)File.GetUnixFileMode(target);
    }

    /// <summary>A new file whose name no selection takes for a draft, were it ever left behind.</summary>
    private static (string Path, SafeFileHandle Handle) Create(string folder, int permissions)
    {
        RemoveLeftovers(folder);
        while (true)
        {
            var path = Disk.Join(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref made)}{Extension}"));
            if (!LibC.IsThere)
                return (path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write));
            var descriptor = LibC.Create(Disk.Terminated(path), permissions);
            if (descriptor >= 0)
                return (path, new SafeFileHandle(descriptor, ownsHandle: true));
            // A run of the same number that was killed may have left its file.
            if (descriptor != -LibC.AlreadyThere)
                throw Refused(-descriptor);
        }
    }

    /// <summary>Takes away what killed runs left in a folder, once for each folder that is written to.</summary>
    private static void RemoveLeftovers(string folder)
    {
        lock (tidied)
        {
            if (!tidied.Add(folder))
                return;
        }

        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles(Prefix + "*" + Extension))
            {
                // A run that is at work now may be about to move it into place.
                if (TimeProvider.System.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > OldestLeftover)
                    file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way.
        }
    }

    private static void Replace(string written, string target)
    {
        if (!LibC.IsThere)
        {
            File.Move(written, target, overwrite: true);
            return;
        }

        if (LibC.Rename(Disk.Terminated(written), Disk.Terminated(target)) is var error and not 0)
            throw Refused(error);
        LibC.Sync(Disk.Terminated(Path.GetDirectoryName(target)!));
    }

    private static void Delete(string path)
    {
        if (LibC.IsThere)
            LibC.Delete(Disk.Terminated(path));
        else
            File.Delete(path);
    }

    private static Exception Refused(int error) => error is LibC.AccessDenied or LibC.NotPermitted
        ? new UnauthorizedAccessException("permission denied; ask the owner of its folder for leave to write there")
        : new IOException(System.Runtime.InteropServices.Marshal.GetPInvokeErrorMessage(error));
}
