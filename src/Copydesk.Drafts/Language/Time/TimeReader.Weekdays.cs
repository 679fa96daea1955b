namespace Copydesk.Drafts.Language;

/// <summary>Weekdays, alone or with the day of the month that belongs to them.</summary>
internal ref partial struct TimeReader
{
    /// <summary>A weekday's name, with the day of the month that belongs to it: Monday, Friday night, Monday, May 5.</summary>
    private bool TryWeekday(int i)
    {
        end = i + 1;
        var name = TextOf(i);
        var isFull = name.Length >= 6;
        if (!IsCapitalised(i) && !(isFull && IsFreeBefore(i)))
            return false;
        if (IsName(i))
            return CueOf(i - 1) == TimeCue.NameBefore && TryHolidayTo(i);
        var weekday = ValueOf(i);
        // The Sun, May 5.
        if (!isFull && CueOf(i - 1) == TimeCue.The)
            return false;
        if (isFull && name[^1] is 's' or 'S')
        {
            mention.Form = TimeForm.Set;
            mention.Weekday = weekday;
            return true;
        }

        if (!isFull && IsMark(end, '.') && IsGlued(end))
            end++;
        var part = CueOf(end) is >= TimeCue.Morning and <= TimeCue.Night and var named && isFull ? named : TimeCue.None;
        var behind = part == TimeCue.None ? end : end + 1;
        if (part != TimeCue.None && IsPlural(end))
        {
            (mention.Form, mention.Weekday, mention.Part, end) = (TimeForm.Set, weekday, part, behind);
            return true;
        }

        var at = behind;
        if (IsMark(at, ','))
            at++;
        // "Monday, the 5th of May", but "on Monday the May 5 memo"
        if (CueOf(at) == TimeCue.The && at + 1 < tokens.Length && DayAt(at + 1) > 0 && !IsPlainNumber(at + 1))
            at++;
        if (!TryDay(at) && !TryLooseDay(at, isFull))
        {
            if (!isFull && !IsBesideDay(i, behind) && !IsBesideWeekday(i, behind))
                return false;
            mention.Form = TimeForm.Weekday;
            end = behind;
            if (part == TimeCue.None && TryNumbered(i, weekday))
                return true;
            OfItsWeek();
            // Friday, the 9th
            if (part == TimeCue.None && IsMark(end, ',') && CueOf(end + 1) == TimeCue.The && DayAt(end + 2) > 0 && !IsPlainNumber(end + 2) && IsPhraseEnd(end + 3))
                end++;
            // Friday the 13th
            if (part == TimeCue.None && CueOf(end) == TimeCue.The && DayAt(end + 1) is var day and > 0 && !IsPlainNumber(end + 1) && (!IsAdjective(end + 2) || Is(end + 2, WordClass.PastVerb) || (day == 13 && IsPastForm(end + 2))))
            {
                mention.Day = day;
                mention.NumberToken = end + 1;
                end += 2;
            }
        }

        mention.Part = part;
        mention.Weekday = weekday;
        mention.WeekdayToken = i;
        Turn(i - 1);
        return true;
    }

    /// <summary>
    /// What only a weekday before it makes a day: "Friday 31/8", "Monday, 24. February 2025", "Friday, November. 25".
    /// </summary>
    private bool TryLooseDay(int i, bool isFull)
    {
        if (i >= tokens.Length || !isFull)
            return false;
        if (DigitsAt(i, 2) is var day and >= 1 and <= 31)
        {
            if (IsSeparatedNumber(i, out var other) && IsMark(i + 1, '/') && tokens[i + 2].Length <= 2 && IsFreeAfter(i + 3)
                && (IsDayEnd(i + 3) || ((day > 12 || other > 12) && Is(i + 3, WordClass.Auxiliary)))
                && (day, other) is not ((24, 7) or (9, 11) or (7, 7) or (7, 11)) && TryOrder(day, other, 0, i + 3) && mention.Month > 0)
            {
                (mention.DayFirst, mention.DayEnd) = (i, end);
                return true;
            }

            mention.Month = mention.Day = 0;
            if (!IsMark(i + 1, '.') || !IsGlued(i + 1) || MonthAt(i + 2) is var named && named == 0)
                return false;
            return Loose(i, named, i + 2, day, i, AfterMonth(i + 2));
        }

        if (MonthAt(i) is var month && month == 0 || !IsMark(i + 1, '.') || !IsGlued(i + 1) || DigitsAt(i + 2, 2) is not (>= 1 and <= 31 and var number))
            return false;
        return Loose(i, month, i, number, i + 2, i + 3);
    }

    private bool Loose(int first, int month, int monthToken, int day, int dayToken, int at)
    {
        var year = YearBehind(ref at);
        if (year == 0 && !IsDayEnd(at))
            return false;
        (mention.Month, mention.MonthToken, mention.Day, mention.NumberToken) = (month, monthToken, day, dayToken);
        (mention.Year, mention.YearToken) = (year, year > 0 ? at - 1 : -1);
        (mention.DayFirst, mention.DayEnd, end) = (first, at, at);
        return true;
    }

    /// <summary>Whether nothing behind a day goes on with it: a mark, the end, a word that joins; not "of", as in "3/4 of the voters".</summary>
    private readonly bool IsDayEnd(int i) => IsPhraseEnd(i) || (Is(i, WordClass.Preposition | WordClass.Conjunction) && CueOf(i) != TimeCue.Of);

    /// <summary>Whether a day stands in brackets behind a shortened weekday, or before one that is itself in brackets.</summary>
    private bool IsBesideDay(int i, int behind)
    {
        if (IsMark(i - 1, '(') && (IsMark(behind, ')') || IsMark(behind, ',')))
            return i - 1 == floor && floor > 0;
        if (!(IsMark(behind, '(') || IsMark(behind, '[')) || behind + 1 >= tokens.Length)
            return false;
        var (mine, behindIt) = (mention, end);
        var isDay = TryDay(behind + 1);
        (mention, end, further) = (mine, behindIt, 0);
        return isDay;
    }

    /// <summary>Whether a shortened weekday is an end of "Mon-Fri" or of "from Mon to Fri".</summary>
    private readonly bool IsBesideWeekday(int i, int behind)
    {
        if (IsDash(behind) && IsGlued(behind + 1) && IsCapitalised(behind + 1) && Is(behind + 1, WordClass.Weekday))
            return IsGlued(behind);
        if (CueOf(behind) == TimeCue.To && IsCapitalised(behind + 1) && Is(behind + 1, WordClass.Weekday))
            return IsText(i - 1, "from");
        return floor > 0 && i == floor + 1 && ((IsDash(floor) && IsGlued(i)) || CueOf(floor) == TimeCue.To) && (Is(floor - 1, WordClass.Weekday) || (IsMark(floor - 1, '.') && Is(floor - 2, WordClass.Weekday)));
    }

    /// <summary>The first Monday in May, the last Thursday of November 2024, the second Tuesday of every month.</summary>
    private bool TryNumbered(int i, int weekday)
    {
        var number = i - 1;
        var isLast = CueOf(number) == TimeCue.Last;
        var count = isLast ? -1 : Is(number, WordClass.OrdinalWord) ? ValueOf(number) : 0;
        if (count is 0 or > 5 || number - 1 < floor || CueOf(number - 1) != TimeCue.The || !(CueOf(end) == TimeCue.Of || IsText(end, "in")))
            return false;
        if (CueOf(end + 1) == TimeCue.Every && Is(end + 2, WordClass.TimeUnit) && UnitAt(end + 2) == TimeUnit.Month)
        {
            (mention.Form, mention.Weekday, end, first) = (TimeForm.Set, weekday, end + 3, number - 1);
            return true;
        }

        if (MonthAt(end + 1) is var month && month == 0)
            return false;
        (mention.Unit, mention.Count, mention.Month) = (TimeUnit.Month, count, month);
        (mention.Weekday, mention.WeekdayToken, first) = (weekday, i, number - 1);
        end = AfterMonth(end + 1);
        Year(ref end);
        return true;
    }

    /// <summary>Takes in the week that a weekday is said to be of: "Tuesday of last week".</summary>
    private void OfItsWeek()
    {
        if (CueOf(end) != TimeCue.Of || CueOf(end + 1) is not (TimeCue.Last or TimeCue.This or TimeCue.Next) || !Is(end + 2, WordClass.TimeUnit)
            || UnitAt(end + 2) != TimeUnit.Week || IsPlural(end + 2))
            return;
        mention.Unit = TimeUnit.Week;
        mention.Count = CueOf(end + 1) switch { TimeCue.Last => -1, TimeCue.Next => 1, _ => 0 };
        end += 3;
    }

    /// <summary>Whether the weekday is part of a name: Black Friday, the Sunday Times.</summary>
    private readonly bool IsName(int i) =>
        (CueOf(i - 1) == TimeCue.NameBefore && IsCapitalised(i - 1))
        || (CueOf(i + 1) == TimeCue.NameBehind && IsCapitalised(i + 1) && !tokens[i].Is(TokenShape.AllCaps))
        || (IsDash(i - 1) && IsGlued(i) && IsGlued(i - 1) && !Is(i - 2, WordClass.Weekday))
        || (IsText(i, "Sunday") && IsText(i - 1, "on") && IsText(i - 2, "Mail") && IsCapitalised(i - 2) && CueOf(i - 3) == TimeCue.The)
        || (i > 0 && IsGlued(i) && text[tokens[i - 1].Start] is '@' or '#' or '_');
}
