using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>Anchors the temporal expressions of a draft.</summary>
internal static class TemporalFinder
{
    /// <summary>How far from a time of day its date may stand, in tokens: "10 a.m. on Monday".</summary>
    private const int Near = 2;

    public static ImmutableArray<TemporalExpression> Find(AnnotatedDraft draft)
    {
        var anchor = new TimeAnchor(draft.Inputs.Published);
        var found = ImmutableArray.CreateBuilder<TemporalExpression>();
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            var tokens = draft.Blocks[block].Tokens;
            var mentions = draft.Blocks[block].TimeMentions;
            for (var i = 0; i < mentions.Length; i++)
            {
                ref readonly var mention = ref mentions[i];
                found.Add(new TemporalExpression
                {
                    Block = block,
                    Span = SpanOf(tokens, mention.First, mention.End),
                    Type = TimeAnchor.TypeOf(mention),
                    Value = anchor.ValueOf(mention, mention.Form == TimeForm.Clock ? DayBeside(mentions, i, anchor) : null),
                    Weekday = mention.Weekday < 0 ? null : (DayOfWeek)mention.Weekday,
                    WeekdaySpan = mention.WeekdayToken < 0 ? default : tokens[mention.WeekdayToken].Span,
                    Day = mention.Day,
                    Month = mention.Month,
                    Year = mention.Year,
                    DaySpan = mention.DayEnd == 0 ? default : SpanOf(tokens, mention.DayFirst, mention.DayEnd),
                });
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>The day named beside a time of day.</summary>
    private static DateOnly? DayBeside(ReadOnlySpan<TimeMention> mentions, int i, in TimeAnchor anchor)
    {
        if (i + 1 < mentions.Length && mentions[i + 1].First - mentions[i].End <= Near && anchor.DayOf(mentions[i + 1]) is { } after)
            return after;
        return i > 0 && mentions[i].First - mentions[i - 1].End <= Near ? anchor.DayOf(mentions[i - 1]) : null;
    }

    private static TextSpan SpanOf(ReadOnlySpan<Token> tokens, int first, int end) =>
        TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);
}
