namespace Copydesk.Drafts.Language;

/// <summary>Times of day.</summary>
internal ref partial struct TimeReader
{
    /// <summary>5 p.m., 10:30, 5pm, 1030 GMT, 4 in the morning; with the day behind it.</summary>
    private bool TryClock(int i)
    {
        end = i + 1;
        if (!(IsFreeBefore(i) || (IsJoinedToLast(i) && found![found.Count - 1].Minute >= 0)) || !TryHour(i, out var hour, out var minute, out var tail))
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
        else if (IsText(end, "o'clock", "o’clock"))
        {
            end++;
            half = InThePart();
        }
        else if (InThePart() is var part && part != TimeCue.None)
        {
            half = part;
        }
        else if (TextOf(i).IndexOf(':') > 0 ? !IsClockHere(i) : !(tokens[i].Length == 4 && (Zone(end) > end || IsHours(i))))
        {
            return false;
        }

        if (half != TimeCue.None)
        {
            if (hour is < 1 or > 12)
                return false;
            hour = (hour % 12) + (half == TimeCue.AfterNoon ? 12 : 0);
        }

        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0))
            return false;
        if (Zone(end) is var zone && zone > end)
            (mention.ZoneToken, end) = (end, zone);
        // "10 a.m. Monday", "5 p.m. today", "11:59 p.m. Nov. 9": the day is part of the phrase.
        var behind = end;
        var at = IsMark(end, ',') && Is(end + 1, WordClass.Weekday) ? end + 1 : end;
        if (!((Is(at, WordClass.Weekday) && TryWeekday(at)) || (Is(at, WordClass.RelativeDay) && TryRelativeDay(at))
            || (half != TimeCue.None && at < tokens.Length && MonthAt(at) > 0 && TryDay(at)) || IsNight(at)))
        {
            mention.Form = TimeForm.Clock;
            end = behind;
        }

        mention.Minute = (hour * 60) + minute;
        first = i;
        return true;
    }

    /// <summary>"at 1800 hours": takes it in.</summary>
    private bool IsHours(int i)
    {
        if (!IsText(end, "hours", "hrs") || !IsText(i - 1, "at", "by"))
            return false;
        end++;
        return true;
    }

    /// <summary>"this morning", "last night" behind a time of day.</summary>
    private bool IsNight(int at)
    {
        if (CueOf(at) is not (TimeCue.This or TimeCue.Last) || CueOf(at + 1) is not (>= TimeCue.Morning and <= TimeCue.Night))
            return false;
        mention.Form = TimeForm.Offset;
        mention.Unit = TimeUnit.Day;
        mention.Count = CueOf(at) == TimeCue.Last ? -1 : 0;
        end = at + 2;
        return true;
    }

    /// <summary>Whether a figure with a colon is a time of day here, not a score or a verse.</summary>
    private readonly bool IsClockHere(int i) =>
        (CueOf(i - 1) is TimeCue.Preposition or TimeCue.To or TimeCue.About && !IsText(i - 1, "in")) || Zone(end) > end || Is(i - 1, WordClass.Weekday)
        || IsJoinedToLast(i)
        || (IsText(i - 1, "and", "or") && i >= 2 && tokens[i - 2].Kind == TokenKind.Number && TextOf(i - 2).IndexOf(':') > 0);

    /// <summary>"in the morning", "at night": takes it in.</summary>
    private TimeCue InThePart()
    {
        var at = IsText(end, "at") ? end + 1 : IsText(end, "in") && CueOf(end + 1) == TimeCue.The ? end + 2 : -1;
        if (at < 0 || CueOf(at) is not (>= TimeCue.Morning and <= TimeCue.Night) || IsPlural(at))
            return TimeCue.None;
        end = at + 1;
        return CueOf(at) == TimeCue.Morning ? TimeCue.BeforeNoon : TimeCue.AfterNoon;
    }

    /// <summary>The token after a time zone at <paramref name="i"/>, or <paramref name="i"/>: GMT, ET, Eastern time, local time.</summary>
    private readonly int Zone(int i)
    {
        if (CueOf(i) == TimeCue.Zone && (tokens[i].Is(TokenShape.AllCaps) || tokens[i].Length > 3))
            return i + 1;
        if (IsText(i, "local") && IsText(i + 1, "time"))
            return i + 2;
        if (!IsText(i, "Eastern", "Central", "Pacific") && !IsText(i, "Mountain", "Moscow", "Greenwich"))
            return i;
        var at = i + 1;
        if (IsText(at, "Standard", "Daylight", "Mean"))
            at++;
        return IsText(at, "Time") ? at + 1 : i;
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
}
