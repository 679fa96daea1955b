using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Serving;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>
/// A person under every spelling, in one draft or in several: one full name is one person, and so are two spellings that a
/// finding of CD1001 says are one, and the forms that the stylebook lists under one name. A surname alone says nothing of who
/// is named in another draft.
/// </summary>
/// <param name="Here">The name from which it was asked.</param>
/// <param name="Places">Where they are named, in order of path and place.</param>
/// <param name="Entry">The house's name for them, or null.</param>
internal sealed record Somebody(NamePlace Here, ImmutableArray<NamePlace> Places, string? Entry)
{
    /// <summary>Where the draft in which it was asked introduces them: by the full name first, else where it names them first.</summary>
    public NamePlace Introduction
    {
        get
        {
            NamePlace? first = null;
            foreach (var place in Places)
            {
                if (place.Draft != Here.Draft)
                    continue;
                if (place.Form == MentionForm.Full)
                    return place;
                first ??= place;
            }

            return first!;
        }
    }

    /// <summary>The name as it is introduced.</summary>
    public string Name => Introduction.Form == MentionForm.Full ? Introduction.Name : Entry ?? Introduction.Name;

    /// <summary>Who is named at an offset of a draft's source; null where nobody is.</summary>
    /// <param name="folder">The desk.</param>
    /// <param name="drafts">The drafts to look in, the draft itself among them.</param>
    /// <param name="shown">The draft.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Somebody? At(DeskFolder folder, IReadOnlyCollection<string> drafts, string shown, int offset, CancellationToken cancellationToken)
    {
        var search = new Search(folder, drafts, cancellationToken);
        foreach (var bearer in search.In(shown))
        {
            foreach (var place in bearer.Places)
            {
                if (place.Source.Start <= offset && offset <= place.Source.End)
                    return search.All(bearer, place);
            }
        }

        return null;
    }

    /// <summary>Finds those in whom one person is named.</summary>
    private sealed class Search(DeskFolder folder, IReadOnlyCollection<string> drafts, CancellationToken cancellationToken)
    {
        private const string TwoSpellings = "CD1001";

        private readonly Dictionary<string, List<Bearer>> known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ILookup<string, (Bearer Bearer, NamePlace Name)>> bySurname = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> asked = new(StringComparer.Ordinal);
        private readonly List<Bearer> found = [];

        /// <summary>The drafts that name one of them in full.</summary>
        private readonly HashSet<Draft> inFull = [];

        public List<Bearer> In(string shown)
        {
            if (!known.TryGetValue(shown, out var bearers))
                known.Add(shown, bearers = Bearer.In(folder, shown));
            return bearers;
        }

        public Somebody All(Bearer bearer, NamePlace here)
        {
            var links = Links();
            Add(bearer);
            for (var next = 0; next < found.Count; next++)
            {
                foreach (var (span, path, other) in links[found[next].Draft.Path])
                {
                    if (found[next].IsNamedAt(span))
                        Add(In(path).Find(one => one.IsNamedAt(other)));
                }

                foreach (var entry in found[next].Entries)
                    AddListed(entry);
                foreach (var name in found[next].FullNames)
                    AddNamesakes(name);
            }

            var places = found.SelectMany(static one => one.Places).OrderBy(static place => place.Draft.Path, StringComparer.Ordinal).ThenBy(static place => place.Source.Start);
            return new Somebody(here, [.. places], found.SelectMany(static one => one.Entries).FirstOrDefault());
        }

        private void Add(Bearer? bearer)
        {
            if (bearer is null || found.Exists(one => ReferenceEquals(one, bearer)))
                return;
            found.Add(bearer);
            if (bearer.FullNames.Any())
                inFull.Add(bearer.Draft);
        }

