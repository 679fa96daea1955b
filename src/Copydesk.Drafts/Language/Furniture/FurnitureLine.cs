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

    private const int LongestBare = 25;

    private const FurnitureSign Strong = FurnitureSign.Line | FurnitureSign.Label | FurnitureSign.Start | FurnitureSign.Prompt | FurnitureSign.Within
        | FurnitureSign.Word | FurnitureSign.Crumb | FurnitureSign.Opening | FurnitureSign.Close;

    /// <summary>"3 / 12", under the pictures of a gallery.</summary>
    private const FurnitureSign GalleryCounter = FurnitureSign.Page | FurnitureSign.Line;

    /// <summary>Whether its words alone say that it is of some kind.</summary>
    public bool IsKnown => (Signs & Strong) != 0;

    /// <summary>Whether its words are furniture among furniture.</summary>
    public bool IsWeak => (Signs & FurnitureSign.Weak) != 0;

    public bool Is(FurnitureSign kind) => (Signs & kind) != 0;

    /// <summary>Whether it is nothing but figures and marks.</summary>
    public bool IsFigures => (Signs & FurnitureSign.Figures) != 0;

    /// <summary>Whether it is what a page has around an article, and no article has.</summary>
    public bool IsPage => IsKnown && (Signs & (FurnitureSign.Page | FurnitureSign.Links | FurnitureSign.Stamp)) != 0;

    /// <summary>Whether it is a headline, a title, a name: no sentence, and not too long for it.</summary>
    public bool IsBare => Words is > 0 and <= LongestBare && End is LineEnd.Open or LineEnd.Question && Signs == FurnitureSign.None;

    /// <summary>
    /// How much it speaks for the article going on, in tenths; below zero for what follows articles. Each is the logarithm of
    /// how much oftener such a line stands in articles than behind them, as counted over pages of many sites, and tempered.
    /// </summary>
    public int Weight
    {
        get
        {
            if (IsPage)
                return -30;
            if ((Signs & (FurnitureSign.Correction | FurnitureSign.Embed | FurnitureSign.Template)) != 0)
                return 20;
            if (IsKnown)
                return (Signs & FurnitureSign.Notice) != 0 ? -5 : -8;
            if (IsWeak || IsFigures)
                return -15;
            return (End, Words) switch
            {
                (LineEnd.Stop, <= 7) => 0,
                (LineEnd.Stop, <= 14) => 10,
                (LineEnd.Stop, <= 25) => 20,
                (LineEnd.Stop, <= Longest) => 30,
                (LineEnd.Stop, _) => 37,
                (_, > 25) => 10,
                (LineEnd.Open, <= 3) => -12,
                (LineEnd.Open, <= 7) => -7,
                (LineEnd.Open, <= 14) => -11,
                (LineEnd.Open, _) => -4,
                _ => 0,
            };
        }
    }

    /// <summary>Reads a line: how many words it has and its last mark, and of the words themselves no more than phrases go on.</summary>
    public static FurnitureLine Read(ReadOnlySpan<char> line)
    {
        var count = WordCount.Of(line, Longest + 1);
        var end = Shapes.EndOf(line);
        if (count == 0)
            return new FurnitureLine(FurnitureSign.Figures, 0, end);
        var signs = Opening(line, count, end, out var first);
        if (line[0] == '©')
            signs |= FurnitureSign.Notice | FurnitureSign.Opening;
        if (first == LineWords.Figures && AreFigures(line))
            signs |= FurnitureSign.Figures | (count == 2 && line.Contains(" / ", StringComparison.Ordinal) ? GalleryCounter : FurnitureSign.None);
        if (count <= LongestLabelled && (end is LineEnd.Open or LineEnd.Colon || (FurniturePhrases.Find(LineWords.Join(0, first)) & FurnitureSign.Word) != 0))
            signs |= OfFewWords(line, end);
        return new FurnitureLine(signs, count, end);
    }

    /// <summary>What the phrases say that the line begins with.</summary>
    private static FurnitureSign Opening(ReadOnlySpan<char> line, int count, LineEnd end, out ulong first)
    {
        var (signs, hash, at, isLead) = (FurnitureSign.None, 0UL, 0, false);
        first = 0;
        for (var read = 1; LineWords.TryNext(line, ref at, out var word); read++)
        {
            if (read == 1)
                first = word;
            hash = LineWords.Join(hash, word);
            var found = FurniturePhrases.Find(hash);
            var fitting = FurnitureSign.Prompt | FurnitureSign.Opening;
            if (count > LongestLabelled)
                fitting = count > Longest ? FurnitureSign.Opening : fitting;
            else if (read == count)
                fitting |= FurnitureSign.Line | FurnitureSign.Weak;
            else if (end is LineEnd.Open or LineEnd.Colon)
                fitting |= FurnitureSign.Start;
            if ((found & (FurnitureSign.Label | FurnitureSign.Crumb)) != 0)
                fitting |= LedOnBy(MarkBehind(line, at));
            // Neither a quotation nor "Follow-up posts on Facebook".
            isLead |= (found & FurnitureSign.Lead) != 0 && char.IsLetter(line[0]) && at < line.Length && line[at] == ' ';
            if ((found & fitting) != 0)
                signs |= found & (fitting | ~FurnitureSign.Shapes);
            if ((found & FurnitureSign.GoesOn) == 0)
                break;
        }

        // What such a line is for stands at its close: "Follow … on Instagram", "Follow … by newsletter".
        if (isLead && signs == FurnitureSign.None && count <= LongestLabelled)
            signs = CloseOf(line);
        return signs & ~FurnitureSign.GoesOn;
    }

    private static bool AreFigures(ReadOnlySpan<char> line)
    {
        Span<ulong> words = stackalloc ulong[Longest + 1];
        return !words[..LineWords.Read(line, words, out _)].ContainsAnyExcept(LineWords.Figures);
    }

    private static FurnitureSign OfFewWords(ReadOnlySpan<char> line, LineEnd end)
    {
        Span<ulong> words = stackalloc ulong[LongestLabelled];
        words = words[..LineWords.Read(line, words, out _)];
        var signs = words.Length > 1 ? OfSuchWords(words) : FurnitureSign.None;
        return end is LineEnd.Open or LineEnd.Colon ? signs | Within(words, FurnitureSign.Within) : signs;
    }

    private static FurnitureSign CloseOf(ReadOnlySpan<char> line)
    {
        Span<ulong> words = stackalloc ulong[LongestLabelled];
        words = words[..LineWords.Read(line, words, out _)];
        foreach (var word in words)
        {
            if ((FurniturePhrases.Find(LineWords.Join(0, word)) & FurnitureSign.Speech) != 0)
                return FurnitureSign.None;
        }

        return Within(words, FurnitureSign.Close);
    }

    /// <summary>Share bars and rows of sections: every word of the line is such a one.</summary>
    private static FurnitureSign OfSuchWords(ReadOnlySpan<ulong> words)
    {
        var all = ~FurnitureSign.None;
        foreach (var word in words)
        {
            all &= FurniturePhrases.Find(LineWords.Join(0, word));
            if ((all & FurnitureSign.Word) == 0)
                return FurnitureSign.None;
        }

        return (all & FurnitureSign.Time) != 0 ? FurnitureSign.Time | FurnitureSign.Weak : all & ~(FurnitureSign.Shapes ^ FurnitureSign.Word);
    }

    private static FurnitureSign Within(ReadOnlySpan<ulong> words, FurnitureSign shape)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var hash = LineWords.Join(0, words[start]);
            var found = FurniturePhrases.Find(hash);
            if ((found & FurnitureSign.First) == 0)
                continue;
            for (var i = start + 1; (found & shape) == 0 && i < words.Length && i < start + FurniturePhrases.MostWords; i++)
            {
                hash = LineWords.Join(hash, words[i]);
                found = FurniturePhrases.Find(hash);
            }

            if ((found & shape) != 0)
                return found & (shape | ~FurnitureSign.Shapes);
        }

        return FurnitureSign.None;
    }

    /// <summary>The mark behind the words that end at an offset, brackets apart; NUL where there is none.</summary>
    private static char MarkBehind(ReadOnlySpan<char> line, int end)
    {
        while (end < line.Length && (SourceLine.IsSpace(line[end]) || line[end] is ')' or ']' or '*'))
            end++;
        return end < line.Length ? line[end] : '\0';
    }

    private static FurnitureSign LedOnBy(char mark) => mark switch
    {
        '>' or '»' or '›' or '→' or '/' or '|' => FurnitureSign.Label | FurnitureSign.Crumb,
        ':' or '–' or '—' or '-' => FurnitureSign.Label,
        _ => FurnitureSign.None,
    };
}
