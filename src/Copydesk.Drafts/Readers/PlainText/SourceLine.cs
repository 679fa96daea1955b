using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>A line that holds more than space.</summary>
/// <param name="Start">Source offset of its first character that is no space.</param>
/// <param name="End">Source offset after its last.</param>
/// <param name="Indent">Units of space before <paramref name="Start"/>.</param>
/// <param name="AfterBlank">Whether a blank line, or nothing at all, stands before it.</param>
internal readonly record struct SourceLine(int Start, int End, int Indent, bool AfterBlank)
{
    /// <summary>The columns it takes, its indentation included.</summary>
    public int Columns => Indent + End - Start;

    /// <summary>The lines of a stretch of text; a line of nothing but space, no-break space too, is blank.</summary>
    public static ReadOnlySpan<SourceLine> Scan(string text, int start, int end)
    {
        var lines = ArrayBuilder<SourceLine>.Take();
        var afterBlank = true;
        while (start < end)
        {
            var rest = text.AsSpan(start, end - start);
            var length = rest.IndexOfAny('\r', '\n');
            if (length < 0)
                length = rest.Length;
            var first = start;
            var last = start + length;
            while (first < last && IsSpace(text[first]))
                first++;
            while (last > first && IsSpace(text[last - 1]))
                last--;
            if (first < last)
                lines.Add(new SourceLine(first, last, first - start, afterBlank));
            afterBlank = first == last;
            start += length + 1;
            if (start < end && text[start] == '\n' && text[start - 1] == '\r')
                start++;
        }

        return lines.ToArrayAndGiveBack();
    }

    /// <summary>Whether a character shows nothing: space of any width, a zero-width space, a stray byte order mark.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' || (c is > '\u0084' or < ' ' && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF'));
}