        /// <summary>What CD1001 says is one person, by the path of either side.</summary>
        private ILookup<string, (TextSpan Span, string Path, TextSpan Other)> Links()
        {
            var links = new List<(string Path, (TextSpan, string, TextSpan) Link)>();
            foreach (var shown in drafts)
            {
                foreach (var finding in folder.Desk.Of(shown)?.Findings ?? [])
                {
                    if (finding.Rule.Id != TwoSpellings)
                        continue;
                    foreach (var other in finding.Related)
                    {
                        if (other.Path != shown && !drafts.Contains(other.Path))
                            continue;
                        links.Add((shown, (finding.Span, other.Path, other.Span)));
                        links.Add((other.Path, (other.Span, shown, finding.Span)));
                    }
                }
            }

            return links.ToLookup(static one => one.Path, static one => one.Link, StringComparer.Ordinal);
        }

        /// <summary>Adds all whom the stylebook lists under a name.</summary>
        private void AddListed(string entry)
        {
            if (!asked.Add("entry " + entry))
                return;
            foreach (var shown in drafts)
            {
                var forms = folder.Settings.For(shown).Stylebook.Derive(static book => new HouseForms(book)).FormsOf(entry);
                if (!forms.Any(form => Has(shown, form)))
                    continue;
                foreach (var bearer in In(shown))
                {
                    if (bearer.Entries.Contains(entry))
                        Add(bearer);
                }
            }
        }

        /// <summary>Adds those who go under a full name in other drafts; what is one person within a draft is settled there.</summary>
        private void AddNamesakes(NamePlace name)
        {
            if (!asked.Add("name " + name.Name))
                return;
            var named = Named(name.Surname);
            foreach (var others in named)
            {
                if (!AreOne(name, others.First().Name, named))
                    continue;
                foreach (var (bearer, other) in others)
                {
                    if (!inFull.Contains(other.Draft))
                        Add(bearer);
                }
            }
        }

        /// <summary>All on the desk who have a surname, by their full names.</summary>
        private ILookup<string, (Bearer Bearer, NamePlace Name)> Named(string surname)
        {
            if (bySurname.TryGetValue(surname, out var named))
                return named;
            var all = new List<(Bearer Bearer, NamePlace Name)>();
            foreach (var shown in drafts)
            {
                if (!Has(shown, surname))
                    continue;
                foreach (var bearer in In(shown))
                    all.AddRange(bearer.FullNames.DistinctBy(static place => place.Name).Select(place => (bearer, place)));
            }

            named = all.ToLookup(static one => one.Name.Name, StringComparer.Ordinal);
            bySurname.Add(surname, named);
            return named;
        }

        /// <summary>
        /// Whether two full names are one: where an initial is left out, only if it can be but one, as there are two George Bushes.
        /// A single initial in place of a given name says too little.
        /// </summary>
        private static bool AreOne(NamePlace one, NamePlace other, ILookup<string, (Bearer Bearer, NamePlace Name)> named)
        {
            if (Relation(one, other) != NameRelation.Same)
                return false;
            if (NameFolding.Fold(one.Name) == NameFolding.Fold(other.Name))
                return one.Given.Count(char.IsLetter) > 1;
            if (IsInitials(one.Given) || IsInitials(other.Given))
                return false;
            var shorter = one.Name.Length < other.Name.Length ? one : other;
            var fuller = named.Select(static others => others.First().Name).Where(name => Relation(shorter, name) == NameRelation.Same).ToList();
            return !fuller.Exists(a => fuller.Exists(b => Relation(a, b) == NameRelation.Different));
        }

        private static bool IsInitials(string given)
        {
            for (var i = 1; i < given.Length; i++)
            {
                if (char.IsLetter(given[i]) && char.IsLetter(given[i - 1]) && given.Length > 2)
                    return false;
            }

            return !given.Any(char.IsLower);
        }

        private static NameRelation Relation(NamePlace one, NamePlace other) => NameComparison.Compare(one.Given, one.Surname, other.Given, other.Surname);

        /// <summary>Whether a draft may have a name: its longest word stands there.</summary>
        private bool Has(string shown, string name)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var word = ReadOnlySpan<char>.Empty;
            for (int start = 0, end; start < name.Length; start = end + 1)
            {
                for (end = start; end < name.Length && char.IsLetter(name[end]); end++)
                {
                }

                if (end - start > word.Length)
                    word = name.AsSpan(start, end - start);
            }

            return folder.Desk.Of(shown)?.Draft.Text.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;
        }
    }
}
