using System.Buffers;

namespace Copydesk.Drafts.Readers.Markdown;

/// <summary>
/// Cuts Markdown where a cut changes nothing: before a line without indentation that follows a blank one, outside fences.
/// The parser is quadratic in the marks of one paragraph and in nesting, so each stretch is measured, in linear time.
/// </summary>
internal ref struct StretchSplitter
{
    /// <summary>Stretches are gathered up to this length; an ordinary article is one.</summary>
    private const int Gathered = 64 * 1024;

    private const int Longest = 256 * 1024;
    private const int MostMarks = 4000;
    private const int OrdinaryMarks = 64;
    private const int OrdinaryDensity = 8;
    private const int DeepestIndent = 48;
    private const int MostMarkersOnALine = 16;

    /// <summary>Marks times length of one paragraph: about what the parser does on bad input, in characters looked at.</summary>
    private const long MostWork = 25_000_000;

    /// <summary>The same for all paragraphs of a draft that have more than ordinary marks.</summary>
    private const long MostWorkTogether = 100_000_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]`<>&\\|~!^");

    private readonly ReadOnlySpan<char> text;
    private readonly List<Stretch> stretches = [];
    private int stretchStart;
    private int paragraphStart;
    private int marks;
    private long workTogether;
    private bool isTooMuch;

    private StretchSplitter(ReadOnlySpan<char> text, int start)
    {
        this.text = text;
        stretchStart = paragraphStart = start;
    }

    /// <summary>The stretches of the text from <paramref name="start"/> on, in order and without gaps.</summary>
    public static List<Stretch> Split(string text, int start)
    {
        var splitter = new StretchSplitter(text, start);
        splitter.Run(start);
        return Gather(splitter.stretches);
    }

    private void Run(int start)
    {
        var afterBlank = true;
        var fence = default(Fence);
        for (var position = start; position < text.Length;)
        {
            var end = LineEnd(position);
            var line = text[position..end];
            var next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            next = Math.Min(next, text.Length);
            if (fence.Length > 0)
            {
                if (fence.IsClosedBy(line))
                {
                    if (fence.IsOutermost)
                        Close(next, StretchFate.Skip);
                    fence = default;
                    afterBlank = true;
                }
            }
            else if (Fence.OpenedBy(line) is { Length: > 0 } opened)
            {
                fence = opened;
                if (fence.IsOutermost)
                    Close(position, StretchFate.Parse);
            }
            else
            {
                var indent = line.IndexOfAnyExcept(" \t");
                if (indent < 0)
                {
                    afterBlank = true;
                    EndParagraph(next);
                }
                else
                {
                    var isFree = afterBlank || (position - stretchStart > Gathered && IsBullet(line));
                    if (indent == 0 && isFree)
                        Close(position, StretchFate.Parse);
                    else if (indent < 4 && IsBullet(line[indent..]))
                        EndParagraph(position);
                    Measure(line, indent);
                    afterBlank = false;
                }
            }

            position = next;
        }

        Close(text.Length, fence is { Length: > 0, IsOutermost: true } ? StretchFate.Skip : StretchFate.Parse);
    }

    private readonly int LineEnd(int position)
    {
        var length = text[position..].IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : position + length;
    }

    private void Measure(ReadOnlySpan<char> line, int indent)
    {
        var markers = 0;
        for (var i = indent; i < line.Length && markers <= MostMarkersOnALine; i++)
        {
            if (line[i] is '>' or '-' or '*' or '+' or '.' or ')')
                markers++;
            else if (!char.IsAsciiDigit(line[i]) && line[i] is not (' ' or '\t'))
                break;
        }

        var isMarked = markers > 0;
        // A line of nothing but marks is a rule, or asterisks that a desk sends as one.
        isTooMuch |= isMarked && (indent > DeepestIndent || markers > MostMarkersOnALine) && line.Trim("-*_ \t").Length > 0;
        while (line.IndexOfAny(Marks) is var found and >= 0)
        {
            marks++;
            line = line[(found + 1)..];
        }
    }

    private void EndParagraph(int end)
    {
        var length = end - paragraphStart;
        if (marks > OrdinaryMarks || marks * OrdinaryDensity > length)
        {
            var work = (long)marks * length;
            isTooMuch |= marks > MostMarks || work > MostWork || workTogether + work > MostWorkTogether;
            if (!isTooMuch)
                workTogether += work;
        }

        marks = 0;
        paragraphStart = end;
    }

    private void Close(int end, StretchFate fate)
    {
        EndParagraph(end);
        if (end > stretchStart)
        {
            if (fate == StretchFate.Parse && (isTooMuch || end - stretchStart > Longest))
                fate = StretchFate.Refuse;
            stretches.Add(new Stretch(stretchStart, end, fate));
        }

        stretchStart = end;
        isTooMuch = false;
    }

    private static bool IsBullet(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ' && line[2] != ' ';

    /// <summary>Joins neighbours of one fate, those for the parser up to a bound; fences between them go along.</summary>
    private static List<Stretch> Gather(List<Stretch> stretches)
    {
        var gathered = new List<Stretch>();
        foreach (var stretch in stretches)
        {
            var isFirst = gathered.Count == 0;
            if (!isFirst && gathered[^1] is var last && CanJoin(last, stretch))
                gathered[^1] = last with { End = stretch.End };
            else
                gathered.Add(stretch);
        }

        return gathered;
    }

    private static bool CanJoin(Stretch last, Stretch next) => last.Fate switch
    {
        StretchFate.Parse => next.Fate != StretchFate.Refuse && next.End - last.Start <= Gathered,
        _ => next.Fate == last.Fate,
    };

    /// <summary>A fence of code that is open.</summary>
    private readonly record struct Fence(char Mark, int Length, bool IsOutermost)
    {
        public static Fence OpenedBy(ReadOnlySpan<char> line)
        {
            var trimmed = line.TrimStart(" \t");
            var length = RunLength(trimmed);
            // A backtick behind the run makes it a code span.
            return length < 3 || (trimmed[0] == '`' && trimmed[length..].Contains('`'))
                ? default
                : new Fence(trimmed[0], length, trimmed.Length == line.Length);
        }

        public bool IsClosedBy(ReadOnlySpan<char> line)
        {
            var trimmed = line.Trim(" \t");
            return trimmed.Length >= Length && trimmed[0] == Mark && RunLength(trimmed) == trimmed.Length;
        }

        private static int RunLength(ReadOnlySpan<char> line)
        {
            if (line.IsEmpty || line[0] is not ('`' or '~'))
                return 0;
            var length = line.IndexOfAnyExcept(line[0]);
            return length < 0 ? line.Length : length;
        }
    }
}
