namespace Copydesk.Drafts.Language;

/// <summary>Units that the words around them make an expression: last year, that day, the week of March 6, every month.</summary>
internal ref partial struct TimeReader
{
    private bool TryUnitAlone(int i)
    {
        mention.Form = TimeForm.Duration;
        mention.Unit = UnitAt(i);
        end = i + 1;
        if (IsText(i - 1, "light") || IsCapitalised(i) && IsCapitalised(i - 1) && CueOf(i - 1) is not (TimeCue.Last or TimeCue.Next or TimeCue.This or TimeCue.A))
            return false;
        var at = i - 1;
        if (at >= floor && CueOf(at) == TimeCue.Fiscal)
            at--;
        var before = CueOf(at);
        if (at < floor)
            before = TimeCue.None;
        if (IsPlural(i))
            return TryUnits(i, before);
        switch (before)
        {
            case TimeCue.Past when IsOverPast(at) && mention.Unit != TimeUnit.Weekend:
            case TimeCue.Last or TimeCue.Next when CueOf(at - 1) == TimeCue.The && IsOver(at - 2) && mention.Unit != TimeUnit.Weekend && CueOf(end) != TimeCue.Of:
                mention.Count = 1;
                first = at;
                Article();
                return true;
            case TimeCue.Next when CueOf(at - 1) == TimeCue.The && mention.Unit <= TimeUnit.Day:
                return Anaphor(at, 1);
            case TimeCue.Following:
                return Anaphor(at, 1);
            case TimeCue.Previous:
                return Anaphor(at, -1);
            case TimeCue.Same:
                return Anaphor(at, 0) && !(IsText(at, "that") && at > 0 && Is(at - 1, WordClass.SpeechVerb));
            case TimeCue.Current when IsText(at, "latest") && CueOf(at - 1) != TimeCue.The:
                return false;
            // "the last day of 2012"
            case TimeCue.Last when CueOf(at - 1) == TimeCue.The && CueOf(end) == TimeCue.Of:
                return false;
            case TimeCue.Last or TimeCue.Past or TimeCue.This or TimeCue.Next or TimeCue.Coming or TimeCue.Current:
                mention.Form = TimeForm.Offset;
                // "the latest week" is the last one that is over.
                mention.Count = IsText(at, "latest") && mention.Unit >= TimeUnit.Week ? -1 : before is TimeCue.This or TimeCue.Current ? 0 : before is TimeCue.Last or TimeCue.Past ? -1 : 1;
                first = at;
                Article();
                if (before == TimeCue.Past && IsText(first - 1, "this") && first - 1 >= floor)
                    first--;
                Shade(first - 1);
                Ended();
                return true;
            case TimeCue.Every:
                mention.Form = TimeForm.Set;
                mention.Count = 1;
                first = at;
                return true;
            case TimeCue.The:
                return TryTheUnit(i, at);
            case TimeCue.A when mention.Unit != TimeUnit.Weekend:
                return TryAUnit(i, at);
            default:
                if (IsText(at, "other") && CueOf(at - 1) == TimeCue.Every && at - 1 >= floor)
                {
                    mention.Form = TimeForm.Set;
                    mention.Count = 2;
                    first = at - 1;
                    return true;
                }

                return TryYearEnd(i, at);
        }
    }

    /// <summary>"the past year", "over the past year": a length, where a preposition or an article says so.</summary>
    private readonly bool IsOverPast(int i) => IsText(i, "past") && CueOf(i - 1) is TimeCue.The or TimeCue.None or TimeCue.Preposition && !IsText(i - 1, "this");

    /// <summary>Whether a preposition says that time passes: over the last year, within the next month.</summary>
    private readonly bool IsOver(int i) =>
        IsText(i, "over", "during", "for") || IsText(i, "within", "throughout", "in");

    private bool Anaphor(int at, int count)
    {
        mention.Form = TimeForm.Anaphor;
        mention.Count = count;
        mention.Direction = count;
        first = at;
        if (CueOf(at) == TimeCue.Same && IsText(at, "same") && IsText(at - 1, "that", "this") && at - 1 >= floor)
            first--;
        Article();
        Shade(first - 1);
        return true;
    }

    /// <summary>the year before, the day after, the week of March 6, in the quarter, the weekend, the year 2000.</summary>
    private bool TryTheUnit(int i, int at)
    {
        first = at;
        if (mention.Unit == TimeUnit.Year && YearAt(end) is var year and > 0)
        {
            (mention.Form, mention.Unit, mention.Year, mention.YearToken) = (TimeForm.Calendar, TimeUnit.None, year, end);
            end++;
            return true;
        }

        if (mention.Unit == TimeUnit.Month && CueOf(end) == TimeCue.Of && MonthAt(end + 1) is var month and > 0)
        {
            (mention.Form, mention.Unit, mention.Month, mention.MonthToken) = (TimeForm.Calendar, TimeUnit.None, month, end + 1);
            end = AfterMonth(end + 1);
            Year(ref end);
            return true;
        }

        if (mention.Unit is TimeUnit.Week or TimeUnit.Weekend && (CueOf(end) == TimeCue.Of || IsText(end, "beginning", "starting", "commencing")) && TryDay(end + 1))
        {
            mention.Form = TimeForm.Calendar;
            first = at;
            further = 0;
            return true;
        }

        // "the year to June", "the week ended May 3": a length, where the time it ends in stands behind.
        if (mention.Unit is TimeUnit.Year or TimeUnit.Quarter or TimeUnit.Month or TimeUnit.Week && IsText(end, "to", "ended", "ending")
            && (MonthAt(end + 1) > 0 || (CueOf(end + 1) == TimeCue.The && CueOf(end + 2) is TimeCue.StartOf or TimeCue.MiddleOf or TimeCue.EndOf) || (DayAt(end + 1) > 0 && MonthAt(end + 2) > 0)))
        {
            mention.Count = 1;
            return true;
        }

        // "in the month since"
        if (IsText(end, "since"))
        {
            mention.Count = 1;
            return mention.Unit >= TimeUnit.Week;
        }

        // the day after tomorrow, the day before yesterday
        if (mention.Unit == TimeUnit.Day && IsText(end, "before", "after") && Is(end + 1, WordClass.RelativeDay) && ValueOf(end + 1) != 0
            && ValueOf(end + 1) > 0 == IsText(end, "after") && !(end + 2 < tokens.Length && tokens[end + 2].Is(TokenShape.Clitic)))
        {
            (mention.Form, mention.Count) = (TimeForm.Offset, 2 * ValueOf(end + 1));
            end += 2;
            return true;
        }

        // "the week before last", "the month after next"; "the week before last week's vote" is counted from that
        if (((IsText(end, "before") && CueOf(end + 1) == TimeCue.Last) || (IsText(end, "after") && CueOf(end + 1) == TimeCue.Next)) && !IsAdjective(end + 2))
        {
            (mention.Form, mention.Count) = (TimeForm.Offset, CueOf(end + 1) == TimeCue.Last ? -2 : 2);
            end += 2;
            return mention.Unit >= TimeUnit.Day;
        }

        mention.Form = TimeForm.Anaphor;
        if (IsText(end, "before", "earlier") || IsText(end, "after", "later"))
        {
            mention.Count = IsText(end, "before", "earlier") ? -1 : 1;
            if (IsText(end, "earlier", "later") || IsPhraseEnd(end + 1))
                end++;
            return mention.Unit >= TimeUnit.Day;
        }

        if (mention.Unit == TimeUnit.Weekend)
        {
            mention.Form = TimeForm.Offset;
            return true;
        }

        mention.Count = 0;
        if (CueOf(i - 1) == TimeCue.Fiscal)
        {
            mention.Form = TimeForm.Offset;
            mention.Year = YearBehind(ref end);
            return true;
        }

        // "earlier in the week", "later in the year"
        if (IsText(at - 1, "in") && CueOf(at - 2) is TimeCue.Earlier or TimeCue.Later && at - 2 >= floor && mention.Unit > TimeUnit.Day)
        {
            first = at - 2;
            return true;
        }

        // "At the end of the day" says nothing of when.
        if (mention.Unit == TimeUnit.Day && IsPartOf(at - 1) && CueOf(at - 2) == TimeCue.EndOf)
            return false;
        if (IsPartOf(at - 1))
        {
            // "by the end of the year": of this one.
            mention.Form = mention.Unit == TimeUnit.Day ? TimeForm.Anaphor : TimeForm.Offset;
            Parts(at - 1);
            return true;
        }

        Shade(at - 1);
        if (first < at)
            return true;

        // "for the quarter", "in the year to June"
        return mention.Unit is TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Month or TimeUnit.Decade or TimeUnit.Century
            && (IsOver(at - 1) || (IsText(at - 1, "of", "by") && mention.Unit == TimeUnit.Quarter)) && !IsCapitalised(i) && CueOf(end) != TimeCue.Of;
    }

    /// <summary>a year, half an hour, a month ago, a week later, $5 a day.</summary>
    private bool TryAUnit(int i, int at)
    {
        mention.Count = 1;
        first = at;
        if (CueOf(at - 1) == TimeCue.Half && at - 1 >= floor)
        {
            first = at - 1;
            (mention.Count, mention.Unit) = Halved(mention.Unit);
        }
        else
        {
            Further();
        }

        if (Distance())
        {
            Measure(first - 1);
            return true;
        }

        if (Rate(first - 1))
        {
            mention.Form = TimeForm.Set;
            Often();
            return true;
        }

        Measure(first - 1);
        // "over a quarter of the voters", "wait a second"
        return mention.Unit != TimeUnit.Quarter && (mention.Unit != TimeUnit.Second || first < i - 1);
    }

    /// <summary>Several of a unit: recent weeks, the coming days, the weeks before, for years, hours later.</summary>
    private bool TryUnits(int i, TimeCue before)
    {
        switch (before)
        {
            // "could last weeks", "took years"
            case TimeCue.Last when Is(i - 2, WordClass.Auxiliary) || IsText(i - 2, "to"):
                mention.Count = TimeMention.Vague;
                return true;
            case TimeCue.None when IsText(i - 1, "take", "takes", "took") || IsText(i - 1, "spent", "spend", "lasted"):
                mention.Count = TimeMention.Vague;
                Distance();
                return true;
            // "these days" is now.
            case TimeCue.None when mention.Unit == TimeUnit.Day && IsText(i - 1, "these") && i - 1 >= floor && !IsText(end, "of"):
                mention.Form = TimeForm.Reference;
                first = i - 1;
                return true;
            // "days after the strike"
            case TimeCue.None or TimeCue.And when IsText(end, "after", "before") && !IsPhraseEnd(end + 1) && mention.Unit >= TimeUnit.Hour && IsAtHead(i - 1):
                mention.Count = TimeMention.Vague;
                return true;
            case TimeCue.Last or TimeCue.Past or TimeCue.Recently or TimeCue.Coming or TimeCue.Next:
                mention.Form = TimeForm.Reference;
                mention.Direction = before is TimeCue.Coming or TimeCue.Next ? 1 : -1;
                first = i - 1;
                Article();
                return true;
            case TimeCue.Following or TimeCue.Previous:
                mention.Count = TimeMention.Vague;
                first = i - 1;
                Article();
                return true;
            case TimeCue.The when IsText(end, "before", "after", "since") || IsText(end, "leading", "ahead", "that"):
                mention.Count = TimeMention.Vague;
                first = i - 1;
                return mention.Unit >= TimeUnit.Day;
            // "over the years"
            case TimeCue.The when IsText(i - 2, "over", "through", "throughout") && CueOf(end) != TimeCue.Of:
                mention.Count = TimeMention.Vague;
                first = i - 1;
                return mention.Unit >= TimeUnit.Day;
        }

        if (mention.Unit == TimeUnit.Weekend && before is not (TimeCue.The or TimeCue.A))
        {
            mention.Form = TimeForm.Set;
            mention.Count = 1;
            return CueOf(i - 1) is TimeCue.Preposition or TimeCue.And;
        }

        mention.Count = TimeMention.Vague;
        if (Distance())
        {
            Measure(i - 1);
            return true;
        }

        return before is TimeCue.Preposition or TimeCue.Of or TimeCue.About && !IsText(i - 1, "at", "on")
            && !(mention.Unit == TimeUnit.Hour && IsText(i - 1, "after"));
    }

    /// <summary>Whether what stands at a token leaves a noun behind it without company: a mark, a joining word, a verb in the past.</summary>
    private readonly bool IsAtHead(int i) => i < 0 || tokens[i].Kind == TokenKind.Punctuation || IsFunctionWord(i) || IsPastForm(i);

    /// <summary>by year end, at year's end.</summary>
    private bool TryYearEnd(int i, int at)
    {
        var next = end < tokens.Length && tokens[end].Is(TokenShape.Clitic) ? end + 1 : end;
        if (mention.Unit != TimeUnit.Year || !IsText(next, "end") || CueOf(at) is not TimeCue.Preposition)
            return false;
        mention.Form = TimeForm.Offset;
        mention.Count = 0;
        mention.Modifier = TimeModifier.End;
        end = next + 1;
        return true;
    }
}
