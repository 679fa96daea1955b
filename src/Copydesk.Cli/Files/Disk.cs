using Copydesk.Cli.Commands;
using Copydesk.Reports;
using Microsoft.Win32.SafeHandles;

namespace Copydesk.Cli.Files;

/// <summary>What a path names.</summary>
internal enum EntryKind
{
    Missing,
    File,
    Folder,
    DanglingLink,
    Special,
    Denied,
}

/// <summary>An entry of a folder.</summary>
/// <param name="Name">Its name, as <see cref="PathName"/> has it.</param>
/// <param name="Kind">What it is; of a link, what it leads to.</param>
/// <param name="IsLink">Whether it is a symbolic link.</param>
internal readonly record struct Entry(string Name, EntryKind Kind, bool IsLink);

/// <summary>The one place that touches the file system to find and read drafts. Paths are as <see cref="PathName"/> has them.</summary>
internal static class Disk
{
    /// <summary>Drafts beyond this many bytes are refused: no article is as long, and text in memory takes several times its size.</summary>
    public const long LongestDraft = 256L << 20;

    private const long LongFile = 4 << 20;
    private const long ShortFile = 32 << 10;
    private const int TypeMask = 0xF000;
    private const int FolderType = 0x4000;
    private const int FileType = 0x8000;
    private const int LinkType = 0xA000;

    [ThreadStatic]
    private static byte[]? buffer;

