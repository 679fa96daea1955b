using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Copydesk.Cli.Files;

/// <summary>
/// The bytes of a long file outside the heap, gone as soon as they are decoded: an array would stay beside the text and its
/// annotations until the collector looks at its oldest generation.
/// </summary>
internal sealed unsafe class LongContent : IDisposable
{
    private readonly void* bytes;
    private readonly int length;

    /// <summary>Reads a file.</summary>
    /// <param name="handle">The file.</param>
    /// <param name="size">Its size in bytes, at most <see cref="Disk.LongestDraft"/>.</param>
    /// <exception cref="UnreadableDraftException">It is too long.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public LongContent(SafeFileHandle handle, long size)
    {
        if (size > Disk.LongestDraft)
            throw Disk.TooLong();
        bytes = NativeMemory.Alloc((nuint)size + 1);
        try
        {
            // One byte more than it says, so that growth shows.
            var room = new Span<byte>(bytes, (int)size + 1);
            while (length < room.Length && RandomAccess.Read(handle, room[length..], length) is var read and > 0)
                length += read;
            IsWhole = length <= size;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether the file was no longer than it said.</summary>
    public bool IsWhole { get; }

    /// <summary>The file; not to be used after <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Bytes => new(bytes, length);

    public void Dispose() => NativeMemory.Free(bytes);
}
