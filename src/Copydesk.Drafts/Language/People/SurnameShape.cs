namespace Copydesk.Drafts.Language;

/// <summary>Beginnings and endings that hardly any word but a surname has.</summary>
internal static class SurnameShape
{
    private static readonly string[] Endings =
    [
        "ov", "ova", "ev", "eva", "enko", "chuk", "sky", "skyy", "skiy", "ski", "skaya", "ska", "vich", "vic", "wicz", "czyk", "dze",
        "shvili", "yan", "opoulos", "akis", "idis", "oglu", "sen", "sson", "berg", "stein", "mann", "baum", "escu", "eanu", "wala",
        "nathan", "swamy", "swami", "murthy", "krishnan", "esh", "war", "kar", "rao", "reddy", "singh", "khan", "patel", "sharma",
        "gupta", "kumar", "iyer", "pillai", "appa", "ullah", "zadeh", "pour", "nejad", "guez", "ndez", "rez", "quez", "inho", "veld",
        "stra", "ssen", "nen", "ydis", "aitis", "auskas", "ovic", "evic",
    ];

    // Of those the ones that hardly any place or firm has.
    private static readonly string[] Sure =
    [
        "enko", "chuk", "skyy", "skiy", "skaya", "vich", "wicz", "czyk", "shvili", "opoulos", "akis", "idis", "oglu", "sson", "escu",
        "swamy", "swami", "murthy", "krishnan", "singh", "reddy", "ullah", "ndez", "guez", "quez", "ydis", "aitis", "auskas", "ovic", "evic",
    ];

    private static readonly string[][] ByLastLetter = Group();

    public static bool Is(ReadOnlySpan<char> word) => Weight(word) > 0;

    /// <summary>How much a word's shape says for its being a surname: 0 nothing, 1 something, 2 that no place or firm has it.</summary>
    public static int Weight(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
            return 0;
        if (word[0] is 'M' or 'O' && ((word[1] == 'c' && char.IsUpper(word[2])) || (word[1] is '\'' or '\u2019' && char.IsUpper(word[2]))))
            return 2;
        var last = word[^1] - 'a';
        if ((uint)last >= (uint)ByLastLetter.Length)
            return 0;
        foreach (var ending in ByLastLetter[last])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return word.Length > ending.Length + 1 && Array.IndexOf(Sure, ending) >= 0 ? 2 : 1;
            // Singh, Patel.
            if (word.Length == ending.Length && (word[0] | 0x20) == ending[0] && word[1..].SequenceEqual(ending.AsSpan(1)))
                return 2;
        }

        return 0;
    }

    private static string[][] Group()
    {
        var groups = new string[26][];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = Array.FindAll(Endings, ending => ending[^1] - 'a' == i);
        return groups;
    }
}
