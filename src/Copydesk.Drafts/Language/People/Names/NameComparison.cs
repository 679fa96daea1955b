namespace Copydesk.Drafts.Language;

/// <summary>What two written names are to each other, as far as their letters tell, from nearest to farthest.</summary>
public enum NameRelation
{
    /// <summary>The same name written the same way, but for case, the shape of apostrophes and initials left out.</summary>
    Same,

    /// <summary>One name written in two ways: another transliteration, a hyphen or a mark more or less.</summary>
    Variant,

    /// <summary>One name in the forms of two languages: Vladimir and Volodymyr.</summary>
    Form,

    /// <summary>A slip of a letter or so apart.</summary>
    Slip,

    /// <summary>As near as a slip, but both are surnames that many bear: Johnson and Johnston.</summary>
    Lookalike,

    /// <summary>Two names.</summary>
    Different,
}

/// <summary>
/// Compares names part by part: given names with given names, surnames with surnames. Precision first: forms that two
/// people may well bear (Maria and Mario, Petrov and Petrova, Joe and Joseph, Roger and Rogers) are two names.
/// </summary>
public static partial class NameComparison
{
    /// <summary>Up to this many tenths of a slip, two words are one in two transliterations.</summary>
    private const int Transliteration = 4;

    private const int Slip = 11;

    /// <summary>Of a long word, since it has room for a slip and another transliteration.</summary>
    private const int LongSlip = 14;

    /// <summary>Two known given names that are farther apart are two names.</summary>
    private const int OfKnown = 3;

    /// <summary>Unless they are so long: Haibatullah, Hibatullah.</summary>
    private const int LongGiven = 8;

    /// <summary>A syllable of a Korean or Chinese given name with another consonant is another name.</summary>
    private const int OfSyllables = 10;

    private const int Longest = 60;

    /// <summary>Compares two names.</summary>
    /// <param name="givenA">Given names and initials of the first, as written; "" where none are.</param>
    /// <param name="surnameA">Its surname with particles, as written.</param>
    /// <param name="givenB">Given names of the second; where either is "", only the surnames are compared.</param>
    /// <param name="surnameB">Its surname.</param>
    public static NameRelation Compare(string givenA, string surnameA, string givenB, string surnameB)
    {
        ArgumentNullException.ThrowIfNull(givenA);
        ArgumentNullException.ThrowIfNull(surnameA);
        ArgumentNullException.ThrowIfNull(givenB);
        ArgumentNullException.ThrowIfNull(surnameB);
        if (IsWrittenAs(surnameA, surnameB) && (givenA.Length == 0 || givenB.Length == 0 || IsWrittenAs(givenA, givenB)))
            return HasOtherCapitals(surnameA, surnameB) || HasOtherCapitals(givenA, givenB) || (givenA.Length > 0 && givenB.Length > 0 && HasOtherParticle(surnameA, surnameB))
                ? NameRelation.Variant
                : NameRelation.Same;
        return NamesCompared.Of(givenA, surnameA, givenB, surnameB);
    }

