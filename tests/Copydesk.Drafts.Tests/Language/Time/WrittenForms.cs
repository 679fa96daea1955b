using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Humanizer;

namespace Copydesk.Drafts.Tests.Language.Time;

/// <summary>Dates from 1600 to 2200 and the forms in which newsrooms write them.</summary>
internal static class WrittenForms
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Forms with a year, by the locale that reads them.</summary>
    public static readonly (string Locale, Func<DateOnly, string> Write)[] All =
    [
        ("en", date => date.ToString("MMMM d, yyyy", Invariant)),
        ("en", date => date.ToString("MMMM dd, yyyy", Invariant)),
        ("en", date => date.ToString("d MMMM yyyy", Invariant)),
        ("en", date => date.ToString("dd MMMM yyyy", Invariant)),
        ("en", date => date.ToString("d MMMM, yyyy", Invariant)),
        ("en", date => date.ToString("MMM d, yyyy", Invariant)),
        ("en", date => date.Month == 5 ? date.ToString("MMM d, yyyy", Invariant) : date.ToString("MMM. d, yyyy", Invariant)),
        ("en", date => date.ToString("d MMM yyyy", Invariant)),
        ("en", date => date.ToString("d-MMM-yyyy", Invariant)),
        ("en", date => date.ToString("yyyy-MM-dd", Invariant)),
        ("en", date => $"{Figures(date.Day)} {date.ToString("MMMM yyyy", Invariant)}"),
        ("en", date => $"{Figures(date.Day)} of {date.ToString("MMMM yyyy", Invariant)}"),
        ("en", date => $"{date.ToString("MMMM", Invariant)} {Figures(date.Day)}, {date.Year}"),
        ("en", date => $"the {Words(date.Day)} of {date.ToString("MMMM, yyyy", Invariant)}"),
        ("en", date => $"{date.ToString("MMMM", Invariant)} the {Words(date.Day)}, {date.Year}"),
        ("en", date => date.ToString("MMMM d, yyyy", Invariant).ToUpperInvariant()),
        ("en-US", date => date.ToString("MM/dd/yyyy", Invariant)),
        ("en-US", date => date.ToString("M/d/yyyy", Invariant)),
        ("en-GB", date => date.ToString("dd/MM/yyyy", Invariant)),
        ("en-IN", date => date.ToString("dd-MM-yyyy", Invariant)),
        ("en-GB", date => date.ToString("dd.MM.yyyy", Invariant)),
    ];

    /// <summary>Holds for every date and form tried: the same few thousand in every run.</summary>
    public static void Hold(Func<DateOnly, string, string, bool> holds)
    {
        var first = new DateOnly(1600, 1, 1).DayNumber;
        var last = new DateOnly(2200, 12, 31).DayNumber;
        var cases = Gen.Zip(Gen.Choose(first, last), Gen.Elements(All))
            .Select(pair => (Date: DateOnly.FromDayNumber(pair.Item1), Form: pair.Item2));
        Prop.ForAll(cases.ToArbitrary(), sample => holds(sample.Date, sample.Form.Write(sample.Date), sample.Form.Locale))
            .Check(Config.QuickThrowOnFailure.WithReplay(20250505, 7).WithMaxTest(2000));
    }

    /// <summary>Whether a date has its day in words: "the twenty-first of May, 2025".</summary>
    public static bool IsDayInWords(string written) => written.Count(char.IsAsciiDigit) == 4;

    /// <summary>5th: Humanizer's words, not ours. Without a culture it writes a bare 5.</summary>
    private static string Figures(int day) => day.Ordinalize(English);

    /// <summary>twenty-first.</summary>
    private static string Words(int day) => day.ToOrdinalWords(Invariant);
}
