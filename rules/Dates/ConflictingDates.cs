using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Dates;

/// <summary>CD2008: one event on two days, in one draft or across the desk.</summary>
/// <remarks>
/// Days far apart are two events, so only those that are a slip or a night apart are compared. Calls and meetings of the same
/// people may follow each other: they are compared between drafts only, as a suggestion.
/// </remarks>
internal sealed class ConflictingDates : Analyzer
{
    /// <summary>Farther apart, in days, they are two events.</summary>
    private const int MostApart = 3;

    /// <summary>A holiday this near to publication is this year's, and drafts this near to each other speak of the same one.</summary>
    private const int Near = 14;

    /// <summary>More facts than this under one key are no one event.</summary>
    private const int MostFacts = 64;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2008",
        "One event on two days",
        "{0}: {1} here, {2} {3}. If it is one event, check the date.",
        "Dates",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The same event is given two dates, in one draft or in two.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Display;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(DatedEvents.Collect, Judge);

    private static void Judge(JudgeContext context)
    {
        var facts = context.Facts;
        if (facts.Length is < 2 or > MostFacts)
            return;
        for (var i = 0; i < facts.Length; i++)
        {
            var here = DatedEvent.From(facts[i].Values);
            // What the draft itself says elsewhere comes before what another says.
            var other = -1;
            for (var j = 0; j < facts.Length; j++)
            {
                if (i != j && (other < 0 || IsOneDraft(facts, i, j)) && IsConflict(facts, i, j, here, DatedEvent.From(facts[j].Values)))
                {
                    other = j;
                    if (IsOneDraft(facts, i, j))
                        break;
                }
            }

            if (other < 0)
                continue;
            var there = DatedEvent.From(facts[other].Values);
            context.Report(
                facts[i],
                [here.Subject, here.Words, there.Words, Where(facts[i], facts[other])],
                [(facts[other], there.Words + " here")],
                atMost: IsOneDraft(facts, i, other) && here.Kind == EventKind.Happening ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info);
        }
    }

    private static bool IsOneDraft(ImmutableArray<DeskFact> facts, int i, int j) => facts[i].Draft.Path == facts[j].Draft.Path;

    private static bool IsConflict(ImmutableArray<DeskFact> facts, int i, int j, DatedEvent here, DatedEvent there)
    {
        if (here.Kind != there.Kind || !string.Equals(here.Subject, there.Subject, StringComparison.OrdinalIgnoreCase))
            return false;
        return here.Kind == EventKind.Holiday
            ? IsAnotherYear(here, there)
            : j < i && !(IsOneDraft(facts, i, j) && here.Kind == EventKind.Act) && IsNearMiss(here, there);
    }

    /// <summary>Whether two days are one to three days apart; a day without a year takes the other's.</summary>
    private static bool IsNearMiss(DatedEvent here, DatedEvent there)
    {
        var (one, other) = (here, there);
        if (one.Year == 0)
            (one, other) = (other, one);
        if (other.Year == 0)
            other = other with { Year = one.Year == 0 ? 2024 : one.Year };
        if (one.Year == 0)
            one = one with { Year = 2024 };
        if (CalendarYears.DateOf(one.Year, one.Month, one.Day) is not { } first || CalendarYears.DateOf(other.Year, other.Month, other.Day) is not { } second)
            return false;
        return Math.Abs(first.DayNumber - second.DayNumber) is > 0 and <= MostApart;
    }

    /// <summary>A holiday that is "next year" here and days away there, in a draft of the same days.</summary>
    private static bool IsAnotherYear(DatedEvent here, DatedEvent there)
    {
        if (here.Turn == 0 || there.Turn != 0 || there.Today is not { } today || CalendarYears.DateOf(there.Year, there.Month, there.Day) is not { } day)
            return false;
        return Math.Abs(day.DayNumber - today.DayNumber) <= Near
            && (here.Today is not { } own || Math.Abs(own.DayNumber - today.DayNumber) <= Near);
    }

    private static string Where(DeskFact fact, DeskFact other)
    {
        var line = (other.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        return other.Draft.Path == fact.Draft.Path
            ? "at line " + line
            : $"in {other.Draft.Path[(other.Draft.Path.LastIndexOf('/') + 1)..]} line {line}";
    }
}