    /// <summary>The folder that relative paths start from.</summary>
    /// <exception cref="UsageException">It has been deleted.</exception>
    public static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            throw new UsageException("the current folder isn't there any more; go to one that is");
        }
    }

    /// <summary>What a path names; links are followed.</summary>
    public static EntryKind KindOf(string path)
    {
        if (!LibC.IsThere)
        {
            var info = new FileInfo(path);
            return Directory.Exists(path) ? EntryKind.Folder
                : info.Exists ? (info.LinkTarget is not null && info.ResolveLinkTarget(true) is not { Exists: true } ? EntryKind.DanglingLink : EntryKind.File)
                : info.LinkTarget is not null ? EntryKind.DanglingLink : EntryKind.Missing;
        }

        var bytes = Terminated(path);
        var mode = LibC.ModeOf(bytes, follow: true);
        return (mode & TypeMask) switch
        {
            _ when mode is -LibC.AccessDenied or -LibC.NotPermitted => EntryKind.Denied,
            _ when mode < 0 => IsLink(path) ? EntryKind.DanglingLink : EntryKind.Missing,
            FolderType => EntryKind.Folder,
            FileType => EntryKind.File,
            _ => EntryKind.Special,
        };
    }

    /// <summary>Whether the last name of a path is a symbolic link.</summary>
    public static bool IsLink(string path) => LibC.IsThere
        ? LibC.ModeOf(Terminated(path), follow: false) is var mode && mode >= 0 && (mode & TypeMask) == LinkType
        : new FileInfo(path).LinkTarget is not null;

    /// <summary>Reads the whole file and gives it to <paramref name="decode"/>, which must not keep it.</summary>
    /// <exception cref="UnreadableDraftException">It can't be read, is no file, or is too long.</exception>
    public static T Read<T>(string path, Func<ReadOnlySpan<byte>, T> decode)
    {
        try
        {
            using var handle = Open(path, out var size);
            if (size < LongFile)
                return decode(ReadAll(handle, size));
            using var content = new LongContent(handle, size);
            return decode(content.IsWhole ? content.Bytes : ReadAll(handle, size));
        }
        catch (FileNotFoundException)
        {
            throw new UnreadableDraftException("vanished before it was read; was it moved or renamed?");
        }
        catch (DirectoryNotFoundException)
        {
            throw new UnreadableDraftException("vanished before it was read; was it moved or renamed?");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableDraftException(Explain(EntryKind.Denied));
        }
        catch (IOException e)
        {
            throw new UnreadableDraftException("can't be read: " + e.Message, e);
        }
    }

    /// <summary>The entries of a folder, in no order.</summary>
    /// <exception cref="UnreadableDraftException">It can't be listed.</exception>
    public static List<Entry> List(string folder)
    {
        var entries = new List<Entry>();
        if (LibC.IsThere)
        {
            var raw = new List<(byte[] Name, byte Type)>();
            if (LibC.List(Terminated(folder), raw) is var error and not 0)
                throw new UnreadableDraftException(error is LibC.AccessDenied or LibC.NotPermitted
                    ? Explain(EntryKind.Denied) : "can't be listed; was it moved or renamed?");
            foreach (var (bytes, type) in raw)
            {
                var name = PathName.FromBytes(bytes);
                // The type stands in the entry, but for file systems that don't say and links that must be followed.
                entries.Add((type << 12) switch
                {
                    FolderType => new Entry(name, EntryKind.Folder, false),
                    FileType => new Entry(name, EntryKind.File, false),
                    _ => new Entry(name, KindOf(Join(folder, name)), IsLink(Join(folder, name))),
                });
            }

            return entries;
        }

        try
        {
            foreach (var info in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                entries.Add(new Entry(info.Name, KindOf(info.FullName), info.LinkTarget is not null));
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableDraftException(Explain(EntryKind.Denied));
        }
        catch (IOException e)
        {
            throw new UnreadableDraftException("can't be listed: " + e.Message, e);
        }

        return entries;
    }

    /// <summary>Why something that is no file and no folder can't be checked, and what to do.</summary>
    public static string Explain(EntryKind kind) => kind switch
    {
        EntryKind.Missing => "there is no such file or folder",
        EntryKind.DanglingLink => "is a link to something that isn't there",
        EntryKind.Denied => "permission denied; ask its owner for leave to read it",
        _ => "is a pipe, socket or device, not a file; give its text on standard input: copydesk check - <FILE",
    };

    /// <summary>A name inside a folder, with <c>/</c> between them.</summary>
    public static string Join(string folder, string name) =>
        folder is "" or "." ? name : folder.EndsWith('/') ? folder + name : folder + "/" + name;

    private static SafeFileHandle Open(string path, out long size)
    {
        if (!LibC.IsThere)
        {
            var opened = File.OpenHandle(path);
            size = RandomAccess.GetLength(opened);
            return opened;
        }

        var descriptor = LibC.Open(Terminated(path));
        if (descriptor < 0)
            throw new UnreadableDraftException(-descriptor switch
            {
                LibC.NoSuchEntry or LibC.NotADirectory => "vanished before it was read; was it moved or renamed?",
                LibC.AccessDenied or LibC.NotPermitted => Explain(EntryKind.Denied),
                LibC.TooManyLinks => "is a link that leads round in a circle",
                LibC.NameTooLong => "its name is longer than this system allows",
                var error => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"can't be opened (system error {error})"),
            });
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        (var mode, size) = LibC.StatOf(descriptor);
        if ((mode & TypeMask) == FileType)
            return handle;
        handle.Dispose();
        throw new UnreadableDraftException((mode & TypeMask) == FolderType
            ? "became a folder before it was read" : Explain(EntryKind.Special));
    }

    /// <summary>The content, in a buffer that the next file on this thread is read into.</summary>
    private static ReadOnlySpan<byte> ReadAll(SafeFileHandle handle, long size)
    {
        if (size > LongestDraft)
            throw TooLong();
        // One byte more than the file says it has: where that stays free, all is read.
        var content = buffer is { } kept && kept.Length > size ? kept : new byte[Math.Max(ShortFile, size + 1)];
        var length = 0;
        while (true)
        {
            var read = RandomAccess.Read(handle, content.AsSpan(length), length);
            length += read;
            // A file may say 0 and hold text (/proc), or grow and shrink while it is read.
            if (read == 0 || (length == size && length < content.Length))
                break;
            if (length > LongestDraft)
                throw TooLong();
            if (length == content.Length)
                Array.Resize(ref content, content.Length * 2);
        }

        buffer = content.Length <= LongFile ? content : null;
        return content.AsSpan(0, length);
    }

    /// <summary>What is said of a draft beyond <see cref="LongestDraft"/>.</summary>
    public static UnreadableDraftException TooLong() =>
        new("is longer than 256 MB, more than copydesk reads as one draft; split it");

    /// <summary>A path as the C library takes it.</summary>
    public static byte[] Terminated(string path)
    {
        var bytes = PathName.ToBytes(path);
        Array.Resize(ref bytes, bytes.Length + 1);
        return bytes;
    }
}
