using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Serving;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>A name in a draft: its place in the source and in its block's prose, and how much of the name it gives.</summary>
internal sealed record NamePlace(Draft Draft, TextSpan Source, int Block, TextSpan Span, string Name, string Given, string Surname, MentionForm Form);

/// <summary>Somebody whom a draft names: a person as the language layer sees one, or a form that the stylebook rejects and in which nobody is seen.</summary>
/// <param name="Places">Where they are named, in order; at least one.</param>
/// <param name="Entries">The house's names for them: those of the stylebook's people whose forms these are.</param>
internal sealed record Bearer(ImmutableArray<NamePlace> Places, IReadOnlyCollection<string> Entries)
{
    private const string RejectedForm = "CD1002";

    public Draft Draft => Places[0].Draft;

    /// <summary>The full names under which they go.</summary>
    public IEnumerable<NamePlace> FullNames
    {
        get
        {
            foreach (var place in Places)
            {
                if (place.Form == MentionForm.Full && place.Given.Length > 0)
                    yield return place;
            }
        }
    }

    /// <summary>Everybody whom a draft names.</summary>
    public static List<Bearer> In(DeskFolder folder, string shown)
    {
        var bearers = new List<Bearer>();
        if (folder.Desk.Annotated(shown) is not { } annotated || folder.Desk.Of(shown) is not { } report)
            return bearers;
        var house = folder.Settings.For(shown).Stylebook.Derive(static book => new HouseForms(book));
        foreach (var person in annotated.People)
        {
            var places = ImmutableArray.CreateBuilder<NamePlace>(person.Mentions.Length);
            foreach (var mention in person.Mentions)
            {
                places.Add(new NamePlace(
                    annotated.Draft, annotated.Blocks[mention.Block].Prose.ToSource(mention.Span), mention.Block, mention.Span,
                    mention.Name, mention.Given, mention.Surname, mention.Form));
            }

            bearers.Add(new Bearer(places.MoveToImmutable(), house.ListOf(person)));
        }

        foreach (var finding in report.Findings)
        {
            if (finding.Rule.Id != RejectedForm || house.Rejecting(annotated.Draft.Text.Substring(finding.Span.Start, finding.Span.Length)) is not { Count: > 0 } entries)
                continue;
            var at = bearers.FindIndex(bearer => bearer.IsNamedAt(finding.Span));
            if (at >= 0)
                bearers[at] = bearers[at] with { Entries = [.. bearers[at].Entries, .. entries] };
            else if (PlaceOf(annotated, finding.Span) is { } place)
                bearers.Add(new Bearer([place], entries));
        }

        return bearers;
    }

    /// <summary>Whether one of their names stands at a place of the source.</summary>
    public bool IsNamedAt(TextSpan source)
    {
        foreach (var place in Places)
        {
            if (place.Source.OverlapsWith(source))
                return true;
        }

        return false;
    }

    /// <summary>The place of a form in which nobody is seen; null where it isn't in a block's prose as it stands.</summary>
    private static NamePlace? PlaceOf(AnnotatedDraft annotated, TextSpan source)
    {
        var written = annotated.Draft.Text.Substring(source.Start, source.Length);
        for (var block = 0; block < annotated.Blocks.Length; block++)
        {
            if (!annotated.Draft.Blocks[block].Span.Contains(source))
                continue;
            var prose = annotated.Blocks[block].Prose;
            for (int from = 0, at; (at = prose.Text[from..].IndexOf(written)) >= 0; from += at + 1)
            {
                var here = new TextSpan(from + at, written.Length);
                if (prose.ToSource(here) != source)
                    continue;
                var space = written.LastIndexOf(' ');
                return new NamePlace(
                    annotated.Draft, source, block, here, written,
                    space < 0 ? "" : written[..space], written[(space + 1)..], space < 0 ? MentionForm.Surname : MentionForm.Full);
            }
        }

        return null;
    }
}

/// <summary>The forms of people's names in a stylebook, each with the house's names for those who bear it.</summary>
internal sealed class HouseForms
{
    private static readonly IReadOnlyCollection<string> Nobody = [];

    private readonly Dictionary<string, List<string>> forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> rejected = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> byName = new(StringComparer.Ordinal);

    public HouseForms(Stylebook book)
    {
        foreach (var person in book.People)
        {
            List<string> all = [person.Name, .. person.Accepted, .. person.Rejected];
            if (person.IsKnownBySurname)
                all.Add(person.Name[(person.Name.LastIndexOf(' ') + 1)..]);
            foreach (var form in all)
                Add(forms, form, person.Name);
            foreach (var form in person.Rejected)
                Add(rejected, form, person.Name);
            byName[person.Name] = all;
        }
    }

    /// <summary>The house's names for a person, by the full names under which they go; by the surname where no full name is given.</summary>
    public IReadOnlyCollection<string> ListOf(Person person)
    {
        if (forms.Count == 0)
            return Nobody;
        var isFull = Array.Exists([.. person.Mentions], static mention => mention.Form == MentionForm.Full);
        HashSet<string>? listed = null;
        foreach (var mention in person.Mentions)
        {
            if ((mention.Form == MentionForm.Full) == isFull && forms.TryGetValue(mention.Name, out var names))
                (listed ??= new(StringComparer.Ordinal)).UnionWith(names);
        }

        return listed ?? Nobody;
    }

    /// <summary>The house's names for those of whom it rejects a form.</summary>
    public IReadOnlyCollection<string> Rejecting(string form) => rejected.GetValueOrDefault(form) ?? Nobody;

    /// <summary>All forms of a person by the house's name for them.</summary>
    public IReadOnlyCollection<string> FormsOf(string name) => byName.GetValueOrDefault(name) ?? Nobody;

    private static void Add(Dictionary<string, List<string>> to, string form, string name)
    {
        if (!to.TryGetValue(form, out var names))
            to.Add(form, names = []);
        names.Add(name);
    }
}
