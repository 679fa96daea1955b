namespace Copydesk.Drafts.Language;

/// <summary>
/// Where the article ends and the page goes on: the line up to which the copy weighs most, with furniture close behind it
/// that no article has. Headlines alone don't prove it: an article may end in a list, a table, a poem.
/// </summary>
internal static class ArticleEnd
{
    /// <summary>Among the first so many lines behind the end a sentence may still be the article's.</summary>
    public const int Doubtful = 8;

    /// <summary>What the weight of a sentence of running copy is at least.</summary>
    public const int Sentence = 20;

    /// <summary>What a shorter one weighs, and what it weighs more behind another: comments and teasers stand apart, paragraphs in a row.</summary>
    public const int Clause = 10;
    private const int InARow = 10;

    /// <summary>So many lines behind the end is furniture looked for.</summary>
    private const int Near = 10;

    /// <summary>One line that no article has, or so many that are furniture among furniture.</summary>
    private const int Enough = 4;

    /// <summary>What all that follows the article weighs at most.</summary>
    private const int Lightest = -50;

    /// <summary>What a line of furniture between two paragraphs weighs at most, what a lone one does, and what all of them do together.</summary>
    private const int HeaviestBetween = -10;
    private const int LoneLink = 5;
    private const int MostBetween = 30;
    private const int Unbounded = int.MaxValue;

    /// <summary>So many lines are few, and so many a sign-up box where nearly all are furniture by their words.</summary>
    private const int LongestBetween = 3;
    private const int LongestBox = 6;

    /// <summary>So many are a share menu, where all of them are.</summary>
    private const int LongestMenu = 14;

    /// <summary>So many lines before the first piece of furniture may belong to it: names of sections and topics.</summary>
    private const int Before = 2;

    /// <summary>Finds the end.</summary>
    /// <returns>The first line that is surely furniture, and the first behind the article; both the number of lines where nothing follows it.</returns>
    public static (int Start, int End) Find(ReadOnlySpan<FurnitureLine> lines)
    {
        // A page's head weighs as little as its foot, and says nothing of where the article ends.
        var beginning = Beginning(lines);
        var end = beginning + Best(lines[beginning..]);
        var first = end;
        while (first < lines.Length && !lines[first].IsPage && !lines[first].IsWeak)
            first++;
        var start = Math.Max(end, first - Before);
        // What stands above a last short sentence is the article's too.
        for (var i = first - 1; i >= start; i--)
        {
            if (lines[i].End == Readers.PlainText.LineEnd.Stop)
                start = i + 1;
        }

        return (start, end);
    }

    /// <summary>The first line of the stretch that weighs most.</summary>
    private static int Beginning(ReadOnlySpan<FurnitureLine> lines)
    {
        var (weight, most, start, beginning) = (0, 0, 0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (weight <= 0)
                (weight, start) = (0, i);
            weight += lines[i].Weight;
            if (weight > most)
                (most, beginning) = (weight, start);
        }

        return beginning;
    }

    // From the last line upwards: what follows weighs, and how much furniture stands near, change by a line at a time.
    private static int Best(ReadOnlySpan<FurnitureLine> lines)
    {
        var (total, behind, near) = (0, 0, 0);
        var left = Unbounded;
        for (var at = lines.Length; at > 0; at--)
            total += Weigh(lines, at - 1, ref left);
        left = Unbounded;
        // The article's weight up to each line: the most of all, and the most where furniture follows.
        var (most, mostThere, best) = (int.MinValue, 0, lines.Length);
        for (var at = lines.Length; at > 0; at--)
        {
            var before = total - behind;
            if (near >= Enough && behind <= Lightest && before > mostThere)
                (mostThere, best) = (before, before >= most ? at : best);
            most = Math.Max(most, before);
            behind += Weigh(lines, at - 1, ref left);
            near += Furniture(lines[at - 1]);
            if (at - 1 + Near < lines.Length)
                near -= Furniture(lines[at - 1 + Near]);
        }

        return best;
    }

    /// <summary>
    /// A line's weight, where a few lines between two paragraphs weigh only so much: a link or a sign-up box there is no end.
    /// </summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The line.</param>
    /// <param name="left">What the run of furniture that the line stands in may still weigh.</param>
    private static int Weigh(ReadOnlySpan<FurnitureLine> lines, int at, ref int left)
    {
        var weight = lines[at].Weight;
        if (IsCopy(lines[at]))
            left = MostOfRun(lines, at - 1);
        if (weight >= 0 || left == Unbounded)
            return weight >= Clause && at > 0 && lines[at - 1].Weight >= Clause ? weight + InARow : weight;
        weight = Math.Max(Math.Max(weight, HeaviestBetween), -left);
        left += weight;
        return weight;
    }

    private static bool IsCopy(in FurnitureLine line) => line.Weight > 0 || (line.Weight == 0 && line.End == Readers.PlainText.LineEnd.Stop);

    /// <summary>What may weigh between a paragraph and the next one up: few lines, or a few more of which nearly all are furniture by their words.</summary>
    private static int MostOfRun(ReadOnlySpan<FurnitureLine> lines, int last)
    {
        var bare = 0;
        for (var i = last; i >= 0 && i >= last - LongestMenu; i--)
        {
            if (IsCopy(lines[i]))
                return last - i == 1 ? LoneLink : MostBetween;
            bare += lines[i].IsPage || lines[i].IsWeak || lines[i].IsFigures ? 0 : 1;
            if (last - i >= LongestBetween && bare > (last - i >= LongestBox ? 1 : 2))
                break;
        }

        return Unbounded;
    }

    private static int Furniture(in FurnitureLine line) => line.IsPage ? Enough : line.IsWeak || line.IsFigures ? 1 : 0;
}
