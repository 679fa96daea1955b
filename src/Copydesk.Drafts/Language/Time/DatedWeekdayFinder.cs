using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Finds weekdays that are said to be a certain day of a month. Only what stands side by side counts: "Monday, May 5",
/// "Monday (5 May)", "May 5, a Monday"; of several weekdays and days only as many of the one as of the other, so that each
/// belongs to one: "Monday to Wednesday, May 5-7".
/// </summary>
internal static class DatedWeekdayFinder
{
    /// <summary>Most weekdays of one row.</summary>
    private const int MostInRow = 4;

    /// <summary>How far "told" may stand from its end, in tokens: "told the news agency".</summary>
    private const int ToldReach = 4;

    public static ImmutableArray<DatedWeekday> Find(AnnotatedDraft draft)
    {
        var found = ImmutableArray.CreateBuilder<DatedWeekday>();
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            var block = draft.Blocks[index];
            var mentions = block.WrittenTimes;
            for (var i = 0; i < mentions.Length; i++)
            {
                if (RowAt(block, mentions, i) is var row and > 1)
                {
                    for (var j = 0; j < row; j++)
                        Add(found, draft, index, mentions[i + j], mentions[i + row - 1 + j]);
                    i += (2 * row) - 2;
                }
                else if (TryClaim(block, mentions, i, out var weekday, out var day) && !day.IsList && !IsOneOfSeveral(block, weekday))
                {
                    Add(found, draft, index, weekday, day);
                }
            }
        }

