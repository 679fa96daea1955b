using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>What is wrong with a character, as far as it and its neighbours tell.</summary>
internal enum OddCharacter
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The character that stands for one that could not be read.</summary>
    Lost,

    /// <summary>Turns the direction of text, where none is written from right to left.</summary>
    Direction,

    /// <summary>A control character of old devices.</summary>
    Control,

    /// <summary>A Cyrillic or Greek letter that looks like a Latin one, beside Latin ones.</summary>
    Lookalike,

    /// <summary>Without width, and without use where it stands.</summary>
    Invisible,

    /// <summary>A no-break space where a line could well break.</summary>
    Space,
}

/// <summary>Finds the characters that English copy seldom has, and judges them by their neighbours.</summary>
internal static class OddCharacters
{
    /// <summary>How far a word, or a letter of another script, is looked for.</summary>
    private const int Around = 48;

    /// <summary>Shorter words stay with their neighbour: "a bridge", "5 km", "Dr Okafor".</summary>
    private const int ShortWord = 3;

    private const string Lookalikes = "АВЕКМНОРСТУХІЈЅаеорсухіјѕԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string Latins = "ABEKMHOPCTYXIJSaeopcyxijsqwABEZHIKMNOPTYXo";

    /// <summary>Offset of the next character from an offset on that has to be looked at, or -1.</summary>
    /// <remarks>128 bits at once and no more: wider vectors would be compiled anew at every start.</remarks>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var at = from;
        while (at < units.Length)
        {
            if (at + Vector128<ushort>.Count <= units.Length)
            {
                // Below the space and above the tilde, in one comparison.
                var odd = Vector128.GreaterThan(Vector128.Create(units[at..]) - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')));
                var bits = odd.ExtractMostSignificantBits();
                if (bits == 0)
                {
                    at += Vector128<ushort>.Count;
                    continue;
                }

                at += BitOperations.TrailingZeroCount(bits);
            }

            if (IsOdd(text[at]))
                return at;
            at++;
        }

        return -1;
    }

    /// <summary>What is wrong with the character at an offset.</summary>
    public static OddCharacter KindOf(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\uFFFD' => OddCharacter.Lost,
        '\u202D' or '\u202E' => OddCharacter.Direction,
        >= '\u202A' and <= '\u202C' or >= '\u2066' and <= '\u2069' => IsAmongRightToLeft(text, at) ? OddCharacter.None : OddCharacter.Direction,
        '\u200E' or '\u200F' or '\u061C' => IsAmongRightToLeft(text, at) ? OddCharacter.None : OddCharacter.Invisible,
        '\u200B' or '\u200C' or '\u200D' or '\u2060' => IsAmongItsLetters(text, at) ? OddCharacter.None : OddCharacter.Invisible,
        '\u00AD' or '\uFEFF' or (>= '\u2061' and <= '\u2064') or '\u180E' or (>= '\uFFF9' and <= '\uFFFB') => OddCharacter.Invisible,
        '\u00A0' or '\u202F' => IsSpaceOutOfPlace(text, at) ? OddCharacter.Space : OddCharacter.None,
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' => OddCharacter.Control,
        (>= '\u0370' and <= '\u03FF') or (>= '\u0400' and <= '\u052F') => OddCharacter.Lookalike,
        _ => OddCharacter.None,
    };

    /// <summary>The letters around an offset, to a bound.</summary>
    public static TextSpan WordAround(ReadOnlySpan<char> text, int at)
    {
        int start = at, end = at + 1;
        while (start > 0 && at - start < Around && char.IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && end - at < Around && char.IsLetter(text[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>A span with what stands around it without a space, to a bound.</summary>
    public static TextSpan Surroundings(ReadOnlySpan<char> text, TextSpan span)
    {
        const int most = 14;
        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < most && IsInWord(text[start - 1]))
            start--;
        while (end < text.Length && end - span.End < most && IsInWord(text[end]))
            end++;
        while (start < span.Start && text[start] is >= '\u0300' and <= '\u036F')
            start++;
        return TextSpan.FromBounds(start, end);

        static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '-' or '\uFFFD' or (>= '\u0300' and <= '\u036F');
    }

    /// <summary>A word of Latin letters with lookalikes among them, in Latin letters alone; false where it is no such word.</summary>
    public static bool TryLatin(ReadOnlySpan<char> word, out string latin, out char first)
    {
        latin = "";
        first = '\0';
        var latins = 0;
        Span<char> written = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            written[i] = c;
            if (c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF'))
            {
                latins++;
                continue;
            }

            var like = Lookalikes.IndexOf(c, StringComparison.Ordinal);
            if (like < 0)
                return false;
            if (first == '\0')
                first = c;
            written[i] = Latins[like];
        }

        if (latins == 0 || first == '\0')
            return false;
        latin = written.ToString();
        return true;
    }

    // Curly marks, dashes, the ellipsis, line ends, bullets and money are what copy is full of.
    private static bool IsOdd(char c) => c switch
    {
        '\n' or '\r' or '\t' => false,
        < ' ' => true,
        <= '~' => false,
        >= '\u2010' and <= '\u2027' => false,
        >= '\u20A0' and <= '\u20BF' => false,
        _ => true,
    };

    private static bool IsAmongRightToLeft(ReadOnlySpan<char> text, int at)
    {
        foreach (var c in text[Math.Max(0, at - (4 * Around))..Math.Min(text.Length, at + (4 * Around))])
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
                return true;
        }

        return false;
    }

    /// <summary>Joiners shape letters of India, Persia and South-East Asia, and join pictures into one.</summary>
    private static bool IsAmongItsLetters(ReadOnlySpan<char> text, int at)
    {
        return NeedsJoiner(at > 0 ? text[at - 1] : ' ') || NeedsJoiner(at + 1 < text.Length ? text[at + 1] : ' ');

        static bool NeedsJoiner(char c) =>
            c is (>= '\u0600' and <= '\u08FF') or (>= '\u0900' and <= '\u109F') or (>= '\u1780' and <= '\u18AF') or (>= '\u1A00' and <= '\u1AFF')
                or (>= '\u2190' and <= '\u2BFF') or (>= '\u3000' and <= '\u9FFF') or (>= '\uA8E0' and <= '\uAAFF') or '\uFE0F' or '\u200D' || char.IsSurrogate(c);
    }

    private static bool IsSpaceOutOfPlace(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 1 == text.Length)
            return true;
        var (before, after) = (text[at - 1], text[at + 1]);
        // After a stop it is a typist's second space.
        if (before == ' ' || after == ' ')
            return before is not ('.' or ':' or '?' or '!' or '”' or '"') && (at < 2 || text[at - 2] is not ('.' or ':' or '?' or '!' or '”' or '"'));
        // Between two words of the sentence, neither short, nor the last of its paragraph.
        if (!char.IsLower(before) || !char.IsLower(after))
            return false;
        var (first, second) = (at - LetterRun(text[..at], fromEnd: true), at + 1 + LetterRun(text[(at + 1)..], fromEnd: false));
        return at - first > ShortWord && second - at - 1 > ShortWord && second + 1 < text.Length && text[second..].IndexOf(' ') >= 0;
    }

    private static int LetterRun(ReadOnlySpan<char> text, bool fromEnd)
    {
        var length = 0;
        while (length < text.Length && length < Around && char.IsLetter(text[fromEnd ? text.Length - 1 - length : length]))
            length++;
        return length;
    }
}
