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

    /// <summary>Span of day, month and year, without the weekday; empty where no day of a month is named.</summary>
    public TextSpan DaySpan { get; init; }
}

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
