using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Finds weekdays that are said to be a certain day of a month. Only what stands side by side counts: "Monday, May 5",
/// "Monday (5 May)", "May 5, a Monday"; never a list or a range, where nobody can say which belongs to which.
/// </summary>
internal static class DatedWeekdayFinder
{
    public static ImmutableArray<DatedWeekday> Find(AnnotatedDraft draft)
    {
        var found = ImmutableArray.CreateBuilder<DatedWeekday>();
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            var block = draft.Blocks[index];
            var mentions = block.TimeMentions;
            for (var i = 0; i < mentions.Length; i++)
            {
                if (!TryClaim(block, mentions, i, out var weekday, out var day) || day.IsList || IsOneOfSeveral(block, weekday)
                    || !TryYear(block, day, draft.Inputs.Published, out var year))
                    continue;
                var span = TextSpan.FromBounds(block.Tokens[day.DayFirst].Start, block.Tokens[day.DayEnd - 1].End);
                found.Add(new DatedWeekday(
                    index, (DayOfWeek)weekday.Weekday, block.Tokens[weekday.WeekdayToken].Span, day.Day, day.Month, year, span));
            }
        }

        return found.DrainToImmutable();
    }

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
            return Beside.IsAside(block, from, to, end);
        }

        if (!weekday.IsDay || next.Form != TimeForm.Weekday)
            return false;
        (weekday, day) = (next, mentions[i]);
        return Beside.IsAside(block, from, to, end)
            || (IsApposition(block, from, to) && !Beside.IsPossessive(block, end))
            || (IsNamed(block, from, to) && (Beside.IsClosed(block, end) || Beside.IsEnd(block, end)))
            || ((day.Year > 0 || Beside.Word(block, from + 1) is "which") && IsEquation(block, from, to));
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
        return IsWeekday(block, at - 2) && (Beside.Mark(block, at - 1) is '/' or '-' or '\u2013' or '\u2014' or '&' or ',' || Beside.Word(block, at - 1) is "and" or "or" or "to" or "through" or "until" or "till");
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
            return true;
        var distance = Beside.Word(block, at) switch { "this" => 0, "last" => -1, "next" => 1, _ => int.MinValue };
        if (published is not { } day0 || distance == int.MinValue)
            return false;
        year = day0.Year + distance;
        return true;
    }

    /// <summary>Whether the year before token <paramref name="at"/> may count things: "On Monday, May 5, 2000 migrants …".</summary>
    private static bool IsCount(AnnotatedBlock block, int at) =>
        at < block.Tokens.Length && Beside.Mark(block, at - 2) == ',' && block.Tokens[at] is { Kind: TokenKind.Word, Word: 0 } token
        && !token.Is(TokenShape.Capitalised) && block.TextOf(token)[^1] == 's';

    private static bool IsWeekday(AnnotatedBlock block, int at) => (block.ClassOf(block.Tokens[at]) & WordClass.Weekday) != 0;
}
