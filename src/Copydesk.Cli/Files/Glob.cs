namespace Copydesk.Cli.Files;

/// <summary>
/// A pattern of paths, for shells that don't expand them: <c>*</c> and <c>?</c> within a name, <c>[a-z]</c> and <c>[!a-z]</c>
/// one character, <c>**</c> any number of folders.
/// </summary>
internal sealed class Glob
{
    private static readonly char[] Special = ['*', '?', '['];

    private readonly string[] segments;

    public Glob(string pattern)
    {
        Pattern = pattern;
        segments = pattern.Split('/');
        var folder = pattern[..pattern.IndexOfAny(Special)];
        Folder = folder.LastIndexOf('/') is var slash and >= 0 ? folder[..Math.Max(slash, 1)] : "";
        NamesExtension = segments[^1].Contains('.', StringComparison.Ordinal);
    }

    public string Pattern { get; }

    /// <summary>The folder that holds all that can match; "" for the current one.</summary>
    public string Folder { get; }

    /// <summary>Whether the pattern says what extension it wants; else it wants drafts.</summary>
    public bool NamesExtension { get; }

    public static bool IsGlob(string argument) => argument.IndexOfAny(Special) >= 0;

    public bool Matches(string path) => Matches(segments, path.Split('/'));

    /// <summary>Whether something below a folder can match.</summary>
    public bool MayMatchBelow(string folder)
    {
        var names = folder.Split('/');
        for (var i = 0; i < names.Length; i++)
        {
            if (i < segments.Length && segments[i] == "**")
                return true;
            if (i + 1 >= segments.Length || !MatchesName(segments[i], names[i]))
                return false;
        }

        return true;
    }

    // Both levels go back to the last star only, so that no pattern takes more than pattern × path steps.
    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        int p = 0, s = 0, star = -1, resume = 0;
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p] == "**")
            {
                star = p++;
                resume = s;
            }
            else if (p < pattern.Length && MatchesName(pattern[p], path[s]))
            {
                p++;
                s++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                s = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == "**")
            p++;
        return p == pattern.Length;
    }

    private static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && MatchesOne(pattern[p..], name[n], out var used))
            {
                p += used;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, char c, out int used)
    {
        used = 1;
        if (pattern[0] == '?')
            return true;
        if (pattern[0] != '[' || pattern[1..].IndexOf(']') is var end && end < 1)
            return pattern[0] == c;
        used = end + 2;
        var set = pattern.Slice(1, end);
        var wanted = set[0] is not ('!' or '^');
        if (!wanted)
            set = set[1..];
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (c >= set[i] && c <= set[i + 2])
                    return wanted;
                i += 2;
            }
            else if (c == set[i])
            {
                return wanted;
            }
        }

        return !wanted;
    }
}
