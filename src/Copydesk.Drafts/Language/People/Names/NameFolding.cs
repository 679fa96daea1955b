namespace Copydesk.Drafts.Language;

/// <summary>
/// Names made comparable. <see cref="Fold(ReadOnlySpan{char})"/> takes away how a name is typed, <see cref="Skeleton"/>
/// also how it is transliterated. Both work by their own tables, so that no culture has a say.
/// </summary>
public static partial class NameFolding
{
    /// <summary>Longest name folded, in UTF-16 units; what is beyond it is cut off.</summary>
    public const int LongestName = 128;

    /// <summary>Longest key of a folded name, were it all "mcab mcab".</summary>
    internal const int LongestSkeleton = LongestName * 6 / 5;

    private const int Places = 2048;

    [ThreadStatic]
    private static (string? Name, string Folded)[]? known;

    // Base letters of U+00C0 to U+024F and U+1E00 to U+1EFF; '.' keeps the letter, U+0001 to U+0005 are pairs (see Pair).
    private const string Latin =
        "aaaaaa\u0002ceeeeiiiidnooooo.ouuuuy\u0004\u0001aaaaaa\u0002ceeeeiiiidnooooo.ouuuuy\u0004y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\u0005\u0005jjkkklllllll" +
        "lllnnnnnnnnnoooooo\u0003\u0003rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        ".b....o...d...eeeff.....kk......oo.............uu..yy..........." +
        "....dddlllnnnaaiioouuuuuuuuuueaaaa\u0002\u0002..ggkkoooo..jdddgg..nnaa\u0002\u0002oo" +
        "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
        "................";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyas..\u0001.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>
    /// The name in lower case without diacritics (<c>ø</c> is o, <c>ß</c> ss, <c>æ</c> ae), every hyphen and apostrophe the
    /// plain one, every stretch of white space one space, initials without dots and together: <c>J. K. Rowling</c> is
    /// <c>jk rowling</c>. Letters that are not Latin are only lowered.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[LongestName];
        return new string(folded[..Fold(name, folded)]);
    }

    /// <summary>The name without an Arabic article that is written as one word with it: the Baradei of ElBaradei.</summary>
    internal static ReadOnlySpan<char> WithoutJoinedArticle(ReadOnlySpan<char> name) =>
        HasJoinedArticle(name) ? name[2..] : name;

    /// <summary>The same.</summary>
    internal static string WithoutJoinedArticle(string name) => HasJoinedArticle(name) ? name[2..] : name;

    private static bool HasJoinedArticle(ReadOnlySpan<char> name) =>
        name.Length > 5 && name[1] == 'l' && name[0] is 'A' or 'E' && char.IsUpper(name[2]);

    /// <summary>The same; the names folded lately are remembered.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        ref var place = ref (known ??= new (string?, string)[Places])[string.GetHashCode(name) & (Places - 1)];
        if (place.Name != name)
            place = (name, Fold(name.AsSpan()));
        return place.Folded;
    }

    /// <summary>Folds into a buffer of <see cref="LongestName"/> units and returns how many were written.</summary>
    internal static int Fold(ReadOnlySpan<char> name, Span<char> folded, bool keepDiacritics = false)
    {
        if (FoldPlain(name, folded))
            return name.Length;
        var length = 0;
        var space = false;
        var wasInitial = false;
        for (var i = 0; i < name.Length && length + 3 < folded.Length; i++)
        {
            var c = name[i];
            if (c <= ' ' || (c >= 128 && char.IsWhiteSpace(c)))
            {
                space = true;
                continue;
            }

            if (c == '.' || (c >= 128 && IsSilent(c)))
                continue;
            var isInitial = char.IsUpper(c) && i + 1 < name.Length && name[i + 1] == '.';
            if (space && length > 0 && !(isInitial && wasInitial))
                folded[length++] = ' ';
            space = false;
            wasInitial = isInitial;
            if (keepDiacritics && char.IsLetter(c))
                folded[length++] = char.ToLowerInvariant(c);
            else
                length += Letter(c, folded[length..]);
        }

        return length;
    }

    /// <summary>
    /// Folds a name of ASCII letters with single spaces, as most are, and every beginning of it, which only need to be lowered;
    /// says no to any other.
    /// </summary>
    internal static bool FoldPlain(ReadOnlySpan<char> name, Span<char> folded)
    {
        if (name.Length + 3 > folded.Length)
            return false;
        var before = ' ';
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if ((uint)(c - 'A') <= 'Z' - 'A')
                c = (char)(c | 0x20);
            else if (c >= 128 || c == '.' || c < ' ' || (c == ' ' && before == ' '))
                return false;
            folded[i] = before = c;
        }

        return before != ' ';
    }

    private static int Letter(char c, Span<char> to)
    {
        to[0] = c < 128 ? char.ToLowerInvariant(c) : Base(c);
        if (to[0] > '\u0005')
            return 1;
        var pair = Pair(to[0]);
        pair.CopyTo(to);
        return pair.Length;
    }

    private static char Base(char c)
    {
        if (c is '\u2019' or '\u2018' or '\u02BC' or '\u02BB' or '\u02BF' or '\u02BE' or '\u0060' or '\u00B4')
            return '\'';
        if (c is >= '\u2010' and <= '\u2015')
            return '-';
        if (c == '\u0259')
            return 'e';
        var known = c is >= '\u00C0' and < '\u0250' ? Latin[c - '\u00C0']
            : c is >= '\u1E00' and < '\u1F00' ? LatinAdditional[c - '\u1E00']
            : '.';
        return known == '.' ? char.ToLowerInvariant(c) : known;
    }

    private static string Pair(char mark) => mark switch
    {
        '\u0001' => "ss",
        '\u0002' => "ae",
        '\u0003' => "oe",
        '\u0004' => "th",
        '\u0005' => "ij",
        _ => "",
    };

    /// <summary>Combining marks, soft hyphens and joiners say nothing about who is meant.</summary>
    private static bool IsSilent(char c) =>
        c is >= '\u0300' and <= '\u036F' or '\u00AD' or >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF';
}
