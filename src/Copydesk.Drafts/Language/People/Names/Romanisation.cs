namespace Copydesk.Drafts.Language;

/// <summary>
/// Chinese names in the two romanisations that copy mixes: Pinyin (Mao Zedong) and Wade-Giles (Mao Tse-tung). Both are respelt
/// as what they have in common: the apostrophes that tell t from t' are mostly left out, so that b and p, d and t, g and k, and
/// zh, ch, j and q are one.
/// </summary>
internal static class Romanisation
{
    /// <summary>Whether two folded names are one name, the one in Pinyin and the other in Wade-Giles.</summary>
    public static bool AreOne(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (IsWadeGiles(one) == IsWadeGiles(other) || one.Length > NameFolding.LongestName || other.Length > NameFolding.LongestName)
            return false;
        Span<char> first = stackalloc char[NameFolding.LongestName];
        Span<char> second = stackalloc char[NameFolding.LongestName];
        var length = Respell(one, first);
        return length > 0 && first[..length].SequenceEqual(second[..Respell(other, second)]);
    }

    /// <summary>
    /// Writes what the romanisations of a folded name have in common, without what parts its syllables; 0 where it has letters
    /// that neither knows. Takes no more room than the name.
    /// </summary>
    public static int Respell(ReadOnlySpan<char> folded, Span<char> to)
    {
        var length = 0;
        for (var i = 0; i < folded.Length;)
        {
            if (folded[i] is ' ' or '-' or '\'')
            {
                i++;
                continue;
            }

            var initial = Initial(folded[i..], out var taken);
            if (taken < 0)
                return 0;
            i += taken;
            if (i < folded.Length && folded[i] == '\'')
                i++;
            var first = i;
            while (i < folded.Length && folded[i] is 'a' or 'e' or 'i' or 'o' or 'u')
                i++;
            if (i == first)
                return 0;
            if (initial != '\0')
                to[length++] = initial;
            length += Vowels(initial, folded[first..i], folded[i..], to[length..]);
            i += Coda(folded[i..], to, ref length);
        }

        return length;
    }

    /// <summary>The consonant with which a syllable begins, as both write it; '\0' where it begins with a vowel.</summary>
    private static char Initial(ReadOnlySpan<char> rest, out int taken)
    {
        taken = 1;
        switch (rest[0])
        {
            case 'a' or 'e' or 'o':
                taken = 0;
                return '\0';
            case 'b' or 'p':
                return 'P';
            case 'd':
                return 'T';
            case 't':
                taken = rest.StartsWith("ts") || rest.StartsWith("tz") ? 2 : 1;
                return taken == 2 ? 'Z' : 'T';
            case 'g' or 'k':
                return 'K';
            case 'z' or 'c':
                taken = rest.Length > 1 && rest[1] == 'h' ? 2 : 1;
                return taken == 2 ? 'C' : 'Z';
            case 'q':
                return 'C';
            case 'j':
                return rest.Length > 1 && rest[1] is 'i' or 'u' && !rest.StartsWith("jung") ? 'C' : 'R';
            case 'r':
                return 'R';
            case 'x':
                return 'X';
            case 'h':
                taken = rest.StartsWith("hs") ? 2 : 1;
                return taken == 2 ? 'X' : 'H';
            case 's':
                taken = rest.StartsWith("sh") ? 2 : 1;
                return taken == 2 ? 'S' : 's';
            case 'y':
                return rest.Length > 1 && rest[1] == 'i' ? '\0' : 'Y';
            case 'f' or 'l' or 'm' or 'n' or 'w':
                return rest[0];
            default:
                taken = -1;
                return '\0';
        }
    }

    /// <summary>ieh is ie, ien is ian, ung is ong, uo after most consonants o.</summary>
    private static int Vowels(char initial, ReadOnlySpan<char> vowels, ReadOnlySpan<char> rest, Span<char> to)
    {
        var isBeforeN = rest.Length > 0 && rest[0] == 'n';
        switch (vowels)
        {
            case "ie" when isBeforeN:
                to[0] = 'i';
                to[1] = 'a';
                return 2;
            case "ee":
                to[0] = 'i';
                return 1;
            case "oo":
                to[0] = isBeforeN ? 'o' : 'u';
                return 1;
            case "e" when initial == 'Y' && isBeforeN:
                to[0] = 'a';
                return 1;
            case "u" when rest.StartsWith("ng"):
                to[0] = 'o';
                return 1;
            case "uo" when initial is not ('K' or 'H'):
                to[0] = 'o';
                return 1;
            case "o" when initial is 'K' or 'H' && !isBeforeN:
                to[0] = 'e';
                return 1;
            case "i" when initial is 'S' or 's' or 'R':
                to[0] = 'i';
                return 1;
            case "eou":
                to[0] = 'i';
                to[1] = 'u';
                return 2;
            default:
                vowels.CopyTo(to);
                return vowels.Length;
        }
    }

    /// <summary>The n or ng with which a syllable ends, and the h of eh and ih, which is not heard; returns what was read.</summary>
    private static int Coda(ReadOnlySpan<char> rest, Span<char> to, ref int length)
    {
        if (rest.Length == 0)
            return 0;
        var isLast = rest.Length == 1 || rest[1] is not ('a' or 'e' or 'i' or 'o' or 'u');
        if (rest[0] == 'h')
            return isLast ? 1 : 0;
        if (rest[0] != 'n' || !isLast)
            return 0;
        to[length++] = 'n';
        if (rest.Length < 2 || rest[1] != 'g' || (rest.Length > 2 && rest[2] is 'a' or 'e' or 'i' or 'o' or 'u'))
            return 1;
        to[length++] = 'g';
        return 2;
    }

    /// <summary>Whether a name has what only Wade-Giles writes: Hsiao, Tse, Kuo-feng, Ch'ing.</summary>
    private static bool IsWadeGiles(ReadOnlySpan<char> folded) =>
        folded.ContainsAny('-', '\'') || folded.IndexOf("hs") >= 0 || folded.IndexOf("ts") >= 0 || folded.IndexOf("eh") >= 0 || folded.IndexOf("ien") >= 0 || folded.IndexOf("ung") >= 0;
}
