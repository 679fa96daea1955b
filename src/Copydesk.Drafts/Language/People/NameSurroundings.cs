namespace Copydesk.Drafts.Language;

/// <summary>What stands around a name and tells whether it is a person's. Every look is bounded.</summary>
internal readonly ref struct NameSurroundings(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<WordClass> classes)
{
    private const int AppositionLength = 8;
    private const int PronounReach = 14;
    private const int TitleLength = 6;

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<Token> tokens = tokens;
    private readonly ReadOnlySpan<WordClass> classes = classes;

    /// <summary>Whether a title in small letters stands before, as in "ministry spokesperson Ada Lind", and where it begins.</summary>
    public bool LowerTitleBefore(int first, int sentenceFirst, out int titleFirst)
    {
        titleFirst = 0;
        var at = first - 1;
        if (at < sentenceFirst || !IsLower(at) || !Is(at, WordClass.TitleWord) || Is(at, WordClass.SpeechVerb))
            return false;
        titleFirst = at;
        while (titleFirst > sentenceFirst && at - titleFirst < TitleLength && tokens[titleFirst - 1].Kind == TokenKind.Word
            && (tokens[titleFirst - 1].Is(TokenShape.Capitalised)
                ? Is(titleFirst - 1, WordClass.TitleWord | WordClass.TitleModifier | WordClass.OrganisationWord | WordClass.Nationality) && !Is(titleFirst - 1, WordClass.Determiner)
                : Is(titleFirst - 1, WordClass.TitleWord | WordClass.TitleModifier)))
            titleFirst--;
        return true;
    }

    /// <summary>"The foreign minister, Ada Lind, said"; "Ghana's president, Ada Lind, …", but not "the president, Ada Lind, and …".</summary>
    public bool TitleBeforeComma(int first, int end, int sentenceFirst, int sentenceEnd, out int titleFirst, out int titleEnd)
    {
        const WordClass notOfTitle = WordClass.Determiner | WordClass.Preposition | WordClass.Auxiliary | WordClass.Conjunction | WordClass.Pronoun | WordClass.SpeechVerb;
        titleFirst = titleEnd = first - 1;
        if (titleEnd - 2 < sentenceFirst || !IsComma(titleEnd)
            || tokens[titleEnd - 1].Kind != TokenKind.Word || !Is(titleEnd - 1, WordClass.TitleWord) || !IsClosed(end, sentenceEnd))
            return false;
        while (titleFirst > sentenceFirst && titleEnd - titleFirst < TitleLength && tokens[titleFirst - 1].Kind == TokenKind.Word
            && !Is(titleFirst - 1, WordClass.Determiner) && Is(titleFirst - 1, WordClass.TitleWord | WordClass.TitleModifier))
            titleFirst--;
        var before = titleFirst;
        // Of "the tennis player" the player.
        while (before - 1 > sentenceFirst && titleFirst - before < 2 && IsLower(before - 1) && !Is(before - 1, notOfTitle))
            before--;
        return before > sentenceFirst && (Is(before - 1, WordClass.Determiner | WordClass.Nationality) || tokens[before - 1].Is(TokenShape.Clitic));
    }

    /// <summary>Whether a comma closes the phrase that an opening one began, or the sentence's end: "to his sister, Ada Lind."</summary>
    private bool IsClosed(int end, int sentenceEnd) =>
        end >= sentenceEnd || (end + 1 >= sentenceEnd && text[tokens[end].Start] == '.') || (IsComma(end) && end + 1 < sentenceEnd && !Is(end + 1, WordClass.Conjunction));

    /// <summary>Where the title begins whose "of State" ends before a token: Former US Secretary of State.</summary>
    public int TitleWithOf(int qualifier, int sentenceFirst)
    {
        var first = qualifier - 2;
        while (first > sentenceFirst && qualifier - first < TitleLength + 2
            && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Is(TokenShape.Capitalised) && !Is(first - 1, WordClass.Determiner))
            first--;
        return first;
    }

    /// <summary>"…," said Ada Lind: a verb of saying before the name, with the quotation's end before it.</summary>
    public NameEvidence SpeechBefore(int first, int sentenceFirst) =>
        first - 1 >= sentenceFirst && IsLower(first - 1) && Is(first - 1, WordClass.SpeechVerb)
        && (first - 2 < sentenceFirst || tokens[first - 2].Kind == TokenKind.Punctuation)
            ? NameEvidence.Speech
            : NameEvidence.None;

    /// <summary>What follows a name that ends before token <paramref name="end"/>.</summary>
    public NameEvidence After(int end, int sentenceEnd, bool withPronoun, out (int First, int End) title)
    {
        title = default;
        var evidence = NameEvidence.None;
        if (end < sentenceEnd && IsComma(end))
        {
            evidence |= Apposition(end + 1, sentenceEnd, out title, out var close);
            if (close > 0)
                evidence |= VerbAt(close + 1, sentenceEnd);
        }
        else
        {
            evidence |= VerbAt(end, sentenceEnd);
        }

        if (!withPronoun)
            return evidence;
        var classes = this.classes;
        foreach (ref readonly var token in tokens[end..Math.Max(end, Math.Min(sentenceEnd, end + PronounReach))])
        {
            if ((classes[token.Word] & (WordClass.Masculine | WordClass.Feminine)) != 0)
                return evidence | NameEvidence.Pronoun;
        }

        return evidence;
    }

    /// <summary>
    /// "Office of Harbour Works": what follows belongs to the capitalised word before. "Critics of Ada Lind" has its capital for
    /// the sentence's sake.
    /// </summary>
    public bool IsAfterOf(int first, int sentenceFirst) =>
        first - 2 >= sentenceFirst && TextOf(tokens[first - 1]) is "of" or "for" && tokens[first - 2].Is(TokenShape.Capitalised)
        && (first - 2 > sentenceFirst || Is(first - 2, WordClass.OrganisationWord | WordClass.EventWord) || !TextOf(tokens[first - 2]).EndsWith("s"));

    public bool IsBesideAmpersand(int first, int end) =>
        (first > 0 && text[tokens[first - 1].Start] == '&') || (end < tokens.Length && text[tokens[end].Start] == '&');

    /// <summary>said; has said; also said.</summary>
    private NameEvidence VerbAt(int at, int sentenceEnd)
    {
        for (var i = at; i < sentenceEnd && i < at + 3 && IsLower(i); i++)
        {
            if (Is(i, WordClass.SpeechVerb))
                return NameEvidence.Speech;
            if (!Is(i, WordClass.Auxiliary) && !TextOf(tokens[i]).EndsWith("ly") && TextOf(tokens[i]) is not ("also" or "later" or "then" or "not"))
                break;
        }

        return NameEvidence.None;
    }

    /// <summary>", 45,"; ", who …"; ", the foreign minister,"; ", a baker,". Firms too are followed by "whose".</summary>
    private NameEvidence Apposition(int at, int sentenceEnd, out (int First, int End) title, out int close)
    {
        title = default;
        close = 0;
        var last = Math.Min(sentenceEnd, at + AppositionLength);
        if (at >= last)
            return NameEvidence.None;
        if (tokens[at].Kind == TokenKind.Number)
            return tokens[at].Length <= 2 && at + 1 < sentenceEnd && IsComma(at + 1) ? NameEvidence.Described : NameEvidence.None;
        if (!IsLower(at))
            return NameEvidence.None;
        if (TextOf(tokens[at]) is "who" or "whose")
            return tokens[at].Length == 3 ? NameEvidence.Described : NameEvidence.Apposition;
        var first = at;
        var evidence = NameEvidence.None;
        if (Is(at, WordClass.Determiner))
        {
            evidence = NameEvidence.Apposition;
            first++;
        }

        var titled = 0;
        var open = true;
        for (var i = first; i < last; i++)
        {
            if (IsComma(i))
            {
                close = i;
                break;
            }

            if (tokens[i].Kind != TokenKind.Word || Is(i, WordClass.Preposition | WordClass.Auxiliary | WordClass.Conjunction | WordClass.Pronoun))
                open = false;
            else if (open && Is(i, WordClass.TitleWord))
                titled = i + 1;
        }

        if (titled == 0 || (evidence == NameEvidence.None && !Is(first, WordClass.TitleWord | WordClass.TitleModifier)))
            return close > 0 ? evidence : NameEvidence.None;
        title = (first, titled);
        return evidence | NameEvidence.Described;
    }

    private ReadOnlySpan<char> TextOf(in Token token) => text.Slice(token.Start, token.Length);

    private bool IsComma(int at) => tokens[at].Length == 1 && text[tokens[at].Start] == ',';

    private bool IsLower(int at) => tokens[at].Kind == TokenKind.Word && !tokens[at].Is(TokenShape.Capitalised | TokenShape.Clitic);

    private bool Is(int at, WordClass @class) => (classes[tokens[at].Word] & @class) != 0;
}
