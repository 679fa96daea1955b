using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Writes plain data into bytes, one field after another, for <see cref="RecordReader"/> of the same program.</summary>
internal sealed class RecordWriter
{
    // Buffers for longer records are not kept for the next draft.
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static RecordWriter? kept;

    private byte[] bytes = new byte[1 << 14];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>An empty writer: on each thread the same one, time after time.</summary>
    public static RecordWriter Take()
    {
        if (kept is null || kept.bytes.Length > MostKept)
            kept = new RecordWriter();
        kept.length = 0;
        return kept;
    }

    /// <summary>A number from 0, small ones in fewer bytes.</summary>
    public void Number(int number)
    {
        var rest = (uint)number;
        var room = Room(5);
        var used = 0;
        for (; rest > 0x7F; rest >>= 7)
            room[used++] = (byte)(rest | 0x80);
        room[used++] = (byte)rest;
        length += used;
    }

    public void Text(string text) => Text(text.AsSpan());

    /// <summary>A text, as UTF-8 where that can hold it; its size in bytes before it, or the complement of its units.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var room = Room(sizeof(int) + (3 * text.Length));
        var isUtf8 = Utf8.FromUtf16(text, room[sizeof(int)..], out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done;
        BinaryPrimitives.WriteInt32LittleEndian(room, isUtf8 ? written : ~text.Length);
        length += sizeof(int);
        if (isUtf8)
            length += written;
        else
            Items(text);
    }

    public void OptionalText(string? text)
    {
        Number(text is null ? 0 : 1);
        if (text is not null)
            Text(text);
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void Lines(LinePositionSpan lines)
    {
        Number(lines.Start.Line);
        Number(lines.Start.Character);
        Number(lines.End.Line);
        Number(lines.End.Character);
    }

    /// <summary>Items as they lie in memory, without their number.</summary>
    public void Items<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        var raw = MemoryMarshal.AsBytes(items);
        raw.CopyTo(Room(raw.Length));
        length += raw.Length;
    }

    private Span<byte> Room(int more)
    {
        if (length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
        return bytes.AsSpan(length);
    }
}

/// <summary>Reads what <see cref="RecordWriter"/> wrote, in the same order.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public int Number()
    {
        var (number, shift) = (0u, 0);
        while (true)
        {
            var part = rest[0];
            rest = rest[1..];
            number |= (uint)(part & 0x7F) << shift;
            if (part <= 0x7F)
                return (int)number;
            shift += 7;
        }
    }

    public string Text()
    {
        var size = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[sizeof(int)..];
        if (size < 0)
            return new string(Items<char>(~size));
        var text = Encoding.UTF8.GetString(rest[..size]);
        rest = rest[size..];
        return text;
    }

    public string? OptionalText() => Number() == 0 ? null : Text();

    public TextSpan Span() => new(Number(), Number());

    public LinePositionSpan Lines() => new(new LinePosition(Number(), Number()), new LinePosition(Number(), Number()));

    public T[] Items<T>(int count)
        where T : unmanaged
    {
        var items = new T[count];
        var raw = MemoryMarshal.AsBytes(items.AsSpan());
        rest[..raw.Length].CopyTo(raw);
        rest = rest[raw.Length..];
        return items;
    }
}
