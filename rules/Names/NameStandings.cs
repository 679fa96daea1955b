using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>What the house says of a form of a person's name.</summary>
internal enum NameStanding
{
    /// <summary>It doesn't stand; CD1002 says so.</summary>
    Rejected,

    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It stands.</summary>
    Accepted,
}

/// <summary>The forms of people's names that the stylebook lists, folded but for diacritics.</summary>
internal sealed class NameStandings
{
    private readonly Dictionary<string, NameStanding> standings = new(StringComparer.OrdinalIgnoreCase);

    public static NameStandings Make(Stylebook book)
    {
        var made = new NameStandings();
        foreach (var person in book.People)
        {
            made.standings[person.Name] = NameStanding.Accepted;
            if (person.Name.LastIndexOf(' ') is > 0 and var space)
                made.standings[person.Name[(space + 1)..]] = NameStanding.Accepted;
            foreach (var form in person.Accepted)
                made.standings[form] = NameStanding.Accepted;
            foreach (var form in person.Rejected)
                made.standings.TryAdd(form, NameStanding.Rejected);
        }

        return made;
    }

    public NameStanding Of(NameSpelling spelling) =>
        standings.TryGetValue(spelling.Name, out var standing) ? standing : NameStanding.Unknown;
}