        return found.DrainToImmutable();
    }

    private static void Add(
        ImmutableArray<DatedWeekday>.Builder found, AnnotatedDraft draft, int index, in TimeMention weekday, in TimeMention day)
    {
        var block = draft.Blocks[index];
        if (IsAbout(block, weekday, day) || !TryYear(block, day, draft.Today, out var year))
            return;
        var span = TextSpan.FromBounds(block.Tokens[day.DayFirst].Start, block.Tokens[day.DayEnd - 1].End);
        found.Add(new DatedWeekday(
            index, (DayOfWeek)weekday.Weekday, block.Tokens[weekday.WeekdayToken].Span, day.Day, day.Month, year, span));
    }

    /// <summary>
    /// How many weekdays begin at <paramref name="i"/> that are followed by as many days: two in "Saturday and Sunday, May 3
    /// and 4", 0 where none do. The last weekday and the first day are one expression.
    /// </summary>
    private static int RowAt(AnnotatedBlock block, ReadOnlySpan<TimeMention> mentions, int i)
    {
        if (i > 0 && mentions[i - 1].Form == TimeForm.Weekday && IsJoined(block, mentions, i))
            return 0;
        var count = 1;
        while (count < MostInRow && i + count < mentions.Length && mentions[i + count - 1].Form == TimeForm.Weekday
            && mentions[i + count].WeekdayToken == mentions[i + count].First && IsJoined(block, mentions, i + count))
            count++;
        var last = i + count - 1;
        if (count == 1 || !mentions[last].IsDay)
            return 0;
        var days = 1;
        while (days <= count && last + days < mentions.Length && mentions[last + days] is { IsDay: true, Weekday: < 0 } && IsJoined(block, mentions, last + days))
            days++;
        return days == count ? count : 0;
    }

    /// <summary>Whether an expression is joined to the one before it as of one list or range.</summary>
    private static bool IsJoined(AnnotatedBlock block, ReadOnlySpan<TimeMention> mentions, int i) =>
        mentions[i].First - mentions[i - 1].End == 1 && IsListMark(block, mentions[i].First - 1);

    private static bool IsListMark(AnnotatedBlock block, int at) =>
        Beside.Mark(block, at) is '/' or '-' or '\u2013' or '\u2014' or '&' or ','
        || Beside.Word(block, at) is "and" or "or" or "to" or "through" or "until" or "till";

    /// <summary>
    /// Whether the words around show that weekday and day are not said to be one: "On Saturday, 14 March protesters",
    /// "Monday 5 May Foundation", "said Tuesday May 5 would be", "a Monday, May 5".
    /// </summary>
    private static bool IsAbout(AnnotatedBlock block, in TimeMention weekday, in TimeMention day)
    {
        var tokens = block.Tokens;
        var after = day.DayEnd;
        var before = weekday.WeekdayToken - 1;
        if (IsBeforeChrist(block, after))
            return true;
        if (day.Year > 0 || day.DayFirst < weekday.WeekdayToken)
            return false;
        if (before >= 0 && (Beside.Word(block, before) is "man" or "girl" || (Beside.Word(block, before) is "a" && Beside.Mark(block, after) is not (')' or ']'))))
            return true;
        if (after >= tokens.Length)
            return false;
        var next = tokens[after];
        var classes = block.ClassOf(next);
        if (next.Kind == TokenKind.Number)
            return !IsClock(block, after);
        if (next.Kind != TokenKind.Word)
            return false;
        if ((classes & WordClass.TimeGlue) != 0 && (TimeCue)block.Inputs.Vocabulary.ValueOf(next.Word) == TimeCue.Counted)
            return true;
        if (next.Is(TokenShape.Capitalised) && !tokens[weekday.WeekdayToken].Is(TokenShape.AllCaps)
            && (classes & (WordClass.TitleWord | WordClass.TitleModifier | WordClass.Honorific | WordClass.Pronoun | WordClass.GivenName | WordClass.Nationality)) == 0)
            return true;
        return (classes & WordClass.Auxiliary) != 0 && day.DayFirst == weekday.WeekdayToken + 1 && IsSpeech(block, before);
    }

    /// <summary>Whether a verb of saying ends at a token, or before the "on" that stands there: said, told reporters, told the BBC on.</summary>
    private static bool IsSpeech(AnnotatedBlock block, int at)
    {
        if (Beside.Word(block, at) is "on")
            at--;
        for (var i = at; i >= 0 && i >= at - ToldReach && block.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if ((block.ClassOf(block.Tokens[i]) & WordClass.SpeechVerb) != 0)
                return i == at || Beside.Word(block, i) is "told";
        }

        return false;
    }

    private static bool IsClock(AnnotatedBlock block, int at) =>
        block.Tokens[at].Is(TokenShape.LetterTail) || block.TextOf(block.Tokens[at]).IndexOfAny(':', '.') > 0
        || Beside.Word(block, at + 1) is "am" or "pm" or "a.m." or "p.m.";

    /// <summary>March 15, 44 BC.</summary>
    private static bool IsBeforeChrist(AnnotatedBlock block, int at)
    {
        if (Beside.Mark(block, at) == ',')
            at++;
        return at + 1 < block.Tokens.Length && block.Tokens[at].Kind == TokenKind.Number
            && Beside.Word(block, at + 1) is "bc" or "b.c." or "bce" or "b.c.e.";
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
            return Beside.IsAside(block, from, to, end) || IsRepeated(block, from, to, end, next)
                || IsHeading(block, weekday, from, to, end)
                || (weekday.Unit == TimeUnit.Week && IsNamed(block, from, to) && (Beside.IsClosed(block, end) || Beside.IsEnd(block, end)));
        }

        if (weekday.Form == TimeForm.Weekday && IsItsWeek(from, next) && i + 2 < mentions.Length && mentions[i + 2] is { IsDay: true, Weekday: < 0 })
        {
            day = mentions[i + 2];
            return Beside.IsAside(block, next.End, day.First, day.End);
        }

        if (!weekday.IsDay || next.Form != TimeForm.Weekday)
            return false;
        (weekday, day) = (next, mentions[i]);
        return Beside.IsAside(block, from, to, end)
            || (IsApposition(block, from, to) && !Beside.IsPossessive(block, end))
            || (IsNamed(block, from, to) && (Beside.IsClosed(block, end) || Beside.IsEnd(block, end) || IsPreposition(block, end)))
            || ((day.Year > 0 || Beside.Word(block, from + 1) is "which") && IsEquation(block, from, to));
    }

    /// <summary>Thursday, on 21 September 2023. Without a year and with more behind it a clause may begin: "said Thursday, on May 5 it …".</summary>
    private static bool IsRepeated(AnnotatedBlock block, int from, int to, int end, in TimeMention day) =>
        to - from == 2 && Beside.Mark(block, from) == ',' && Beside.Word(block, from + 1) is "on"
        && (Beside.IsEnd(block, end) || (day.Year > 0 && Beside.IsClosed(block, end)));

    /// <summary>"Monday – 5 May 2025" and "Monday: May 5", with nothing else in the block.</summary>
    private static bool IsHeading(AnnotatedBlock block, in TimeMention weekday, int from, int to, int end) =>
        weekday.First == 0 && end >= block.Tokens.Length && to - from == 1 && Beside.Mark(block, from) is ':' or '-' or '\u2013' or '\u2014' or '|';

    /// <summary>"last week" of "Monday last week (May 5)".</summary>
    private static bool IsItsWeek(int from, in TimeMention week) => week is { Form: TimeForm.Offset, Unit: TimeUnit.Week } && week.First == from;

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
            return Beside.Word(block, at + 2) is not "year";
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

    private static bool IsPreposition(AnnotatedBlock block, int at) => (block.ClassOf(block.Tokens[at]) & WordClass.Preposition) != 0;

    private static bool IsWeekday(AnnotatedBlock block, int at) => (block.ClassOf(block.Tokens[at]) & WordClass.Weekday) != 0;
}
