using System.Collections.Immutable;
using System.Globalization;

namespace Copydesk.Rules.Dates;

/// <summary>What makes an event the same in two places.</summary>
internal enum EventKind
{
    /// <summary>A call or a meeting of two people.</summary>
    Act,

    /// <summary>An attack, a crash, an earthquake at a place: it happens once.</summary>
    Happening,

    /// <summary>A holiday by its name.</summary>
    Holiday,
}

/// <summary>An event and its day, as a draft tells them.</summary>
/// <param name="Kind">What sort of event.</param>
/// <param name="Subject">What it is, for a reader: "Lavrov and Jaishankar", "Pahalgam attack", "Victory Day".</param>
/// <param name="Words">The words that date it.</param>
/// <param name="Year">Year, or 0 where it is not known.</param>
/// <param name="Month">Month, or 0.</param>
/// <param name="Day">Day of the month, or 0.</param>
/// <param name="Turn">Of a holiday: -1 "last year", 1 "next year", 0 for a date.</param>
/// <param name="Today">The day against which the draft is read, or null.</param>
internal sealed record DatedEvent(EventKind Kind, string Subject, string Words, int Year, int Month, int Day, int Turn, DateOnly? Today)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public ImmutableArray<string> ToValues() =>
    [
        ((int)Kind).ToString(Invariant), Subject, Words, Year.ToString(Invariant), Month.ToString(Invariant), Day.ToString(Invariant),
        Turn.ToString(Invariant), Today is { } today ? today.DayNumber.ToString(Invariant) : "",
    ];

    public static DatedEvent From(ImmutableArray<string> values) => new(
        (EventKind)Number(values[0]), values[1], values[2], Number(values[3]), Number(values[4]), Number(values[5]), Number(values[6]),
        values[7].Length == 0 ? null : DateOnly.FromDayNumber(Number(values[7])));

    private static int Number(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, Invariant);
}
