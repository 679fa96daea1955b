namespace Copydesk.Drafts.Language;

/// <summary>How a temporal expression finds its place in time.</summary>
internal enum TimeForm : byte
{
    /// <summary>By the calendar: year, month, day, as far as they are written.</summary>
    Calendar,

    /// <summary>By a weekday's name.</summary>
    Weekday,

    /// <summary>By its distance from the day of speaking, in some unit: yesterday, last year, two weeks ago.</summary>
    Offset,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that recurs.</summary>
    Set,

    /// <summary>now, recently, soon.</summary>
    Reference,

    /// <summary>A time of day.</summary>
    Clock,
}

/// <summary>Units of time, as the list TimeUnit numbers them.</summary>
internal enum TimeUnit : byte
{
    None,
    Minute,

    /// <summary>Two, so that "second" has one value as a unit and as an ordinal.</summary>
    Second,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

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

    /// <summary>-1 last, 1 next, 0 as the tense has it.</summary>
    public int Direction { get; set; }

    /// <summary>Minute of the day, or -1.</summary>
    public int Minute { get; set; } = -1;

    /// <summary>Whether the words around speak of what will be.</summary>
    public bool IsFuture { get; set; }

    /// <summary>Whether the day belongs to a list or a range: "May 5 and 6", "5-7 May".</summary>
    public bool IsList { get; set; }

    /// <summary>Token of the weekday's name, or -1.</summary>
    public int WeekdayToken { get; set; } = -1;

    /// <summary>First token of day, month and year without the weekday, where a day is named.</summary>
    public int DayFirst { get; set; }

    /// <summary>Token after the last of day, month and year.</summary>
    public int DayEnd { get; set; }

    /// <summary>Whether a single day of a month is named.</summary>
    public readonly bool IsDay => Form == TimeForm.Calendar && Day > 0 && Month > 0;
}
