using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>
/// Two quotations laid word against word where they are most alike. What stands before and behind that stretch is not held
/// against either: the one may quote more than the other.
/// </summary>
internal sealed class QuoteAlignment
{
    private const int ContentMatch = 4;
    private const int FunctionMatch = 2;
    private const int Miss = -1;
    private const int MostAtEnd = 2;

    // A table for longer quotations than most is not kept for the next two.
    private const int MostKept = 1 << 12;

    // Two sentences that are alike meet under one key after the other.
    private const int Remembered = 1 << 8;

    [ThreadStatic]
    private static int[]? kept;

    [ThreadStatic]
    private static QuoteAlignment[]? remembered;

    private readonly QuotedText a;
    private readonly QuotedText b;
    private readonly List<Difference> differences = [];

    private QuoteAlignment(QuotedText a, QuotedText b)
    {
        this.a = a;
        this.b = b;
        var width = b.Words.Length + 1;
        var size = (a.Words.Length + 1) * width;
        var scores = size > MostKept ? new int[size] : kept ??= new int[MostKept];
        // The first row and column are nothing; all else is written before it is read.
        Array.Clear(scores, 0, width);
        for (var i = width; i < size; i += width)
            scores[i] = 0;
        Trace(scores, width, Fill(scores, width));
    }

    /// <summary>Words that stand in both, in the same order.</summary>
    public int Matched { get; private set; }

    public int MatchedContent { get; private set; }

    /// <summary>Words in the longer side of the stretch, those that a wildcard stands for left out.</summary>
    public int Length { get; private set; }

    public int ContentLength { get; private set; }

    /// <summary>Where the stretch is, in each.</summary>
    public (int First, int End) InA { get; private set; }

    public (int First, int End) InB { get; private set; }

    /// <summary>Words outside the stretch, in the quotation that has fewer of them.</summary>
    public int RestOfShorter { get; private set; }

    /// <summary>Whether the stretch is all of one of the two, or nearly so.</summary>
    public bool CoversShorter => RestOfShorter * 5 <= Length;

    /// <summary>Share of the stretch's words that match, 0 to 1.</summary>
    public double Likeness => Length == 0 ? 0 : (double)Matched / Length;

    public double ContentLikeness => ContentLength == 0 ? 0 : (double)MatchedContent / ContentLength;

    /// <summary>Where the stretch differs, in order.</summary>
    public IReadOnlyList<Difference> Differences => differences;

    public static QuoteAlignment Of(QuotedText a, QuotedText b)
    {
        ref var slot = ref (remembered ??= new QuoteAlignment[Remembered])[((a.Hash * 31) ^ b.Hash) & (Remembered - 1)];
        return slot is not null && slot.a == a && slot.b == b ? slot : slot = new QuoteAlignment(a, b);
    }

    /// <summary>The first word that is spelled in two ways, as (word of a, word of b), or null.</summary>
    public (int A, int B)? Respelled { get; private set; }

    private static int Worth(in QuotedWord word) => word.IsContent ? ContentMatch : FunctionMatch;

    private (int A, int B) Fill(int[] scores, int width)
    {
        var left = a.Words;
        var right = b.Words;
        Span<ulong> keys = stackalloc ulong[QuotedWordReader.Most];
        keys = keys[..right.Length];
        for (var j = 0; j < keys.Length; j++)
            keys[j] = right[j].Key;
        var hasWildcard = a.HasWildcard || b.HasWildcard;
        var (best, end) = (0, (0, 0));
        for (var i = 1; i <= left.Length; i++)
        {
            ref readonly var word = ref left[i - 1];
            var row = scores.AsSpan(i * width, width);
            var above = scores.AsSpan((i - 1) * width, width);
            var worth = Worth(word);
            for (var j = 1; j < row.Length; j++)
            {
                var score = hasWildcard ? Best(scores, width, i, j, word, right[j - 1])
                    : word.Key == keys[j - 1] ? above[j - 1] + worth
                    : Math.Max(above[j - 1], Math.Max(row[j - 1], above[j])) + Miss;
                row[j] = score = Math.Max(0, score);
                if (score > best)
                    (best, end) = (score, (i, j));
            }
        }

        return end;
    }

    private static int Best(int[] scores, int width, int i, int j, in QuotedWord left, in QuotedWord right)
    {
        var at = (i * width) + j;
        // A wildcard takes in any words of the other side for nothing.
        if (left.IsWildcard || right.IsWildcard)
            return Math.Max(scores[at - width - 1], Math.Max(scores[at - 1] + (left.IsWildcard ? 0 : Miss), scores[at - width] + (right.IsWildcard ? 0 : Miss)));
        if (left.Key == right.Key)
            return scores[at - width - 1] + Worth(left);
        return Math.Max(scores[at - width - 1], Math.Max(scores[at - 1], scores[at - width])) + Miss;
    }

