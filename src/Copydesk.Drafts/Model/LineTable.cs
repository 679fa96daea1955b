using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts;

/// <summary>
/// Where the lines of a text begin. A line ends at CRLF, LF or CR and nowhere else, as in editors
/// (Roslyn's <c>SourceText</c> also breaks at U+0085, U+2028 and U+2029).
/// </summary>
/// <remarks>Offsets, lines and characters are 0-based; offsets and characters count UTF-16 units.</remarks>
public sealed class LineTable
{
    private readonly int[] starts;

    private LineTable(int[] starts, int length)
    {
        this.starts = starts;
        Length = length;
    }

    /// <summary>Length of the text in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>Number of lines; a text that ends with a line end has an empty last line.</summary>
    public int Count => starts.Length;

    /// <summary>Finds the lines of <paramref name="text"/> in one pass.</summary>
    public static LineTable Of(ReadOnlySpan<char> text)
    {
        var starts = new List<int>(16) { 0 };
        var position = 0;
        while (true)
        {
            var found = text[position..].IndexOfAny('\r', '\n');
            if (found < 0)
                break;
            position += found + 1;
            if (text[position - 1] == '\r' && position < text.Length && text[position] == '\n')
                position++;
            starts.Add(position);
        }

        return new LineTable([.. starts], text.Length);
    }

    /// <summary>Offset at which line <paramref name="line"/> begins.</summary>
    public int StartOf(int line) => starts[line];

    /// <summary>Half-open span of a line with its line end.</summary>
    public TextSpan SpanOf(int line) =>
        TextSpan.FromBounds(starts[line], line + 1 < starts.Length ? starts[line + 1] : Length);

    /// <summary>The line that holds <paramref name="offset"/>, which may be the text's length.</summary>
    public int LineOf(int offset)
    {
        // The line before the first that begins behind it.
        int low = 1, high = starts.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (starts[middle] <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>Line and character of an offset.</summary>
    public LinePosition PositionOf(int offset)
    {
        var line = LineOf(offset);
        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>Lines and characters of a half-open span.</summary>
    public LinePositionSpan PositionsOf(TextSpan span)
    {
        var start = PositionOf(span.Start);
        // Most spans end in the line in which they begin.
        var isOneLine = start.Line + 1 == starts.Length || span.End < starts[start.Line + 1];
        return new LinePositionSpan(start, isOneLine ? new LinePosition(start.Line, span.End - starts[start.Line]) : PositionOf(span.End));
    }
}
