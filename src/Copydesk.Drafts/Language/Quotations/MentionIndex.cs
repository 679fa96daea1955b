using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>Finds the person of whom a span holds a mention.</summary>
internal sealed class MentionIndex
{
    private readonly Entry[] entries;

    public MentionIndex(AnnotatedDraft draft)
    {
        var count = 0;
        foreach (var person in draft.People)
            count += person.Mentions.Length;
        entries = new Entry[count];
        var at = 0;
        for (var person = 0; person < draft.People.Length; person++)
        {
            foreach (var mention in draft.People[person].Mentions)
                entries[at++] = new Entry(Key(mention.Block, mention.Span.End), mention.Span.Start, person);
        }

        Array.Sort(entries, static (a, b) => a.End.CompareTo(b.End));
    }

    /// <summary>Index in the draft's people, or -1.</summary>
    public int PersonAt(int block, TextSpan span)
    {
        int low = 0, high = entries.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (entries[middle].End <= Key(block, span.Start))
                low = middle + 1;
            else
                high = middle;
        }

        return low < entries.Length && entries[low].End >> 32 == block && entries[low].Start < span.End ? entries[low].Person : -1;
    }

    private static long Key(int block, int offset) => ((long)block << 32) | (uint)offset;

    /// <summary>A mention: block and end in one number, by which the entries are sorted, since mentions don't overlap. A class, because the runtime sorts those without compiling the sort anew.</summary>
    private sealed record Entry(long End, int Start, int Person);
}
