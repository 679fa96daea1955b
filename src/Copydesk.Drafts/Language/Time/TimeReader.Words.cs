namespace Copydesk.Drafts.Language;

/// <summary>Times of day, and the words that stand for a time by themselves.</summary>
internal ref partial struct TimeReader
{
    /// <summary>5 p.m., 10:30, 5pm, 1030 GMT.</summary>
    private bool TryClock(int i)
    {
        end = i + 1;
        if (!IsFreeBefore(i) || !TryHour(i, out var hour, out var minute, out var tail))
            return false;
        var half = TimeCue.None;
        if (!tail.IsEmpty)
        {
            half = tail.Equals("pm", StringComparison.OrdinalIgnoreCase) ? TimeCue.AfterNoon
                : tail.Equals("am", StringComparison.OrdinalIgnoreCase) ? TimeCue.BeforeNoon
                : TimeCue.None;
            if (half == TimeCue.None)
                return false;
        }
        else if (CueOf(end) is TimeCue.BeforeNoon or TimeCue.AfterNoon)
        {
            half = CueOf(end);
            end++;
        }
        else if (end < tokens.Length && TextOf(end) is "o'clock" or "o’clock")
        {
            end++;
        }
        else if (TextOf(i).IndexOf(':') > 0 ? CueOf(i - 1) is not (TimeCue.Preposition or TimeCue.To or TimeCue.About) && CueOf(end) != TimeCue.Zone
            : CueOf(end) != TimeCue.Zone || tokens[i].Length != 4)
        {
            return false;
        }

        if (half != TimeCue.None)
        {
            if (hour is < 1 or > 12)
                return false;
            hour = (hour % 12) + (half == TimeCue.AfterNoon ? 12 : 0);
        }

        if (hour > 24 || minute > 59)
            return false;
        if (CueOf(end) == TimeCue.Zone)
            mention.ZoneToken = end++;
        // "10 a.m. Monday", "5 p.m. today": the day is part of the phrase.
        var behind = end;
        if (!((Is(end, WordClass.Weekday) && TryWeekday(end)) || (Is(end, WordClass.RelativeDay) && TryRelativeDay(end))))
        {
            mention.Form = TimeForm.Clock;
            end = behind;
        }

        mention.Minute = (hour * 60) + minute;
        return true;
    }

    /// <summary>Hour and minute of a token such as 5, 10:30, 10.30, 1030, 5pm.</summary>
    private readonly bool TryHour(int i, out int hour, out int minute, out ReadOnlySpan<char> tail)
    {
        var written = TextOf(i);
        hour = minute = 0;
        var digits = 0;
        while (digits < written.Length && char.IsAsciiDigit(written[digits]))
            digits++;
        tail = written[digits..];
        if (digits is 0 or > 4)
            return false;
        foreach (var c in written[..digits])
            hour = (hour * 10) + (c - '0');
        if (digits > 2)
        {
            (hour, minute) = (hour / 100, hour % 100);
            return true;
        }

        if (tail.Length >= 3 && tail[0] is ':' or '.' && char.IsAsciiDigit(tail[1]) && char.IsAsciiDigit(tail[2]))
        {
            minute = ((tail[1] - '0') * 10) + (tail[2] - '0');
            tail = tail[3..];
        }

        return true;
    }

    /// <summary>A word that is an expression by itself or with the words around it.</summary>
    private bool TryCue(int i)
    {
        end = i + 1;
        var cue = (TimeCue)ValueOf(i);
        switch (cue)
        {
            case TimeCue.Few:
                return TryAmount(i);
            case TimeCue.Daily or TimeCue.Weekly or TimeCue.Monthly or TimeCue.Yearly:
                mention.Form = TimeForm.Set;
                mention.Count = 1;
                mention.Unit = cue switch
                {
                    TimeCue.Daily => TimeUnit.Day,
                    TimeCue.Weekly => TimeUnit.Week,
                    TimeCue.Monthly => TimeUnit.Month,
                    _ => TimeUnit.Year,
                };
                return !IsCapitalised(i) || !IsCapitalised(i + 1);
            case TimeCue.Now:
                mention.Form = TimeForm.Reference;
                return !IsGlued(i);
            case TimeCue.Recently:
                mention.Form = TimeForm.Reference;
                mention.Direction = -1;
                return TextOf(i)[^1] == 'y';
            case TimeCue.Soon:
                mention.Form = TimeForm.Reference;
                mention.Direction = 1;
                return !(i > 0 && TextOf(i - 1) is "as" or "As") && !(end < tokens.Length && TextOf(end) is "as");
            case TimeCue.Future or TimeCue.Past:
                mention.Form = TimeForm.Reference;
                mention.Direction = cue == TimeCue.Future ? 1 : -1;
                Article();
                return first < i && (end == tokens.Length || tokens[end].Kind == TokenKind.Punctuation || CueOf(end) is TimeCue.Preposition or TimeCue.And);
            case TimeCue.Morning or TimeCue.Afternoon or TimeCue.Evening or TimeCue.Night:
                return TryPartOfDay(i, cue);
            case TimeCue.Noon or TimeCue.Midnight:
                mention.Form = TimeForm.Clock;
                mention.Minute = cue == TimeCue.Noon ? 12 * 60 : 24 * 60;
                return true;
            case TimeCue.Spring or TimeCue.Summer or TimeCue.Autumn or TimeCue.Winter:
                return TrySeason(i, cue);
            default:
                return false;
        }
    }

    /// <summary>this morning, last night.</summary>
    private bool TryPartOfDay(int i, TimeCue part)
    {
        mention.Form = TimeForm.Offset;
        mention.Unit = TimeUnit.Day;
        mention.Part = part;
        if (i - 1 < floor || CueOf(i - 1) is not (TimeCue.This or TimeCue.Last or TimeCue.Next) || IsPlural(i))
            return false;
        mention.Count = CueOf(i - 1) switch { TimeCue.Last => -1, TimeCue.Next => 1, _ => 0 };
        first = i - 1;
        Shade(first - 1);
        return true;
    }

    /// <summary>this summer, the summer of 2024, last fall.</summary>
    private bool TrySeason(int i, TimeCue season)
    {
        mention.Part = season;
        var at = CueOf(end) == TimeCue.Of ? end + 1 : end;
        if ((mention.Year = YearBehind(ref at)) > 0)
            end = at;
        var isNamed = mention.Year > 0;
        if (i > floor && CueOf(i - 1) is TimeCue.The && CueOf(i - 2) is TimeCue.Preposition or TimeCue.Of)
            isNamed = true;
        Turn(i - 1);
        if (first == i && isNamed)
            Article();
        return first < i || isNamed;
    }
}
