using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Keys under which the spellings of one name meet, so that variants are found in time linear in the names.
/// </summary>
/// <remarks>
/// Two names that <see cref="NameComparison"/> calls variants share a key: the skeleton of the whole name holds
/// transliterations together; one part as written with the other's skeleton, less any one of its letters, holds slips of a
/// letter together (the deletion neighbourhood of symmetric-delete spelling correction, with distance 1).
/// </remarks>
public static class NameKeys
{
    /// <summary>The keys of a full name.</summary>
    /// <param name="given">Given names and initials, as written.</param>
    /// <param name="surname">Surname with particles, as written.</param>
    public static ImmutableArray<string> Of(string given, string surname)
    {
        var (foldedGiven, foldedSurname) = (NameFolding.Fold(given), NameFolding.Fold(surname));
        var (givenBones, surnameBones) = (NameFolding.Skeleton(given), NameFolding.Skeleton(surname));
        var keys = new SortedSet<string>(StringComparer.Ordinal) { NameFolding.Skeleton($"{given} {surname}").Replace(" ", "", StringComparison.Ordinal) };
        AddDeletions(keys, foldedGiven + "|", surnameBones);
        AddDeletions(keys, "|" + foldedSurname + "|", givenBones);
        return [.. keys];
    }

    private static void AddDeletions(SortedSet<string> keys, string whole, string bones)
    {
        keys.Add(whole + bones);
        for (var i = 0; i < bones.Length; i++)
            keys.Add(string.Concat(whole, bones.AsSpan(0, i), bones.AsSpan(i + 1)));
    }
}
