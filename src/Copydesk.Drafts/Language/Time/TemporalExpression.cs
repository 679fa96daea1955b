using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>TIMEX3's types of temporal expression.</summary>
public enum TimexType
{
    /// <summary>A calendar date or a part of one.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>A temporal expression, normalised as TIMEX3 does. Spans are half-open, in the block's prose.</summary>
public sealed record TemporalExpression
{
    /// <summary>Index of the block in the draft.</summary>
    public required int Block { get; init; }

    /// <summary>The whole phrase with its modifiers, without a leading preposition.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its type.</summary>
    public required TimexType Type { get; init; }

    /// <summary>ISO 8601 value as in TIMEX3: <c>2025-05-05</c>, <c>2025-W19</c>, <c>P3D</c>, <c>XXXX-WXX-1</c>; "" where left open.</summary>
    public string Value { get; init; } = "";

    /// <summary>The weekday named in the phrase, or null.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Span of the weekday's name; empty where none is named.</summary>
    public TextSpan WeekdaySpan { get; init; }

    /// <summary>Day of the month as written, 1 to 31, or 0.</summary>
    public int Day { get; init; }

    /// <summary>Month as written, 1 to 12, or 0.</summary>
    public int Month { get; init; }

    /// <summary>Year as written, or 0.</summary>
    public int Year { get; init; }

    /// <summary>Whether "last year", "this year" or "next year" stands behind a day or a month.</summary>
    public bool HasRelativeYear { get; init; }

    /// <summary>Span of day, month and year, without the weekday; empty where no day of a month is named.</summary>
    public TextSpan DaySpan { get; init; }

    /// <summary>Index of the block's token that begins the expression.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Index after its last token.</summary>
    public required int EndToken { get; init; }

    /// <summary>How it finds its place in time.</summary>
    public TimeForm Form { get; init; }

    /// <summary>Unit of an offset, a duration or a set, or of a quarter, decade or century.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>
    /// Amount of an offset (signed, 0 for "this") or of a duration; of a quarter, decade or century its number. Null where the
    /// words leave it open ("a few days"), and of a holiday.
    /// </summary>
    public int? Count { get; init; }

    /// <summary>early, late, about, ….</summary>
    public TimeModifier Modifier { get; init; }

    /// <summary>The day that it names, where it names a single one and it can be known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The holiday that it names, in lower case ("independence day"); "" where it names none.</summary>
    public string Holiday { get; init; } = "";

    /// <summary>Whether that holiday has the same day and month every year.</summary>
    public bool IsFixedHoliday { get; init; }

    /// <summary>Minute of the day as written, 0 to 1440, or null where no time of day is written.</summary>
    public int? Minute { get; init; }

    /// <summary>Span of the time zone behind a time of day; empty where none is written.</summary>
    public TextSpan ZoneSpan { get; init; }

    /// <summary>Name or figure of the month, with the dot of an abbreviation; empty where none is written.</summary>
    public TextSpan MonthSpan { get; init; }

    /// <summary>The day of the month as written, in figures or as an ordinal; empty where none is.</summary>
    public TextSpan NumberSpan { get; init; }

    /// <summary>The year as written; empty where none is.</summary>
    public TextSpan YearSpan { get; init; }

    /// <summary>Whether the day or month is one of several in the phrase: "May 5 and 6", "May 7-10".</summary>
    public bool IsList { get; init; }

    /// <summary>The preposition before the expression, in lower case: "on", "since", "of"; "" where none stands there.</summary>
    public string Preposition { get; init; } = "";

    /// <summary>Tense of the verb that governs it.</summary>
    public VerbTense Tense { get; init; }

    /// <summary>That verb with its auxiliaries ("will make"); empty where none is found.</summary>
    public TextSpan VerbSpan { get; init; }

    /// <summary>How it hangs on its sentence.</summary>
    public TimeAttachment Attachment { get; init; }
}

/// <summary>
/// A span of time whose two ends are written side by side: "from 3 to 5 March", "May 7-10", "between 1999 and 2002",
/// "from May 7-10". What is not written of an end is 0; "7" in "May 7-10" has its month all the same.
/// </summary>
/// <param name="Block">Index of the block in the draft.</param>
/// <param name="Start">Where it begins, as written.</param>
/// <param name="End">Where it ends, as written.</param>
/// <param name="Preposition">"from", "between" or "".</param>
/// <param name="PrepositionSpan">Its span in the block's prose; empty where none stands there.</param>
/// <param name="JoinerSpan">What joins the ends: a dash, to, and, until, through, ….</param>
/// <param name="IsSeason">A season or fiscal year: "2021-22", "1999/2000".</param>
public sealed record TemporalRange(
    int Block, RangeEnd Start, RangeEnd End, string Preposition, TextSpan PrepositionSpan, TextSpan JoinerSpan, bool IsSeason)
{
    /// <summary>The span from the first end to the last, without the preposition.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start.Span.Start, End.Span.End);
}

/// <summary>An end of a range. What is not written, or is the weekday alone, is 0.</summary>
/// <param name="Span">Its words, in the block's prose.</param>
/// <param name="Year">Year, or 0.</param>
/// <param name="Month">Month, 1 to 12, or 0.</param>
/// <param name="Day">Day of the month, 1 to 31, or 0.</param>
public readonly record struct RangeEnd(TextSpan Span, int Year, int Month, int Day);

/// <summary>A relative word and a date that are said to be the same: "yesterday (May 3)", "May 3 (yesterday)", "last Friday, May 2,".</summary>
/// <param name="Relative">The relative word.</param>
/// <param name="Date">The date of the calendar.</param>
public sealed record DatedRelative(TemporalExpression Relative, TemporalExpression Date);

/// <summary>A weekday and a day of a month that are said to be the same day: "Monday, May 5" or "on Monday (May 05)".</summary>
/// <param name="Block">Index of the block in the draft.</param>
/// <param name="Weekday">The weekday named.</param>
/// <param name="WeekdaySpan">Its name, in the block's prose.</param>
/// <param name="Day">Day of the month as written, 1 to 31.</param>
/// <param name="Month">Month as written, 1 to 12.</param>
/// <param name="Year">Year as written, or 0 where none is.</param>
/// <param name="DaySpan">Span of the date without the weekday, in the block's prose.</param>
public sealed record DatedWeekday(
    int Block, DayOfWeek Weekday, TextSpan WeekdaySpan, int Day, int Month, int Year, TextSpan DaySpan)
{
    /// <summary>The span from the first word to the last.</summary>
    public TextSpan Span => TextSpan.FromBounds(
        Math.Min(WeekdaySpan.Start, DaySpan.Start), Math.Max(WeekdaySpan.End, DaySpan.End));
}
