namespace Copydesk.Drafts.Language;

/// <summary>The words before an expression that belong to it: last, next, this, early, late, the end of, earlier.</summary>
internal ref partial struct TimeReader
{
    /// <summary>Takes in last, next, this, early, late and mid before a month, a year or a weekday.</summary>
    private void Turn(int i)
    {
        var start = i + 1;
        for (; i >= floor; i--)
        {
            switch (CueOf(i))
            {
                case TimeCue.Last or TimeCue.Past or TimeCue.Previous:
                    mention.Direction = -1;
                    break;
                case TimeCue.Next or TimeCue.Coming or TimeCue.Following:
                    mention.Direction = 1;
                    break;
                case TimeCue.Every when mention.Weekday >= 0 || mention.Month > 0 || mention.Part != TimeCue.None:
                    mention.Form = TimeForm.Set;
                    break;
                case TimeCue.Early or TimeCue.Late or TimeCue.Mid:
                    mention.Modifier = ModifierOf(CueOf(i));
                    break;
                // "every other Friday"
                case TimeCue.None when mention.Weekday >= 0 && (IsText(i, "other") || Is(i, WordClass.OrdinalWord)) && CueOf(i - 1) == TimeCue.Every && i - 1 >= floor:
                    break;
                case TimeCue.This or TimeCue.Earlier or TimeCue.Later or TimeCue.Fiscal:
                    break;
                case TimeCue.The when (first == i + 1 && first < start && (mention.Weekday < 0 || mention.Direction != 0)) || mention.Unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Quarter or TimeUnit.Month:
                    first = i;
                    if (IsPartOf(i - 1))
                        Parts(i - 1);
                    return;
                default:
                    if (IsDash(i) && IsGlued(i + 1) && CueOf(i - 1) == TimeCue.Mid)
                        continue;
                    if (IsPartOf(i))
                        Parts(i);
                    return;
            }

            first = i;
        }
    }

    private static TimeModifier ModifierOf(TimeCue cue) => cue switch
    {
        TimeCue.Early or TimeCue.StartOf => TimeModifier.Start,
        TimeCue.Late or TimeCue.EndOf => TimeModifier.End,
        _ => TimeModifier.Mid,
    };

    /// <summary>Whether "the end of", "the beginning of" ends at a token.</summary>
    private readonly bool IsPartOf(int i) =>
        i - 2 >= floor && CueOf(i) == TimeCue.Of && CueOf(i - 1) is TimeCue.StartOf or TimeCue.MiddleOf or TimeCue.EndOf && CueOf(i - 2) == TimeCue.The;

    /// <summary>Takes in "the end of" that ends at a token.</summary>
    private void Parts(int i)
    {
        mention.Modifier = ModifierOf(CueOf(i - 1));
        first = i - 2;
    }

    /// <summary>Takes in early, late, earlier and later before "this year".</summary>
    private void Shade(int i)
    {
        if (i >= floor && CueOf(i) is TimeCue.Early or TimeCue.Late or TimeCue.Earlier or TimeCue.Later)
        {
            if (CueOf(i) is TimeCue.Early or TimeCue.Late)
                mention.Modifier = ModifierOf(CueOf(i));
            first = i;
        }
        else if (IsPartOf(i))
        {
            Parts(i);
        }
    }

    /// <summary>Takes in what names the year's end behind it: "this year's end" is a part of it.</summary>
    private void Ended()
    {
        if (mention.Unit == TimeUnit.Year && end < tokens.Length && tokens[end].Is(TokenShape.Clitic) && IsText(end + 1, "end"))
        {
            mention.Modifier = TimeModifier.End;
            end += 2;
        }
    }

    private void Article()
    {
        if (first - 1 >= floor && CueOf(first - 1) is TimeCue.The)
            first--;
    }
}
