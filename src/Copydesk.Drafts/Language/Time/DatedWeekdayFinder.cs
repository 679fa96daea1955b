using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Finds weekdays that are said to be a certain day of a month. Only what stands side by side counts: "Monday, May 5",
/// "Monday (5 May)", "May 5, a Monday"; of several weekdays and days only as many of the one as of the other, so that each
/// belongs to one: "Monday to Wednesday, May 5-7".
/// </summary>
internal static partial class DatedWeekdayFinder
{
    /// <summary>Most weekdays of one row.</summary>
    private const int MostInRow = 4;

    public static ImmutableArray<DatedWeekday> Find(AnnotatedDraft draft)
    {
        var found = ImmutableArray.CreateBuilder<DatedWeekday>();
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            var block = draft.Blocks[index];
            var mentions = block.WrittenTimes;
            for (var i = 0; i < mentions.Length; i++)
            {
                if (RowAt(block, mentions, i, out var days) is var row and > 1)
                {
                    for (var j = 0; j < row; j++)
                        Add(found, draft, index, mentions[i + j], mentions[days + j]);
                    i = days + row - 1;
                }
                else if (TryClaim(block, mentions, i, out var weekday, out var day) && !day.IsList && !IsOneOfSeveral(block, weekday))
                {
                    Add(found, draft, index, weekday, day);
                }
                else if (TryBorrowed(block, mentions, i, out day))
                {
                    Add(found, draft, index, mentions[i], day);
                }
            }
        }

