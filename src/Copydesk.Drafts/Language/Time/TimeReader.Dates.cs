namespace Copydesk.Drafts.Language;

/// <summary>Days, months, years and weekdays of the calendar.</summary>
internal ref partial struct TimeReader
{
    /// <summary>How many days of one month are read as one list.</summary>
    private const int MostListed = 6;

    /// <summary>A single day of a month in any written form, or a list of days of one month.</summary>
    private bool TryDay(int i)
    {
        if (i >= tokens.Length || !(IsFreeBefore(i) || (IsJoinedToLast(i) && found![found.Count - 1].Month > 0))
            || !(TryMonthLed(i) || TryDayLed(i) || TryIso(i) || TryNumeric(i)))
            return false;
        mention.DayFirst = i;
        mention.DayEnd = end;
        // "the 3rd of June", but "the May 5 vote" and "the 5 May vote"
        if (first == i && i > floor && CueOf(i - 1) == TimeCue.The && CueOf(i + 1) == TimeCue.Of && !IsPlainNumber(i))
            first = i - 1;
        mention.IsList |= IsListAfter(end);
        mention.IsNamedDay = mention is { Month: 9, Day: 11, Year: 0 } && (IsText(end, "attacks", "attack", "terrorist") || IsText(end, "terror", "hijackers", "hijackings"));
        RelativeYear();
        NightOf(i);
        return true;
    }

    /// <summary>Takes in "the night of" before a day.</summary>
    private void NightOf(int i)
    {
        if (first != i || further > 0 || i - 3 < floor || CueOf(i - 1) != TimeCue.Of || CueOf(i - 2) is not (>= TimeCue.Morning and <= TimeCue.Night) || CueOf(i - 3) != TimeCue.The)
            return;
        (mention.Part, first) = (CueOf(i - 2), i - 3);
    }

    /// <summary>May 5, May 5th, May the 5th, Sept. 5, May 7-10; with a year or without.</summary>
    private bool TryMonthLed(int i)
    {
        if (MonthAt(i) is var month && month == 0)
            return false;
        var at = AfterMonth(i);
        if (CueOf(at) == TimeCue.The && at + 1 < tokens.Length && !IsPlainNumber(at + 1))
            at++;
        // "In May First Lady …": a day in words takes its article here, or nothing behind it, as July Fourth does.
        if (DayAt(at) is var day && (day == 0 || (tokens[at].Kind == TokenKind.Word && CueOf(at - 1) != TimeCue.The && !EndsDay(i, at))))
            return false;
        at++;
        if (IsCounted(at) || IsUnitsAgo(at) || (IsDash(at) && IsGlued(at) && DigitsAt(at + 1, 1) == 0 && IsGlued(at + 1)))
            return false;
        mention.Month = month;
        mention.Day = day;
        mention.MonthToken = i;
        mention.NumberToken = at - 1;
        var dayEnd = at;
        while (IsFurtherDay(at, day))
            at += 2;
        var listEnd = at;
        Year(ref at);
        if (listEnd > dayEnd)
        {
            mention.IsList = true;
            (further, furtherEnd, end) = (dayEnd, at, dayEnd);
            return true;
        }

        end = at;
        return true;
    }

    /// <summary>Whether an ordinal in words behind a month is its day: "on July Fourth.", "on Monday, May fifth at noon".</summary>
    private readonly bool EndsDay(int month, int ordinal) =>
        IsPhraseEnd(ordinal + 1)
        || (!IsCapitalised(ordinal) && IsFunctionWord(ordinal + 1) && Is(IsMark(month - 1, ',') ? month - 2 : month - 1, WordClass.Weekday));

    /// <summary>5 May, 5th of May, fifth of May, 5-May-2025, 7-10 May, 3 and 4 May; with a year or without.</summary>
    private bool TryDayLed(int i)
    {
        if (DayAt(i) is var day && day == 0)
            return false;
        var isWord = tokens[i].Kind == TokenKind.Word;
        var at = i + 1;
        for (var more = 0; more < MostListed && IsListMark(at) && DayAt(at + 1) > 0; more++)
            at += 2;
        var isList = at > i + 1;
        // "the 4th day of July"
        if (!isList && IsText(at, "day") && CueOf(at + 1) == TimeCue.Of && !IsPlainNumber(i))
            at++;
        if (CueOf(at) == TimeCue.Of)
            at++;
        else if (isWord)
            return false;
        else if (!isList && IsDash(at) && IsGlued(at) && IsGlued(at + 1))
            at++;
        if (MonthAt(at) is var month && month == 0)
            return false;
        var monthToken = at;
        at = AfterMonth(at);
        // "5 May Day marches": the holiday, not the fifth; "10 May Street": an address.
        if (IsCapitalised(at) && (Is(at, WordClass.TimeUnit) || CueOf(at) == TimeCue.NameBehind))
            return false;
        mention.Month = month;
        mention.Day = day;
        mention.MonthToken = monthToken;
        mention.NumberToken = i;
        mention.IsList = isList;
        if (IsDash(at) && IsGlued(at) && IsGlued(at + 1) && YearAt(at + 1) > 0)
            at++;
        Year(ref at);
        end = at;
        if (isList)
            (further, furtherEnd, end) = (i + 1, at, i + 1);
        return true;
    }

    /// <summary>the 15th of this month, the first of next month.</summary>
    private bool TryDayOfMonth(int i)
    {
        if (CueOf(i + 1) != TimeCue.Of || CueOf(i + 2) is not (TimeCue.This or TimeCue.Last or TimeCue.Next) || !Is(i + 3, WordClass.TimeUnit) || UnitAt(i + 3) != TimeUnit.Month
            || IsPlural(i + 3) || CueOf(i - 1) != TimeCue.The || i - 1 < floor || IsPlainNumber(i) || DayAt(i) is var day && day == 0)
            return false;
        (mention.Form, mention.Unit, mention.Day, mention.NumberToken) = (TimeForm.Offset, TimeUnit.Month, day, i);
        mention.Count = CueOf(i + 2) switch { TimeCue.Last => -1, TimeCue.Next => 1, _ => 0 };
        (first, end) = (i - 1, i + 4);
        return true;
    }

    /// <summary>A month without a day, with a year or without.</summary>
    private bool TryMonth(int i)
    {
        // The second of "June-August" is glued to the first.
        var isJoined = IsJoinedToLast(i) && found![found.Count - 1] is { Month: > 0, Day: 0 };
        if (MonthAt(i) is var month && month == 0 || !(isJoined || IsFreeBefore(i)))
            return false;
        mention.Month = month;
        mention.MonthToken = i;
        end = AfterMonth(i);
        var at = end;
        if (CueOf(at) == TimeCue.Of)
            at++;
        Year(ref at);
        if (mention.Year > 0)
            end = at;
        RelativeYear();
        Turn(i - 1);
        if (mention.Year > 0 || mention.HasRelativeYear || first < i)
            return true;
        // May and March are also words, Jan and June also people, and an abbreviation alone is rarely a month.
        // "last month (March)"
        var isAside = floor > 0 && i - 1 == floor && IsMark(floor, '(') && IsMark(end, ')');
        var isAtHome = isJoined || isAside || CueOf(i - 1) is TimeCue.Preposition or TimeCue.Of or TimeCue.To or TimeCue.About or TimeCue.And;
        if (month is 3 or 5 || IsAbbreviation(i))
        {
            // "the March vote"; "the May government" is Theresa May's.
            return (isAtHome && !IsCapitalised(end))
                || (month == 3 && CueOf(i - 1) == TimeCue.The && !IsCapitalised(end) && IsAdjective(end) && !IsPastForm(end));
        }

        // "June said so"
        if (month is 4 or 6 or 8 && !isAtHome && Is(end, WordClass.SpeechVerb))
            return false;
        // "met June Brown and August Wilson", but "the June Senate vote" and "in June Brown said"
        if (month is 4 or 6 or 8 && i > 0 && IsCapitalised(end) && !IsFunctionWord(end) && Is(i - 1, WordClass.PastVerb | WordClass.SpeechVerb | WordClass.Conjunction)
            && !(CueOf(i - 1) == TimeCue.And && Is(i - 2, WordClass.Month)) && !(Is(end, WordClass.Month | WordClass.Weekday | WordClass.TimeUnit)))
            return false;
        return isAtHome || !(IsCapitalised(end) && tokens[end].Word == 0);
    }

    /// <summary>A year or a decade in figures: 1968, the 1990s.</summary>
    private bool TryYear(int i)
    {
        end = i + 1;
        // The second of "1999-2002" is glued to the first.
        if (!IsFreeBefore(i) && !(i == floor + 1 && floor > 0 && IsDash(i - 1) && YearAt(floor - 1) > 0))
            return false;
        if (tokens[i].Is(TokenShape.LetterTail))
            return TryDecade(i);
        var year = YearAt(i);
        // "the early 1980's", as some papers write the decade
        if (year is >= 1500 and < 2100 && year % 10 == 0 && end < tokens.Length && tokens[end].Is(TokenShape.Clitic) && CueOf(i - 1) is TimeCue.The or TimeCue.Early or TimeCue.Late
            && (IsPhraseEnd(end + 1) || IsFunctionWord(end + 1)))
        {
            (mention.Unit, mention.Count) = (TimeUnit.Decade, year / 10);
            end++;
            Turn(i - 1);
            return true;
        }

        if (year == 0 || IsCounted(end) || IsText(i - 1, "Flight", "Resolution", "Route") || IsText(i - 1, "Room", "No.", "Highway")
            || IsText(i - 1, "Windows", "gate", "extension") || IsText(i - 1, "page", "lot", "HB") || (IsMark(i - 1, '.') && IsText(i - 2, "No", "Nos")) || IsLaw(i) || IsNumbered(i - 1))
            return false;
        // 2021-22, 1999/2000, 1999-2002
        var isJoined = (IsDash(end) || IsMark(end, '/')) && IsGlued(end) && IsGlued(end + 1);
        if (isJoined && SeasonYear(end + 1, year) is var season and > 0 && IsFreeAfter(end + 2))
        {
            mention.SeasonToken = end + 1;
            mention.Count = season;
            end += 2;
        }
        else if (!IsFreeAfter(end) && !(isJoined && IsDash(end) && YearAt(end + 1) > 0 && IsFreeAfter(end + 2)))
        {
            return false;
        }

        if (year is < 1900 or > 2050 && !(year is >= 1500 and < 2200 && (CueOf(i - 1) is TimeCue.Preposition or TimeCue.To or TimeCue.Of || IsOldYear(i))) && !IsLongAgo(i, year))
            return false;
        mention.Year = year;
        mention.YearToken = i;
        if (mention.SeasonToken < 0)
            Lettered(i);
        else if (CueOf(i - 1) == TimeCue.The && i - 1 >= floor)
            Season(i);
        Turn(first - 1);
        return true;
    }

    /// <summary>Whether a four-figure number goes on with one before it: the phone number "020 7946 1958", "the flight, AI 2025".</summary>
    private readonly bool IsNumbered(int i) =>
        i >= 0 && ((tokens[i].Kind == TokenKind.Number && tokens[i].Length >= 3 && IsPlainNumber(i))
            || (tokens[i].Length == 2 && tokens[i].Is(TokenShape.AllCaps) && (IsText(i - 1, "flight") || (IsMark(i - 1, ',') && IsText(i - 2, "flight")))));

    /// <summary>Whether the words around say that a number is a year before 1900: (1809-1865), an 1850 law, circa 1700, the 1857 revolt.</summary>
    private readonly bool IsOldYear(int i) =>
        IsMark(i - 1, '(') && (IsMark(end, ')') || (IsDash(end) && YearAt(end + 1) > 0))
        || (i == floor + 1 && floor > 1 && IsDash(i - 1) && YearAt(floor - 1) > 0)
        || IsText(i - 1, "circa")
        || (IsText(i - 1, "an") && text[tokens[i].Start + 1] == '8' && end == i + 1)
        || (CueOf(i - 1) == TimeCue.The && IsAdjective(end) && !IsCapitalised(end) && end == i + 1 && TextOf(end)[^1] != 's' && CueOf(end) != TimeCue.Counted);

    /// <summary>Whether a number below 1500 can only be a year: "in 1066 the duke landed", not "in 1200 homes".</summary>
    private readonly bool IsLongAgo(int i, int year) =>
        year < 1500 && IsText(i - 1, "in", "since") && end == i + 1
        && (IsPhraseEnd(end) || Is(end, WordClass.Determiner | WordClass.Pronoun | WordClass.Auxiliary) || IsText(end, "when", "and", "by"));

    /// <summary>Takes in what a pair of years names: the 2024-25 season, the 2024-25 fiscal year.</summary>
    private void Season(int i)
    {
        var at = CueOf(end) == TimeCue.Fiscal || IsText(end, "school", "academic", "tax") ? end + 1 : end;
        if (!(IsText(at, "season") || (Is(at, WordClass.TimeUnit) && UnitAt(at) == TimeUnit.Year && !IsPlural(at))))
            return;
        (first, end) = (i - 1, at + 1);
    }

    /// <summary>Whether a year is part of a law's name: the 2024 Act, the Companies Act 2006; "the Act of 1970" was passed then.</summary>
    private readonly bool IsLaw(int i) =>
        (IsCapitalised(i + 1) && IsText(i + 1, "Act", "Acts", "Bill") && !IsCapitalised(i + 2)) || (IsCapitalised(i - 1) && IsText(i - 1, "Act", "Acts", "Bill"))
        || (IsMark(i - 1, ',') && IsCapitalised(i - 2) && IsText(i - 2, "Act", "Bill"));

    /// <summary>A later year of the century in two figures, or the year after in four: 22 behind 2021, 00 behind 1999, 88 behind 1985.</summary>
    private readonly int SeasonYear(int i, int year)
    {
        if (i >= tokens.Length)
            return 0;
        var next = tokens[i].Length switch { 2 => DigitsAt(i, 2), 4 when IsMark(i - 1, '/') => YearAt(i) % 100, _ => -1 };
        if (next == (year + 1) % 100)
            return year + 1;
        return next > year % 100 && IsDash(i - 1) && year >= 1500 ? year - (year % 100) + next : 0;
    }

    private readonly int MonthAt(int i) => IsCapitalised(i) && Is(i, WordClass.Month) ? ValueOf(i) : 0;

    /// <summary>The token after a month's name and the dot of its abbreviation.</summary>
    private readonly int AfterMonth(int i) =>
        IsAbbreviation(i) && IsMark(i + 1, '.') && IsGlued(i + 1) ? i + 2 : i + 1;

    /// <summary>Whether a month's name is shortened; May, June and July are whole.</summary>
    private readonly bool IsAbbreviation(int i) => tokens[i].Length <= (ValueOf(i) is 6 or 7 ? 3 : 4) && ValueOf(i) != 5;

    /// <summary>A day of the month, in figures, as an ordinal or as a word: 1 to 31, or 0.</summary>
    private readonly int DayAt(int i)
    {
        if (i >= tokens.Length)
            return 0;
        if (Is(i, WordClass.OrdinalWord))
            return ValueOf(i) <= 31 ? ValueOf(i) : 0;
        if (DigitsAt(i, 2) is var plain and >= 1 and <= 31)
            return plain;
        if (tokens[i].Kind != TokenKind.Number || !tokens[i].Is(TokenShape.LetterTail) || tokens[i].Length is < 3 or > 4)
            return 0;
        var written = TextOf(i);
        var value = 0;
        foreach (var c in written[..^2])
        {
            if (!char.IsAsciiDigit(c))
                return 0;
            value = (value * 10) + (c - '0');
        }

        var tail = written[^2..];
        var isOrdinal = tail.Equals("th", StringComparison.OrdinalIgnoreCase) || tail.Equals("st", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("nd", StringComparison.OrdinalIgnoreCase) || tail.Equals("rd", StringComparison.OrdinalIgnoreCase);
        return isOrdinal && value is >= 1 and <= 31 ? value : 0;
    }

    private readonly bool IsPlainNumber(int i) => DigitsAt(i, 9) >= 0;

    /// <summary>A year in four figures, 1000 to 2999, or 0.</summary>
    private readonly int YearAt(int i) =>
        i < tokens.Length && tokens[i].Length == 4 && DigitsAt(i, 4) is var year and >= 1000 and <= 2999 ? year : 0;

    /// <summary>The year behind a date, after a comma or without; moves <paramref name="at"/> past it.</summary>
    private readonly int YearBehind(ref int at)
    {
        var next = IsMark(at, ',') ? at + 1 : at;
        var year = YearAt(next);
        if (year == 0)
            return ShortYear(ref at);
        if (IsCounted(next + 1))
            return 0;
        at = next + 1;
        return year;
    }

    /// <summary>The year of two figures behind an apostrophe: "1 March '62".</summary>
    private readonly int ShortYear(ref int at)
    {
        if (!(IsMark(at, '\'') || IsMark(at, '\u2019') || IsMark(at, '\u2018')) || !IsGlued(at + 1) || tokens[at + 1].Length != 2
            || DigitsAt(at + 1, 2) is var year && year < 0 || !(IsPhraseEnd(at + 2) || IsFunctionWord(at + 2)))
            return 0;
        at += 2;
        return year < 30 ? 2000 + year : 1900 + year;
    }

    /// <summary>Takes in the year behind a date.</summary>
    private void Year(ref int at)
    {
        if ((mention.Year = YearBehind(ref at)) > 0)
            mention.YearToken = at - 1;
    }

    /// <summary>
    /// Whether a mark of a list and a further day of the same month stand at <paramref name="i"/>: "May 5-7", "May 5 and 6",
    /// "May 5, 6 and 7"; not "May 5 and 12 villagers".
    /// </summary>
    private readonly bool IsFurtherDay(int i, int day)
    {
        if (!IsListMark(i) || DayAt(i + 1) is var next && (next == 0 || next == day) || tokens[i + 1].Kind != TokenKind.Number)
            return false;
        if (MonthAt(i + 2) > 0 || (CueOf(i + 2) == TimeCue.Of && MonthAt(i + 3) > 0) || IsCounted(i + 2) || (IsMark(i + 2, ':') && IsGlued(i + 2)))
            return false;
        if (IsMark(i, ','))
            return IsListMark(i + 2) && DayAt(i + 3) > 0;
        if (IsDash(i) && IsGlued(i) && IsGlued(i + 1))
            return true;
        return i + 2 >= tokens.Length || tokens[i + 2].Kind == TokenKind.Punctuation || YearAt(i + 2) > 0 || IsCapitalised(i + 2)
            || Is(i + 2, WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary);
    }

    /// <summary>Takes in "last year" behind a day or a month: "in April next year", "on 5 May last year".</summary>
    private void RelativeYear()
    {
        if (mention.Year > 0 || further > 0 || CueOf(end) is not (TimeCue.This or TimeCue.Last or TimeCue.Next) || !Is(end + 1, WordClass.TimeUnit)
            || UnitAt(end + 1) != TimeUnit.Year || IsPlural(end + 1) || tokens[end].Is(TokenShape.Capitalised))
            return;
        mention.HasRelativeYear = true;
        mention.YearOffset = CueOf(end) switch { TimeCue.Last => -1, TimeCue.Next => 1, _ => 0 };
        end += 2;
    }

    /// <summary>"months ago" of "On Friday, May 12 months ago".</summary>
    private readonly bool IsUnitsAgo(int i) => Is(i, WordClass.TimeUnit) && CueOf(i + 1) is TimeCue.Ago or TimeCue.Earlier or TimeCue.Later;

    /// <summary>What is counted by a number: percent, people, a unit of time.</summary>
    private readonly bool IsCounted(int i) => IsMark(i, '%') || CueOf(i) == TimeCue.Counted;

    /// <summary>Whether no number, sign or path is glued to the front.</summary>
    private readonly bool IsFreeBefore(int i) =>
        !IsGlued(i) || IsPrefixed(i) || text[tokens[i - 1].Start] is '(' or '[' or '"' or '\'' or '\u2018' or '\u201C' or '\u2014' or '\u2013' or ',' or ';';

    /// <summary>Whether a dash alone stands between the last expression and a token: the second of "9 May-12 June", "9 a.m.-5 p.m.".</summary>
    private readonly bool IsJoinedToLast(int i) => floor > 0 && i == floor + 1 && IsDash(floor) && found is { Count: > 0 };

    /// <summary>mid-1990s, post-1959.</summary>
    private readonly bool IsPrefixed(int i) =>
        i >= 2 && IsDash(i - 1) && IsGlued(i - 1)
        && (CueOf(i - 2) is TimeCue.Mid or TimeCue.Early or TimeCue.Late || IsText(i - 2, "pre", "post", "Mid"));

    /// <summary>Whether no further number is glued on behind: a version, a phone number, a path.</summary>
    private readonly bool IsFreeAfter(int i) =>
        !(IsGlued(i) && text[tokens[i].Start] is '-' or '/' or '.' or ':' or '_' or '%' && IsGlued(i + 1));

    private readonly bool IsListMark(int i) =>
        IsDash(i) || IsMark(i, '/') || IsMark(i, '&') || IsMark(i, ',') || CueOf(i) is TimeCue.And or TimeCue.To;

    /// <summary>Whether a further day follows, so that the one before is not alone: "May 5 and 6", "May 5, 6 and 7", "5 May to 9 May".</summary>
    private readonly bool IsListAfter(int i)
    {
        // "5 May to 9 May": two whole dates.
        if (!IsListMark(i) || CueOf(i) == TimeCue.To)
            return false;
        if (IsMark(i, ','))
            return DayAt(i + 1) > 0 && IsPlainNumber(i + 1) && IsListMark(i + 2) && DayAt(i + 3) > 0;
        return MonthAt(i + 1) > 0 || (DayAt(i + 1) > 0 && !IsCounted(i + 2));
    }
}
