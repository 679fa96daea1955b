using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Keys under which the spellings of one name meet, so that variants are found in time linear in the names.
/// </summary>
/// <remarks>
/// A full name has keys for its coarse sounds (<see cref="SoundCode"/>) given name and surname together; for its given name
/// with the surname's sounds less any one of them, and the other way about, which hold slips together (the deletion
/// neighbourhood of symmetric-delete spelling correction, with distance 1); and for its whole sounds without the spaces.
/// A given name is taken both as it sounds and as one form of a name of many languages.
/// </remarks>
public static class NameKeys
{
    private const ulong Sounds = 1;
    private const ulong InSurname = 2;
    private const ulong InGiven = 3;
    private const ulong Whole = 4;
    private const ulong Initial = 5;
    private const ulong Lone = 6;
    private const ulong Chinese = 7;
    private const ulong Family = 8;
    private const ulong Turned = 9;

    /// <summary>How many sounds of a given name count: the rest may be a matter of language.</summary>
    private const int GivenSounds = 2;

    private const int MostKeys = 96;

    /// <summary>Places for the keys of the names met lately: whoever is in the news is in many drafts.</summary>
    private const int Places = 2048;

    [ThreadStatic]
    private static (string? Given, string? Surname, ImmutableArray<ulong> Keys)[]? known;

    [ThreadStatic]
    private static (string? Surname, ImmutableArray<ulong> Keys)[]? knownSurnames;

