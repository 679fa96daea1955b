namespace Copydesk.Drafts.Language;

/// <summary>Finds the year of a date that is written without one.</summary>
public static class CalendarYears
{
    /// <summary>First year of the Gregorian calendar in full.</summary>
    public const int FirstGregorian = 1583;

    /// <summary>How far around a date the words are asked for another year, in temporal expressions.</summary>
    private const int Reach = 24;

    /// <summary>How far back a story's year is looked for: in paragraphs, where it stands alone, and in temporal expressions.</summary>
    private const int ParagraphsBack = 6;
    private const int ExpressionsBack = 256;

    /// <summary>Two years whose dates are this much nearer or farther, in days, are equally likely.</summary>
    private const int Tie = 14;

    /// <summary>No news speaks of a day farther ahead than this, in days, without its year.</summary>
    private const int FarAhead = 300;

    /// <summary>
    /// The date that a claim means: the year written, else the year that brings it nearest to the day of publication, unless
    /// the words around it speak of another year in which the claim is right. Null where nobody can know.
    /// </summary>
    public static DateOnly? DateOf(AnnotatedDraft draft, DatedWeekday claim)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Year > 0)
            return DateOf(claim.Year, claim.Month, claim.Day);
        if (draft.Today is not { } published || Nearest(claim.Month, claim.Day, published) is not { } nearest)
            return null;
        if (nearest.DayOfWeek == claim.Weekday)
            return nearest;
        var across = nearest > published ? nearest.Year - 1 : nearest.Year + 1;
        if (DateOf(across, claim.Month, claim.Day) is { } other && other.DayOfWeek == claim.Weekday
            && Distance(other, published) - Distance(nearest, published) <= Tie)
            return other;
        return InYearAround(draft, claim) ?? InYearBefore(draft, claim) ?? nearest;
    }

    /// <summary>
    /// The date of that day and month that lies nearest to the day of publication; of two at the same distance the earlier.
    /// Null for a day that the calendar never has.
    /// </summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    /// <param name="published">The day of publication.</param>
    public static DateOnly? Nearest(int month, int day, DateOnly published)
    {
        DateOnly? best = null;
        // 29 February may be eight years from the next one, on either side of 1900.
        for (var year = published.Year - 8; year <= published.Year + 8; year++)
        {
            if (DateOf(year, month, day) is { } date && (best is null || Distance(date, published) < Distance(best.Value, published)))
                best = date;
        }

        return best;
    }

    /// <summary>A date, or null for one that the calendar does not have.</summary>
    public static DateOnly? DateOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>
    /// The date in a year that the words around the claim name and in which it is right, or null. Only these words are
    /// anchored, so that a draft full of wrong days costs no more than one full of right ones.
    /// </summary>
    private static DateOnly? InYearAround(AnnotatedDraft draft, DatedWeekday claim)
    {
        var anchor = new TimeAnchor(draft.Today);
        for (var block = Math.Max(0, claim.Block - 1); block <= claim.Block; block++)
        {
            var tokens = draft.Blocks[block].Tokens;
            var mentions = draft.Blocks[block].TimeMentions;
            var at = block < claim.Block ? mentions.Length : FirstFrom(mentions, draft.Blocks[block].TokenAt(claim.Span.Start));
            for (var i = Math.Max(0, at - Reach); i < mentions.Length && i < at + Reach; i++)
            {
                ref readonly var mention = ref mentions[i];
                var value = anchor.ValueOf(mention);
                var isOwn = block == claim.Block && mention.DayEnd > 0 && tokens[mention.DayFirst].Start == claim.DaySpan.Start;
                if ((mention.Year > 0 || value.Length == 4 || (isOwn && IsAhead(mention, value, draft.Today)))
                    && YearOf(value) is var year and > 0
                    && DateOf(year, claim.Month, claim.Day) is { } date && date.DayOfWeek == claim.Weekday)
                    return date;
            }
        }

        return null;
    }

    /// <summary>
    /// The date in the year that a story of long ago tells of, where the claim is right in it, or null: the year written last in the
    /// paragraphs before, or one that stands with the claim's own month farther up ("in August 2012 … on Thursday, 16 August").
    /// </summary>
    private static DateOnly? InYearBefore(AnnotatedDraft draft, DatedWeekday claim)
    {
        var left = ExpressionsBack;
        var last = 0;
        for (var block = claim.Block - 1; block >= 0 && left > 0; block--)
        {
            var mentions = draft.Blocks[block].TimeMentions;
            for (var i = mentions.Length - 1; i >= 0 && left > 0; i--, left--)
            {
                var year = mentions[i].Year;
                if (year == 0 || mentions[i].Form != TimeForm.Calendar || mentions[i].Unit != TimeUnit.None)
                    continue;
                var isStorys = mentions[i].Month == claim.Month || (last == 0 && claim.Block - block <= ParagraphsBack);
                last = year;
                if (isStorys && DateOf(year, claim.Month, claim.Day) is { } date && date.DayOfWeek == claim.Weekday)
                    return date;
            }
        }

        return null;
    }

    /// <summary>Index of the first mention that begins at a token or after it.</summary>
    private static int FirstFrom(ReadOnlySpan<TimeMention> mentions, int token)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether the words look ahead to a day after publication: "the court will sit on Monday, December 29".</summary>
    private static bool IsAhead(in TimeMention mention, string value, DateOnly? published) =>
        mention.Tense == VerbTense.Future && published is { } today && value.Length >= 10
        && DateOf(YearOf(value), mention.Month, mention.Day) is { } date && date > today && date.DayNumber - today.DayNumber <= FarAhead;

    private static int YearOf(string value)
    {
        if (value.Length < 4)
            return 0;
        var year = 0;
        foreach (var c in value.AsSpan(0, 4))
        {
            if (!char.IsAsciiDigit(c))
                return 0;
            year = (year * 10) + (c - '0');
        }

        return year;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);
}
