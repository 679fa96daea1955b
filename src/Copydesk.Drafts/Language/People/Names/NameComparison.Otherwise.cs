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
