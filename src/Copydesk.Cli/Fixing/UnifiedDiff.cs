using System.Globalization;
using System.Text;
using Copydesk.Reports;
using DiffPlex;

namespace Copydesk.Cli.Fixing;

/// <summary>What changes in a file, as patch(1) and git apply take it.</summary>
/// <remarks>
/// Over bytes, each taken for a character: the patch is exact whatever the encoding, and lines end at LF alone, as they do
/// for patch.
/// </remarks>
internal static class UnifiedDiff
{
    private const int LinesAround = 3;

    /// <summary>The diff of one file with its header; empty where nothing changes.</summary>
    public static byte[] Of(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var diff = Differ.Instance.CreateDiffs(Encoding.Latin1.GetString(before), Encoding.Latin1.GetString(after), false, false, new Lines());
        if (diff.DiffBlocks.Count == 0)
            return [];
        var (old, now) = (diff.PiecesOld, diff.PiecesNew);
        var text = new StringBuilder();
        text.Append("--- ").Append(Name("a/", path)).Append("\n+++ ").Append(Name("b/", path)).Append('\n');
        for (var block = 0; block < diff.DiffBlocks.Count;)
        {
            // Changes whose surroundings touch share a hunk.
            var last = block;
            while (last + 1 < diff.DiffBlocks.Count
                && diff.DiffBlocks[last + 1].DeleteStartA - EndOld(diff.DiffBlocks[last]) <= 2 * LinesAround)
                last++;
            var (first, end) = (diff.DiffBlocks[block], diff.DiffBlocks[last]);
            var oldStart = Math.Max(0, first.DeleteStartA - LinesAround);
            var newStart = first.InsertStartB - (first.DeleteStartA - oldStart);
            var oldEnd = Math.Min(old.Count, EndOld(end) + LinesAround);
            var newEnd = end.InsertStartB + end.InsertCountB + (oldEnd - EndOld(end));
            text.Append("@@ -").Append(Range(oldStart, oldEnd)).Append(" +").Append(Range(newStart, newEnd)).Append(" @@\n");
            var at = oldStart;
            for (; block <= last; block++)
            {
                var change = diff.DiffBlocks[block];
                for (; at < change.DeleteStartA; at++)
                    Append(text, ' ', old[at]);
                for (; at < EndOld(change); at++)
                    Append(text, '-', old[at]);
                for (var added = change.InsertStartB; added < change.InsertStartB + change.InsertCountB; added++)
                    Append(text, '+', now[added]);
            }

            for (; at < oldEnd; at++)
                Append(text, ' ', old[at]);
        }

        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static int EndOld(DiffPlex.Model.DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static string Range(int start, int end)
    {
        // Of no lines the number is that of the line before.
        var count = end - start;
        return count == 1
            ? (start + 1).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");
    }

    private static void Append(StringBuilder text, char sign, string line)
    {
        text.Append(sign).Append(line);
        if (!line.EndsWith('\n'))
            text.Append("\n\\ No newline at end of file\n");
    }

    /// <summary>A name as git writes it: in quotes with octal escapes where it holds controls, quotes or backslashes.</summary>
    private static string Name(string prefix, string path)
    {
        var bytes = PathName.ToBytes(path);
        var isPlain = bytes.AsSpan().IndexOfAnyInRange((byte)0, (byte)31) < 0 && bytes.AsSpan().IndexOfAny((byte)'"', (byte)'\\', (byte)127) < 0;
        var name = new StringBuilder(prefix);
        foreach (var b in bytes)
        {
            if (isPlain || b is not (< 32 or (byte)'"' or (byte)'\\' or 127))
                name.Append((char)b);
            else
                name.Append('\\').Append((char)('0' + (b >> 6))).Append((char)('0' + ((b >> 3) & 7))).Append((char)('0' + (b & 7)));
        }

        if (!isPlain)
            return "\"" + name + "\"";
        // A tab ends a name with spaces.
        return bytes.AsSpan().Contains((byte)' ') ? name.Append('\t').ToString() : name.ToString();
    }

    /// <summary>Lines with their ends.</summary>
    private sealed class Lines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start) + 1;
                end = end == 0 ? text.Length : end;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
