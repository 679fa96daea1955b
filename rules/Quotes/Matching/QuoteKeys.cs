using System.Collections.Immutable;

namespace Copydesk.Rules.Quotes;

/// <summary>Under which keys a quotation meets those that it may match, so that never all are compared with all.</summary>
internal static class QuoteKeys
{
    private const int Most = 24;

    private const int RunLength = 3;

    /// <summary>Of so many runs in a row, one is a key: eight equal words always share one.</summary>
    private const int Window = 6;

    /// <summary>
    /// Each two words of content that follow each other: two sentences with three words of content in five in common, in order,
    /// share such a pair. Of a long sentence those with the smallest hashes.
    /// </summary>
    public static ImmutableArray<ulong> OfContent(ReadOnlySpan<QuotedWord> words)
    {
        Span<ulong> pairs = stackalloc ulong[QuotedWordReader.Most];
        var count = 0;
        ulong previous = 0;
        foreach (ref readonly var word in words)
        {
            if (word.IsWildcard)
                previous = 0;
            if (!word.IsContent)
                continue;
            if (previous != 0)
                pairs[count++] = Mix(previous, word.Key);
            previous = word.Key;
        }

        pairs = pairs[..count];
        Sort(pairs);
        return Distinct(pairs, Most);
    }

    /// <summary>Runs of three words, thinned out so that every eight equal words share one, wherever they stand.</summary>
    public static ImmutableArray<ulong> OfRuns(ReadOnlySpan<QuotedWord> words)
    {
        Span<ulong> runs = stackalloc ulong[QuotedWordReader.Most];
        var count = 0;
        for (var i = 0; i + RunLength <= words.Length; i++)
            runs[count++] = Mix(Mix(words[i].Key, words[i + 1].Key), words[i + 2].Key);
        Span<ulong> kept = stackalloc ulong[QuotedWordReader.Most];
        var keptCount = 0;
        for (var i = 0; i + Window <= count; i++)
        {
            var least = runs[i];
            foreach (var run in runs.Slice(i, Window))
                least = Math.Min(least, run);
            if (keptCount == 0 || kept[keptCount - 1] != least)
                kept[keptCount++] = least;
        }

        kept = kept[..keptCount];
        Sort(kept);
        return Distinct(kept, kept.Length);
    }

    private static ImmutableArray<ulong> Distinct(Span<ulong> sorted, int most)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Length && kept < most; i++)
        {
            if (i == 0 || sorted[i] != sorted[kept - 1])
                sorted[kept++] = sorted[i];
        }

        return ImmutableArray.Create((ReadOnlySpan<ulong>)sorted[..kept]);
    }

    /// <summary>Few enough numbers to sort by hand: the framework's sort would be compiled anew at every start.</summary>
    private static void Sort(Span<ulong> numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            var number = numbers[i];
            var at = i;
            for (; at > 0 && numbers[at - 1] > number; at--)
                numbers[at] = numbers[at - 1];
            numbers[at] = number;
        }
    }

    private static ulong Mix(ulong before, ulong next)
    {
        var hash = (before ^ next) * 0x9E37_79B9_7F4A_7C15;
        return (hash ^ (hash >> 29)) + next;
    }
}