    /// <summary>Compares two names that are not written alike.</summary>
    internal static NameRelation CompareAnew(string givenA, string surnameA, string givenB, string surnameB)
    {
        if (AreTurned(givenA, surnameA, givenB, surnameB))
            return NameRelation.Variant;
        var isSurnameOnly = givenA.Length == 0 || givenB.Length == 0;
        (surnameA, surnameB) = (NameFolding.WithoutJoinedArticle(surnameA), NameFolding.WithoutJoinedArticle(surnameB));
        if (AreOfOneWord(givenA, surnameA, givenB, surnameB))
        {
            var (surname, otherSurname) = (NameFolding.Fold(surnameA), NameFolding.Fold(surnameB));
            var (first, otherFirst) = (NameFolding.Fold(givenA), NameFolding.Fold(givenB));
            if (first.Length + surname.Length != otherFirst.Length + otherSurname.Length || first + surname != otherFirst + otherSurname)
                return OfOneWord(first, surname, otherFirst, otherSurname, IsLeadingSurname(surnameA));
        }

        var (wholeA, wholeB) = isSurnameOnly ? (Words(surnameA), Words(surnameB)) : (Words(givenA + " " + surnameA), Words(givenB + " " + surnameB));
        if (wholeA.Length > Longest || wholeB.Length > Longest)
            return wholeA == wholeB ? NameRelation.Variant : NameRelation.Different;
        // Where given name ends and surname begins is a matter of opinion in Kim Jong-un and Kim Jong Un.
        if (Joined(wholeA) == Joined(wholeB) || (!isSurnameOnly && AreJoinedAlike(givenA, surnameA, givenB, surnameB)))
            return NameRelation.Variant;
        // And so is which comes first in Kim Jong Un.
        if (!isSurnameOnly && wholeA.AsSpan().Count(' ') + wholeB.AsSpan().Count(' ') > 2 && (IsLeadingSurname(surnameA) ? Joined(Words(surnameA + " " + givenA)) == Joined(wholeB)
            : IsLeadingSurname(surnameB) && Joined(Words(surnameB + " " + givenB)) == Joined(wholeA)))
            return NameRelation.Variant;

        if (AreRomanisedOtherwise(givenA, surnameA, givenB, surnameB))
            return NameRelation.Variant;

        var (familyA, familyB) = (Words(surnameA), Words(surnameB));
        var isCutOtherwise = familyA.AsSpan().Count(' ') != familyB.AsSpan().Count(' ');
        var family = Surnames(familyA, familyB, out var apart);
        if (family == Part.Different)
            return IsOneRun(wholeA, wholeB, isCutOtherwise) ? NameRelation.Variant : NameRelation.Different;
        if (isSurnameOnly)
            return family == Part.Slip && !AreNear(familyA, familyB) ? NameRelation.Different : Relation(Part.Same, family);
        var given = Givens(Words(givenA), Words(givenB), IsLeadingSurname(surnameA), out var alsoApart);
        if (given == Part.Different || apart + alsoApart > LongSlip || (given == Part.Same && family == Part.Slip && !AreNear(familyA, familyB)))
            return IsOneRun(wholeA, wholeB, isCutOtherwise) ? NameRelation.Variant : NameRelation.Different;
        return Relation(given, family);
    }

    /// <summary>Whether all four parts are plain words, as most are: nothing has to be parted or joined.</summary>
    private static bool AreOfOneWord(string givenA, string surnameA, string givenB, string surnameB) =>
        IsPlainWord(givenA) && IsPlainWord(surnameA) && IsPlainWord(givenB) && IsPlainWord(surnameB);

