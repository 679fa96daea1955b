namespace Copydesk.Drafts.Language;

/// <summary>What of a run is a title before the name.</summary>
internal ref partial struct NameFinder
{
    /// <summary>The last word of a title that is followed by a name in the same run, or -1.</summary>
    private readonly int LastTitle(int first, int end)
    {
        for (var i = end - 2; i >= first; i--)
        {
            var @class = TitleClass(i);
            if ((@class & Titles) == 0)
                continue;
            // "Larry King Live": a surname after a given name is no title.
            if ((@class & WordClass.Surname) != 0 && i > first && Is(i - 1, WordClass.GivenName) && !Is(i - 1, Titles | Places))
                continue;
            // "Son Heung-min": nor is a surname before a given name of two syllables.
            if ((@class & WordClass.LeadingSurname) != 0 && (tokens[i + 1].Is(TokenShape.Hyphenated) || (tokens[i + 1].Word == 0 && (i + 3 == end || (i + 2 == end && i > sentenceFirst)))))
                continue;
            // "Hassan Sheikh Mohamud", "Hun Sen": nor is an honorific; but "Virginia Gov. Ada Lind", "San Jose Mayor Ada Lind".
            if ((@class & WordClass.Honorific) != 0 && !IsDotOfAbbreviation(i + 1) && (IsPartOfName(first, i) || AreInitials(i)))
                continue;
            // "Dean Acheson" but "Judge Dean Acheson": a given name is a title only before another one.
            if ((@class & WordClass.GivenName) != 0 && (@class & WordClass.Honorific) == 0 && !IsGiven(i + 1))
                continue;
            if (IsDotOfAbbreviation(i + 1) && i + 2 >= end)
                continue;
            return i;
        }

        return -1;
    }

    /// <summary>Whether an honorific at a place is a name's second word or later, or half of no honorific: the Sri of Sri Lanka.</summary>
    private readonly bool IsPartOfName(int first, int at)
    {
        var before = at > first ? ClassOf(at - 1) : WordClass.None;
        // "Datuk Seri", "Tan Sri".
        if (tokens[at].Word == KnownWords.Sri)
            return at == first || Array.IndexOf(KnownWords.BeforeSri, tokens[at - 1].Word) < 0;
        return (before & (WordClass.GivenName | WordClass.LeadingSurname)) != 0
            && (before & (Titles | WordClass.TitleModifier | Places)) == 0 && !(at - 1 > first && Is(at - 2, WordClass.Place));
    }

    /// <summary>The MS of MS Dhoni.</summary>
    private readonly bool AreInitials(int at) => tokens[at].Is(TokenShape.AllCaps) && Array.IndexOf(KnownWords.InitialsInCapitals, tokens[at].Word) >= 0;

    /// <summary>The kinds of a word, or of what a prefix is put to: Co-anchor, Ex-minister.</summary>
    private readonly WordClass TitleClass(int at)
    {
        var token = tokens[at];
        if (token.Word != 0 || !token.Is(TokenShape.Hyphenated))
            return ClassOf(at);
        var word = block.TextOf(token);
        return classes[vocabulary.Find(word[(word.LastIndexOf('-') + 1)..])] & WordClass.TitleWord;
    }

    private readonly NameEvidence TitleEvidence(int at)
    {
        if (!Is(at, WordClass.Honorific))
            return NameEvidence.Title;
        return vocabulary.ValueOf(tokens[at].Word) switch
        {
            1 => NameEvidence.Honorific | NameEvidence.He,
            2 => NameEvidence.Honorific | NameEvidence.She,
            _ => NameEvidence.Honorific,
        };
    }

    /// <summary>Leaves out what qualifies the person rather than names them: Russian, Democrat, "of State".</summary>
    private readonly int SkipQualifiers(int first, int end, ref NameEvidence evidence)
    {
        var start = first;
        while (end - first >= 2 && Is(first, WordClass.TitleModifier) && !Is(first, WordClass.GivenName))
            first++;
        if (first > start)
        {
            var isTitle = start >= sentenceFirst + 2 && text.Slice(tokens[start - 1].Start, tokens[start - 1].Length) is "of" or "for"
                && Is(start - 2, WordClass.TitleWord);
            if (isTitle)
                evidence = (evidence & ~NameEvidence.Determined) | NameEvidence.Title;
            else if (!IsGiven(first))
                evidence |= NameEvidence.Thing;
        }

        while (end - first >= 3 && !Is(first, WordClass.GivenName | WordClass.Particle)
            && Is(first, Places | Things | WordClass.CommonWord | Titles) && (IsGiven(first + 1) || tokens[first + 1].Is(TokenShape.Dotted)))
            first++;
        return first;
    }
}
