using System.Globalization;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Dates;

/// <summary>Ages by a birthday that is written, and distances in days.</summary>
internal sealed partial class AgeArithmetic
{
    /// <summary>A draft may lie a week before it appears, and appear a day early.</summary>
    private const int DaysInHand = 7;

    /// <summary>Asha Rao, 34, who was born on 4 May 1985: the birthday leaves no year's grace.</summary>
    private static void CheckAgeByDay(PhraseContext context, Copy copy, int ageAt, int age, DateOnly birthday, DateOnly published)
    {
        var right = AgeOn(birthday, published);
        if (right <= 0 || age == right || age == AgeOn(birthday, published.AddDays(-DaysInHand)) || age == AgeOn(birthday, published.AddDays(1)))
            return;
        var monthFirst = WrittenDate.IsMonthFirst("", context.Draft.Inputs.Locale);
        context.Report(
            context.Block, copy.Span(ageAt, ageAt + 1), age.ToString(CultureInfo.InvariantCulture),
            WrittenDate.Write(birthday, monthFirst, withYear: true), WrittenDate.Write(published, monthFirst, withYear: true), Years(right));
    }

    /// <summary>Asha Rao, born in 1985, turned 34 on Sunday.</summary>
    private static void CheckTurned(PhraseContext context, Copy copy, Sentence sentence)
    {
        var i = context.FirstToken;
        if (copy.Number(i + 1, 3) is not (> 0 and < 120 and var age) || context.Draft.Inputs.Published is not { } published)
            return;
        var when = copy.Is(i + 2, "on") ? i + 3 : i + 2;
        if (!copy.Is(when, WordClass.Weekday | WordClass.RelativeDay)
            && !(copy.Is(when, "this") && copy.IsAny(when + 1, "week", "weekend", "month", "year")))
            return;
        var birth = 0;
        var end = Math.Min(sentence.EndToken, i + 24);
        for (var j = Math.Max(sentence.FirstToken, i - 24); j < end; j++)
        {
            if (IsOfAnother(copy, j))
                return;
            if (copy.Is(j, "born") && TryYearAfter(copy, j + 1, end, out var at))
                birth = copy.Year(at);
        }

        var right = published.Year - birth;
        // "turned 40 on Tuesday" in a draft of the first days of January was last year's Tuesday.
        if (birth == 0 || right <= 0 || age == right || (published.Month == 1 && age == right - 1))
            return;
        Report(context, copy.Span(i, i + 2), $"turned {age}", birth, published.Year, Years(right));
    }

    /// <summary>Ten days after the March 3 vote, on March 23; on March 23, ten days after the March 3 vote.</summary>
    private static void CheckDays(PhraseContext context, Copy copy)
    {
        var i = context.FirstToken;
        if (NumberAt(copy, i - 1) is not (> 0 and var count) || IsRough(copy, i - 2))
            return;
        var expressions = context.Draft.TemporalExpressions;
        var at = FirstFrom(expressions.AsSpan(), context.Block, i + 2);
        if (at == expressions.Length || !IsDay(expressions[at], context.Block) || expressions[at].FirstToken > i + 3)
            return;
        var start = expressions[at];
        TemporalExpression? day = null;
        if (at + 1 < expressions.Length && IsDay(expressions[at + 1], context.Block) && IsSetOff(copy, start.EndToken, expressions[at + 1]))
            day = expressions[at + 1];
        for (var before = at - 1; before >= 0 && before >= at - 2 && day is null; before--)
        {
            if (IsDay(expressions[before], context.Block) && expressions[before].EndToken == i - 2 && copy.Mark(i - 2) == ',')
                day = expressions[before];
        }

        if (day is null || start.Date is not { } from || day.Date is not { } to)
            return;
        // Days may be counted from either side: one more or less is no slip.
        var distance = to.DayNumber - from.DayNumber;
        if (distance <= 0 || distance > 366 || Math.Abs(distance - count) <= 1)
            return;
        context.Report(
            context.Block, copy.Span(i - 1, i + 2), copy.Slice(i - 1, i + 2).ToString(), copy.Slice(start.FirstToken, start.EndToken).ToString(),
            copy.Slice(day.FirstToken, day.EndToken).ToString(), string.Create(CultureInfo.InvariantCulture, $"{distance} days"));
    }

