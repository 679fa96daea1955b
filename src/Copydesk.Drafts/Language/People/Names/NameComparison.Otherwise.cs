namespace Copydesk.Drafts.Language;

/// <summary>Names that have the same letters in another order, with other capitals or in another romanisation.</summary>
public static partial class NameComparison
{
    /// <summary>Whether two names that are written alike have capitals within: DeSantis and Desantis, but not de Bruyne and De Bruyne.</summary>
    public static bool HasOtherCapitals(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var isOther = false;
        int smallInA = 0, smallInB = 0;
        for (var i = 1; i < a.Length && i < b.Length; i++)
        {
            smallInA += char.IsLower(a[i]) ? 1 : 0;
            smallInB += char.IsLower(b[i]) ? 1 : 0;
            isOther |= a[i] != b[i] && char.IsLetter(a[i]) && char.IsLetter(a[i - 1]);
        }

        // DESANTIS is how the line is set.
        return isOther && smallInA > 1 && smallInB > 1;
    }

    /// <summary>Whether two near forms of a given name are the one Ukrainian and the other Russian: Oleksandr, Aleksandr; Ihor, Igor.</summary>
    private static bool AreOfTwoLanguages(string a, string b) =>
        (a[0] == 'o' && b[0] is 'a' or 'e') || (b[0] == 'o' && a[0] is 'a' or 'e') || (a.Contains('g') != b.Contains('g') && a.Contains('h') != b.Contains('h'));

    /// <summary>Whether two surnames may be one in two transliterations: Sargsyan, Sarkissian; but not Johnson, Johnston.</summary>
    internal static bool AreTransliterated(string a, string b) =>
        SoundDistance.Between(NameFolding.Fold(a), NameFolding.Fold(b), Transliteration) <= Transliteration;

    /// <summary>Whether two given names differ in nothing but the points after initials and the spaces between those: J.K., J. K., JK.</summary>
    public static bool DifferInPoints(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a == b || a.Length == 0 || b.Length == 0)
            return false;
        int i = 0, j = 0;
        while (true)
        {
            SkipPoints(a, ref i);
            SkipPoints(b, ref j);
            if (i == a.Length || j == b.Length)
                return i == a.Length && j == b.Length;
            if (a[i++] != b[j++])
                return false;
        }

        static void SkipPoints(string given, ref int at)
        {
            while (at < given.Length && (given[at] == '.' || (given[at] == ' ' && at > 0 && (given[at - 1] == '.' || char.IsUpper(given[at - 1])))))
                at++;
        }
    }

    /// <summary>Whether two surnames that are written alike begin with a particle, small here and capital there: de Wever, De Wever.</summary>
    public static bool HasOtherParticle(string surnameA, string surnameB)
    {
        ArgumentNullException.ThrowIfNull(surnameA);
        ArgumentNullException.ThrowIfNull(surnameB);
        // DE WEVER is how the line is set.
        return surnameA.Length > 0 && surnameB.Length > 0 && surnameA[0] != surnameB[0] && char.IsLetter(surnameA[0]) && char.ToUpperInvariant(surnameA[0]) == char.ToUpperInvariant(surnameB[0])
            && char.IsLower(surnameA[^1]) && char.IsLower(surnameB[^1]);
    }

    /// <summary>Whether an article stands by itself here and is part of the word there: Al-Bayrak, Albayrak.</summary>
    private static bool AreJoinedAlike(string givenA, string surnameA, string givenB, string surnameB)
    {
        Span<char> one = stackalloc char[2 * NameFolding.LongestName];
        Span<char> other = stackalloc char[2 * NameFolding.LongestName];
        return one[..Join(givenA, surnameA, one)].SequenceEqual(other[..Join(givenB, surnameB, other)]);
    }

    private static int Join(string given, string surname, Span<char> to)
    {
        var length = NameFolding.Fold(given, to[..NameFolding.LongestName]);
        length += NameFolding.Fold(surname, to.Slice(length, NameFolding.LongestName));
        var kept = 0;
        foreach (var c in to[..length])
        {
            if (c is not (' ' or '-' or '\''))
                to[kept++] = c;
        }

        return kept;
    }

    /// <summary>
    /// Whether a name stands once with the surname first: Orbán Viktor, Abe Shinzo. Of two given names (Martin Paul, Paul Martin) nobody
    /// knows.
    /// </summary>
    public static bool AreTurned(string givenA, string surnameA, string givenB, string surnameB)
    {
        if (givenA == givenB || givenA.Length == 0 || givenB.Length == 0)
            return false;
        var (given, surname) = (NameFolding.Fold(givenA), NameFolding.Fold(surnameA));
        return given == NameFolding.Fold(surnameB) && surname == NameFolding.Fold(givenB)
            && (KnownNames.GivenClass(given) == 0 || KnownNames.GivenClass(surname) == 0);
    }

    /// <summary>Whether two Chinese names are one, the one in Pinyin and the other in Wade-Giles: Mao Zedong, Mao Tse-tung.</summary>
    public static bool AreRomanisedOtherwise(string givenA, string surnameA, string givenB, string surnameB) =>
        IsLeadingSurname(surnameA) && IsLeadingSurname(surnameB) && givenA.Length > 0 && givenB.Length > 0
        && Romanisation.AreOne(NameFolding.Fold($"{surnameA} {givenA}"), NameFolding.Fold($"{surnameB} {givenB}"));
}
