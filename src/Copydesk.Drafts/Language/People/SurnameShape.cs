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

    private static readonly string[][] ByLastLetter = Group();

    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
            return false;
        if (word[0] is 'M' or 'O' && ((word[1] == 'c' && char.IsUpper(word[2])) || (word[1] is '\'' or '\u2019' && char.IsUpper(word[2]))))
            return true;
        var last = word[^1] - 'a';
        if ((uint)last >= (uint)ByLastLetter.Length)
            return false;
        foreach (var ending in ByLastLetter[last])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string[][] Group()
    {
        var groups = new string[26][];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = Array.FindAll(Endings, ending => ending[^1] - 'a' == i);
        return groups;
    }
}
