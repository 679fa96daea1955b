namespace Copydesk.Drafts.Language;

/// <summary>
/// Reads the noun phrases around a verb: names, pronouns, descriptions ("a spokesman for the ministry"). Knows words by
/// their class only, and looks no further than a bounded window.
/// </summary>
internal readonly ref partial struct PhraseReader
{
    private const int LongestPhrase = 12;
    private const int LongestAside = 40;
    private const int LongestClause = 10;

    // Commas looked at behind an opening phrase.
    private const int MostCommas = 3;

    private const WordClass TimeWord = WordClass.Weekday | WordClass.Month | WordClass.RelativeDay;
    private const WordClass Boundary = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary;

    private readonly AnnotatedBlock block;
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;

    public PhraseReader(AnnotatedBlock block)
    {
        this.block = block;
        text = block.Prose.Text;
        tokens = block.Tokens;
    }

    /// <summary>The phrase that ends before <paramref name="end"/>: the subject of a verb that stands there.</summary>
    public TokenRange Before(int end, int floor)
    {
        var i = SkipLightWordsBack(end - 1, floor);
        if (i >= floor && IsMark(i, ')'))
            i = MatchBack(i, floor, '(') - 1;
        if (i > floor && IsAsideMark(i))
            return BeforeAside(i, floor);

        if (i > floor && IsRelative(i))
            return Ending(IsAsideMark(i - 1) ? i - 2 : i - 1, floor);
        var phrase = Ending(i, floor);
        return BeforeRelative(phrase.IsEmpty ? i + 1 : phrase.First, floor) is { IsEmpty: false } head ? head : phrase;
    }

    /// <summary>"Prado, a lawyer from Accra, Ghana, said": the subject stands before the aside.</summary>
    private TokenRange BeforeAside(int aside, int floor)
    {
        if (IsMark(aside - 1, ')'))
            return Ending(MatchBack(aside - 1, floor, '(') - 1, floor);
        var mark = text[tokens[aside].Start];
        var start = MatchBack(aside, floor, mark);
        if (start == aside || start <= floor)
            return Ending(aside - 1, floor);
        // The aside has commas of its own where what stands before this one is no name at the start of its clause.
        var earlier = MatchBack(start, floor, mark);
        var isAge = earlier + 2 == start && tokens[earlier + 1].Kind == TokenKind.Number;
        if (earlier < start && earlier > floor && (isAge || IsPastVerb(earlier + 1) || (Kinds(earlier + 1) & (WordClass.Preposition | WordClass.Determiner)) != 0))
        {
            var name = Ending(earlier - 1, floor);
            if ((IsPersonLike(name) || CarriesWords(name)) && !(name.First == floor && name.End == floor + 1 && IsParticipleAlone(floor)) && (name.First == floor || (Kinds(name.First - 1) & WordClass.Preposition) == 0))
                return name;
        }

        var subject = Ending(start - 1, floor);
        if (subject.IsEmpty)
            return Ending(aside - 1, floor);
        // "Prado's sister, Lena, said", "the member for Accra, Ana Prado, said": the name says more than what it explains.
        return (!IsName(subject.End - 1) || IsDescribed(subject)) && Ending(aside - 1, start + 1) is { IsEmpty: false } inside && inside.First == start + 1 && IsName(inside.First) ? inside : subject;
    }

    /// <summary>Behind the second comma of ", the ship's master, radioed"; where none is, where it began.</summary>
    public int BehindAside(int comma, int ceiling)
    {
        if (comma >= ceiling || !IsMark(comma, ','))
            return comma;
        var stop = Math.Min(ceiling, comma + LongestPhrase);
        for (var i = comma + 1; i < stop; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && IsMark(i, ','))
                return i + 1;
        }

        return comma;
    }

    /// <summary>"The member for Accra": a title, and the name behind the preposition is not theirs.</summary>
    private bool IsDescribed(TokenRange phrase)
    {
        if ((Kinds(phrase.First) & WordClass.Determiner) == 0)
            return false;
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if ((Kinds(i) & WordClass.Preposition) != 0)
                return (Kinds(i - 1) & WordClass.TitleWord) != 0;
        }

        return false;
    }

    /// <summary>The phrase that begins at <paramref name="start"/> or behind adverbs there.</summary>
    public TokenRange After(int start, int ceiling)
    {
        var first = start;
        ceiling = Math.Min(ceiling, start + LongestAside);
        while (first < ceiling && IsAdverb(first))
            first++;
        if (first >= ceiling)
            return TokenRange.None;
        if (tokens[first].Kind == TokenKind.Handle)
            return new TokenRange(first, first + 1);
        if (tokens[first].Kind != TokenKind.Word)
            return TokenRange.None;
        var kinds = Kinds(first);
        if (tokens[first].Word != 0 && tokens[first].Word == KnownWords.Which)
            return TokenRange.None;
        if (IsPersonal(first, kinds) && !IsOneOf(first, ceiling))
            return new TokenRange(first, first + 2 < ceiling && tokens[first + 1].Word == KnownWords.Of ? EndOfPhrase(first + 2, ceiling) : first + 1);
        if ((kinds & Boundary) != 0 && (kinds & WordClass.Determiner) == 0 && !IsName(first))
            return TokenRange.None;
        if ((kinds & (WordClass.SpeechVerb | WordClass.SpeechNoun)) == WordClass.SpeechVerb && !IsName(first))
            return TokenRange.None;
        var end = EndOfPhrase(first, Math.Min(ceiling, first + LongestPhrase));
        if (end == first || (end == first + 1 && (Kinds(first) & WordClass.Determiner) != 0))
            return TokenRange.None;
        if (!IsName(end - 1) && NameBehind(BehindOffice(end, ceiling), ceiling) is { IsEmpty: false } name)
            return name;
        var found = LastName(first, end);
        // "said the Ministry of Health"
        return end + 1 < ceiling && (Kinds(end - 1) & WordClass.OrganisationWord) != 0 && IsName(end - 1) && tokens[end].Word is var joins && (joins == KnownWords.Of || joins == KnownWords.For) && IsName(end + 1)
            ? new TokenRange(found.First, EndOfPhrase(end + 1, Math.Min(ceiling, end + LongestPhrase)))
            : found;
    }

    /// <summary>Whether a phrase names somebody or stands for somebody: a capital behind the first word, a pronoun, a title.</summary>
    public bool IsPersonLike(TokenRange phrase)
    {
        if (phrase.IsEmpty)
            return false;
        var last = phrase.End - 1;
        var kinds = Kinds(last);
        if ((kinds & (WordClass.Pronoun | WordClass.TitleWord)) != 0)
            return tokens[last].Word != KnownWords.It;
        return IsName(last) && (kinds & (WordClass.Place | WordClass.EventWord | TimeWord | WordClass.CommonWord)) == 0;
    }

    /// <summary>Whether a phrase is a thing with words on it: "the ad", "her answer".</summary>
    public bool CarriesWords(TokenRange phrase) => phrase.End - phrase.First > 1 && (Kinds(phrase.End - 1) & WordClass.SpeechNoun) != 0;

    public WordClass Kinds(int i)
    {
        var kinds = block.ClassOf(tokens[i]);
        return (kinds & WordClass.Pronoun) != 0 && IsAcronym(i) ? WordClass.None : kinds;
    }

    public bool IsMark(int i, char mark) => tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] == mark;

    public bool IsAdverb(int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind != TokenKind.Word)
            return false;
        if (token.Word != 0 && Array.IndexOf(KnownWords.Adverbs, token.Word) >= 0)
            return true;
        return token.Length > 4 && text[token.End - 1] == 'y' && text[token.End - 2] == 'l' && !token.Is(TokenShape.Capitalised);
    }

    /// <summary>A capital, and no word that only stands at the start of its sentence.</summary>
    private bool IsName(int i) =>
        tokens[i].Kind == TokenKind.Word && tokens[i].Is(TokenShape.Capitalised) && !(tokens[i].Is(TokenShape.Hyphenated) && IsAdjective(i))
        && (Kinds(i) & (WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Weekday)) == 0;

    /// <summary>"American-born", "Accra-based".</summary>
    private bool IsAdjective(int i)
    {
        var word = text.Slice(tokens[i].Start, tokens[i].Length);
        return word.EndsWith("-born") || word.EndsWith("-based") || word.EndsWith("-led") || word.EndsWith("-backed") || word.EndsWith("-style")
            || word.EndsWith("-era") || word.EndsWith("-owned") || word.EndsWith("-trained");
    }

    /// <summary>"the WHO said", "IT said": capitals among words that have none are no pronoun.</summary>
    private bool IsAcronym(int i) =>
        tokens[i].Is(TokenShape.AllCaps) && (i == 0 || !tokens[i - 1].Is(TokenShape.AllCaps)) && (i + 1 == tokens.Length || !tokens[i + 1].Is(TokenShape.AllCaps));

    private static bool IsPersonal(int i, WordClass kinds) =>
        i >= 0 && (kinds & WordClass.Pronoun) != 0 && (kinds & WordClass.Determiner) == 0;

    private bool IsAsideMark(int i) =>
        tokens[i].Kind == TokenKind.Punctuation && (text[tokens[i].Start] == ',' || Marks.IsDash(text[tokens[i].Start]) && tokens[i].Is(TokenShape.SpaceBefore));

    private int SkipLightWordsBack(int i, int floor)
    {
        floor = Math.Max(floor, i - LongestAside);
        while (i >= floor)
        {
            var kinds = Kinds(i);
            if (IsAdverb(i) || (kinds & WordClass.Auxiliary) != 0 && (kinds & WordClass.Pronoun) == 0)
            {
                i--;
            }
            else if (((kinds & TimeWord) != 0 || tokens[i].Kind == TokenKind.Number) && i > floor)
            {
                i--;
                if ((Kinds(i) & WordClass.Preposition) != 0)
                    i--;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private int MatchBack(int i, int floor, char mark)
    {
        var stop = Math.Max(floor, i - LongestAside);
        for (var j = i - 1; j >= stop; j--)
        {
            if (IsMark(j, mark))
                return j;
        }

        return i;
    }

    /// <summary>The phrase whose last word is <paramref name="last"/>.</summary>
    private TokenRange Ending(int last, int floor)
    {
        if (last < floor)
            return TokenRange.None;
        if (tokens[last].Kind == TokenKind.Handle)
            return new TokenRange(last, last + 1);
        if (IsMark(last, '.') && last > floor && (Kinds(last - 1) & (WordClass.FinalAbbreviation | WordClass.NameSuffix)) != 0)
            last--;
        if (tokens[last].Kind == TokenKind.Number && last > floor && IsName(last - 1))
            return new TokenRange(last - 1, last + 1);
        if (tokens[last].Kind != TokenKind.Word || tokens[last].Is(TokenShape.Clitic))
            return TokenRange.None;
        var kinds = Kinds(last);
        // "the mother of one of the boys"
        if (IsPersonal(last, kinds))
            return (kinds & WordClass.NumberWord) != 0 ? WithHead(last, last, floor) : new TokenRange(last, last + 1);
        if (!IsName(last) && (kinds & (Boundary | WordClass.SpeechVerb)) != 0 && (kinds & WordClass.SpeechNoun) == 0)
            return TokenRange.None;
        if (tokens[last].Word != 0 && (tokens[last].Word == KnownWords.There || tokens[last].Word == KnownWords.What))
            return TokenRange.None;
        var first = IsName(last) ? StartOfName(last, floor) : StartOfDescription(last, floor);
        if (first == last && (kinds & WordClass.Determiner) != 0 && !IsIndefinite(kinds))
            return TokenRange.None;
        // "which lets owners" is a clause, not a phrase.
        if (tokens[first].Word != 0 && tokens[first].Word == KnownWords.Which)
            return TokenRange.None;
        if (IsName(last) && first - 2 >= floor && tokens[first - 1].Word == KnownWords.And && IsName(first - 2) && last - first < 3 && (Kinds(first) & WordClass.Determiner) != 0)
            first = StartOfName(first - 2, floor);
        return WithHead(first, last, floor);
    }

    private static bool IsIndefinite(WordClass kinds) => (kinds & WordClass.CommonWord) != 0;

    private int StartOfName(int last, int floor)
    {
        var first = last;
        var stop = Math.Max(floor, last - LongestPhrase);
        while (first > stop)
        {
            var before = first - 1;
            if (IsName(before) || tokens[before].Is(TokenShape.Clitic))
                first = before;
            else if (IsInsideName(before) && before > stop && tokens[before - 1].Is(TokenShape.Capitalised) && IsName(before - 1))
                first = before - 1;
            else
                break;
        }

        // The sentence's own capital: "Yesterday Prado said".
        if (first < last && first == floor && (Kinds(first) & (WordClass.CommonWord | WordClass.RelativeDay)) != 0)
            first++;
        return first > floor && IsOwnDeterminer(first - 1) ? first - 1 : first;
    }

    private bool IsOwnDeterminer(int i) =>
        (Kinds(i) & WordClass.Determiner) != 0 && tokens[i].Word != KnownWords.That && tokens[i].Word != KnownWords.Which && tokens[i].Word != KnownWords.What;

    /// <summary>The stop of "Gen." and the small words of a name, between two capitals.</summary>
    private bool IsInsideName(int i) =>
        tokens[i].Kind == TokenKind.Word
            ? tokens[i].Word == KnownWords.And || (Kinds(i) & WordClass.Particle) != 0
            : IsMark(i, '&') || (IsMark(i, '.') && i > 0 && (Kinds(i - 1) & WordClass.Abbreviation) != 0) || (IsMark(i, '-') && !tokens[i].Is(TokenShape.SpaceBefore));

    private int StartOfDescription(int last, int floor)
    {
        var first = last;
        var stop = Math.Max(floor, last - LongestPhrase);
        while (first > stop)
        {
            var before = first - 1;
            var kinds = Kinds(before);
            if ((kinds & WordClass.Determiner) != 0)
                return before;
            var isInside = tokens[before].Kind switch
            {
                TokenKind.Word => (kinds & Boundary) == 0 && (kinds & (WordClass.Pronoun | WordClass.NumberWord)) != WordClass.Pronoun && ((kinds & WordClass.SpeechVerb) == 0 || (kinds & WordClass.SpeechNoun) != 0) && !IsAdverb(before) && (kinds & TimeWord) == 0,
                TokenKind.Number => true,
                _ => IsMark(before, '-') && !tokens[before].Is(TokenShape.SpaceBefore),
            };
            if (!isInside)
                break;
            first = before;
        }

        return first;
    }

    private int EndOfPhrase(int first, int ceiling)
    {
        var hasName = false;
        var end = first;
        for (; end < ceiling; end++)
        {
            ref readonly var token = ref tokens[end];
            if (token.Kind == TokenKind.Number && !hasName)
                continue;
            if (token.Kind != TokenKind.Word)
            {
                if (end > first && end + 1 < ceiling && IsInsideName(end) && (tokens[end + 1].Is(TokenShape.Capitalised) || IsMark(end, '-')))
                    continue;
                if (end > first && IsPluralOwner(end, ceiling))
                {
                    hasName &= tokens[end + 1].Is(TokenShape.Capitalised);
                    continue;
                }

                if (end > first && BehindDistrict(end, ceiling) is var behind and > 0)
                {
                    end = behind;
                    continue;
                }

                break;
            }

            if (token.Is(TokenShape.Clitic))
            {
                hasName = false;
                continue;
            }

            var kinds = Kinds(end);
            var isName = IsName(end);
            if (isName)
            {
                hasName = true;
                continue;
            }

            if (end > first && hasName)
            {
                if (IsInsideName(end) && end + 1 < ceiling && IsName(end + 1))
                    continue;
                if ((kinds & (WordClass.TitleWord | WordClass.TitleModifier | WordClass.OrganisationWord)) != 0 && LeadsToName(end, ceiling))
                    continue;
                // "the Instagram caption"
                return (kinds & (WordClass.SpeechNoun | WordClass.SpeechVerb)) == WordClass.SpeechNoun && (Kinds(first) & WordClass.Determiner) != 0 ? end + 1 : end;
            }

            if ((kinds & TimeWord) != 0
                || (end > first && ((kinds & (Boundary | WordClass.Pronoun)) != 0 || ((kinds & WordClass.Determiner) != 0 && (Kinds(end - 1) & WordClass.Determiner) == 0) || (kinds & WordClass.SpeechVerb) != 0 && (kinds & WordClass.SpeechNoun) == 0)))
                break;
        }

        return end;
    }

    /// <summary>Of "ministry spokesman Ana Prado" the name; of "the Foreign Ministry" all.</summary>
    private TokenRange LastName(int first, int end)
    {
        if (!IsName(end - 1))
            return new TokenRange(first, end);
        var start = end - 1;
        while (start > first && (IsName(start - 1) || IsInsideName(start - 1) || tokens[start - 1].Is(TokenShape.Clitic)))
            start--;
        // Of "the union's Ana Prado" the name.
        if (tokens[start].Is(TokenShape.Clitic))
            start++;
        return start > first && IsOwnDeterminer(start - 1) ? new TokenRange(start - 1, end) : new TokenRange(start, end);
    }
}
