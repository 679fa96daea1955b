using Copydesk.Drafts;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>What speaks for and against one person besides the name.</summary>
internal readonly struct PersonEvidence
{
    private readonly Kind kind;

    private PersonEvidence(Kind kind, ulong hash)
    {
        this.kind = kind;
        Hash = hash;
    }

    private enum Kind
    {
        Draft,
        Office,
        Company,
        Companion,
        Places,
        Place,
    }

    /// <summary>What two facts of one person share.</summary>
    public ulong Hash { get; }

    /// <summary>Whether it is the draft itself.</summary>
    public bool IsDraft => kind == Kind.Draft;

    /// <summary>
    /// The pieces, the strongest first: the draft itself, the office, each two of the people and places in whose company the name
    /// stands, and each one of them.
    /// </summary>
    public static List<PersonEvidence> Of(DeskFact fact, NameSpelling spelling)
    {
        var pieces = new List<PersonEvidence> { new(Kind.Draft, StableHash.Of(fact.Draft.Path, StableHash.Of("draft "))) };
        if (spelling.Office.Length > 0)
            pieces.Add(new(Kind.Office, StableHash.Of(spelling.Office, StableHash.Of("office "))));
        if (spelling.IsLone || spelling.IsForSurname)
            return pieces;
        var own = NameFolding.Fold(spelling.Surname);
        var company = spelling.Company.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(company, StringComparer.Ordinal);
        for (var i = 0; i < company.Length; i++)
        {
            for (var j = i + 1; j < company.Length; j++)
            {
                if (company[i] == company[j] || company[i] == own || company[j] == own)
                    continue;
                // Sorted, places come first.
                var kind = company[j][0] == NameSpelling.PlaceMark ? Kind.Places : Kind.Company;
                pieces.Add(new(kind, StableHash.Of(company[j], StableHash.Of(company[i] + " "))));
            }
        }

        foreach (var one in company)
        {
            if (one != own)
                pieces.Add(new(one[0] == NameSpelling.PlaceMark ? Kind.Place : Kind.Companion, StableHash.Of(one, StableHash.Of("companion "))));
        }

        return pieces;
    }

    /// <summary>Whether it is enough to make one person of two names that relate so.</summary>
    public bool IsEnough(NameRelation relation, NameSpelling one, NameSpelling other) => relation switch
    {
        NameRelation.Lookalike => kind == Kind.Draft || (kind == Kind.Office && (one.IsLone || other.IsLone || one.Given == other.Given) && (!one.SharesOffice || (one.HoldsHighOffice && !one.IsLone && !other.IsLone))),
        // Two places are little, and one is less.
        _ when kind is Kind.Place or Kind.Places => relation switch
        {
            NameRelation.Slip => kind == Kind.Places && one.Given == other.Given && DistinctName.LettersOf(one, other) > DistinctName.ShortSurname + 1 && DistinctName.AreRare(one, other),
            NameRelation.Variant => DistinctName.AreRare(one, other) || (kind == Kind.Places && one.Surname == other.Surname && KnownNames.HasForms(one.Given)),
            _ => DistinctName.AreRare(one, other),
        },
        NameRelation.Variant => true,
        _ => kind != Kind.Companion,
    };

    /// <summary>Whether something speaks for two people: they stand in one sentence, or each is told who they are, in other words.</summary>
    public static bool Speaks(NameRelation relation, NameSpelling one, NameSpelling other, bool isOneDraft)
    {
        if (isOneDraft && one.SharesSentence(other))
            return true;
        var isTwice = one.Office.Length > 0 && other.Office.Length > 0 && one.Office != other.Office
            && !one.HoldsGeneralOffice && !other.HoldsGeneralOffice;
        if (WalksOfLife.Differ(one.Office, other.Office))
            return true;
        // Ada Lind, a baker; Ada Lynd, a juggler.
        if (one.IsIntroduced && other.IsIntroduced && (one.Office != other.Office || one.Office.Length == 0))
            return true;
        var areDescribed = one.IsDescribed && other.IsDescribed;
        var isDescribedTwice = areDescribed && (one.Office.Length == 0 || other.Office.Length == 0);
        var leastTotal = Math.Min(one.Total, other.Total);
        if (relation == NameRelation.Variant)
            return isOneDraft && (areDescribed
                ? isTwice || (isDescribedTwice && (one.Office == other.Office || !DistinctName.IsOne(relation, one, other)))
                : isTwice && leastTotal > 1 && !DistinctName.IsOne(relation, one, other));
        // Two senators or two constables, each named once.
        if (isOneDraft && relation == NameRelation.Slip && one.Office == other.Office && one.SharesOffice && !one.HoldsGeneralOffice && one.Total + other.Total == 2
            && !one.IsLone && !other.IsLone)
            return true;
        // A slip happens once; who comes back again and again under each name is two people.
        if (isOneDraft && !one.IsLone && !other.IsLone && leastTotal >= (relation == NameRelation.Lookalike ? 2 : 3))
            return true;
        if (isTwice || isDescribedTwice)
            return true;
        // A surname alone that no full name of its draft has is somebody's here.
        if (one.IsLone != other.IsLone && isOneDraft)
            return false;
        if (relation == NameRelation.Lookalike && one.Office == other.Office && one.Office.Length > 0)
            return (one.SharesOffice && !one.HoldsHighOffice) || (!one.IsLone && !other.IsLone && one.Given != other.Given);
        return relation == NameRelation.Lookalike && (one.Office.Length > 0 || one.IsDescribed) && (other.Office.Length > 0 || other.IsDescribed);
    }
}
