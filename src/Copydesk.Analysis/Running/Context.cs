using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>
/// What a finding is known by when the article around it changes: its own text and a few words on either side, folded,
/// inside its block. Never a position.
/// </summary>
internal static class Context
{
    private const int WordsAround = 4;

    /// <summary>Of a longer span only the two ends count, so that a finding costs the same in a paragraph of any length.</summary>
    private const int MostOfSpan = 256;

    /// <summary>The same in tokens, at each end.</summary>
    private const int MostTokens = 32;

    private const int UnitsAround = 32;

    private const ulong Start = 0xcbf29ce484222325;

    public static ulong Of(AnnotatedBlock block, TextSpan span)
    {
        var tokens = block.Tokens;
        var at = block.TokenAt(span.Start);
        var end = block.TokenAt(span.End);
        end += end < tokens.Length && tokens[end].Start < span.End ? 1 : 0;
        var hash = Start;
        var first = at;
        for (var words = 0; first > 0 && words < WordsAround;)
            words += IsWord(tokens[--first]) ? 1 : 0;
        for (; first < at; first++)
            hash = IsWord(tokens[first]) ? StableHash.Mix(hash, tokens[first].Hash) : hash;
        // Which part of its tokens the span is tells apart what stands in one word.
        hash = StableHash.Mix(hash, at < tokens.Length ? (ulong)(span.Start - tokens[at].Start) : Start);
        for (var i = at; i < end; i++)
        {
            if (i - at == MostTokens && end - i > MostTokens)
                i = end - MostTokens;
            hash = StableHash.Mix(hash, tokens[i].Hash);
        }

        hash = StableHash.Mix(hash, end > at ? (ulong)(tokens[end - 1].End - span.End) : (ulong)span.Length);
        for (var words = 0; end < tokens.Length && words < WordsAround; end++)
        {
            if (!IsWord(tokens[end]))
                continue;
            hash = StableHash.Mix(hash, tokens[end].Hash);
            words++;
        }

        return hash;
    }

    /// <summary>The context of a place that stands in no block: a few characters on either side, in the same line.</summary>
    public static ulong Of(ReadOnlySpan<char> source, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && span.Start - start < UnitsAround && source[start - 1] is not ('\r' or '\n'))
            start--;
        var end = span.End;
        while (end < source.Length && end - span.End < UnitsAround && source[end] is not ('\r' or '\n'))
            end++;
        var hash = Folded(source[start..span.Start], StableHash.Of(""));
        hash = OfSpan(source.Slice(span.Start, span.Length), hash);
        return Folded(source[span.End..end], hash);
    }

    private static bool IsWord(in Token token) => token.Kind != TokenKind.Punctuation;

    private static ulong OfSpan(ReadOnlySpan<char> span, ulong hash)
    {
        hash = StableHash.Of("[", hash);
        if (span.Length <= MostOfSpan)
            hash = Folded(span, hash);
        else
            hash = Folded(span[^(MostOfSpan / 2)..], Folded(span[..(MostOfSpan / 2)], hash));
        return StableHash.Of("]", hash);
    }

    private static ulong Folded(ReadOnlySpan<char> text, ulong hash)
    {
        Span<char> folded = stackalloc char[64];
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, folded.Length);
            for (var i = 0; i < length; i++)
                folded[i] = Vocabulary.Fold(text[i]);
            hash = StableHash.Of(folded[..length], hash);
            text = text[length..];
        }

        return hash;
    }
}
