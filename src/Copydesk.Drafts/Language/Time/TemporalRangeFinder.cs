using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>Finds ranges of days, months and years whose ends are written side by side.</summary>
internal static class TemporalRangeFinder
{
    public static ImmutableArray<TemporalRange> Find(AnnotatedDraft draft)
    {
        var found = ImmutableArray.CreateBuilder<TemporalRange>();
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            var block = draft.Blocks[index];
            var mentions = block.TimeMentions;
            for (var i = 0; i < mentions.Length; i++)
            {
                if (mentions[i].SeasonToken >= 0)
                    found.Add(Season(block, index, mentions[i]));
                else if (i + 1 < mentions.Length && TryRange(block, index, mentions[i], mentions[i + 1], out var range))
                    found.Add(range!);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>2021-22: one expression.</summary>
    private static TemporalRange Season(AnnotatedBlock block, int index, in TimeMention mention)
    {
        var tokens = block.Tokens;
        var last = mention.SeasonToken;
        return new TemporalRange(
            index, new RangeEnd(tokens[mention.YearToken].Span, mention.Year, 0, 0), new RangeEnd(tokens[last].Span, mention.Count, 0, 0),
            "", default, tokens[last - 1].Span, IsSeason: true);
    }

    private static bool TryRange(AnnotatedBlock block, int index, in TimeMention start, in TimeMention end, out TemporalRange? range)
    {
        range = null;
        var tokens = block.Tokens;
        if (!IsEnd(start) || !IsEnd(end) || !IsOfOneKind(start, end))
            return false;
        var joiner = start.End;
        // "Monday, 5 May, to Friday, 9 May"
        if (end.First - joiner == 2 && IsComma(block, joiner))
            joiner++;
        if (end.First - joiner != 1)
            return false;
        var word = block.TextOf(tokens[joiner]);
        var preposition = start.Lead < 0 ? "" : block.Inputs.Vocabulary.TextOf(tokens[start.Lead].Word) switch
        {
            "from" => "from",
            "between" => "between",
            _ => "",
        };
        var isAnd = word is "and";
        var isDash = word[0] is '-' or '\u2013' or '\u2014' or '\u2011';
        if (!(isDash || word is "to" or "until" or "till" or "through" or "thru" || (isAnd && preposition is "between")))
            return false;
        if (word[0] == '\u2014' || word is "--")
            return false;
        range = new TemporalRange(
            index, EndOf(tokens, start), EndOf(tokens, end), preposition, preposition.Length == 0 ? default : tokens[start.Lead].Span,
            tokens[joiner].Span, IsSeason: false);
        return true;
    }

    private static bool IsEnd(in TimeMention mention) => mention.Form == TimeForm.Calendar && mention.Unit == TimeUnit.None && mention.Minute < 0;

    /// <summary>Days with days, months with months, years with years: of "June to 2025" nobody can say what it spans.</summary>
    private static bool IsOfOneKind(in TimeMention start, in TimeMention end) =>
        start.Day > 0 == end.Day > 0 && start.Month > 0 == end.Month > 0;

    private static RangeEnd EndOf(ReadOnlySpan<Token> tokens, in TimeMention mention) => new(
        TextSpan.FromBounds(tokens[mention.First].Start, tokens[mention.End - 1].End),
        mention.YearToken >= mention.First && mention.YearToken < mention.End ? mention.Year : mention.IsList ? mention.Year : 0,
        mention.Month, mention.Day);

    private static bool IsComma(AnnotatedBlock block, int token) => block.TextOf(block.Tokens[token]) is ",";
}
