using System.Globalization;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Gives what a block's words say its place in time, as TIMEX3 writes it, against the day of publication. Where that is
/// unknown, what depends on it stays open.
/// </summary>
internal partial struct TimeAnchor(DateOnly? published)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Farther ahead than this, in days, a day without a year is the last one, unless the words look ahead.</summary>
    private const int Ahead = 92;

    /// <summary>The day of the Sept. 11 attacks.</summary>
    private static DateOnly NamedDay => new(2001, 9, 11);

    /// <summary>How long after a quarter its results are still the news, in days.</summary>
    private const int ResultDays = 60;

    /// <summary>How many months a month is spoken of as the last one, when figures for it come.</summary>
    private const int JustOver = 3;

    /// <summary>So many months ahead, what was put off "until August" is put off to this one's.</summary>
    private const int LimitAhead = 6;

    /// <summary>From so many years on, distances are counted in thousands.</summary>
    private const int Ages = 10_000;

    /// <summary>Farther back than this, in days, a day of which the words speak as to come is next year's.</summary>
    private const int Behind = 45;

    /// <summary>The day, or the first day of the month or year, of which the text spoke last; and how narrow that was.</summary>
    private DateOnly? spokenOf;
    private TimeUnit narrowness;

    /// <summary>Keeps what an expression names, for "the next day" and "that year" behind it.</summary>
    public void Keep(in TimeMention mention)
    {
        if (mention.Form is TimeForm.Set or TimeForm.Duration or TimeForm.Reference or TimeForm.Clock)
            return;
        if (DayOf(mention) is { } day)
            (spokenOf, narrowness) = (day, TimeUnit.Day);
        else if (mention.Form == TimeForm.Calendar && mention.Unit == TimeUnit.Quarter && published is not null)
            (spokenOf, narrowness) = (CalendarYears.DateOf(QuarterYear(mention), ((mention.Count - 1) * 3) + 1, 1), TimeUnit.Quarter);
        else if (mention.Form == TimeForm.Calendar && mention.Month > 0 && (mention.Year > 0 || published is not null))
            (spokenOf, narrowness) = (CalendarYears.DateOf(MonthYear(mention), mention.Month, 1), TimeUnit.Month);
        else if (mention.Form == TimeForm.Calendar && mention.Unit == TimeUnit.None && mention.Year > 0)
            (spokenOf, narrowness) = (CalendarYears.DateOf(mention.Year, 1, 1), TimeUnit.Year);
        // "$2 billion last year, against $1 billion the year before"
        else if (mention is { Form: TimeForm.Offset, Unit: TimeUnit.Year, Count: >= -Ages and <= Ages } && published is { } today)
            (spokenOf, narrowness) = (CalendarYears.DateOf(today.Year + mention.Count, 1, 1), TimeUnit.Year);
        if (spokenOf is null)
            narrowness = TimeUnit.None;
    }

    /// <summary>Forgets what was spoken of: a paragraph or two on, "that day" is another.</summary>
    public void Forget() => (spokenOf, narrowness) = (null, TimeUnit.None);

    /// <summary>TIMEX3's type.</summary>
    public static TimexType TypeOf(in TimeMention mention) => mention.Minute >= 0 ? TimexType.Time : mention.Form switch
    {
        TimeForm.Set => TimexType.Set,
        TimeForm.Duration => TimexType.Duration,
        _ => mention.Part is >= TimeCue.Morning and <= TimeCue.Night ? TimexType.Time : TimexType.Date,
    };

    /// <summary>TIMEX3's value; "" where it is left open.</summary>
    /// <param name="mention">The expression.</param>
    /// <param name="day">The day on which a time of day falls, as the words around it say; null for the day of publication.</param>
    public readonly string ValueOf(in TimeMention mention, DateOnly? day = null)
    {
        if (mention.Minute >= 0)
        {
            var on = (DayOf(mention) ?? day ?? published) is { } known ? Iso(known) : "XXXX-XX-XX";
            return string.Create(Invariant, $"{on}T{mention.Minute / 60:00}:{mention.Minute % 60:00}");
        }

        switch (mention.Form)
        {
            case TimeForm.Calendar:
                return Calendar(mention);
            case TimeForm.Weekday:
                return DayOf(mention) is { } date ? WithPart(Iso(date), mention.Part) : "";
            case TimeForm.Offset or TimeForm.Anaphor:
                return Offset(mention);
            case TimeForm.Holiday:
                return Holidays.DateOf(mention, published) is { } holiday ? WithWeek(holiday, mention.Unit) : "";
            case TimeForm.Duration:
                return Length(mention);
            case TimeForm.Set when mention.Weekday < 0 && mention.Month == 0 && mention.Part is >= TimeCue.Morning and <= TimeCue.Night:
                return WithPart("XXXX-XX-XX", mention.Part);
            case TimeForm.Set:
                return mention.Weekday >= 0 ? WithPart(string.Create(Invariant, $"XXXX-WXX-{IsoWeekday(mention.Weekday)}"), mention.Part)
                    : mention.Month > 0 ? string.Create(Invariant, $"XXXX-{mention.Month:00}")
                    : SeasonOf(mention.Part) is { } season ? "XXXX-" + season
                    : mention.Unit == TimeUnit.Weekend ? "XXXX-WXX-WE"
                    : Length(mention);
            default:
                return mention.Direction switch { < 0 => "PAST_REF", > 0 => "FUTURE_REF", _ => "PRESENT_REF" };
        }
    }

    /// <summary>The day that an expression names, where it names one and it can be known.</summary>
    public readonly DateOnly? DayOf(in TimeMention mention)
    {
        if (mention.IsDay)
            return mention.Year > 0 ? CalendarYears.DateOf(mention.Year, mention.Month, mention.Day)
                : published is { } near ? WithoutYear(mention, near)
                : null;
        if (mention.Form == TimeForm.Holiday)
            return mention.Unit == TimeUnit.None ? Holidays.DateOf(mention, published) : null;
        if (mention is { Form: TimeForm.Weekday, Unit: TimeUnit.Month })
            return NumberedInMonth(mention);
        if (mention.Form == TimeForm.Anaphor && mention.Unit == TimeUnit.Day && mention.Count != TimeMention.Vague)
            return (narrowness == TimeUnit.Day ? spokenOf : published) is { } day ? Shift(day, mention.Count) : null;
        if (published is not { } today)
            return null;
        if (mention.Form == TimeForm.Offset && mention.Unit == TimeUnit.Day && mention.Count != TimeMention.Vague)
            return Shift(today, DaysFrom(mention));
        if (mention is { Form: TimeForm.Offset, Unit: TimeUnit.Month, Day: > 0 })
            return InMonth(mention, today);
        if (mention.Form != TimeForm.Weekday)
            return null;
        if (mention.Day > 0)
            return NumberedWeekday(mention, today);
        // "Tuesday of last week": weeks begin on Monday.
        if (mention.Unit == TimeUnit.Week)
            return Shift(today, (7L * mention.Count) + ((mention.Weekday + 6) % 7) - (((int)today.DayOfWeek + 6) % 7));
        // A weekday in news is the last one, today included, unless the words look ahead.
        var back = ((int)today.DayOfWeek - mention.Weekday + 7) % 7;
        if (mention.Direction > 0 || (mention.Direction == 0 && mention.IsFuture))
            return Shift(today, (back == 0 && mention.Direction == 0 ? 0 : 7 - back) + (IsBeforeStart(mention, today, back) ? 7 : 0));
        return Shift(today, back == 0 && mention.Direction < 0 ? -7 : -back);
    }

    /// <summary>Whether the end of "from Thursday to Monday" would come before its start.</summary>
    private readonly bool IsBeforeStart(in TimeMention mention, DateOnly today, int back) =>
        mention.IsFurther && narrowness == TimeUnit.Day && spokenOf is { } start && today.DayNumber + (back == 0 ? 0 : 7 - back) < start.DayNumber;

    /// <summary>"overnight" is the night to come, where the words look ahead.</summary>
    private static int DaysFrom(in TimeMention mention) =>
        mention is { Form: TimeForm.Offset, Part: TimeCue.Night, Count: -1, IsFuture: true } ? 0 : mention.Count;

    /// <summary>The first Monday in May; to come, where the words look ahead.</summary>
    private readonly DateOnly? NumberedInMonth(in TimeMention mention)
    {
        if (MonthYear(mention) is var year && year == 0)
            return null;
        var day = InMonth(mention, year);
        return mention.Year == 0 && mention.IsFuture && day < published ? InMonth(mention, year + 1) : day;
    }

    private static DateOnly? InMonth(in TimeMention mention, int year)
    {
        if (CalendarYears.DateOf(year, mention.Month, 1) is not { } start)
            return null;
        var day = 1 + ((mention.Weekday - (int)start.DayOfWeek + 7) % 7) + (7 * (Math.Abs(mention.Count) - 1));
        if (mention.Count < 0)
            day += (DateTime.DaysInMonth(year, mention.Month) - day) / 7 * 7;
        return CalendarYears.DateOf(year, mention.Month, day);
    }

    /// <summary>The 15th of this month.</summary>
    private static DateOnly? InMonth(in TimeMention mention, DateOnly today)
    {
        var months = (12L * today.Year) + today.Month - 1 + mention.Count;
        return CalendarYears.DateOf((int)(months / 12), (int)(months % 12) + 1, mention.Day);
    }

    /// <summary>Friday the 13th: the last one, or the next where the words look ahead; at most fourteen months away.</summary>
    private static DateOnly? NumberedWeekday(in TimeMention mention, DateOnly today)
    {
        const int weeks = 61;
        var step = mention.IsFuture ? 7 : -7;
        var from = ((int)today.DayOfWeek - mention.Weekday + 7) % 7;
        long shift = mention.IsFuture ? (7 - from) % 7 : -from;
        for (var week = 0; week < weeks; week++, shift += step)
        {
            if (Shift(today, shift) is { } day && day.Day == mention.Day)
                return day;
        }

        return null;
    }

    /// <summary>A day without a year: the nearest, but in news the last one rather than one far ahead.</summary>
    private static DateOnly? WithoutYear(in TimeMention mention, DateOnly today)
    {
        if (mention.HasRelativeYear)
            return CalendarYears.DateOf(today.Year + mention.YearOffset, mention.Month, mention.Day);
        if (CalendarYears.Nearest(mention.Month, mention.Day, today) is not { } nearest)
            return null;
        if (mention.IsNamedDay && today.Year > NamedDay.Year)
            return NamedDay;
        var ahead = nearest.DayNumber - today.DayNumber;
        var year = mention.Direction < 0 ? nearest.Year - (ahead > 0 ? 1 : 0) : !mention.IsFuture && ahead > Ahead ? nearest.Year - 1
            : mention.IsFuture && ahead < -(mention.Attachment is TimeAttachment.Verb or TimeAttachment.Loose ? Behind : Ahead) ? nearest.Year + 1
            : nearest.Year;
        return CalendarYears.DateOf(year, mention.Month, mention.Day) ?? nearest;
    }

    private readonly string Calendar(in TimeMention mention)
    {
        if (mention.Unit is TimeUnit.Decade)
            return mention.Count.ToString("000", Invariant);
        if (mention.IsBeforeChrist)
            return "BC" + mention.Count.ToString(mention.Unit == TimeUnit.Century ? "00" : "0000", Invariant);
        if (mention.Unit is TimeUnit.Century)
            return mention.Count.ToString("00", Invariant);
        if (mention.Unit is TimeUnit.Quarter)
            return string.Create(Invariant, $"{Year(QuarterYear(mention))}-Q{mention.Count}");
        if (mention.Unit is TimeUnit.Month)
            return string.Create(Invariant, $"{Year(HalfYear(mention))}-H{mention.Count}");
        if (mention.Unit is TimeUnit.Week or TimeUnit.Weekend)
            return DayOf(mention) is { } inWeek ? Week(inWeek) + (mention.Unit == TimeUnit.Weekend ? "-WE" : "") : "";
        if (SeasonOf(mention.Part) is { } season)
            return $"{Year(mention.Year > 0 ? mention.Year : published is { } at ? SeasonYear(mention, at) : 0)}-{season}";
        if (mention.Month == 0)
            return Year(mention.Year);
        if (mention.Day == 0)
        {
            return string.Create(Invariant, $"{Year(MonthYear(mention))}-{mention.Month:00}");
        }

        var value = DayOf(mention) is { } date
            ? Iso(date)
            : string.Create(Invariant, $"{Year(mention.Year)}-{mention.Month:00}-{mention.Day:00}");
        return WithPart(value, mention.Part);
    }

    private readonly int MonthYear(in TimeMention mention) =>
        mention.Year > 0 ? mention.Year
        : published is not { } at ? 0
        : mention.HasRelativeYear ? at.Year + mention.YearOffset
        : YearOf(mention, mention.Month, at);

    /// <summary>The year of a half: the last one's second half in the first months of this one, unless the words look ahead.</summary>
    private readonly int HalfYear(in TimeMention mention) => mention.Year > 0 ? mention.Year
        : published is not { } at ? 0
        : at.Year + mention.YearOffset - (mention is { YearOffset: 0, Count: 2, IsFuture: false, HasRelativeYear: false, HasHalf: true } && at.Month < 6 ? 1 : 0);

    private readonly int QuarterYear(in TimeMention mention) => mention.Year > 0 ? mention.Year
        : published is not { } at ? 0
        : mention.HasRelativeYear || mention.YearOffset != 0 ? at.Year + mention.YearOffset
        : QuarterNear(mention, (at.Month + 2) / 3, at.Year);

    /// <summary>The year of a quarter: this one's, but the last one's of a quarter to come, unless the words look ahead.</summary>
    private static int QuarterNear(in TimeMention mention, int now, int year)
    {
        // "will release first-quarter results": the verb does not speak of the quarter.
        var looksAhead = mention.Direction > 0 || (mention.IsFuture && mention.Attachment != TimeAttachment.Noun);
        return looksAhead ? mention.Count < now ? year + 1 : year
            : mention.Count > now && mention.Tense is not (VerbTense.Present or VerbTense.Future or VerbTense.Conditional) ? year - 1
            : year;
    }

    /// <summary>The year of a season without one: "last summer" is the last that is over, "next spring" the next to begin.</summary>
    private static int SeasonYear(in TimeMention mention, DateOnly today)
    {
        var begins = mention.Part switch { TimeCue.Spring => 3, TimeCue.Summer => 6, TimeCue.Autumn => 9, _ => 12 };
        var isOver = today.Month >= begins + 3;
        if (mention.Direction < 0)
            return isOver ? today.Year : today.Year - 1;
        if (mention.Direction > 0)
            return today.Month < begins ? today.Year : today.Year + 1;
        if (mention.HasRelativeYear)
            return today.Year;
        return !mention.IsFuture && mention.Tense is VerbTense.Past or VerbTense.PastPerfect or VerbTense.PresentPerfect && today.Month < begins ? today.Year - 1
            : mention.IsFuture && isOver ? today.Year + 1
            : today.Year;
    }

    /// <summary>The year of a month without one: the nearest in the direction that the words look.</summary>
    private static int YearOf(in TimeMention mention, int month, DateOnly today)
    {
        var ahead = month - today.Month;
        // "The figure for October is due tomorrow": the verb does not speak of the month.
        var looksAhead = mention.IsFuture && !(ahead is < 0 and >= -JustOver && mention.Attachment != TimeAttachment.Verb && (mention.IsForMonth || mention.Attachment == TimeAttachment.Noun));
        if (mention.Direction > 0 || (mention.Direction == 0 && looksAhead))
            return ahead < 0 || (ahead == 0 && mention.Direction > 0) ? today.Year + 1 : today.Year;
        if (mention.Direction < 0)
            return ahead >= 0 ? today.Year - 1 : today.Year;
        return ahead > (mention.IsLimit ? LimitAhead : 2) ? today.Year - 1 : ahead < -10 ? today.Year + 1 : today.Year;
    }

    private readonly string Offset(in TimeMention mention)
    {
        if (mention.Count == TimeMention.Vague)
            return mention.Direction < 0 ? "PAST_REF" : "FUTURE_REF";
        if (mention.Year > 0)
            return Year(mention.Year);
        if ((mention.Form == TimeForm.Anaphor && narrowness != TimeUnit.None && narrowness <= Narrowest(mention.Unit) ? spokenOf : published) is not { } today)
            return "";
        // "the year-ago period" of a quarter spoken of
        if (mention is { Form: TimeForm.Anaphor, Unit: TimeUnit.Year, Part: TimeCue.Same } && narrowness == TimeUnit.Quarter)
            return string.Create(Invariant, $"{today.Year + mention.Count:0000}-Q{((today.Month - 1) / 3) + 1}");
        // "$2 billion in the fourth quarter, up from $1 billion a year earlier"; "exports rose in May from a year ago"
        if (mention is { Unit: TimeUnit.Year, Count: -1, Modifier: TimeModifier.None } && spokenOf is { } compared
            && (narrowness == TimeUnit.Quarter ? mention.IsCompared || mention.Form == TimeForm.Anaphor : narrowness == TimeUnit.Month && mention.IsCompared))
        {
            return narrowness == TimeUnit.Quarter
                ? string.Create(Invariant, $"{compared.Year - 1:0000}-Q{((compared.Month - 1) / 3) + 1}")
                : string.Create(Invariant, $"{compared.Year - 1:0000}-{compared.Month:00}");
        }

        switch (mention.Unit)
        {
            case TimeUnit.Minute or TimeUnit.Second or TimeUnit.Hour:
                return Iso(today);
            case TimeUnit.Day:
                return Shift(today, DaysFrom(mention)) is { } day ? WithPart(Iso(day), mention.Part) : "";
            case TimeUnit.Weekend:
                return Weekend(mention, today);
            case TimeUnit.Week or TimeUnit.Fortnight:
                var weeks = mention.Unit == TimeUnit.Fortnight ? 2L * mention.Count : mention.Count;
                return Shift(today, 7 * weeks) is { } inWeek ? Week(inWeek) : "";
            case TimeUnit.Month when mention.Day > 0:
                return InMonth(mention, today) is { } inMonth ? Iso(inMonth) : "";
            case TimeUnit.Month:
                var months = (12L * today.Year) + today.Month - 1 + mention.Count;
                return months is >= 12 and < 120_000 ? string.Create(Invariant, $"{months / 12:0000}-{(months % 12) + 1:00}") : "";
            case TimeUnit.Quarter:
                var quarters = (4L * today.Year) + ((today.Month - 1) / 3) + mention.Count - (IsOfResults(mention, today) ? 1 : 0);
                return quarters is >= 4 and < 40_000 ? string.Create(Invariant, $"{quarters / 4:0000}-Q{(quarters % 4) + 1}") : "";
            case TimeUnit.Decade:
                return YearOrNothing(today.Year + (10L * mention.Count)) is { Length: 4 } decade ? decade[..3] : "";
            case TimeUnit.Century:
                return YearOrNothing(today.Year + (100L * mention.Count)) is { Length: 4 } century ? century[..2] : "";
            case TimeUnit.Year when mention.Count <= -Ages:
                return AgesAgo(-mention.Count);
            // "Ten years later, the country is at war": now, where no day was spoken of.
            case TimeUnit.Year when mention is { Form: TimeForm.Anaphor, Count: > 0, Tense: VerbTense.Present } && spokenOf is null:
                return Year(today.Year);
            default:
                return YearOrNothing(today.Year + (long)mention.Count);
        }
    }

    /// <summary>
    /// Whether "the quarter" or "the year-earlier quarter" of a story in the past tense counts from the last one that is over:
    /// results come in the weeks after it.
    /// </summary>
    private readonly bool IsOfResults(in TimeMention mention, DateOnly today) =>
        mention.Form == TimeForm.Anaphor && mention.Count is 0 or -4 && narrowness != TimeUnit.Quarter && !mention.IsFuture
        && mention.Tense is VerbTense.Past or VerbTense.PastPerfect && today.DayNumber - new DateOnly(today.Year, today.Month - ((today.Month - 1) % 3), 1).DayNumber < ResultDays;

    /// <summary>How narrow a time must be for a unit to be counted from it.</summary>
    private static TimeUnit Narrowest(TimeUnit unit) => unit switch
    {
        TimeUnit.Decade or TimeUnit.Century => TimeUnit.Year,
        <= TimeUnit.Fortnight => TimeUnit.Day,
        _ => unit,
    };

    /// <summary>The weekend spoken of: of a week that has begun, the last one, unless the words look ahead.</summary>
    private static string Weekend(in TimeMention mention, DateOnly today)
    {
        var isWeekend = today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var shift = mention.Count;
        if (mention.Count == 0 && !isWeekend && !mention.IsFuture && mention.Tense is VerbTense.Past or VerbTense.PastPerfect or VerbTense.PresentPerfect)
            shift = -1;
        else if (mention.Count < 0 && isWeekend)
            shift = -1;
        return Shift(today, 7 * shift) is { } inWeek ? Week(inWeek) + "-WE" : "";
    }

    /// <summary>A holiday, its week ("Easter week") or its weekend: that of a Monday is the one before it.</summary>
    private static string WithWeek(DateOnly holiday, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => Week(holiday),
        TimeUnit.Weekend => Week(holiday.DayOfWeek == DayOfWeek.Monday ? holiday.AddDays(-1) : holiday) + "-WE",
        _ => Iso(holiday),
    };
}
