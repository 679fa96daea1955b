using Copydesk.Drafts;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>What speaks for and against one person besides the name.</summary>
internal readonly struct PersonEvidence
{
    /// <summary>Of so many letters hardly two people's names are nearly the same.</summary>
    private const int LongName = 14;

    private const int LongSurname = 7;

    /// <summary>Of so many a surname is hardly two people's, even where a list of common ones has it.</summary>
    private const int SureSurname = 9;

    private const int ShortSurname = 4;

    /// <summary>Of so many letters in given name and surname a rare name is told.</summary>
    private const int RareName = 9;

    /// <summary>And of so many, where the given names are the same.</summary>
    private const int SureName = 12;

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
        NameRelation.Lookalike => kind == Kind.Draft || (kind == Kind.Office && !one.SharesOffice && (one.IsLone || other.IsLone || one.Given == other.Given)),
        // Two places are little, and one is less.
        _ when kind is Kind.Place or Kind.Places => relation switch
        {
            NameRelation.Slip => kind == Kind.Places && one.Given == other.Given && LettersOf(one, other) > ShortSurname + 1 && AreRare(one, other),
            NameRelation.Variant => AreRare(one, other) || (kind == Kind.Places && one.Surname == other.Surname && KnownNames.HasForms(one.Given)),
            _ => AreRare(one, other),
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
        if (isTwice && WalksOfLife.Differ(one.Office, other.Office))
            return true;
        var areDescribed = one.IsDescribed && other.IsDescribed;
        var isDescribedTwice = areDescribed && (one.Office.Length == 0 || other.Office.Length == 0);
        var leastTotal = Math.Min(one.Total, other.Total);
        if (relation == NameRelation.Variant)
            return isOneDraft && ((isTwice && (leastTotal > 1 || areDescribed)) || (isDescribedTwice && one.Office == other.Office));
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
            return one.SharesOffice || (!one.IsLone && !other.IsLone && one.Given != other.Given);
        return relation == NameRelation.Lookalike && (one.Office.Length > 0 || one.IsDescribed) && (other.Office.Length > 0 || other.IsDescribed);
    }

    /// <summary>Whether hardly two people bear a name that is so nearly the same.</summary>
    public static bool IsDistinctive(NameRelation relation, NameSpelling one, NameSpelling other)
    {
        if (one.IsLone || other.IsLone)
            return false;
        if (NameComparison.AreTurned(one.Given, one.Surname, other.Given, other.Surname)
            || NameComparison.AreRomanisedOtherwise(one.Given, one.Surname, other.Given, other.Surname))
            return true;
        var letters = LettersOf(one, other);
        var isRare = AreRare(one, other);
        // The same initial is little, but it is something.
        if (one.HasInitialOnly || other.HasInitialOnly)
            return isRare && letters > ShortSurname && (relation == NameRelation.Variant || (relation == NameRelation.Slip && letters >= 6));
        // Of the many who bear a long Russian name hardly two bear the same given name.
        isRare |= letters >= LongSurname + 1 && IsRussian(one.Surname) && IsRussian(other.Surname);
        var whole = Math.Min(one.Name.Length, other.Name.Length);
        var isRareSurname = isRare;
        isRare |= letters >= SureSurname && !(IsBorneByMany(one) && IsBorneByMany(other));
        var (given, otherGiven) = (NameFolding.Fold(one.Given), NameFolding.Fold(other.Given));
        var isOneGiven = given == otherGiven;
        var isRareGiven = KnownNames.IsRareGiven(given) && KnownNames.IsRareGiven(otherGiven) && Math.Min(given.Length, otherGiven.Length) >= LongSurname - 1;
        return relation switch
        {
            NameRelation.Variant when whole >= RareName && AreParted(one.Name, other.Name) => true,
            NameRelation.Variant when isOneGiven && whole >= LongName + 2 && one.Given.Length >= LongSurname && !KnownNames.HasForms(one.Given) => true,
            NameRelation.Variant when isRare && one.Given.Length + letters >= RareName => true,
            NameRelation.Variant when IsLeadingSurname(one) => false,
            NameRelation.Variant when isRareGiven => true,
            NameRelation.Variant when isOneGiven && one.Surname != other.Surname && !SoundAlike(one.Surname, other.Surname) => whole >= SureName && letters >= LongSurname - 1
                && !IsBorneByMany(one) && !IsBorneByMany(other),
            NameRelation.Variant when isOneGiven => whole >= SureName && !(IsBorneByMany(one) && IsBorneByMany(other)),
            NameRelation.Variant => whole >= LongName && one.Name.AsSpan().Count(' ') > 1,
            NameRelation.Form => isRare && letters > ShortSurname + 1 && whole >= SureName,
            NameRelation.Slip => isRareSurname && (isOneGiven || KnownNames.AreForms(given, otherGiven)) && letters >= LongSurname && whole >= LongName - 1,
            _ => false,
        };
    }

    /// <summary>Whether two surnames differ in their marks or their transliteration only, and in no vowel.</summary>
    private static bool SoundAlike(string one, string other) => NameFolding.Skeleton(NameFolding.Fold(one)) == NameFolding.Skeleton(NameFolding.Fold(other));

    /// <summary>Whether two names of three parts differ only in what stands between the parts: Kim Jong-un, Kim Jong Un.</summary>
    private static bool AreParted(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int i = 0, j = 0, parts = 0;
        while (true)
        {
            var isPartOfOne = Skip(one, ref i);
            var isPartOfOther = Skip(other, ref j);
            if (isPartOfOne || isPartOfOther)
                parts++;
            if (i == one.Length || j == other.Length)
                return i == one.Length && j == other.Length && parts >= 2;
            if (char.ToLowerInvariant(one[i++]) != char.ToLowerInvariant(other[j++]))
                return false;
        }

        static bool Skip(ReadOnlySpan<char> name, ref int at)
        {
            var from = at;
            while (at < name.Length && !char.IsLetter(name[at]))
                at++;
            return at > from;
        }
    }

    private static int LettersOf(NameSpelling one, NameSpelling other) => Math.Min(one.Surname.Length, other.Surname.Length);

    private static bool AreRare(NameSpelling one, NameSpelling other)
    {
        var letters = LettersOf(one, other);
        return (letters > ShortSurname || (letters == ShortSurname && NameFolding.Fold(one.Surname) == NameFolding.Fold(other.Surname)))
            && !IsBorneByMany(one) && !IsBorneByMany(other);
    }

    private static bool IsBorneByMany(NameSpelling spelling) =>
        IsPatronymic(spelling.Surname) || KnownNames.IsBorneByMany(NameFolding.Fold(spelling.Surname));

    /// <summary>Hansen, Hanssen, Olsson, Ohlsson: each way of writing it is a family's own.</summary>
    private static bool IsPatronymic(ReadOnlySpan<char> surname) =>
        surname.EndsWith("sen") || surname.EndsWith("sson") || surname.EndsWith("son");

    private static bool IsRussian(ReadOnlySpan<char> surname) =>
        surname.EndsWith("ov") || surname.EndsWith("ev") || surname.EndsWith("ova") || surname.EndsWith("eva") || surname.EndsWith("enko")
        || surname.EndsWith("vich") || surname.EndsWith("vych") || surname.EndsWith("sky") || surname.EndsWith("skiy") || surname.EndsWith("skyi")
        || surname.EndsWith("skyy") || surname.EndsWith("ski") || surname.EndsWith("skaya");

    private static bool IsLeadingSurname(NameSpelling spelling) =>
        (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(spelling.Surname)) & WordClass.LeadingSurname) != 0;
}
