namespace Copydesk.Drafts.Readers;

/// <summary>Knows files that are no text by their first bytes or by their control characters.</summary>
internal static class BinaryFile
{
    private const int Sample = 64 * 1024;

    /// <summary>Control characters that no text holds: all but tab, line ends, form feed, the old end-of-file mark and escape.</summary>
    private const uint Controls = 0b_1111_0011_1111_1111_1100_0001_1111_1111;

    /// <summary>Refuses a file that is no text, with a message that says what to do.</summary>
    /// <exception cref="DraftFormatException">It is no text.</exception>
    public static void Refuse(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8))
            throw new DraftFormatException("This is no text file (PDF). Save the article as plain text or Markdown.");
        if (content.StartsWith("{\\rtf"u8))
            throw new DraftFormatException("This is no text file (RTF). Save the article as plain text or Markdown.");
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            throw new DraftFormatException("This is no text file (office document or archive). Save the article as plain text or Markdown.");
        content = content[..Math.Min(content.Length, Sample)];
        int controls = 0, nulls = 0, oddNulls = 0;
        for (var position = 0; position < content.Length; position++)
        {
            if (content[position] >= 32)
                position += content[position..].IndexOfAnyInRange((byte)0, (byte)31) is var next and >= 0 ? next : content.Length - position;
            if (position == content.Length || (Controls >> content[position] & 1) == 0)
                continue;
            controls++;
            if (content[position] == 0)
            {
                nulls++;
                oddNulls += position & 1;
            }
        }

        // A stray control character is the copy's own fault; one in fifty is another kind of file.
        if (controls * 50 <= content.Length || (nulls == 0 && controls < 8))
            return;
        var isHalfNulls = nulls * 3 > content.Length && nulls * 2 <= content.Length + 1;
        throw new DraftFormatException(isHalfNulls && (oddNulls == 0 || oddNulls == nulls)
            ? "This is no text file that can be read here (UTF-16 without byte order mark). Save it as UTF-8."
            : "This is no text file (it holds binary data). Give the article as plain text or Markdown.");
    }
}
