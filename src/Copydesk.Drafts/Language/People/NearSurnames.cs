namespace Copydesk.Drafts.Language;

/// <summary>
/// Tells whether a word is one of the surnames given but for the spelling. The sounds of each, less any one of them, are held
/// as hashes, so that only the few that nearly sound alike are compared.
/// </summary>
internal sealed class NearSurnames
{
    private const int Longest = 40;

    /// <summary>So many surnames that sound alike are looked at.</summary>
    private const int MostLooked = 8;

    private readonly List<(string Given, string Surname)> names = [];

    // Chains by hash, the newest link first; a framework's dictionary of numbers is compiled anew at every start.
    private readonly ArrayBuilder<Link> links = new(512);
    private int[] last = new int[512];

    // The hashes of the surnames met lately, each in one place: they come again in the next draft.
    private readonly (string? Folded, ulong[] Hashes)[] known = new (string?, ulong[])[1024];

    public void Add(string given, string surname)
    {
        if (surname.Length is < 4 or > Longest)
            return;
        names.Add((given, surname));
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        foreach (var hash in HashesOf(folded[..NameFolding.Fold(surname, folded)]))
        {
            if (links.Count == last.Length)
                Grow();
            ref var head = ref last[PlaceOf(hash)];
            links.Add(new Link(hash, names.Count - 1, head - 1));
            head = links.Count;
        }
    }

    /// <summary>Whether a surname alone is one of them but for the spelling; with lookalikes, though many bear either and a letter is another.</summary>
    public bool Contains(ReadOnlySpan<char> folded, bool withLookalikes) => Contains(folded, "", null, withLookalikes);

    /// <summary>Whether a full name is.</summary>
    public bool Contains(string given, string surname)
    {
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        return Contains(folded[..NameFolding.Fold(surname, folded)], given, surname, withLookalikes: false);
    }

    /// <summary>The same for a name of which mostly nothing comes: strings are made where the surname is nearly known only.</summary>
    public bool Contains(ReadOnlySpan<char> folded, ReadOnlySpan<char> given, ReadOnlySpan<char> surname)
    {
        if (names.Count == 0 || folded.Length > Longest)
            return false;
        foreach (var hash in HashesOf(folded))
        {
            for (var link = last[PlaceOf(hash)] - 1; link >= 0; link = links[link].Before)
            {
                if (links[link].Hash == hash)
                    return Contains(folded, given.ToString(), surname.ToString(), withLookalikes: false);
            }
        }

        return false;
    }

    private bool Contains(ReadOnlySpan<char> folded, string given, string? surname, bool withLookalikes)
    {
        if (names.Count == 0 || folded.Length > Longest)
            return false;
        foreach (var hash in HashesOf(folded))
        {
            var looked = 0;
            for (var link = last[PlaceOf(hash)] - 1; link >= 0 && looked < MostLooked; link = links[link].Before)
            {
                if (links[link].Hash != hash)
                    continue;
                looked++;
                var known = names[links[link].Name];
                surname ??= folded.ToString();
                var relation = NameComparison.Compare(given.Length == 0 ? "" : known.Given, known.Surname, given, surname);
                if (relation is NameRelation.Variant or NameRelation.Slip || (relation == NameRelation.Form && given.Length > 0)
                    || (relation == NameRelation.Lookalike && (withLookalikes || NameComparison.AreTransliterated(known.Surname, surname))))
                    return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        if (names.Count == 0)
            return;
        names.Clear();
        Array.Clear(last);
        links.Clear();
    }

    private int PlaceOf(ulong hash) => (int)(hash >> 33) & (last.Length - 1);

    private void Grow()
    {
        last = new int[last.Length * 2];
        for (var i = 0; i < links.Count; i++)
        {
            ref var head = ref last[PlaceOf(links[i].Hash)];
            links[i] = links[i] with { Before = head - 1 };
            head = i + 1;
        }
    }

    private ulong[] HashesOf(ReadOnlySpan<char> folded)
    {
        ref var place = ref known[string.GetHashCode(folded) & (known.Length - 1)];
        if (place.Folded is null || !folded.SequenceEqual(place.Folded))
        {
            Span<ulong> hashes = stackalloc ulong[Longest + 1];
            place = (folded.ToString(), hashes[..Hashes(folded, hashes)].ToArray());
        }

        return place.Hashes;
    }

    private static int Hashes(ReadOnlySpan<char> folded, Span<ulong> to)
    {
        Span<char> code = stackalloc char[NameFolding.LongestSkeleton];
        ReadOnlySpan<char> sounds = code[..SoundCode.Of(folded, code, isForeign: false)];
        if (sounds.Length > Longest)
            sounds = sounds[..Longest];
        to[0] = StableHash.Of(sounds, 0);
        if (sounds.Length < 3)
            return 1;
        for (var i = 0; i < sounds.Length; i++)
            to[i + 1] = StableHash.Of(sounds[(i + 1)..], StableHash.Of(sounds[..i], 0));
        return sounds.Length + 1;
    }

    /// <summary>A surname under one of its hashes, and the link before it in the chain, or -1.</summary>
    private readonly record struct Link(ulong Hash, int Name, int Before);
}
