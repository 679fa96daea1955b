using Copydesk.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Documents;

/// <summary>Places in one text: offsets to positions, and back.</summary>
internal readonly struct TextPlaces(string text, LineTable lines, PositionEncoding encoding)
{
    /// <summary>The position of an offset.</summary>
    public Position Of(int offset)
    {
        var line = lines.LineOf(offset);
        var start = lines.StartOf(line);
        return new Position(line, encoding.Count(text.AsSpan(start, offset - start)));
    }

    /// <summary>The range of a span.</summary>
    public Range Of(TextSpan span) => new(Of(span.Start), Of(span.End));

    /// <summary>The offset of a position. What lies behind its line counts as the line's end, what lies behind the text as the text's.</summary>
    public int OffsetOf(Position position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= lines.Count)
            return text.Length;
        var whole = lines.SpanOf(position.Line);
        var line = text.AsSpan(whole.Start, whole.Length).TrimEnd("\r\n");
        return whole.Start + encoding.Before(line, Math.Max(position.Character, 0));
    }

    /// <summary>The span of a range; an end before its start counts as the start.</summary>
    public TextSpan SpanOf(Range range)
    {
        var start = OffsetOf(range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, OffsetOf(range.End)));
    }

    /// <summary>Whether a range lies in the text and its end is not before its start.</summary>
    public bool Holds(Range range) =>
        range.Start is { Line: >= 0, Character: >= 0 } && range.End is { Line: >= 0, Character: >= 0 }
        && range.End.Line < lines.Count
        && (range.Start.Line < range.End.Line || (range.Start.Line == range.End.Line && range.Start.Character <= range.End.Character));
}
