using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Gathers the names of a draft into people. First every name that the body gives in full is weighed by all its mentions
/// together; then each mention, in reading order, goes to the person whose full name or part it is. Every step looks names up
/// by their folded form, so that the work is linear in the mentions.
/// </summary>
internal sealed class PersonGatherer
{
    private readonly AnnotatedDraft draft;
    private readonly NameTable names = new();
    private readonly List<(int Block, int Candidate, NameEntry Entry)> seen = [];
    private readonly PeopleFound people = new();
    private NearNames? near;

    private PersonGatherer(AnnotatedDraft draft) => this.draft = draft;

    public static ImmutableArray<Person> Gather(AnnotatedDraft draft)
    {
        var gatherer = new PersonGatherer(draft);
        gatherer.Collect();
        gatherer.Decide();
        gatherer.Assign();
        return gatherer.people.ToPeople();
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
            if (kind == BlockKind.Boilerplate)
                continue;
            var annotated = draft.Blocks[block];
            var candidates = annotated.Names;
            for (var i = 0; i < candidates.Length; i++)
            {
                ref readonly var candidate = ref candidates[i];
                if (candidate.Has(NameEvidence.TitleCase))
                {
                    seen.Add((block, i, names.None));
                    continue;
                }

                var entry = names.Add(NameTable.Key(Text(annotated, candidate.First, candidate.CoreEnd), folded));
                var evidence = candidate.Evidence;
                // A headline's capitals and clipped syntax prove little: only a title before a known name does.
                if (IsDisplay(kind) && !(candidate.Has(NameEvidence.Title | NameEvidence.Honorific) && candidate.Has(NameEvidence.Given)))
                    evidence &= NameEvidence.Thing;
                entry.Once |= evidence;
                entry.Always &= evidence;
                if (entry.Written.Length == 0)
                    Write(entry, annotated, candidate);
                seen.Add((block, i, entry));
            }
        }
    }

    private static void Write(NameEntry entry, AnnotatedBlock block, in NameCandidate candidate)
    {
        entry.Written = Text(block, candidate.First, candidate.End).ToString();
        if (candidate.CoreEnd - candidate.First < 2)
        {
            entry.Surname = entry.Written;
        }
        else if (candidate.Has(NameEvidence.SurnameFirst))
        {
            entry.Surname = Text(block, candidate.First, candidate.First + 1).ToString();
            entry.Given = Text(block, candidate.First + 1, candidate.CoreEnd).ToString();
        }
        else
        {
            entry.Surname = Text(block, candidate.Surname, candidate.CoreEnd).ToString();
            if (candidate.Surname > candidate.First)
                entry.Given = Text(block, candidate.First, candidate.Surname).ToString();
        }
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
        for (var words = NameFinder.LongestName; words > 1; words--)
        {
            foreach (var entry in names.WithWords(words))
            {
                if (!entry.Has(NameEvidence.Initials))
                    DecideFull(entry);
            }
        }

        for (var words = NameFinder.LongestName; words > 1; words--)
        {
            foreach (var entry in names.WithWords(words))
            {
                if (entry.Has(NameEvidence.Initials))
                    DecideFull(entry);
            }
        }

        foreach (var entry in names.WithWords(1))
        {
            if (people.Part(entry.Folded) is null
                && (entry.StandsAlone() || (entry.Has(NameEvidence.Speech) && !entry.Has(NameEvidence.Ambiguous) && IsNear(entry.Folded))))
                people.IntroduceAlone(entry);
        }
    }

    private void DecideFull(NameEntry entry)
    {
        if (entry.Score(IsSurnameUsedAlone(entry)) < NameEntry.Enough || ThingNames.IsOne(entry.Folded))
            return;
        var isSurname = !entry.Has(NameEvidence.Given | NameEvidence.Initials) && people.Part(entry.Folded) is { IsSurname: true };
        if (!isSurname)
            people.Introduce(entry);
    }

    private bool IsSurnameUsedAlone(NameEntry entry)
    {
        var last = entry.Folded.AsSpan(entry.Folded.LastIndexOf(' ') + 1);
        return names.Find(last) is { } alone && (alone.Always & (NameEvidence.Determined | NameEvidence.Thing)) == 0;
    }

    /// <summary>Whether a name is nearly a known one, and not just a family's: "the Oduyas".</summary>
    private bool IsNear(ReadOnlySpan<char> folded) =>
        !(folded[^1] == 's' && people.Part(folded[..^1]) is not null) && (near ??= people.NearNames()).Contains(folded);

    private void Assign()
    {
        foreach (var (block, index, entry) in seen)
        {
            var annotated = draft.Blocks[block];
            ref readonly var candidate = ref annotated.Names[index];
            if (candidate.Has(NameEvidence.TitleCase))
            {
                AssignTitleCase(block, annotated, candidate);
                continue;
            }

            if (entry.Person >= 0)
            {
                Mention(entry.Person, block, annotated, candidate, entry);
                continue;
            }

            entry.Part ??= people.Part(entry.Folded);
            if (entry.Part is not { } part || IsSomethingElse(candidate))
                continue;
            var person = people.Choose(part, candidate.Evidence);
            if (person < 0)
                person = people.IntroduceNamesake(entry, part, candidate.Evidence);
            Mention(person, block, annotated, candidate, entry);
        }
    }

    private static bool IsSomethingElse(in NameCandidate candidate) =>
        candidate.Has(NameEvidence.Thing)
        || (candidate.Has(NameEvidence.Ambiguous) && !candidate.Has(NameEvidence.Title | NameEvidence.Honorific | NameEvidence.Speech));

    private void Mention(int person, int block, AnnotatedBlock annotated, in NameCandidate candidate, NameEntry entry)
    {
        var tokens = annotated.Tokens;
        var span = TextSpan.FromBounds(tokens[candidate.First].Start, tokens[candidate.End - 1].End);
        var text = annotated.Prose.Text.Slice(span.Start, span.Length);
        var name = text.SequenceEqual(entry.Written) ? entry.Written : text.ToString();
        var isFull = entry.Person >= 0 && entry.Words > 1;
        var isGiven = entry.Person < 0 ? entry.Part is { IsSurname: false } : entry.Words == 1 && entry.Has(NameEvidence.Given) && !entry.Has(NameEvidence.Honorific);
        var title = candidate.TitleEnd == 0
            ? default
            : TextSpan.FromBounds(tokens[candidate.TitleFirst].Start, tokens[candidate.TitleEnd - 1].End);
        people.Mention(person, new PersonMention
        {
            Block = block,
            Span = span,
            Name = name,
            Form = isFull ? MentionForm.Full : isGiven ? MentionForm.Given : MentionForm.Surname,
            Given = isFull ? entry.Given : isGiven ? name : "",
            Surname = isFull ? entry.Surname : isGiven ? "" : name,
            Title = title.IsEmpty ? null : annotated.Prose.Slice(title),
            TitleSpan = title,
        });
    }

    /// <summary>In title case any stretch of words may be a name: the longest that the body knows is taken.</summary>
    private void AssignTitleCase(int block, AnnotatedBlock annotated, in NameCandidate run)
    {
        const int longest = 4;
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        for (var first = run.First; first < run.End;)
        {
            var taken = 0;
            if (annotated.Tokens[first].Kind != TokenKind.Word)
            {
                first++;
                continue;
            }

            for (var length = Math.Min(longest, run.End - first); length > 0 && taken == 0; length--)
            {
                if (annotated.Tokens[first + length - 1].Kind != TokenKind.Word)
                    continue;
                var candidate = new NameCandidate(first, first + length, first + length, first + length - 1, 0, 0, NameEvidence.TitleCase);
                var key = NameTable.Key(Text(annotated, first, first + length), folded);
                var entry = names.Find(key);
                if (entry is { Person: >= 0 })
                {
                    if (length == 1 && IsCommon(annotated, first))
                        break;
                }
                else if (people.Part(key) is { } part)
                {
                    if (length == 1 && IsCommon(annotated, first))
                        break;
                    entry ??= names.Add(key);
                    entry.Part = part;
                }
                else if ((length is 2 or 3 && IsNear(key)) || (length == 2 && IsSpeaker(annotated, first, key)))
                {
                    entry = names.Add(key);
                    Write(entry, annotated, candidate);
                    people.Introduce(entry);
                }
                else
                {
                    continue;
                }

                if (entry.Written.Length == 0)
                    Write(entry, annotated, candidate);
                Mention(entry.Person >= 0 ? entry.Person : people.Choose(entry.Part!, NameEvidence.None), block, annotated, candidate, entry);
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
