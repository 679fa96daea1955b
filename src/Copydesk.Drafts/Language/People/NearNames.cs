namespace Copydesk.Drafts.Language;

/// <summary>
/// Tells whether a name is nearly one of those given: the same but for transliteration, or for a letter or so. Holds hashes of
/// each name's skeleton and of the name with any one letter left out, so that a look costs the length of the word.
/// </summary>
internal sealed class NearNames
{
    private const int Shortest = 5;
    private const int Longest = 40;
    private const ulong Base = 0x9E37_79B9_7F4A_7C15;

    // Open addressing over a power of two; 0 is a free place.
    private ulong[] hashes = new ulong[512];
    private int count;

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
        if (count == 0 || folded.Length is < Shortest or > Longest)
            return false;
        Span<ulong> all = stackalloc ulong[Longest + 2];
        foreach (var hash in all[..Hashes(folded, all)])
        {
            if (hashes[PlaceOf(hash)] != 0)
                return true;
        }

        return false;
    }

    public void Clear()
    {
        if (count > 0)
            Array.Clear(hashes);
        count = 0;
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest)
            return;
        Span<ulong> all = stackalloc ulong[Longest + 2];
        foreach (var hash in all[..Hashes(word, all)])
        {
            var at = PlaceOf(hash);
            if (hashes[at] != 0)
                continue;
            hashes[at] = hash;
            if (++count * 2 > hashes.Length)
                Grow();
        }
    }

    /// <summary>Hashes of the word, of its skeleton and of the word with each of its letters left out.</summary>
    private static int Hashes(ReadOnlySpan<char> word, Span<ulong> to)
    {
        Span<char> key = stackalloc char[NameFolding.LongestSkeleton];
        // The highest bit keeps skeletons from words, and every hash from being a free place.
        const ulong skeleton = 1UL << 63, spelling = 1;
        to[0] = Hash(key[..NameFolding.Skeleton(word, key)]) | skeleton;
        var less = Hash(word[..^1]);
        to[1] = Spelt(less * Base + word[^1]);
        to[2] = Spelt(less);
        // The word without letter i differs from that without letter i + 1 in one place only.
        var weight = 1UL;
        for (var i = word.Length - 2; i >= 0; i--)
        {
            less += ((ulong)word[i + 1] - word[i]) * weight;
            weight *= Base;
            to[word.Length + 1 - i] = Spelt(less);
        }

        return word.Length + 2;

        static ulong Spelt(ulong hash) => (hash & ~skeleton) | spelling;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 1UL;
        foreach (var c in word)
            hash = hash * Base + c;
        return hash;
    }

    /// <summary>The hash's place, or the free one where it belongs.</summary>
    private int PlaceOf(ulong hash)
    {
        var mask = hashes.Length - 1;
        var at = (int)((hash * Base) >> 40) & mask;
        while (hashes[at] != 0 && hashes[at] != hash)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var old = hashes;
        hashes = new ulong[2 * old.Length];
        foreach (var hash in old)
        {
            if (hash != 0)
                hashes[PlaceOf(hash)] = hash;
        }
    }
}
