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
    }

    /// <summary>What two facts of one person share.</summary>
    public ulong Hash { get; }

    /// <summary>
    /// The pieces, the strongest first: the draft itself, the office, each two of the people in whose company the name stands,
    /// and each one of them.
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
                if (company[i] != company[j] && company[i] != own && company[j] != own)
                    pieces.Add(new(Kind.Company, StableHash.Of(company[j], StableHash.Of(company[i] + " "))));
            }
        }

        foreach (var one in company)
        {
            if (one != own)
                pieces.Add(new(Kind.Companion, StableHash.Of(one, StableHash.Of("companion "))));
        }

        return pieces;
    }

    /// <summary>Whether it is enough to make one person of two names that relate so.</summary>
    public bool IsEnough(NameRelation relation) => relation switch
    {
        NameRelation.Variant => true,
        NameRelation.Lookalike => kind == Kind.Draft,
        _ => kind != Kind.Companion,
    };

    /// <summary>Whether something speaks for two people: they stand in one sentence, or each is told who they are, in other words.</summary>
    public static bool Speaks(NameRelation relation, NameSpelling one, NameSpelling other, bool isOneDraft)
    {
        if (isOneDraft && one.SharesSentence(other))
            return true;
        if (relation == NameRelation.Variant)
            return false;
        var isTwice = one.Office.Length > 0 && other.Office.Length > 0 && one.Office != other.Office
            && !one.HoldsGeneralOffice && !other.HoldsGeneralOffice;
        if (isTwice || (one.IsDescribed && other.IsDescribed && one.Office.Length == 0 && other.Office.Length == 0))
            return true;
        if (relation == NameRelation.Lookalike && one.Office == other.Office && one.Office.Length > 0)
            return one.HoldsGeneralOffice || one.Given != other.Given;
        return relation == NameRelation.Lookalike && (one.Office.Length > 0 || one.IsDescribed) && (other.Office.Length > 0 || other.IsDescribed);
    }

    /// <summary>Whether hardly two people bear a name that is so nearly the same.</summary>
    public static bool IsDistinctive(NameRelation relation, NameSpelling one, NameSpelling other)
    {
        var letters = Math.Min(one.Surname.Length, other.Surname.Length);
        if (one.IsLone || other.IsLone || letters < 5 || KnownNames.IsBorneByMany(NameFolding.Fold(one.Surname)) || KnownNames.IsBorneByMany(NameFolding.Fold(other.Surname)))
            return false;
        // The same initial is little, but it is something.
        if (one.HasInitialOnly || other.HasInitialOnly)
            return relation == NameRelation.Variant || (relation == NameRelation.Slip && letters >= 6);
        return relation == NameRelation.Variant && one.Given.Length + letters >= 10;
    }
}
