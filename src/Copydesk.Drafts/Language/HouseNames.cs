namespace Copydesk.Drafts.Language;

/// <summary>Names that the house has decided on: who is a person, and what is none, whatever the lists say. Compared by reference.</summary>
public sealed class HouseNames
{
    private readonly HashSet<string> people = new(StringComparer.Ordinal);
    private readonly HashSet<string> things = new(StringComparer.Ordinal);

    /// <summary>Takes the names as written.</summary>
    /// <param name="people">Full names of people in every form, and surnames that are enough by themselves.</param>
    /// <param name="things">Places and organisations.</param>
    public HouseNames(IEnumerable<string> people, IEnumerable<string> things)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(things);
        foreach (var name in people)
            this.people.Add(NameFolding.Fold(name));
        foreach (var name in things)
            this.things.Add(NameFolding.Fold(name));
        this.things.ExceptWith(this.people);
    }

    /// <summary>Whether a folded name is a person's.</summary>
    internal bool IsPerson(ReadOnlySpan<char> folded) => people.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);

    /// <summary>Whether a folded name is a place's or an organisation's.</summary>
    internal bool IsThing(ReadOnlySpan<char> folded) => things.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);
}
