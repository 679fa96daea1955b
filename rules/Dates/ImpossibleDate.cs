using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2002: a day that no calendar has, or a time that no clock shows.</summary>
internal sealed class ImpossibleDate : Analyzer
{
    /// <summary>The last country that counted days by the Julian calendar left it in 1923.</summary>
    private const int LastJulian = 1923;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2002",
        "Day or time that does not exist",
        "{0}? {1}. Check the {2}.",
        "Dates",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A day that no calendar has, such as 31 April, or a time that no clock shows.");

    /// <summary>Words of copy that knows the day is impossible.</summary>
    private static readonly WordsOf Knowing = new("ImpossibleDate.txt");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTemporalExpressionAction(CheckDay);
        context.RegisterBlockAction(CheckFigures);
    }

    private static void CheckDay(TemporalContext context)
    {
        var expression = context.Expression;
        if (expression.Day <= 28 && expression.DaySpan.Length < 5 || expression.Month == 0 || expression.Day == 0)
            return;
        var (month, year) = (expression.Month, expression.Year);
        var most = year > 0 ? DateTime.DaysInMonth(year, month) : month == 2 ? 29 : DateTime.DaysInMonth(2024, month);
        if (year is > 0 and <= LastJulian && month == 2 && year % 4 == 0)
            most = 29;
        var block = context.Draft.Blocks[expression.Block];
        var copy = new Copy(block);
        var (first, end) = (copy.TokenAt(expression.DaySpan.Start), copy.EndAt(expression.DaySpan.End));
        var day = expression.Day;
        var isOrdinal = false;
        if (HasLetters(copy, first, end))
        {
            for (var i = first; i < end; i++)
            {
                if (copy.Day(i) is var other && (other > day || other == day))
                    (day, isOrdinal) = (other, copy.At(i).Is(TokenShape.LetterTail));
            }
        }

        if (day <= most || day > 31 || (year == 1712 && day == 30) || !IsDay(copy, first, end, isOrdinal || year > 0)
            || copy.HasNear(first, 40, Knowing) || IsDenied(copy, first, end))
            return;
        var monthFirst = WrittenDate.IsMonthFirst(copy.Slice(first, end), context.Draft.Inputs.Locale);
        var written = (monthFirst ? Name(month) + " " : "") + day.ToString(CultureInfo.InvariantCulture) + (monthFirst ? "" : " " + Name(month));
        var fact = month == 2 && day == 29
            ? string.Create(CultureInfo.InvariantCulture, $"{year} {Tense(year, context.Draft.Inputs.Published)} no leap year: February has 28 days")
            : string.Create(CultureInfo.InvariantCulture, $"{Name(month)} has {most} days");
        context.Report(expression.Block, expression.DaySpan, written, fact, "date");
    }

    /// <summary>There never was a 31 June; 31 June never came; there is no 31 June.</summary>
    private static bool IsDenied(Copy copy, int first, int end)
    {
        if (copy.Is(first - 1, "no"))
            return true;
        for (var i = first - 4; i < end + 3; i++)
        {
            if (copy.Is(i, "never") && copy.Mark(i - 1) == '\0' && !(i >= end && copy.Is(i - 1, "and")))
                return true;
        }

        return false;
    }

    /// <summary>Whether the figures are a day of the month, not a count: "in June 31 died", "31 June births".</summary>
    private static bool IsDay(Copy copy, int first, int end, bool isCertain)
    {
        if (isCertain)
            return true;
        if (copy.Month(first) > 0 && copy.IsAny(first - 1, "in", "since", "by", "during", "of", "until", "last", "this", "through"))
            return false;
        return copy.IsBoundary(end) || (copy.IsAny(first - 1, "on") && copy.Month(first) == 0);
    }

    private static void CheckFigures(BlockContext context)
    {
        var copy = new Copy(context.Annotations);
        for (var i = 0; i < copy.Count; i++)
        {
            var token = copy.At(i);
            if (token.Kind != TokenKind.Number || token.Length is < 2 or > 7)
                continue;
            if (ImpossibleTime(copy, i, out var end) is { } clock)
                context.Report(context.Index, copy.Span(i, end), copy.Slice(i, end).ToString(), clock, "time");
            else if (token.Length == 4 && ImpossibleIso(copy, i) is { } calendar)
                context.Report(context.Index, copy.Span(i, i + 5), copy.Slice(i, i + 5).ToString(), calendar, "date");
        }
    }

    /// <summary>2025-13-05: a month beyond December. Numbers of dockets and laws look alike.</summary>
    private static string? ImpossibleIso(Copy copy, int i)
    {
        if (copy.Mark(i + 1) != '-' || copy.Mark(i + 3) != '-' || copy.Year(i) is < 1900 or > 2100
            || !copy.IsGlued(i + 1) || !copy.IsGlued(i + 2) || !copy.IsGlued(i + 3) || !copy.IsGlued(i + 4) || copy.IsGlued(i)
            || !copy.Has(i + 4) || copy.At(i + 2).Length != 2 || copy.At(i + 4).Length != 2
            || (copy.IsGlued(i + 5) && copy.Mark(i + 5) is '-' or '/' or '_'))
            return null;
        var (month, day) = (copy.Number(i + 2), copy.Number(i + 4));
        if (month is < 13 or > 31 || day is < 1 or > 31)
            return null;
        return copy.IsWord(i - 1) && !copy.IsBoundary(i - 1) && !copy.IsAny(i - 1, "dated", "date", "stamped", "marked") || copy.Mark(i - 1) is '.' or '#' or '\u2116'
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"There is no month {month}");
    }

    /// <summary>25:61 as a time of day: a score or a running time looks alike, so the words around have to speak of a clock.</summary>
    private static string? ImpossibleTime(Copy copy, int i, out int end)
    {
        end = i + 1;
        var written = copy[i];
        var digits = 0;
        while (digits < written.Length && char.IsAsciiDigit(written[digits]))
            digits++;
        if (digits is < 1 or > 4 || copy.IsGlued(i) && copy.Mark(i - 1) is not ('(' or '[' or '\u201C' or '"'))
            return null;
        var hour = int.Parse(written[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = 0;
        var tail = written[digits..];
        var hasColon = false;
        if (digits > 2)
            (hour, minute) = (hour / 100, hour % 100);
        else if (tail.Length >= 3 && tail[0] is ':' or '.' && char.IsAsciiDigit(tail[1]) && char.IsAsciiDigit(tail[2]))
        {
            hasColon = tail[0] == ':';
            minute = ((tail[1] - '0') * 10) + tail[2] - '0';
            tail = tail[3..];
        }

        var isBeforeNoon = tail is "am" || tail.IsEmpty && copy.IsAny(i + 1, "am", "a.m.", "a.m");
        var isAfterNoon = tail is "pm" || tail.IsEmpty && copy.IsAny(i + 1, "pm", "p.m.", "p.m");
        if (!tail.IsEmpty && !isBeforeNoon && !isAfterNoon)
            return null;
        var hasHalf = isBeforeNoon || isAfterNoon;
        if (hasHalf && tail.IsEmpty)
            end = i + 2;
        // "7.75 PM" may be a measure, and "1300 AM" a radio station.
        if (hasHalf && !(hasColon || (digits < 3 && copy.IsAny(i - 1, "at", "by", "from", "until", "till", "about", "around", "before", "after", "since"))))
            return null;
        if (isBeforeNoon && hour is > 12 and < 24 && minute < 60)
            return string.Create(CultureInfo.InvariantCulture, $"{hour}:{minute:00} is in the afternoon, not a.m.")[..^1];
        if (hour <= 24 && minute < 60)
            return null;
        // Neither a running time nor an hour past midnight has 61 minutes; a score or a rate "stands at 25:61".
        var isNeither = hasColon && hour is > 24 and < 30 && minute > 59 && copy.Is(i - 1, "at") && !copy.IsAny(i - 2, "stood", "stands", "standing", "remained", "score");
        if (!hasHalf && !isNeither && !IsOfDay(copy, i, hasColon, digits))
            return null;
        // Late-night listings run on past midnight.
        if (!hasHalf && hour is > 24 and < 30 && minute < 60 && !copy.IsAny(i + 1, "gmt", "utc", "hours", "hrs"))
            return null;
        return hour > 24 ? "A day ends at 24:00" : "An hour ends at :59";
    }

    /// <summary>Whether figures without a.m. or p.m. are a time of day: "at 25:61 on Monday", "2561 GMT".</summary>
    private static bool IsOfDay(Copy copy, int i, bool hasColon, int digits)
    {
        if (!hasColon && digits != 4)
            return false;
        if (copy.IsAny(i + 1, "gmt", "utc", "ist", "bst", "cet", "cest", "est", "edt", "pst", "pdt", "msk", "jst", "pkt", "wat", "sast", "aest", "aedt"))
        {
            var isBesideClock = copy.IsAny(i - 1, "at", "until", "till", "by", "from", "about", "around") || copy.Mark(i - 1) == '(';
            return copy.At(i + 1).Is(TokenShape.AllCaps) && (hasColon || isBesideClock || copy.Year(i) == 0);
        }

        var isAt = copy.IsAny(i - 1, "at", "until", "till", "before", "after", "since", "by");
        if (isAt && (copy.IsAny(i + 1, "hours", "hrs") || (copy.Is(i + 1, "local") && copy.Is(i + 2, "time"))))
            return true;
        return hasColon && isAt && (copy.Is(i - 2, WordClass.Weekday | WordClass.RelativeDay)
            || copy.Is(i + 1, WordClass.Weekday | WordClass.RelativeDay)
            || (copy.Is(i + 1, "on") && (copy.Is(i + 2, WordClass.Weekday) || copy.Month(i + 2) > 0 || copy.Month(i + 3) > 0)));
    }

    private static bool HasLetters(Copy copy, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (copy.IsWord(i))
                return true;
        }

        return false;
    }

    private static string Name(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Tense(int year, DateOnly? published) =>
        published is { } today ? year < today.Year ? "was" : year > today.Year ? "will be" : "is" : "is";
}
