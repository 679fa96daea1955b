namespace Copydesk.Drafts.Language;

public static partial class NameFolding
{
    // Ending of a man's surname and of a woman's: Slavic, Czech, Baltic, Greek, Icelandic.
    private static readonly (string He, string She)[] Gendered =
    [
        ("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("yn", "yna"),
        ("sky", "skaya"), ("skiy", "skaya"), ("skii", "skaya"), ("sky", "skaia"), ("sky", "ska"), ("ski", "ska"), ("cki", "cka"),
        ("skyy", "ska"), ("skyi", "ska"), ("skiy", "ska"), ("oy", "aya"), ("oi", "aia"), ("y", "a"),
        ("as", "iene"), ("is", "iene"), ("us", "iene"), ("as", "aite"), ("is", "yte"), ("us", "ute"), ("s", "a"), ("is", "e"),
        ("son", "dottir"), ("opoulos", "opoulou"), ("os", "ou"), ("is", "i"), ("as", "a"), ("", "ova"),
    ];

    /// <summary>
    /// Whether two surnames are the man's and the woman's form of one: Petrov and Petrova, Zelensky and Zelenska,
    /// Nowicki and Nowicka, Novak and Novakova. Such a pair is two people, not two spellings.
    /// </summary>
    public static bool AreGenderedForms(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> first = stackalloc char[LongestName];
        Span<char> second = stackalloc char[LongestName];
        ReadOnlySpan<char> one = first[..Fold(a, first)];
        ReadOnlySpan<char> other = second[..Fold(b, second)];
        foreach (var (he, she) in Gendered)
        {
            if (IsPair(one, he, other, she) || IsPair(other, he, one, she))
                return true;
        }

        return false;
    }

    private static bool IsPair(ReadOnlySpan<char> his, string he, ReadOnlySpan<char> hers, string she) =>
        his.Length >= he.Length + 3
        && his.EndsWith(he)
        && hers.EndsWith(she)
        && his[..^he.Length].SequenceEqual(hers[..^she.Length]);
}
