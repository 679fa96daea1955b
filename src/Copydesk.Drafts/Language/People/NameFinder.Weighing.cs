using System.Text;

namespace Copydesk.Drafts.Language;

/// <summary>What the words of a name say by themselves.</summary>
internal ref partial struct NameFinder
{
    /// <summary>Of a given name of two that looks like another word: Son, Win.</summary>
    private const int LongestSyllable = 4;

    private readonly bool IsGiven(int at) => (GivenClass(at) & WordClass.GivenName) != 0;

    /// <summary>The kinds of a word by itself, without its diacritics, or by its first half: José, Anne-Lise.</summary>
    private readonly WordClass GivenClass(int at)
    {
        ref readonly var token = ref tokens[at];
        if (token.Word != 0)
            return ClassOf(at);
        var word = block.TextOf(token);
        // What has neither diacritics nor marks was looked up just so.
        // The al of al-Amari is no Al.
        if (word.Length > 24 || !token.Is(TokenShape.Capitalised) || (!token.Is(TokenShape.Hyphenated | TokenShape.Dotted) && Ascii.IsValid(word)))
            return WordClass.None;
        if (token.Is(TokenShape.Hyphenated) && word.IndexOf('-') is > 1 and var hyphen)
            word = word[..hyphen];
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        var length = NameFolding.Fold(word, folded);
        return classes[vocabulary.Find(folded[..length])];
    }

    private readonly NameEvidence Lone(int at, int run)
    {
        var token = tokens[at];
        var @class = GivenClass(at);
        if ((token.Is(TokenShape.AllCaps) && token.Length < 5) || token.Is(TokenShape.Dotted) || char.IsDigit(text[token.End - 1]))
            return NameEvidence.Thing;
        if ((@class & (Things | WordClass.Honorific)) != 0 && (@class & (WordClass.Surname | WordClass.GivenName)) == 0)
            return NameEvidence.Thing;
        if (surroundings.IsBesideAmpersand(at, at + 1))
            return NameEvidence.Thing;
        var evidence = SexOf(@class);
        if ((@class & WordClass.GivenName) != 0)
            evidence |= NameEvidence.Given;
        if ((@class & Places) != 0)
            evidence |= NameEvidence.PlaceToo;
        if ((@class & (Places | Things | Titles | WordClass.Month | WordClass.TitleModifier)) != 0
            || ((@class & (WordClass.CommonWord | Function)) != 0 && at == run && OpensSentence(at))
            || (@class & WordClass.Surname) != 0 && OpensSentence(at))
            evidence |= NameEvidence.Ambiguous;
        return evidence;
    }

    private static NameEvidence SexOf(WordClass @class) => (@class & WordClass.GivenName) switch
    {
        WordClass.MansName => NameEvidence.He,
        WordClass.WomansName => NameEvidence.She,
        _ => NameEvidence.None,
    };

    private readonly NameEvidence Several(int first, int end, NameEvidence known)
    {
        var opening = GivenClass(first);
        var evidence = NameEvidence.None;
        var titled = (known & (NameEvidence.Title | NameEvidence.Honorific)) != 0;
        var isInitial = IsInitial(first);
        var isGiven = (opening & WordClass.GivenName) != 0;
        var last = end - 1;
        // The In of Moon Jae In, and the Un of Kim Jong Un; behind a title the Son of Bui Thanh Son.
        var isSyllable = end - first == 3 && (opening & WordClass.LeadingSurname) != 0 && !tokens[last].Is(TokenShape.AllCaps)
            && (tokens[last].Length == 2 || (titled && tokens[last].Length <= LongestSyllable && (tokens[first + 1].Word == 0 || IsGiven(first + 1))));
        if (isInitial && (tokens[first].Is(TokenShape.Dotted) || tokens[first].Length <= 2))
            evidence |= NameEvidence.Initials;
        if (isGiven)
            evidence |= NameEvidence.Given | ((known & (NameEvidence.He | NameEvidence.She)) == 0 ? SexOf(opening) : NameEvidence.None);
        if ((opening & WordClass.LeadingSurname) != 0 && (isSyllable || !Is(last, Things | Places)) && (titled || !Is(last, WordClass.CommonWord)))
        {
            evidence |= NameEvidence.Given;
            if (tokens[last].Is(TokenShape.Hyphenated) || !isGiven || (end - first == 3 && !IsGiven(first + 1)))
                evidence |= NameEvidence.SurnameFirst;
        }

        // "Florence Market", "Grant Park".
        if ((opening & Places) != 0 ? !isGiven || Is(last, WordClass.CommonWord | Places | Things) : isGiven && !titled && Is(last, Things))
            evidence |= NameEvidence.PlaceToo;
        if (!titled && !isGiven && !isInitial && (opening & (WordClass.CommonWord | Function | Titles | Places | WordClass.Month)) != 0
            && (opening & (WordClass.Particle | WordClass.LeadingSurname)) == 0)
            evidence |= NameEvidence.Thing;
        if (Is(last, WordClass.TitleWord | Function) && !isSyllable && !Is(last, WordClass.Surname | WordClass.GivenName))
            evidence |= NameEvidence.Thing;
        int places = 0, unknown = 0;
        // "Ada Lind Church" but "Emanuel Baptist Church".
        var arePersonal = true;
        for (var i = first; i < end; i++)
        {
            var @class = ClassOf(i);
            if ((@class & Places) != 0)
                places++;
            // The Van of Joost Van Aert.
            if ((@class == WordClass.None || (i == last && end - first == 2 && IsNameOnly(@class)) || (i > first && @class == WordClass.LeadingSurname) || (i > first && i < last && tokens[i].Is(TokenShape.Capitalised) && IsParticleOnly(@class)))
                && !tokens[i].Is(TokenShape.AllCaps))
                unknown++;
            arePersonal &= i == first || i == last || (@class & (Places | Things | WordClass.CommonWord)) == 0 || (@class & WordClass.GivenName) != 0;
            var excused = i == last && (@class & WordClass.Surname) != 0 && arePersonal && (titled || ((isGiven || isInitial) && (known & NameEvidence.Determined) == 0));
            // The Un of Kim Jong Un is no acronym.
            excused |= i == last && isSyllable;
            if (!excused && i > first && (@class & (WordClass.Nationality | WordClass.CommonWord)) != 0 && !isGiven && !isInitial && !titled)
                evidence |= NameEvidence.Thing;
            if (!excused && (@class & Things) != 0 && (@class & WordClass.GivenName) == 0
                && !(i == first && (@class & WordClass.LeadingSurname) != 0 && (titled || tokens[last].Is(TokenShape.Hyphenated) || AreTwoSyllables(first + 1, end))))
                evidence |= NameEvidence.Thing;
            var token = tokens[i];
            if (token.Kind == TokenKind.Word && (char.IsDigit(text[token.End - 1])
                || (token.Is(TokenShape.AllCaps) && !token.Is(TokenShape.Dotted) && !(i == first && isInitial) && !(i > first && isGiven && token.Length > 3))))
                evidence |= NameEvidence.Thing;
        }

        if (unknown == end - first)
        {
            evidence |= NameEvidence.Unknown;
            if (!isGiven && end - first == 2 && IsGiven(last) && !Is(last, WordClass.LeadingSurname | WordClass.Surname))
                evidence |= NameEvidence.GivenLast;
        }

        if (!isGiven && !isInitial && !titled && surroundings.IsAfterOf(first, sentenceFirst))
            evidence |= NameEvidence.Thing;
        // "Antonio Costa" may be somebody, "San Antonio" nobody.
        if ((places == end - first && !titled && !(isGiven && Is(last, WordClass.Surname))) || surroundings.IsBesideAmpersand(first, end))
            evidence |= NameEvidence.Thing;
        // An ending tips the scale only where nothing better is known.
        if (!titled && !isGiven && (evidence & NameEvidence.Thing) == 0)
        {
            evidence |= SurnameShape.Weight(block.TextOf(tokens[last])) switch
            {
                0 => NameEvidence.None,
                1 => NameEvidence.NameLike,
                _ => NameEvidence.NameLike | NameEvidence.SurnameLike,
            };
            if (HasInnerCapital(tokens[last]) || HasInnerCapital(tokens[first]))
                evidence |= NameEvidence.Thing;
        }

        return evidence;
    }

    /// <summary>SpendingPulse, OpenAir; but McAdam, DeLuca, KellyAnne.</summary>
    private readonly bool HasInnerCapital(in Token token)
    {
        if (token.Word != 0 || token.Is(TokenShape.AllCaps))
            return false;
        var word = block.TextOf(token);
        for (var i = 2; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                return (classes[vocabulary.Find(word[..i])] & (WordClass.Particle | WordClass.GivenName)) == 0;
        }

        return false;
    }

    /// <summary>The Geun Hye of Park Geun Hye: no list holds them but those of names.</summary>
    private readonly bool AreTwoSyllables(int first, int end)
    {
        const int longest = 6;
        return end - first == 2 && tokens[first].Word == 0 && (tokens[first + 1].Word == 0 || tokens[first + 1].Length == 2 || IsSurnameOnly(ClassOf(first + 1)))
            && tokens[first].Length <= longest && tokens[first + 1].Length <= longest && !tokens[first].Is(TokenShape.AllCaps);
    }

    private static bool IsParticleOnly(WordClass @class) =>
        (@class & WordClass.Particle) != 0 && (@class & ~(WordClass.Particle | WordClass.GivenName)) == 0;

    private static bool IsNameOnly(WordClass @class) =>
        (@class & ~(WordClass.Surname | WordClass.LeadingSurname | WordClass.GivenName)) == 0;

    private static bool IsSurnameOnly(WordClass @class) =>
        (@class & (WordClass.Surname | WordClass.LeadingSurname)) != 0
        && (@class & ~(WordClass.Surname | WordClass.LeadingSurname | WordClass.GivenName)) == 0;

    /// <summary>S., J.K., MK: a letter or two with their dots, or two or three capitals that are no word.</summary>
    private readonly bool IsInitial(int at)
    {
        var token = tokens[at];
        if (token.Is(TokenShape.Dotted))
            return token.Length <= 6 && !Is(at, Places | Things);
        // The Ó of Ó Briain is none.
        return (token.Length == 1 && text[token.Start] < 128) || (token.Is(TokenShape.AllCaps) && token.Length <= 3 && (token.Word == 0 || AreInitials(at)));
    }

    private readonly int SurnameOf(int first, int end, NameEvidence evidence)
    {
        if ((evidence & NameEvidence.SurnameFirst) != 0 || IsParticle(first))
            return first;
        for (var i = first + 1; i < end - 1; i++)
        {
            if (Is(i, WordClass.Particle) && !Is(i, WordClass.GivenName))
                return i;
        }

        return end - 1;
    }
}
