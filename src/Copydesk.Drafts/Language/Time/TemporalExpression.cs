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

/// <summary>
/// A temporal expression, normalised as TIMEX3 does. Spans are half-open, in the block's prose. Most of it is told when asked
/// for: a draft has many, and a rule looks at few.
/// </summary>
public sealed class TemporalExpression
{
    private readonly AnnotatedBlock block;
    private readonly int index;
    private readonly TimeAnchor anchor;
    private readonly DateOnly? dayBeside;
    private string? value;

    internal TemporalExpression(AnnotatedBlock block, int blockIndex, int index, in TimeAnchor anchor, DateOnly? dayBeside)
    {
        this.block = block;
        this.index = index;
        this.anchor = anchor;
        this.dayBeside = dayBeside;
        Block = blockIndex;
        Date = anchor.DayOf(Mention);
    }

    /// <summary>Index of the block in the draft.</summary>
    public int Block { get; }

    /// <summary>The whole phrase with its modifiers, without a leading preposition.</summary>
    public TextSpan Span => SpanOf(Mention.First, Mention.End);

    /// <summary>Its type.</summary>
    public TimexType Type => TimeAnchor.TypeOf(Mention);

    /// <summary>ISO 8601 value as in TIMEX3: <c>2025-05-05</c>, <c>2025-W19</c>, <c>P3D</c>, <c>XXXX-WXX-1</c>; "" where left open.</summary>
    public string Value => value ??= anchor.ValueOf(Mention, dayBeside);

    /// <summary>The weekday named in the phrase, or null.</summary>
    public DayOfWeek? Weekday => Mention.Weekday < 0 ? null : (DayOfWeek)Mention.Weekday;

    /// <summary>Span of the weekday's name; empty where none is named.</summary>
    public TextSpan WeekdaySpan => SpanOf(Mention.WeekdayToken);

    /// <summary>Day of the month as written, 1 to 31, or 0.</summary>
    public int Day => Mention.Day;

    /// <summary>Month as written, 1 to 12, or 0.</summary>
    public int Month => Mention.Month;

    /// <summary>Year as written, or 0.</summary>
    public int Year => Mention.Year;

    /// <summary>Whether "last year", "this year" or "next year" stands behind a day or a month.</summary>
    public bool HasRelativeYear => Mention.HasRelativeYear;

    /// <summary>Span of day, month and year, without the weekday; empty where no day of a month is named.</summary>
    public TextSpan DaySpan => Mention.DayEnd == 0 ? default : SpanOf(Mention.DayFirst, Mention.DayEnd);

    /// <summary>Index of the block's token that begins the expression.</summary>
    public int FirstToken => Mention.First;

    /// <summary>Index after its last token.</summary>
    public int EndToken => Mention.End;

    /// <summary>How it finds its place in time.</summary>
    public TimeForm Form => Mention.Form;

    /// <summary>Unit of an offset, a duration or a set, or of a quarter, decade or century.</summary>
    public TimeUnit Unit => Mention.Unit;

    /// <summary>
    /// Amount of an offset (signed, 0 for "this") or of a duration; of a quarter, decade or century its number. Null where the
    /// words leave it open ("a few days"), and of a holiday.
    /// </summary>
    public int? Count => Mention.Count == TimeMention.Vague || Form == TimeForm.Holiday ? null : Mention.Count;

    /// <summary>early, late, about, ….</summary>
    public TimeModifier Modifier => Mention.Modifier;

    /// <summary>The day that it names, where it names a single one and it can be known.</summary>
    public DateOnly? Date { get; }

    /// <summary>The holiday that it names, in lower case ("independence day"); "" where it names none.</summary>
    public string Holiday => Form == TimeForm.Holiday ? Holidays.NameOf(Mention.Count) : "";

    /// <summary>Whether that holiday has the same day and month every year.</summary>
    public bool IsFixedHoliday => Form == TimeForm.Holiday && Holidays.IsFixed(Mention.Count);

    /// <summary>Minute of the day as written, 0 to 1440, or null where no time of day is written.</summary>
    public int? Minute => Mention.Minute < 0 ? null : Mention.Minute;

    /// <summary>Span of the time zone behind a time of day; empty where none is written.</summary>
    public TextSpan ZoneSpan => SpanOf(Mention.ZoneToken);

    /// <summary>Name or figure of the month, with the dot of an abbreviation; empty where none is written.</summary>
    public TextSpan MonthSpan => MonthAt(Mention.MonthToken);

    /// <summary>The day of the month as written, in figures or as an ordinal; empty where none is.</summary>
    public TextSpan NumberSpan => SpanOf(Mention.NumberToken);

    /// <summary>The year as written; empty where none is.</summary>
    public TextSpan YearSpan => SpanOf(Mention.YearToken);

    /// <summary>Whether the day or month is one of several in the phrase: "May 5 and 6", "May 7-10".</summary>
    public bool IsList => Mention.IsList;

    /// <summary>The preposition before the expression, in lower case: "on", "since", "of"; "" where none stands there.</summary>
    public ReadOnlySpan<char> Preposition => Mention.Lead < 0 ? "" : block.Inputs.Vocabulary.TextOf(block.Tokens[Mention.Lead].Word);

    /// <summary>Tense of the verb that governs it.</summary>
    public VerbTense Tense => Mention.Tense;

    /// <summary>That verb with its auxiliaries ("will make"); empty where none is found.</summary>
    public TextSpan VerbSpan => Mention.Tense == VerbTense.None ? default : SpanOf(Mention.VerbFirst, Mention.VerbEnd);

    /// <summary>How it hangs on its sentence.</summary>
    public TimeAttachment Attachment => Mention.Attachment;

    private ref readonly TimeMention Mention => ref block.TimeMentions[index];

    private TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(block.Tokens[first].Start, block.Tokens[end - 1].End);

    private TextSpan SpanOf(int token) => token < 0 ? default : block.Tokens[token].Span;

    /// <summary>The month with the dot of its abbreviation.</summary>
    private TextSpan MonthAt(int token)
    {
        if (token < 0)
            return default;
        var span = block.Tokens[token].Span;
        var text = block.Prose.Text;
        return span.Length < 5 && char.IsLetter(text[span.Start]) && span.End < text.Length && text[span.End] == '.'
            && token + 1 < block.Tokens.Length && IsShortened(text.Slice(span.Start, span.Length))
            ? new TextSpan(span.Start, span.Length + 1)
            : span;
    }

    /// <summary>May, June and July are not: a dot behind them ends a sentence.</summary>
    private static bool IsShortened(ReadOnlySpan<char> month) =>
        !(month.Equals("May", StringComparison.OrdinalIgnoreCase) || month.Equals("July", StringComparison.OrdinalIgnoreCase)
            || month.Equals("June", StringComparison.OrdinalIgnoreCase));
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
