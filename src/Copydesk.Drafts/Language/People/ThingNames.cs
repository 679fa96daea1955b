namespace Copydesk.Drafts.Language;

/// <summary>Things whose names look like a person's. Read when the first name of two words or more turns up.</summary>
internal static class ThingNames
{
    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? names;

    /// <summary>Whether a folded name is such a thing, or begins with one of two words: "Wall Street Journal".</summary>
    public static bool IsOne(ReadOnlySpan<char> folded)
    {
        var held = names ??= Load();
        if (held.Contains(folded))
            return true;
        var second = folded.IndexOf(' ') + 1;
        var third = folded[second..].IndexOf(' ');
        return third > 0 && held.Contains(folded[..(second + third)]);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in WordList.EntriesOf(typeof(ThingNames).Assembly, "ThingNames.txt"))
            held.Add(line.ToString());
        return held.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
