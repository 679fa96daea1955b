using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// The people of a draft while they are gathered, with the parts of their names by which copy calls them again. Serves one
/// draft after another.
/// </summary>
internal sealed class PeopleFound(NameTable names)
{
    private const NameEvidence Sex = NameEvidence.He | NameEvidence.She;

    /// <summary>Spellings of one name differ by no more letters than these.</summary>
    private const int MostLetters = 4;

    private readonly ArrayBuilder<Found> people = new(32);
    private readonly List<NameEntry> parts = [];
    private readonly List<PersonMention> mentions = [];
    private readonly ArrayBuilder<int> mentioned = new(128);

    /// <summary>A person by the full name, who can be called by its beginnings and its ends from now on.</summary>
    public void Introduce(NameEntry entry)
    {
        if (entry.Plain.ShorterOf >= 0)
        {
            entry.Person = entry.Plain.ShorterOf;
            return;
        }

        entry.Person = people.Count;
        var firstPart = parts.Count;
        var name = names.TextOf(entry.Plain);
        for (var space = name.IndexOf(' '); space > 0;)
        {
            // An initial calls nobody.
            if (space > 2 || !entry.Has(NameEvidence.Initials))
                Register(name[..space], entry.Has(NameEvidence.SurnameFirst), entry.Person);
            var rest = name[(space + 1)..];
            Register(rest, !entry.Has(NameEvidence.SurnameFirst), entry.Person);
            // Bashar al-Assad is Assad later on.
            if (rest.Length > 5 && rest[2] == '-' && rest[..2] is "al" or "el" or "as" or "ul" && !rest.Contains(' '))
                Register(rest[3..], isSurname: true, entry.Person);
            RegisterOtherwiseParted(rest, entry.Person);
            var next = name[(space + 1)..].IndexOf(' ');
            space = next < 0 ? -1 : space + 1 + next;
        }

        people.Add(new Found(entry, entry.Once & Sex, firstPart, parts.Count));
        RegisterShorter(entry, name);
        if (!entry.Has(NameEvidence.SurnameFirst))
            RegisterMiddle(name, entry.Person);
    }

    /// <summary>
    /// Roberto Carlos Figueroa Bustos is Figueroa later on, Patricio Tapia-Soto Tapia, João da Silva Neto da Silva: where
    /// nobody else is called so, which only a look at all people tells.
    /// </summary>
    private void RegisterMiddle(ReadOnlySpan<char> name, int person)
    {
        var first = name.IndexOf(' ') + 1;
        var last = name.LastIndexOf(' ') + 1;
        var before = first;
        for (var start = first; start < name.Length;)
        {
            var length = name[start..].IndexOfAny(' ', '-');
            var end = length < 0 ? name.Length : start + length;
            if (end - start > 2 && (start != last || end < name.Length))
            {
                Call(name[start..end], person);
                if (before < start)
                    Call(name[before..end], person);
            }

            before = start;
            start = end + 1;
        }
    }

    private void Call(ReadOnlySpan<char> middle, int person)
    {
        if (names.Find(middle) is { Block: >= 0 } entry)
            entry.MiddleOf = person;
    }

    /// <summary>Ken Ofori Atta is Ofori-Atta later on, and the other way about.</summary>
    private void RegisterOtherwiseParted(ReadOnlySpan<char> rest, int person)
    {
        var at = rest.IndexOfAny(' ', '-');
        if (at < 3 || rest.Length - at < 4 || rest[(at + 1)..].ContainsAny(' ', '-'))
            return;
        Span<char> parted = stackalloc char[NameFolding.LongestName];
        rest.CopyTo(parted);
        parted[at] = rest[at] == ' ' ? '-' : ' ';
        Register(parted[..rest.Length], isSurname: true, person);
    }

    /// <summary>A person known by one word.</summary>
    public void IntroduceAlone(NameEntry entry)
    {
        entry.Person = people.Count;
        people.Add(new Found(entry, entry.Once & Sex, 0, 0));
    }

    /// <summary>Another person of a surname, whom the copy never names in full: the Mrs Oduya beside Samuel Oduya.</summary>
    public int IntroduceNamesake(NameEntry entry, NameEvidence evidence)
    {
        entry.Plain.Call(people.Count);
        people.Add(new Found(entry, evidence & Sex, 0, 0));
        return people.Count - 1;
    }

    private void Register(ReadOnlySpan<char> name, bool isSurname, int person)
    {
        var part = names.Add(name);
        part.Call(person);
        part.IsSurname |= isSurname;
        parts.Add(part);
    }

