namespace Copydesk.Drafts.Language;

/// <summary>Quarters, halves and centuries; words with a hyphen: five-year, mid-May, third-quarter, year-earlier.</summary>
internal ref partial struct TimeReader
{
    /// <summary>How far from "the first half" the accounts may be named, in tokens.</summary>
    private const int AccountsReach = 12;

    /// <summary>A number before "quarter", "half" or "century".</summary>
    private bool TryOrdinal(int i)
    {
        if (OrdinalAt(i) is var count && count == 0)
            return false;
        var at = i + 1;
        var isJoined = IsDash(at) && IsGlued(at) && IsGlued(at + 1);
        if (isJoined)
            at++;
        if (!TryPart(at, count))
            return TryFirstCentury(i, count);
        end = at + 1;
        if (mention.Unit == TimeUnit.Century && IsBeforeChrist(end))
        {
            mention.IsBeforeChrist = true;
            end++;
        }

        PartOfYear();
        if (isJoined)
            Shade(i - 1);
        else
            Turn(i - 1);
        YearBefore();
        return true;
    }

    /// <summary>Takes in the year that stands before a quarter: last year's third quarter, the 1988 third quarter, 1988's fourth-quarter.</summary>
    private void YearBefore()
    {
        if (mention.Unit != TimeUnit.Quarter || mention.Year > 0 || mention.YearOffset != 0 || found is not { Count: > 0 })
            return;
        ref readonly var year = ref found[found.Count - 1];
        if (!(year.End == first || (year.End == first - 1 && tokens[year.End].Is(TokenShape.Clitic))))
            return;
        if (year is { Form: TimeForm.Calendar, Unit: TimeUnit.None, Month: 0, Year: > 0, SeasonToken: < 0 })
            (mention.Year, mention.YearToken) = (year.Year, year.YearToken);
        else if (year is { Form: TimeForm.Offset, Unit: TimeUnit.Year, Count: >= -1 and <= 1 })
            (mention.YearOffset, mention.HasRelativeYear) = (year.Count, true);
        else
            return;
        first = year.First;
        found.Truncate(found.Count - 1);
        if (CueOf(first - 1) == TimeCue.The && (found.Count == 0 || found[found.Count - 1].End < first))
            first--;
    }

    /// <summary>Whether "quarter", "half" or "century" stands at a token and can be the one numbered.</summary>
    private bool TryPart(int at, int count)
    {
        if (CueOf(at) == TimeCue.Half)
        {
            mention.Unit = TimeUnit.Month;
            mention.Count = count;
            if (count > 2)
                return false;
            if (CueOf(at + 1) == TimeCue.Of)
                return IsYearPhrase(at + 2);
            // A game and a book have halves too.
            mention.HasHalf = CueOf(at - 2) == TimeCue.The && IsText(at - 3, "in", "for", "during") && (IsPhraseEnd(at + 1) || IsFunctionWord(at + 1)) && IsOfAccounts(at);
            return mention.HasHalf;
        }

        // "18th centuries" is the second of two.
        if (!Is(at, WordClass.TimeUnit) || (IsPlural(at) && !(UnitAt(at) == TimeUnit.Century && floor > 0 && at - 2 == floor)))
            return false;
        mention.Unit = UnitAt(at);
        mention.Count = mention.Unit == TimeUnit.Century ? count - 1 : count;
        return mention.Unit == TimeUnit.Century || (mention.Unit == TimeUnit.Quarter && count <= 4);
    }

    /// <summary>Whether a business speaks of its accounts around a token: "profit rose in the first half".</summary>
    private readonly bool IsOfAccounts(int i)
    {
        for (var at = Math.Max(0, i - AccountsReach); at < i + AccountsReach && at < tokens.Length; at++)
        {
            if (IsText(at, "profit", "profits", "revenue") || IsText(at, "revenues", "sales", "earnings") || IsText(at, "turnover", "exports", "output")
                || IsText(at, "imports", "loss", "losses") || IsText(at, "income", "GDP", "economy"))
                return true;
        }

        return false;
    }

    /// <summary>2025, this year, the year, fiscal 2025.</summary>
    private readonly bool IsYearPhrase(int at)
    {
        for (var more = 0; more < 3 && CueOf(at) is TimeCue.The or TimeCue.This or TimeCue.Last or TimeCue.Next or TimeCue.Fiscal or TimeCue.Current; more++)
            at++;
        return YearAt(at) > 0 || (Is(at, WordClass.TimeUnit) && UnitAt(at) is TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century);
    }

    /// <summary>Takes in the year of a quarter or a half: of 2025, of fiscal 2025, of this year.</summary>
    private void PartOfYear()
    {
        if (mention.Unit == TimeUnit.Century)
            return;
        var at = CueOf(end) == TimeCue.Of ? end + 1 : end;
        if (CueOf(at) == TimeCue.Fiscal && YearAt(at + 1) > 0)
            at++;
        if (YearBehind(ref at) is var year and > 0)
        {
            (mention.Year, mention.YearToken, end) = (year, at - 1, at);
            return;
        }

        if (at == end)
            return;
        if (CueOf(at) is TimeCue.The or TimeCue.This or TimeCue.Last or TimeCue.Next or TimeCue.Current && Is(at + 1, WordClass.TimeUnit) && UnitAt(at + 1) == TimeUnit.Year && !IsPlural(at + 1))
        {
            mention.YearOffset = CueOf(at) switch { TimeCue.Last => -1, TimeCue.Next => 1, _ => 0 };
            end = at + 2;
        }
    }

    private readonly int OrdinalAt(int i)
    {
        if (Is(i, WordClass.OrdinalWord))
            return ValueOf(i);
        return tokens[i].Is(TokenShape.LetterTail) ? DayAt(i) : 0;
    }

    /// <summary>fiscal 1989, fiscal year 1989, fiscal 1989's second quarter, fiscal second quarter.</summary>
    private bool TryFiscal(int i)
    {
        var at = i + 1;
        if (Is(at, WordClass.TimeUnit) && UnitAt(at) == TimeUnit.Year)
            at++;
        var year = YearAt(at);
        if (year == 0)
            return false;
        mention.Year = year;
        mention.YearToken = at;
        end = at + 1;
        if (IsDash(end) && IsGlued(end) && IsGlued(end + 1) && SeasonYear(end + 1, year) is var season and > 0 && IsFreeAfter(end + 2))
        {
            (mention.SeasonToken, mention.Count) = (end + 1, season);
            end += 2;
            Turn(i - 1);
            return true;
        }

        if (end < tokens.Length && tokens[end].Is(TokenShape.Clitic) && end + 2 < tokens.Length && OrdinalAt(end + 1) is var count and > 0 && TryPart(end + 2, count))
            end += 3;
        else
            mention.Unit = TimeUnit.Year;
        Turn(i - 1);
        if (first == i && at == i + 2)
            Article();
        return true;
    }

    /// <summary>FY25, FY2025, FY2024-25.</summary>
    private bool TryFiscalLetters(int i)
    {
        var written = TextOf(i);
        if (!written.StartsWith("FY") || written[2..].IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        var year = 0;
        foreach (var c in written[2..])
            year = (year * 10) + (c - '0');
        if (written.Length == 4)
            year += 2000;
        if (year is < 1900 or > 2100)
            return false;
        (mention.Year, mention.YearToken, mention.Unit, end) = (year, i, TimeUnit.Year, i + 1);
        Lettered(i);
        return !(IsDash(end) && IsGlued(end) && IsGlued(end + 1)) || TryFiscalSeason(year);
    }

    private bool TryFiscalSeason(int year)
    {
        if (SeasonYear(end + 1, year) == 0 || !IsFreeAfter(end + 2))
            return false;
        end += 2;
        return true;
    }

    /// <summary>five-year, mid-May, third-quarter, year-earlier, half-hour, decades-long.</summary>
    private bool TryCompound(int i)
    {
        end = i + 1;
        var written = TextOf(i);
        var cut = written.IndexOf('-');
        if (cut <= 0)
            return false;
        var left = vocabulary.Find(written[..cut]);
        if (left == 0)
            return false;
        // Eid-ul-Fitr
        if ((vocabulary.ClassOf(left) & WordClass.HolidayWord) != 0 && IsCapitalised(i))
            return TryHoliday(i, i);
        var tail = written[(cut + 1)..];
        var right = vocabulary.Find(tail);
        if (left != 0 && tail.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && vocabulary.ValueOf(right) == (int)TimeCue.Decade
            && (vocabulary.ClassOf(right) & WordClass.TimeCue) != 0 && vocabulary.ValueOf(left) == (int)TimeCue.Mid && (vocabulary.ClassOf(left) & WordClass.TimeGlue) != 0)
        {
            mention.Modifier = TimeModifier.Mid;
            return TryDecadeInWords(i, tail);
        }

        var (leftClass, rightClass) = (vocabulary.ClassOf(left), vocabulary.ClassOf(right));
        var value = vocabulary.ValueOf(left);
        if ((leftClass & WordClass.NumberWord) != 0 && tail.StartsWith("and-a-half-", StringComparison.Ordinal))
        {
            mention.HasHalf = true;
            right = vocabulary.Find(tail["and-a-half-".Length..]);
            rightClass = vocabulary.ClassOf(right);
        }

        if ((rightClass & WordClass.TimeUnit) != 0)
            return TryCompoundUnit(i, left, leftClass, (TimeUnit)vocabulary.ValueOf(right));
        if ((rightClass & WordClass.Month) != 0 && (leftClass & (WordClass.TimeCue | WordClass.TimeGlue)) != 0 && char.IsUpper(tail[0]))
        {
            mention.Month = vocabulary.ValueOf(right);
            mention.Modifier = TimeModifier.Mid;
            Year(ref end);
            Turn(i - 1);
            return true;
        }

        if (value == (int)TimeCue.Mid && (leftClass & WordClass.TimeGlue) != 0
            && (TimeCue)vocabulary.ValueOf(right) is >= TimeCue.Spring and <= TimeCue.Winter && (rightClass & WordClass.TimeCue) != 0)
        {
            mention.Part = (TimeCue)vocabulary.ValueOf(right);
            mention.Modifier = TimeModifier.Mid;
            return true;
        }

        if ((leftClass & WordClass.OrdinalWord) != 0 && tail is "half" && value <= 2)
        {
            (mention.Unit, mention.Count) = (TimeUnit.Month, value);
            PartOfYear();
            return true;
        }

        return (leftClass & WordClass.TimeUnit) != 0 && TryUnitCompound(i, (TimeUnit)value, tail, written[cut - 1] == 's');
    }

    /// <summary>five-year, several-day, third-quarter, half-hour, mid-century.</summary>
    private bool TryCompoundUnit(int i, int left, WordClass leftClass, TimeUnit unit)
    {
        var value = vocabulary.ValueOf(left);
        mention.Unit = unit;
        var cue = (leftClass & (WordClass.TimeCue | WordClass.TimeGlue)) != 0 ? (TimeCue)value : TimeCue.None;
        if ((leftClass & WordClass.NumberWord) != 0 || cue == TimeCue.Few)
        {
            mention.Form = TimeForm.Duration;
            mention.Count = cue == TimeCue.Few ? TimeMention.Vague : value;
            // "three-quarters of the voters"
            if (IsText(end, "old") || unit == TimeUnit.Quarter)
                return false;
            Distance();
            Measure(i - 1, isAttribute: true);
            return true;
        }

        if ((leftClass & WordClass.OrdinalWord) != 0)
        {
            mention.Count = unit == TimeUnit.Century ? value - 1 : value;
            if (unit != TimeUnit.Century && !(unit == TimeUnit.Quarter && value <= 4))
                return false;
            PartOfYear();
            Shade(i - 1);
            if (CueOf(i - 1) == TimeCue.Fiscal && i - 1 >= floor)
                first = i - 1;
            YearBefore();
            return true;
        }

        mention.Form = TimeForm.Duration;
        if (cue == TimeCue.Half)
        {
            (mention.Count, mention.Unit) = Halved(unit);
            if (CueOf(i - 1) == TimeCue.A)
            {
                Measure(i - 1);
                if (first == i && i - 1 >= floor && !IsAdjective(end))
                    first = i - 1;
            }

            return mention.Unit != unit;
        }

        if (cue == TimeCue.Mid && unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Week)
        {
            mention.Form = TimeForm.Offset;
            mention.Modifier = TimeModifier.Mid;
            return true;
        }

        return false;
    }

    /// <summary>decades-long, year-end, year-earlier, month-ago.</summary>
    private bool TryUnitCompound(int i, TimeUnit unit, ReadOnlySpan<char> tail, bool isPlural)
    {
        mention.Unit = unit;
        switch (tail)
        {
            case "long":
                mention.Form = TimeForm.Duration;
                mention.Count = isPlural ? TimeMention.Vague : 1;
                return true;
            case "end" when unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter:
                mention.Form = TimeForm.Offset;
                mention.Modifier = TimeModifier.End;
                var year = YearBehind(ref end);
                if (year > 0)
                    (mention.Form, mention.Unit, mention.Year) = (TimeForm.Calendar, TimeUnit.None, year);
                return true;
            case "earlier" or "ago" or "before":
                mention.Form = TimeForm.Anaphor;
                mention.Count = -1;
                if (end < tokens.Length && TextOf(end) is "period" or "quarter" or "month" or "week" or "day" or "level")
                {
                    var isTime = TextOf(end) is not "level";
                    if (TextOf(end) is "quarter" && unit == TimeUnit.Year)
                        (mention.Unit, mention.Count) = (TimeUnit.Quarter, -4);
                    else if (TextOf(end) is "month" && unit == TimeUnit.Year)
                        (mention.Unit, mention.Count) = (TimeUnit.Month, -12);
                    else if (TextOf(end) is "period" && unit == TimeUnit.Year)
                        mention.Part = TimeCue.Same;
                    if (isTime)
                    {
                        end++;
                        first = i;
                        Article();
                    }
                }

                return true;
            default:
                return false;
        }
    }
}
