using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Copydesk.Cli.Caching;

/// <summary>
/// A cache as it lies on disk: a mark, the contents of all records, a table of them, the silent sets of facts, and at the end
/// where the table begins. Only the table is read at once. All parts bear checksums; where one is amiss, nothing more is trusted.
/// </summary>
/// <remarks>Plain data as it lies in memory: a cache never leaves its machine.</remarks>
internal sealed class CacheFile : IDisposable
{
    /// <summary>Files beyond this are begun anew.</summary>
    public const long Largest = 1L << 31;

    private const int MostOfTable = 1 << 29;

    [ThreadStatic]
    private static byte[]? buffer;

    private readonly SafeFileHandle? handle;

    private CacheFile() { }

    private CacheFile(SafeFileHandle handle) => this.handle = handle;

    /// <summary>What every file begins with; another layout gets another number.</summary>
    public static ReadOnlySpan<byte> Mark => "copydesk-cache-1"u8;

    /// <summary>The records.</summary>
    public CachedRecord[] Records { get; private set; } = [];

    /// <summary>Sets of facts that give no finding.</summary>
    public SilentFacts[] Silent { get; private set; } = [];

    /// <summary>Whether something in it was amiss.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The file at a path; an empty one where there is none that can be trusted.</summary>
    public static CacheFile Open(string path)
    {
        try
        {
            if (!File.Exists(path))
                return new CacheFile();
            var file = new CacheFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            if (file.ReadTable())
                return file;
            file.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As good as none.
        }

        return new CacheFile { IsBroken = true };
    }

    /// <summary>The content of a record, in a buffer that the next one on this thread is read into; empty where it is amiss.</summary>
    public ReadOnlySpan<byte> ContentOf(in CachedRecord record)
    {
        if (buffer is null || buffer.Length < record.Size)
            buffer = new byte[Math.Max(1 << 16, record.Size)];
        var content = buffer.AsSpan(0, record.Size);
        try
        {
            if (ReadAt(record.Offset, content) && record.Checksum == ChecksumOf(content))
                return content;
        }
        catch (IOException)
        {
            // Amiss, too.
        }

        IsBroken = true;
        return [];
    }

    /// <summary>Writes a record's content; what the table says of it.</summary>
    public static CachedRecord Write(Stream output, RecordKey key, int age, ReadOnlySpan<byte> content)
    {
        var record = new CachedRecord(key, output.Position, content.Length, age, ChecksumOf(content));
        output.Write(content);
        return record;
    }

    /// <summary>Writes what stands behind the contents.</summary>
    public static void WriteTable(Stream output, ReadOnlySpan<CachedRecord> records, ReadOnlySpan<SilentFacts> silent)
    {
        var table = MemoryMarshal.AsBytes(records);
        var sets = MemoryMarshal.AsBytes(silent);
        var end = new End(output.Position, records.Length, silent.Length, StableHash.Mix(ChecksumOf(table), ChecksumOf(sets)));
        output.Write(table);
        output.Write(sets);
        output.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<End>(in end)));
        output.Write(Mark);
    }

    public void Dispose() => handle?.Dispose();

    private unsafe bool ReadTable()
    {
        var length = RandomAccess.GetLength(handle!);
        var mark = new byte[Mark.Length];
        var end = new End[1];
        var tail = MemoryMarshal.AsBytes(end.AsSpan());
        var endAt = length - Mark.Length - tail.Length;
        if (endAt < Mark.Length || length > Largest
            || !ReadAt(0, mark) || !mark.AsSpan().SequenceEqual(Mark)
            || !ReadAt(endAt, tail) || !ReadAt(length - Mark.Length, mark) || !mark.AsSpan().SequenceEqual(Mark))
            return false;
        var (start, records, silent, checksum) = end[0];
        var size = ((long)records * sizeof(CachedRecord)) + ((long)silent * sizeof(SilentFacts));
        if (records < 0 || silent < 0 || size > MostOfTable || start < Mark.Length || start + size != endAt)
            return false;
        var table = new CachedRecord[records];
        var sets = new SilentFacts[silent];
        var tableBytes = MemoryMarshal.AsBytes(table.AsSpan());
        var setBytes = MemoryMarshal.AsBytes(sets.AsSpan());
        if (!ReadAt(start, tableBytes) || !ReadAt(start + tableBytes.Length, setBytes)
            || StableHash.Mix(ChecksumOf(tableBytes), ChecksumOf(setBytes)) != checksum)
            return false;
        (Records, Silent) = (table, sets);
        return true;
    }

    private bool ReadAt(long offset, Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            var read = RandomAccess.Read(handle!, into, offset);
            if (read == 0)
                return false;
            into = into[read..];
            offset += read;
        }

        return true;
    }

    /// <summary>Tells damage, not malice: whoever may write here may write the drafts too. Four lanes, so that it costs less than reading.</summary>
    private static ulong ChecksumOf(ReadOnlySpan<byte> content)
    {
        ulong a = 0xcbf29ce484222325, b = 0x9E37_79B9_7F4A_7C15, c = 0xBF58_476D_1CE4_E5B9, d = (ulong)content.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(content);
        var next = 0;
        for (; next + 4 <= words.Length; next += 4)
        {
            a = Turn(a, words[next]);
            b = Turn(b, words[next + 1]);
            c = Turn(c, words[next + 2]);
            d = Turn(d, words[next + 3]);
        }

        for (; next < words.Length; next++)
            a = Turn(a, words[next]);
        for (var i = words.Length * sizeof(ulong); i < content.Length; i++)
            b = Turn(b, content[i]);
        return StableHash.Mix(StableHash.Mix(StableHash.Mix(a, b), c), d);
    }

    private static ulong Turn(ulong lane, ulong word)
    {
        lane = (lane ^ word) * 0x9E37_79B9_7F4A_7C15;
        return lane ^ (lane >> 32);
    }

    private readonly record struct End(long Start, int Records, int Silent, ulong Checksum);
}

/// <summary>A record in the table.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Offset">Where its content begins.</param>
/// <param name="Size">Bytes of its content.</param>
/// <param name="Age">How often the file was written since a run last used it.</param>
/// <param name="Checksum">Of its content.</param>
internal readonly record struct CachedRecord(RecordKey Key, long Offset, int Size, int Age, ulong Checksum);

/// <summary>A set of facts that gives no finding.</summary>
/// <param name="Facts">The set.</param>
/// <param name="Age">How often the file was written since a run last used it.</param>
internal readonly record struct SilentFacts(ulong Facts, long Age);
