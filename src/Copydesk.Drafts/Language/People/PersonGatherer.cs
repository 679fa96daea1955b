using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Gathers the names of a draft into people. First every name that the body gives in full is weighed by all its mentions
/// together; then each mention, in reading order, goes to the person whose full name or part it is. Every step looks names up
/// by their folded form, so that the work is linear in the mentions. Serves one draft after another, so that only the people
/// found take new memory.
/// </summary>
internal sealed partial class PersonGatherer
{
    /// <summary>After a draft of more spellings the memory is given back.</summary>
    private const int MostKept = 4096;

    /// <summary>A shorter word is too soon like another.</summary>
    private const int ShortestNear = 5;

    /// <summary>Of two words with a hyphen between.</summary>
    private const int ShortestDouble = 9;

    [ThreadStatic]
    private static PersonGatherer? spare;

    private readonly NameTable names = new();
    private readonly List<NameEntry?> seen = [];
    private readonly NameEntry?[] firstOf = new NameEntry?[NameFinder.LongestName + 1];
    private readonly NameEntry?[] lastOf = new NameEntry?[NameFinder.LongestName + 1];
    private readonly PeopleFound people;
    private readonly NearNames near = new();
    private readonly NearSurnames nearSurnames = new();
    private readonly SpellingCache strings = new();
    private AnnotatedDraft draft = null!;
    private bool mayDependOnParts;
    private bool nearIsKnown;
    private bool nearSurnamesAreKnown;

    private PersonGatherer() => people = new PeopleFound(names);

    /// <summary>The people of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="possible">Names of which too little is said, each as a person with one mention.</param>
    public static ImmutableArray<Person> Gather(AnnotatedDraft draft, out ImmutableArray<Person> possible)
    {
        var gatherer = spare ?? new PersonGatherer();
        // Not to be met half used, should the work be broken off.
        spare = null;
        gatherer.draft = draft;
        gatherer.Collect();
        gatherer.Decide();
        gatherer.Assign();
        var found = gatherer.people.ToPeople();
        possible = gatherer.Possible();
        if (gatherer.names.Count <= MostKept)
        {
            gatherer.Clear();
            spare = gatherer;
        }

        return found;
    }

    private void Clear()
    {
        names.Clear();
        seen.Clear();
        Array.Clear(firstOf);
        Array.Clear(lastOf);
        people.Clear();
        near.Clear();
        nearSurnames.Clear();
        mayDependOnParts = nearIsKnown = nearSurnamesAreKnown = false;
        draft = null!;
    }

    /// <summary>Whether the block repeats the body's names in few words, so that it only joins people and makes none.</summary>
    private static bool IsDisplay(BlockKind kind) =>
        kind is BlockKind.Headline or BlockKind.SeoHeadline or BlockKind.Push or BlockKind.Subhead;

