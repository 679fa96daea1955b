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

    private const int UnitsAround = 32;

    public static ulong Of(AnnotatedBlock block, TextSpan span)
    {
        var tokens = block.Tokens;
        var text = block.Prose.Text;
        var at = block.TokenAt(span.Start);
        var first = at;
        for (var words = 0; first > 0 && words < WordsAround; first--)
        {
            if (tokens[first - 1].Kind != TokenKind.Punctuation)
                words++;
        }

        var hash = StableHash.Of("");
        for (var i = first; i < at; i++)
            hash = OfToken(tokens[i], text, hash);
        hash = OfSpan(text.Slice(span.Start, span.Length), hash);
        var next = block.TokenAt(span.End);
        // A span that ends inside a token has hashed a part of it: the word as a whole is the surroundings.
        for (var words = 0; next < tokens.Length && words < WordsAround; next++)
        {
            if (tokens[next].Kind != TokenKind.Punctuation)
                words++;
            hash = OfToken(tokens[next], text, hash);
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

    private static ulong OfToken(in Token token, ReadOnlySpan<char> text, ulong hash) =>
        token.Kind == TokenKind.Punctuation ? hash : StableHash.Of(" ", Folded(text.Slice(token.Start, Math.Min(token.Length, MostOfSpan)), hash));

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
