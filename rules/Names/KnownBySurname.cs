using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>People whose surname alone is enough: those of the data file, and those that the stylebook says are.</summary>
internal static class KnownBySurname
{
    private static HashSet<string>? names;

    /// <summary>Whether a surname needs no introduction.</summary>
    /// <param name="book">The house's stylebook.</param>
    /// <param name="name">The full name, where the draft gives it, else the surname.</param>
    /// <param name="surname">The surname.</param>
    public static bool Holds(Stylebook book, string name, string surname)
    {
        foreach (var person in book.People)
        {
            if (person.IsKnownBySurname && (Same(person.Name, name) || Same(person.Name[(person.Name.LastIndexOf(' ') + 1)..], surname)))
                return true;
        }

        return (names ??= Load()).Contains(NameFolding.Fold(surname));
    }

    private static bool Same(string one, string other) => NameFolding.Fold(one) == NameFolding.Fold(other);

    private static HashSet<string> Load()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in WordList.EntriesOf(typeof(KnownBySurname).Assembly, "KnownBySurname.txt"))
            known.Add(NameFolding.Fold(line));
        return known;
    }
}
