using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Keys under which the spellings of one name meet, so that variants are found in time linear in the names.
/// </summary>
/// <remarks>
/// Two names that <see cref="NameComparison"/> calls variants share a key: the skeleton of the whole name holds
/// transliterations together; one part as folded with the other's skeleton, less any one of its letters, holds slips of a
/// letter together (the deletion neighbourhood of symmetric-delete spelling correction, with distance 1).
/// </remarks>
public static class NameKeys
{
    private const ulong Whole = 1;
    private const ulong InSurname = 2;
    private const ulong InGiven = 3;

    /// <summary>Stable hashes of the keys of a full name, each once.</summary>
    /// <param name="given">Given names and initials, as written.</param>
    /// <param name="surname">Surname with particles, as written.</param>
    public static ImmutableArray<ulong> Of(ReadOnlySpan<char> given, ReadOnlySpan<char> surname)
    {
        Span<char> buffer = stackalloc char[2 * (NameFolding.LongestName + NameFolding.LongestSkeleton)];
        var foldedGiven = Fold(given, buffer[..NameFolding.LongestName]);
        var foldedSurname = Fold(surname, buffer.Slice(NameFolding.LongestName, NameFolding.LongestName));
        var givenBones = Bones(foldedGiven, buffer.Slice(2 * NameFolding.LongestName, NameFolding.LongestSkeleton));
        var surnameBones = Bones(foldedSurname, buffer[(2 * NameFolding.LongestName + NameFolding.LongestSkeleton)..]);

        Span<ulong> keys = stackalloc ulong[3 + (2 * NameFolding.LongestName)];
        keys[0] = StableHash.Of(surnameBones, StableHash.Of(givenBones, Whole));
        var count = 1;
        count += Neighbours(surnameBones, foldedSurname.Length, StableHash.Of(foldedGiven, InSurname), keys[count..]);
        count += Neighbours(givenBones, foldedGiven.Length, StableHash.Of(foldedSurname, InGiven), keys[count..]);
        keys = keys[..count];
        keys.Sort();
        var distinct = 1;
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] != keys[distinct - 1])
                keys[distinct++] = keys[i];
        }

        return ImmutableArray.Create<ulong>(keys[..distinct]);
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> name, Span<char> to) => to[..NameFolding.Fold(name, to)];

    /// <summary>The skeleton without what parts its words: where a word ends is a matter of opinion (Jong-un, Jong Un).</summary>
    private static ReadOnlySpan<char> Bones(ReadOnlySpan<char> folded, Span<char> to)
    {
        var length = 0;
        var skeleton = to[..NameFolding.Skeleton(folded, to)];
        foreach (var c in skeleton)
        {
            if (c != ' ')
                to[length++] = c;
        }

        return to[..length];
    }

    /// <summary>Writes the key of a part, and where the part is long enough to have slips, those of it less one letter.</summary>
    private static int Neighbours(ReadOnlySpan<char> bones, int letters, ulong seed, Span<ulong> to)
    {
        to[0] = StableHash.Of(bones, seed);
        if (letters < NameComparison.ShortestSlip)
            return 1;
        for (var i = 0; i < bones.Length; i++)
            to[i + 1] = StableHash.Of(bones[(i + 1)..], StableHash.Of(bones[..i], seed));
        return bones.Length + 1;
    }
}
