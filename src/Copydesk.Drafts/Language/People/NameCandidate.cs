namespace Copydesk.Drafts.Language;

/// <summary>What speaks for or against a run of capitalised words being a person.</summary>
[Flags]
internal enum NameEvidence : uint
{
    None = 0,

    /// <summary>A job title stands right before.</summary>
    Title = 1 << 0,

    /// <summary>Mr, Dr, Gov, … stands right before.</summary>
    Honorific = 1 << 1,

    /// <summary>The first word is a known given name, or an East Asian surname.</summary>
    Given = 1 << 2,

    /// <summary>Begins with initials.</summary>
    Initials = 1 << 3,

    /// <summary>A verb of saying beside it.</summary>
    Speech = 1 << 4,

    /// <summary>What follows is said of people only: an age, "who", a job title.</summary>
    Described = 1 << 5,

    /// <summary>A phrase set off by a comma follows.</summary>
    Apposition = 1 << 6,

    /// <summary>He or she in the rest of the sentence.</summary>
    Pronoun = 1 << 7,

    /// <summary>Ends as surnames do: -ov, -enko, -swamy, …</summary>
    NameLike = 1 << 8,

    /// <summary>An article or another determiner before it.</summary>
    Determined = 1 << 9,

    /// <summary>Holds a word that makes it an organisation, a place or a thing.</summary>
    Thing = 1 << 10,

    /// <summary>A lone word that may well be something else here: needs a title or a verb of saying.</summary>
    Ambiguous = 1 << 11,

    /// <summary>A stretch of title case, in which capitals say nothing.</summary>
    TitleCase = 1 << 12,

    /// <summary>The title or the given name is a man's.</summary>
    He = 1 << 13,

    /// <summary>The title or the given name is a woman's.</summary>
    She = 1 << 14,

    /// <summary>The surname stands first, as far as the words tell.</summary>
    SurnameFirst = 1 << 15,

    /// <summary>The first word is a known given name and also a place.</summary>
    PlaceToo = 1 << 16,

    /// <summary>No list holds any of its words.</summary>
    Unknown = 1 << 17,

    /// <summary>The last word is a known given name and the first is not, as in Hungarian: Gulyás Bálint.</summary>
    GivenLast = 1 << 18,

    /// <summary>A nickname in quotation marks stands inside, which is no part of the name's spelling.</summary>
    Nickname = 1 << 19,

    /// <summary>Ends as only surnames do: -shvili, -opoulos, …; comes with <see cref="NameLike"/>.</summary>
    SurnameLike = 1 << 20,
}

/// <summary>A run of words in one block that may name a person: half-open ranges of the block's tokens.</summary>
/// <param name="First">First token of the name.</param>
/// <param name="CoreEnd">Token after the last but for suffixes such as Jr.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Surname">Where the surname begins, particles included; <paramref name="First"/> for a lone word.</param>
/// <param name="TitleFirst">First token of the title.</param>
/// <param name="TitleEnd">Token after its last, or 0 where there is no title.</param>
/// <param name="Evidence">What was seen.</param>
internal readonly record struct NameCandidate(
    int First, int CoreEnd, int End, int Surname, int TitleFirst, int TitleEnd, NameEvidence Evidence)
{
    public bool Has(NameEvidence evidence) => (Evidence & evidence) != 0;
}
