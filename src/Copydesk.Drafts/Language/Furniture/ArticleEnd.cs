namespace Copydesk.Drafts.Language;

/// <summary>
/// Where the article ends and the page goes on: the line up to which the copy weighs most, with furniture close behind it
/// that no article has. Headlines alone don't prove it: an article may end in a list, a table, a poem.
/// </summary>
internal static class ArticleEnd
{
    /// <summary>Among the first so many lines behind the end a sentence may still be the article's.</summary>
    public const int Doubtful = 5;

    /// <summary>What the weight of a sentence of running copy is at least.</summary>
    public const int Sentence = 20;

    /// <summary>So many lines behind the end is furniture looked for.</summary>
    private const int Near = 10;

    /// <summary>One line that no article has, or so many that are furniture among furniture.</summary>
    private const int Enough = 4;

    /// <summary>What all that follows the article weighs at most.</summary>
    private const int Lightest = -50;

    /// <summary>So many lines before the first piece of furniture may belong to it: names of sections and topics.</summary>
    private const int Before = 2;

    /// <summary>Finds the end.</summary>
    /// <returns>The first line that is surely furniture, and the first behind the article; both the number of lines where nothing follows it.</returns>
    public static (int Start, int End) Find(ReadOnlySpan<FurnitureLine> lines)
    {
        var end = Best(lines);
        var first = end;
        while (first < lines.Length && !lines[first].IsPage && !lines[first].IsWeak)
            first++;
        var start = Math.Max(end, first - Before);
        while (start < first && lines[start].End == Readers.PlainText.LineEnd.Stop)
            start++;
        return (start, end);
    }

    // From the last line upwards: what follows weighs, and how much furniture stands near, change by a line at a time.
    private static int Best(ReadOnlySpan<FurnitureLine> lines)
    {
        var (total, behind, near) = (0, 0, 0);
        foreach (ref readonly var line in lines)
            total += line.Weight;
        // The article's weight up to each line: the most of all, and the most where furniture follows.
        var (most, mostThere, best) = (int.MinValue, 0, lines.Length);
        for (var at = lines.Length; at > 0; at--)
        {
            var before = total - behind;
            if (near >= Enough && behind <= Lightest && before > mostThere)
                (mostThere, best) = (before, before >= most ? at : best);
            most = Math.Max(most, before);
            behind += lines[at - 1].Weight;
            near += Furniture(lines[at - 1]);
            if (at - 1 + Near < lines.Length)
                near -= Furniture(lines[at - 1 + Near]);
        }

        return best;
    }

    private static int Furniture(in FurnitureLine line) => line.IsPage ? Enough : line.IsWeak || line.IsFigures ? 1 : 0;
}
