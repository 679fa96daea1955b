using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>Reads plain text: blocks are told apart by their shape and their place.</summary>
internal ref struct PlainTextReader
{
    /// <summary>How many stretches from the top a byline may stand.</summary>
    private const int HeadLength = 8;

    private const int ShortestStandfirst = 40;
    private const int LongestRepeat = 600;
    private const int RepeatsSearched = 12;

    private readonly string text;
    private readonly List<Chunk> chunks;
    private readonly ImmutableArray<Block>.Builder blocks;
    private bool hasHeadline;
    private bool inBody;

    private PlainTextReader(string text, int start, ImmutableArray<Block>.Builder blocks)
    {
        this.text = text;
        this.blocks = blocks;
        chunks = LineWrapping.Gather(text, SourceLine.Scan(text, start, text.Length));
    }

    /// <summary>Reads the article from <paramref name="start"/> on.</summary>
    public static void Read(string text, int start, ImmutableArray<Block>.Builder blocks)
    {
        var reader = new PlainTextReader(text, start, blocks);
        blocks.Capacity = Math.Max(blocks.Capacity, blocks.Count + reader.chunks.Count + 1);
        for (var i = 0; i < reader.chunks.Count; i++)
            reader.ReadChunk(i);
    }

    private void ReadChunk(int index)
    {
        var chunk = chunks[index];
        var kind = KindOf(index, chunk);
        hasHeadline |= kind == BlockKind.Headline;
        var level = kind == BlockKind.Subhead ? 2 : kind == BlockKind.Headline ? 1 : 0;
        if (kind == BlockKind.ListItem)
        {
            chunk = chunk with { Start = chunk.Start + Shapes.ListMarkerLength(chunk.Of(text)) };
            level = 1;
        }
        else if (kind == BlockKind.Paragraph)
        {
            var length = Datelines.LengthOf(chunk.Of(text), !inBody);
            if (length > 0)
            {
                Add(BlockKind.Dateline, new Chunk(chunk.Start, chunk.Start + length, 0, 1), 0);
                var start = chunk.Start + length;
                while (start < chunk.End && SourceLine.IsSpace(text[start]))
                    start++;
                if (start == chunk.End)
                    return;
                chunk = chunk with { Start = start };
            }

            inBody = true;
        }

        Add(kind, chunk, level);
    }

    private readonly void Add(BlockKind kind, Chunk chunk, int level) =>
        blocks.Add(new Block(kind, chunk.Read(text), BlockFormat.Plain, level));

    private readonly BlockKind KindOf(int index, Chunk chunk)
    {
        var line = chunk.Of(text);
        if (Shapes.ListMarkerLength(line) > 0)
            return BlockKind.ListItem;
        if (Shapes.IsCredit(line))
            return BlockKind.Credit;
        if (Shapes.IsCaption(line))
            return BlockKind.Caption;
        if (index < HeadLength && Bylines.IsByline(line))
            return BlockKind.Byline;
        var hasNext = index + 1 < chunks.Count;
        if (!hasNext)
            return BlockKind.Paragraph;
        if (!inBody)
        {
            if (!hasHeadline && Shapes.IsTitle(line))
                return BlockKind.Headline;
            if (hasHeadline && blocks[^1].Kind == BlockKind.Headline && IsStandfirst(index, line))
                return BlockKind.Standfirst;
        }

        return blocks.Count > 0 && Shapes.IsSubhead(line) ? BlockKind.Subhead : BlockKind.Paragraph;
    }

    /// <summary>
    /// Whether the line under the headline sums the article up: it has no final stop, a byline or dateline follows it,
    /// or the article says the same words again further down.
    /// </summary>
    private readonly bool IsStandfirst(int index, ReadOnlySpan<char> line)
    {
        if (line.Length > LongestRepeat || Datelines.LengthOf(line, true) > 0)
            return false;
        if (line.Length >= ShortestStandfirst && Shapes.EndOf(line) == LineEnd.Open)
            return true;
        var next = chunks[index + 1].Of(text);
        if (Bylines.IsByline(next) || (line.Length >= ShortestStandfirst && Datelines.LengthOf(next, true) > 0))
            return true;
        for (var i = index + 1; i < Math.Min(chunks.Count, index + RepeatsSearched); i++)
        {
            if (line.Length >= ShortestStandfirst && chunks[i].Of(text).StartsWith(line, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
