using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Boilerplate;

/// <summary>
/// A running report of a night or a match: entries under the time at which each was written, every one of which tells anew what
/// its reader has to know.
/// </summary>
internal sealed class LiveLog
{
    private const int FewestEntries = 3;
    private const int LongestTime = 16;

    // The blocks that are times, from the top.
    private readonly List<int> times = [];

    private LiveLog(AnnotatedDraft draft)
    {
        for (var i = 0; i < draft.Blocks.Length; i++)
        {
            if (IsTime(draft.Blocks[i].Prose.Text))
                times.Add(i);
        }
    }

    /// <summary>Whether two blocks stand in two entries of such a report.</summary>
    public static bool Parts(AnnotatedDraft draft, int before, int block)
    {
        var times = draft.Once(static draft => new LiveLog(draft)).times;
        if (times.Count < FewestEntries)
            return false;
        var next = ~times.BinarySearch(before);
        return next >= 0 && next < times.Count && times[next] < block;
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
