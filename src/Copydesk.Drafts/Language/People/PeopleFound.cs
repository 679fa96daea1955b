using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>The people of a draft while they are gathered, with the parts of their names by which copy calls them again.</summary>
internal sealed class PeopleFound
{
    private const int Several = -1;
    private const NameEvidence Sex = NameEvidence.He | NameEvidence.She;

    private readonly List<Found> people = [];
    private readonly Dictionary<string, NamePart> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamePart>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, int> shorterForms = new(StringComparer.Ordinal);

    public PeopleFound() => lookup = parts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whose surname or given name this is, or null.</summary>
    public NamePart? Part(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var part) ? part : null;

    /// <summary>A person by the full name, who can be called by its beginnings and its ends from now on.</summary>
    public void Introduce(NameEntry entry)
    {
        if (shorterForms.TryGetValue(entry.Folded, out var known) && known != Several)
        {
            entry.Person = known;
            return;
        }

        entry.Person = people.Count;
        var found = new Found(entry);
        people.Add(found);
        var name = entry.Folded.AsSpan();
        for (var space = name.IndexOf(' '); space > 0;)
        {
            // An initial calls nobody.
            if (space > 2 || !entry.Has(NameEvidence.Initials))
                Register(name[..space], entry.Has(NameEvidence.SurnameFirst), found);
            Register(name[(space + 1)..], !entry.Has(NameEvidence.SurnameFirst), found);
            var next = name[(space + 1)..].IndexOf(' ');
            space = next < 0 ? -1 : space + 1 + next;
        }

        RegisterShorter(entry);
    }

    /// <summary>A person known by one word.</summary>
    public void IntroduceAlone(NameEntry entry)
    {
        entry.Person = people.Count;
        people.Add(new Found(entry));
    }

    /// <summary>Another person of a surname, whom the copy never names in full: the Mrs Oduya beside Samuel Oduya.</summary>
    public int IntroduceNamesake(NameEntry entry, NamePart part, NameEvidence evidence)
    {
        part.Add(people.Count);
        people.Add(new Found(entry) { Sex = evidence & Sex });
        return people.Count - 1;
    }

    private void Register(ReadOnlySpan<char> name, bool isSurname, Found found)
    {
        if (lookup.TryGetValue(name, out var part))
        {
            part.Add(found.Entry.Person);
            part.IsSurname |= isSurname;
        }
        else
        {
            part = new NamePart(found.Entry.Person, isSurname);
            lookup[name] = part;
        }

        found.Parts.Add(part);
    }

    /// <summary>
    /// "S. Oduya" is the one Oduya of the draft whose given name begins so, and "Ada Oduya" is Ada L. Oduya, unless two
    /// people come into question.
    /// </summary>
    private void RegisterShorter(NameEntry entry)
    {
        if (entry.Has(NameEvidence.Initials | NameEvidence.SurnameFirst))
            return;
        Span<char> shorter = stackalloc char[NameFolding.LongestName];
        var name = entry.Folded.AsSpan();
        var last = name[name.LastIndexOf(' ')..];
        shorter[0] = name[0];
        last.CopyTo(shorter[1..]);
        RegisterShorter(shorter[..(last.Length + 1)], entry.Person);
        var length = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.Length == 1)
                continue;
            if (length > 0)
                shorter[length++] = ' ';
            word.CopyTo(shorter[length..]);
            length += word.Length;
        }

        if (length < name.Length)
            RegisterShorter(shorter[..length], entry.Person);
    }

    private void RegisterShorter(ReadOnlySpan<char> name, int person)
    {
        var key = name.ToString();
        shorterForms[key] = shorterForms.TryGetValue(key, out var known) && known != person ? Several : person;
    }

    /// <summary>
    /// Whom a part of a name means here: the one last mentioned in full, unless title or given name speak for another;
    /// -1 where an honorific speaks against all.
    /// </summary>
    public int Choose(NamePart part, NameEvidence evidence)
    {
        var sex = evidence & Sex;
        if (sex is NameEvidence.None or Sex || !Differs(part.Latest, sex))
            return part.Latest;
        foreach (var person in part.People)
        {
            if (!Differs(person, sex))
                return person;
        }

        return part.IsSurname && (evidence & NameEvidence.Honorific) != 0 ? -1 : part.Latest;
    }

    private bool Differs(int person, NameEvidence sex)
    {
        var known = people[person].Sex;
        return known is NameEvidence.He or NameEvidence.She && known != sex;
    }

    public void Mention(int person, PersonMention mention)
    {
        var found = people[person];
        found.Mentions.Add(mention);
        if (mention.Form != MentionForm.Full)
            return;
        foreach (var part in found.Parts)
            part.Latest = person;
    }

    public NearNames NearNames()
    {
        var near = new NearNames();
        foreach (var person in people)
            near.Add(person.Entry.Folded);
        return near;
    }

    /// <summary>The people in order of their first mention.</summary>
    public ImmutableArray<Person> ToPeople()
    {
        var mentioned = new List<Person>(people.Count);
        foreach (var person in people)
        {
            if (person.Mentions.Count > 0)
                mentioned.Add(new Person(person.Entry.Written, [.. person.Mentions]));
        }

        mentioned.Sort(static (a, b) =>
        {
            var (one, other) = (a.Mentions[0], b.Mentions[0]);
            var order = one.Block.CompareTo(other.Block);
            return order != 0 ? order : one.Span.Start.CompareTo(other.Span.Start);
        });
        return [.. mentioned];
    }

    private sealed class Found(NameEntry entry)
    {
        public NameEntry Entry { get; } = entry;

        public NameEvidence Sex { get; init; } = entry.Once & (NameEvidence.He | NameEvidence.She);

        public List<NamePart> Parts { get; } = [];

        public List<PersonMention> Mentions { get; } = [];
    }
}
