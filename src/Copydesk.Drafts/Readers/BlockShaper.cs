using System.Collections.Immutable;
using Copydesk.Drafts.Readers.PlainText;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers;

/// <summary>
/// Tells paragraphs apart by their shape and their place: headline, standfirst, byline, dateline, subhead, list item,
/// caption. Blocks that their format has told apart already stay what they are.
/// </summary>
internal ref struct BlockShaper
{
    /// <summary>How many blocks from the top a byline may stand.</summary>
    private const int HeadLength = 8;

    private const int ShortestStandfirst = 40;
    private const int LongestStandfirst = 600;
    private const int RepeatsSearched = 12;

    private readonly List<Block> raw;
    private readonly ImmutableArray<Block>.Builder blocks;
    private readonly bool isDated;
    private bool hasHeadline;
    private bool isUnderHeadline;
    private bool inBody;

    private BlockShaper(List<Block> raw, bool isDated, ImmutableArray<Block>.Builder blocks)
    {
        this.raw = raw;
        this.isDated = isDated;
        this.blocks = blocks;
        foreach (var block in blocks)
            hasHeadline |= block.Kind == BlockKind.Headline;
        foreach (var block in raw)
            hasHeadline |= block.Kind == BlockKind.Headline;
    }

    /// <summary>Adds the blocks of the body to those of the front matter.</summary>
    /// <param name="raw">The blocks as their format tells them, in order.</param>
    /// <param name="isDated">Whether a date of publication stands in front of them.</param>
    /// <param name="blocks">What the front matter prints; the body is added.</param>
    public static void Shape(List<Block> raw, bool isDated, ImmutableArray<Block>.Builder blocks)
    {
        var shaper = new BlockShaper(raw, isDated, blocks);
        blocks.Capacity = blocks.Count + raw.Count + 1;
        for (var i = 0; i < raw.Count; i++)
            shaper.Add(i);
    }

    private void Add(int index)
    {
        var block = raw[index];
        if (block.Kind == BlockKind.Paragraph)
        {
            var kind = KindOf(index, block);
            if (kind == BlockKind.Dateline)
            {
                blocks.Add(block with { Kind = kind });
                return;
            }

            if (kind == BlockKind.Paragraph && DatelineLength(block.Prose.Text) is var length and > 0)
            {
                blocks.Add(block with { Kind = BlockKind.Dateline, Prose = block.Prose.Part(new TextSpan(0, length)) });
                isUnderHeadline = false;
                if (!TryCut(ref block, length))
                    return;
            }
            else if (kind == BlockKind.ListItem)
            {
                TryCut(ref block, Shapes.ListMarkerLength(block.Prose.Text));
            }

            inBody |= kind == BlockKind.Paragraph;
            if (kind != BlockKind.Paragraph)
                block = block with { Kind = kind, Level = LevelOf(kind) };
        }

        isUnderHeadline = block.Kind == BlockKind.Headline;
        hasHeadline |= isUnderHeadline;
        blocks.Add(block);
    }

    private readonly int DatelineLength(ReadOnlySpan<char> line) => Datelines.LengthOf(line, !inBody, hasHeadline || isDated);

    /// <summary>Takes off the first characters and the space behind them; false where nothing is left.</summary>
    private static bool TryCut(ref Block block, int length)
    {
        var text = block.Prose.Text;
        while (length < text.Length && SourceLine.IsSpace(text[length]))
            length++;
        if (length == text.Length)
            return false;
        block = block with { Prose = block.Prose.Part(TextSpan.FromBounds(length, text.Length)) };
        return true;
    }

    private static int LevelOf(BlockKind kind) => kind switch
    {
        BlockKind.Headline or BlockKind.ListItem => 1,
        BlockKind.Subhead => 2,
        _ => 0,
    };

    private readonly BlockKind KindOf(int index, Block block)
    {
        var line = block.Prose.Text;
        if (block.Format == BlockFormat.Plain && Shapes.ListMarkerLength(line) > 0)
            return BlockKind.ListItem;
        if (Shapes.IsCredit(line))
            return BlockKind.Credit;
        if (Shapes.IsCaption(line))
            return BlockKind.Caption;
        if (index < HeadLength && Bylines.IsByline(line))
            return BlockKind.Byline;
        if (index + 1 == raw.Count)
            return BlockKind.Paragraph;
        if (!inBody && DatelineLength(line) == line.Length)
            return BlockKind.Dateline;
        if (!inBody && !hasHeadline && Shapes.IsTitle(line))
            return BlockKind.Headline;
        if (!inBody && isUnderHeadline && IsStandfirst(index, line))
            return BlockKind.Standfirst;
        return blocks.Count > 0 && Shapes.IsSubhead(line) ? BlockKind.Subhead : BlockKind.Paragraph;
    }

    /// <summary>
    /// Whether the line under the headline sums the article up: it has no final stop, a byline or dateline follows it,
    /// or the article says the same words again further down.
    /// </summary>
    private readonly bool IsStandfirst(int index, ReadOnlySpan<char> line)
    {
        var next = raw[index + 1].Prose.Text;
        if (line.Length > LongestStandfirst || DatelineLength(line) > 0)
            return false;
        if (line.Length < ShortestStandfirst)
            return Bylines.IsByline(next);
        if (Shapes.EndOf(line) == LineEnd.Open || Bylines.IsByline(next) || DatelineLength(next) > 0)
            return true;
        for (var i = index + 1; i < Math.Min(raw.Count, index + RepeatsSearched); i++)
        {
            if (raw[i].Prose.Text.StartsWith(line, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
