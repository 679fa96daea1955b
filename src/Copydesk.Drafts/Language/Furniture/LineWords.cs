using System;

namespace Copydesk.Drafts.Language;

/// <summary>The words of a line as hashes: folded, apostrophes and marks left out, any figures as one word.</summary>
/// <remarks>
/// Compiled into the generator of the phrase lists too, which hashes the phrases when the product is built: it uses nothing
/// of the language layer.
/// </remarks>
internal static class LineWords
{
    /// <summary>The hash of any figures.</summary>
    public const ulong Figures = unchecked((Seed ^ '0') * Prime);

    private const ulong Seed = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;

    /// <summary>Hashes the words from the line's start on, as many as there is room for.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">Takes the hashes.</param>
    /// <param name="end">Offset behind the last word read.</param>
    /// <returns>How many words were read.</returns>
    public static int Read(ReadOnlySpan<char> line, Span<ulong> words, out int end)
    {
        var count = 0;
        end = 0;
        for (var at = 0; count < words.Length && TryNext(line, ref at, out words[count]); count++)
            end = at;
        return count;
    }

    /// <summary>Hashes the next word.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where to look from on; then the offset behind the word.</param>
    /// <param name="word">Takes the hash.</param>
    public static bool TryNext(ReadOnlySpan<char> line, ref int at, out ulong word)
    {
        while (at < line.Length && !char.IsLetterOrDigit(line[at]))
            at++;
        var isThere = at < line.Length;
        word = isThere ? ReadWord(line, ref at) : 0;
        return isThere;
    }

    /// <summary>The hash of a phrase, word behind word; that of no word is 0.</summary>
    public static ulong HashOf(ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words)
            hash = Join(hash, word);
        return hash;
    }

    /// <summary>The hash of a phrase and one word more.</summary>
    public static ulong Join(ulong hash, ulong word)
    {
        hash = unchecked((hash ^ word) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 29);
    }

    /// <summary>Where a hash is looked for first in a table of so many places, a power of two.</summary>
    public static int PlaceOf(ulong hash, int size) => (int)(hash >> 33) & (size - 1);

    private static ulong ReadWord(ReadOnlySpan<char> line, ref int at)
    {
        if (char.IsDigit(line[at]))
        {
            while (at < line.Length && (char.IsDigit(line[at]) || (line[at] is '.' or ',' && at + 1 < line.Length && char.IsDigit(line[at + 1]))))
                at++;
            return Figures;
        }

        var hash = Seed;
        for (; at < line.Length; at++)
        {
            var c = line[at];
            if (c is '\'' or '\u2018' or '\u2019' or '\u02BC' && at + 1 < line.Length && char.IsLetter(line[at + 1]))
                continue;
            if (!char.IsLetter(c))
                break;
            hash = unchecked((hash ^ char.ToLowerInvariant(c)) * Prime);
        }

        return hash;
    }
}
