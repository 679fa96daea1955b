using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports;

/// <summary>
/// Columns in bytes of a draft's text as UTF-8, whatever encoding its file has. Counts each text once and keeps a sum for every
/// thousand units or so: a paragraph of ten megabytes with a hundred thousand findings stays linear.
/// </summary>
/// <param name="draft">Whose columns.</param>
internal sealed class Utf8Columns(Draft draft)
{
    private const int Step = 1024;

    private readonly int[] sums = SumsOf(draft.Text);

    /// <summary>The column of an offset, from 1.</summary>
    public int Of(int offset, LinePosition position) => BytesBefore(offset) - BytesBefore(offset - position.Character) + 1;

    private int BytesBefore(int offset)
    {
        var bytes = sums[offset / Step];
        for (var i = offset / Step * Step; i < offset; i++)
            bytes += BytesOf(draft.Text, i);
        return bytes;
    }

    private static int[] SumsOf(string text)
    {
        var sums = new int[(text.Length / Step) + 1];
        var bytes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % Step == 0)
                sums[i / Step] = bytes;
            bytes += BytesOf(text, i);
        }

        if (text.Length % Step == 0)
            sums[^1] = bytes;
        return sums;
    }

    /// <summary>A pair's four bytes count at its first half; half a character is written as U+FFFD, which takes three.</summary>
    private static int BytesOf(string text, int index)
    {
        var c = text[index];
        if (c < 0x80)
            return 1;
        if (c < 0x800)
            return 2;
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            return 4;
        return char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1]) ? 0 : 3;
    }
}
