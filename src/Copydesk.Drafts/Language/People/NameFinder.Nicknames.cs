namespace Copydesk.Drafts.Language;

/// <summary>Nicknames in quotation marks inside a name: Dwayne "Buck" Tarrow, Jimmy "The Saw" Vance.</summary>
internal ref partial struct NameFinder
{
    private const int LongestNickname = 3;

    /// <summary>The token behind a nickname that opens at a token and before more of the name, or -1.</summary>
    private readonly int NicknameEnd(int open, int last)
    {
        if (tokens[open].Length != 1 || !tokens[open].Is(TokenShape.SpaceBefore) || !Marks.IsQuotation(text[tokens[open].Start]))
            return -1;
        var close = open + 1;
        while (close < last && close - open <= LongestNickname && IsWord(close) && tokens[close].Is(TokenShape.Capitalised))
            close++;
        return close > open + 1 && close + 1 < last && tokens[close].Length == 1 && !tokens[close].Is(TokenShape.SpaceBefore)
            && Marks.IsQuotation(text[tokens[close].Start]) && tokens[close + 1].Is(TokenShape.SpaceBefore)
                ? close + 1
                : -1;
    }

    /// <summary>The nickname's opening mark within a run, or -1.</summary>
    private readonly int Nickname(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && Marks.IsQuotation(text[tokens[i].Start]))
                return i;
        }

        return -1;
    }

    /// <summary>A name with a nickname in it. That alone says that it is a person's, if no list says that it is a thing's.</summary>
    private void ParseNicknamed(int first, int open, int end)
    {
        var evidence = NameEvidence.Nickname;
        first = SkipOpeners(first, open, ref evidence);
        var (titleFirst, titleEnd) = (0, 0);
        if (LastTitle(first, open) is >= 0 and var lastTitle)
        {
            (titleFirst, titleEnd) = (first, lastTitle + 1);
            if (IsDotOfAbbreviation(titleEnd))
                titleEnd++;
            evidence |= TitleEvidence(lastTitle);
            first = titleEnd;
        }
        else if (surroundings.LowerTitleBefore(first, sentenceFirst, out titleFirst))
        {
            titleEnd = first;
            evidence |= NameEvidence.Title;
        }

        var rest = NicknameEnd(open, end);
        end = TrimEnd(rest, end);
        var coreEnd = CoreEnd(rest, end);
        end = WithDotOfSuffix(coreEnd, end);
        if (first >= open || open - first > LongestNickname || rest >= coreEnd || coreEnd - rest > LongestNickname)
            return;
        if (Is(coreEnd - 1, Things | WordClass.TitleWord) && !Is(coreEnd - 1, WordClass.Surname | WordClass.GivenName))
            return;
        var opening = GivenClass(first);
        if ((opening & WordClass.GivenName) != 0)
            evidence |= NameEvidence.Given | SexOf(opening);
        else if ((opening & (WordClass.CommonWord | Function | Places | Things | Titles)) != 0)
            return;
        evidence |= surroundings.After(end, sentenceEnd, withPronoun: true, out var laterTitle);
        if (titleEnd == 0 && laterTitle.End > 0)
            (titleFirst, titleEnd) = (laterTitle.First, laterTitle.End);
        found.Add(new NameCandidate(first, coreEnd, end, SurnameOf(rest, coreEnd, NameEvidence.None), titleFirst, titleEnd, evidence));
    }
}
