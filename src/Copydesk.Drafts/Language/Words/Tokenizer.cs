using System.Globalization;

namespace Copydesk.Drafts.Language;

/// <summary>Cuts prose into tokens in one pass, looking each word up once.</summary>
internal ref struct Tokenizer
{
    // The longest name that the domain name system has; beyond it a chain of dotted words is no host.
    private const int LongestHost = 253;

    private readonly ReadOnlySpan<char> text;
    private readonly Vocabulary vocabulary;
    private readonly RecentWords recent;
    private readonly ArrayBuilder<Token> tokens = ArrayBuilder<Token>.Take();
    private int position;
    private int previousEnd;

    private Tokenizer(ReadOnlySpan<char> text, Vocabulary vocabulary)
    {
        this.text = text;
        this.vocabulary = vocabulary;
        recent = RecentWords.Of(vocabulary);
        previousEnd = -1;
    }

    public static Token[] Tokenize(ReadOnlySpan<char> text, Vocabulary vocabulary)
    {
        var tokenizer = new Tokenizer(text, vocabulary);
        tokenizer.Run();
        return tokenizer.tokens.ToArrayAndGiveBack();
    }

    private void Run()
    {
        while (position < text.Length)
        {
            if (TryPlainWords())
                continue;
            var c = text[position];
            if (IsSpace(c))
                position++;
            else if (IsLetterAt(position, out _))
                Word();
            else if (IsDigit(c))
                Number();
            else
                Mark(c);
        }
    }

    /// <summary>As many words of ASCII letters alone as follow each other with a space between, each before a mark that can't be part of it.</summary>
    private bool TryPlainWords()
    {
        var (at, before) = (position, previousEnd);
        while (text.Length - at >= LetterRun.Window)
        {
            var run = new LetterRun(text.Slice(at, LetterRun.Window));
            var end = at + run.Length;
            if ((uint)(run.Length - 1) >= LetterRun.Window - 1 || !EndsPlainly(end, run.Length))
                break;
            var shape = at == before ? run.Shape : run.Shape | TokenShape.SpaceBefore;
            var key = run.Key;
            tokens.Add(new Token(at, run.Length, key, recent.Find(key), TokenKind.Word, shape));
            before = end;
            at = text[end] == ' ' ? end + 1 : end;
        }

        if (before == previousEnd)
            return false;
        (position, previousEnd) = (at, before);
        return true;
    }

    /// <summary>Whether letters surely end here; those before a dot may still be an initial, a host, or begin with www.</summary>
    private readonly bool EndsPlainly(int end, int letters)
    {
        var c = text[end];
        return c is ' ' or ',' or '\n' or '"' or ')' or ';' or '\u201D'
            || (c == '.' && letters > 3 && (end + 1 == text.Length || !IsAsciiLetter(text[end + 1])));
    }

    private void Word()
    {
        var start = position;
        if (TryAddress(start))
            return;
        if (TryDotted(start))
            return;
        var shape = TokenShape.None;
        var capitals = IsCapital(text[start]) ? 1 : 0;
        var end = start + capitals;
        while (end < text.Length && (uint)(text[end] - 'a') <= 'z' - 'a')
            end++;
        var letters = end - start;
        while (end < text.Length)
        {
            var c = text[end];
            if (c is ' ' or ',')
                break;
            if (IsAsciiLetter(c))
            {
                letters++;
                if (c <= 'Z')
                    capitals++;
                end++;
            }
            else if (IsLetterAt(end, out var width))
            {
                letters++;
                if (char.IsUpper(c))
                    capitals++;
                end += width;
            }
            else if (IsDigit(c) || IsInsideWord(c))
            {
                end++;
            }
            else if (c is '-' or '\u2010' or '\u2011' && IsLetterAt(end + 1, out _))
            {
                if (IsSpan(start, end))
                    break;
                shape |= TokenShape.Hyphenated;
                end++;
            }
            else if (IsApostrophe(c) && IsLetterAt(end + 1, out _) && !IsClitic(end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        if (char.IsUpper(text[start]))
            shape |= TokenShape.Capitalised;
        if (letters > 1 && letters == capitals)
            shape |= TokenShape.AllCaps;
        if (end < text.Length && text[end] == '.' && IsSite(start, end, out var siteEnd))
            Add(start, siteEnd, TokenKind.Address, shape);
        else
            Add(start, end, TokenKind.Word, shape);
    }

    /// <summary>Whether a hyphen stands between two weekdays or two months, as a dash would: Monday-Friday, June-August.</summary>
    private readonly bool IsSpan(int start, int hyphen)
    {
        const WordClass kinds = WordClass.Weekday | WordClass.Month;
        const int longest = 9;
        if (hyphen - start > longest || !IsCapital(text[start]) || !IsCapital(text[hyphen + 1]))
            return false;
        var left = vocabulary.ClassOf(vocabulary.Find(text[start..hyphen])) & kinds;
        if (left == WordClass.None)
            return false;
        var end = hyphen + 2;
        while (end < text.Length && end - hyphen <= longest + 1 && IsAsciiLetter(text[end]))
            end++;
        return (vocabulary.ClassOf(vocabulary.Find(text[(hyphen + 1)..end])) & left) != 0 && (end == text.Length || text[end] != '-');
    }

    /// <summary>Initials and acronyms: letters that each take a dot. A lone small letter is none: it ends a sentence.</summary>
    private bool TryDotted(int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '.')
            return false;
        var end = start;
        var letters = 0;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
            letters++;
        }

        if (letters == 0 || (letters == 1 && !char.IsUpper(text[start])))
            return false;
        // "U.S" without its last dot; but "J.Smith" is an initial and a name.
        if (end < text.Length && char.IsLetter(text[end]))
        {
            if (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))
            {
                end++;
                letters++;
            }
            else if (letters == 1 && !char.IsUpper(text[end]))
            {
                return false;
            }
        }

        var shape = TokenShape.Dotted;
        if (char.IsUpper(text[start]))
            shape |= letters > 1 ? TokenShape.Capitalised | TokenShape.AllCaps : TokenShape.Capitalised;
        Add(start, end, TokenKind.Word, shape);
        return true;
    }

    private bool TryAddress(int start)
    {
        var c = (char)(text[start] | 0x20);
        if (c is not ('h' or 'w'))
            return false;
        var rest = text[start..];
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return false;
        Add(start, AddressEnd(start), TokenKind.Address, TokenShape.None);
        return true;
    }

    private readonly int AddressEnd(int start)
    {
        var end = start;
        while (end < text.Length && !IsSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '\u201C' or '\u201D' or '\u2019' or '\u00BB'))
            end++;
        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'')
            end--;
        return end;
    }

    /// <summary>A word with a well-known ending of the web behind it: example.com, example.co.uk/page.</summary>
    private readonly bool IsSite(int start, int dot, out int end)
    {
        end = dot;
        var last = dot;
        var bound = Math.Min(text.Length, start + LongestHost);
        while (last + 1 < bound && text[last] == '.' && char.IsAsciiLetter(text[last + 1]))
        {
            var label = last + 1;
            var stop = label;
            while (stop < bound && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] == '-'))
                stop++;
            if (text[label..stop] is "com" or "org" or "net" or "co" or "uk" or "in" or "gov" or "edu" or "info" or "io" or "tv" or "eu" or "de" or "fr" or "au" or "ca" or "ie" or "nz" or "za" or "ru" or "ua" or "int")
                end = stop;
            last = stop;
        }

        if (end == dot || end != last)
            return false;
        if (end < text.Length && text[end] == '/')
            end = AddressEnd(start);
        return true;
    }

    private void Number()
    {
        var start = position;
        var end = start;
        while (end < text.Length)
        {
            if (IsDigit(text[end]))
                end++;
            else if (text[end] is '.' or ',' or ':' && end + 1 < text.Length && IsDigit(text[end + 1]))
                end += 2;
            else
                break;
        }

        var shape = TokenShape.None;
        while (end < text.Length && IsLetterAt(end, out var width))
        {
            shape = TokenShape.LetterTail;
            end += width;
        }

        Add(start, end, TokenKind.Number, shape);
    }

    private void Mark(char c)
    {
        var start = position;
        if (IsApostrophe(c) && start == previousEnd && IsClitic(start) && IsWordBefore())
        {
            Add(start, start + 2, TokenKind.Word, TokenShape.Clitic);
            return;
        }

        if (c is '@' or '#' && start + 1 < text.Length && (char.IsLetter(text[start + 1]) || text[start + 1] == '_' || (c == '@' && IsDigit(text[start + 1]))))
        {
            var end = start + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            if (c == '@' && start == previousEnd && IsWordBefore())
                Mail(end);
            else
                Add(start, end, c == '@' ? TokenKind.Handle : TokenKind.Hashtag, TokenShape.None);
            return;
        }

        var stop = start + 1;
        if (char.IsHighSurrogate(c) && stop < text.Length && char.IsLowSurrogate(text[stop]))
            stop++;
        else if (c is '.' or '-' or '\u2013' or '\u2014' or '*' or '_' or '=' or '~' or '!' or '?')
        {
            while (stop < text.Length && text[stop] == c)
                stop++;
        }

        Add(start, stop, TokenKind.Punctuation, TokenShape.None);
    }

    /// <summary>The word before an @ and the host after it are one address.</summary>
    private void Mail(int end)
    {
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        while (text[end - 1] is '.' or '-')
            end--;
        var local = tokens.Count - 1;
        while (!tokens[local].Is(TokenShape.SpaceBefore) && local > 0 && IsInLocalPart(tokens[local - 1]))
            local--;
        var start = tokens[local].Start;
        previousEnd = tokens[local].Is(TokenShape.SpaceBefore) ? -1 : start;
        tokens.Truncate(local);
        Add(start, end, TokenKind.Address, TokenShape.None);
    }

    private readonly bool IsInLocalPart(in Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number || text[token.Start] is '.' or '-' or '_' or '+';

    private readonly bool IsWordBefore() => tokens.Count > 0 && tokens[tokens.Count - 1].Kind is TokenKind.Word or TokenKind.Number;

    private void Add(int start, int end, TokenKind kind, TokenShape shape)
    {
        if (start != previousEnd)
            shape |= TokenShape.SpaceBefore;
        var own = text[start..end];
        var key = WordKey.Of(own);
        var word = kind is TokenKind.Word or TokenKind.Number && own.Length <= Vocabulary.LongestWord ? recent.Find(key) : 0;
        tokens.Add(new Token(start, own.Length, key, word, kind, shape));
        position = previousEnd = end;
    }

    /// <summary>Whether the apostrophe at <paramref name="at"/> begins a possessive or contracted 's.</summary>
    private readonly bool IsClitic(int at) =>
        at + 1 < text.Length && text[at + 1] is 's' or 'S' && (at + 2 == text.Length || !(IsLetterAt(at + 2, out _) || IsDigit(text[at + 2])));

    private readonly bool IsLetterAt(int at, out int width)
    {
        width = 1;
        if (at >= text.Length)
            return false;
        var c = text[at];
        if (c < 128)
            return IsAsciiLetter(c);
        if (!char.IsSurrogate(c))
            return char.IsLetter(c);
        width = 2;
        return at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1])
            && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])) is <= UnicodeCategory.OtherLetter;
    }

    private static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    private static bool IsCapital(char c) => (uint)(c - 'A') <= 'Z' - 'A';

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9 || (c >= 128 && char.IsDigit(c));

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private static bool IsSpace(char c) => c <= ' ' || (c >= 128 && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF'));

    /// <summary>Combining marks, soft hyphens and joiners are part of the word in which they stand.</summary>
    private static bool IsInsideWord(char c) =>
        c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        && c is not ('\u200B' or '\uFEFF');
}
