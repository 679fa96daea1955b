using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Deletes whole blocks.</summary>
public static class Deletion
{
    /// <summary>
    /// The change that takes a block out with its lines, and one blank line where two would be left; null where something else
    /// stands on its lines, or the block is a field of front matter.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="block">Index of the block.</param>
    public static TextChange? OfBlock(Draft draft, int block)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var target = draft.Blocks[block];
        if (!draft.CanBeFixed || target.Format is not (BlockFormat.Plain or BlockFormat.Markdown))
            return null;
        var lines = draft.Lines;
        var first = lines.LineOf(target.Span.Start);
        var last = lines.LineOf(Math.Max(target.Span.Start, target.Span.End - 1));
        var start = lines.StartOf(first);
        var end = lines.SpanOf(last).End;
        if (!IsBlank(draft, start, target.Span.Start) || !IsBlank(draft, target.Span.End, end))
            return null;

        var blankBefore = first == 0 || IsBlankLine(draft, first - 1);
        if (blankBefore && last + 1 < lines.Count && IsBlankLine(draft, last + 1))
            end = lines.SpanOf(last + 1).End;
        return new TextChange(TextSpan.FromBounds(start, end), "");
    }

    private static bool IsBlankLine(Draft draft, int line)
    {
        var span = draft.Lines.SpanOf(line);
        return IsBlank(draft, span.Start, span.End);
    }

    private static bool IsBlank(Draft draft, int start, int end) => draft.Text.AsSpan(start, end - start).IsWhiteSpace();
}
