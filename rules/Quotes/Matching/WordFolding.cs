namespace Copydesk.Rules.Quotes;

/// <summary>
/// Makes one of British and American spelling, and of figures in words and digits. Both sides of a comparison are folded, so a
/// rule that also turns "promise" into "promize" does no harm.
/// </summary>
internal static class WordFolding
{
    private static readonly string[] Endings = ["e", "ed", "es", "er", "ers", "ing", "ation", "ations"];

    /// <summary>Longest word whose spelling is folded, in UTF-16 units.</summary>
    public const int LongestWord = 48;

    /// <summary>Folds a word in lower case in place and returns its new length.</summary>
    public static int Fold(Span<char> word)
    {
        if (Irregular(word) is { } other)
        {
            other.CopyTo(word);
            return other.Length;
        }

        if (word.Length < 5)
            return word.Length;
        var length = FoldEnding(word);
        return FoldInside(word[..length]);
    }

    /// <summary>Pairs that follow no rule; never longer than the word they stand for.</summary>
    private static string? Irregular(ReadOnlySpan<char> word) => word switch
    {
        "one" => "1",
        "two" => "2",
        "three" => "3",
        "four" => "4",
        "five" => "5",
        "six" => "6",
        "seven" => "7",
        "eight" => "8",
        "nine" => "9",
        "ten" => "10",
        "eleven" => "11",
        "twelve" => "12",
        "ageing" => "aging",
        "aluminium" => "aluminum",
        "amongst" => "among",
        "cheque" => "check",
        "cheques" => "checks",
        "grey" => "gray",
        "judgement" => "judgment",
        "kerb" => "curb",
        "mum" => "mom",
        "okay" => "ok",
        "plough" => "plow",
        "sceptical" => "skeptical",
        "tonne" => "ton",
        "tonnes" => "tons",
        "towards" => "toward",
        "tyre" => "tire",
        "tyres" => "tires",
        "whilst" => "while",
        _ => null,
    };

    private static int FoldEnding(Span<char> word)
    {
        // organise, organised, organising, organisation; analyse.
        foreach (var ending in Endings)
        {
            var at = word.Length - ending.Length - 1;
            if (at >= 4 && word[at] == 's' && word[at - 1] is 'i' or 'y' && word.EndsWith(ending))
                word[at] = 'z';
        }

        var plural = word[^1] == 's' ? 1 : 0;
        var stem = word[..^plural];
        // defence, licence; centre, theatre, fibre; programme; catalogue.
        if (stem.EndsWith("ence"))
            stem[^2] = 's';
        else if (stem.EndsWith("tre") || stem.EndsWith("bre"))
            (stem[^2], stem[^1]) = (stem[^1], stem[^2]);
        else if (stem.EndsWith("amme"))
            return Shorten(word, plural, 2);
        else if (stem.EndsWith("ogue"))
            return Shorten(word, plural, 2);
        return word.Length;
    }

    private static int Shorten(Span<char> word, int plural, int by)
    {
        if (plural > 0)
            word[^(1 + by)] = 's';
        return word.Length - by;
    }

    /// <summary>honour, travelled, paediatric: a letter more in Britain.</summary>
    private static int FoldInside(Span<char> word)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var isDropped = i > 0 && i + 1 < word.Length && c switch
            {
                'u' => word[i - 1] == 'o' && word[i + 1] == 'r',
                'l' => word[i - 1] == 'l' && word.Length > 6,
                'a' or 'o' => word[i + 1] == 'e' && word.Length > 5,
                _ => false,
            };
            if (!isDropped)
                word[length++] = c;
        }

        return length;
    }
}
