namespace Copydesk.Drafts.Language;

/// <summary>What two written names are to each other, as far as their letters tell.</summary>
public enum NameRelation
{
    /// <summary>The same name written the same way, but for case and the shape of apostrophes.</summary>
    Same,

    /// <summary>One name under two spellings, if other evidence speaks for one person.</summary>
    Variant,

    /// <summary>Two names.</summary>
    Different,
}

/// <summary>
/// Compares names part by part: given names with given names, surnames with surnames. Precision first: forms that two
/// people may well bear (Maria and Mario, Petrov and Petrova, Joe and Joseph, Roger and Rogers) are two names.
/// </summary>
public static class NameComparison
{
    /// <summary>Below this many letters a slip of one letter makes another name.</summary>
    internal const int ShortestSlip = 5;

    /// <summary>Compares two names.</summary>
    /// <param name="givenA">Given names and initials of the first, as written; "" where none are.</param>
    /// <param name="surnameA">Its surname with particles, as written.</param>
    /// <param name="givenB">Given names of the second.</param>
    /// <param name="surnameB">Its surname.</param>
    public static NameRelation Compare(string givenA, string surnameA, string givenB, string surnameB)
    {
        if (IsSame(givenA, givenB) && IsSame(surnameA, surnameB))
            return NameRelation.Same;
        // Where given name ends and surname begins is a matter of opinion in Kim Jong-un and Kim Jong Un.
        if (Joined(givenA, surnameA) == Joined(givenB, surnameB))
            return NameRelation.Variant;

        var given = ComparePart(givenA, givenB, isGiven: true);
        if (given == Part.Different)
            return NameRelation.Different;
        var surname = ComparePart(surnameA, surnameB, isGiven: false);
        if (surname == Part.Different || (given == Part.Slip && surname == Part.Slip))
            return NameRelation.Different;
        return given == Part.Same && surname == Part.Same ? NameRelation.Same : NameRelation.Variant;
    }

    /// <summary>How two parts of names relate, from nearest to farthest.</summary>
    private enum Part
    {
        Same,
        Transliteration,
        Slip,
        Different,
    }

    private static Part ComparePart(string a, string b, bool isGiven)
    {
        if (IsSame(a, b))
            return Part.Same;
        var (foldedA, foldedB) = (Words(a), Words(b));
        if (foldedA == foldedB)
            return Part.Transliteration;

        var (wordsA, wordsB) = (foldedA.Split(' '), foldedB.Split(' '));
        if (wordsA.Length != wordsB.Length)
            return Part.Different;
        var whole = Part.Same;
        for (var i = 0; i < wordsA.Length; i++)
        {
            if (wordsA[i] == wordsB[i])
                continue;
            var word = CompareWord(wordsA[i], wordsB[i], isGiven);
            // Two words of one part that both slipped are two names.
            if (word == Part.Different || (word == Part.Slip && whole == Part.Slip))
                return Part.Different;
            whole = word > whole ? word : whole;
        }

        return whole;
    }

    private static Part CompareWord(string a, string b, bool isGiven)
    {
        if (Math.Min(a.Length, b.Length) <= 2 || NameFolding.AreGenderedForms(a, b))
            return Part.Different;
        if (isGiven && (NameFolding.IsShortFormOf(a, b) || NameFolding.IsShortFormOf(b, a) || DifferInLastVowel(a, b)))
            return Part.Different;
        if (NameFolding.Skeleton(a) == NameFolding.Skeleton(b))
            return Part.Transliteration;
        if (Math.Min(a.Length, b.Length) < ShortestSlip || EditDistance.Bounded(a, b, 1) > 1)
            return Part.Different;
        if (isGiven ? IsGivenName(a) && IsGivenName(b) : DifferInLastS(a, b))
            return Part.Different;
        return Part.Slip;
    }

    /// <summary>Maria and Mario, Paul and Paula, Erik and Erika: a man and a woman.</summary>
    private static bool DifferInLastVowel(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (longer.Length == shorter.Length + 1)
            return longer[^1] is 'a' or 'e' or 'o' && longer.StartsWith(shorter, StringComparison.Ordinal);
        return longer.Length == shorter.Length && longer[^1] != shorter[^1] && longer[^1] is 'a' or 'e' or 'o'
            && shorter[^1] is 'a' or 'e' or 'o' && longer.AsSpan(0, longer.Length - 1).SequenceEqual(shorter.AsSpan(0, shorter.Length - 1));
    }

    /// <summary>Roger and Rogers, William and Williams.</summary>
    private static bool DifferInLastS(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return longer.Length == shorter.Length + 1 && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private static bool IsGivenName(string word) =>
        (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(word)) & WordClass.GivenName) != 0;

    private static string Joined(string given, string surname) =>
        Words(given + " " + surname).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);

    private static string Words(string part) => NameFolding.Fold(part).Replace('-', ' ');

    private static bool IsSame(string a, string b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (Vocabulary.Fold(a[i]) != Vocabulary.Fold(b[i]))
                return false;
        }

        return true;
    }
}
