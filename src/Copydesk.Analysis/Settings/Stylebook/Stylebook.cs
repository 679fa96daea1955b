using System.Collections.Immutable;
using Copydesk.Analysis.Settings;
using Copydesk.Drafts.Language;

namespace Copydesk.Analysis;

/// <summary>
/// What the house has decided, from <c>stylebook.yml</c>: names with their spellings, and style. Immutable, read once for each
/// file, and shared by the drafts below it.
/// </summary>
/// <remarks>
/// To add a list of the house's: a property here, a line in <c>StylebookReader.ReadSection</c>, its key in
/// <c>StylebookReader.Sections</c>. A single value needs nothing here: every <see cref="RuleOption"/> may stand under
/// <c>style:</c>, without its <c>copydesk_</c>.
/// </remarks>
public sealed class Stylebook
{
    private readonly Lock gate = new();
    private volatile object[] derived = [];

    internal Stylebook() { }

    /// <summary>Nothing decided: where there is no stylebook.</summary>
    public static Stylebook Empty { get; } = new();

    /// <summary>Stable hash of everything in it, part of <see cref="DraftSettings.Id"/>; empty where there is none.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Id.Length == 0;

    /// <summary>People, in the order of the file.</summary>
    public ImmutableArray<StylebookPerson> People { get; internal set; } = [];

    /// <summary>Places, in the order of the file.</summary>
    public ImmutableArray<StylebookName> Places { get; internal set; } = [];

    /// <summary>Organisations, in the order of the file.</summary>
    public ImmutableArray<StylebookOrganisation> Organisations { get; internal set; } = [];

    /// <summary>Longer names that keep an old form inside them: "Bombay High Court". Those listed with a name are here too.</summary>
    public ImmutableArray<string> FrozenNames { get; internal set; } = [];

    /// <summary>Sets of titles that mean one post: "foreign minister", "external affairs minister".</summary>
    public ImmutableArray<ImmutableArray<string>> SameTitles { get; internal set; } = [];

    /// <summary>Sets of titles of which nobody holds two at a time.</summary>
    public ImmutableArray<ImmutableArray<string>> ExclusiveTitles { get; internal set; } = [];

    /// <summary>Lines that the house has to print, which no rule marks.</summary>
    public ImmutableArray<string> RequiredLines { get; internal set; } = [];

    /// <summary>Options that the <c>style:</c> section sets, below what .editorconfig says.</summary>
    internal ImmutableArray<Setting> Settings { get; set; } = [];

    /// <summary>The organisation that goes by a form: its name, another form of it, or its acronym; null where the house lists none.</summary>
    /// <param name="form">In any case, with diacritics or without.</param>
    public StylebookOrganisation? OrganisationOf(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Organisations.IsEmpty ? null : Derive(static book => new OrganisationForms(book)).Of(form);
    }

    /// <summary>What a rule makes of the stylebook once, such as an index of its names; kept as long as the stylebook.</summary>
    /// <param name="make">Makes it. May be called twice where two threads ask first; one result is kept for all.</param>
    /// <typeparam name="T">A type of the rule's own: one thing is kept for each type.</typeparam>
    public T Derive<T>(Func<Stylebook, T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        if (Known<T>() is { } known)
            return known;
        var made = make(this);
        lock (gate)
        {
            if (Known<T>() is { } other)
                return other;
            derived = [.. derived, made];
        }

        return made;
    }

    private T? Known<T>()
        where T : class
    {
        foreach (var one in derived)
        {
            if (one is T known)
                return known;
        }

        return null;
    }
}

/// <summary>A name as the house spells it.</summary>
public class StylebookName
{
    internal StylebookName() { }

    /// <summary>The house's form, which fixes write.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms that stand, without <see cref="Name"/>.</summary>
    public ImmutableArray<string> Accepted { get; internal set; } = [];

    /// <summary>Forms that don't stand.</summary>
    public ImmutableArray<string> Rejected { get; internal set; } = [];
}

/// <summary>A person as the house spells them.</summary>
public sealed class StylebookPerson : StylebookName
{
    internal StylebookPerson() { }

    /// <summary>Titles they hold.</summary>
    public ImmutableArray<string> Titles { get; internal set; } = [];

    /// <summary>Whether the surname alone introduces them: Shakespeare, Putin.</summary>
    public bool IsKnownBySurname { get; internal set; }
}

/// <summary>An organisation as the house spells it.</summary>
public sealed class StylebookOrganisation : StylebookName
{
    internal StylebookOrganisation() { }

    /// <summary>Its short form, or null.</summary>
    public string? Acronym { get; internal set; }

    /// <summary>Its name and every other form.</summary>
    internal IEnumerable<string> Forms => [Name, .. Accepted, .. Rejected, .. Acronym is null ? (ReadOnlySpan<string>)[] : [Acronym]];
}

/// <summary>Organisations by all their forms, folded; of two with one form, the first.</summary>
internal sealed class OrganisationForms
{
    private readonly Dictionary<string, StylebookOrganisation> byForm = new(StringComparer.Ordinal);

    public OrganisationForms(Stylebook book)
    {
        foreach (var organisation in book.Organisations)
        {
            foreach (var form in organisation.Forms)
                byForm.TryAdd(NameFolding.Fold(form), organisation);
        }
    }

    public StylebookOrganisation? Of(string form) => byForm.GetValueOrDefault(NameFolding.Fold(form));
}
