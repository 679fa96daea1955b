namespace Copydesk.Drafts.Language;

/// <summary>Amounts of time, distances in time, and rates.</summary>
internal ref partial struct TimeReader
{
    /// <summary>How far from what it counts a number may stand, in tokens.</summary>
    private const int CountReach = 4;

    /// <summary>
    /// An amount and its unit, or a unit alone that the words before it make an expression: three days, 20-year, two weeks ago,
    /// last year, the past few months, every day.
    /// </summary>
    private bool TryAmount(int i)
    {
        if (!IsFreeBefore(i))
            return false;
        if (Is(i, WordClass.NumberWord) && TryYearInWords(i))
            return true;
        if (Is(i, WordClass.TimeUnit) && !Is(i, WordClass.OrdinalWord))
            return TryUnitAlone(i);
        if (!TryCount(i, out var count, out var at))
            return false;
        var isJoined = IsDash(at) && IsGlued(at) && IsGlued(at + 1);
        if (isJoined)
            at++;
        else
            at = IsText(at, "million", "billion", "thousand") ? AfterMillions(i, at, ref count) : AfterMeasure(at);
        if (!Is(at, WordClass.TimeUnit))
            return false;
        // "a six year effort", but not "in 1999 day care"
        var isSingle = !isJoined && count != 1 && !IsPlural(at);
        if (isSingle && (count is 0 or > 99 || !IsAdjective(at + 1)))
            return false;
        // "three quarters of the voters"; the programme "60 Minutes"
        if ((UnitAt(at) == TimeUnit.Quarter && CueOf(at + 1) == TimeCue.Of) || (IsCapitalised(at) && tokens[i].Kind == TokenKind.Number && !tokens[at].Is(TokenShape.AllCaps)))
            return false;
        if (IsMoment(i, at, count))
            return false;
        mention.Form = TimeForm.Duration;
        mention.Unit = UnitAt(at);
        mention.Count = count;
        end = at + 1;
        if (isJoined && IsText(end, "old"))
            return false;
        if (!isJoined)
        {
            Further();
            if (IsText(end, "old"))
                end++;
        }

        if (!isSingle)
            Distance();
        Measure(i - 1, isJoined);
        // "the first nine months of 1989"
        if (first < i && Is(first + 1, WordClass.OrdinalWord) && CueOf(end) == TimeCue.Of)
            PartOfYear();
        return true;
    }

    /// <summary>nineteen ninety-eight, nineteen eighty four, two thousand and five.</summary>
    private bool TryYearInWords(int i)
    {
        var value = ValueOf(i);
        var at = i + 1;
        if (!Is(at, WordClass.NumberWord) || value is not (2 or 18 or 19 or 20))
            return false;
        var rest = ValueOf(at++);
        if (value == 2)
        {
            if (rest != 1000 || CueOf(i - 1) != TimeCue.Preposition)
                return false;
            (value, rest) = (20, 0);
            var next = CueOf(at) == TimeCue.And ? at + 1 : at;
            if (Is(next, WordClass.NumberWord) && ValueOf(next) < 100)
                (rest, at) = (ValueOf(next), next + 1);
        }
        else if (rest is < 10 or > 99)
        {
            return false;
        }

        if (rest >= 20 && rest % 10 == 0 && Is(at, WordClass.NumberWord) && ValueOf(at) < 10)
            rest += ValueOf(at++);
        if (Is(at, WordClass.TimeUnit) || IsCounted(at))
            return false;
        mention.Year = (value * 100) + rest;
        mention.YearToken = i;
        end = at;
        return true;
    }

    /// <summary>"One day he will", "he once, one day, said": a day that nobody counts.</summary>
    private readonly bool IsMoment(int i, int at, int count) =>
        count == 1 && UnitAt(at) == TimeUnit.Day && tokens[i].Kind == TokenKind.Word && TextOf(i).Equals("one", StringComparison.OrdinalIgnoreCase)
        && CueOf(i - 1) is not (TimeCue.Preposition or TimeCue.About or TimeCue.Past or TimeCue.Last or TimeCue.Of or TimeCue.Next)
        && CueOf(at + 1) is not (TimeCue.Ago or TimeCue.Earlier or TimeCue.Later) && !IsText(at + 1, "before", "after");

    /// <summary>The number of an amount: 3, 1,000, three, two or three, five and a half, a few, hundreds of.</summary>
    private bool TryCount(int i, out int count, out int end)
    {
        count = DigitsAt(i, 6);
        end = i + 1;
        if (count < 0 && tokens[i].Kind == TokenKind.Number && !tokens[i].Is(TokenShape.LetterTail))
            count = Rounded(i);
        // "the second in as many days"
        else if (CueOf(i) is TimeCue.Few or TimeCue.Many && !(IsText(i, "many") && IsText(i - 1, "as")))
            count = TimeMention.Vague;
        else if (Is(i, WordClass.NumberWord))
            count = InWords(i, ref end);
        if (count < 0)
            return false;
        if (count == TimeMention.Vague)
        {
            if (CueOf(end) == TimeCue.Of)
                end++;
            if (CueOf(end) == TimeCue.Few)
                end++;
            // "tens of thousands of years"
            else if ((CueOf(end) == TimeCue.Many || IsText(end, "millions", "billions")) && CueOf(end + 1) == TimeCue.Of)
                end += 2;
            return true;
        }

        TakeHalf(ref end);
        // "two or three", "10 to 15", "10-15"
        var isRange = CueOf(end) is TimeCue.And or TimeCue.To || IsText(end, "or") || (IsDash(end) && IsGlued(end));
        if (isRange && (Is(end + 1, WordClass.NumberWord) || DigitsAt(end + 1, 3) > 0) && end + 1 < tokens.Length)
        {
            var at = end + 2;
            if (Is(end + 1, WordClass.NumberWord))
                InWords(end + 1, ref at);
            end = at;
        }

        return true;
    }

    /// <summary>A number in words, as it is said: twenty four, two hundred, one hundred and five, two dozen.</summary>
    private readonly int InWords(int i, ref int end)
    {
        var value = ValueOf(i);
        end = i + 1;
        if (value is >= 20 and < 100 && value % 10 == 0 && Is(end, WordClass.NumberWord) && ValueOf(end) < 10)
            value += ValueOf(end++);
        if (value < 100 && Is(end, WordClass.NumberWord) && (ValueOf(end) >= 100 || IsText(end, "dozen")))
        {
            value *= ValueOf(end++);
            var next = CueOf(end) == TimeCue.And ? end + 1 : end;
            if (value >= 100 && Is(next, WordClass.NumberWord) && ValueOf(next) < 100)
            {
                value += ValueOf(next);
                end = next + 1;
            }
        }

        return value;
    }

    /// <summary>The whole part of 2.5, whose half is kept; 10,000.</summary>
    private int Rounded(int i)
    {
        var written = TextOf(i);
        if (written.Length is >= 5 and <= 7 && written[^4] == ',' && written[..^4].IndexOfAnyExceptInRange('0', '9') < 0
            && written[^3..].IndexOfAnyExceptInRange('0', '9') < 0)
            return (Figures(written[..^4]) * 1000) + Figures(written[^3..]);
        var dot = written.IndexOf('.');
        if (dot is < 1 or > 4 || !int.TryParse(written[..dot], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole))
            return TimeMention.Vague;
        mention.HasHalf = written[dot..] is ".5";
        return whole;
    }

    private static int Figures(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
            value = (value * 10) + (c - '0');
        return value;
    }

    /// <summary>and a half, and one-half, 1/2.</summary>
    private void TakeHalf(ref int end)
    {
        if (CueOf(end) == TimeCue.And && CueOf(end + 1) == TimeCue.A && CueOf(end + 2) == TimeCue.Half)
            end += 3;
        else if (CueOf(end) == TimeCue.And && IsText(end + 1, "one-half"))
            end += 2;
        else if (DigitsAt(end, 1) == 1 && IsMark(end + 1, '/') && DigitsAt(end + 2, 1) is 2)
            end += 3;
        else
            return;
        mention.HasHalf = true;
    }

    /// <summary>The token after the words that may stand between a number and its unit: more, full, consecutive.</summary>
    private readonly int AfterMeasure(int at) =>
        (CueOf(at) == TimeCue.Measuring || IsText(at, "more", "business")) && Is(at + 1, WordClass.TimeUnit) ? at + 1 : at;

    /// <summary>Whether a word may be described by what stands before it: neither joins nor governs.</summary>
    private readonly bool IsAdjective(int i) =>
        i < tokens.Length && tokens[i].Kind == TokenKind.Word && !tokens[i].Is(TokenShape.Clitic) && !IsFunctionWord(i);

    /// <summary>What an amount goes on with: "a year and a half", "two hours and 20 minutes".</summary>
    private void Further()
    {
        if (CueOf(end) == TimeCue.And && CueOf(end + 1) == TimeCue.A && CueOf(end + 2) == TimeCue.Half)
        {
            mention.HasHalf = true;
            end += 3;
            return;
        }

        var at = CueOf(end) == TimeCue.And ? end + 1 : end;
        if (at < tokens.Length && (DigitsAt(at, 2) is var further and > 0 || (Is(at, WordClass.NumberWord) && (further = ValueOf(at)) < 100))
            && Is(at + 1, WordClass.TimeUnit) && UnitAt(at + 1) < mention.Unit && (IsPlural(at + 1) || further == 1))
        {
            (mention.ExtraCount, mention.ExtraUnit) = (further, UnitAt(at + 1));
            end = at + 2;
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

    /// <summary>
    /// Turns a duration into a distance: from today where "ago" or "from now" follows, from the time spoken of where "earlier",
    /// "later" or, with nothing behind it, "before" or "after" does.
    /// </summary>
    private bool Distance()
    {
        var sign = CueOf(end) switch
        {
            TimeCue.Ago or TimeCue.Earlier => -1,
            TimeCue.Later => 1,
            _ => 0,
        };
        var form = CueOf(end) == TimeCue.Ago ? TimeForm.Offset : TimeForm.Anaphor;
        var length = 1;
        if (sign == 0 && IsText(end, "from") && CueOf(end + 1) is TimeCue.Now or TimeCue.Earlier)
            (sign, form, length) = (1, TimeForm.Offset, 2);
        else if (sign == 0 && IsText(end, "back") && IsPhraseEnd(end + 1))
            (sign, form) = (-1, TimeForm.Offset);
        else if (sign == 0 && IsText(end, "hence"))
            (sign, form) = (1, TimeForm.Offset);
        // "Four years on, the war goes on"
        else if (sign == 0 && IsText(end, "on") && IsMark(end + 1, ',') && mention.Unit >= TimeUnit.Day)
            (sign, form) = (1, TimeForm.Anaphor);
        else if (sign == 0 && IsText(end, "before", "previously") && IsPhraseEnd(end + 1))
            (sign, form) = (-1, TimeForm.Anaphor);
        else if (sign == 0 && IsText(end, "after", "afterward", "afterwards") && IsPhraseEnd(end + 1))
            (sign, form) = (1, TimeForm.Anaphor);
        if (sign == 0)
            return false;
        end += length;
        mention.Form = form;
        mention.Direction = sign;
        mention.Count = mention.Count == TimeMention.Vague ? TimeMention.Vague : sign * mention.Count;
        return true;
    }

    /// <summary>Whether a phrase ends before a token: at a mark or the end of the block.</summary>
    private readonly bool IsPhraseEnd(int i) => i >= tokens.Length || tokens[i].Kind == TokenKind.Punctuation;

    /// <summary>
    /// Takes in the words before an amount: nearly, more than, the past, the first, every; before a distance ("two years ago")
    /// and before "a day" only those that blur it. An article before "90-second" belongs to what that describes.
    /// </summary>
    private void Measure(int i, bool isAttribute = false)
    {
        var isCounted = mention.Form is TimeForm.Duration && CueOf(i + 1) != TimeCue.A;
        for (; i >= floor; i--)
        {
            switch (CueOf(i))
            {
                case TimeCue.Every when isCounted:
                    mention.Form = TimeForm.Set;
                    break;
                // "will last two weeks"
                case TimeCue.Last when IsText(i - 1, "will", "to", "would") || IsText(i - 1, "could", "can", "should") || IsText(i - 1, "may", "might", "not"):
                    return;
                case TimeCue.Last or TimeCue.Past or TimeCue.Next or TimeCue.Coming or TimeCue.This or TimeCue.Following or TimeCue.Previous when isCounted:
                    break;
                case TimeCue.About when (!IsText(i, "than") || IsText(i - 1, "more", "less", "fewer")) && !IsThroughout(i):
                    mention.Modifier = ModifierOf(i);
                    break;
                case TimeCue.A when mention.Count == TimeMention.Vague || IsText(i + 1, "dozen", "hundred", "thousand"):
                    break;
                case TimeCue.Preposition when CueOf(i + 1) == TimeCue.About && TextOf(i + 1) is "least" or "most":
                    break;
                case TimeCue.The when isCounted && !isAttribute && first == i + 1
                    && (CueOf(first) is not TimeCue.None || Is(first, WordClass.OrdinalWord) || IsPlural(end - 1)):
                    first = i;
                    return;
                default:
                    // "the first nine months"; "some 15 years"
                    if (isCounted && Is(i, WordClass.OrdinalWord) && ValueOf(i) == 1 && CueOf(i - 1) == TimeCue.The && first == i + 1)
                        break;
                    if (IsText(i, "some") && first == i + 1 && tokens[first].Kind == TokenKind.Number)
                        break;
                    return;
            }

            first = i;
        }
    }

    /// <summary>
    /// Whether "over" before an amount joins it to a noun or a verb, "$3bn over five years", and does not say that it is more,
    /// as "for over five years" and "lasted over an hour" do.
    /// </summary>
    private readonly bool IsThroughout(int i)
    {
        if (!IsText(i, "over") || mention.Form != TimeForm.Duration)
            return false;
        if (i == 0 || tokens[i - 1].Kind == TokenKind.Punctuation)
            return IsMark(end, ',');
        return !(Is(i - 1, WordClass.Preposition | WordClass.Auxiliary | WordClass.Conjunction | WordClass.Determiner) || CueOf(i - 1) != TimeCue.None
            || IsText(i - 1, "just", "well", "slightly") || IsText(i - 1, "little", "bit", "lasted") || IsText(i - 1, "took", "takes", "take")
            || IsText(i - 1, "spent", "spend", "lasts") || IsText(i - 1, "waited", "served", "lasting") || IsText(i - 1, "taken", "taking", "spending"));
    }

    private readonly TimeModifier ModifierOf(int i) => TextOf(i) switch
    {
        "more" or "over" or "least" or "than" when !IsText(i - 1, "less", "fewer") => TimeModifier.MoreThan,
        "less" or "fewer" or "nearly" or "almost" or "most" or "under" => TimeModifier.LessThan,
        _ => TimeModifier.Approximate,
    };

    /// <summary>Whether "a day" means each day: $5 a day, 10 flights a month.</summary>
    private readonly bool Rate(int i)
    {
        if (i < 0)
            return false;
        return tokens[i].Kind == TokenKind.Number
            || CueOf(i) == TimeCue.Counted
            || Is(i, WordClass.TimeUnit)
            || (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 2 && IsPlural(i) && !IsFunctionWord(i) && IsCountedBefore(i - 1))
            || IsText(i, "dollars", "times", "share") || IsText(i, "once", "twice");
    }

    /// <summary>Whether a number counts the noun behind a token: 12 ships, $85 billion of bonds, hundreds of interviews, a few eggs.</summary>
    private readonly bool IsCountedBefore(int i)
    {
        for (var least = i - CountReach; i >= 0 && i > least && tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (tokens[i].Kind == TokenKind.Number || Is(i, WordClass.NumberWord) || CueOf(i) is TimeCue.Few or TimeCue.Many || IsText(i, "million", "billion"))
                return true;
            if (CueOf(i) != TimeCue.Of && IsFunctionWord(i))
                return false;
        }

        return false;
    }

    /// <summary>Takes in how often: once a week, three times a year.</summary>
    private void Often()
    {
        var i = first - 1;
        if (i < floor)
            return;
        if (IsText(i, "once", "twice"))
            first = i;
        else if (IsText(i, "times") && i - 1 >= floor && (Is(i - 1, WordClass.NumberWord) || DigitsAt(i - 1, 3) > 0 || CueOf(i - 1) == TimeCue.Few))
            first = i - 1;
    }

    private readonly TimeUnit UnitAt(int i) => (TimeUnit)ValueOf(i);

    private readonly bool IsPlural(int i) => TextOf(i)[^1] is 's' or 'S';
}
