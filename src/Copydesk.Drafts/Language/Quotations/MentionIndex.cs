namespace Copydesk.Drafts.Language;

/// <summary>Finds the person of whom a span holds a mention.</summary>
internal sealed class MentionIndex
{
    private readonly (int Block, int End, int Start, int Person)[] mentions;

    public MentionIndex(AnnotatedDraft draft)
    {
        var all = new List<(int, int, int, int)>();
        for (var person = 0; person < draft.People.Length; person++)
        {
            foreach (var mention in draft.People[person].Mentions)
                all.Add((mention.Block, mention.Span.End, mention.Span.Start, person));
        }

        all.Sort();
        mentions = [.. all];
    }

    /// <summary>Index of the person, or -1.</summary>
    public int PersonAt(int block, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].CompareTo((block, span.Start, int.MaxValue, int.MaxValue)) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < mentions.Length && mentions[low].Block == block && mentions[low].Start < span.End ? mentions[low].Person : -1;
    }
}
