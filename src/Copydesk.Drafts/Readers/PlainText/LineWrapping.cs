using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>
/// Tells copy that was wrapped at a column, as wires send it, from copy with one line a paragraph: a full line without
/// final stop before a line in lower case is wrapped, and then so is each line that had no room for the next one's first word,
/// that can't be the last of a paragraph, or, where paragraphs are indented, that has no final stop.
/// </summary>
internal static class LineWrapping
{
    private const int Shortest = 20;
    private const int Narrowest = 45;
    private const int Widest = 100;
    private const int LinesForOneRunningOn = 5;
    private const int Indentation = 2;
    private const int LinesForOneOther = 4;

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
            var isIndented = width > 0 && IsIndented(text, lines[run..end]);
            for (var i = run; i < end;)
            {
                var first = i++;
                while (i < end && width > 0 && Continues(text, lines[first], lines[i - 1], lines[i], width, isIndented))
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

    private static bool Continues(string text, SourceLine first, SourceLine line, SourceLine next, int width, bool isIndented)
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
        return (runsOn && line.Columns >= Shortest) || line.Columns + 1 + FirstWord(text, next) > width
            || (next.Indent <= line.Indent && line.Columns >= Narrowest && IsUnfinished(text, line))
            || (isIndented && next.Indent <= line.Indent && IsOpen(text, line) && !HasColumns(text, line) && !HasColumns(text, next));
    }

    /// <summary>Whether paragraphs begin with an indented line, as on some wires: one behind a sentence's end, mostly.</summary>
    private static bool IsIndented(string text, ReadOnlySpan<SourceLine> lines)
    {
        int begun = 0, others = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Indent < lines[i - 1].Indent + Indentation)
                continue;
            if (IsOpen(text, lines[i - 1]))
                others++;
            else
                begun++;
        }

        return begun > others * LinesForOneOther;
    }

    private static bool IsOpen(string text, SourceLine line) =>
        text[line.End - 1] == ',' || Shapes.EndOf(text.AsSpan(line.Start, line.End - line.Start)) == LineEnd.Open;

    /// <summary>Whether a line can't be its paragraph's last: it ends with a comma, a dash, or with the, of, that.</summary>
    private static bool IsUnfinished(string text, SourceLine line)
    {
        const WordClass leading = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction;
        if (text[line.End - 1] is ',' or ';' or '-' or '–' or '—')
            return true;
        var own = text.AsSpan(line.Start, line.End - line.Start);
        var last = own[(own.LastIndexOf(' ') + 1)..];
        return char.IsLower(last[0]) && (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(last)) & leading) != 0;
    }

    /// <summary>Whether a line is a table's: two spaces in a row inside.</summary>
    private static bool HasColumns(string text, SourceLine line) => text.AsSpan(line.Start, line.End - line.Start).Contains("  ", StringComparison.Ordinal);

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
