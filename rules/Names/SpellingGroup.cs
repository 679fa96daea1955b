using System.Collections.Immutable;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>One spelling on the desk, with all that speaks for who is meant.</summary>
internal sealed class SpellingGroup
{
    /// <summary>So many are looked through one by one.</summary>
    private const int FewFacts = 8;

    private readonly int order;
    private Dictionary<ulong, (DeskFact Fact, NameSpelling Spelling)>? evidence;

    private SpellingGroup(NameSpelling spelling, int order)
    {
        Spelling = spelling;
        this.order = order;
    }

    public NameSpelling Spelling { get; }

    /// <summary>How often the name stands so.</summary>
    public int Count { get; private set; }

    /// <summary>The same, with the surname alone.</summary>
    public int Total { get; private set; }

    public List<(DeskFact Fact, NameSpelling Spelling)> Facts { get; } = [];

    /// <summary>The facts by their spelling, in order of path and span.</summary>
    public static List<SpellingGroup> Of(ImmutableArray<DeskFact> facts)
    {
        var groups = new Dictionary<string, SpellingGroup>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var spelling = NameSpelling.From(fact.Values);
            if (!groups.TryGetValue(spelling.Name, out var group))
                groups.Add(spelling.Name, group = new SpellingGroup(spelling, groups.Count));
            group.Facts.Add((fact, spelling));
            group.Count += spelling.Count;
            group.Total += spelling.Total;
        }

        return [.. groups.Values];
    }

    public static int ByName(SpellingGroup a, SpellingGroup b)
    {
        var byGiven = string.CompareOrdinal(a.Spelling.Given, b.Spelling.Given);
        var bySurname = string.CompareOrdinal(a.Spelling.Surname, b.Spelling.Surname);
        return bySurname != 0 ? bySurname : byGiven != 0 ? byGiven : a.order.CompareTo(b.order);
    }

    /// <summary>Whether this spelling is the commoner; on a tie, the one that comes first in path order.</summary>
    public bool Outnumbers(SpellingGroup other)
    {
        if (Spelling.IsLone == other.Spelling.IsLone && Count != other.Count)
            return Count > other.Count;
        // Of two given names, neither speaks through the surname they share.
        return Total != other.Total && Spelling.Surname != other.Spelling.Surname ? Total > other.Total : order < other.order;
    }

    public NameRelation RelationTo(SpellingGroup other)
    {
        // One Baby Boomer and several are hardly people.
        if (Spelling.IsGuess && other.Spelling.IsGuess && Spelling.Surname.EndsWith('s') != other.Spelling.Surname.EndsWith('s'))
            return NameRelation.Different;
        // Facts that serve surnames alone say nothing about two full names: those meet under keys of their own.
        if (!Spelling.IsLone && !other.Spelling.IsLone && (Spelling.IsForSurname || other.Spelling.IsForSurname))
            return NameRelation.Different;
        return NameComparison.Compare(Spelling.Given, Spelling.Surname, other.Spelling.Given, other.Spelling.Surname);
    }

    public DeskFact? FirstMatch(SpellingGroup good, NameRelation relation)
    {
        foreach (var (fact, spelling) in Facts)
        {
            if (good.Match(fact, spelling, relation) is { } other)
                return other;
        }

        return null;
    }

    /// <summary>The first fact of this group that is the same person's as one of another group, or null.</summary>
    public DeskFact? Match(DeskFact fact, NameSpelling spelling, NameRelation relation)
    {
        // The draft itself is the strongest piece, and mostly all that is needed.
        if (Facts.Count <= FewFacts)
        {
            foreach (var (own, ownSpelling) in Facts)
            {
                if (own.Draft.Path != fact.Draft.Path)
                    continue;
                return PersonEvidence.Speaks(relation, spelling, ownSpelling, isOneDraft: true) ? null : own;
            }
        }

        if (evidence is null)
        {
            evidence = [];
            foreach (var (own, ownSpelling) in Facts)
            {
                foreach (var piece in PersonEvidence.Of(own, ownSpelling))
                    evidence.TryAdd(piece.Hash, (own, ownSpelling));
            }
        }

        var isMatterOfPoints = spelling.DiffersInPoints(Spelling);
        foreach (var piece in PersonEvidence.Of(fact, spelling))
        {
            if (isMatterOfPoints && !piece.IsDraft)
                return null;
            if (!evidence.TryGetValue(piece.Hash, out var other) || !piece.IsEnough(relation, spelling, other.Spelling))
                continue;
            var isOneDraft = fact.Draft.Path == other.Fact.Draft.Path;
            if (!PersonEvidence.Speaks(relation, spelling, other.Spelling, isOneDraft))
                return other.Fact;
            // What the draft itself says of them outweighs the rest.
            if (isOneDraft)
                return null;
        }

        return DistinctName.IsOne(relation, spelling, Spelling) && !PersonEvidence.Speaks(relation, spelling, Facts[0].Spelling, isOneDraft: false)
            ? Facts[0].Fact
            : null;
    }
}
