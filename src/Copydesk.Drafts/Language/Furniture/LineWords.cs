namespace Copydesk.Drafts.Language;

/// <summary>The words of a line as hashes: folded, apostrophes and marks left out, any figures as 0.</summary>
internal static class LineWords
{
    private const ulong Seed = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;

    /// <summary>The hash of any figures.</summary>
    public const ulong Figures = unchecked((Seed ^ '0') * Prime);

    /// <summary>
    /// Hashes the words from the line's start on, as many as there is room for.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="words">Takes the hashes.</param>
    /// <param name="end">Offset behind the last word read.</param>
    /// <returns>How many words were read.</returns>
    public static int Read(ReadOnlySpan<char> line, Span<ulong> words, out int end)
    {
        var count = 0;
        end = 0;
        for (var at = 0; at < line.Length && count < words.Length;)
        {
            if (!char.IsLetterOrDigit(line[at]))
            {
                at++;
                continue;
            }

            words[count++] = ReadWord(line, ref at);
            end = at;
        }

        return count;
    }

    /// <summary>The hash of a phrase, word behind word.</summary>
    public static ulong HashOf(ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words)
            hash = Join(hash, word);
        return hash;
    }

    /// <summary>The hash of a phrase and one word more; that of no word is 0.</summary>
    public static ulong Join(ulong hash, ulong word)
    {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    private static ulong ReadWord(ReadOnlySpan<char> line, ref int at)
    {
        var hash = Seed;
        if (char.IsDigit(line[at]))
        {
            while (at < line.Length && (char.IsDigit(line[at]) || (line[at] is '.' or ',' && at + 1 < line.Length && char.IsDigit(line[at + 1]))))
                at++;
            return Figures;
        }

        for (; at < line.Length; at++)
        {
            var c = Vocabulary.Fold(line[at]);
            if (c == '\'' && at + 1 < line.Length && char.IsLetter(line[at + 1]))
                continue;
            if (!char.IsLetter(c))
                break;
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
