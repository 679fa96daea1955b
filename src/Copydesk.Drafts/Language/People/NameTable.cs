namespace Copydesk.Drafts.Language;

/// <summary>The names of a draft by their folded form, in the order in which they were first seen.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, NameEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<NameEntry>[] byWords = new List<NameEntry>[NameFinder.LongestName + 1];

    public NameTable()
    {
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < byWords.Length; i++)
            byWords[i] = [];
    }

    /// <summary>A name that is none.</summary>
    public NameEntry None { get; } = new("", 0);

    public NameEntry? Find(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var entry) ? entry : null;

    public NameEntry Add(ReadOnlySpan<char> folded)
    {
        if (lookup.TryGetValue(folded, out var known))
            return known;
        var words = Math.Min(NameFinder.LongestName, 1 + folded.Count(' '));
        var entry = new NameEntry(folded.ToString(), words);
        entries.Add(entry.Folded, entry);
        byWords[words].Add(entry);
        return entry;
    }

    /// <summary>The names of so many words.</summary>
    public List<NameEntry> WithWords(int words) => byWords[words];
}
