using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>Whether a name alone tells who is meant: how many bear it, and how two ways of writing it differ.</summary>
internal static class DistinctName
{
    public const int ShortSurname = 4;

    /// <summary>Of so many letters hardly two people's names are nearly the same.</summary>
    private const int LongName = 14;

    private const int LongSurname = 7;

    /// <summary>Of so many a surname is hardly two people's, even where a list of common ones has it.</summary>
    private const int SureSurname = 9;

    /// <summary>Of so many letters in given name and surname a rare name is told.</summary>
    private const int RareName = 9;

    /// <summary>And of so many, where the given names are the same.</summary>
    private const int SureName = 12;

    private const int LeastGiven = 5;

    /// <summary>Whether hardly two people bear a name that is so nearly the same, of whom nothing else is told to be one.</summary>
    public static bool IsOne(NameRelation relation, NameSpelling one, NameSpelling other)
    {
        if (one.IsLone || other.IsLone)
            return false;
        if (NameComparison.AreTurned(one.Given, one.Surname, other.Given, other.Surname)
            || NameComparison.AreRomanisedOtherwise(one.Given, one.Surname, other.Given, other.Surname))
            return true;
        var letters = LettersOf(one, other);
        var isRare = AreRare(one, other);
        // The same initial is little, but it is something.
        if (one.HasInitialOnly || other.HasInitialOnly)
            return isRare && letters > ShortSurname && (relation == NameRelation.Variant || (relation == NameRelation.Slip && letters >= 6));
        return relation switch
        {
            NameRelation.Variant => IsOneTransliterated(one, other, isRare || IsLongRussian(one, other) || IsLong(one, other)),
            NameRelation.Form => isRare || IsLongRussian(one, other) || (IsLong(one, other) && WholeOf(one, other) >= SureName),
            NameRelation.Slip => IsOneMistyped(one, other, isRare || IsLong(one, other)),
            _ => false,
        };
    }

    private static bool IsOneTransliterated(NameSpelling one, NameSpelling other, bool isRare)
    {
        var whole = WholeOf(one, other);
        if ((whole >= RareName && AreParted(one.Name, other.Name)) || (whole >= RareName - 1 && LettersOf(one.Name) == LettersOf(other.Name)))
            return true;
        if (IsLeadingSurname(one))
            return isRare || IsOneKorean(one, other);
        isRare |= LettersOf(one, other) == ShortSurname && !IsBorneByMany(one) && !IsBorneByMany(other);
        if (isRare && Math.Min(one.Given.Length, other.Given.Length) + LettersOf(one, other) >= RareName - 1)
            return true;
        // Three words tell more than two.
        if (whole >= SureName && one.Name.AsSpan().Count(' ') > 1 && other.Name.AsSpan().Count(' ') > 1)
            return true;
        // Who is told in other words is told to be another.
        if (one.IsDescribed && other.IsDescribed && (one.Office != other.Office || one.Office.Length == 0))
            return false;
        var (given, otherGiven) = (LettersOf(one.Given), LettersOf(other.Given));
        var (surname, otherSurname) = (Core(one.Surname), Core(other.Surname));
        var isOneSurname = surname == otherSurname || AreMarkedOtherwise(one.Surname, other.Surname);
        var isRareGiven = KnownNames.IsRareGiven(given) && KnownNames.IsRareGiven(otherGiven);
        // Hogan and Hagan: what another alphabet is written in is no matter where the given name needs none.
        if (given == otherGiven && !isRareGiven && !KnownNames.HasForms(given) && NameFolding.Skeleton(surname) != NameFolding.Skeleton(otherSurname))
            return isRare && Math.Min(surname.Length, otherSurname.Length) >= LongSurname;
        if (given == otherGiven)
            return (isOneSurname && whole >= SureName - 1) || isRareGiven || !(IsBorneByMany(one) && IsBorneByMany(other));
        var isKnownTwice = !KnownNames.IsRareGiven(given) && !KnownNames.IsRareGiven(otherGiven);
        return isOneSurname && (isRareGiven || (Math.Min(given.Length, otherGiven.Length) >= LeastGiven && !(isKnownTwice && KnownNames.IsBorneByVeryMany(surname))));
    }

    private static bool IsOneMistyped(NameSpelling one, NameSpelling other, bool isRare)
    {
        var whole = WholeOf(one, other);
        if (!isRare || whole < RareName + 2)
            return false;
        var letters = LettersOf(one, other);
        var (given, otherGiven) = (LettersOf(one.Given), LettersOf(other.Given));
        if (given == otherGiven || KnownNames.AreForms(given, otherGiven))
            return letters > (KnownNames.IsRareGiven(given) || one.Given.Contains(' ') ? ShortSurname : ShortSurname + 1);
        if (one.Surname == other.Surname)
            return letters > ShortSurname + 1 && (KnownNames.IsRareGiven(given) || KnownNames.IsRareGiven(otherGiven));
        return letters >= LongSurname;
    }

