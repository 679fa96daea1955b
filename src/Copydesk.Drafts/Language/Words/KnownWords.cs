namespace Copydesk.Drafts.Language;

/// <summary>Numbers of single words that grammar turns on. The same in every vocabulary, since each grows from the shared one.</summary>
internal static class KnownWords
{
    public static readonly int According = Number("according");
    public static readonly int And = Number("and");
    public static readonly int As = Number("as");
    public static readonly int Back = Number("back");
    public static readonly int By = Number("by");
    public static readonly int For = Number("for");
    public static readonly int From = Number("from");
    public static readonly int How = Number("how");
    public static readonly int It = Number("it");
    public static readonly int Of = Number("of");
    public static readonly int Per = Number("per");
    public static readonly int Put = Number("put");
    public static readonly int So = Number("so");
    public static readonly int Sri = Number("sri");
    public static readonly int That = Number("that");
    public static readonly int There = Number("there");
    public static readonly int To = Number("to");
    public static readonly int What = Number("what");
    public static readonly int Which = Number("which");
    public static readonly int Who = Number("who");
    public static readonly int With = Number("with");
    public static readonly int Words = Number("words");

    public static readonly int[] Be = Numbers("is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't", "got", "gets");
    public static readonly int[] BeforeSri = Numbers("datin", "dato", "datuk", "tan");
    public static readonly int[] InitialsInCapitals = Numbers("dr", "mr", "ms", "sr");
    public static readonly int[] Quoted = Numbers("quoted", "quotes", "quote", "quoting", "cited", "cites", "citing", "reported");

    /// <summary>What has words written on it.</summary>
    public static readonly int[] Lettered = Numbers(
        "banner", "banners", "placard", "placards", "sign", "signs", "poster", "posters", "plaque", "plaques", "t-shirt", "t-shirts", "graffiti", "note", "notice");

    /// <summary>What makes a noun of the next word, whatever else it may be.</summary>
    public static readonly int[] Articles = Numbers("the", "a", "an", "my", "your", "his", "her", "its", "our", "their", "whose", "every", "no");

    /// <summary>What may stand between a subject and its verb.</summary>
    public static readonly int[] Adverbs = Numbers(
        "also", "later", "then", "earlier", "once", "often", "never", "still", "just", "simply", "now", "again", "further", "first",
        "always", "even", "ever", "only", "soon", "already", "meanwhile", "instead", "however", "previously", "recently", "today",
        "yesterday", "so", "not", "both", "all", "too", "well", "afterwards");

    /// <summary>Whether a word is one of some; the framework's vectorised search is compiled anew at every start.</summary>
    public static bool IsIn(int[] words, int word)
    {
        foreach (var known in words)
        {
            if (known == word)
                return true;
        }

        return false;
    }

    /// <summary>The number of a word that must be held.</summary>
    public static int Number(string word) =>
        Vocabulary.Shared.Find(word) is > 0 and var number ? number : throw new InvalidOperationException($"No word list holds '{word}'.");

    // An array, since a span of so many words is taken by code that is compiled anew at every start.
    public static int[] Numbers(params string[] words)
    {
        var numbers = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
            numbers[i] = Number(words[i]);
        return numbers;
    }
}
