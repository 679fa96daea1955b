using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports;

/// <summary>A piece of a line that fits a terminal, and where in it, in columns, the caret goes.</summary>
/// <param name="Text">The piece, safe to print; <c>…</c> stands where something was cut away.</param>
/// <param name="Caret">Columns before the caret.</param>
/// <param name="CaretWidth">Columns under which it runs; at least 1.</param>
internal readonly record struct Excerpt(string Text, int Caret, int CaretWidth)
{
    // Some hundreds of cells for each finding: the next excerpt takes the same list.
    [ThreadStatic]
    private static List<Cell>? kept;

    private const char Cut = '…';
    private const string Replacement = "\uFFFD";
    private const int LongestCutWord = 16;
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiStyle = 0xFE0F;

    /// <summary>The words around a span, which may stand anywhere in a line of any length: only a window of it is read.</summary>
    /// <param name="text">The draft's text.</param>
    /// <param name="span">Half-open; what runs beyond its first line is left out.</param>
    /// <param name="character">Offset of the span's start in its line.</param>
    /// <param name="width">Columns to fill, at least 20.</param>
    public static Excerpt Of(ReadOnlySpan<char> text, TextSpan span, int character, int width)
    {
        // Four units a column leave room for surrogates and marks; denser text is cut a little early.
        var reach = 4 * width;
        var from = Math.Max(span.Start - character, span.Start - reach);
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from]) && char.IsHighSurrogate(text[from - 1]))
            from--;
        var to = Math.Min(text.Length, span.Start + reach);
        var lineEnd = text[span.Start..to].IndexOfAny('\r', '\n');
        var isWholeEnd = lineEnd >= 0 || to == text.Length;
        if (lineEnd >= 0)
            to = span.Start + lineEnd;
        var cells = Cells(text, from, to);

        var first = 0;
        while (first < cells.Count && cells[first].End <= span.Start)
            first++;
        var last = first;
        while (last < cells.Count && cells[last].Start < span.End)
            last++;

        return Fit(text, cells, first, last, width, from == span.Start - character, isWholeEnd);
    }

    private static Excerpt Fit(ReadOnlySpan<char> text, List<Cell> cells, int first, int last, int width, bool isWholeStart, bool isWholeEnd)
    {
        int start = 0, end = cells.Count;
        while (isWholeStart && start < first && cells[start].IsSpace)
            start++;
        while (isWholeEnd && end > last && cells[end - 1].IsSpace)
            end--;
        var (shownStart, shownEnd) = isWholeStart && isWholeEnd && WidthOf(cells, start, end) <= width
            ? (start, end)
            : Narrow(cells, start, end, first, last, width - 2);

        var line = new StringBuilder();
        if (shownStart > start || !isWholeStart)
            line.Append(Cut);
        var caret = line.Length + WidthOf(cells, shownStart, first);
        for (var i = shownStart; i < shownEnd; i++)
            line.Append(cells[i].Shown ?? text[cells[i].Start..cells[i].End]);
        if (shownEnd < end || !isWholeEnd)
            line.Append(Cut);
        return new Excerpt(line.ToString(), caret, Math.Max(1, WidthOf(cells, first, Math.Min(last, shownEnd))));
    }

    /// <summary>
    /// The stretch to show within <paramref name="width"/>: all of the span if it fits, then as much before as after it,
    /// beginning and ending with whole words where one ends near the edge.
    /// </summary>
    private static (int Start, int End) Narrow(List<Cell> cells, int start, int end, int first, int last, int width)
    {
        int left = first, right = first, used = 0;
        while (right < last && used + cells[right].Width <= width)
            used += cells[right++].Width;
        if (right < last)
            return (first, right);

        var room = width - used;
        var before = WidthOf(cells, start, first);
        var after = WidthOf(cells, last, end);
        var leftRoom = before + after <= room ? before : Math.Min(before, Math.Max(room / 2, room - after));
        var rightRoom = room - leftRoom;
        while (left > start && cells[left - 1].Width <= leftRoom)
            leftRoom -= cells[--left].Width;
        while (right < end && cells[right].Width <= rightRoom)
            rightRoom -= cells[right++].Width;
        return (left == start ? left : WordStart(cells, left, first), right == end ? right : WordEnd(cells, right, last));
    }

    private static int WordStart(List<Cell> cells, int left, int limit)
    {
        for (var i = left; i < Math.Min(limit, left + LongestCutWord); i++)
        {
            if (cells[i - 1].IsSpace)
                return i;
        }

        return left;
    }

    private static int WordEnd(List<Cell> cells, int right, int limit)
    {
        for (var i = right; i > Math.Max(limit, right - LongestCutWord); i--)
        {
            if (cells[i].IsSpace)
                return i;
        }

        return right;
    }

    /// <summary>What a terminal shows in one piece: a character with the marks upon it, an emoji sequence, an escape.</summary>
    private static List<Cell> Cells(ReadOnlySpan<char> text, int from, int to)
    {
        var cells = kept ??= new List<Cell>(to - from);
        cells.Clear();
        var joins = false;
        for (var i = from; i < to;)
        {
            var isWhole = Rune.DecodeFromUtf16(text[i..to], out var rune, out var used) == OperationStatus.Done;
            var (shown, width) = isWhole ? Show(rune) : (Replacement, 1);
            var isOnLast = cells.Count > 0 && (width == 0
                || (joins && cells[^1].Width == 2)
                || (rune.Value is >= 0x1F3FB and <= 0x1F3FF && cells[^1].Width == 2));
            if (isOnLast)
            {
                var last = cells[^1];
                // An emoji style mark makes a narrow picture a wide one, but not a digit.
                var isWidened = rune.Value == EmojiStyle && last.Width == 1 && text[last.Start] > '\u00FF';
                var joined = last.Shown is null && shown is null
                    ? null
                    : string.Concat(last.Shown ?? text[last.Start..last.End], shown ?? text.Slice(i, used));
                cells[^1] = last with { Shown = joined, End = i + used, Width = isWidened ? 2 : last.Width };
            }
            else
            {
                // A mark with nothing before it would sit on the margin.
                cells.Add(width == 0
                    ? new Cell(string.Concat("◌", shown ?? text.Slice(i, used)), 1, i, i + used, false)
                    : new Cell(shown, width, i, i + used, Rune.IsWhiteSpace(rune)));
            }

            joins = rune.Value == ZeroWidthJoiner;
            i += used;
        }

        return cells;
    }

    /// <summary>What stands for a character, null where it does itself, and how wide that is.</summary>
    private static (string? Shown, int Width) Show(Rune rune)
    {
        if (rune.Value == '\t')
            return (" ", 1);
        if (!TextWidth.IsUnprintable(rune.Value))
            return (null, TextWidth.Of(rune));
        var escape = @"\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        return (escape, escape.Length);
    }

    private static int WidthOf(List<Cell> cells, int start, int end)
    {
        var width = 0;
        for (var i = start; i < end; i++)
            width += cells[i].Width;
        return width;
    }

    private readonly record struct Cell(string? Shown, int Width, int Start, int End, bool IsSpace);
}
