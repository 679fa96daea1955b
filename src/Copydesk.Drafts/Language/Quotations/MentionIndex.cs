using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>Finds the person of whom a span holds a mention.</summary>
internal sealed class MentionIndex
{
    // Block and end of each mention in one number, in order; mentions don't overlap.
    private readonly long[] ends;
    private readonly int[] order;
    private readonly int[] starts;
    private readonly int[] people;

    public MentionIndex(AnnotatedDraft draft)
    {
        var count = 0;
        foreach (var person in draft.People)
            count += person.Mentions.Length;
        ends = new long[count];
        order = new int[count];
        starts = new int[count];
        people = new int[count];
        var at = 0;
        for (var person = 0; person < draft.People.Length; person++)
        {
            foreach (var mention in draft.People[person].Mentions)
            {
                ends[at] = Key(mention.Block, mention.Span.End);
                starts[at] = mention.Span.Start;
                people[at] = person;
                order[at] = at++;
            }
        }

        Array.Sort(ends, order);
    }

    /// <summary>Index in the draft's people, or -1.</summary>
    public int PersonAt(int block, TextSpan span)
    {
        int low = 0, high = ends.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ends[middle] <= Key(block, span.Start))
                low = middle + 1;
            else
                high = middle;
        }

        return low < ends.Length && ends[low] >> 32 == block && starts[order[low]] < span.End ? people[order[low]] : -1;
    }

    private static long Key(int block, int offset) => ((long)block << 32) | (uint)offset;
}
