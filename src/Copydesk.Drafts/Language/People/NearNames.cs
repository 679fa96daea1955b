namespace Copydesk.Drafts.Language;

/// <summary>
/// Tells whether a name is nearly one of those given: the same but for transliteration, or for a letter or so. Holds hashes of
/// each name's skeleton and of the name with any one letter left out, so that a look costs the length of the word.
/// </summary>
internal sealed class NearNames
{
    private const int Shortest = 5;
    private const int Longest = 40;

    private readonly HashSet<ulong> hashes = [];

    /// <summary>Adds a full name, and its last word by itself.</summary>
    public void Add(ReadOnlySpan<char> folded)
    {
        AddWord(folded);
        var space = folded.LastIndexOf(' ');
        if (space >= 0)
            AddWord(folded[(space + 1)..]);
    }

    public bool Contains(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < Shortest or > Longest)
            return false;
        if (hashes.Contains(SkeletonHash(folded)) || hashes.Contains(Hash(folded, -1)))
            return true;
        for (var i = 0; i < folded.Length; i++)
        {
            if (hashes.Contains(Hash(folded, i)))
                return true;
        }

        return false;
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest)
            return;
        hashes.Add(SkeletonHash(word));
        hashes.Add(Hash(word, -1));
        for (var i = 0; i < word.Length; i++)
            hashes.Add(Hash(word, i));
    }

    private static ulong SkeletonHash(ReadOnlySpan<char> folded)
    {
        Span<char> key = stackalloc char[NameFolding.LongestName];
        return ~Hash(key[..NameFolding.Skeleton(folded, key)], -1);
    }

    private static ulong Hash(ReadOnlySpan<char> word, int leftOut)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != leftOut)
                hash = (hash ^ word[i]) * 1099511628211UL;
        }

        return hash;
    }
}
