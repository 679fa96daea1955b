using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>Reads the words at the edges of quotations: where one ends though no mark says so, and what to show of it.</summary>
internal static class QuoteEdges
{
    // Words of a source: ", the head of the council said".
    private const int LongestSource = 8;
    private const int TokensRead = 400;

    /// <summary>
    /// Offset behind the first comma that a source and a verb of saying follow (", she said.", ", said Ann Lee."), or -1.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="span">What the quotation takes in.</param>
    /// <param name="onlyAtEnd">Whether nothing may follow the source but the span's end.</param>
    public static int CommaBeforeSource(AnnotatedBlock block, TextSpan span, bool onlyAtEnd)
    {
        var first = block.TokenAt(span.Start);
        var stop = Math.Min(block.Tokens.Length, first + TokensRead);
        for (var i = first + 1; i < stop && block.Tokens[i].Start < span.End; i++)
        {
            if (block.TextOf(block.Tokens[i]) is not ("," or "?" or "!") || EndOfSource(block, i + 1) is not (>= 0 and var end))
                continue;
            if (!onlyAtEnd || end >= block.Tokens.Length || block.Tokens[end].End >= span.End)
                return block.Tokens[i].End;
        }

        return -1;
    }

    /// <summary>Whether a source with its verb of saying stands right behind an offset.</summary>
    public static bool IsSource(AnnotatedBlock block, int offset) => EndOfSource(block, block.TokenAt(offset)) >= 0;

    /// <summary>Whether nothing but the end of the block stands behind an offset.</summary>
    public static bool Follows(AnnotatedBlock block, int offset) => block.TokenAt(offset) >= block.Tokens.Length;

    public static bool IsOneSentence(AnnotatedBlock block, TextSpan span)
    {
        var index = QuotedSentence.IndexAt(block, span.Start);
        return index < block.Sentences.Length && block.Sentences[index].Span.End >= span.End
            && span.Length > 1 && block.Prose.Text[span.End - 1] is '.' or '!' or '?';
    }

    /// <summary>The first words of a span.</summary>
    public static string Head(AnnotatedBlock block, TextSpan span, int words)
    {
        var end = span.Start;
        for (var i = block.TokenAt(span.Start); i < block.Tokens.Length && block.Tokens[i].End <= span.End && words > 0; i++)
        {
            end = block.Tokens[i].End;
            if (block.Tokens[i].Kind != TokenKind.Punctuation && !block.Tokens[i].Is(TokenShape.Clitic))
                words--;
        }

        var shown = block.Prose.Slice(TextSpan.FromBounds(span.Start, Math.Min(end, span.Start + 60)));
        return end < span.End - 1 ? shown + "…" : shown;
    }

    /// <summary>The last words before an offset.</summary>
    public static string Tail(AnnotatedBlock block, int floor, int end, int words)
    {
        var start = end;
        for (var i = block.TokenAt(end - 1); i >= 0 && block.Tokens[i].Start >= floor && words > 0; i--)
        {
            start = block.Tokens[i].Start;
            if (block.Tokens[i].Kind != TokenKind.Punctuation && !block.Tokens[i].Is(TokenShape.Clitic))
                words--;
        }

        start = Math.Max(start, end - 60);
        return (start > floor ? "…" : "") + block.Prose.Slice(TextSpan.FromBounds(start, end));
    }

    /// <summary>Index behind "said Ann Lee", "she said" or "the head of the council said" at a token, or -1.</summary>
    private static int EndOfSource(AnnotatedBlock block, int first)
    {
        var tokens = block.Tokens;
        if (first >= tokens.Length || tokens[first].Kind != TokenKind.Word)
            return -1;
        if (IsSaying(block, first))
            return first + 1 < tokens.Length && BeginsSource(block, first + 1) ? EndOfName(block, first + 1) : -1;
        if (!BeginsSource(block, first))
            return -1;
        for (var i = first + 1; i < tokens.Length && i <= first + LongestSource && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (IsSaying(block, i))
                return i + 1;
        }

        return -1;
    }

    private static bool IsSaying(AnnotatedBlock block, int i) => block.TextOf(block.Tokens[i]) is "said" or "says" or "added" or "told" or "asked" or "explained" or "insisted" or "warned" or "wrote";

    private static bool BeginsSource(AnnotatedBlock block, int i) =>
        block.Tokens[i].Is(TokenShape.Capitalised) && block.TextOf(block.Tokens[i]) is not ("I" or "We" or "You") || block.TextOf(block.Tokens[i]) is "he" or "she" or "they" or "the" or "a" or "an";

    private static int EndOfName(AnnotatedBlock block, int first)
    {
        var i = first;
        while (i < block.Tokens.Length && i < first + LongestSource && block.Tokens[i].Kind == TokenKind.Word)
            i++;
        return i;
    }
}
