namespace Copydesk.Cli.Commands;

/// <summary>The word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary><c> Did you mean check?</c>, or nothing where no candidate is near.</summary>
    public static string Hint(string given, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = Math.Max(2, given.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(given, candidate);
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }

        return nearest is null ? "" : $" Did you mean {nearest}?";
    }

    // Levenshtein's, ignoring case; what was typed beyond any candidate's length can't be near.
    private static int Distance(string a, string b)
    {
        if (a.Length > b.Length + 8)
            return int.MaxValue;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
