using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>Anchors the temporal expressions of a draft.</summary>
internal static class TemporalFinder
{
    /// <summary>How far from a time of day its date may stand, in UTF-16 units: "10 a.m. on Monday".</summary>
    private const int Near = 8;

    public static ImmutableArray<TemporalExpression> Find(AnnotatedDraft draft)
    {
        var anchor = new TimeAnchor(draft.Inputs.Published);
        var found = ImmutableArray.CreateBuilder<TemporalExpression>();
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            var mentions = draft.Blocks[block].TimeMentions;
            for (var i = 0; i < mentions.Length; i++)
            {
                ref readonly var mention = ref mentions[i];
                found.Add(new TemporalExpression
                {
                    Block = block,
                    Span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(mention.Start, mention.End),
                    Type = TimeAnchor.TypeOf(mention),
                    Value = anchor.ValueOf(mention, mention.Form == TimeForm.Clock ? DayBeside(mentions, i, anchor) : null),
                    Weekday = mention.Weekday < 0 ? null : (DayOfWeek)mention.Weekday,
                    WeekdaySpan = mention.WeekdaySpan,
                    Day = mention.Day,
                    Month = mention.Month,
                    Year = mention.Year,
                    DaySpan = mention.DaySpan,
                });
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>The day named beside a time of day.</summary>
    private static DateOnly? DayBeside(ReadOnlySpan<TimeMention> mentions, int i, in TimeAnchor anchor)
    {
        if (i + 1 < mentions.Length && mentions[i + 1].Start - mentions[i].End <= Near && anchor.DayOf(mentions[i + 1]) is { } after)
            return after;
        return i > 0 && mentions[i].Start - mentions[i - 1].End <= Near ? anchor.DayOf(mentions[i - 1]) : null;
    }
}
