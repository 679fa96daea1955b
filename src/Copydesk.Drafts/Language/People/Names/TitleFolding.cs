namespace Copydesk.Drafts.Language;

/// <summary>Reads what office a title names.</summary>
public static class TitleFolding
{
    private const int Places = 256;

    // The titles met lately.
    [ThreadStatic]
    private static (string? Title, string Office)[]? known;

    /// <summary>
    /// The office in a title, folded: its last word, and the one before where the last alone is borne by many at once.
    /// "Russian Foreign Minister" and "foreign minister" give "foreign minister"; honorifics give "".
    /// </summary>
    public static string Office(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        ref var place = ref (known ??= new (string?, string)[Places])[string.GetHashCode(title) & (Places - 1)];
        if (place.Title != title)
            place = (title, Read(title));
        return place.Office;
    }

    private static string Read(string title)
    {
        var words = NameFolding.Fold(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Health Minister Dr, Prime Minister Sheikh.
        while (words.Length > 1 && (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(words[^1])) & WordClass.Honorific) != 0)
            words = words[..^1];
        if (words.Length == 0 || words[^1].Length <= 3)
            return "";
        var isShared = words[^1] is "minister" or "secretary" or "officer" or "director" or "chief" or "general" or "judge"
            or "member" or "leader" or "head" or "manager" or "aide" or "adviser" or "advisor" or "analyst" or "professor";
        // A Russian general is a general.
        return isShared && words.Length > 1 && (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(words[^2])) & (WordClass.Nationality | WordClass.Place)) == 0
            ? words[^2] + " " + words[^1]
            : words[^1];
    }
}
