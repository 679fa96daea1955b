using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Boilerplate;

/// <summary>
/// Running reports of a night or a match: entries under the time at which each was written, every one of which tells anew what
/// its reader has to know.
/// </summary>
internal static class LiveLog
{
    private const int FewestEntries = 3;
    private const int LongestTime = 16;

    /// <summary>Whether two blocks stand in two entries of such a report.</summary>
    public static bool Parts(AnnotatedDraft draft, int before, int block)
    {
        var (between, all) = (0, 0);
        for (var i = 0; i < draft.Blocks.Length && (between == 0 || all < FewestEntries); i++)
        {
            if (!IsTime(draft.Blocks[i].Prose.Text))
                continue;
            all++;
            between += i > before && i < block ? 1 : 0;
        }

        return between > 0 && all >= FewestEntries;
    }

    /// <summary>"8:35 p.m.", "14.32 BST", "1.05pm".</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > LongestTime || !char.IsAsciiDigit(text[0]))
            return false;
        var at = 1;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ':' or '.'))
            at++;
        var rest = text[at..].Trim();
        return rest is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" || (rest.IsEmpty && text[..at].IndexOfAny(':', '.') > 0)
            || (rest.Length is 2 or 3 or 4 && text[..at].IndexOfAny(':', '.') > 0 && !rest.ContainsAnyExceptInRange('A', 'Z'));
    }
}
