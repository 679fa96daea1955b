namespace Copydesk.Drafts.Language;

/// <content>What a phrase leans on: "the head of the union", "a letter seen by the Courier", "a witness who saw the crash".</content>
internal readonly ref partial struct PhraseReader
{
    /// <summary>"A witness who saw the crash said": the subject stands before the clause, unless the phrase is the clause's own subject.</summary>
    private TokenRange BeforeRelative(int first, int floor)
    {
        var stop = Math.Max(floor, first - LongestClause);
        for (var j = first - 1; j > stop && tokens[j].Kind != TokenKind.Punctuation; j--)
        {
            if (tokens[j].Word == KnownWords.Who && (j < first - 1 || IsPastVerb(first)) && !IsAcronym(j))
                return Ending(IsAsideMark(j - 1) ? j - 2 : j - 1, floor);
        }

        return TokenRange.None;
    }

    private bool IsRelative(int i) =>
        tokens[i].Word != 0 && !IsAcronym(i) && (tokens[i].Word == KnownWords.Who || tokens[i].Word == KnownWords.Which || tokens[i].Word == KnownWords.That);

    /// <summary>The phrase with the one that it leans on: "the head of the union", "a letter seen by the Courier".</summary>
    private TokenRange WithHead(int first, int last, int floor)
    {
        var alone = new TokenRange(first, last + 1);
        if (BeforeGerund(first, floor) is { IsEmpty: false } charged)
            return charged;
        var preposition = PrepositionBefore(first, floor);
        // "apologises as victims say": what follows is a clause.
        if (preposition <= floor || tokens[preposition].Word == KnownWords.As)
            return alone;
        var leansOnVerb = IsParticiple(preposition - 1, tokens[preposition].Word);
        var reach = Math.Max(floor, first - LongestAside);
        var head = Ending(leansOnVerb ? preposition - 2 : preposition - 1, reach);
        if (!leansOnVerb && preposition - 2 >= reach && IsPastVerb(preposition - 1) && Ending(preposition - 2, reach) is var written && CarriesWords(written))
            return new TokenRange(written.First, last + 1);
        if (head.IsEmpty)
            return alone;
        var carries = (Kinds(NounOf(head)) & (WordClass.SpeechNoun | WordClass.TitleWord | WordClass.CommonWord)) != 0;
        if (leansOnVerb)
            return head;
        if ((tokens[preposition].Word == KnownWords.To || tokens[preposition].Word == KnownWords.By) && !carries)
            return alone;
        if (!IsName(head.End - 1))
            return new TokenRange(head.First, last + 1);
        // "Transport for London", "Residents of Mill Street": a lone word with a capital, and no article behind.
        if (head.First == head.End - 1 && preposition == first - 1 && IsName(first) && tokens[preposition].Word is var joins && (joins == KnownWords.Of || joins == KnownWords.For)
            && (Kinds(head.First) & (WordClass.GivenName | WordClass.Surname | WordClass.LeadingSurname)) == 0)
            return new TokenRange(head.First, last + 1);
        // "Ana Prado of the union" is Ana Prado; "the Ministry of Health" is all of it; "Chief Justice of India A. Rao" is A. Rao.
        var kinds = Kinds(head.End - 1);
        if ((kinds & WordClass.OrganisationWord) != 0)
            return new TokenRange(head.First, last + 1);
        return (kinds & WordClass.TitleWord) == 0 ? head : last > first && IsName(first) && (Kinds(last) & (WordClass.Place | WordClass.OrganisationWord)) == 0 ? alone : new TokenRange(head.First, last + 1);
    }

    /// <summary>The woman of "a woman accused of blackmailing a vicar said".</summary>
    private TokenRange BeforeGerund(int first, int floor)
    {
        var preposition = first - 2;
        if (preposition - 2 < floor || (Kinds(preposition) & WordClass.Preposition) == 0 || tokens[first - 1].Length < 5 || text.Slice(tokens[first - 1].End - 3, 3) is not "ing" || !IsPastVerb(preposition - 1))
            return TokenRange.None;
        return Ending(preposition - 2, floor);
    }

    /// <summary>The last word before a phrase's first preposition: what "an email from Prado" is.</summary>
    private int NounOf(TokenRange phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if ((Kinds(i) & WordClass.Preposition) != 0)
                return i - 1;
        }

        return phrase.End - 1;
    }

    /// <summary>The preposition before a phrase, at most two plain words before it: "on local TV"; or 0.</summary>
    private int PrepositionBefore(int first, int floor)
    {
        for (var j = first - 1; j > floor && j >= first - 3; j--)
        {
            if (tokens[j].Kind != TokenKind.Word || tokens[j].Is(TokenShape.Capitalised))
                return 0;
            var kinds = Kinds(j);
            if ((kinds & WordClass.Preposition) != 0)
                return j;
            if ((kinds & (Boundary | WordClass.Determiner | WordClass.Pronoun | WordClass.SpeechVerb)) != 0 || (Kinds(first) & WordClass.Determiner) != 0)
                return 0;
        }

        return 0;
    }

    /// <summary>"seen by", "speaking to", "close to": what joins a phrase to the one before it.</summary>
    private bool IsParticiple(int i, int preposition)
    {
        if (tokens[i].Kind != TokenKind.Word || tokens[i].Length < 4 || (Kinds(i) & (WordClass.SpeechNoun | WordClass.TitleWord)) != 0)
            return false;
        var word = text.Slice(tokens[i].Start, tokens[i].Length);
        return preposition == KnownWords.By ? word.EndsWith("ed") || word.EndsWith("en") || word is "sent" or "held" or "made"
            : preposition == KnownWords.To && (word.EndsWith("ing") || word is "close");
    }

    /// <summary>"in the view of", "was the verdict of": what follows holds it.</summary>
    public bool IsOpinion(int i) =>
        (Kinds(i - 1) & WordClass.Determiner) != 0 && text.Slice(tokens[i].Start, tokens[i].Length) is "view" or "opinion" or "verdict" or "assessment";

    /// <summary>Behind "of the union" in "tweeted the president of the union, Ana Prado."; else where it began.</summary>
    private int BehindOffice(int end, int ceiling)
    {
        if (end + 1 >= ceiling || (Kinds(end - 1) & WordClass.TitleWord) == 0 || tokens[end].Word is not (var joins and not 0) || (joins != KnownWords.Of && joins != KnownWords.For))
            return end;
        return EndOfPhrase(end + 1, Math.Min(ceiling, end + 1 + LongestPhrase));
    }

    /// <summary>"One user", "another witness": a number before its noun is no pronoun.</summary>
    private bool IsOneOf(int i, int ceiling) =>
        i + 1 < ceiling && (Kinds(i) & WordClass.NumberWord) != 0 && tokens[i + 1].Kind == TokenKind.Word && !tokens[i + 1].Is(TokenShape.Capitalised | TokenShape.Clitic)
        && (Kinds(i + 1) & (Boundary | WordClass.Pronoun | WordClass.SpeechVerb | WordClass.PastVerb | WordClass.Determiner)) == 0 && !IsAdverb(i + 1);

    /// <summary>"said the ministry's spokesman, Joe Bly.": a name and nothing else behind the comma.</summary>
    private TokenRange NameBehind(int comma, int ceiling)
    {
        if (comma + 1 >= ceiling || !IsMark(comma, ',') || !IsName(comma + 1))
            return TokenRange.None;
        var end = EndOfPhrase(comma + 1, Math.Min(ceiling, comma + 1 + LongestPhrase));
        var name = new TokenRange(comma + 1, end);
        return IsName(end - 1) && IsPersonLike(name) && (end == ceiling || tokens[end].Kind == TokenKind.Punctuation) ? name : TokenRange.None;
    }

    /// <summary>The apostrophe of "the Officers' Association president", "Jones' wife".</summary>
    private bool IsPluralOwner(int i, int ceiling) =>
        i + 1 < ceiling && (IsMark(i, '\'') || IsMark(i, '\u2019')) && !tokens[i].Is(TokenShape.SpaceBefore) && tokens[i + 1].Is(TokenShape.SpaceBefore)
        && tokens[i + 1].Kind == TokenKind.Word && tokens[i - 1].Is(TokenShape.Capitalised) && text[tokens[i - 1].End - 1] == 's' && (Kinds(i + 1) & (Boundary | WordClass.SpeechVerb)) == 0;

    /// <summary>The closing bracket of "DCP (South) Ana Prado" and "Traders Union (LTU) chairman Ana Prado", or 0.</summary>
    private int BehindDistrict(int bracket, int ceiling)
    {
        if (!IsMark(bracket, '('))
            return 0;
        if (bracket + 2 < ceiling && IsMark(bracket + 2, ')') && tokens[bracket + 1].Is(TokenShape.AllCaps) && tokens[bracket - 1].Is(TokenShape.Capitalised) && LeadsToName(bracket + 2, ceiling))
            return bracket + 2;
        if (!(tokens[bracket - 1].Is(TokenShape.AllCaps) || (Kinds(bracket - 1) & WordClass.TitleWord) != 0))
            return 0;
        for (var i = bracket + 1; i + 1 < ceiling && i < bracket + 5; i++)
        {
            if (IsMark(i, ')'))
                return IsName(i + 1) ? i : 0;
        }

        return 0;
    }

    /// <summary>"Prado spokesman Joe Bly", "Karland deputy foreign minister Ana Prado".</summary>
    private bool LeadsToName(int i, int ceiling)
    {
        for (var j = i + 1; j < ceiling && j < i + 4; j++)
        {
            if (IsName(j))
                return true;
            if ((Kinds(j) & (WordClass.TitleWord | WordClass.TitleModifier | WordClass.OrganisationWord)) == 0)
                return false;
        }

        return false;
    }
}
