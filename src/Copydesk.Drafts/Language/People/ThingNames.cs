namespace Copydesk.Drafts.Language;

/// <summary>Things whose names look like a person's. Read when the first name of two words or more turns up.</summary>
internal static class ThingNames
{
    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? names;

    public static bool Contains(ReadOnlySpan<char> folded) => (names ??= Load()).Contains(folded);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in WordList.Read(typeof(ThingNames).Assembly, "ThingNames.txt").AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line[0] != '#')
                held.Add(line.ToString());
        }

        return held.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
