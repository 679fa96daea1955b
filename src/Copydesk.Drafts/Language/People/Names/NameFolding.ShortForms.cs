namespace Copydesk.Drafts.Language;

public static partial class NameFolding
{
    private static Dictionary<string, int[]>? shortForms;

    /// <summary>
    /// Whether one given name is a short form of the other, or both are of a third (Joe, Joseph; Bill, William; Sasha,
    /// Alexander). Spellings of one name (Sergei, Sergey) are none.
    /// </summary>
    public static bool IsShortFormOf(ReadOnlySpan<char> given1, ReadOnlySpan<char> given2)
    {
        var first = Fold(given1);
        var second = Fold(given2);
        if (first == second || Skeleton(first) == Skeleton(second))
            return false;
        var known = shortForms ??= ReadShortForms();
        return known.TryGetValue(first, out var groups)
            && known.TryGetValue(second, out var others)
            && groups.AsSpan().ContainsAny(others);
    }

    /// <summary>Each line is one name in its spellings and short forms, with a space between.</summary>
    private static Dictionary<string, int[]> ReadShortForms()
    {
        var groups = new Dictionary<string, int[]>();
        var group = 0;
        foreach (var line in WordList.EntriesOf(typeof(NameFolding).Assembly, "GivenNameShortForms.txt"))
        {
            foreach (var part in line.Split(' '))
            {
                var name = line[part].ToString();
                groups[name] = groups.TryGetValue(name, out var held) ? [.. held, group] : [group];
            }

            group++;
        }

        return groups;
    }
}
