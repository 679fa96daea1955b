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
        var preposition = PrepositionBefore(first, floor);
        if (preposition <= floor)
            return alone;
        var leansOnVerb = IsParticiple(preposition - 1, tokens[preposition].Word);
        var head = Ending(leansOnVerb ? preposition - 2 : preposition - 1, Math.Max(floor, first - LongestAside));
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

    /// <summary>"said the ministry's spokesman, Joe Bly.": a name and nothing else behind the comma.</summary>
    private TokenRange NameBehind(int comma, int ceiling)
    {
        if (comma + 1 >= ceiling || !IsMark(comma, ',') || !IsName(comma + 1))
            return TokenRange.None;
        var end = EndOfPhrase(comma + 1, Math.Min(ceiling, comma + 1 + LongestPhrase));
        var name = new TokenRange(comma + 1, end);
        return IsName(end - 1) && IsPersonLike(name) && (end == ceiling || tokens[end].Kind == TokenKind.Punctuation) ? name : TokenRange.None;
    }
}
