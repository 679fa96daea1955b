using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers;

/// <summary>
/// Turns a file's bytes into text: by its byte order mark; else as UTF-8; else as UTF-8 with bad bytes, where its valid
/// sequences of several bytes outnumber them; else as Windows-1252.
/// </summary>
internal static class DraftDecoder
{
    /// <summary>Decodes a file.</summary>
    /// <exception cref="DraftFormatException">It is no text.</exception>
    public static (string Text, DraftEncoding Encoding) Decode(ReadOnlySpan<byte> content, ref ProblemList? problems)
    {
        if (content.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
            throw new DraftFormatException("This is no text file that can be read here (UTF-32). Save it as UTF-8.");
        if (content.StartsWith<byte>([0xFF, 0xFE]))
            return (Utf16(content[2..], false, ref problems), new DraftEncoding(DraftCharset.Utf16LittleEndian, true));
        if (content.StartsWith<byte>([0xFE, 0xFF]))
            return (Utf16(content[2..], true, ref problems), new DraftEncoding(DraftCharset.Utf16BigEndian, true));
        var hasMark = content.StartsWith<byte>([0xEF, 0xBB, 0xBF]);
        if (hasMark)
            content = content[3..];
        else
            BinaryFile.Refuse(content);
        var utf8 = hasMark ? new DraftEncoding(DraftCharset.Utf8, true) : DraftEncoding.Utf8;
        if (TryUtf8(content) is { } text)
            return (text, utf8);
        return hasMark || IsMostlyUtf8(content)
            ? (Utf8WithBadBytes(content, problems ??= new ProblemList()), utf8)
            : (DraftEncoding.Windows1252().GetString(content), new DraftEncoding(DraftCharset.Windows1252, false));
    }

    /// <summary>The text in one pass, where validating, counting and decoding would be three; null where there are bad bytes.</summary>
    private static string? TryUtf8(ReadOnlySpan<byte> content)
    {
        // No character takes more units than bytes.
        var units = ArrayPool<char>.Shared.Rent(content.Length);
        var status = Utf8.ToUtf16(content, units, out _, out var written, replaceInvalidSequences: false);
        var text = status == OperationStatus.Done ? new string(units, 0, written) : null;
        ArrayPool<char>.Shared.Return(units);
        return text;
    }

    private static string Utf16(ReadOnlySpan<byte> content, bool bigEndian, ref ProblemList? problems)
    {
        // By hand, since Encoding.Unicode would not let a lone surrogate pass.
        var length = content.Length / 2;
        var units = new char[length + (content.Length & 1)];
        var bytes = MemoryMarshal.AsBytes(units.AsSpan(0, length));
        content[..(2 * length)].CopyTo(bytes);
        if (BitConverter.IsLittleEndian == bigEndian)
            DraftEncoding.SwapPairs(bytes);
        if (units.Length > length)
        {
            units[length] = '\uFFFD';
            problems ??= new ProblemList();
            problems.Add(
                DraftProblemKind.UndecodableByte,
                new TextSpan(length, 1),
                $"Half a character: byte 0x{content[^1]:X2} is left over at the end of this UTF-16 file. Save it again from its source.");
        }

        return new string(units);
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> content)
    {
        long valid = 0, bad = 0;
        while (content.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is var found and >= 0)
        {
            content = content[found..];
            if (Rune.DecodeFromUtf8(content, out _, out var length) == OperationStatus.Done)
                valid++;
            else
                bad += length;
            content = content[length..];
        }

        return valid > bad;
    }

    private static string Utf8WithBadBytes(ReadOnlySpan<byte> content, ProblemList problems)
    {
        var text = new char[content.Length];
        var written = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(content, text.AsSpan(written), out var read, out var units, replaceInvalidSequences: false);
            written += units;
            content = content[read..];
            if (status == OperationStatus.Done)
                return new string(text, 0, written);
            Rune.DecodeFromUtf8(content, out _, out var bad);
            for (var i = 0; i < bad; i++)
            {
                problems.Add(
                    DraftProblemKind.UndecodableByte,
                    new TextSpan(written, 1),
                    $"Byte 0x{content[i]:X2} is no UTF-8, so a character is lost here. Save the file as UTF-8 again from its source.");
                text[written++] = '\uFFFD';
            }

            content = content[bad..];
        }
    }
}
