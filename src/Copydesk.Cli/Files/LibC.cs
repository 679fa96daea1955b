using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace Copydesk.Cli.Files;

/// <summary>
/// The few calls of the C library that .NET has no way round for: names as bytes, and what kind of thing a name is.
/// 64-bit Linux only, where constants and layouts below are the same for x64 and Arm and for glibc and musl.
/// </summary>
internal static unsafe partial class LibC
{
    public const int NoSuchEntry = 2;
    public const int AccessDenied = 13;
    public const int NotPermitted = 1;
    public const int NotADirectory = 20;
    public const int TooManyLinks = 40;
    public const int NameTooLong = 36;
    public const int AlreadyThere = 17;

    private const int ReadOnlyCloseOnExecNonBlocking = 0x80000 | 0x800;
    private const int WriteNewCloseOnExec = 0x1 | 0x40 | 0x80 | 0x80000;
    private const int LongestPath = 4096;
    private const int CurrentFolder = -100;
    private const int DoNotFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint TypeAndModeAndSize = 0x1 | 0x2 | 0x200;
    private const int ModeOffset = 28;
    private const int SizeOffset = 40;
    private const int EntryTypeOffset = 18;
    private const int EntryNameOffset = 19;

    /// <summary>Whether these calls can be used.</summary>
    public static bool IsThere { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Opens for reading without ever waiting for a writer; the descriptor, or minus the error.</summary>
    public static int Open(byte[] path)
    {
        fixed (byte* pointer = path)
        {
            var descriptor = open(pointer, ReadOnlyCloseOnExecNonBlocking, 0);
            return descriptor >= 0 ? descriptor : -Marshal.GetLastPInvokeError();
        }
    }

    /// <summary>Makes a file that isn't there yet, for writing; the descriptor, or minus the error.</summary>
    public static int Create(byte[] path, int permissions)
    {
        fixed (byte* pointer = path)
        {
            var descriptor = open(pointer, WriteNewCloseOnExec, permissions);
            return descriptor >= 0 ? descriptor : -Marshal.GetLastPInvokeError();
        }
    }

    /// <summary>Puts a file in another's place in one step; 0 or the error.</summary>
    public static int Rename(byte[] from, byte[] to)
    {
        fixed (byte* source = from, target = to)
            return rename(source, target) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>Takes a file away, if it is there.</summary>
    public static void Delete(byte[] path)
    {
        fixed (byte* pointer = path)
            _ = unlink(pointer);
    }

    /// <summary>The file that a path leads to when every link is followed, without the NUL at its end; null where there is none.</summary>
    public static byte[]? Follow(byte[] path)
    {
        var buffer = stackalloc byte[LongestPath];
        fixed (byte* pointer = path)
            return realpath(pointer, buffer) is null ? null : MemoryMarshal.CreateReadOnlySpanFromNullTerminated(buffer).ToArray();
    }

    /// <summary>Sees to it that what was renamed in a folder stays so when the power fails. A file system that can't is left alone.</summary>
    public static void Sync(byte[] folder)
    {
        var descriptor = Open(folder);
        if (descriptor < 0)
            return;
        _ = fsync(descriptor);
        _ = close(descriptor);
    }

    /// <summary>Type and permissions of what a path names, or minus the error.</summary>
    public static int ModeOf(byte[] path, bool follow)
    {
        fixed (byte* pointer = path)
            return Stat(CurrentFolder, pointer, follow ? 0 : DoNotFollow).Mode;
    }

    /// <summary>Type and permissions of what is open, or minus the error, and its size in bytes.</summary>
    public static (int Mode, long Size) StatOf(int descriptor)
    {
        byte nothing = 0;
        return Stat(descriptor, &nothing, EmptyPath);
    }

    /// <summary>The entries of a folder but <c>.</c> and <c>..</c>, and 0 or the error.</summary>
    public static int List(byte[] path, List<(byte[] Name, byte Type)> entries)
    {
        void* folder;
        fixed (byte* pointer = path)
            folder = opendir(pointer);
        if (folder is null)
            return Marshal.GetLastPInvokeError();
        while (readdir(folder) is var entry && entry is not null)
        {
            var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + EntryNameOffset);
            if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                entries.Add((name.ToArray(), entry[EntryTypeOffset]));
        }

        _ = closedir(folder);
        return 0;
    }

    /// <summary>Whether a terminal is at the other end of standard output.</summary>
    public static bool IsOutputTerminal() => isatty(1) == 1;

    /// <summary>Writes to standard output; the number of bytes it took, none or fewer where it failed.</summary>
    public static long WriteOutput(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pointer = bytes)
            return write(1, pointer, (nuint)bytes.Length);
    }

    private static (int Mode, long Size) Stat(int folder, byte* path, int flags)
    {
        var buffer = stackalloc byte[256];
        return statx(folder, path, flags, TypeAndModeAndSize, buffer) == 0
            ? (*(ushort*)(buffer + ModeOffset), *(long*)(buffer + SizeOffset))
            : (-Marshal.GetLastPInvokeError(), 0);
    }

    // Names and signatures are the C library's.
    [LibraryImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int open(byte* path, int flags, int mode);

    [LibraryImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int statx(int folder, byte* path, int flags, uint mask, byte* buffer);

    [LibraryImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void* opendir(byte* path);

    [LibraryImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial byte* readdir(void* folder);

    [LibraryImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int closedir(void* folder);

    [LibraryImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int isatty(int descriptor);

    [LibraryImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint write(int descriptor, byte* bytes, nuint count);

    [LibraryImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int rename(byte* from, byte* to);

    [LibraryImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int unlink(byte* path);

    [LibraryImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial byte* realpath(byte* path, byte* resolved);

    [LibraryImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int close(int descriptor);
}
