namespace Copydesk.Drafts.Language;

/// <summary>What makes it doubtful that a weekday and a day side by side are said to be one.</summary>
internal static partial class DatedWeekdayFinder
{
    /// <summary>How far from publication, in years, a year of two figures may lie on the side that its century does not suggest.</summary>
    private const int WithinMemory = 30;

    /// <summary>Between these years lies every year of two figures, behind an apostrophe, where nobody knows the day of publication.</summary>
    private const int FirstOfTwo = 1910;
    private const int LastOfTwo = 2036;

    /// <summary>How far "told" may stand from its end, in tokens: "told the news agency".</summary>
    private const int ToldReach = 4;

    /// <summary>
    /// Whether the words around show that weekday and day are not said to be one: "On Saturday, 14 March protesters",
    /// "Monday 5 May Foundation", "said Tuesday May 5 would be", "a Monday, May 5".
    /// </summary>
    private static bool IsAbout(AnnotatedBlock block, in TimeMention weekday, in TimeMention day)
    {
        var tokens = block.Tokens;
        var after = day.DayEnd;
        var before = weekday.WeekdayToken - 1;
        if (IsBeforeChrist(block, after))
            return true;
        if (day.Year > 0 || day.DayFirst < weekday.WeekdayToken)
            return false;
        if (IsTitle(block, weekday))
            return true;
        if (before >= 0 && (Beside.Word(block, before) is "man" or "girl" || (Beside.Word(block, before) is "a" && Beside.Mark(block, after) is not (')' or ']'))))
            return true;
        if (after >= tokens.Length)
            return false;
        var next = tokens[after];
        var classes = block.ClassOf(next);
        if (next.Kind == TokenKind.Number)
            return !IsClock(block, after);
        if (next.Kind != TokenKind.Word)
            return false;
        if (Beside.Word(block, after) is "having" or "being" || (IsCountable(block, weekday, day) && IsNoun(block, after)))
            return true;
        if ((classes & WordClass.TimeGlue) != 0 && (TimeCue)block.Inputs.Vocabulary.ValueOf(next.Word) == TimeCue.Counted)
            return true;
        // Behind "5 Sept." a sentence begins.
        if (next.Is(TokenShape.Capitalised) && Beside.Mark(block, after - 1) != '.' && !tokens[weekday.WeekdayToken].Is(TokenShape.AllCaps)
            && (classes & (WordClass.TitleWord | WordClass.TitleModifier | WordClass.Honorific | WordClass.Pronoun | WordClass.GivenName | WordClass.Nationality)) == 0)
            return true;
        return (classes & WordClass.Auxiliary) != 0 && day.DayFirst == weekday.WeekdayToken + 1 && IsSpeech(block, before);
    }

    /// <summary>Whether the weekday ends a title or a programme's name: "Friday Night, 5 May", "The Man Who Was Thursday, 5 May".</summary>
    private static bool IsTitle(AnnotatedBlock block, in TimeMention weekday)
    {
        var tokens = block.Tokens;
        var at = weekday.WeekdayToken;
        if (tokens[at].Is(TokenShape.AllCaps) && tokens[at].Length > 3)
            return false;
        if (weekday.Part != TimeCue.None && at + 1 < tokens.Length && tokens[at + 1].Is(TokenShape.Capitalised))
            return true;
        if (at > 1 && Beside.Word(block, at - 1) is "to" && tokens[at - 2].Is(TokenShape.Capitalised) && (block.ClassOf(tokens[at - 2]) & WordClass.TimeUnit) != 0)
            return true;
        if (at == 0 || !tokens[at - 1].Is(TokenShape.Capitalised))
            return false;
        // Dr Sun, Nguyen Thi Thu
        if (tokens[at].Length == 3 && Beside.Word(block, at) is "sun" or "thu" && !IsWeekday(block, at - 1) && !IsPreposition(block, at - 1)
            && !(IsListMark(block, at + 1) && at + 2 < tokens.Length && IsWeekday(block, at + 2)))
            return true;
        return at > 1 && !Beside.IsEnd(block, at - 2)
            && ((block.ClassOf(tokens[at - 1]) & WordClass.Auxiliary) != 0 || Beside.Word(block, at - 1) is "like" or "given");
    }

