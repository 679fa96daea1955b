namespace Copydesk.Drafts.Language;

/// <summary>Words that stand for a time by themselves or with the words around them.</summary>
internal ref partial struct TimeReader
{
    private bool TryCue(int i)
    {
        end = i + 1;
        var cue = (TimeCue)ValueOf(i);
        switch (cue)
        {
            case TimeCue.Few or TimeCue.Many:
                return TryAmount(i);
            case TimeCue.Fiscal:
                return TryFiscal(i);
            case TimeCue.Decade:
                return TryDecadeInWords(i, TextOf(i));
            case TimeCue.Era:
                return TryEra(i);
            case TimeCue.Daily or TimeCue.Weekly or TimeCue.Monthly or TimeCue.Yearly or TimeCue.Quarterly or TimeCue.HalfYearly
                or TimeCue.Fortnightly or TimeCue.Hourly:
                mention.Form = TimeForm.Set;
                (mention.Count, mention.Unit) = cue switch
                {
                    TimeCue.Daily => (1, TimeUnit.Day),
                    TimeCue.Weekly => (1, TimeUnit.Week),
                    TimeCue.Monthly => (1, TimeUnit.Month),
                    TimeCue.Quarterly => (3, TimeUnit.Month),
                    TimeCue.HalfYearly => (6, TimeUnit.Month),
                    TimeCue.Fortnightly => (2, TimeUnit.Week),
                    TimeCue.Hourly => (1, TimeUnit.Hour),
                    _ => (1, TimeUnit.Year),
                };
                return !IsInName(i);
            case TimeCue.Long:
                mention.Form = TimeForm.Duration;
                mention.Count = 1;
                mention.Unit = TextOf(i)[0] switch
                {
                    'd' or 'D' => TextOf(i)[1] == 'e' ? TimeUnit.Decade : TimeUnit.Day,
                    'w' or 'W' => TimeUnit.Week,
                    'm' or 'M' => TimeUnit.Month,
                    _ => TimeUnit.Year,
                };
                return true;
            case TimeCue.Now:
                mention.Form = TimeForm.Reference;
                return (!IsGlued(i) || (IsQuote(i - 1) && !IsMark(end, ','))) && !IsInName(i) && !(IsText(i, "now") && (IsText(i + 1, "defunct") || (!IsText(i - 1, "between") && IsText(i + 1, "and") && IsText(i + 2, "then", "again"))));
            case TimeCue.Recently:
                mention.Form = TimeForm.Reference;
                mention.Direction = -1;
                return TextOf(i)[^1] == 'y';
            case TimeCue.Future or TimeCue.Past:
                mention.Form = TimeForm.Reference;
                mention.Direction = cue == TimeCue.Future ? 1 : -1;
                if (cue == TimeCue.Future && IsText(i - 1, "near", "foreseeable", "distant") && i - 1 >= floor)
                    first = i - 1;
                Article();
                if (IsText(first - 1, "in") && (cue == TimeCue.Future || first < i) && (IsPhraseEnd(end) || (IsFunctionWord(end) && CueOf(end) != TimeCue.Few)) && !IsCapitalised(i))
                    return true;
                return first < i && (cue == TimeCue.Future || IsPhraseEnd(end) || CueOf(end) is TimeCue.Preposition or TimeCue.And) && !IsCapitalised(i);
            // Guy Fawkes Night
            case TimeCue.Night when IsInName(i):
                return TryHolidayTo(i);
            case TimeCue.Morning or TimeCue.Afternoon or TimeCue.Evening or TimeCue.Night when !IsInName(i):
                return TryPartOfDay(i, cue);
            // "an overnight stay" is none; the night before publication, unless the words look ahead.
            case TimeCue.Overnight:
                (mention.Form, mention.Unit, mention.Count, mention.Part) = (TimeForm.Offset, TimeUnit.Day, -1, TimeCue.Night);
                return (IsPhraseEnd(end) || IsFunctionWord(end)) && !IsDash(end) && !Is(i - 1, WordClass.Determiner) && !IsInName(i);
            case TimeCue.Noon or TimeCue.Midnight:
                return TryNoon(i, cue);
            case TimeCue.Spring or TimeCue.Summer or TimeCue.Autumn or TimeCue.Winter:
                return TrySeason(i, cue);
            default:
                return false;
        }
    }

    private readonly bool IsQuote(int i) => text[tokens[i].Start] is '"' or '\u201C' or '\u2018' or '\'' or '`';

    /// <summary>Whether a capitalised word is part of a name: the Daily Monitor, The Weekly.</summary>
    private readonly bool IsInName(int i) =>
        IsCapitalised(i) && !tokens[i].Is(TokenShape.AllCaps) && (IsCapitalised(i + 1) || (i > 0 && IsCapitalised(i - 1) && !IsStop(i - 1)));

    /// <summary>this morning, last night, that evening, the next morning, the same night, every morning.</summary>
    private bool TryPartOfDay(int i, TimeCue part)
    {
        mention.Form = TimeForm.Offset;
        mention.Unit = TimeUnit.Day;
        mention.Part = part;
        if (i - 1 < floor || IsPlural(i))
            return false;
        switch (CueOf(i - 1))
        {
            case TimeCue.This or TimeCue.Last:
                mention.Count = CueOf(i - 1) == TimeCue.Last ? -1 : 0;
                break;
            case TimeCue.Next or TimeCue.Following:
                (mention.Form, mention.Count) = (TimeForm.Anaphor, 1);
                break;
            case TimeCue.Previous:
                (mention.Form, mention.Count) = (TimeForm.Anaphor, -1);
                break;
            case TimeCue.Same:
                mention.Form = TimeForm.Anaphor;
                break;
            case TimeCue.Every:
                (mention.Form, mention.Count) = (TimeForm.Set, 1);
                break;
            // "the night before", "the morning after"
            case TimeCue.The when IsText(end, "before", "after") && IsPhraseEnd(end + 1):
                (mention.Form, mention.Count) = (TimeForm.Anaphor, IsText(end, "before") ? -1 : 1);
                end++;
                break;
            default:
                return false;
        }

        first = i - 1;
        Article();
        Shade(first - 1);
        return true;
    }

    private bool TryNoon(int i, TimeCue cue)
    {
        mention.Minute = cue == TimeCue.Noon ? 12 * 60 : 24 * 60;
        if (IsCapitalised(i) && i > 0 && !IsStop(i - 1))
            return false;
        var behind = end;
        if ((Is(end, WordClass.Weekday) && TryWeekday(end)) || (Is(end, WordClass.RelativeDay) && TryRelativeDay(end))
            || (end < tokens.Length && MonthAt(end) > 0 && TryDay(end)))
        {
            first = i;
            return true;
        }

        mention.Form = TimeForm.Clock;
        end = behind;
        return CueOf(i - 1) is TimeCue.Preposition or TimeCue.To or TimeCue.About or TimeCue.None && !IsText(i - 1, "high");
    }

    /// <summary>this summer, the summer of 2024, last fall.</summary>
    private bool TrySeason(int i, TimeCue season)
    {
        mention.Part = season;
        var at = CueOf(end) == TimeCue.Of ? end + 1 : end;
        if ((mention.Year = YearBehind(ref at)) > 0)
        {
            mention.YearToken = at - 1;
            end = at;
        }

        var isNamed = mention.Year > 0;
        if (i > floor && CueOf(i - 1) is TimeCue.The && CueOf(i - 2) is TimeCue.Preposition or TimeCue.Of
            && (IsPhraseEnd(end) || (IsFunctionWord(end) && !IsText(end, "of", "in", "for") && !IsText(i - 2, "to", "after"))))
            isNamed = true;
        if (!isNamed && end == i + 1 && CueOf(i - 1) == TimeCue.Preposition && IsText(i - 1, "in", "by") && IsPhraseEnd(end))
            isNamed = true;
        Turn(i - 1);
        // "this summer" is this year's, whatever the verb; the winter lies in two.
        mention.HasRelativeYear = CueOf(i - 1) == TimeCue.This && season != TimeCue.Winter;
        if (first == i && isNamed)
            Article();
        return first < i || isNamed;
    }

    /// <summary>today, yesterday morning, tonight, the day before yesterday.</summary>
    private bool TryRelativeDay(int i)
    {
        // USA Today, India Today.
        if (IsCapitalised(i) && i > 0 && IsCapitalised(i - 1) && (!tokens[i].Is(TokenShape.AllCaps) || IsText(i - 1, "USA", "India")))
            return false;
        mention.Form = TimeForm.Offset;
        mention.Unit = TimeUnit.Day;
        mention.Count = ValueOf(i);
        end = i + 1;
        if (IsText(i, "tonight"))
            mention.Part = TimeCue.Night;
        else if (CueOf(end) is >= TimeCue.Morning and <= TimeCue.Night and var part && !IsPlural(end))
        {
            mention.Part = part;
            end++;
        }

        Shade(i - 1);
        return true;
    }
}
