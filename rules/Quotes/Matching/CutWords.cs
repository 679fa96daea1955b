using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>Tells the beginning of a word that was cut off from a word: "gover" goes on as government, and stands for nothing by itself.</summary>
internal static class CutWords
{
    private const WordClass Words = WordClass.CommonWord | WordClass.OrganisationWord | WordClass.TitleWord | WordClass.SpeechVerb | WordClass.SpeechNoun
        | WordClass.PastVerb | WordClass.Participle;

    private const int Shortest = 4;

    private const int LeastMissing = 2;

    // What is put to a word to make another of it: what stands before it may be a word that no list holds.
    private static readonly string[] Endings =
    [
        "able", "age", "al", "ally", "an", "ance", "ancy", "ant", "ants", "ary", "ation", "ations", "ed", "ee", "ees", "en", "ence", "ent", "er", "ers", "ery",
        "es", "ess", "est", "ful", "fully", "hood", "ial", "ian", "ible", "ic", "ical", "ied", "ier", "ies", "ing", "ings", "ion", "ions", "ise", "ised", "ish",
        "ism", "ist", "ists", "ity", "ive", "ize", "ized", "less", "like", "ly", "ment", "ments", "ness", "or", "ors", "ory", "ous", "ship", "some", "th", "ward",
        "wards", "woman", "women", "man", "men", "person", "work", "workers",
    ];

    // Words of talk that are cut short on purpose.
    private static readonly string[] Short = ["admin", "congrat", "congrats", "demo", "exec", "intro", "memo", "metro", "perp", "photo", "poss", "prep", "promo", "prof", "temp"];

    private static string[]? words;

    /// <summary>Whether a word in small letters that no list holds is the beginning of one that the lists hold, and no word by itself.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest || IsOneOf(Short, word))
            return false;
        var known = words ??= Load();
        int low = 0, high = known.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (known[middle].AsSpan().SequenceCompareTo(word) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        var isBeginning = false;
        for (; low < known.Length && known[low].AsSpan().StartsWith(word); low++)
        {
            var rest = known[low].AsSpan(word.Length);
            if (IsOneOf(Endings, rest))
                return false;
            isBeginning |= rest.Length >= LeastMissing;
        }

        return isBeginning;
    }

    private static bool IsOneOf(string[] list, ReadOnlySpan<char> word)
    {
        foreach (var one in list)
        {
            if (word.SequenceEqual(one))
                return true;
        }

        return false;
    }

    private static string[] Load()
    {
        var vocabulary = Vocabulary.Shared;
        var found = new List<string>();
        for (var word = 1; word < vocabulary.Count; word++)
        {
            if ((vocabulary.ClassOf(word) & Words) != 0 && vocabulary.TextOf(word) is { Length: >= Shortest + LeastMissing } text)
                found.Add(text.ToString());
        }

        found.Sort(StringComparer.Ordinal);
        return [.. found];
    }
}