    /// <summary>
    /// Three months after the March vote, in August; in August, three months after the March vote. Where a year is not written
    /// the figure must be wrong in every year.
    /// </summary>
    private static void CheckMonths(PhraseContext context, Copy copy)
    {
        var i = context.FirstToken;
        if (NumberAt(copy, i - 1) is not (> 0 and var count) || IsRough(copy, i - 2))
            return;
        var expressions = context.Draft.TemporalExpressions;
        var at = FirstFrom(expressions.AsSpan(), context.Block, i + 2);
        if (at == expressions.Length || !IsMonth(expressions[at], context.Block) || expressions[at].FirstToken > i + 3)
            return;
        var start = expressions[at];
        TemporalExpression? month = null;
        if (at + 1 < expressions.Length && IsMonth(expressions[at + 1], context.Block) && IsSetOff(copy, start.EndToken, expressions[at + 1]))
            month = expressions[at + 1];
        for (var before = at - 1; before >= 0 && before >= at - 2 && month is null; before--)
        {
            if (IsMonth(expressions[before], context.Block) && expressions[before].EndToken == i - 2 && copy.Mark(i - 2) == ','
                && copy.IsAny(expressions[before].FirstToken - 1, "in", "on"))
                month = expressions[before];
        }

        if (month is null || month.HasRelativeYear || start.HasRelativeYear)
            return;
        var isWhole = start.Year > 0 && month.Year > 0;
        var distance = (12 * (isWhole ? month.Year - start.Year : 0)) + month.Month - start.Month;
        if (!isWhole)
            distance = (distance + 12) % 12;
        var off = Math.Abs(distance - count);
        // A month has two ends: one more or less is no slip.
        if (distance <= 0 || off <= 1 || (!isWhole && off % 12 is 0 or 1 or 11))
            return;
        context.Report(
            context.Block, copy.Span(i - 1, i + 2), copy.Slice(i - 1, i + 2).ToString(), copy.Slice(start.FirstToken, start.EndToken).ToString(),
            copy.Slice(month.FirstToken, month.EndToken).ToString(), distance == 1 ? "1 month" : string.Create(CultureInfo.InvariantCulture, $"{distance} months"));
    }

    private static bool IsMonth(TemporalExpression expression, int block) =>
        expression.Block == block && expression is { Form: TimeForm.Calendar, Month: > 0, Unit: TimeUnit.None, IsList: false };

    private static bool IsDay(TemporalExpression expression, int block) =>
        expression.Block == block && expression is { Form: TimeForm.Calendar, Day: > 0, Month: > 0, IsList: false };

    /// <summary>the March 3 vote[, on ]March 23.</summary>
    private static bool IsSetOff(Copy copy, int from, TemporalExpression day)
    {
        var lead = day.FirstToken - 2;
        return lead >= from && lead <= from + 3 && copy.IsAny(day.FirstToken - 1, "on", "in") && copy.Mark(lead) == ',';
    }

    /// <summary>The first expression of a block that begins at a token or behind it, or of a block behind.</summary>
    private static int FirstFrom(ReadOnlySpan<TemporalExpression> expressions, int block, int token)
    {
        int low = 0, high = expressions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (expressions[middle].Block < block || (expressions[middle].Block == block && expressions[middle].FirstToken < token))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The date that ends in the year at a token; null where only the year is written.</summary>
    private static DateOnly? DateBefore(Copy copy, int yearAt)
    {
        var year = copy.Year(yearAt);
        if (copy.Month(yearAt - 1) is > 0 and var month && copy.Day(yearAt - 2) is > 0 and var day)
            return CalendarYears.DateOf(year, month, day);
        return copy.Mark(yearAt - 1) == ',' && copy.Day(yearAt - 2) is > 0 and var behind && copy.Month(yearAt - 3) is > 0 and var first
            ? CalendarYears.DateOf(year, first, behind)
            : null;
    }

    private static int AgeOn(DateOnly birthday, DateOnly day) =>
        day.Year - birthday.Year - ((day.Month, day.Day).CompareTo((birthday.Month, birthday.Day)) < 0 ? 1 : 0);

    private static bool IsOfAnother(Copy copy, int i) =>
        copy.IsAny(i, "whose", "son", "daughter", "wife", "husband", "brother", "sister", "father", "mother", "child");
}
