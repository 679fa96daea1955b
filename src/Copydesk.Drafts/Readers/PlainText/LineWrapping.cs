namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>
/// Tells copy that was wrapped at a column, as wires send it, from copy with one line a paragraph: a full line without
/// final stop before a line in lower case is wrapped, and then so is each line that had no room for the next one's first word.
/// </summary>
internal static class LineWrapping
{
    private const int Shortest = 20;
    private const int Narrowest = 45;
    private const int Widest = 100;
    private const int LinesForOneRunningOn = 5;

    /// <summary>
    /// The stretches of the source that are one paragraph each; a stretch with line ends inside is wrapped.
    /// </summary>
    public static List<Chunk> Gather(string text, ReadOnlySpan<SourceLine> lines)
    {
        var chunks = new List<Chunk>(lines.Length);
        var lastWidth = 0;
        for (var run = 0; run < lines.Length;)
        {
            var end = run + 1;
            while (end < lines.Length && !lines[end].AfterBlank)
                end++;
            var width = WidthOf(text, lines[run..end], lastWidth);
            if (width > 0)
                lastWidth = width;
            for (var i = run; i < end;)
            {
                var first = i++;
                while (i < end && width > 0 && Continues(text, lines[first], lines[i - 1], lines[i], width))
                    i++;
                chunks.Add(new Chunk(lines[first].Start, lines[i - 1].End, i - first));
            }

            run = end;
        }

        return chunks;
    }

    /// <summary>
    /// The column at which lines without a blank one between them were wrapped: <paramref name="otherwise"/> where they don't
    /// show it, 0 where they show that they were not. One line in five has to run on, as about half do in wrapped copy.
    /// </summary>
    private static int WidthOf(string text, ReadOnlySpan<SourceLine> lines, int otherwise)
    {
        int width = 0, runningOn = 0;
        var isWide = lines[0].Columns > Widest;
        for (var i = 1; i < lines.Length; i++)
        {
            var columns = lines[i - 1].Columns;
            isWide |= lines[i].Columns > Widest;
            if (columns is < Narrowest or > Widest || lines[i].Columns > Widest || !RunsOn(text, lines[i - 1], lines[i]))
                continue;
            runningOn++;
            width = Math.Max(width, columns);
        }

        if (runningOn > 0 && runningOn * LinesForOneRunningOn >= lines.Length - 1)
            return width;
        return isWide || runningOn > 0 ? 0 : otherwise;
    }

    private static bool Continues(string text, SourceLine first, SourceLine line, SourceLine next, int width)
    {
        if (line.Columns > Widest || (next.Columns > Widest && text.AsSpan(next.Start, next.End - next.Start).Contains(' ')))
            return false;
        var runsOn = RunsOn(text, line, next);
        var itemStart = Shapes.ListMarkerLength(text.AsSpan(next.Start, next.End - next.Start));
        if (itemStart > 0)
            return runsOn;
        var hangs = Shapes.ListMarkerLength(text.AsSpan(first.Start, first.End - first.Start)) > 0;
        if (next.Indent > line.Indent && !hangs && !runsOn)
            return false;
        return (runsOn && line.Columns >= Shortest) || line.Columns + 1 + FirstWord(text, next) > width;
    }

    /// <summary>Whether a sentence visibly goes on from one line to the next.</summary>
    private static bool RunsOn(string text, SourceLine line, SourceLine next)
    {
        if (Shapes.EndOf(text.AsSpan(line.Start, line.End - line.Start)) is LineEnd.Stop or LineEnd.Question or LineEnd.Colon)
            return false;
        var start = next.Start + Shapes.ListMarkerLength(text.AsSpan(next.Start, next.End - next.Start));
        while (start < next.End && Shapes.IsOpener(text[start]))
            start++;
        return start < next.End && char.IsLower(text[start]);
    }

    private static int FirstWord(string text, SourceLine line)
    {
        var length = text.AsSpan(line.Start, line.End - line.Start).IndexOfAny(' ', '\t');
        return length < 0 ? line.End - line.Start : length;
    }
}
