namespace Copydesk.Drafts.Language;

/// <summary>
/// One folded spelling of a draft: a name with all that its mentions say for and against it, a part of people's names, or
/// both. Serves one draft after another.
/// </summary>
internal sealed class NameEntry
{
    /// <summary>The score from which a name is a person's.</summary>
    public const int Enough = 3;

    private const int Unheld = -2;
    private const int Several = -1;

    // A spelling rarely calls more than a few people; the first of them are remembered.
    private readonly int[] people = new int[8];
    private int peopleCount;
    private int shorterOf;
    private int middleOf;

    /// <summary>Where the spelling stands among the table's characters.</summary>
    public int Start { get; private set; }

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length { get; private set; }

    /// <summary>The spelling without its diacritics, by which people are told apart; mostly this one.</summary>
    public NameEntry Plain { get; set; } = null!;

    /// <summary>Seen at one mention at least.</summary>
    public NameEvidence Once { get; set; }

    /// <summary>Seen at every mention.</summary>
    public NameEvidence Always { get; set; }

    /// <summary>Block in which the name was first seen, or -1 where no name of the draft is spelt so.</summary>
    public int Block { get; set; }

    /// <summary>The name as first seen.</summary>
    public NameCandidate First { get; set; }

    /// <summary>Number of words of a name seen; initials count as one.</summary>
    public int Words { get; set; }

    /// <summary>The next name of as many words.</summary>
    public NameEntry? Next { get; set; }

    /// <summary>The name as first written, with its suffix; null until a person is called so.</summary>
    public string? Written { get; set; }

    /// <summary>Given names as first written, set together with <see cref="Written"/>.</summary>
    public string Given { get; set; } = "";

    /// <summary>Surname as first written, set together with <see cref="Written"/>.</summary>
    public string Surname { get; set; } = "";

    /// <summary>Index of the person whom this name gives in full, or -1.</summary>
    public int Person { get; set; }

    /// <summary>Whether the spelling is a surname or given name of people of the draft.</summary>
    public bool IsPart => peopleCount > 0;

    /// <summary>The people of whose name it is a part, the first few of them.</summary>
    public ReadOnlySpan<int> People => people.AsSpan(0, peopleCount);

    /// <summary>Who is meant by it as a part: whoever was last mentioned in full, or else whoever will be first.</summary>
    public int Latest { get; set; }

    /// <summary>Whether it is the end of a name; a part that is both counts as a surname.</summary>
    public bool IsSurname { get; set; }

    /// <summary>The one person for whose name this is a shorter form, or below 0.</summary>
    public int ShorterOf
    {
        get => shorterOf;
        set => shorterOf = shorterOf == Unheld || shorterOf == value ? value : Several;
    }

    /// <summary>The one person of whose full name this is a word in the middle, or below 0: the Figueroa of Roberto Figueroa Bustos.</summary>
    public int MiddleOf
    {
        get => middleOf;
        set => middleOf = middleOf == Unheld || middleOf == value ? value : Several;
    }

    public bool Has(NameEvidence evidence) => (Once & evidence) != 0;

    /// <summary>Begins anew as a spelling of which nothing is known.</summary>
    public void Reset(int start, int length)
    {
        (Start, Length) = (start, length);
        (Once, Always) = (NameEvidence.None, (NameEvidence)uint.MaxValue);
        (Block, Person, shorterOf, middleOf) = (-1, -1, Unheld, Unheld);
        (peopleCount, IsSurname) = (0, false);
        (Plain, Next, Written) = (this, null, null);
    }

    /// <summary>Adds a person of whose name this is a part.</summary>
    public void Call(int person)
    {
        if (peopleCount == 0)
            Latest = person;
        if (peopleCount < people.Length)
            people[peopleCount++] = person;
    }

    /// <summary>How likely a name of several words is a person's; from <see cref="Enough"/> it is taken for one.</summary>
    public int Score()
    {
        if (Has(NameEvidence.Thing))
            return 0;
        var score = 0;
        if (Has(NameEvidence.Honorific))
            score += 4;
        if (Has(NameEvidence.Title | NameEvidence.Initials | NameEvidence.Described | NameEvidence.Nickname))
            score += 3;
        if (Has(NameEvidence.Given))
            score += Has(NameEvidence.PlaceToo) ? 2 : 3;
        if (Has(NameEvidence.Speech))
            score += 2;
        if (Has(NameEvidence.Apposition))
            score++;
        if (Has(NameEvidence.Pronoun))
            score++;
        if (Has(NameEvidence.NameLike))
            score += Has(NameEvidence.SurnameLike) ? 2 : 1;
        if (Has(NameEvidence.Unknown))
            score++;
        if ((Always & NameEvidence.Determined) != 0)
            score -= 3;
        return score;
    }

    /// <summary>Whether a lone word that is part of no full name is a person all the same.</summary>
    public bool StandsAlone()
    {
        if (Has(NameEvidence.Ambiguous | NameEvidence.PlaceToo) && !Has(NameEvidence.Honorific))
            return false;
        return Has(NameEvidence.Honorific | NameEvidence.Title)
            || (Has(NameEvidence.Given) && Has(NameEvidence.Speech | NameEvidence.Described));
    }
}
