using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>
/// Reads the words of a quotation, or of one sentence of it, as quotations are compared: without case, marks and punctuation,
/// British and American spelling made one, contractions written out.
/// </summary>
internal ref struct QuotedWordReader
{
    /// <summary>Words read; a sentence that is longer is compared by its beginning.</summary>
    public const int Most = 96;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<QuotedWord> words;
    private readonly Span<KnownSpelling> known = KnownSpelling.All;
    private int count;

    private QuotedWordReader(ReadOnlySpan<char> text, Span<QuotedWord> words)
    {
        this.text = text;
        this.words = words;
    }

    /// <summary>Reads a text into a buffer of <see cref="Most"/> words and returns those read.</summary>
    public static ReadOnlySpan<QuotedWord> Read(ReadOnlySpan<char> text, Span<QuotedWord> buffer)
    {
        var reader = new QuotedWordReader(text, buffer);
        var at = 0;
        // A contraction is two words.
        while (at < text.Length && reader.count < buffer.Length - 1)
            at = IsOfWord(text[at]) ? reader.ReadWord(at) : reader.ReadMark(at);
        return buffer[..reader.count];
    }

    /// <summary>Reads a stretch of a block, whose tokens spare most words the reading.</summary>
    public static ReadOnlySpan<QuotedWord> Read(AnnotatedBlock block, TextSpan span, Span<QuotedWord> buffer)
    {
        var text = block.Prose.Text.Slice(span.Start, span.Length);
        var tokens = block.Tokens;
        var reader = new QuotedWordReader(text, buffer);
        var next = block.TokenAt(span.Start);
        var at = 0;
        while (at < text.Length && reader.count < buffer.Length - 1)
        {
            var c = text[at];
            if (c == ' ')
            {
                at++;
                continue;
            }

            while (next < tokens.Length && tokens[next].Start < span.Start + at)
                next++;
            if (next < tokens.Length && tokens[next].Start == span.Start + at && reader.TryAdd(tokens[next], at))
                at += tokens[next++].Length;
            else
                at = IsOfWord(c) ? reader.ReadWord(at) : reader.ReadMark(at);
        }

        return buffer[..reader.count];
    }

    /// <summary>Whether words are made of it: letters, digits, and the marks that lie on letters.</summary>
    public static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || (c >= 128 && IsOfForeignWord(c));

    private static bool IsOfForeignWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>Ellipses and brackets; other marks are passed over.</summary>
    private int ReadMark(int at)
    {
        var c = text[at];
        if (c == '%')
        {
            words[count++] = new QuotedWord(new TextSpan(at, 1), StableHash.Of("percent"), QuotedWordKind.Content, false);
            return at + 1;
        }

        if (c == '&')
        {
            words[count++] = new QuotedWord(new TextSpan(at, 1), StableHash.Of("and"), QuotedWordKind.Function, false);
            return at + 1;
        }

        var end = at + 1;
        if (c is '[' or '(')
        {
            var close = text[at..].IndexOf(c == '[' ? ']' : ')');
            if (close < 0)
                return end;
            end = at + close + 1;
        }
        else if (c == '.')
        {
            while (end < text.Length && (text[end] == '.' || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '.')))
                end++;
            if (end - at < 2)
                return end;
        }
        else if (c != '\u2026')
        {
            return end;
        }

        if (count == 0 || !words[count - 1].IsWildcard)
            words[count++] = new QuotedWord(TextSpan.FromBounds(at, end), 0, QuotedWordKind.Wildcard, false);
        return end;
    }

    /// <summary>Adds a token that is a word by itself; not one that could go on behind its end.</summary>
    private bool TryAdd(in Token token, int at)
    {
        var end = at + token.Length;
        if (token.Kind != TokenKind.Word || token.Length > WordFolding.LongestWord || end > text.Length
            || (end < text.Length && text[end] is not (' ' or ',' or '?' or '!' or ':' or ';') && (text[end] != '.' || token.Length == 1)))
            return false;
        ref readonly var word = ref KnownSpelling.Of(known, text.Slice(at, token.Length), token.Hash, token.Word);
        if (!word.IsWhole)
            return false;
        Add(word, new TextSpan(at, token.Length), hasDigit: false);
        return true;
    }

    private int ReadWord(int start)
    {
        Span<char> folded = stackalloc char[WordFolding.LongestWord];
        var length = 0;
        var apostrophe = -1;
        var hasDigit = false;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (!IsOfWord(c))
            {
                if (at + 1 >= text.Length || !IsOfWord(text[at + 1]))
                    break;
                // 1,200 and 3.5; the dots of U.S.; what's.
                if (hasDigit && c is ',' or '.')
                    c = c == '.' ? c : '\0';
                else if (c == '.' && (at - start) % 2 == 1 && length == (at - start + 1) / 2)
                    c = '\0';
                else if (IsApostrophe(c) && apostrophe < 0)
                    apostrophe = length;
                else
                    break;
            }

            hasDigit |= char.IsAsciiDigit(c);
            if (c != '\0' && length < folded.Length)
                folded[length++] = Vocabulary.Fold(c);
        }

        var span = TextSpan.FromBounds(start, at);
        if (apostrophe > 0 && Contraction(folded[..length], apostrophe, span))
            return at;
        AddWord(folded[..length], span, hasDigit);
        return at;
    }

    private void AddWord(scoped ReadOnlySpan<char> word, TextSpan span, bool hasDigit)
    {
        if (word is "cannot")
        {
            words[count++] = new QuotedWord(span, StableHash.Of("can"), QuotedWordKind.Function, false);
            words[count++] = new QuotedWord(span, StableHash.Of("not"), QuotedWordKind.Function, false);
            return;
        }

        // per cent, percent and %.
        if (word is "cent" && count > 0 && words[count - 1].Key == StableHash.Of("per"))
        {
            var both = TextSpan.FromBounds(words[count - 1].Span.Start, span.End);
            words[count - 1] = new QuotedWord(both, StableHash.Of("percent"), QuotedWordKind.Content, false);
            return;
        }

        Add(KnownSpelling.Of(known, word, Token.HashOf(word)), span, hasDigit);
    }

    private void Add(in KnownSpelling word, TextSpan span, bool hasDigit)
    {
        var kind = hasDigit || word.IsFigure ? QuotedWordKind.Number
            : word.IsFunction ? QuotedWordKind.Function
            : count > 0 && char.IsUpper(text[span.Start]) ? QuotedWordKind.Name
            : QuotedWordKind.Content;
        words[count++] = new QuotedWord(span, word.Key, kind, word.IsPlain);
    }

    /// <summary>Writes a contraction out; a possessive stays the one word it is.</summary>
    private bool Contraction(scoped Span<char> folded, int apostrophe, TextSpan span)
    {
        var stem = folded[..apostrophe];
        var tail = folded[(apostrophe + 1)..];
        if (tail is "t" && stem[^1] == 'n')
        {
            ReadOnlySpan<char> full = stem is "wo" + "n" ? "will" : stem is "ca" + "n" ? "can" : stem is "sha" + "n" ? "shall" : stem[..^1];
            return AddPair(full, "not", span);
        }

        ReadOnlySpan<char> second = tail switch
        {
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "m" => "am",
            "s" when KnownSpelling.IsFunctionWord(stem) => "is",
            _ => "",
        };
        return !second.IsEmpty && AddPair(stem, second, span);
    }

    private bool AddPair(scoped ReadOnlySpan<char> first, scoped ReadOnlySpan<char> second, TextSpan span)
    {
        words[count++] = new QuotedWord(span, StableHash.Of(first), KnownSpelling.IsFunctionWord(first) ? QuotedWordKind.Function : QuotedWordKind.Content, false);
        words[count++] = new QuotedWord(span, StableHash.Of(second), QuotedWordKind.Function, false);
        return true;
    }
}