        return found.DrainToImmutable();
    }

    private static void Add(
        ImmutableArray<DatedWeekday>.Builder found, AnnotatedDraft draft, int index, in TimeMention weekday, in TimeMention day)
    {
        var block = draft.Blocks[index];
        if (IsAbout(block, weekday, day) || !TryYear(block, day, draft.Today, out var year) || IsOfOtherCentury(block, weekday, day, draft.Today))
            return;
        var span = TextSpan.FromBounds(block.Tokens[day.DayFirst].Start, block.Tokens[day.DayEnd - 1].End);
        found.Add(new DatedWeekday(
            index, (DayOfWeek)weekday.Weekday, block.Tokens[weekday.WeekdayToken].Span, day.Day, day.Month, year, span));
    }

    /// <summary>
    /// How many weekdays begin at <paramref name="i"/> that are followed by as many days: two in "Saturday and Sunday, May 3
    /// and 4", where the last weekday and the first day are one expression, and in "Saturday and Sunday (May 3 and 4)"; 0 where
    /// none do.
    /// </summary>
    private static int RowAt(AnnotatedBlock block, ReadOnlySpan<TimeMention> mentions, int i, out int firstDay)
    {
        firstDay = i;
        if (i > 0 && mentions[i - 1].Form == TimeForm.Weekday && IsJoined(block, mentions, i))
            return 0;
        var count = 1;
        while (count < MostInRow && i + count < mentions.Length && mentions[i + count - 1].Form == TimeForm.Weekday
            && mentions[i + count].WeekdayToken == mentions[i + count].First && IsJoined(block, mentions, i + count))
            count++;
        if (count == 1)
            return 0;
        firstDay = i + count - 1;
        var isBracketed = !mentions[firstDay].IsDay;
        if (isBracketed)
        {
            firstDay++;
            if (firstDay >= mentions.Length || mentions[firstDay] is not { IsDay: true, Weekday: < 0 } day
                || day.First - mentions[firstDay - 1].End != 1 || Beside.Mark(block, day.First - 1) is not ('(' or '['))
                return 0;
        }

        var days = 1;
        while (days <= count && firstDay + days < mentions.Length && mentions[firstDay + days] is { IsDay: true, Weekday: < 0 }
            && IsJoined(block, mentions, firstDay + days))
            days++;
        return days == count && (!isBracketed || Beside.Mark(block, mentions[firstDay + days - 1].End) is ')' or ']') ? count : 0;
    }

    /// <summary>Whether an expression is joined to the one before it as of one list or range.</summary>
    private static bool IsJoined(AnnotatedBlock block, ReadOnlySpan<TimeMention> mentions, int i) =>
        mentions[i].First - mentions[i - 1].End == 1 && IsListMark(block, mentions[i].First - 1);

    private static bool IsListMark(AnnotatedBlock block, int at) =>
        Beside.Mark(block, at) is '/' or '-' or '\u2013' or '\u2014' or '&' or ','
        || Beside.Word(block, at) is "and" or "or" or "to" or "through" or "until" or "till";

    /// <summary>The weekday and the day that the expression at <paramref name="i"/> binds, alone or with the next one.</summary>
    private static bool TryClaim(
        AnnotatedBlock block, ReadOnlySpan<TimeMention> mentions, int i, out TimeMention weekday, out TimeMention day)
    {
        weekday = day = mentions[i];
        if (weekday.IsDay && weekday.Weekday >= 0)
            return true;
        if (i + 1 == mentions.Length)
            return false;
        var next = mentions[i + 1];
        var (from, to, end) = (weekday.End, next.First, next.End);
        if (weekday.Form == TimeForm.Weekday && next.IsDay && next.Weekday < 0)
        {
            day = next;
            return (Beside.IsAside(block, from, to, end) && !IsElsewhere(block, end)) || IsRepeated(block, weekday, from, to, end, next)
                || IsHeading(block, weekday, from, to, end) || IsDashed(block, weekday, from, to, end, next) || IsLocal(block, from, to, end)
                || (weekday.Unit == TimeUnit.Week && IsNamed(block, from, to) && (Beside.IsClosed(block, end) || Beside.IsEnd(block, end)));
        }

        if (weekday.Form == TimeForm.Weekday && i + 2 < mentions.Length && mentions[i + 2] is { IsDay: true, Weekday: < 0 } third
            && (IsItsWeek(from, next) || IsItsHour(block, from, next)))
        {
            day = third;
            return Beside.IsAside(block, next.End, day.First, day.End)
                || (next.Form == TimeForm.Clock && IsNamed(block, next.End, day.First) && (Beside.IsClosed(block, day.End) || Beside.IsEnd(block, day.End)));
        }

        if (!weekday.IsDay || next.Form != TimeForm.Weekday)
            return false;
        (weekday, day) = (next, mentions[i]);
        return Beside.IsAside(block, from, to, end)
            || (IsApposition(block, from, to) && (Beside.IsEnd(block, end) || !(Beside.IsPossessive(block, end) || IsNoun(block, end))))
            || (IsNamed(block, from, to) && IsEnough(block, from, end, day))
            || (Beside.Mark(block, from) == '(' && Beside.Word(block, from + 1) is "which" && Beside.Mark(block, end) == ')' && IsEquation(block, from + 1, to))
            || ((day.Year > 0 || Beside.Word(block, from + 1) is "which") && IsEquation(block, from, to));
    }

    /// <summary>
    /// May 5, Monday, and 2025-05-05 Monday: nothing behind the weekday goes on with it. Figures with a year need no such
    /// care; "From 5 May, Sunday, Monday and Tuesday buses" is a list.
    /// </summary>
    private static bool IsEnough(AnnotatedBlock block, int from, int end, in TimeMention day)
    {
        if (Beside.IsEnd(block, end) || IsPreposition(block, end))
            return true;
        if (Beside.IsClosed(block, end))
            return !(end + 1 < block.Tokens.Length && IsWeekday(block, end + 1));
        return day.Year > 0 && IsFigures(block, day) && block.Tokens[from - 1].Kind == TokenKind.Number && !Beside.IsPossessive(block, end);
    }

    private static bool IsFigures(AnnotatedBlock block, in TimeMention day) =>
        day.MonthToken < 0 || block.Tokens[day.MonthToken].Kind == TokenKind.Number;

    /// <summary>
    /// Thursday, on 21 September 2023; on Thursday, on 21 September 2023 to …. Without a year and with more behind it a clause
    /// may begin: "said Thursday, on May 5 it …".
    /// </summary>
    private static bool IsRepeated(AnnotatedBlock block, in TimeMention weekday, int from, int to, int end, in TimeMention day) =>
        to - from == 2 && Beside.Mark(block, from) == ',' && Beside.Word(block, from + 1) is "on"
        && (Beside.IsEnd(block, end)
            || (day.Year > 0 && (Beside.IsClosed(block, end) || (Beside.Word(block, weekday.First - 1) is "on" or "since" or "of" && GoesOn(block, end)))));

    /// <summary>on Monday - May 5, 2025; "runs Monday - 5 March 2025" is a range.</summary>
    private static bool IsDashed(AnnotatedBlock block, in TimeMention weekday, int from, int to, int end, in TimeMention day) =>
        day.Year > 0 && to - from == 1 && Beside.IsDash(block, from) && Beside.Word(block, weekday.First - 1) is "on" or "of" or "since" or "by"
        && (Beside.IsClosed(block, end) || Beside.IsEnd(block, end) || GoesOn(block, end));

    /// <summary>Monday (local time), May 5.</summary>
    private static bool IsLocal(AnnotatedBlock block, int from, int to, int end) =>
        to - from == 5 && Beside.Mark(block, from) == '(' && Beside.Word(block, from + 1) is "local" && Beside.Word(block, from + 2) is "time"
        && Beside.Mark(block, from + 3) == ')' && Beside.Mark(block, from + 4) == ','
        && !(end < block.Tokens.Length && IsNoun(block, end));

    /// <summary>Whether an aside's day is that of another place: "Monday night (8 May, Fiji time)".</summary>
    private static bool IsElsewhere(AnnotatedBlock block, int end)
    {
        if (Beside.Mark(block, end) != ',')
            return false;
        for (var i = end + 1; i < end + 5; i++)
        {
            if (Beside.Word(block, i) is "time")
                return true;
        }

        return false;
    }

    /// <summary>"Monday – 5 May 2025" and "Monday: May 5", with nothing else in the block.</summary>
    private static bool IsHeading(AnnotatedBlock block, in TimeMention weekday, int from, int to, int end) =>
        weekday.First == 0 && end >= block.Tokens.Length && to - from == 1 && Beside.Mark(block, from) is ':' or '-' or '\u2013' or '\u2014' or '|';

    /// <summary>"last week" of "Monday last week (May 5)".</summary>
    private static bool IsItsWeek(int from, in TimeMention week) => week is { Form: TimeForm.Offset, Unit: TimeUnit.Week } && week.First == from;

    /// <summary>"at 7 p.m." of "Monday at 7 p.m. (May 5)".</summary>
    private static bool IsItsHour(AnnotatedBlock block, int from, in TimeMention clock) =>
        clock.Form == TimeForm.Clock && clock.First - from is 1 or 2 && Beside.Word(block, from) is "at" or "around" or "about";

    /// <summary>
    /// "Monday 5" of "Monday 5 to Wednesday 7 May", of "Monday, 5 to Wednesday, 7 May" and of "Monday 5, Tuesday 6 and Wednesday
    /// 7 May": a weekday with a figure, whose month stands behind the last one.
    /// </summary>
    private static bool TryBorrowed(AnnotatedBlock block, ReadOnlySpan<TimeMention> mentions, int i, out TimeMention day)
    {
        day = default;
        if (!TryFigured(block, mentions, i, out var number, out var at))
            return false;
        var (last, highest) = (i + 1, number);
        while (last < i + MostInRow && TryFigured(block, mentions, last, out var other, out _) && other > highest)
            (last, highest) = (last + 1, other);
        if (mentions[last] is not { IsDay: true, Weekday: >= 0, IsList: false } next || highest >= next.Day)
            return false;
        day = next;
        (day.Day, day.DayFirst, day.DayEnd, day.NumberToken) = (number, at, at + 1, at);
        return true;
    }

    /// <summary>Whether an expression is a weekday with a bare figure, joined to the expression that follows: "Monday 5 and".</summary>
    private static bool TryFigured(AnnotatedBlock block, ReadOnlySpan<TimeMention> mentions, int i, out int number, out int at)
    {
        number = 0;
        var weekday = mentions[i];
        at = Beside.Mark(block, weekday.End) == ',' ? weekday.End + 1 : weekday.End;
        if (weekday.Form != TimeForm.Weekday || weekday.Day > 0 || weekday.End - weekday.First != 1 || i + 1 == mentions.Length || at + 1 >= block.Tokens.Length)
            return false;
        var next = mentions[i + 1].First;
        return (next == at + 2 || (next == at + 3 && Beside.Mark(block, at + 1) == ',')) && IsListMark(block, next - 1)
            && block.Tokens[at].Kind == TokenKind.Number && TryFigure(block.TextOf(block.Tokens[at]), out number);
    }

    /// <summary>The number of 5 or 5th, 1 to 31.</summary>
    private static bool TryFigure(ReadOnlySpan<char> written, out int number)
    {
        number = 0;
        var digits = 0;
        while (digits < written.Length && char.IsAsciiDigit(written[digits]))
            number = (number * 10) + (written[digits++] - '0');
        return digits is 1 or 2 && number is >= 1 and <= 31
            && (digits == written.Length || (written.Length == digits + 2 && char.IsAsciiLetter(written[^1])));
    }

    /// <summary>May 5, a Monday.</summary>
    private static bool IsApposition(AnnotatedBlock block, int from, int to) =>
        to - from == 2 && Beside.Mark(block, from) == ',' && Beside.Word(block, from + 1) is "a";

    /// <summary>May 5, Monday, and 2025-05-05 Monday.</summary>
    private static bool IsNamed(AnnotatedBlock block, int from, int to) =>
        to == from || (to - from == 1 && Beside.Mark(block, from) == ',');

    /// <summary>
    /// 5 May 2025 was a Monday; 5 May, which fell on a Monday. Without a year and a comma it may be a rule: "when July 4 is a
    /// Sunday".
    /// </summary>
    private static bool IsEquation(AnnotatedBlock block, int from, int to)
    {
        if (to - from is < 2 or > 6 || Beside.Word(block, to - 1) is not ("a" or "on"))
            return false;
        for (var i = from; i < to - 1; i++)
        {
            if (!(Beside.Mark(block, i) == ',' || Beside.Word(block, i) is "which" or "that" or "is" or "was" or "fell" or "falls" or "will" or "fall" or "be" or "on"))
                return false;
        }

        return true;
    }

    /// <summary>"Friday and Saturday, May 2": the day may belong to either.</summary>
    private static bool IsOneOfSeveral(AnnotatedBlock block, in TimeMention weekday)
    {
        var at = weekday.WeekdayToken;
        if (at < 2)
            return false;
        return IsWeekday(block, at - 2) && IsListMark(block, at - 1);
    }

    /// <summary>
    /// The year of the claim: as written, or as "last year" behind the date says; 0 where none is. False where the words name
    /// a year that can't be known: "May 5 of that year".
    /// </summary>
    private static bool TryYear(AnnotatedBlock block, in TimeMention day, DateOnly? published, out int year)
    {
        year = day.Year;
        var at = day.DayEnd;
        if (year > 0)
            return !IsCount(block, at);
        if (Beside.Mark(block, at) is ')' or ']')
            at++;
        if (Beside.Mark(block, at) is ',')
            at++;
        if (Beside.Word(block, at) is "of" or "in")
            at++;
        if (Beside.Word(block, at) is "the")
            at++;
        if (Beside.Word(block, at + 1) is not "year")
            return !(Beside.Word(block, at + 2) is "year" || (Beside.Word(block, at + 1) is "years" && Beside.Word(block, at + 2) is "ago" or "earlier" or "before" or "later"));
        var distance = Beside.Word(block, at) switch { "this" => 0, "last" => -1, "next" => 1, _ => int.MinValue };
        if (published is not { } day0 || distance == int.MinValue)
            return false;
        year = day0.Year + distance;
        return true;
    }

    private static bool GoesOn(AnnotatedBlock block, int at) => (block.ClassOf(block.Tokens[at]) & (WordClass.Preposition | WordClass.Conjunction)) != 0;

    private static bool IsPreposition(AnnotatedBlock block, int at) => (block.ClassOf(block.Tokens[at]) & WordClass.Preposition) != 0;

    private static bool IsWeekday(AnnotatedBlock block, int at) => (block.ClassOf(block.Tokens[at]) & WordClass.Weekday) != 0;
}
