namespace Copydesk.Drafts.Language;

/// <summary>Names known from lists that are read when two names are first compared.</summary>
public static class KnownNames
{
    // Looked up by strings: what looks up spans is compiled anew at every start, and the callers remember what they are told.
    private static Dictionary<string, int>? forms;
    private static Dictionary<string, int>? surnames;

    /// <summary>The number of the given name of which this is one language's form (Vladimir, Volodymyr, Uladzimir), or 0.</summary>
    internal static int FormOf(ReadOnlySpan<char> given) =>
        (forms ??= ReadForms()).TryGetValue(given.ToString(), out var number) ? number : 0;

    /// <summary>Whether a given name is written in many ways, so that it tells little: Sergei, Mohammed.</summary>
    public static bool HasForms(string given) => FormOf(NameFolding.Fold(given)) != 0;

    /// <summary>Whether two folded given names are one in the forms of two languages.</summary>
    public static bool AreForms(string given, string other) => FormOf(given) is > 0 and var form && form == FormOf(other);

    /// <summary>Whether no list holds a folded given name of one word.</summary>
    public static bool IsRareGiven(string given) => GivenClass(given) == 0 && FormOf(given) == 0 && !given.Contains(' ');

    /// <summary>Whether so many people bear the folded surname that two who bear nearly the same are no surprise.</summary>
    public static bool IsBorneByMany(ReadOnlySpan<char> surname) =>
        (surnames ??= ReadSurnames()).ContainsKey(surname.ToString()) || GivenClass(surname) != 0;

    /// <summary>Whether a folded surname is among the few hundred that most people bear: Khan, Smith, Kim.</summary>
    public static bool IsBorneByVeryMany(ReadOnlySpan<char> surname) =>
        (surnames ??= ReadSurnames()).TryGetValue(surname.ToString(), out var degree) && degree > 1;

    /// <summary>Whether a folded name is a thing's, a firm's or a place's that looks like a person's: Ben Nevis, Calvin Klein.</summary>
    public static bool IsThing(string folded) => ThingNames.IsOne(folded);

    /// <summary>Whether a word as written begins or ends as hardly any word but a surname does: McKay, Petrenko.</summary>
    public static bool HasSurnameShape(ReadOnlySpan<char> word) => SurnameShape.Is(word);

    /// <summary>What kind of given name a folded word is: a man's, a woman's, either or none.</summary>
    internal static WordClass GivenClass(ReadOnlySpan<char> word) =>
        Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(word)) & WordClass.GivenName;

    private static Dictionary<string, int> ReadForms()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in WordList.EntriesOf(typeof(KnownNames).Assembly, "GivenNameForms.txt"))
        {
            number++;
            foreach (var part in line.Split(' '))
                numbers.TryAdd(line[part].ToString(), number);
        }

        return numbers;
    }

    /// <summary>Each surname with 1, and with 2 where an asterisk says that very many bear it.</summary>
    private static Dictionary<string, int> ReadSurnames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in WordList.EntriesOf(typeof(KnownNames).Assembly, "CommonSurnames.txt"))
            names.Add(line.TrimEnd('*').ToString(), line[^1] == '*' ? 2 : 1);
        return names;
    }
}
