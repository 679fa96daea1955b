using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>Which offices belong to walks of life that one person seldom changes: a surgeon is no striker.</summary>
internal static class WalksOfLife
{
    private static Dictionary<string, int>? walks;

    /// <summary>Whether two folded offices belong to two walks of life. Those that no list holds may go with any.</summary>
    public static bool Differ(string office, string other) =>
        Of(office) is > 0 and var one && Of(other) is > 0 and var two && one != two;

    private static int Of(string office)
    {
        var known = walks ??= Load();
        return known.TryGetValue(office, out var walk) || known.TryGetValue(office[(office.LastIndexOf(' ') + 1)..], out walk) ? walk : 0;
    }

    private static Dictionary<string, int> Load()
    {
        var loaded = new Dictionary<string, int>(StringComparer.Ordinal);
        var walk = 0;
        foreach (var line in WordList.EntriesOf(typeof(WalksOfLife).Assembly, "WalksOfLife.txt"))
        {
            walk++;
            foreach (var word in line[(line.IndexOf(':') + 1)..].ToString().Split(',', StringSplitOptions.TrimEntries))
                loaded.TryAdd(word, walk);
        }

        return loaded;
    }
}