    /// <summary>Stable hashes of the keys of a full name, each once, ascending.</summary>
    /// <param name="given">Given names and initials, as written.</param>
    /// <param name="surname">Surname with particles, as written.</param>
    public static ImmutableArray<ulong> Of(string given, string surname)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(surname);
        ref var place = ref (known ??= new (string?, string?, ImmutableArray<ulong>)[Places])[((string.GetHashCode(given) * 31) + string.GetHashCode(surname)) & (Places - 1)];
        if (place.Given != given || place.Surname != surname)
            place = (given, surname, Make(given, surname));
        return place.Keys;
    }

    private static ImmutableArray<ulong> Make(ReadOnlySpan<char> given, ReadOnlySpan<char> surname)
    {
        surname = NameFolding.WithoutJoinedArticle(surname);
        Span<char> buffer = stackalloc char[9 * NameFolding.LongestSkeleton];
        ReadOnlySpan<char> foldedGiven = Take(ref buffer, NameFolding.Fold(given, buffer[..NameFolding.LongestName]));
        ReadOnlySpan<char> foldedSurname = Take(ref buffer, NameFolding.Fold(surname, buffer[..NameFolding.LongestName]));
        ReadOnlySpan<char> skeleton = Take(ref buffer, SoundCode.Bones(foldedGiven, buffer));
        ReadOnlySpan<char> family = Take(ref buffer, SoundCode.Bones(foldedSurname, buffer));
        ReadOnlySpan<char> givenCode = Take(ref buffer, SoundCode.Of(foldedGiven, buffer, isForeign: false));
        ReadOnlySpan<char> code = Take(ref buffer, SoundCode.Of(foldedSurname, buffer, isForeign: false));
        Span<char> foreign = stackalloc char[2 * NameFolding.LongestSkeleton];
        ReadOnlySpan<char> otherGivenCode = Take(ref foreign, SoundCode.Of(foldedGiven, foreign, isForeign: true));
        ReadOnlySpan<char> otherCode = Take(ref foreign, SoundCode.Of(foldedSurname, foreign, isForeign: true));
        var firstWord = foldedGiven.IndexOf(' ') is > 0 and var space ? foldedGiven[..space] : foldedGiven;
        var form = (ulong)KnownNames.FormOf(firstWord);

        var keys = new Keys(stackalloc ulong[MostKeys]);
        keys.Add(StableHash.Of(SoundsOfWhole(foldedGiven, foldedSurname, buffer), Whole));
        // In either order: whether Moon Jae In begins with his surname is a matter of opinion too.
        keys.Add(StableHash.Of(family, StableHash.Of(skeleton, Turned)));
        keys.Add(StableHash.Of(skeleton, StableHash.Of(family, Turned)));
        var isTwofold = !otherCode.SequenceEqual(code);
        AddSurnames(ref keys, Head(givenCode), code, otherCode, isTwofold);
        if (!Head(otherGivenCode).SequenceEqual(Head(givenCode)))
            AddSurnames(ref keys, Head(otherGivenCode), code, otherCode, isTwofold);
        AddSlips(ref keys, StableHash.Of(skeleton, InSurname), code, otherCode, isTwofold);
        if (form != 0)
            AddSlips(ref keys, StableHash.Of([], InSurname) + form, code, otherCode, isTwofold);
        if (givenCode.Length > 0)
        {
            keys.Add(StableHash.Of(code, StableHash.Of(givenCode[..1], Initial)));
            var head = givenCode[..Math.Min(givenCode.Length, GivenSounds + 1)];
            var seed = StableHash.Of(family, InGiven);
            keys.Add(StableHash.Of(head, seed));
            for (var i = 0; i < head.Length; i++)
                keys.Add(StableHash.Of(head[(i + 1)..], StableHash.Of(head[..i], seed)));
        }

        if ((Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(foldedSurname)) & WordClass.LeadingSurname) != 0)
            AddLeading(ref keys, foldedSurname, foldedGiven, skeleton);
        return keys.ToSorted();
    }

    /// <summary>The sounds of the letters alone, wherever a word or an article ends: Ben Abdallah, Benabdallah; Al-Bayrak, Albayrak.</summary>
    private static ReadOnlySpan<char> SoundsOfWhole(ReadOnlySpan<char> given, ReadOnlySpan<char> surname, Span<char> to)
    {
        Span<char> letters = stackalloc char[NameFolding.LongestName];
        var length = 0;
        for (var i = 0; i < given.Length + surname.Length && length < letters.Length; i++)
        {
            var c = i < given.Length ? given[i] : surname[i - given.Length];
            if (c is not (' ' or '-' or '\''))
                letters[length++] = c;
        }

        return to[..SoundCode.Of(letters[..length], to, isForeign: false)];
    }

    /// <summary>What the romanisations of a Chinese name have in common, and a surname that is written in several ways: Roh, Noh.</summary>
    private static void AddLeading(ref Keys keys, ReadOnlySpan<char> surname, ReadOnlySpan<char> given, ReadOnlySpan<char> skeleton)
    {
        Span<char> written = stackalloc char[2 * NameFolding.LongestName];
        surname.CopyTo(written);
        given.CopyTo(written[surname.Length..]);
        Span<char> common = stackalloc char[2 * NameFolding.LongestName];
        var length = Romanisation.Respell(written[..(surname.Length + given.Length)], common);
        if (length > 0)
            keys.Add(StableHash.Of(common[..length], Chinese));
        if (KnownNames.FormOf(surname) is > 0 and var form)
            keys.Add(StableHash.Of(skeleton, Family) + (ulong)form);
    }

    /// <summary>
    /// Keys under which a surname alone meets its spellings, where something else is the same besides: the draft, or the office.
    /// </summary>
    /// <param name="surname">Surname with particles, as written.</param>
    /// <param name="besides">Hash of what is the same.</param>
    public static ImmutableArray<ulong> OfSurname(string surname, ulong besides)
    {
        ArgumentNullException.ThrowIfNull(surname);
        ref var place = ref (knownSurnames ??= new (string?, ImmutableArray<ulong>)[Places])[string.GetHashCode(surname) & (Places - 1)];
        if (place.Surname != surname)
            place = (surname, OfSurname(surname));
        Span<ulong> keys = stackalloc ulong[place.Keys.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = StableHash.Mix(place.Keys[i], besides);
        return ImmutableArray.Create<ulong>(keys);
    }

    private static ImmutableArray<ulong> OfSurname(ReadOnlySpan<char> surname)
    {
        surname = NameFolding.WithoutJoinedArticle(surname);
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        Span<char> codes = stackalloc char[2 * NameFolding.LongestSkeleton];
        ReadOnlySpan<char> written = folded[..NameFolding.Fold(surname, folded)];
        ReadOnlySpan<char> code = Take(ref codes, SoundCode.Of(written, codes, isForeign: false));
        ReadOnlySpan<char> otherCode = codes[..SoundCode.Of(written, codes, isForeign: true)];
        var keys = new Keys(stackalloc ulong[MostKeys]);
        AddSlips(ref keys, Lone, code, otherCode, !otherCode.SequenceEqual(code));
        return keys.ToSorted();
    }

    private static Span<char> Take(ref Span<char> buffer, int length)
    {
        var taken = buffer[..length];
        buffer = buffer[length..];
        return taken;
    }

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> code) => code[..Math.Min(code.Length, GivenSounds)];

    private static void AddSurnames(ref Keys keys, ReadOnlySpan<char> given, ReadOnlySpan<char> code, ReadOnlySpan<char> otherCode, bool isTwofold)
    {
        var seed = StableHash.Of(given, Sounds);
        keys.Add(StableHash.Of(code, seed));
        if (isTwofold)
            keys.Add(StableHash.Of(otherCode, seed));
    }

    private static void AddSlips(ref Keys keys, ulong seed, ReadOnlySpan<char> code, ReadOnlySpan<char> otherCode, bool isTwofold)
    {
        Neighbours(ref keys, seed, code);
        if (isTwofold)
            Neighbours(ref keys, seed, otherCode);
    }

    /// <summary>The code, and where it is long enough to tell names apart all the same, the code less any one of its sounds.</summary>
    private static void Neighbours(ref Keys keys, ulong seed, ReadOnlySpan<char> code)
    {
        keys.Add(StableHash.Of(code, seed));
        if (code.Length < 3)
            return;
        for (var i = 0; i < code.Length; i++)
            keys.Add(StableHash.Of(code[(i + 1)..], StableHash.Of(code[..i], seed)));
    }

    private ref struct Keys(Span<ulong> room)
    {
        private readonly Span<ulong> room = room;
        private int count;

        public void Add(ulong key)
        {
            if (count < room.Length)
                room[count++] = key;
        }

        public readonly ImmutableArray<ulong> ToSorted()
        {
            var keys = room[..count];
            keys.Sort();
            var distinct = 1;
            for (var i = 1; i < keys.Length; i++)
            {
                if (keys[i] != keys[distinct - 1])
                    keys[distinct++] = keys[i];
            }

            return ImmutableArray.Create<ulong>(keys[..distinct]);
        }
    }
}
