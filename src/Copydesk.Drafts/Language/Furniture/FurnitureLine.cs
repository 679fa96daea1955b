using Copydesk.Drafts.Readers.PlainText;

namespace Copydesk.Drafts.Language;

/// <summary>A block as a line of a page: how long it is, how it ends, and what its words say.</summary>
/// <param name="Signs">The kinds that its words show, with the shapes in which they do.</param>
/// <param name="Words">How many words it has; <see cref="Longest"/> + 1 stands for any more.</param>
/// <param name="End">How it ends.</param>
internal readonly record struct FurnitureLine(FurnitureSign Signs, int Words, LineEnd End)
{
    /// <summary>A line of more words than this is a paragraph.</summary>
    public const int Longest = 40;

    /// <summary>A line of more words than this is copy, but for prompts, whatever it says.</summary>
    private const int LongestLabelled = 24;

    private const FurnitureSign Strong = FurnitureSign.Line | FurnitureSign.Label | FurnitureSign.Start | FurnitureSign.Prompt | FurnitureSign.Within | FurnitureSign.Word;

    /// <summary>Whether its words alone say that it is of some kind.</summary>
    public bool IsKnown => (Signs & Strong) != 0;

    /// <summary>Whether its words are furniture among furniture.</summary>
    public bool IsWeak => (Signs & FurnitureSign.Weak) != 0;

    public bool Is(FurnitureSign kind) => (Signs & kind) != 0;

    /// <summary>Reads a line: its first words and its last mark, however long it is.</summary>
    public static FurnitureLine Read(ReadOnlySpan<char> line)
    {
        Span<ulong> words = stackalloc ulong[Longest + 1];
        var count = LineWords.Read(line, words, out _);
        words = words[..count];
        var end = Shapes.EndOf(line);
        var signs = count == 0 ? FurnitureSign.None : Opening(line, words, end);
        if (count is > 1 and <= LongestLabelled)
            signs |= OfSuchWords(words);
        if (count <= LongestLabelled && end is LineEnd.Open or LineEnd.Colon)
            signs |= Within(words);
        return new FurnitureLine(signs, count, end);
    }

    /// <summary>What the phrases say that the line begins with.</summary>
    private static FurnitureSign Opening(ReadOnlySpan<char> line, ReadOnlySpan<ulong> words, LineEnd end)
    {
        var (signs, hash) = (FurnitureSign.None, 0UL);
        for (var i = 0; i < words.Length && i < FurniturePhrases.MostWords; i++)
        {
            hash = LineWords.Join(hash, words[i]);
            var found = FurniturePhrases.Shared.Find(hash);
            if (found == FurnitureSign.None)
                continue;
            var fitting = FurnitureSign.Prompt | FurnitureSign.Opening;
            if (words.Length > LongestLabelled)
                fitting = words.Length > Longest ? FurnitureSign.Opening : fitting;
            else if (i + 1 == words.Length)
                fitting |= FurnitureSign.Line | FurnitureSign.Weak;
            else if (end is LineEnd.Open or LineEnd.Colon)
                fitting |= FurnitureSign.Start;
            if ((found & FurnitureSign.Label) != 0 && IsFollowedBySeparator(line, i + 1))
                fitting |= FurnitureSign.Label;
            if ((found & fitting) != 0)
                signs |= found & (fitting | ~FurnitureSign.Shapes);
        }

        return signs;
    }

    /// <summary>Share bars and rows of sections: every word of the line is such a one.</summary>
    private static FurnitureSign OfSuchWords(ReadOnlySpan<ulong> words)
    {
        var all = ~FurnitureSign.None;
        foreach (var word in words)
        {
            all &= FurniturePhrases.Shared.Find(LineWords.Join(0, word));
            if ((all & FurnitureSign.Word) == 0)
                return FurnitureSign.None;
        }

        return (all & FurnitureSign.Time) != 0 ? FurnitureSign.Time | FurnitureSign.Weak : all & ~(FurnitureSign.Shapes ^ FurnitureSign.Word);
    }

    private static FurnitureSign Within(ReadOnlySpan<ulong> words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var hash = LineWords.Join(0, words[start]);
            if ((FurniturePhrases.Shared.Find(hash) & FurnitureSign.First) == 0)
                continue;
            for (var i = start + 1; i < words.Length && i < start + FurniturePhrases.MostWords; i++)
            {
                hash = LineWords.Join(hash, words[i]);
                if (FurniturePhrases.Shared.Find(hash) is var found && (found & FurnitureSign.Within) != 0)
                    return found & (FurnitureSign.Within | ~FurnitureSign.Shapes);
            }
        }

        return FurnitureSign.None;
    }

    /// <summary>Whether a mark that leads to something else stands behind the first words.</summary>
    private static bool IsFollowedBySeparator(ReadOnlySpan<char> line, int words)
    {
        Span<ulong> read = stackalloc ulong[words];
        LineWords.Read(line, read, out var end);
        while (end < line.Length && (SourceLine.IsSpace(line[end]) || line[end] is ')' or ']' or '*'))
            end++;
        return end < line.Length && line[end] is '|' or ':' or '>' or '»' or '–' or '—' or '-' or '→' or '›' or '/';
    }
}
