namespace Copydesk.Drafts.Language;

/// <summary>How many slips of the finger lie between two words.</summary>
public static class EditDistance
{
    /// <summary>Longest word compared, in UTF-16 units.</summary>
    public const int LongestWord = 64;

    /// <summary>
    /// Letters inserted, left out, replaced or swapped with their neighbour to get from one word to the other (optimal string
    /// alignment), or <paramref name="limit"/> + 1 where it takes more, or a word is longer than <see cref="LongestWord"/>.
    /// </summary>
    /// <param name="a">A word, already folded where case should not count.</param>
    /// <param name="b">Another.</param>
    /// <param name="limit">From 0: how many slips are of interest.</param>
    public static int Bounded(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var beyond = limit + 1;
        if (a.Length > LongestWord || b.Length > LongestWord || Math.Abs(a.Length - b.Length) > limit)
            return beyond;
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, before[j - 2] + 1);
                current[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit)
                return beyond;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[^1], beyond);
    }
}
