namespace Copydesk.Drafts.Language;

/// <summary>Amounts of time, distances from today, recurring times, times of day.</summary>
internal ref partial struct TimeReader
{
    /// <summary>
    /// An amount and its unit, or a unit alone that the words before it make an expression: three days, 20-year, two weeks ago,
    /// last year, the past few months, every day.
    /// </summary>
    private bool TryAmount(int i)
    {
        if (!IsFreeBefore(i))
            return false;
        if (Is(i, WordClass.TimeUnit) && !Is(i, WordClass.OrdinalWord))
            return TryUnitAlone(i);
        if (!TryCount(i, out var count, out var at))
            return false;
        var isJoined = IsDash(at) && IsGlued(at) && IsGlued(at + 1);
        if (isJoined)
            at++;
        if (!Is(at, WordClass.TimeUnit) || !(isJoined || count == 1 || IsPlural(at)))
            return false;
        mention.Form = TimeForm.Duration;
        mention.Unit = UnitAt(at);
        mention.Count = count;
        end = at + 1;
        Distance();
        Measure(i - 1);
        return true;
    }

    /// <summary>The number of an amount: 3, 1,000, three, two or three, a few.</summary>
    private readonly bool TryCount(int i, out int count, out int end)
    {
        count = DigitsAt(i, 6);
        end = i + 1;
        if (count < 0 && tokens[i].Kind == TokenKind.Number && !tokens[i].Is(TokenShape.LetterTail))
            count = TimeMention.Vague;
        else if (CueOf(i) == TimeCue.Few)
            count = TimeMention.Vague;
        else if (Is(i, WordClass.NumberWord))
            count = ValueOf(i);
        if (count < 0)
            return false;
        if (Is(end, WordClass.NumberWord) && ValueOf(end) >= 100 && count < 100)
            count *= ValueOf(end++);
        else if (CueOf(end) == TimeCue.And && (Is(end + 1, WordClass.NumberWord) || DigitsAt(end + 1, 3) > 0))
            end += 2;
        if (count == TimeMention.Vague && CueOf(end) == TimeCue.Of)
            end++;
        if (count == TimeMention.Vague && CueOf(end) == TimeCue.Few)
            end++;
        return true;
    }

    private bool TryUnitAlone(int i)
    {
        mention.Form = TimeForm.Duration;
        mention.Unit = UnitAt(i);
        end = i + 1;
        var before = CueOf(i - 1);
        if (i == floor && floor > 0)
            before = TimeCue.None;
        var isPlural = IsPlural(i);
        switch (before)
        {
            case TimeCue.Past when !isPlural && TextOf(i - 1) is "past":
                mention.Count = 1;
                first = i - 1;
                Article();
                return true;
            case TimeCue.Last or TimeCue.Past or TimeCue.This or TimeCue.Next or TimeCue.Coming when !isPlural:
                mention.Form = TimeForm.Offset;
                mention.Count = before is TimeCue.This ? 0 : before is TimeCue.Last or TimeCue.Past ? -1 : 1;
                first = i - 1;
                if (CueOf(first - 1) is TimeCue.The && first - 1 >= floor)
                    first--;
                Shade(first - 1);
                return true;
            case TimeCue.Last or TimeCue.Past or TimeCue.Recently or TimeCue.Coming or TimeCue.Next:
                mention.Form = TimeForm.Reference;
                mention.Direction = before is TimeCue.Coming or TimeCue.Next ? 1 : -1;
                first = i - 1;
                Article();
                return true;
            case TimeCue.Every:
                mention.Form = TimeForm.Set;
                mention.Count = 1;
                first = i - 1;
                return true;
            case TimeCue.The when mention.Unit == TimeUnit.Weekend:
                mention.Form = TimeForm.Offset;
                first = i - 1;
                return true;
            case TimeCue.A when mention.Unit != TimeUnit.Weekend:
                mention.Count = 1;
                first = i - 1;
                if (CueOf(i - 2) == TimeCue.Half && i - 2 >= floor)
                {
                    first = i - 2;
                    (mention.Count, mention.Unit) = Halved(mention.Unit);
                }

                if (Distance())
                {
                    Measure(first - 1);
                    return true;
                }

                if (Rate(first - 1))
                {
                    mention.Form = TimeForm.Set;
                    return true;
                }

                Measure(first - 1);
                return mention.Unit != TimeUnit.Second || first < i - 1;
            default:
                if (!isPlural)
                    return false;
                mention.Count = TimeMention.Vague;
                if (Distance())
                    return true;
                return before is TimeCue.Preposition or TimeCue.Of or TimeCue.About;
        }
    }

    private static (int Count, TimeUnit Unit) Halved(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => (30, TimeUnit.Second),
        TimeUnit.Hour => (30, TimeUnit.Minute),
        TimeUnit.Day => (12, TimeUnit.Hour),
        TimeUnit.Year => (6, TimeUnit.Month),
        TimeUnit.Decade => (5, TimeUnit.Year),
        TimeUnit.Century => (50, TimeUnit.Year),
        _ => (TimeMention.Vague, unit),
    };

    /// <summary>Turns a duration into a distance where ago, earlier, later or from now follows.</summary>
    private bool Distance()
    {
        var sign = CueOf(end) switch
        {
            TimeCue.Ago or TimeCue.Earlier => -1,
            TimeCue.Later => 1,
            _ => 0,
        };
        if (sign == 0)
            return false;
        end++;
        mention.Form = TimeForm.Offset;
        mention.Direction = sign;
        mention.Count = mention.Count == TimeMention.Vague ? TimeMention.Vague : sign * mention.Count;
        return true;
    }

    /// <summary>Takes in the words before an amount: nearly, more than, the past, every.</summary>
    private void Measure(int i)
    {
        for (; i >= floor; i--)
        {
            switch (CueOf(i))
            {
                case TimeCue.Every:
                    mention.Form = TimeForm.Set;
                    break;
                case TimeCue.Last or TimeCue.Past or TimeCue.Next or TimeCue.Coming or TimeCue.This:
                case TimeCue.About:
                case TimeCue.A when mention.Count == TimeMention.Vague:
                    break;
                case TimeCue.Preposition when CueOf(i + 1) == TimeCue.About && TextOf(i + 1) is "least" or "most":
                    break;
                case TimeCue.The when first == i + 1 && CueOf(first) is not TimeCue.None:
                    first = i;
                    return;
                default:
                    return;
            }

            first = i;
        }
    }

    /// <summary>Whether "a day" means each day: once a week, $5 a day, 10 flights a month.</summary>
    private readonly bool Rate(int i)
    {
        if (i < 0)
            return false;
        return tokens[i].Kind == TokenKind.Number
            || CueOf(i) == TimeCue.Counted
            || Is(i, WordClass.TimeUnit)
            || TextOf(i) is "once" or "twice" or "times" or "dollars";
    }

    private readonly TimeUnit UnitAt(int i) => (TimeUnit)ValueOf(i);

    private readonly bool IsPlural(int i) => TextOf(i)[^1] is 's' or 'S';

    /// <summary>Takes in last, next, this, early, late and mid before a month, a year or a weekday.</summary>
    private void Turn(int i)
    {
        var start = i + 1;
        for (; i >= floor; i--)
        {
            switch (CueOf(i))
            {
                case TimeCue.Last or TimeCue.Past:
                    mention.Direction = -1;
                    break;
                case TimeCue.Next or TimeCue.Coming:
                    mention.Direction = 1;
                    break;
                case TimeCue.Every when mention.Weekday >= 0 || mention.Month > 0 || mention.Part != TimeCue.None:
                    mention.Form = TimeForm.Set;
                    break;
                case TimeCue.This or TimeCue.Early or TimeCue.Late or TimeCue.Earlier or TimeCue.Later or TimeCue.Mid:
                    break;
                case TimeCue.The when (first == i + 1 && first < start) || mention.Unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Quarter:
                    first = i;
                    return;
                default:
                    if (IsDash(i) && IsGlued(i + 1) && CueOf(i - 1) == TimeCue.Mid)
                        continue;
                    return;
            }

            first = i;
        }
    }

    /// <summary>Takes in early, late, earlier and later before "this year".</summary>
    private void Shade(int i)
    {
        if (i >= floor && CueOf(i) is TimeCue.Early or TimeCue.Late or TimeCue.Earlier or TimeCue.Later)
            first = i;
    }

    private void Article()
    {
        if (first - 1 >= floor && CueOf(first - 1) is TimeCue.The)
            first--;
    }

    /// <summary>today, yesterday morning, tonight.</summary>
    private bool TryRelativeDay(int i)
    {
        // USA Today, India Today.
        if (IsCapitalised(i) && i > 0 && IsCapitalised(i - 1) && !tokens[i].Is(TokenShape.AllCaps))
            return false;
        mention.Form = TimeForm.Offset;
        mention.Unit = TimeUnit.Day;
        mention.Count = ValueOf(i);
        end = i + 1;
        if (vocabulary.TextOf(tokens[i].Word) == "tonight")
            mention.Part = TimeCue.Night;
        else if (CueOf(end) is >= TimeCue.Morning and <= TimeCue.Night and var part)
        {
            mention.Part = part;
            end++;
        }

        Shade(i - 1);
        return true;
    }

    /// <summary>A number before "quarter" or "century".</summary>
    private bool TryOrdinal(int i)
    {
        if (!Is(i + 1, WordClass.TimeUnit) || IsPlural(i + 1) || OrdinalAt(i) is var count && count == 0)
            return false;
        var unit = UnitAt(i + 1);
        if (unit != TimeUnit.Century && !(unit == TimeUnit.Quarter && count <= 4))
            return false;
        mention.Unit = unit;
        mention.Count = unit == TimeUnit.Century ? count - 1 : count;
        end = i + 2;
        if (unit == TimeUnit.Quarter)
        {
            var at = CueOf(end) == TimeCue.Of ? end + 1 : end;
            if ((mention.Year = YearBehind(ref at)) > 0)
                end = at;
        }

        Turn(i - 1);
        return true;
    }

    private readonly int OrdinalAt(int i)
    {
        if (Is(i, WordClass.OrdinalWord))
            return ValueOf(i);
        return tokens[i].Is(TokenShape.LetterTail) ? DayAt(i) : 0;
    }

    /// <summary>five-year, mid-May, third-quarter, decades-long.</summary>
    private bool TryCompound(int i)
    {
        end = i + 1;
        var written = TextOf(i);
        var cut = written.IndexOf('-');
        if (cut <= 0)
            return false;
        var left = vocabulary.Find(written[..cut]);
        var right = vocabulary.Find(written[(cut + 1)..]);
        if (left == 0)
            return false;
        var (leftClass, rightClass) = (vocabulary.ClassOf(left), vocabulary.ClassOf(right));
        var value = vocabulary.ValueOf(left);
        if ((rightClass & WordClass.TimeUnit) != 0)
        {
            mention.Unit = (TimeUnit)vocabulary.ValueOf(right);
            if ((leftClass & WordClass.NumberWord) != 0)
            {
                mention.Form = TimeForm.Duration;
                mention.Count = value;
                Measure(i - 1);
                return true;
            }

            if ((leftClass & WordClass.OrdinalWord) != 0 && mention.Unit == TimeUnit.Quarter && value <= 4)
            {
                mention.Count = value;
                return true;
            }
        }

        if ((rightClass & WordClass.Month) != 0 && (leftClass & WordClass.TimeCue) != 0 && char.IsUpper(written[cut + 1]))
        {
            mention.Month = vocabulary.ValueOf(right);
            mention.Year = YearBehind(ref end);
            Turn(i - 1);
            return true;
        }

        if ((leftClass & WordClass.TimeUnit) == 0 || written[(cut + 1)..] is not "long")
            return false;
        mention.Form = TimeForm.Duration;
        mention.Unit = (TimeUnit)value;
        mention.Count = written[cut - 1] == 's' ? TimeMention.Vague : 1;
        return true;
    }
}
