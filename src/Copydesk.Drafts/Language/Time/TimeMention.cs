namespace Copydesk.Drafts.Language;

/// <summary>
/// A temporal expression as one block shows it, not anchored to any day: what the words say and no more.
/// Tokens are those of the block; ends are exclusive.
/// </summary>
internal struct TimeMention
{
    /// <summary>An amount that the words leave open: "a few days", "years ago".</summary>
    public const int Vague = int.MaxValue;

    public TimeMention()
    {
    }

    /// <summary>First token.</summary>
    public int First { get; set; }

    /// <summary>Token after the last.</summary>
    public int End { get; set; }

    public TimeForm Form { get; set; }

    /// <summary>Unit of an offset, a duration or a set; of a calendar date the season, quarter, decade or century it names.</summary>
    public TimeUnit Unit { get; set; }

    /// <summary>Part of the day or of the year; None where none is named.</summary>
    public TimeCue Part { get; set; }

    /// <summary>0 (Sunday) to 6, or -1.</summary>
    public int Weekday { get; set; } = -1;

    public int Year { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    /// <summary>Amount of an offset (signed) or of a duration, or <see cref="Vague"/>; of a quarter, decade or century its number.</summary>
    public int Count { get; set; }

    /// <summary>Whether <see cref="Count"/> is a year or a century before Christ.</summary>
    public bool IsBeforeChrist { get; set; }

    /// <summary>Half a unit more: "three and a half years".</summary>
    public bool HasHalf { get; set; }

    /// <summary>What an amount goes on with: the minutes of "two hours and 20 minutes".</summary>
    public int ExtraCount { get; set; }

    public TimeUnit ExtraUnit { get; set; }

    /// <summary>Whether "last year" stands behind a day or a month.</summary>
    public bool HasRelativeYear { get; set; }

    /// <summary>Years from this one of a day, a month, a quarter or a half "of last year".</summary>
    public int YearOffset { get; set; }

    /// <summary>Whether a day without a year is known by its name: the Sept. 11 attacks.</summary>
    public bool IsNamedDay { get; set; }

    /// <summary>Whether "for" or "of" stands before a month: the figure for October.</summary>
    public bool IsForMonth { get; set; }

    /// <summary>Whether "until" stands before it.</summary>
    public bool IsLimit { get; set; }

    /// <summary>Whether "from" or "than" before a distance compares what is said with what was: up from a year ago.</summary>
    public bool IsCompared { get; set; }

    /// <summary>-1 last, 1 next, 0 as the tense has it.</summary>
    public int Direction { get; set; }

    /// <summary>Minute of the day, or -1.</summary>
    public int Minute { get; set; } = -1;

    /// <summary>Whether the words around speak of what will be.</summary>
    public bool IsFuture { get; set; }

    /// <summary>Whether the day belongs to a list or a range: "May 5 and 6", "5-7 May".</summary>
    public bool IsList { get; set; }

    /// <summary>Whether it is one of the further days of a list, which hangs on the sentence as the one before it does.</summary>
    public bool IsFurther { get; set; }

    /// <summary>Token of the weekday's name, or -1.</summary>
    public int WeekdayToken { get; set; } = -1;

    /// <summary>First token of day, month and year without the weekday, where a day is named.</summary>
    public int DayFirst { get; set; }

    /// <summary>Token after the last of day, month and year.</summary>
    public int DayEnd { get; set; }

    /// <summary>Token of the month's name or figure, or -1.</summary>
    public int MonthToken { get; set; } = -1;

    /// <summary>Token of the day of the month, or -1.</summary>
    public int NumberToken { get; set; } = -1;

    /// <summary>Token of the year, or -1: behind the expression's end where the year stands behind a list, "May 5-7, 2025".</summary>
    public int YearToken { get; set; } = -1;

    /// <summary>Token of the time zone, or -1.</summary>
    public int ZoneToken { get; set; } = -1;

    /// <summary>Token of the second year of a season, "2021-22", or -1; <see cref="Count"/> is that year.</summary>
    public int SeasonToken { get; set; } = -1;

    public TimeModifier Modifier { get; set; }

    /// <summary>Token of the preposition before the expression, or -1.</summary>
    public int Lead { get; set; } = -1;

    public VerbTense Tense { get; set; }

    /// <summary>First token of the governing verb, where <see cref="Tense"/> names one.</summary>
    public int VerbFirst { get; set; }

    /// <summary>Token after the governing verb.</summary>
    public int VerbEnd { get; set; }

    public TimeAttachment Attachment { get; set; }

    /// <summary>Takes over how another expression hangs on its sentence.</summary>
    public void HangAs(in TimeMention other)
    {
        (Lead, Tense, Attachment) = (other.Lead, other.Tense, other.Attachment);
        (VerbFirst, VerbEnd) = (other.VerbFirst, other.VerbEnd);
        (IsFuture, IsForMonth, Direction) = (other.IsFuture, other.IsForMonth, other.Direction);
    }

    /// <summary>Whether a single day of a month is named.</summary>
    public readonly bool IsDay => Form == TimeForm.Calendar && Day > 0 && Month > 0;
}
