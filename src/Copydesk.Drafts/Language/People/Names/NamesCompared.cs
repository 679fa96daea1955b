namespace Copydesk.Drafts.Language;

/// <summary>
/// What names are to each other, for those compared lately: two names that are nearly the same meet under many keys, and in many
/// drafts. Each pair has one place, from which the next one drives it out, so that the memory is bounded.
/// </summary>
internal static class NamesCompared
{
    private const int Places = 4096;

    [ThreadStatic]
    private static Pair[]? known;

    public static NameRelation Of(string givenA, string surnameA, string givenB, string surnameB)
    {
        var hash = (((((string.GetHashCode(givenA) * 31) + string.GetHashCode(surnameA)) * 31) + string.GetHashCode(givenB)) * 31) + string.GetHashCode(surnameB);
        ref var place = ref (known ??= new Pair[Places])[hash & (Places - 1)];
        if (place.SurnameB != surnameB || place.GivenB != givenB || place.SurnameA != surnameA || place.GivenA != givenA)
            place = new Pair(givenA, surnameA, givenB, surnameB, NameComparison.CompareAnew(givenA, surnameA, givenB, surnameB));
        return place.Relation;
    }

    private readonly record struct Pair(string? GivenA, string? SurnameA, string? GivenB, string? SurnameB, NameRelation Relation);
}
