using System.Collections.Immutable;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>The titles that a stylebook gives its people, by their folded names.</summary>
internal sealed class HouseTitles
{
    private readonly Dictionary<string, ImmutableArray<string>> byName = new(StringComparer.Ordinal);

    private HouseTitles(Stylebook book)
    {
        foreach (var person in book.People)
        {
            if (person.Titles.IsEmpty)
                continue;
            byName.TryAdd(NameFolding.Fold(person.Name), person.Titles);
            foreach (var form in person.Accepted)
                byName.TryAdd(NameFolding.Fold(form), person.Titles);
        }
    }

    /// <summary>The titles of a draft's person; none where the stylebook has none.</summary>
    public static ImmutableArray<string> Of(Stylebook book, Person person)
    {
        var titles = book.Derive(static own => new HouseTitles(own)).byName;
        return titles.Count > 0 && titles.TryGetValue(NameFolding.Fold(person.Name), out var own) ? own : [];
    }
}
