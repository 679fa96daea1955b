namespace Copydesk.Drafts.Language;

/// <summary>Letters at the end of a name that make another one of it.</summary>
public static partial class NameComparison
{
    /// <summary>Of so many letters a name that no list holds is nobody else's for an a at its end.</summary>
    private const int LongUnknown = 6;

    /// <summary>Maria and Mario, Paul and Paula, Daniel and Danielle: a man and a woman. Takumi and Takuma: two men.</summary>
    private static bool DifferInLastVowel(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (longer.StartsWith(shorter, StringComparison.Ordinal))
        {
            var rest = longer.AsSpan(shorter.Length);
            // Mallikarjun, Mallikarjuna: of a long name that no list holds neither form is a woman's.
            if (rest is "a" or "e" && shorter.Length >= LongUnknown && KnownNames.GivenClass(longer) == 0
                && (shorter.Length >= LongGiven || KnownNames.GivenClass(shorter) == 0))
                return false;
            if (rest is "a" or "o" && rest[0] == shorter[^1])
                return false;
            // The e of Ousmane and Alassane is French spelling.
            if (rest is "e" && (shorter.EndsWith("an", StringComparison.Ordinal) || shorter[^1] is 'i' or 'y' or 'o' or 'u'))
                return false;
            return rest is "a" or "e" or "o" or "ia" or "ina" || (rest.Length == 2 && rest[0] == shorter[^1] && rest[1] is 'e' or 'a');
        }

        return longer.Length == shorter.Length && longer[^1] != shorter[^1] && longer[^1] is 'a' or 'e' or 'i' or 'o'
            && shorter[^1] is 'a' or 'e' or 'i' or 'o' && longer.AsSpan(0, longer.Length - 1).SequenceEqual(shorter.AsSpan(0, shorter.Length - 1));
    }

    /// <summary>Roger and Rogers, William and Williams.</summary>
    private static bool DifferInLastS(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return longer.Length == shorter.Length + 1 && longer[^1] == 's' && shorter[^1] != 's' && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>Chalmer for Chalmers: a long surname that few bear without its s.</summary>
    private static bool IsSlipOfS(string a, string b)
    {
        const int longest = 7;
        var shorter = a.Length < b.Length ? a : b;
        return shorter.Length + 1 >= longest && !KnownNames.IsBorneByMany(shorter);
    }
}
