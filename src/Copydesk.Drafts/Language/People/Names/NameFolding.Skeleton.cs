using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

public static partial class NameFolding
{
    // One bit a letter from a: a, b, f, i, l, m, n, r, v, x and z.
    private const int OwnSounds = 1 | 1 << 1 | 1 << 5 | 1 << 8 | 1 << 11 | 1 << 12 | 1 << 13 | 1 << 17 | 1 << 21 | 1 << 23 | 1 << 25;

    /// <summary>
    /// A key under which the ways of transliterating one name fall together: Sergei, Sergey and Serguei; Zelensky, Zelenskyy
    /// and Zelenskiy; Gaddafi, Qaddafi and Kadafi. Names that merely sound alike keep their keys apart: Maria and Marie,
    /// Johnson and Johnston, Petrov and Petrova.
    /// </summary>
    /// <remarks>
    /// Word by word over the folded name. Articles (al-, el-) fall away, Mc and Mac are one. Consonants: w is v, ph f, c and q
    /// k (c before e and i is s), ch, tch and tsch one letter, sh and sch one letter, ts and tz z; an h after any other
    /// consonant falls away, and so does one letter of two. Vowels: y and j are i, ou and (in words of five letters) oo are u,
    /// ee is i, German oe and ue are o and u. In words of five letters or more inner a and e are one letter, and inner o and u;
    /// first and last letters stay, since there they tell names apart.
    /// </remarks>
    public static string Skeleton(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[LongestName];
        Span<char> key = stackalloc char[LongestSkeleton];
        return new string(key[..Skeleton(folded[..Fold(name, folded)], key)]);
    }

    /// <summary>Writes the key of a name already folded, which may be longer by a letter for each Mc, and returns its length.</summary>
    internal static int Skeleton(ReadOnlySpan<char> folded, Span<char> key)
    {
        var length = 0;
        var position = 0;
        while (position < folded.Length)
        {
            var end = position;
            while (end < folded.Length && folded[end] is not (' ' or '-'))
                end++;
            var word = folded[position..end];
            position = end + 1;
            if (word.IsEmpty || (word.Length == 2 && word is "al" or "el" && end < folded.Length))
                continue;
            if (length > 0)
                key[length++] = ' ';
            length += WordSkeleton(word, key[length..]);
        }

        return length;
    }

    private static int WordSkeleton(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        var start = 0;
        if (word.StartsWith("mc") && word.Length > 3)
        {
            "mak".CopyTo(key);
            (length, start) = (3, 2);
        }
        else if (word.StartsWith("gad") || (word.StartsWith("gh") && word.Length > 3))
        {
            // The Arabic qaf, which copy writes with g, gh, k or q.
            key[0] = 'k';
            (length, start) = (1, word[1] == 'h' ? 2 : 1);
        }

        for (var i = start; i < word.Length;)
        {
            var letter = word[i];
            if (IsItsOwnSound(letter))
                i++;
            else
            {
                letter = Sound(word, i, out var width);
                i += width;
            }

            if (letter != '\0' && (length == 0 || key[length - 1] != letter))
                key[length++] = letter;
        }

        if (length > 3 && key[..length].EndsWith("of"))
            key[length - 1] = 'v';
        if (length >= 5)
        {
            for (var i = 1; i < length - 1; i++)
            {
                if (key[i] == 'e')
                    key[i] = 'a';
                else if (key[i] == 'o')
                    key[i] = 'u';
            }

            var kept = 1;
            for (var i = 1; i < length; i++)
            {
                if (key[i] != key[kept - 1])
                    key[kept++] = key[i];
            }

            length = kept;
        }

        return length;
    }

    /// <summary>Whether a letter stands for itself, whatever is beside it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsItsOwnSound(char letter) => letter is >= 'a' and <= 'z' && ((OwnSounds >> (letter - 'a')) & 1) != 0;

    /// <summary>The sound that begins at a letter of a word, and how many letters write it.</summary>
    private static char Sound(ReadOnlySpan<char> word, int at, out int width)
    {
        var rest = word[at..];
        var next = rest.Length > 1 ? rest[1] : '\0';
        width = 2;
        switch (rest[0])
        {
            case 't' when rest.StartsWith("tsch"):
                width = 4;
                return 'C';
            case 't' when rest.StartsWith("tch"):
                width = 3;
                return 'C';
            case 't' or 'd' when next is 's' or 'z' && at + 2 < word.Length:
                return 'z';
            case 'c' when next == 'h':
                return 'C';
            case 's' when rest.StartsWith("sch"):
                width = 3;
                return 'S';
            case 's' when next == 'h':
                return 'S';
            case 'p' when next == 'h':
                return 'f';
            case 'k' when next == 'h' && word.Length >= 5:
                return 'h';
            case 'g' when next == 'u' && rest.Length > 2 && rest[2] is 'e' or 'i':
                return 'g';
            case 'o' when next == 'u' || (next == 'o' && word.Length >= 5):
                return 'u';
            case 'e' when next == 'e' && word.Length >= 5:
                return 'i';
            case 'o' when next == 'e' && rest.Length > 2 && IsConsonant(rest[2]):
                return 'o';
            case 'u' when next == 'e' && rest.Length > 2 && IsConsonant(rest[2]):
                return 'u';
            case 'c' when next == 'k':
                return 'k';
        }

        width = 1;
        return rest[0] switch
        {
            'c' => next is 'e' or 'i' or 'y' ? 's' : 'k',
            'q' => 'k',
            'w' => 'v',
            'y' or 'j' => 'i',
            'h' when at > 0 && IsConsonant(word[at - 1]) => '\0',
            '\'' => '\0',
            var letter => letter,
        };
    }

    private static bool IsConsonant(char c) => c is >= 'a' and <= 'z' and not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');
}
