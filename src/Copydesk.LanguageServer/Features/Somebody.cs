using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Serving;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>A name in a draft: its place in the source and in its block's prose, and how much of the name it gives.</summary>
internal sealed record NamePlace(TextSpan Source, int Block, TextSpan Span, string Name, string Given, string Surname, MentionForm Form);

/// <summary>
/// A person of a draft under every spelling: what the language layer takes for one, what a finding of CD1001 says is one, and
/// the forms that the stylebook lists under one name.
/// </summary>
/// <param name="Name">The name as it is introduced.</param>
/// <param name="Places">Where they are named, in order.</param>
internal sealed record Somebody(string Name, ImmutableArray<NamePlace> Places)
{
    private const string TwoSpellings = "CD1001";
    private const string RejectedForm = "CD1002";

    /// <summary>Where they are introduced: by the full name first, else named first.</summary>
    public NamePlace Introduction
    {
        get
        {
            foreach (var place in Places)
            {
                if (place.Form == MentionForm.Full)
                    return place;
            }

            return Places[0];
        }
    }

    /// <summary>Who is named at an offset of the source, with the place there; null where nobody is.</summary>
    public static (Somebody Who, NamePlace Here)? At(Place place, int offset)
    {
        var desk = place.Folder.Desk;
        if (desk.Annotated(place.Shown) is not { } annotated || desk.Of(place.Shown) is not { } report)
            return null;
        var (people, book) = (annotated.People, place.Folder.Settings.For(place.Shown).Stylebook);
        var groups = new int[people.Length];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = i;
        foreach (var finding in report.Findings)
        {
            if (finding.Rule.Id != TwoSpellings)
                continue;
            foreach (var other in finding.Related)
            {
                if (other.Path == place.Shown)
                    Join(groups, IndexAt(annotated, finding.Span), IndexAt(annotated, other.Span));
            }
        }

        // The stylebook's people stand behind those of the draft.
        var listed = new List<(NamePlace Place, int Entry)>();
        for (var entry = 0; entry < book.People.Length; entry++)
        {
            var first = -1;
            for (var i = 0; i < people.Length; i++)
            {
                if (!IsListed(book.People[entry], people[i]))
                    continue;
                first = first < 0 ? i : first;
                Join(groups, first, i);
            }

            foreach (var finding in report.Findings)
            {
                if (finding.Rule.Id == RejectedForm && IndexAt(annotated, finding.Span) < 0 && PlaceOf(annotated, finding.Span, book.People[entry]) is { } rejected)
                    listed.Add((rejected, first < 0 ? -1 - entry : first));
            }
        }

        var all = new SortedDictionary<int, (NamePlace Place, int Group)>();
        for (var i = 0; i < people.Length; i++)
        {
            foreach (var mention in people[i].Mentions)
            {
                var source = annotated.Blocks[mention.Block].Prose.ToSource(mention.Span);
                all.TryAdd(source.Start, (new NamePlace(source, mention.Block, mention.Span, mention.Name, mention.Given, mention.Surname, mention.Form), Root(groups, i)));
            }
        }

        foreach (var (rejected, entry) in listed)
            all.TryAdd(rejected.Source.Start, (rejected, entry < 0 ? entry : Root(groups, entry)));
        foreach (var (here, group) in all.Values)
        {
            if (here.Source.Start > offset || offset > here.Source.End)
                continue;
            var places = ImmutableArray.CreateBuilder<NamePlace>();
            foreach (var (one, its) in all.Values)
            {
                if (its == group)
                    places.Add(one);
            }

            var who = new Somebody("", places.DrainToImmutable());
            return (who with { Name = group < 0 ? book.People[-1 - group].Name : who.Introduction.Name }, here);
        }

        return null;
    }

    private static bool IsListed(StylebookPerson entry, Person person)
    {
        foreach (var mention in person.Mentions)
        {
            // A surname alone says too little, unless the house rejects it for this very person.
            if (mention.Form == MentionForm.Full ? Holds(entry, mention.Name) : entry.Rejected.Contains(mention.Name))
                return true;
        }

        return false;
    }

    private static bool Holds(StylebookPerson entry, string name) => entry.Name == name || entry.Accepted.Contains(name) || entry.Rejected.Contains(name);

    /// <summary>A form that the house rejects for a person, where it stands and nobody is seen in it; null where it is another's.</summary>
    private static NamePlace? PlaceOf(AnnotatedDraft annotated, TextSpan source, StylebookPerson entry)
    {
        var written = annotated.Draft.Text.Substring(source.Start, source.Length);
        if (!entry.Rejected.Contains(written))
            return null;
        for (var block = 0; block < annotated.Blocks.Length; block++)
        {
            var span = annotated.Draft.Blocks[block].Span;
            if (!span.Contains(source))
                continue;
            var prose = annotated.Blocks[block].Prose;
            for (var at = prose.Text.IndexOf(written); at >= 0;)
            {
                var here = new TextSpan(at, written.Length);
                if (prose.ToSource(here) == source)
                {
                    var space = written.LastIndexOf(' ');
                    return new NamePlace(
                        source, block, here, written, space < 0 ? "" : written[..space], written[(space + 1)..], space < 0 ? MentionForm.Surname : MentionForm.Full);
                }

                var next = prose.Text[(at + 1)..].IndexOf(written);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        return null;
    }

    /// <summary>Index of the person who is named at a place of the source, or -1.</summary>
    private static int IndexAt(AnnotatedDraft annotated, TextSpan source)
    {
        for (var i = 0; i < annotated.People.Length; i++)
        {
            foreach (var mention in annotated.People[i].Mentions)
            {
                if (annotated.Blocks[mention.Block].Prose.ToSource(mention.Span).OverlapsWith(source))
                    return i;
            }
        }

        return -1;
    }

    private static int Root(int[] groups, int item)
    {
        while (groups[item] != item)
            item = groups[item];
        return item;
    }

    private static void Join(int[] groups, int one, int other)
    {
        if (one >= 0 && other >= 0)
            groups[Root(groups, other)] = Root(groups, one);
    }
}