    private static bool IsPlainWord(string part)
    {
        // No article is longer than three letters.
        if (part.Length is < 4 or >= Longest / 2)
            return false;
        foreach (var c in part)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    private static NameRelation OfOneWord(string givenA, string surnameA, string givenB, string surnameB, bool isSyllables)
    {
        var family = Surnames(surnameA, surnameB, out var apart);
        if (family == Part.Different)
            return NameRelation.Different;
        var given = Givens(givenA, givenB, isSyllables, out var alsoApart);
        return given == Part.Different || apart + alsoApart > LongSlip || (given == Part.Same && family == Part.Slip && !AreNear(surnameA, surnameB))
            ? NameRelation.Different
            : Relation(given, family);
    }

    /// <summary>How two parts of names relate, from nearest to farthest.</summary>
    private enum Part
    {
        Same,
        Transliteration,
        Form,
        Slip,
        Lookalike,
        Different,
    }

    private static NameRelation Relation(Part given, Part surname) => (given > surname ? given : surname) switch
    {
        Part.Same => NameRelation.Same,
        Part.Transliteration => NameRelation.Variant,
        Part.Form => NameRelation.Form,
        Part.Slip => NameRelation.Slip,
        // Another given name as well: two people.
        Part.Lookalike when given <= Part.Transliteration => NameRelation.Lookalike,
        _ => NameRelation.Different,
    };

    private static Part Surnames(string a, string b, out int apart)
    {
        apart = 0;
        if (a == b)
            return Part.Same;
        var whole = Part.Same;
        if (!a.Contains(' ') && !b.Contains(' '))
        {
            whole = Surname(a, b, out apart);
            return apart > LongSlip ? Part.Different : whole;
        }

        var (wordsA, wordsB) = (a.Split(' '), b.Split(' '));
        if (wordsA.Length != wordsB.Length)
            return SoundDistance.Between(Joined(a), Joined(b), Transliteration) <= Transliteration ? Part.Transliteration : Part.Different;
        for (var i = 0; i < wordsA.Length; i++)
        {
            var word = Surname(wordsA[i], wordsB[i], out var cost);
            whole = word > whole ? word : whole;
            apart += cost;
        }

        return apart > LongSlip ? Part.Different : whole;
    }

    private static Part Surname(string a, string b, out int cost)
    {
        cost = 0;
        if (a == b)
            return Part.Same;
        if (IsParticle(a) && IsParticle(b))
        {
            cost = OfKnown;
            return Part.Slip;
        }

        if (AreForms(a, b))
            return Part.Transliteration;
        cost = Cost(a, b);
        var part = PartOf(cost, a, b);
        if (part == Part.Different && AreShuffled(a, b))
            (part, cost) = (Part.Slip, Slip);
        if (part == Part.Different || NameFolding.AreGenderedForms(a, b) || (DifferInLastS(a, b) && !IsSlipOfS(a, b)))
            return Part.Different;
        return cost > 0 && KnownNames.IsBorneByMany(a) && KnownNames.IsBorneByMany(b)
            && (cost > OfKnown - 1 || (KnownNames.GivenClass(a) | KnownNames.GivenClass(b)) == 0)
            // Wickremesinghe, Wickramasinghe.
            && !(Math.Min(a.Length, b.Length) >= LongGiven && NameFolding.Skeleton(a) == NameFolding.Skeleton(b))
            ? Part.Lookalike
            : part;
    }

    private static Part Givens(string a, string b, bool isSyllables, out int apart)
    {
        apart = 0;
        if (a == b)
            return Part.Same;
        var (wordsA, wordsB) = (a.Split(' '), b.Split(' '));
        if (wordsA.Length != wordsB.Length)
        {
            wordsA = WithoutInitials(wordsA);
            wordsB = WithoutInitials(wordsB);
        }

        if (wordsA.Length != wordsB.Length)
            return SoundDistance.Between(Joined(a), Joined(b), Transliteration) <= Transliteration ? Part.Transliteration : Part.Different;
        var whole = Part.Same;
        for (var i = 0; i < wordsA.Length; i++)
        {
            var word = Given(wordsA[i], wordsB[i], isSyllables, out var cost);
            whole = word > whole ? word : whole;
            apart += cost;
        }

        return whole;
    }

    private static Part Given(string a, string b, bool isSyllables, out int cost)
    {
        cost = 0;
        if (a == b)
            return Part.Same;
        if (IsInitials(a) || IsInitials(b))
            return a[0] == b[0] && (!IsInitials(a) || !IsInitials(b)) ? Part.Same : Part.Different;
        cost = Cost(a, b);
        if (AreForms(a, b))
        {
            var near = cost <= Transliteration && !AreOfTwoLanguages(a, b);
            cost = 0;
            return near ? Part.Transliteration : Part.Form;
        }

        var part = PartOf(cost, a, b);
        if (part == Part.Different || DifferInLastVowel(a, b) || (isSyllables && cost >= OfSyllables))
            return Part.Different;
        if ((cost > OfKnown - 1 || IsPetName(a) != IsPetName(b)) && (NameFolding.IsShortFormOf(a, b) || NameFolding.IsShortFormOf(b, a)))
            return Part.Different;
        var (ofA, ofB) = (KnownNames.GivenClass(a), KnownNames.GivenClass(b));
        // A man's name and a woman's, or two names that parents choose between.
        var isLong = Math.Min(a.Length, b.Length) >= LongGiven;
        return ofA != 0 && ofB != 0 && ((ofA & ofB) == 0 || cost > (isLong ? Transliteration : OfKnown)) ? Part.Different : part;
    }

    private static bool AreForms(string a, string b) => KnownNames.FormOf(a) is > 0 and var form && form == KnownNames.FormOf(b);

    private static bool IsPetName(string word) => word.EndsWith("ie", StringComparison.Ordinal) || word[^1] is 'y' or 'i';

    private static bool IsParticle(string word) => (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(word)) & WordClass.Particle) != 0;

