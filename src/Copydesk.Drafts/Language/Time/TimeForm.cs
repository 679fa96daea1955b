namespace Copydesk.Drafts.Language;

/// <summary>How a temporal expression finds its place in time.</summary>
public enum TimeForm : byte
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

    /// <summary>A holiday by its name: Christmas, Easter Monday.</summary>
    Holiday,

    /// <summary>By its distance from a day that the text names: a day earlier, the following week, that day.</summary>
    Anaphor,
}

/// <summary>Units of time. The list TimeUnit holds these numbers.</summary>
public enum TimeUnit : byte
{
    /// <summary>None named.</summary>
    None,

    /// <summary>Minute.</summary>
    Minute,

    /// <summary>Second. Two, so that "second" has one value as a unit and as an ordinal.</summary>
    Second,

    /// <summary>Hour.</summary>
    Hour,

    /// <summary>Day.</summary>
    Day,

    /// <summary>Week.</summary>
    Week,

    /// <summary>Weekend.</summary>
    Weekend,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>Month.</summary>
    Month,

    /// <summary>Quarter of a year.</summary>
    Quarter,

    /// <summary>Year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,
}

/// <summary>TIMEX3's modifiers: how the words narrow or blur what they name.</summary>
public enum TimeModifier : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>early 2025.</summary>
    Start,

    /// <summary>mid-May.</summary>
    Mid,

    /// <summary>late March.</summary>
    End,

    /// <summary>about three years.</summary>
    Approximate,

    /// <summary>less than an hour, almost two years.</summary>
    LessThan,

    /// <summary>more than a decade.</summary>
    MoreThan,
}

/// <summary>Tense of the verb that governs an expression, as far as the words around it tell.</summary>
public enum VerbTense : byte
{
    /// <summary>No verb found.</summary>
    None,

    /// <summary>met, was held, did not meet.</summary>
    Past,

    /// <summary>had met.</summary>
    PastPerfect,

    /// <summary>meets, is meeting, has to meet, says.</summary>
    Present,

    /// <summary>has met, has been held.</summary>
    PresentPerfect,

    /// <summary>will meet, is to meet, is expected to meet, plans to meet.</summary>
    Future,

    /// <summary>would, could, may, can meet; was to meet; agreed to meet.</summary>
    Conditional,
}

/// <summary>How a temporal expression hangs on its sentence.</summary>
public enum TimeAttachment : byte
{
    /// <summary>By a preposition that sets it apart from the act: since, until, before, after, from, to, between.</summary>
    Other,

    /// <summary>It modifies the governing verb: it stands beside it, opens its clause, or is an adverb: "met Monday", "On May 5 the panel met".</summary>
    Verb,

    /// <summary>Other words stand between, so that it may modify a noun: "met the mayor on May 5".</summary>
    Loose,

    /// <summary>It modifies a noun: "the 2024 accounts", "an early 2025 visit", "Monday's vote", "the vote of May 5".</summary>
    Noun,
}