    private void Collect()
    {
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            var kind = draft.Draft.Blocks[block].Kind;
            if (kind is BlockKind.Boilerplate or BlockKind.Correction)
                continue;
            var annotated = draft.Blocks[block];
            var isDisplay = IsDisplay(kind);
            foreach (ref readonly var candidate in annotated.Names)
            {
                if (candidate.Has(NameEvidence.TitleCase))
                {
                    seen.Add(null);
                    continue;
                }

                var entry = names.Add(candidate.Has(NameEvidence.Nickname)
                    ? NameTable.Key(WithoutNickname(annotated, candidate.First, candidate.CoreEnd), folded)
                    : NameTable.Key(Text(annotated, candidate.First, candidate.CoreEnd), folded));
                var evidence = candidate.Evidence;
                // A headline's capitals and clipped syntax prove little: only a title before a known name does.
                if (isDisplay && !(candidate.Has(NameEvidence.Title | NameEvidence.Honorific) && candidate.Has(NameEvidence.Given)))
                    evidence &= NameEvidence.Thing;
                entry.Once |= evidence;
                entry.Always &= evidence;
                if (entry.Block < 0)
                {
                    See(entry, block, candidate);
                    if (lastOf[entry.Words] is { } last)
                        last.Next = entry;
                    else
                        firstOf[entry.Words] = entry;
                    lastOf[entry.Words] = entry;
                }

                seen.Add(entry);
            }
        }
    }

    private void See(NameEntry entry, int block, in NameCandidate candidate)
    {
        (entry.Block, entry.First) = (block, candidate);
        entry.Words = Math.Min(NameFinder.LongestName, 1 + names.TextOf(entry).Count(' '));
    }

    /// <summary>The name as first written; from the first call on its parts too.</summary>
    private string Written(NameEntry entry)
    {
        if (entry.Written is { } known)
            return known;
        var block = draft.Blocks[entry.Block];
        var first = entry.First;
        if (first.Has(NameEvidence.Nickname))
            return WriteNicknamed(entry, block, first);
        entry.Written = strings.Of(Text(block, first.First, first.End));
        entry.Given = "";
        if (first.CoreEnd - first.First < 2)
        {
            entry.Surname = entry.Written;
        }
        else if (first.Has(NameEvidence.SurnameFirst))
        {
            entry.Surname = strings.Of(Text(block, first.First, first.First + 1));
            entry.Given = strings.Of(Text(block, first.First + 1, first.CoreEnd));
        }
        else
        {
            entry.Surname = strings.Of(Text(block, first.Surname, first.CoreEnd));
            if (first.Surname > first.First)
                entry.Given = strings.Of(Text(block, first.First, first.Surname));
        }

        return entry.Written;
    }

    private static ReadOnlySpan<char> Text(AnnotatedBlock block, int first, int end)
    {
        var tokens = block.Tokens;
        return block.Prose.Text[tokens[first].Start..tokens[end - 1].End];
    }

    /// <summary>
    /// Longest names first, so that a surname of two words is known for what it is; initials last, so that they join whom
    /// they stand for.
    /// </summary>
    private void Decide()
    {
        DecideFull(withInitials: false);
        DecideUsedAlone();
        DecideFull(withInitials: true);
        DecideNearlyKnown();
        for (var entry = firstOf[1]; entry is not null; entry = entry.Next)
        {
            if (entry.Plain.IsPart || entry.Plain.MiddleOf >= 0)
                continue;
            if (IsNearSurname(entry) || draft.Inputs.House?.IsPerson(names.TextOf(entry.Plain)) == true)
                entry.IsSurname = true;
            else if (!entry.StandsAlone())
                continue;
            people.IntroduceAlone(entry);
        }
    }

    private void DecideFull(bool withInitials)
    {
        for (var words = NameFinder.LongestName; words > 1; words--)
        {
            for (var entry = firstOf[words]; entry is not null; entry = entry.Next)
            {
                if (entry.Has(NameEvidence.Initials) != withInitials || !IsPerson(entry))
                    continue;
                people.Introduce(entry);
                if (entry.First.Has(NameEvidence.Nickname))
                    CallByNickname(entry);
            }
        }
    }

    /// <summary>
    /// A name of which too little is said is a person's all the same where it is a known one but for the spelling: "pictures
    /// of Ashaf Ghani".
    /// </summary>
    private void DecideNearlyKnown()
    {
        for (var words = 2; words <= 4; words++)
        {
            for (var entry = firstOf[words]; entry is not null; entry = entry.Next)
            {
                if (entry.Person >= 0 || entry.Has(NameEvidence.Thing) || (entry.Always & NameEvidence.Determined) != 0)
                    continue;
                if (entry.First.Surname == entry.First.First && !entry.Has(NameEvidence.SurnameFirst) ? IsNearSurname(entry)
                    : people.IsNearlyKnown(entry, Written) || IsNearFullName(entry))
                    people.Introduce(entry);
            }
        }
    }

    private bool IsPerson(NameEntry entry)
    {
        var name = names.TextOf(entry.Plain);
        if (draft.Inputs.House is { } house && (house.IsPerson(name) || house.IsThing(name)))
            return house.IsPerson(name);
        // The Ben Gvir of Itamar Ben-Gvir.
        if (entry is { Words: 2, Plain: { IsPart: true, IsSurname: true } } && IsPartWithHyphen(name))
            return false;
        var score = entry.Score();
        // What a part of the name alone may say more.
        mayDependOnParts |= score < NameEntry.Enough && score + MostByParts >= NameEntry.Enough;
        return score >= NameEntry.Enough && !ThingNames.IsOne(name)
            && (entry.Plain is not { IsPart: true, IsSurname: true } || (entry.Has(NameEvidence.Given | NameEvidence.Initials) && !BeginsAsSurname(entry)));
    }

    /// <summary>The Mac Gille Bride of Calum Mac Gille Bride.</summary>
    private bool BeginsAsSurname(NameEntry entry)
    {
        var block = draft.Blocks[entry.Block];
        return (block.ClassOf(block.Tokens[entry.First.First]) & WordClass.Particle) != 0;
    }

    private bool IsPartWithHyphen(ReadOnlySpan<char> name)
    {
        Span<char> joined = stackalloc char[NameFolding.LongestName];
        name.CopyTo(joined);
        joined[name.IndexOf(' ')] = '-';
        return names.Find(joined[..name.Length]) is { IsPart: true };
    }

    private void Assign()
    {
        var at = 0;
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            if (draft.Draft.Blocks[block].Kind is BlockKind.Boilerplate or BlockKind.Correction)
                continue;
            var annotated = draft.Blocks[block];
            foreach (ref readonly var candidate in annotated.Names)
            {
                if (seen[at++] is { } entry)
                    Assign(entry, block, annotated, candidate);
                else
                    AssignTitleCase(block, annotated, candidate);
            }
        }
    }

    private void Assign(NameEntry entry, int block, AnnotatedBlock annotated, in NameCandidate candidate)
    {
        var person = entry.Person;
        if (person < 0)
        {
            if (IsSomethingElse(candidate))
                return;
            if (entry.Plain.IsPart)
                person = people.Choose(entry.Plain, candidate.Evidence);
            else if (entry.Plain.MiddleOf >= 0)
                person = entry.Plain.MiddleOf;
            else
                return;
            if (person < 0)
                person = people.IntroduceNamesake(entry, candidate.Evidence);
        }

        Mention(person, block, annotated, candidate, entry);
    }

    private static bool IsSomethingElse(in NameCandidate candidate) =>
        candidate.Has(NameEvidence.Thing)
        || (candidate.Has(NameEvidence.Ambiguous) && !candidate.Has(NameEvidence.Title | NameEvidence.Honorific | NameEvidence.Speech));

    private void Mention(int person, int block, AnnotatedBlock annotated, in NameCandidate candidate, NameEntry entry)
    {
        Written(entry);
        var isFull = entry.Person >= 0 && entry.Words > 1 && entry.Given.Length > 0;
        people.Mention(person, MentionOf(block, annotated, candidate, entry, isFull));
    }

    private PersonMention MentionOf(int block, AnnotatedBlock annotated, in NameCandidate candidate, NameEntry entry, bool isFull)
    {
        var tokens = annotated.Tokens;
        var span = TextSpan.FromBounds(tokens[candidate.First].Start, tokens[candidate.End - 1].End);
        var text = annotated.Prose.Text.Slice(span.Start, span.Length);
        var written = Written(entry);
        var name = text.SequenceEqual(written) || candidate.Has(NameEvidence.Nickname) ? written : strings.Of(text);
        var isGiven = entry.Person < 0 ? !entry.Plain.IsSurname && (entry.Plain.IsPart || entry.Has(NameEvidence.Given)) : entry.Words == 1 && !entry.IsSurname && entry.Has(NameEvidence.Given) && !entry.Has(NameEvidence.Honorific);
        var title = candidate.TitleEnd == 0
            ? default
            : TextSpan.FromBounds(tokens[candidate.TitleFirst].Start, tokens[candidate.TitleEnd - 1].End);
        return new PersonMention
        {
            Block = block,
            Span = span,
            Name = name,
            Form = isFull ? MentionForm.Full : isGiven ? MentionForm.Given : MentionForm.Surname,
            Given = isFull ? entry.Given : isGiven ? name : "",
            Surname = isFull ? entry.Surname : isGiven ? "" : name,
            Title = title.IsEmpty ? null : strings.Of(annotated.Prose.Text.Slice(title.Start, title.Length)),
            TitleSpan = title,
            IsDescribed = candidate.Has(NameEvidence.Described | NameEvidence.Apposition),
        };
    }

    /// <summary>In title case any stretch of words may be a name: the longest that the body knows is taken.</summary>
    private void AssignTitleCase(int block, AnnotatedBlock annotated, in NameCandidate run)
    {
        const int longest = 4;
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        var tokens = annotated.Tokens;
        for (var first = run.First; first < run.End;)
        {
            var taken = 0;
            if (tokens[first].Kind != TokenKind.Word)
            {
                first++;
                continue;
            }

            var most = Math.Min(longest, run.End - first);
            var isPlain = NameFolding.FoldPlain(Text(annotated, first, first + most), folded);
            for (var length = most; length > 0 && taken == 0; length--)
            {
                if (tokens[first + length - 1].Kind != TokenKind.Word)
                    continue;
                var candidate = new NameCandidate(first, first + length, first + length, first + length - 1, 0, 0, NameEvidence.TitleCase);
                var key = isPlain
                    ? folded[..(tokens[first + length - 1].End - tokens[first].Start)]
                    : NameTable.Key(Text(annotated, first, first + length), folded);
                var entry = names.Find(key);
                if (entry is { Person: >= 0 })
                {
                    if (length == 1 && IsCommon(annotated, first))
                        break;
                }
                else if (entry is { IsPart: true })
                {
                    if (length == 1 && IsCommon(annotated, first))
                        break;
                }
                else if ((length is 2 or 3 && IsNear(annotated, key, ref candidate)) || (length == 2 && IsSpeaker(annotated, first, key)))
                {
                    entry = names.Add(key);
                    See(entry, block, candidate);
                    people.Introduce(entry);
                }
                else
                {
                    continue;
                }

                if (entry.Block < 0)
                    See(entry, block, candidate);
                Mention(entry.Person >= 0 ? entry.Person : people.Choose(entry, NameEvidence.None), block, annotated, candidate, entry);
                taken = length;
            }

            first += Math.Max(1, taken);
        }
    }

    /// <summary>A known given name before a surname that the body lets speak without ever giving it in full.</summary>
    private bool IsSpeaker(AnnotatedBlock block, int first, ReadOnlySpan<char> key) =>
        (block.ClassOf(block.Tokens[first]) & WordClass.GivenName) != 0
        && names.Find(key[(key.LastIndexOf(' ') + 1)..]) is { } alone
        && alone.Has(NameEvidence.Speech) && !alone.Has(NameEvidence.Ambiguous | NameEvidence.PlaceToo | NameEvidence.Given);

    private static bool IsCommon(AnnotatedBlock block, int at) =>
        (block.ClassOf(block.Tokens[at]) & (WordClass.CommonWord | WordClass.Month | WordClass.Place | WordClass.Nationality | WordClass.EventWord
            | WordClass.OrganisationWord | WordClass.TitleWord | WordClass.Auxiliary | WordClass.Preposition | WordClass.Determiner)) != 0;
}
