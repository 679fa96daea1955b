namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>Knows a byline by its shape: "By Maria Okafor", "Staff Reporter", "From our correspondent in Nairobi".</summary>
internal static class Bylines
{
    private const int Longest = 120;
    private const int MostWords = 12;

    private static readonly string[] Starts = ["by ", "written by ", "words by ", "story by ", "text by ", "reported by ", "report by "];
    private static readonly string[] Roles =
    [
        "staff reporter", "our reporter", "special reporter", "our correspondent", "our special correspondent", "special correspondent",
        "staff correspondent", "a correspondent", "a staff reporter", "our staff reporter", "foreign correspondent", "staff writer",
        "political correspondent", "our bureau", "news desk", "web desk", "online desk",
    ];
    private static readonly string[] Trades = ["reporter", "correspondent", "bureau", "editor", "writer"];
    private static readonly string[] SmallWords =
    [
        "a", "al", "and", "at", "bin", "binti", "by", "correspondent", "da", "de", "del", "der", "di", "du", "el", "for", "ibn", "in",
        "la", "le", "of", "our", "reporter", "reporters", "special", "staff", "the", "ter", "van", "von", "with",
    ];

    /// <summary>Whether a line says who wrote the article, and nothing else.</summary>
    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || Shapes.EndOf(line) != LineEnd.Open)
            return false;
        foreach (var start in Starts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return AreNames(line[start.Length..].TrimStart());
        }

        if (line.StartsWith("From ", StringComparison.OrdinalIgnoreCase))
            return HasTrade(line) && AreNames(line[5..].TrimStart());
        foreach (var role in Roles)
        {
            if (line.StartsWith(role, StringComparison.OrdinalIgnoreCase))
                return IsPlaceOrNothing(line[role.Length..]);
        }

        var comma = line.IndexOf(',');
        return comma > 0 && line[..comma].Contains(' ') && char.IsUpper(line[0]) && AreNames(line[..comma]) && EndsWithTrade(line) && AreNames(line[(comma + 1)..].TrimStart());
    }

    private static bool IsPlaceOrNothing(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || ((rest[0] is ',' or '|' || rest.StartsWith(" in ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith(" |", StringComparison.Ordinal)) && AreNames(rest[1..].TrimStart()));

    /// <summary>Whether every word is a name's: capitalised, an initial, or one of the small words between names.</summary>
    private static bool AreNames(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            return false;
        var count = 0;
        var capitals = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(",|&/()");
            if (word.IsEmpty)
                continue;
            count++;
            if (char.IsUpper(word[0]) || (char.IsLetter(word[0]) && !char.IsLower(word[0])))
                capitals++;
            else if (!IsSmallWord(word))
                return false;
        }

        return count is > 0 and <= MostWords && (capitals > 0 || HasTrade(words));
    }

    private static bool IsSmallWord(ReadOnlySpan<char> word)
    {
        foreach (var small in SmallWords)
        {
            if (word.SequenceEqual(small))
                return true;
        }

        return false;
    }

    private static bool HasTrade(ReadOnlySpan<char> line)
    {
        foreach (var trade in Trades)
        {
            if (line.Contains(trade, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool EndsWithTrade(ReadOnlySpan<char> line)
    {
        foreach (var trade in Trades)
        {
            if (line.EndsWith(trade, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
