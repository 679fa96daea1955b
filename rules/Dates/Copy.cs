using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>
/// Reads a block's copy token by token, as the date rules do: words, marks and figures at an index, where an index outside
/// the block reads as nothing.
/// </summary>
internal readonly ref struct Copy(AnnotatedBlock block)
{
    private readonly ReadOnlySpan<char> text = block.Prose.Text;
    private readonly ReadOnlySpan<Token> tokens = block.Tokens;

    /// <summary>A stamp has no more tokens.</summary>
    private const int MostOfStamp = 32;

    /// <summary>Number of tokens.</summary>
    public int Count => tokens.Length;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> this[int i] => Has(i) ? text.Slice(tokens[i].Start, tokens[i].Length) : [];

    /// <summary>
    /// Whether the block, in which a date stands, is a page's own stamp and no copy: "October 11, 2019 Updated: October 11, 2019",
    /// "Friday, December 4, 2015.", "By Asha Rao | 4 May 2025". It says nothing but days, hours, names and what was done with the page.
    /// </summary>
    public bool IsStamp
    {
        get
        {
            if (Count > MostOfStamp)
                return false;
            for (var i = 0; i < Count; i++)
            {
                if (IsWord(i) && !IsCapitalised(i) && !IsAny(i, "published", "updated", "posted", "modified", "last", "first", "on", "at", "by", "and", "of", "am", "pm", "a.m.", "p.m."))
                    return false;
            }

            return true;
        }
    }

    public bool Has(int i) => (uint)i < (uint)tokens.Length;

    public Token At(int i) => tokens[i];

    /// <summary>The characters from one token to before another.</summary>
    public ReadOnlySpan<char> Slice(int first, int end) => text[tokens[first].Start..tokens[end - 1].End];

    /// <summary>The span from one token to before another.</summary>
    public TextSpan Span(int first, int end) => TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);

    /// <summary>Index of the token that begins at an offset or holds it.</summary>
    public int TokenAt(int offset) => block.TokenAt(offset);

    /// <summary>Index after the last token that begins before an offset.</summary>
    public int EndAt(int offset) => offset == 0 ? 0 : block.TokenAt(offset - 1) + 1;

    public WordClass ClassOf(int i) => Has(i) ? block.ClassOf(tokens[i]) : WordClass.None;

    public bool Is(int i, WordClass classes) => (ClassOf(i) & classes) != 0;

    public bool Is(int i, string word) => this[i].Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
                return true;
        }

        return false;
    }

    public bool IsWord(int i) => Has(i) && tokens[i].Kind == TokenKind.Word;

    public bool IsCapitalised(int i) => Has(i) && tokens[i].Is(TokenShape.Capitalised | TokenShape.AllCaps);

    /// <summary>The mark of punctuation at a token, of a run its first; NUL where none stands.</summary>
    public char Mark(int i) => Has(i) && tokens[i].Kind == TokenKind.Punctuation ? text[tokens[i].Start] : '\0';

    public bool IsDash(int i) => Mark(i) is '-' or '\u2013' or '\u2014' or '\u2011';

    /// <summary>Whether the token touches the one before it.</summary>
    public bool IsGlued(int i) => i > 0 && Has(i) && !tokens[i].Is(TokenShape.SpaceBefore);

    /// <summary>The value of up to <paramref name="most"/> digits that stand alone, or -1.</summary>
    public int Number(int i, int most = 4)
    {
        if (!Has(i) || tokens[i].Kind != TokenKind.Number || tokens[i].Length > most)
            return -1;
        var value = 0;
        foreach (var c in this[i])
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            value = (value * 10) + (c - '0');
        }

        return value;
    }

    /// <summary>A day's number in figures, as 5 or 5th, or -1.</summary>
    public int Day(int i)
    {
        if (Number(i, 2) is var plain and >= 0)
            return plain;
        if (!Has(i) || !tokens[i].Is(TokenShape.LetterTail) || tokens[i].Length is < 3 or > 4)
            return -1;
        var written = this[i];
        var tail = written[^2..];
        var isOrdinal = tail is "st" or "nd" or "rd" or "th";
        var value = written.Length == 3 ? Digit(written[0]) : (Digit(written[0]) * 10) + Digit(written[1]);
        return isOrdinal && value is > 0 and < 100 ? value : -1;
    }

    /// <summary>A year in four figures, 1500 to 2199, or 0.</summary>
    public int Year(int i) => Has(i) && tokens[i].Length == 4 && Number(i) is var year and >= 1500 and < 2200 ? year : 0;

    /// <summary>A month's number, or 0; of May and March only the name with a capital.</summary>
    public int Month(int i) => IsCapitalised(i) && Is(i, WordClass.Month) ? block.Inputs.Vocabulary.ValueOf(tokens[i].Word) : 0;

    /// <summary>The number that the word at a token stands for: a cardinal, an ordinal; else 0.</summary>
    public int ValueOf(int i) => IsWord(i) ? block.Inputs.Vocabulary.ValueOf(tokens[i].Word) : 0;

    /// <summary>
    /// Whether what ends before a token is whole there: the copy stops, or a word follows that no noun phrase goes on with. So
    /// the figures of "June 31 migrants" are no day, and the year of "from 1999 to 1500 seats" is none.
    /// </summary>
    public bool IsBoundary(int i)
    {
        if (!Has(i))
            return true;
        if (tokens[i].Kind == TokenKind.Punctuation)
            return !(IsDash(i) && IsGlued(i) && IsGlued(i + 1)) && Mark(i) is not ('%' or '$' or '\u00A3' or '\u20AC' or '/' or '\u00B0');
        return Is(i, WordClass.Conjunction | WordClass.Preposition | WordClass.Weekday) && !Is(i, "of") && !Is(i, "per");
    }

    /// <summary>The sentence in which a token stands.</summary>
    public Sentence SentenceOf(int token)
    {
        var sentences = block.Sentences;
        return sentences.Length == 0 ? default : sentences[block.SentenceAt(token)];
    }

    /// <summary>Whether one of the words stands within <paramref name="reach"/> tokens of a place, in its sentence.</summary>
    public bool HasNear(int token, int reach, WordsOf words)
    {
        var sentence = SentenceOf(token);
        var end = Math.Min(sentence.EndToken, token + reach);
        for (var i = Math.Max(sentence.FirstToken, token - reach); i < end; i++)
        {
            if (IsWord(i) && words.Has(tokens[i].Hash))
                return true;
        }

        return false;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : -100;
}

/// <summary>The words of a file beside the rules, read when they are first asked for.</summary>
internal sealed class WordsOf(string file)
{
    private volatile HashSet<uint>? words;

    public bool Has(ReadOnlySpan<char> word) => Has(Token.HashOf(word));

    /// <summary>Whether the token of this hash is one of the words.</summary>
    public bool Has(uint hash) => (words ?? Read()).Contains(hash);

    private HashSet<uint> Read()
    {
        var read = new HashSet<uint>();
        foreach (var entry in WordList.EntriesOf(typeof(WordsOf).Assembly, file))
            read.Add(Token.HashOf(entry));
        return words = read;
    }
}
