using System.Collections.Immutable;
using DiffPlex;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Cli.Gating;

/// <summary>Which words of a text are not those of an earlier one: lines first, then the words within lines that differ.</summary>
internal static class WordChanges
{
    /// <summary>Beyond so many lines or words the comparison would take too long: all of the stretch then counts as changed.</summary>
    private const int MostPieces = 5000;

    /// <summary>Spans of the new text in order; an empty one where something was taken out.</summary>
    public static ImmutableArray<TextSpan> Between(string before, string after)
    {
        var changes = ImmutableArray.CreateBuilder<TextSpan>();
        // What both begin and end with is no matter of comparison; whole lines, so that words stay whole.
        var start = before.AsSpan().CommonPrefixLength(after);
        start = start == 0 ? 0 : after.LastIndexOf('\n', start - 1) + 1;
        var end = 0;
        var most = Math.Min(before.Length, after.Length) - start;
        while (end < most && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var line = end == 0 ? -1 : after.IndexOf('\n', after.Length - end);
        end = line < 0 ? 0 : after.Length - line - 1;
        Compare(before[start..^end], after[start..^end], start, changes, isLines: true);
        return changes.DrainToImmutable();
    }

    /// <summary>Whether a span touches a change.</summary>
    public static bool Touch(ImmutableArray<TextSpan> changes, TextSpan span)
    {
        int low = 0, high = changes.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (changes[middle].End < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < changes.Length && changes[low].Start <= span.End; low++)
        {
            if (changes[low].IsEmpty || span.IsEmpty || changes[low].OverlapsWith(span))
                return true;
        }

        return false;
    }

    private static void Compare(string before, string after, int offset, ImmutableArray<TextSpan>.Builder changes, bool isLines)
    {
        if (before == after)
            return;
        var (old, now) = (Pieces(before, isLines), Pieces(after, isLines));
        if (old.Count > MostPieces || now.Count > MostPieces)
        {
            changes.Add(new TextSpan(offset, after.Length));
            return;
        }

        var diff = Differ.Instance.CreateDiffs(before, after, false, false, new Chunker(isLines));
        var (oldAt, oldPiece, newAt, newPiece) = (0, 0, 0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            (oldAt, oldPiece) = (Advance(old, oldAt, oldPiece, block.DeleteStartA), block.DeleteStartA);
            (newAt, newPiece) = (Advance(now, newAt, newPiece, block.InsertStartB), block.InsertStartB);
            var oldEnd = Advance(old, oldAt, oldPiece, oldPiece + block.DeleteCountA);
            var newEnd = Advance(now, newAt, newPiece, newPiece + block.InsertCountB);
            if (isLines && block.DeleteCountA > 0 && block.InsertCountB > 0)
                Compare(before[oldAt..oldEnd], after[newAt..newEnd], offset + newAt, changes, isLines: false);
            else
                changes.Add(TextSpan.FromBounds(offset + newAt, offset + newEnd));
        }
    }

    private static int Advance(List<string> pieces, int at, int from, int to)
    {
        for (; from < to; from++)
            at += pieces[from].Length;
        return at;
    }

    /// <summary>Lines with their ends; or words, runs of space and single marks.</summary>
    private static List<string> Pieces(string text, bool isLines)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (isLines)
            {
                end = text.IndexOf('\n', start) + 1;
                end = end == 0 ? text.Length : end;
            }
            else
            {
                var kind = KindOf(text[start]);
                while (kind > 0 && end < text.Length && KindOf(text[end]) == kind)
                    end++;
            }

            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    private static int KindOf(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? 1 : char.IsWhiteSpace(c) ? 2 : 0;

    private sealed class Chunker(bool isLines) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => Pieces(text, isLines);
    }
}
