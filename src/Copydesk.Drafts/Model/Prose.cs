using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts;

/// <summary>A stretch of prose and the stretch of source it was read from. Equal lengths map unit by unit.</summary>
/// <param name="Start">Prose offset at which the stretch begins.</param>
/// <param name="Source">Source offset at which it begins.</param>
/// <param name="SourceLength">Its length in the source; its prose ends where the next segment begins.</param>
public readonly record struct ProseSegment(int Start, int Source, int SourceLength);

/// <summary>
/// What a reader of a block reads, with a map from every prose offset to its source offset.
/// Markup, escapes and the line ends of wrapped copy are gone from the prose; the map knows where they were.
/// </summary>
/// <remarks>Offsets count UTF-16 units; spans are half-open. Immutable and safe to share between threads.</remarks>
public sealed class Prose
{
    private readonly string buffer;
    private readonly int bufferStart;
    private readonly ProseSegment[]? segments;
    private readonly int sourceStart;
    private readonly int sourceEnd;

    private Prose(string buffer, int bufferStart, int length, int sourceStart, int sourceEnd, ProseSegment[]? segments)
    {
        this.buffer = buffer;
        this.bufferStart = bufferStart;
        this.sourceStart = sourceStart;
        this.sourceEnd = sourceEnd;
        this.segments = segments;
        Length = length;
    }

    /// <summary>Length of the prose.</summary>
    public int Length { get; }

    /// <summary>The text as read.</summary>
    public ReadOnlySpan<char> Text => buffer.AsSpan(bufferStart, Length);

    /// <summary>The source span from the first character of the prose to its last.</summary>
    public TextSpan SourceSpan => TextSpan.FromBounds(sourceStart, sourceEnd);

    /// <summary>Whether the prose is a slice of the source, character by character.</summary>
    public bool IsSlice => segments is null;

    /// <summary>Prose that stands in the source as it is read. Copies nothing.</summary>
    public static Prose Slice(string source, TextSpan span) =>
        new(source, span.Start, span.Length, span.Start, span.End, null);

    /// <summary>Prose that differs from its source.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="segments">
    /// Segments in order, the first at prose offset 0, together covering <paramref name="text"/>, their sources in order
    /// and not overlapping.
    /// </param>
    public static Prose Mapped(string text, ProseSegment[] segments)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(segments);
        if (segments.Length == 0)
            throw new ArgumentException("Mapped prose needs at least one segment.", nameof(segments));
        Debug.Assert(segments[0].Start == 0, "the first segment begins the prose");
        var last = segments[^1];
        return new Prose(text, 0, text.Length, segments[0].Source, last.Source + last.SourceLength, segments);
    }

    /// <summary>The prose of a span as prose, with its map.</summary>
    /// <param name="span">Half-open, in this prose; not empty unless the prose is a slice.</param>
    internal Prose Part(TextSpan span)
    {
        if (segments is null)
            return new Prose(buffer, bufferStart + span.Start, span.Length, sourceStart + span.Start, sourceStart + span.End, null);
        int first = SegmentOf(span.Start), last = SegmentOf(span.End - 1);
        var part = segments[first..(last + 1)];
        for (var i = 0; i < part.Length; i++)
        {
            var from = Math.Max(part[i].Start, span.Start);
            var to = i + 1 < part.Length ? part[i + 1].Start : span.End;
            part[i] = IsUnitByUnit(first + i)
                ? new ProseSegment(from - span.Start, part[i].Source + from - part[i].Start, to - from)
                : part[i] with { Start = from - span.Start };
        }

        var source = ToSource(span);
        return new Prose(buffer, bufferStart + span.Start, span.Length, source.Start, source.End, part);
    }

    /// <summary>The prose of a span as a new string: for messages and facts, not for hot paths.</summary>
    public string Slice(TextSpan span) => Text.Slice(span.Start, span.Length).ToString();

    /// <summary>The source span of a prose span: from its first character's start to its last character's end.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (segments is null)
            return new TextSpan(sourceStart + span.Start, span.Length);
        if (span.Length == 0)
            return new TextSpan(StartInSource(span.Start), 0);
        return TextSpan.FromBounds(StartInSource(span.Start), EndInSource(span.End - 1));
    }

    /// <summary>
    /// Whether the source between the ends of a prose span is exactly that prose, so that replacing one replaces the other.
    /// </summary>
    public bool IsContiguous(TextSpan span)
    {
        if (segments is null || span.Length == 0)
            return true;
        var first = SegmentOf(span.Start);
        return SegmentOf(span.End - 1) == first && IsUnitByUnit(first);
    }

    private int StartInSource(int offset)
    {
        if (offset >= Length)
            return sourceEnd;
        var index = SegmentOf(offset);
        var segment = segments![index];
        return IsUnitByUnit(index) ? segment.Source + (offset - segment.Start) : segment.Source;
    }

    private int EndInSource(int last)
    {
        var index = SegmentOf(last);
        var segment = segments![index];
        return IsUnitByUnit(index) ? segment.Source + (last - segment.Start) + 1 : segment.Source + segment.SourceLength;
    }

    private bool IsUnitByUnit(int index)
    {
        var end = index + 1 < segments!.Length ? segments[index + 1].Start : Length;
        return end - segments[index].Start == segments[index].SourceLength;
    }

    private int SegmentOf(int offset)
    {
        int low = 0, high = segments!.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (segments[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
