using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Deletes whole blocks.</summary>
public static class Deletion
{
    /// <summary>A row of so many blocks may go from the top of a draft.</summary>
    private const int Top = 8;

    /// <summary>A row of furniture is followed back so many blocks.</summary>
    private const int LongestRow = 64;

    /// <summary>
    /// The change that takes a block out with its lines, and the blank lines on one side where they stand on both, or those before it where
    /// it is the last; null where something else stands on its lines, or the block is a field of front matter.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="block">Index of the block.</param>
    public static TextChange? OfBlock(Draft draft, int block) => OfBlocks(draft, block, block);

    /// <summary>The same for blocks that follow each other.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="block">Index of the first block.</param>
    /// <param name="lastBlock">Index of the last block.</param>
    public static TextChange? OfBlocks(Draft draft, int block, int lastBlock)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (target, lastTarget) = (draft.Blocks[block], draft.Blocks[lastBlock]);
        if (!draft.CanBeFixed || target.Format is not (BlockFormat.Plain or BlockFormat.Markdown))
            return null;
        var lines = draft.Lines;
        var first = lines.LineOf(target.Span.Start);
        var last = lines.LineOf(Math.Max(lastTarget.Span.Start, lastTarget.Span.End - 1));
        var start = lines.StartOf(first);
        var end = lines.SpanOf(last).End;
        if (!IsBlank(draft, start, target.Span.Start) || !IsBlank(draft, lastTarget.Span.End, end))
            return null;

        if (draft.Text.AsSpan(end).IsWhiteSpace())
        {
            while (first > 0 && IsBlankLine(draft, first - 1))
                first--;
            return new TextChange(TextSpan.FromBounds(lines.StartOf(first), draft.Text.Length), "");
        }

        // Of a row of blocks each takes its own blank line: from the top on the one behind it, from the end on the one before it.
        if ((first == 0 || IsBlankLine(draft, first - 1)) && last + 1 < lines.Count && IsBlankLine(draft, last + 1))
        {
            if (IsAtTop(draft, block))
            {
                while (last + 2 < lines.Count && IsBlankLine(draft, last + 2))
                    last++;
                end = lines.SpanOf(last + 1).End;
            }
            else if (first > 0)
            {
                while (first > 1 && IsBlankLine(draft, first - 2))
                    first--;
                start = lines.StartOf(first - 1);
            }
        }

        return new TextChange(TextSpan.FromBounds(start, end), "");
    }

    /// <summary>Lines of furniture that follow each other go the same way, or two of them would take one blank line between them.</summary>
    private static bool IsAtTop(Draft draft, int block)
    {
        var stop = Math.Max(0, block - LongestRow);
        while (block > stop && draft.Blocks[block].Kind == BlockKind.Boilerplate && draft.Blocks[block - 1].Kind == BlockKind.Boilerplate)
            block--;
        return block < Top && block < draft.Blocks.Length / 2;
    }

    private static bool IsBlankLine(Draft draft, int line)
    {
        var span = draft.Lines.SpanOf(line);
        return IsBlank(draft, span.Start, span.End);
    }

    private static bool IsBlank(Draft draft, int start, int end) => draft.Text.AsSpan(start, end - start).IsWhiteSpace();
}