    /// <summary>Whether a Korean name is romanised in two ways, its vowel eo in one: Suk-yeol, Seok-youl. A bare o or u is another name.</summary>
    private static bool IsOneKorean(NameSpelling one, NameSpelling other)
    {
        var (given, otherGiven) = (LettersOf(one.Given), LettersOf(other.Given));
        if (Math.Min(given.Length, otherGiven.Length) < LeastGiven)
            return false;
        if (given == otherGiven)
            return KnownNames.AreForms(NameFolding.Fold(one.Surname), NameFolding.Fold(other.Surname));
        return one.Surname == other.Surname && given.Contains("eo", StringComparison.Ordinal) != otherGiven.Contains("eo", StringComparison.Ordinal)
            && Respelt(given) == Respelt(otherGiven);

        static string Respelt(string given) => given.Replace("eo", "u", StringComparison.Ordinal).Replace("ou", "u", StringComparison.Ordinal);
    }

    /// <summary>Whether one surname has a mark where the other has none, or the letter that stands for it: Schröder, Schroeder.</summary>
    private static bool AreMarkedOtherwise(string one, string other) =>
        System.Text.Ascii.IsValid(one) != System.Text.Ascii.IsValid(other) && Unmarked(one) == Unmarked(other);

    private static string Unmarked(string surname) => NameFolding.Fold(surname)
        .Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    /// <summary>A folded surname without its Arabic article.</summary>
    private static string Core(string surname)
    {
        var folded = NameFolding.Fold(surname);
        return folded.Length > 5 && folded[1] == 'l' && folded[0] is 'a' or 'e' && folded[2] is '-' or ' ' ? folded[3..] : folded;
    }

    private static string LettersOf(string name) => NameFolding.Fold(name).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    public static int LettersOf(NameSpelling one, NameSpelling other) => Math.Min(one.Surname.Length, other.Surname.Length);

    /// <summary>Whether few bear either surname.</summary>
    public static bool AreRare(NameSpelling one, NameSpelling other)
    {
        var letters = LettersOf(one, other);
        return (letters > ShortSurname || (letters == ShortSurname && NameFolding.Fold(one.Surname) == NameFolding.Fold(other.Surname)))
            && !IsBorneByMany(one) && !IsBorneByMany(other);
    }

    private static int WholeOf(NameSpelling one, NameSpelling other) => Math.Min(one.Name.Length, other.Name.Length);

    private static bool IsLong(NameSpelling one, NameSpelling other) =>
        LettersOf(one, other) >= SureSurname && !(IsBorneByMany(one) && IsBorneByMany(other));

    /// <summary>Of the many who bear a long Russian name hardly two bear the same given name.</summary>
    private static bool IsLongRussian(NameSpelling one, NameSpelling other) =>
        LettersOf(one, other) > LongSurname && IsRussian(one.Surname) && IsRussian(other.Surname);

    /// <summary>Whether two names of three parts differ only in what stands between the parts: Kim Jong-un, Kim Jong Un.</summary>
    private static bool AreParted(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int i = 0, j = 0, parts = 0;
        while (true)
        {
            var isPartOfOne = Skip(one, ref i);
            var isPartOfOther = Skip(other, ref j);
            if (isPartOfOne || isPartOfOther)
                parts++;
            if (i == one.Length || j == other.Length)
                return i == one.Length && j == other.Length && parts >= 2;
            if (char.ToLowerInvariant(one[i++]) != char.ToLowerInvariant(other[j++]))
                return false;
        }

        static bool Skip(ReadOnlySpan<char> name, ref int at)
        {
            var from = at;
            while (at < name.Length && !char.IsLetter(name[at]))
                at++;
            return at > from;
        }
    }

    private static bool IsBorneByMany(NameSpelling spelling) =>
        IsPatronymic(spelling.Surname) || KnownNames.IsBorneByMany(NameFolding.Fold(spelling.Surname));

    /// <summary>Hansen, Hanssen, Olsson, Ohlsson: each way of writing it is a family's own.</summary>
    private static bool IsPatronymic(ReadOnlySpan<char> surname) =>
        surname.EndsWith("sen") || surname.EndsWith("sson") || surname.EndsWith("son");

    private static bool IsRussian(ReadOnlySpan<char> surname) =>
        surname.EndsWith("ov") || surname.EndsWith("ev") || surname.EndsWith("ova") || surname.EndsWith("eva") || surname.EndsWith("enko")
        || surname.EndsWith("vich") || surname.EndsWith("vych") || surname.EndsWith("sky") || surname.EndsWith("skiy") || surname.EndsWith("skyi")
        || surname.EndsWith("skyy") || surname.EndsWith("ski") || surname.EndsWith("skaya");

    private static bool IsLeadingSurname(NameSpelling spelling) =>
        (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(spelling.Surname)) & WordClass.LeadingSurname) != 0;
}