    /// <summary>Walks back from the end of the stretch.</summary>
    private void Trace(int[] scores, int width, (int A, int B) end)
    {
        var (i, j) = end;
        var left = a.Words;
        var right = b.Words;
        var (lengthA, lengthB, contentA, contentB) = (0, 0, 0, 0);
        var (endA, endB) = end;
        while (i > 0 && j > 0 && scores[(i * width) + j] > 0)
        {
            var (x, y) = (left[i - 1], right[j - 1]);
            var at = (i * width) + j;
            if (!x.IsWildcard && !y.IsWildcard && x.Key == y.Key)
            {
                if (endA > i || endB > j)
                    AddDifference(i, endA, j, endB);
                Matched++;
                MatchedContent += x.IsContent ? 1 : 0;
                if (x.IsPlain && y.IsPlain && IsRespelled(x, y))
                    Respelled = (i - 1, j - 1);
                Count(x, ref lengthA, ref contentA);
                Count(y, ref lengthB, ref contentB);
                (i, j) = (i - 1, j - 1);
                (endA, endB) = (i, j);
                continue;
            }

            var (stepA, stepB) = Step(scores, width, at, x, y);
            if (!(y.IsWildcard && stepA == 1))
                Count(x, ref lengthA, ref contentA, stepA);
            if (!(x.IsWildcard && stepB == 1))
                Count(y, ref lengthB, ref contentB, stepB);
            // What a wildcard stands for is no difference.
            if (x.IsWildcard || y.IsWildcard)
                (endA, endB) = (Math.Min(endA, i - stepA), Math.Min(endB, j - stepB));
            (i, j) = (i - stepA, j - stepB);
        }

        if (Differ(left[..i], right[..j]))
        {
            AddDifference(0, i, 0, j);
            (lengthA, lengthB, i, j) = (lengthA + i, lengthB + j, 0, 0);
        }

        differences.Reverse();
        if (Differ(left[end.A..], right[end.B..]))
        {
            AddDifference(end.A, left.Length, end.B, right.Length);
            (lengthA, lengthB, end) = (lengthA + left.Length - end.A, lengthB + right.Length - end.B, (left.Length, right.Length));
        }

        (InA, InB) = ((i, end.A), (j, end.B));
        (Length, ContentLength) = (Math.Max(lengthA, lengthB), Math.Max(contentA, contentB));
        RestOfShorter = Math.Min(left.Length - (end.A - i), right.Length - (end.B - j));
    }

    /// <summary>A word or two left over at the same end of both are other words; more may be left out by one.</summary>
    private static bool Differ(ReadOnlySpan<QuotedWord> restA, ReadOnlySpan<QuotedWord> restB)
    {
        if (restA.IsEmpty || restB.IsEmpty || Math.Max(restA.Length, restB.Length) > MostAtEnd)
            return false;
        foreach (ref readonly var word in restA)
        {
            if (word.IsWildcard)
                return false;
        }

        foreach (ref readonly var word in restB)
        {
            if (word.IsWildcard)
                return false;
        }

        return true;
    }

    private void AddDifference(int firstA, int endA, int firstB, int endB)
    {
        var content = 0;
        var isOfNames = true;
        foreach (ref readonly var word in a.Words[firstA..endA])
            Weigh(word);
        foreach (ref readonly var word in b.Words[firstB..endB])
            Weigh(word);
        differences.Add(new Difference(firstA, endA, firstB, endB, content, isOfNames && content > 0 && endA > firstA && endB > firstB));

        void Weigh(in QuotedWord word)
        {
            content += word.IsContent ? 1 : 0;
            isOfNames &= !word.IsContent || word.Kind == QuotedWordKind.Name;
        }
    }

    private static (int A, int B) Step(int[] scores, int width, int at, in QuotedWord x, in QuotedWord y)
    {
        var cost = x.IsWildcard || y.IsWildcard ? 0 : Miss;
        if (scores[at] == scores[at - width - 1] + cost)
            return (1, 1);
        var inB = x.IsWildcard ? 0 : Miss;
        return scores[at] == scores[at - 1] + inB ? (0, 1) : (1, 0);
    }

    private static void Count(in QuotedWord word, ref int length, ref int content, int step = 1)
    {
        if (step == 0 || word.IsWildcard)
            return;
        length++;
        content += word.IsContent ? 1 : 0;
    }

    /// <summary>Whether letters differ; not case, apostrophes or the dots of U.S.</summary>
    private bool IsRespelled(in QuotedWord x, in QuotedWord y)
    {
        var one = a.Text.AsSpan(x.Span.Start, x.Span.Length);
        var other = b.Text.AsSpan(y.Span.Start, y.Span.Length);
        if (one.Contains('.') || other.Contains('.'))
            return false;
        if (one.Length != other.Length)
            return true;
        for (var i = 0; i < one.Length; i++)
        {
            if (Vocabulary.Fold(one[i]) != Vocabulary.Fold(other[i]))
                return true;
        }

        return false;
    }

    /// <summary>Words of the one that stand against other words of the other, or against none; half-open.</summary>
    /// <param name="FirstA">First word in a.</param>
    /// <param name="EndA">Index after its last.</param>
    /// <param name="FirstB">First word in b.</param>
    /// <param name="EndB">Index after its last.</param>
    /// <param name="Content">Words of content on both sides.</param>
    /// <param name="IsOfNames">Whether names stand against other names: another case of the same, rather than other words.</param>
    public readonly record struct Difference(int FirstA, int EndA, int FirstB, int EndB, int Content, bool IsOfNames);
}
