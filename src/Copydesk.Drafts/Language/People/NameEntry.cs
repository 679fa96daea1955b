namespace Copydesk.Drafts.Language;

/// <summary>One name of a draft, folded, with all that its mentions say for and against it.</summary>
internal sealed class NameEntry(string folded, int words)
{
    /// <summary>The folded name, its suffix left out.</summary>
    public string Folded { get; } = folded;

    /// <summary>Number of words in the folded name; initials count as one.</summary>
    public int Words { get; } = words;

    /// <summary>Seen at one mention at least.</summary>
    public NameEvidence Once { get; set; }

    /// <summary>Seen at every mention.</summary>
    public NameEvidence Always { get; set; } = (NameEvidence)uint.MaxValue;

    /// <summary>The name as first written, with its suffix.</summary>
    public string Written { get; set; } = "";

    /// <summary>Given names as first written.</summary>
    public string Given { get; set; } = "";

    /// <summary>Surname as first written.</summary>
    public string Surname { get; set; } = "";

    /// <summary>Index of the person whom this name gives in full, or -1.</summary>
    public int Person { get; set; } = -1;

    /// <summary>Whom this name may be a part of; null until looked up, and where it is nobody's.</summary>
    public NamePart? Part { get; set; }

    public bool Has(NameEvidence evidence) => (Once & evidence) != 0;

    /// <summary>How likely a name of several words is a person's; from <see cref="Enough"/> it is taken for one.</summary>
    public int Score(bool isSurnameUsedAlone)
    {
        if (Has(NameEvidence.Thing))
            return 0;
        var score = 0;
        if (Has(NameEvidence.Honorific))
            score += 4;
        if (Has(NameEvidence.Title | NameEvidence.Initials | NameEvidence.Described))
            score += 3;
        if (Has(NameEvidence.Given))
            score += Has(NameEvidence.PlaceToo) ? 2 : 3;
        if (Has(NameEvidence.Speech))
            score += 2;
        if (isSurnameUsedAlone)
            score += 2;
        if (Has(NameEvidence.Apposition))
            score++;
        if (Has(NameEvidence.Pronoun))
            score++;
        if (Has(NameEvidence.NameLike))
            score++;
        if (Has(NameEvidence.Unknown))
            score++;
        if ((Always & NameEvidence.Determined) != 0)
            score -= 3;
        return score;
    }

    /// <summary>The score from which a name is a person's.</summary>
    public const int Enough = 3;

    /// <summary>Whether a lone word that is part of no full name is a person all the same.</summary>
    public bool StandsAlone()
    {
        if (Has(NameEvidence.Ambiguous | NameEvidence.PlaceToo) && !Has(NameEvidence.Honorific))
            return false;
        return Has(NameEvidence.Honorific | NameEvidence.Title)
            || (Has(NameEvidence.Given) && Has(NameEvidence.Speech | NameEvidence.Described));
    }
}

/// <summary>A surname or given name of one or several people of the draft.</summary>
internal sealed class NamePart(int person, bool isSurname)
{
    private const int MostRemembered = 8;

    /// <summary>Who is meant by it next: whoever was last mentioned in full, or else whoever will be first.</summary>
    public int Latest { get; set; } = person;

    /// <summary>Whether it is the end of a name; a part that is both counts as a surname.</summary>
    public bool IsSurname { get; set; } = isSurname;

    /// <summary>The people with it, the first few of them.</summary>
    public List<int> People { get; } = [person];

    public void Add(int other)
    {
        if (People.Count < MostRemembered)
            People.Add(other);
    }
}
