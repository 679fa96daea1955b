using System.Runtime.InteropServices;
using System.Text;

namespace Copydesk.Drafts;

/// <summary>A way of writing characters as bytes.</summary>
public enum DraftCharset
{
    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-16, the low byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, the high byte first.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252, as old office programs save Western text.</summary>
    Windows1252,
}

/// <summary>How a draft's file was encoded.</summary>
/// <param name="Charset">How its characters are written.</param>
/// <param name="HasByteOrderMark">Whether the file begins with a byte order mark.</param>
public sealed record DraftEncoding(DraftCharset Charset, bool HasByteOrderMark)
{
    /// <summary>UTF-8 without byte order mark.</summary>
    public static readonly DraftEncoding Utf8 = new(DraftCharset.Utf8, false);

    /// <summary>
    /// The bytes of a text as this file would hold them, the byte order mark included; null where it can't hold a character.
    /// What was read without a problem is written back byte for byte.
    /// </summary>
    public byte[]? Encode(string text)
    {
        try
        {
            return Charset switch
            {
                DraftCharset.Utf8 => Join([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, true).GetBytes(text)),
                DraftCharset.Utf16LittleEndian => Join([0xFF, 0xFE], Utf16Bytes(text, false)),
                DraftCharset.Utf16BigEndian => Join([0xFE, 0xFF], Utf16Bytes(text, true)),
                _ => Windows1252().GetBytes(text),
            };
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Windows-1252, which refuses what it can't hold. Loads the code pages: only for files that need them.</summary>
    internal static Encoding Windows1252() =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    // By hand, since Encoding.Unicode would not let a lone surrogate pass.
    private static byte[] Utf16Bytes(string text, bool bigEndian)
    {
        var bytes = MemoryMarshal.AsBytes(text.AsSpan()).ToArray();
        if (BitConverter.IsLittleEndian == bigEndian)
            SwapPairs(bytes);
        return bytes;
    }

    /// <summary>Turns the byte order of UTF-16 around.</summary>
    internal static void SwapPairs(Span<byte> bytes)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(bytes);
        System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(units, units);
    }

    private byte[] Join(ReadOnlySpan<byte> mark, byte[] content) => HasByteOrderMark ? [.. mark, .. content] : content;
}
