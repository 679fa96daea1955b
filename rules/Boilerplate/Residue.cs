using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>What the rules about residue ask of the words around a place, and how they take it out.</summary>
internal static class Residue
{
    /// <summary>How much of the copy a message shows.</summary>
    private const int LongestShown = 40;

    /// <summary>How far a closing bracket is looked for.</summary>
    private const int LongestBracket = 80;

    /// <summary>Quotations that may begin between a quotation's start and a place in it.</summary>
    private const int MostNested = 8;

    /// <summary>The words as a message shows them: not more than a few.</summary>
    public static string Shown(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.Length <= LongestShown)
            return words.ToString();
        var cut = LongestShown - 1;
        if (char.IsHighSurrogate(words[cut - 1]))
            cut--;
        return string.Concat(words[..cut].TrimEnd(), "…");
    }

    public static TextSpan SpanOf(AnnotatedBlock block, int first, int end) =>
        TextSpan.FromBounds(block.Tokens[first].Start, block.Tokens[end - 1].End);

    /// <summary>Whether the block holds nothing but these tokens and marks around them.</summary>
    public static bool IsAlone(AnnotatedBlock block, int first, int end)
    {
        var tokens = block.Tokens;
        for (var i = first - 1; i >= 0; i--)
        {
            if (tokens[i].Kind != TokenKind.Punctuation)
                return false;
        }

        for (var i = end; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation)
                return false;
        }

        return true;
    }

    /// <summary>The character of the mark before a token; NUL where a word stands there.</summary>
    public static char MarkBefore(AnnotatedBlock block, int token) =>
        token > 0 && block.Tokens[token - 1].Kind == TokenKind.Punctuation ? block.Prose.Text[block.Tokens[token - 1].End - 1] : '\0';

    /// <summary>The character of the mark at a token; NUL where a word stands there, or nothing.</summary>
    public static char MarkAt(AnnotatedBlock block, int token) =>
        token < block.Tokens.Length && block.Tokens[token].Kind == TokenKind.Punctuation ? block.Prose.Text[block.Tokens[token].Start] : '\0';

    /// <summary>Whether only marks stand before a token in its sentence.</summary>
    public static bool BeginsSentence(AnnotatedBlock block, int token)
    {
        var tokens = block.Tokens;
        for (var i = token - 1; i >= 0; i--)
        {
            if (tokens[i].Kind != TokenKind.Punctuation)
                return false;
            if (block.Prose.Text[tokens[i].Start] is '.' or '!' or '?' or '…')
                return true;
        }

        return true;
    }

    /// <summary>Number of words of a block, counted up to a bound.</summary>
    public static int Words(AnnotatedBlock block, int most)
    {
        var words = 0;
        foreach (var token in block.Tokens)
        {
            if (token.Kind != TokenKind.Punctuation && !token.Is(TokenShape.Clitic) && ++words >= most)
                break;
        }

        return words;
    }

    /// <summary>Offset of the bracket that closes the square one at <paramref name="open"/>, or -1 where none does soon.</summary>
    public static int ClosingBracket(ReadOnlySpan<char> text, int open)
    {
        var ahead = text.Slice(open + 1, Math.Min(LongestBracket, text.Length - open - 1));
        var close = ahead.IndexOfAny('[', ']');
        return close < 0 || ahead[close] == '[' ? -1 : open + 1 + close;
    }

    /// <summary>Whether a span stands between quotation marks, for rules that look there too.</summary>
    public static bool IsQuoted(AnnotatedDraft draft, int block, TextSpan span)
    {
        var quotations = draft.Quotations;
        int low = 0, high = quotations.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var quotation = quotations[middle];
            if (quotation.Block < block || (quotation.Block == block && quotation.Span.Start <= span.Start))
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low - 1; i >= 0 && i >= low - MostNested && quotations[i].Block == block; i--)
        {
            if (quotations[i].Span.End >= span.End)
                return true;
        }

        return false;
    }

    /// <summary>The fix that takes words out of a block, with the space that would be left double.</summary>
    public static ImmutableArray<Fix> Delete(Draft draft, int block, TextSpan span, string key, string title, Applicability applicability)
    {
        var target = draft.Blocks[block];
        var text = target.Prose.Text;
        if (text[..span.Start].IsWhiteSpace() && text[span.End..].IsWhiteSpace())
            return StrayLine.Delete(draft, block, applicability, key);
        var (start, end) = (span.Start, span.End);
        var endsBlock = end == text.Length;
        if (start > 0 && text[start - 1] == ' ' && (endsBlock || text[end] is ' ' or '.' or ',' or ';' or ':' or '!' or '?' or ')'))
            start--;
        else if (start == 0 && !endsBlock && text[end] == ' ')
            end++;
        return draft.Change(target, TextSpan.FromBounds(start, end), "") is { } change
            ? [new Fix(title, applicability, key, [change])]
            : [];
    }
}
