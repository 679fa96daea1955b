using System.Collections.Frozen;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>Tells words that belong to everybody: oaths, proverbs, joint statements, condolences.</summary>
internal static class CommonWords
{
    private const int CondolenceWords = 2;

    private static FrozenSet<string>? words;

    /// <summary>Whether a quotation is a formula by its own words, or is said to be one by the words around it.</summary>
    public static bool AreIn(string quotation, params ReadOnlySpan<string> around)
    {
        if (Count(quotation, "~") >= CondolenceWords)
            return true;
        foreach (var narration in around)
        {
            if (Count(narration, "") > 0)
                return true;
        }

        return false;
    }

    /// <summary>How many words of the list stand in a text; those of condolence are listed with a tilde before them.</summary>
    private static int Count(string text, string prefix)
    {
        var list = words ??= Load();
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
                at++;
            if (at > start && list.Contains(prefix + text[start..at].ToLowerInvariant()))
                count++;
        }

        return count;
    }

    private static FrozenSet<string> Load()
    {
        var entries = new List<string>();
        foreach (var entry in WordList.EntriesOf(typeof(CommonWords).Assembly, "ConflictingSpeakers.txt"))
            entries.Add(entry.ToString());
        return entries.ToFrozenSet(StringComparer.Ordinal);
    }
}
