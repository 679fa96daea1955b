using System.Text;

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

    /// <summary>
    /// The key of a name as written. A full name keeps its diacritics, since José and Jose Lima are two spellings, which are
    /// for a rule to judge; a lone word calls either of them.
    /// </summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> written, Span<char> buffer)
    {
        ReadOnlySpan<char> folded = buffer[..NameFolding.Fold(written, buffer)];
        return Ascii.IsValid(written) || !folded.Contains(' ') ? folded : buffer[..NameFolding.Fold(written, buffer, keepDiacritics: true)];
    }

    public NameEntry? Find(ReadOnlySpan<char> key) => lookup.TryGetValue(key, out var entry) ? entry : null;

    public NameEntry Add(ReadOnlySpan<char> key)
    {
        if (lookup.TryGetValue(key, out var known))
            return known;
        var words = Math.Min(NameFinder.LongestName, 1 + key.Count(' '));
        var held = key.ToString();
        var entry = new NameEntry(Ascii.IsValid(key) ? held : NameFolding.Fold(key), words);
        entries.Add(held, entry);
        byWords[words].Add(entry);
        return entry;
    }

    /// <summary>The names of so many words.</summary>
    public List<NameEntry> WithWords(int words) => byWords[words];
}
