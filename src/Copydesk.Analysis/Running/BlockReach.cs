using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Which part of a draft a block is.</summary>
internal static class BlockReach
{
    public static Reach Of(BlockKind kind) => kind switch
    {
        BlockKind.Paragraph or BlockKind.ListItem => Reach.Body,
        BlockKind.Dateline or BlockKind.Byline => Reach.Lines,
        BlockKind.BlockQuote => Reach.Quoted,
        BlockKind.Embed => Reach.Embeds,
        BlockKind.Boilerplate => Reach.Boilerplate,
        BlockKind.Correction => Reach.Corrections,
        _ => Reach.Display,
    };
}

/// <summary>Tells in logarithmic time whether a span stands inside a quotation.</summary>
internal sealed class QuotedSpans
{
    // Block and start of each in one number, in order.
    private readonly long[] starts;
    private readonly int[] ends;

    public QuotedSpans(ImmutableArray<Quotation> quotations)
    {
        starts = new long[quotations.Length];
        ends = new int[quotations.Length];
        var isSorted = true;
        for (var i = 0; i < quotations.Length; i++)
        {
            starts[i] = At(quotations[i].Block, quotations[i].Span.Start);
            ends[i] = quotations[i].Span.End;
            isSorted &= i == 0 || starts[i - 1] <= starts[i];
        }

        if (!isSorted)
            Array.Sort(starts, ends);
        // The furthest end of all that begin up to here in the block.
        for (var i = 1; i < ends.Length; i++)
        {
            if (BlockOf(starts[i]) == BlockOf(starts[i - 1]))
                ends[i] = Math.Max(ends[i], ends[i - 1]);
        }
    }

    public bool Holds(int block, TextSpan span)
    {
        var at = At(block, span.Start);
        int low = 0, high = starts.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (starts[middle] <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && BlockOf(starts[low - 1]) == block && ends[low - 1] >= span.End;
    }

    private static long At(int block, int start) => ((long)block << 32) | (uint)start;

    private static int BlockOf(long at) => (int)(at >> 32);
}
