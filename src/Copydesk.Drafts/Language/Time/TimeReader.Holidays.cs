namespace Copydesk.Drafts.Language;

/// <summary>Holidays by their names: Christmas, Independence Day, New Year's Eve.</summary>
internal ref partial struct TimeReader
{
    /// <summary>Longest name, in tokens.</summary>
    private const int LongestHoliday = 6;

    private const int LongestHolidayText = 40;

    /// <summary>How far from a holiday its country may be named, in tokens.</summary>
    private const int CountryReach = 10;

    /// <summary>A holiday whose name begins at a token: Christmas Eve, Easter Monday.</summary>
    private bool TryHolidayFrom(int i)
    {
        if (!IsCapitalised(i))
            return false;
        if (IsText(i - 1, "Orthodox", "Coptic") && i - 1 >= floor && TryHolidayOf(i - 1, i + 1))
            return true;
        return TryHolidayOf(i, i + 3) && !(end == i + 1 && IsPartOfName(i));
    }

    /// <summary>Whether what may also be a person's name stands beside another: "Mohamed Eid".</summary>
    private readonly bool IsPartOfName(int i) =>
        tokens[i].Length <= 4 && ((IsCapitalised(i - 1) && !IsStop(i - 1) && !Is(i - 1, WordClass.Preposition | WordClass.Determiner)) || IsCapitalised(i + 1));

    /// <summary>The longest holiday that begins at a token and ends at <paramref name="most"/> or before.</summary>
    private bool TryHolidayOf(int i, int most)
    {
        for (var last = Math.Min(most, tokens.Length - 1); last >= i; last--)
        {
            if (TryHoliday(i, last))
                return true;
        }

        return false;
    }

    /// <summary>A holiday whose name ends at a token: Independence Day, Good Friday; and "New Year's Eve" that goes on behind it.</summary>
    private bool TryHolidayTo(int last)
    {
        if (!IsCapitalised(last) || last == 0 || !(IsCapitalised(last - 1) || tokens[last - 1].Is(TokenShape.Clitic) || IsMark(last - 1, '\'')))
            return false;
        for (var start = Math.Max(floor, last - LongestHoliday + 1); start < last; start++)
        {
            if (IsCapitalised(start) && TryHoliday(start, last))
                return true;
        }

        return false;
    }

    /// <summary>New Year, New Year's, New Year's Day, New Year's Eve, around its second word.</summary>
    private bool TryNewYear(int year)
    {
        if (!IsText(year - 1, "New") || year - 1 < floor)
            return false;
        if (year - 2 >= floor && (IsText(year - 2, "Lunar", "Chinese", "Islamic") || IsText(year - 2, "Jewish")) && TryHoliday(year - 2, year))
            return true;
        return TryHolidayOf(year - 1, year + 2);
    }

    /// <summary>The holiday of the nearest country named around it: "Ghana will mark Independence Day", "Independence Day in India".</summary>
    private readonly int OfNearestCountry(ReadOnlySpan<char> name, int start, int last, int holiday)
    {
        for (var distance = 1; distance <= CountryReach; distance++)
        {
            if (OfCountry(name, start - distance) is var before and > 0)
                return before;
            if (OfCountry(name, last + distance) is var after and > 0)
                return after;
        }

        return holiday;
    }

    private readonly int OfCountry(ReadOnlySpan<char> name, int i)
    {
        if (!IsCapitalised(i))
            return 0;
        var isTwo = IsCapitalised(i + 1) && tokens[i + 1].Start == tokens[i].End + 1;
        return isTwo && Holidays.Find(name, text[tokens[i].Start..tokens[i + 1].End]) is var two and > 0 ? two : Holidays.Find(name, TextOf(i));
    }

    private bool TryHoliday(int start, int last)
    {
        var from = tokens[start].Start;
        var length = tokens[last].End - from;
        if (length > LongestHolidayText)
            return false;
        Span<char> name = stackalloc char[LongestHolidayText];
        for (var i = 0; i < length; i++)
            name[i] = Vocabulary.Fold(text[from + i]);
        var before = start > 0 && tokens[start - 1].Is(TokenShape.Clitic) ? start - 2 : start - 1;
        var country = before >= 0 && tokens[before].Kind == TokenKind.Word ? TextOf(before) : default;
        var holiday = Holidays.Find(name[..length], country, region);
        if (Holidays.HasCountries(name[..length]))
            holiday = OfNearestCountry(name[..length], start, last, holiday);
        if (holiday == 0)
            return false;
        // the Yom Kippur War, Easter Island
        if (IsCapitalised(last + 1) && IsText(last + 1, "War", "Island", "Rising"))
            return false;
        mention.Form = TimeForm.Holiday;
        mention.Count = holiday;
        first = start;
        end = last + 1;
        if (CueOf(end) is >= TimeCue.Morning and <= TimeCue.Night && !IsCapitalised(end) && !IsPlural(end))
            mention.Part = CueOf(end++);
        else if (Is(end, WordClass.TimeUnit) && UnitAt(end) is TimeUnit.Week or TimeUnit.Weekend && !IsPlural(end) && !IsCapitalised(end))
            mention.Unit = UnitAt(end++);
        mention.Year = YearBehind(ref end);
        if (mention.Year > 0)
            mention.YearToken = end - 1;
        Turn(start - 1);
        return mention.Form == TimeForm.Holiday;
    }
}
