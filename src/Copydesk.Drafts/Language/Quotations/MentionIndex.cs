using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>The draft's mentions of people in reading order, to find those in a span or before a place.</summary>
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
                entries[at++] = new Entry(Key(mention.Block, mention.Span.End), person, mention);
        }

        Array.Sort(entries, static (a, b) => a.End.CompareTo(b.End));
    }

    public int Count => entries.Length;

    public PersonMention this[int index] => entries[index].Mention;

    public int PersonOf(int index) => entries[index].Person;

    /// <summary>Index of the first mention that ends after an offset of a block, or the number of mentions.</summary>
    public int FirstAfter(int block, int offset)
    {
        int low = 0, high = entries.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (entries[middle].End <= Key(block, offset))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Index of the last mention that overlaps a span, or -1.</summary>
    public int LastIn(int block, TextSpan span)
    {
        var index = FirstAfter(block, span.End);
        if (index < entries.Length && entries[index].Mention is { } cut && cut.Block == block && cut.Span.Start < span.End)
            return index;
        index--;
        return index >= 0 && entries[index].End > Key(block, span.Start) ? index : -1;
    }

    private static long Key(int block, int offset) => ((long)block << 32) | (uint)offset;

    /// <summary>A mention: block and end in one number, by which the entries are sorted, since mentions don't overlap. A class, because the runtime sorts those without compiling the sort anew.</summary>
    private sealed record Entry(long End, int Person, PersonMention Mention);
}
