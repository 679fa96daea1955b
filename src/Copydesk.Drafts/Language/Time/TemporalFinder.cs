using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>Anchors the temporal expressions of a draft.</summary>
internal static class TemporalFinder
{
    /// <summary>How far from a time of day its date may stand, in tokens: "10 a.m. on Monday".</summary>
    private const int Near = 2;

    /// <summary>How far before a time of day its date may stand in the same sentence, in tokens.</summary>
    private const int Far = 20;

    /// <summary>How many blocks may stand above the copy.</summary>
    private const int MostAbove = 6;

    /// <summary>How long a line with the date above the copy may be, in tokens.</summary>
    private const int LongestLine = 20;

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

    /// <summary>
    /// The day that the draft says of itself: the full date in its dateline, else in a line of its own above the copy ("By Jane Doe,
    /// 5 May 2025"), else that of a pasted post; null where none is.
    /// </summary>
    public static DateOnly? DayWritten(AnnotatedDraft draft) =>
        FullDateIn(draft, BlockKind.Dateline) ?? DateAbove(draft) ?? FullDateIn(draft, BlockKind.Embed);

    private static DateOnly? DateAbove(AnnotatedDraft draft)
    {
        for (var index = 0; index < draft.Blocks.Length && index < MostAbove; index++)
        {
            if (draft.Draft.Blocks[index].Kind == BlockKind.Paragraph)
                return null;
            var block = draft.Blocks[index];
            if (block.Tokens.Length > LongestLine)
                continue;
            foreach (ref readonly var mention in block.TimeMentions)
            {
                if (mention.IsDay && mention.Year > 0 && StandsAlone(block, mention) && CalendarYears.DateOf(mention.Year, mention.Month, mention.Day) is { } date)
                    return date;
            }
        }

        return null;
    }

    /// <summary>Whether before a date stands nothing, a mark or "updated", and behind it no more than a time of day.</summary>
    private static bool StandsAlone(AnnotatedBlock block, in TimeMention mention)
    {
        var isLabelled = mention.First == 0 || block.Tokens[mention.First - 1].Kind == TokenKind.Punctuation
            || block.TextOf(block.Tokens[mention.First - 1]) is "on" or "On" or "Updated" or "updated" or "Published" or "published" or "Posted" or "posted";
        var mentions = block.TimeMentions;
        ref readonly var last = ref mentions[^1];
        return isLabelled && block.Tokens.Length - Math.Max(mention.End, last.Form == TimeForm.Clock ? last.End : 0) <= 1;
    }

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