    /// <summary>
    /// "S. Oduya" is the one Oduya of the draft whose given name begins so, and "Ada Oduya" is Ada L. Oduya, unless two
    /// people come into question.
    /// </summary>
    private void RegisterShorter(NameEntry entry, ReadOnlySpan<char> name)
    {
        if (entry.Has(NameEvidence.Initials | NameEvidence.SurnameFirst))
            return;
        Span<char> shorter = stackalloc char[NameFolding.LongestName];
        var last = name[name.LastIndexOf(' ')..];
        shorter[0] = name[0];
        last.CopyTo(shorter[1..]);
        names.Add(shorter[..(last.Length + 1)]).ShorterOf = entry.Person;
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
            names.Add(shorter[..length]).ShorterOf = entry.Person;
    }

    /// <summary>
    /// Whom a part of a name means here: the one last mentioned in full, unless title or given name speak for another;
    /// -1 where an honorific speaks against all.
    /// </summary>
    public int Choose(NameEntry part, NameEvidence evidence)
    {
        var sex = evidence & Sex;
        if (sex is NameEvidence.None or Sex || people[part.Latest].Sex == sex)
            return part.Latest;
        foreach (var person in part.People)
        {
            if (people[person].Sex == sex)
                return person;
        }

        if (!Differs(part.Latest, sex))
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

    /// <summary>Adds a mention, which stands behind every other.</summary>
    public void Mention(int person, PersonMention mention)
    {
        ref var found = ref people[person];
        found.Mentions++;
        mentions.Add(mention);
        mentioned.Add(person);
        if (mention.Form != MentionForm.Full)
            return;
        for (var i = found.FirstPart; i < found.EndPart; i++)
            parts[i].Latest = person;
    }

    /// <summary>Fills in the names of all people.</summary>
    public void AddTo(NearNames near)
    {
        for (var i = 0; i < people.Count; i++)
            near.Add(names.TextOf(people[i].Entry.Plain));
    }

    /// <summary>Fills in the surnames of all people.</summary>
    public void AddTo(NearSurnames near, Func<NameEntry, string> write)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var entry = people[i].Entry;
            if (entry.Words < 2)
                continue;
            write(entry);
            near.Add(entry.Given, entry.Surname);
        }
    }

    /// <summary>Whether a name shares a part with somebody known and is otherwise the same but for the spelling.</summary>
    public bool IsNearlyKnown(NameEntry entry, Func<NameEntry, string> write)
    {
        var name = names.TextOf(entry.Plain);
        return IsNearlyOneOf(names.Find(name[(name.LastIndexOf(' ') + 1)..]), entry, write)
            || IsNearlyOneOf(names.Find(name[..name.IndexOf(' ')]), entry, write);
    }

    private bool IsNearlyOneOf(NameEntry? part, NameEntry entry, Func<NameEntry, string> write)
    {
        if (part is not { IsPart: true })
            return false;
        foreach (var person in part.People)
        {
            var known = people[person].Entry;
            if (known.Words != entry.Words || Math.Abs(known.Length - entry.Length) > MostLetters)
                continue;
            write(known);
            write(entry);
            if (NameComparison.Compare(known.Given, known.Surname, entry.Given, entry.Surname) is NameRelation.Variant or NameRelation.Form or NameRelation.Slip)
                return true;
        }

        return false;
    }

    /// <summary>The people in order of their first mention.</summary>
    public ImmutableArray<Person> ToPeople()
    {
        var count = 0;
        for (var i = 0; i < people.Count; i++)
            count += Math.Min(people[i].Mentions, 1);
        if (count == 0)
            return [];
        var result = new Person[count];
        count = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            ref var found = ref people[mentioned[i]];
            if (found.InOrder is null)
            {
                found.InOrder = new PersonMention[found.Mentions];
                found.Mentions = 0;
                result[count++] = new Person(found.Entry.Written!, ImmutableCollectionsMarshal.AsImmutableArray(found.InOrder));
            }

            found.InOrder[found.Mentions++] = mentions[i];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    public void Clear()
    {
        people.Clear();
        parts.Clear();
        mentions.Clear();
        mentioned.Truncate(0);
    }

    private record struct Found(NameEntry Entry, NameEvidence Sex, int FirstPart, int EndPart)
    {
        public int Mentions { get; set; }

        public PersonMention[]? InOrder { get; set; }
    }
}
