using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2013: one time in two zones that are not that far apart, or a winter's zone in summer.</summary>
internal sealed class TimeZoneMismatch : Analyzer
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>Days around the change of the clocks in which nobody is sure.</summary>
    private const int Grace = 8;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2013",
        "Times that do not fit their zones",
        "{0}? {1}. Check the {2}.",
        "Dates",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "One time is given in two zones that are not that far apart, or winter time in summer.");

    /// <summary>Places that keep a zone of the same name all year round.</summary>
    private static readonly WordsOf AllYear = new("TimeZoneMismatchAllYear.txt");

    private static readonly Zones Offsets = new();

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var expressions = context.Draft.TemporalExpressions;
        bool? knowsAllYear = null;
        for (var i = 0; i < expressions.Length; i++)
        {
            var time = expressions[i];
            if (time.Minute is null || time.ZoneSpan.IsEmpty || !context.IsInReach(time.Block))
                continue;
            var prose = context.Draft.Blocks[time.Block].Prose;
            if (i + 1 < expressions.Length && IsSameTime(context.Draft, time, expressions[i + 1]))
            {
                CheckPair(context, prose, time, expressions[i + 1]);
                continue;
            }

            if (SeasonOf(prose.Text.Slice(time.ZoneSpan.Start, time.ZoneSpan.Length)) is not { } season || DayOf(context.Draft, expressions, i) is not { } day
                || !season.IsWrongOn(day) || (knowsAllYear ??= HasPlaceOf(context.Draft, AllYear)))
                continue;
            var zone = prose.Slice(time.ZoneSpan);
            var fact = $"On {WrittenDate.Write(day, season.MonthFirst, withYear: false)} clocks there show {season.Other}";
            context.Report(new Report(time.Block, time.ZoneSpan, zone, fact, "zone and the hour"));
        }
    }

    private static void CheckPair(DraftContext context, Prose prose, TemporalExpression first, TemporalExpression second)
    {
        if (Offsets.Of(prose.Slice(first.ZoneSpan)) is not { } offsets || Offsets.Of(prose.Slice(second.ZoneSpan)) is not { } others)
            return;
        var right = -1;
        // ET and PT change their clocks on one day.
        var change = first.ZoneSpan.Length == 2 && second.ZoneSpan.Length == 2;
        for (var i = 0; i < offsets.Length; i++)
        {
            for (var j = 0; j < others.Length; j++)
            {
                if (change && i != j)
                    continue;
                var there = (((first.Minute!.Value - offsets[i] + others[j]) % MinutesOfDay) + MinutesOfDay) % MinutesOfDay;
                if (there == second.Minute!.Value % MinutesOfDay)
                    return;
                right = right < 0 ? there : right;
            }
        }

        var fact = string.Create(CultureInfo.InvariantCulture, $"{prose.Slice(first.Span)} is {right / 60:00}:{right % 60:00} {prose.Slice(second.ZoneSpan)}");
        var end = second.Span.End;
        if (end < prose.Length && prose.Text[end] is ')' or ']')
            end++;
        context.Report(first.Block, TextSpan.FromBounds(first.Span.Start, end), prose.Slice(second.Span), fact, "times");
    }

    /// <summary>5 p.m. IST (1130 GMT), 8 p.m. ET/5 p.m. PT.</summary>
    private static bool IsSameTime(AnnotatedDraft draft, TemporalExpression first, TemporalExpression second)
    {
        if (second.Minute is null || second.ZoneSpan.IsEmpty || first.Block != second.Block || second.FirstToken - first.EndToken != 1)
            return false;
        var copy = new Copy(draft.Blocks[first.Block]);
        return copy.Mark(first.EndToken) switch
        {
            '(' or '[' => true,
            '/' => true,
            _ => false,
        };
    }

    /// <summary>The day of a time: one named in its sentence, else that of publication; null where the sentence names another month.</summary>
    private static DateOnly? DayOf(AnnotatedDraft draft, ImmutableArray<TemporalExpression> expressions, int i)
    {
        const int reach = 6;
        var time = expressions[i];
        var sentence = new Copy(draft.Blocks[time.Block]).SentenceOf(time.FirstToken);
        DateOnly? named = null;
        // An e-mail of long ago was sent "at 7:19 p.m. EST" too: the sentence has to be about these days.
        var isOfTheseDays = time.Weekday is not null || time.Tense is VerbTense.Future or VerbTense.Present;
        for (var j = Math.Max(0, i - reach); j < expressions.Length && j <= i + reach; j++)
        {
            var other = expressions[j];
            if (other.Block != time.Block || other.FirstToken < sentence.FirstToken || other.FirstToken >= sentence.EndToken)
                continue;
            if (other.Day > 0 && other.Month > 0 && other.Date is { } date)
                named = date;
            else if (other.Month > 0 || other.Year > 0 || other.Form == TimeForm.Set)
                return null;
            isOfTheseDays |= other.Form == TimeForm.Weekday || (other.Form == TimeForm.Offset && other.Unit == TimeUnit.Day);
        }

        return named ?? (isOfTheseDays ? draft.Inputs.Published : null);
    }

    private static bool HasPlaceOf(AnnotatedDraft draft, WordsOf places)
    {
        foreach (var block in draft.Blocks)
        {
            var copy = new Copy(block);
            for (var i = 0; i < copy.Count; i++)
            {
                if (copy.IsCapitalised(i) && places.Has(copy[i]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Zones that hold for half of the year, where the other half has a name of its own.</summary>
    private static Season? SeasonOf(ReadOnlySpan<char> zone) => zone switch
    {
        "EST" => new Season(IsSummer: false, IsAmerican: true, "EDT"),
        "PST" => new Season(IsSummer: false, IsAmerican: true, "PDT"),
        "EDT" => new Season(IsSummer: true, IsAmerican: true, "EST"),
        "CDT" => new Season(IsSummer: true, IsAmerican: true, "CST"),
        "MDT" => new Season(IsSummer: true, IsAmerican: true, "MST"),
        "PDT" => new Season(IsSummer: true, IsAmerican: true, "PST"),
        "BST" => new Season(IsSummer: true, IsAmerican: false, "GMT"),
        "CEST" => new Season(IsSummer: true, IsAmerican: false, "CET"),
        _ => null,
    };

    private readonly record struct Season(bool IsSummer, bool IsAmerican, string Other)
    {
        public bool MonthFirst => IsAmerican;

        /// <summary>Whether the clocks there surely show the other time on a day. America has changed them as now since 2007.</summary>
        public bool IsWrongOn(DateOnly day)
        {
            if (day.Year is < 2007 or > 9998)
                return false;
            var begin = IsAmerican ? Sunday(day.Year, 3, 8) : Sunday(day.Year, 3, 25);
            var end = IsAmerican ? Sunday(day.Year, 11, 1) : Sunday(day.Year, 10, 25);
            if (Math.Abs(day.DayNumber - begin.DayNumber) < Grace || Math.Abs(day.DayNumber - end.DayNumber) < Grace)
                return false;
            return IsSummer != (day >= begin && day < end);
        }

        /// <summary>The first Sunday on a day or after it.</summary>
        private static DateOnly Sunday(int year, int month, int day)
        {
            var from = new DateOnly(year, month, day);
            return from.AddDays((7 - (int)from.DayOfWeek) % 7);
        }
    }

    /// <summary>The offsets from UTC, in minutes, that each abbreviation may stand for.</summary>
    private sealed class Zones
    {
        private volatile Dictionary<string, int[]>? offsets;

        public int[]? Of(string zone) => (offsets ?? Read()).GetValueOrDefault(zone);

        private Dictionary<string, int[]> Read()
        {
            var read = new Dictionary<string, int[]>(StringComparer.Ordinal);
            foreach (var line in WordList.EntriesOf(typeof(TimeZoneMismatch).Assembly, "TimeZoneMismatch.txt"))
            {
                var tab = line.IndexOf('\t');
                var values = line[(tab + 1)..].ToString().Split(' ');
                read.Add(line[..tab].ToString(), Array.ConvertAll(values, static value => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
            }

            return offsets = read;
        }
    }
}
