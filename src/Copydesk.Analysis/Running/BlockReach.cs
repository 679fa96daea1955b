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
    private readonly (int Block, int Start)[] starts;
    private readonly int[] ends;

    public QuotedSpans(ImmutableArray<Quotation> quotations)
    {
        starts = new (int, int)[quotations.Length];
        ends = new int[quotations.Length];
        for (var i = 0; i < quotations.Length; i++)
        {
            starts[i] = (quotations[i].Block, quotations[i].Span.Start);
            ends[i] = quotations[i].Span.End;
        }

        Array.Sort(starts, ends);
        // The furthest end of all that begin up to here in the block.
        for (var i = 1; i < ends.Length; i++)
        {
            if (starts[i].Block == starts[i - 1].Block)
                ends[i] = Math.Max(ends[i], ends[i - 1]);
        }
    }

    public bool Holds(int block, TextSpan span)
    {
        int low = 0, high = starts.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (starts[middle].CompareTo((block, span.Start)) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && starts[low - 1].Block == block && ends[low - 1] >= span.End;
    }
}
