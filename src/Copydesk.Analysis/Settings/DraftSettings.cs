using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>The settings that hold for a draft, parsed once for each distinct set and shared by its drafts.</summary>
public abstract class DraftSettings
{
    /// <summary>Stable hash of everything in it, for cache keys and digests.</summary>
    public abstract string Id { get; }

    /// <summary>Day of publication set for the file, below what the draft itself says.</summary>
    public abstract DateOnly? Published { get; }

    /// <summary>Locale set for the file (<c>copydesk_locale</c>, else <c>copydesk_language</c>, in .editorconfig or else the stylebook), or null.</summary>
    public abstract string? Locale { get; }

    /// <summary>Time zone set for the file (<c>copydesk_time_zone</c>), in which time stamps become days; null where days stay as written.</summary>
    public virtual string? TimeZone => null;

    /// <summary>The house's stylebook; <see cref="Stylebook.Empty"/> where it has none.</summary>
    public virtual Stylebook Stylebook => Stylebook.Empty;

    /// <summary>Day of publication given on the command line, above what the draft itself says.</summary>
    public virtual DateOnly? PublishedForRun => null;

    /// <summary>Locale given on the command line, above what the draft itself says.</summary>
    public virtual string? LocaleForRun => null;

    /// <summary>Effective severity of a rule, or null where it is switched off.</summary>
    public abstract DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule);

    /// <summary>Parsed value of an option: as set, else its default.</summary>
    public abstract object ValueOf(RuleOption option);

    /// <summary>A draft's day of publication: the command line's, else its own, else the settings'; null where nobody says.</summary>
    public DateOnly? PublishedOf(DraftMetadata draft) =>
        PublishedForRun
        ?? (draft.PublishedAt is { } instant && TimeZone is { } zone ? HouseClock.DayOf(instant, zone) : draft.Published)
        ?? Published;

    /// <summary>
    /// A draft's locale: the command line's, else its own, else the settings', else <c>en</c>. Where the draft names a bare
    /// language (<c>en</c>) and the settings a locale of it (<c>en-GB</c>), that locale.
    /// </summary>
    public string LocaleOf(DraftMetadata draft)
    {
        if (LocaleForRun is { } forRun)
            return forRun;
        if (draft.Language is not { Length: > 0 } own)
            return Locale ?? "en";
        return Locale is { } house && house.Length > own.Length && house[own.Length] == '-'
            && house.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? house : own;
    }

    /// <summary>What the language layer is told about a draft.</summary>
    /// <param name="draft">What the draft says of itself.</param>
    /// <param name="vocabulary">The words known, with the phrases that rules look for.</param>
    public LanguageInputs InputsOf(DraftMetadata draft, Vocabulary vocabulary) =>
        new() { Published = PublishedOf(draft), Locale = LocaleOf(draft), Vocabulary = vocabulary, House = Stylebook.IsEmpty ? null : Stylebook.Derive(NamesOf) };

    private static HouseNames NamesOf(Stylebook book)
    {
        var (people, things) = (new List<string>(), new List<string>());
        foreach (var person in book.People)
        {
            people.AddRange([person.Name, .. person.Accepted, .. person.Rejected]);
            if (person.IsKnownBySurname)
                people.Add(person.Name[(person.Name.LastIndexOf(' ') + 1)..]);
        }

        foreach (var place in book.Places)
            things.AddRange([place.Name, .. place.Accepted, .. place.Rejected]);
        foreach (var organisation in book.Organisations)
            things.AddRange(organisation.Forms);
        return new HouseNames(people, things);
    }
}

/// <summary>Finds the settings of drafts.</summary>
public interface ISettingsSource
{
    /// <summary>The settings of a draft by its path as shown. Safe from several threads; the same set gives the same object.</summary>
    DraftSettings For(string path);

    /// <summary>What is wrong in the settings files read so far, in order of path and span: CD9005 to CD9008.</summary>
    ImmutableArray<Finding> Problems { get; }
}