    /// <summary>In a short word any other letter makes another name.</summary>
    private static int Cost(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var cost = SoundDistance.Between(a, b, LongSlip);
        return shorter <= 3 ? 2 * cost : shorter == 4 ? cost * 8 / 5 : cost;
    }

    private static Part PartOf(int cost, string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        if (cost <= (shorter <= 3 ? Transliteration / 2 : Transliteration))
            return Part.Transliteration;
        return shorter > 3 && cost <= (shorter >= 8 ? LongSlip : Slip) ? Part.Slip : Part.Different;
    }

    /// <summary>Whether most letters are the same: who slips in Kaine does not write it as another language does besides, Gannett.</summary>
    private static bool AreNear(string a, string b)
    {
        var most = Math.Min(a.Length, b.Length) >= LongGiven ? 3 : 2;
        return EditDistance.Bounded(a, b, most) <= most;
    }

    /// <summary>Whether a long word has the same letters in another order, its ends in place: Osinbajo, Osibanjo.</summary>
    private static bool AreShuffled(string a, string b)
    {
        if (a.Length != b.Length || a.Length < 7 || a.Length > SoundDistance.LongestWord || a[0] != b[0] || a[^1] != b[^1])
            return false;
        Span<char> one = stackalloc char[a.Length];
        Span<char> other = stackalloc char[a.Length];
        a.CopyTo(one);
        b.CopyTo(other);
        one.Sort();
        other.Sort();
        return one.SequenceEqual(other);
    }

    /// <summary>Whether two names are one but for where their words part: Zine El Abidine Ben Ali, Zine al-Abidine Ben Ali.</summary>
    private static bool IsOneRun(string a, string b, bool isCutOtherwise) =>
        (isCutOtherwise || a.AsSpan().Count(' ') != b.AsSpan().Count(' ')) && Math.Min(a.Length, b.Length) >= 10 && a[0] == b[0]
        && SoundDistance.Between(Joined(a), Joined(b), Transliteration - 1) <= Transliteration - 1;

    private static bool IsLeadingSurname(string surname) =>
        (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(surname)) & WordClass.LeadingSurname) != 0;

    /// <summary>One initial or several folded together: jk. A name of two letters has a vowel.</summary>
    private static bool IsInitials(string word) => word.Length == 1 || (word.Length == 2 && !IsVowel(word[0]) && !IsVowel(word[1]));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string[] WithoutInitials(string[] words)
    {
        var left = Array.FindAll(words, static word => !IsInitials(word));
        return left.Length == 0 ? words : left;
    }

    /// <summary>Folded words without Arabic articles and with one space between.</summary>
    private static string Words(string part)
    {
        var folded = NameFolding.Fold(part);
        if (!folded.AsSpan().ContainsAny(' ', '-'))
            return folded;
        var words = folded.Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Length;
        // The Al of Shakib Al Hasan is no given name.
        if (words.Length > 1 && words[^1] is "al" or "el")
        {
            words[^1] = "";
            kept--;
        }

        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i] is "al" or "el" or "ul" or "as" or "ar" or "an" or "ad" or "at" or "ash" or "az" && (i > 0 || kept > 1))
            {
                words[i] = "";
                kept--;
            }
        }

        return kept == words.Length ? string.Join(' ', words) : string.Join(' ', Array.FindAll(words, static word => word.Length > 0));
    }

    private static string Joined(string words) => words.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);

    /// <summary>Whether two parts are written alike, but for case and the shape of apostrophes.</summary>
    private static bool IsWrittenAs(string a, string b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && Vocabulary.Fold(a[i]) != Vocabulary.Fold(b[i]))
                return false;
        }

        return true;
    }
}
