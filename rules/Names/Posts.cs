using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>
/// Which post a title names, and which posts nobody holds together: from the data files, and what a stylebook adds. Posts not
/// listed may be held beside any other.
/// </summary>
internal sealed class Posts
{
    private readonly Dictionary<string, int> byTitle = new(StringComparer.Ordinal);
    private readonly HashSet<long> exclusive = [];
    private int count;

    public Posts(Stylebook book)
    {
        foreach (var same in book.SameTitles)
        {
            foreach (var title in same)
                byTitle[Fold(title)] = PostOf(same[0]);
        }

        var assembly = typeof(Posts).Assembly;
        foreach (var line in WordList.EntriesOf(assembly, "TitleSynonyms.txt"))
        {
            var titles = line.ToString().Split('=', StringSplitOptions.TrimEntries);
            var post = PostOf(titles[0]);
            foreach (var title in titles)
                byTitle.TryAdd(Fold(title), post);
        }

        foreach (var line in WordList.EntriesOf(assembly, "ExclusivePosts.txt"))
        {
            var colon = line.IndexOf(':');
            var post = PostOf(line[..colon].ToString());
            foreach (var other in line[(colon + 1)..].ToString().Split(',', StringSplitOptions.TrimEntries))
                exclusive.Add(Pair(post, PostOf(other)));
        }

        foreach (var set in book.ExclusiveTitles)
        {
            for (var i = 0; i < set.Length; i++)
            {
                for (var j = i + 1; j < set.Length; j++)
                    exclusive.Add(Pair(PostOf(set[i]), PostOf(set[j])));
            }
        }
    }

    /// <summary>
    /// The post that a title names, or -1. Before the post only a country may stand: a former, deputy or acting minister is
    /// something else.
    /// </summary>
    public int Of(string title)
    {
        var folded = Fold(title);
        // Whoever speaks for a ministry is not the minister.
        if (folded[(folded.LastIndexOf(' ') + 1)..] is "spokesperson" or "spokesman" or "spokeswoman")
            return PostOf("spokesperson");
        for (var start = 0; ;)
        {
            if (byTitle.TryGetValue(folded[start..], out var post))
                return post;
            var space = folded.IndexOf(' ', start);
            if (space < 0 || !IsCountry(folded.AsSpan(start, space - start)))
                return -1;
            start = space + 1;
        }
    }

    /// <summary>Whether nobody holds both.</summary>
    public bool Exclude(int one, int other) => exclusive.Contains(Pair(one, other));

    private int PostOf(string title)
    {
        var folded = Fold(title);
        if (!byTitle.TryGetValue(folded, out var post))
            byTitle.Add(folded, post = count++);
        return post;
    }

    private static bool IsCountry(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s") || word.EndsWith("\u2019s"))
            word = word[..^2];
        return word is "us" or "u.s." or "uk" or "u.k." or "uae" or "eu"
            || (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(word)) & (WordClass.Nationality | WordClass.Place)) != 0;
    }

    private static string Fold(string title)
    {
        var folded = title.ToLowerInvariant().Replace('-', ' ').Replace('\u2011', ' ');
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }

    private static long Pair(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
}
