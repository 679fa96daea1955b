namespace Copydesk.Drafts.Language;

/// <summary>Things whose names look like a person's. Read when the first name of two words or more turns up.</summary>
internal static class ThingNames
{
    // Sorted, to be searched by halves: a framework set over spans would be compiled anew at every start.
    private static string[]? names;

    /// <summary>Whether a folded name is such a thing, or begins with one of two words: "Wall Street Journal".</summary>
    public static bool IsOne(ReadOnlySpan<char> folded)
    {
        var held = names ??= Load();
        if (IsHeld(held, folded))
            return true;
        var second = folded.IndexOf(' ') + 1;
        var third = folded[second..].IndexOf(' ');
        return third > 0 && IsHeld(held, folded[..(second + third)]);
    }

    private static bool IsHeld(string[] held, ReadOnlySpan<char> name)
    {
        int low = 0, high = held.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Compare(held[middle], name);
            if (order == 0)
                return true;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return false;
    }

    /// <summary>Ordinal. By hand, because the framework's comparison of spans is compiled anew at every start.</summary>
    private static int Compare(string held, ReadOnlySpan<char> name)
    {
        var length = Math.Min(held.Length, name.Length);
        for (var i = 0; i < length; i++)
        {
            if (held[i] != name[i])
                return held[i] - name[i];
        }

        return held.Length - name.Length;
    }

    private static string[] Load()
    {
        var held = new List<string>();
        foreach (var line in WordList.EntriesOf(typeof(ThingNames).Assembly, "ThingNames.txt"))
            held.Add(line.ToString());
        held.Sort(StringComparer.Ordinal);
        return [.. held];
    }
}
