using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

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
                found.Add(Expression(block, index, mentions, i, anchor));
                anchor.Keep(mentions[i]);
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

    private static TemporalExpression Expression(
        AnnotatedBlock block, int index, ReadOnlySpan<TimeMention> mentions, int i, in TimeAnchor anchor)
    {
        ref readonly var mention = ref mentions[i];
        var tokens = block.Tokens;
        return new TemporalExpression
        {
            Block = index,
            Span = SpanOf(tokens, mention.First, mention.End),
            FirstToken = mention.First,
            EndToken = mention.End,
            Type = TimeAnchor.TypeOf(mention),
            Value = anchor.ValueOf(mention, mention.Form == TimeForm.Clock ? DayBeside(block, mentions, i, anchor) : null),
            Form = mention.Form,
            Unit = mention.Unit,
            Count = mention.Count == TimeMention.Vague || mention.Form == TimeForm.Holiday ? null : mention.Count,
            Holiday = mention.Form == TimeForm.Holiday ? Holidays.NameOf(mention.Count) : "",
            IsFixedHoliday = mention.Form == TimeForm.Holiday && Holidays.IsFixed(mention.Count),
            Modifier = mention.Modifier,
            Date = anchor.DayOf(mention),
            Weekday = mention.Weekday < 0 ? null : (DayOfWeek)mention.Weekday,
            WeekdaySpan = SpanOf(tokens, mention.WeekdayToken),
            Day = mention.Day,
            Month = mention.Month,
            Year = mention.Year,
            HasRelativeYear = mention.HasRelativeYear,
            DaySpan = mention.DayEnd == 0 ? default : SpanOf(tokens, mention.DayFirst, mention.DayEnd),
            MonthSpan = MonthSpan(block, mention.MonthToken),
            NumberSpan = SpanOf(tokens, mention.NumberToken),
            YearSpan = SpanOf(tokens, mention.YearToken),
            IsList = mention.IsList,
            Minute = mention.Minute < 0 ? null : mention.Minute,
            ZoneSpan = SpanOf(tokens, mention.ZoneToken),
            Preposition = PrepositionOf(block, mention.Lead),
            Tense = mention.Tense,
            VerbSpan = mention.Tense == VerbTense.None ? default : SpanOf(tokens, mention.VerbFirst, mention.VerbEnd),
            Attachment = mention.Attachment,
        };
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

    private static TextSpan SpanOf(ReadOnlySpan<Token> tokens, int first, int end) =>
        TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);

    private static TextSpan SpanOf(ReadOnlySpan<Token> tokens, int token) => token < 0 ? default : tokens[token].Span;

    /// <summary>The month with the dot of its abbreviation.</summary>
    private static TextSpan MonthSpan(AnnotatedBlock block, int token)
    {
        if (token < 0)
            return default;
        var span = block.Tokens[token].Span;
        var text = block.Prose.Text;
        return span.Length < 5 && char.IsLetter(text[span.Start]) && span.End < text.Length && text[span.End] == '.'
            && token + 1 < block.Tokens.Length && HasMore(block, token + 1)
            ? new TextSpan(span.Start, span.Length + 1)
            : span;
    }

    /// <summary>Whether the dot at a token ends an abbreviation: May and July have none.</summary>
    private static bool HasMore(AnnotatedBlock block, int token) =>
        !(block.TextOf(block.Tokens[token - 1]) is var month
            && (month.Equals("May", StringComparison.OrdinalIgnoreCase) || month.Equals("July", StringComparison.OrdinalIgnoreCase) || month.Equals("June", StringComparison.OrdinalIgnoreCase)));

    private static string PrepositionOf(AnnotatedBlock block, int token) =>
        token < 0 ? "" : block.Inputs.Vocabulary.TextOf(block.Tokens[token].Word);
}
