using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>The draft's mentions of people in reading order, to find those in a span or before a place.</summary>
internal sealed class MentionIndex
{
    /// <summary>More mentions in one block are rare enough for the framework's sort, which is compiled when it is first called.</summary>
    private const int MostByHand = 64;

    private readonly Entry[] entries;

    // Where the mentions of each block begin; behind the last block, their number.
    private readonly int[] starts;

    public MentionIndex(AnnotatedDraft draft)
    {
        var people = draft.People;
        var blocks = draft.Blocks.Length;
        starts = new int[blocks + 1];
        foreach (var person in people)
        {
            foreach (var mention in person.Mentions)
                starts[mention.Block]++;
        }

        for (int block = 0, end = 0; block <= blocks; block++)
            starts[block] = end += starts[block];
        entries = new Entry[starts[blocks]];
        // Each block is filled from its end, so that its start stands when all are in.
        for (var person = people.Length - 1; person >= 0; person--)
        {
            var mentions = people[person].Mentions;
            for (var i = mentions.Length - 1; i >= 0; i--)
                entries[--starts[mentions[i].Block]] = new Entry(mentions[i].Span.End, person, mentions[i]);
        }

        for (var block = 0; block < blocks; block++)
            Sort(entries.AsSpan(starts[block]..starts[block + 1]));
    }

    public int Count => entries.Length;

    public PersonMention this[int index] => entries[index].Mention;

    public int PersonOf(int index) => entries[index].Person;

    /// <summary>Index of the first mention that ends after an offset of a block, or the number of mentions.</summary>
    public int FirstAfter(int block, int offset)
    {
        int low = starts[block], high = starts[block + 1];
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (entries[middle].End <= offset)
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
        if (index < starts[block + 1] && entries[index].Mention.Span.Start < span.End)
            return index;
        index--;
        return index >= starts[block] && entries[index].End > span.Start ? index : -1;
    }

    /// <summary>By their ends, since mentions don't overlap.</summary>
    private static void Sort(Span<Entry> mentions)
    {
        if (mentions.Length > MostByHand)
        {
            mentions.Sort(static (a, b) => a.End.CompareTo(b.End));
            return;
        }

        for (var i = 1; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            var at = i;
            for (; at > 0 && mentions[at - 1].End > mention.End; at--)
                mentions[at] = mentions[at - 1];
            mentions[at] = mention;
        }
    }

    private readonly record struct Entry(int End, int Person, PersonMention Mention);
}
