using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>Anchors the temporal expressions of a draft.</summary>
internal static class TemporalFinder
{
    /// <summary>How far from a time of day its date may stand, in tokens: "10 a.m. on Monday".</summary>
    private const int Near = 2;

    /// <summary>How far before a time of day its date may stand in the same sentence, in tokens.</summary>
    private const int Far = 20;

    /// <summary>How many blocks on "that day" still means the last one named.</summary>
    private const int Memory = 3;

    public static ImmutableArray<TemporalExpression> Find(AnnotatedDraft draft)
    {
        var anchor = new TimeAnchor(draft.Today);
        var found = ImmutableArray.CreateBuilder<TemporalExpression>();
        var last = 0;
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            var block = draft.Blocks[index];
            var mentions = block.TimeMentions;
            for (var i = 0; i < mentions.Length; i++)
            {
                ref readonly var mention = ref mentions[i];
                found.Add(new TemporalExpression(
                    block, index, i, anchor, mention.Form == TimeForm.Clock ? DayBeside(block, mentions, i, anchor) : null));
                anchor.Keep(mention);
                last = index;
            }

            if (index - last >= Memory)
                anchor.Forget();
        }

        return found.DrainToImmutable();
    }

    /// <summary>The day that the draft says of itself: the full date in its dateline, else that of a pasted post; null where none is.</summary>
    public static DateOnly? DayWritten(AnnotatedDraft draft) =>
        FullDateIn(draft, BlockKind.Dateline) ?? FullDateIn(draft, BlockKind.Embed);

    private static DateOnly? FullDateIn(AnnotatedDraft draft, BlockKind kind)
    {
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            if (draft.Draft.Blocks[index].Kind != kind)
                continue;
            foreach (ref readonly var mention in draft.Blocks[index].TimeMentions)
            {
                if (mention.IsDay && mention.Year > 0 && CalendarYears.DateOf(mention.Year, mention.Month, mention.Day) is { } date)
                    return date;
            }
        }

        return null;
    }

    /// <summary>The day named beside a time of day, with other times of day between: "10:35 a.m. (0735 GMT) Friday".</summary>
    private static DateOnly? DayBeside(AnnotatedBlock block, ReadOnlySpan<TimeMention> mentions, int i, in TimeAnchor anchor)
    {
        for (var next = i + 1; next < mentions.Length && next <= i + 2 && mentions[next].First - mentions[next - 1].End <= Near; next++)
        {
            if (anchor.DayOf(mentions[next]) is { } after)
                return after;
        }

        // "on 29 October, two weeks before the vote, at 20:00": the last day named in the sentence.
        for (var before = i - 1; before >= 0 && before >= i - 3 && mentions[i].First - mentions[before].End <= Far; before--)
        {
            if (EndsBetween(block, mentions[before].End, mentions[i].First))
                return null;
            if (anchor.DayOf(mentions[before]) is { } day)
                return day;
        }

        return null;
    }

    private static bool EndsBetween(AnnotatedBlock block, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Beside.Mark(block, at) is '.' or '!' or '?')
                return true;
        }

        return false;
    }
}