    /// <summary>
    /// Whether a noun behind the date may be what its figure counts or its month describes: "On Wednesday, 10 March organisers
    /// resigned", "SAT 5 May scores".
    /// </summary>
    private static bool IsCountable(AnnotatedBlock block, in TimeMention weekday, in TimeMention day) =>
        (day.Month is 3 or 5 && day.NumberToken == day.DayFirst && Beside.Mark(block, day.DayFirst - 1) == ',')
        || (block.Tokens[weekday.WeekdayToken].Length < 6 && day.DayFirst == weekday.WeekdayToken + 1
            && !(weekday.WeekdayToken > 0 && GoesOn(block, weekday.WeekdayToken - 1)));

    /// <summary>Whether a plain noun may stand at a token: a word in small letters that neither joins nor governs.</summary>
    private static bool IsNoun(AnnotatedBlock block, int at)
    {
        var token = block.Tokens[at];
        return token.Kind == TokenKind.Word && !token.Is(TokenShape.Capitalised | TokenShape.AllCaps | TokenShape.Clitic)
            && (block.ClassOf(token) & (WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Determiner | WordClass.SpeechVerb | WordClass.PastVerb)) == 0
            && Beside.Word(block, at) is not ("to" or "at" or "when" or "here" or "there" or "local" or "next" or "last" or "this");
    }

    /// <summary>Whether a verb of saying ends at a token, or before the "on" that stands there: said, told reporters, told the BBC on.</summary>
    private static bool IsSpeech(AnnotatedBlock block, int at)
    {
        if (Beside.Word(block, at) is "on")
            at--;
        for (var i = at; i >= 0 && i >= at - ToldReach && block.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if ((block.ClassOf(block.Tokens[i]) & WordClass.SpeechVerb) != 0)
                return (i == at && Beside.Word(block, i) is not "began") || Beside.Word(block, i) is "told";
        }

        return false;
    }

    private static bool IsClock(AnnotatedBlock block, int at) =>
        block.Tokens[at].Is(TokenShape.LetterTail) || block.TextOf(block.Tokens[at]).IndexOfAny(':', '.') > 0
        || Beside.Word(block, at + 1) is "am" or "pm" or "a.m." or "p.m.";

    /// <summary>March 15, 44 BC.</summary>
    private static bool IsBeforeChrist(AnnotatedBlock block, int at)
    {
        if (Beside.Mark(block, at) == ',')
            at++;
        return at + 1 < block.Tokens.Length && block.Tokens[at].Kind == TokenKind.Number
            && Beside.Word(block, at + 1) is "bc" or "b.c." or "bce" or "b.c.e.";
    }

    /// <summary>Whether a year in two figures, "'48" or "5/5/48", is right as that of another century that can be meant.</summary>
    private static bool IsOfOtherCentury(AnnotatedBlock block, in TimeMention weekday, in TimeMention day, DateOnly? published)
    {
        if (day.Year == 0 || day.NumberToken == day.DayEnd - 1 || block.Tokens[day.DayEnd - 1] is not { Kind: TokenKind.Number, Length: 2 })
            return false;
        var other = day.Year < 2000 ? day.Year + 100 : day.Year - 100;
        var canBeMeant = published is { } today ? Math.Abs(other - today.Year) <= WithinMemory
            : other is >= FirstOfTwo and < LastOfTwo && Beside.Mark(block, day.DayEnd - 2) is not '/';
        return canBeMeant && CalendarYears.DateOf(other, day.Month, day.Day)?.DayOfWeek == (DayOfWeek)weekday.Weekday;
    }

    /// <summary>Whether the year before token <paramref name="at"/> may count things: "On Monday, May 5, 2000 migrants …".</summary>
    private static bool IsCount(AnnotatedBlock block, int at) =>
        at < block.Tokens.Length && Beside.Mark(block, at - 2) == ',' && block.Tokens[at] is { Kind: TokenKind.Word, Word: 0 } token
        && !token.Is(TokenShape.Capitalised) && block.TextOf(token)[^1] == 's';
}
