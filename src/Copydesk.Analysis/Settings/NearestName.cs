namespace Copydesk.Analysis.Settings;

/// <summary>Did you mean …?</summary>
internal static class NearestName
{
    /// <summary>The one name that is nearest to a misspelt one; null where none is near, or several are alike near.</summary>
    public static string? Of(string misspelt, List<string> names)
    {
        string? nearest = null;
        var least = misspelt.Length <= 6 ? 1 : 3;
        var isTied = false;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - misspelt.Length) > least || name == nearest)
                continue;
            var distance = Distance(misspelt, name);
            if (distance > least)
                continue;
            isTied = distance == least && nearest is not null;
            if (!isTied)
                nearest = name;
            least = distance;
        }

        return isTied ? null : nearest;
    }

    // Letters put in, left out, changed, or two that changed places.
    private static int Distance(string one, string other)
    {
        var beforeLast = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var current = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[other.Length];
    }
}
