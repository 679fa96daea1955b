namespace Copydesk.Drafts.Language;

/// <summary>
/// What a word does in a temporal expression: the values of the lists TimeCue (words that may begin one) and TimeGlue
/// (words that only join or bound one). The lists hold these numbers: a new member goes to the end.
/// </summary>
internal enum TimeCue
{
    None,
    Last,
    Next,
    This,
    Past,
    Coming,
    Ago,
    Earlier,
    Later,
    Early,
    Late,
    Mid,
    Every,
    Morning,
    Afternoon,
    Evening,
    Night,
    Noon,
    Midnight,
    Spring,
    Summer,
    Autumn,
    Winter,
    Daily,
    Weekly,
    Monthly,
    Yearly,
    Now,
    Recently,
    Soon,
    Future,
    Few,
    Half,

    /// <summary>am, p.m., …: the half of the day.</summary>
    BeforeNoon,

    /// <summary>pm, p.m.</summary>
    AfterNoon,

    /// <summary>GMT, IST, …</summary>
    Zone,

    The,
    A,
    Of,
    And,
    To,

    /// <summary>in, since, until, …: what may stand before a bare month or year.</summary>
    Preposition,

    /// <summary>about, nearly, …: what may stand before an amount.</summary>
    About,

    /// <summary>will, shall, expected, …: the words around speak of what is to come.</summary>
    Will,

    /// <summary>people, percent, …: a number before it counts things and is neither day nor year.</summary>
    Counted,

    /// <summary>"Black" Friday, "Ash" Wednesday: a weekday behind it is a name.</summary>
    NameBefore,

    /// <summary>Sunday "Times", May "Street": a weekday or month before it is part of a name.</summary>
    NameBehind,

    /// <summary>that, the same: the time spoken of.</summary>
    Same,

    /// <summary>current, latest: the time of speaking.</summary>
    Current,

    /// <summary>following: one after the time spoken of.</summary>
    Following,

    /// <summary>previous, preceding: one before the time spoken of.</summary>
    Previous,

    /// <summary>fiscal, financial.</summary>
    Fiscal,

    /// <summary>"the beginning", "the start" of a time.</summary>
    StartOf,

    /// <summary>"the middle" of a time.</summary>
    MiddleOf,

    /// <summary>"the end" of a time.</summary>
    EndOf,

    /// <summary>more, full, consecutive, …: what may stand between a number and its unit.</summary>
    Measuring,

    /// <summary>Four times a year.</summary>
    Quarterly,

    /// <summary>Twice a year.</summary>
    HalfYearly,

    /// <summary>Every two weeks.</summary>
    Fortnightly,

    /// <summary>Every hour.</summary>
    Hourly,

    /// <summary>yearlong, weeklong, …: a unit and its length in one word.</summary>
    Long,

    /// <summary>hundreds, dozens, …: an amount left open.</summary>
    Many,

    /// <summary>nineties, noughties: a decade in words.</summary>
    Decade,

    /// <summary>era, age, ages: behind a name, a time in history.</summary>
    Era,

    /// <summary>overnight.</summary>
    Overnight,
}
