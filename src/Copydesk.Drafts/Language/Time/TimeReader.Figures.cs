namespace Copydesk.Drafts.Language;

/// <summary>Days written in figures alone.</summary>
internal ref partial struct TimeReader
{
    /// <summary>2025-05-05 and 2025/05/05.</summary>
    private bool TryIso(int i)
    {
        if (YearAt(i) is var year && year == 0)
            return false;
        if (!IsSeparatedNumber(i, out var month) || !IsSeparatedNumber(i + 2, out var day) || !IsSameMark(i + 1, i + 3)
            || tokens[i + 2].Length != 2 || tokens[i + 4].Length != 2 || !IsFreeAfter(i + 5)
            || month is < 1 or > 12 || day is < 1 or > 31)
            return false;
        mention.Year = year;
        mention.Month = month;
        mention.Day = day;
        (mention.YearToken, mention.MonthToken, mention.NumberToken) = (i, i + 2, i + 4);
        end = i + 5;
        return true;
    }

    /// <summary>05/06/2025, 5/6/25, 05-06-2025, 05.06.2025, in the order of the locale or in the only one possible.</summary>
    private bool TryNumeric(int i)
    {
        int lead, other, year;
        if (DigitsAt(i, 2) is var figure and > 0)
        {
            lead = figure;
            if (IsBracketed(i, out other))
                return TryOrder(lead, other, 0, i + 3);
            if (!IsSeparatedNumber(i, out other) || !IsSeparatedNumber(i + 2, out year) || !IsSameMark(i + 1, i + 3) || !IsFreeAfter(i + 5))
                return false;
            if (tokens[i + 4].Length == 2 && IsMark(i + 1, '/'))
                year += year < 50 ? 2000 : 1900;
            else if (tokens[i + 4].Length != 4)
                return false;
            end = i + 5;
        }
        else if (!TryDotted(i, out lead, out other, out year) || !IsFreeAfter(i + 1))
        {
            return false;
        }
        else
        {
            end = i + 1;
        }

        return year >= 1000 && !IsText(i - 1, "version", "release", "build") && TryOrder(lead, other, year, end);
    }

    /// <summary>Friday (20/6): a day and a month without a year, where a weekday says what they are.</summary>
    private readonly bool IsBracketed(int i, out int month)
    {
        month = 0;
        return i >= 2 && Is(i - 2, WordClass.Weekday) && (IsMark(i - 1, '(') || IsMark(i - 1, '['))
            && IsSeparatedNumber(i, out month) && month <= 31 && (IsMark(i + 3, ')') || IsMark(i + 3, ']'));
    }

    /// <summary>Two figures as day and month, in the order of the locale or in the only one possible.</summary>
    private bool TryOrder(int lead, int other, int year, int after)
    {
        if (lead is < 1 or > 31 || other is < 1 or > 31 || (lead > 12 && other > 12))
            return false;
        mention.Year = year;
        var order = lead > 12 ? false : other > 12 || lead == other ? true : monthFirst;
        if (order is { } isMonthFirst)
        {
            mention.Month = isMonthFirst ? lead : other;
            mention.Day = isMonthFirst ? other : lead;
        }

        end = after;
        return true;
    }

    /// <summary>A number token such as 05.06.2025.</summary>
    private readonly bool TryDotted(int i, out int lead, out int other, out int year)
    {
        lead = other = year = 0;
        if (tokens[i].Kind != TokenKind.Number || tokens[i].Length is < 8 or > 10)
            return false;
        var part = 0;
        var digits = 0;
        foreach (var c in TextOf(i))
        {
            if (c == '.' && digits > 0 && part < 2)
            {
                part++;
                digits = 0;
            }
            else if (char.IsAsciiDigit(c) && ++digits <= (part == 2 ? 4 : 2))
            {
                ref var value = ref lead;
                if (part == 1)
                    value = ref other;
                else if (part == 2)
                    value = ref year;
                value = (value * 10) + (c - '0');
            }
            else
            {
                return false;
            }
        }

        return part == 2 && digits == 4;
    }

    /// <summary>The number after a glued separator behind token <paramref name="i"/>.</summary>
    private readonly bool IsSeparatedNumber(int i, out int value)
    {
        value = i + 2 < tokens.Length ? DigitsAt(i + 2, 4) : -1;
        return value >= 0 && (IsMark(i + 1, '-') || IsMark(i + 1, '/')) && IsGlued(i + 1) && IsGlued(i + 2);
    }

    private readonly bool IsSameMark(int i, int j) => text[tokens[i].Start] == text[tokens[j].Start];
}
