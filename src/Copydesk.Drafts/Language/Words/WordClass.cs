namespace Copydesk.Drafts.Language;

/// <summary>
/// Kinds of word; a word may be of several. Each has its list beside it, <c>Name.words.txt</c>: one word a line, folded
/// (lower case, straight apostrophe), where useful with a tab and a number; the first line gives its origin.
/// </summary>
[Flags]
public enum WordClass : ulong
{
    /// <summary>No kind known.</summary>
    None = 0,

    /// <summary>Names of months and their abbreviations; value 1 to 12.</summary>
    Month = 1UL << 0,

    /// <summary>Names of weekdays and their abbreviations; value 0 (Sunday) to 6, as <see cref="DayOfWeek"/>.</summary>
    Weekday = 1UL << 1,

    /// <summary>day, week, month, year, …</summary>
    TimeUnit = 1UL << 2,

    /// <summary>today, yesterday, tonight, …</summary>
    RelativeDay = 1UL << 3,

    /// <summary>Cardinals in words; value is the number.</summary>
    NumberWord = 1UL << 4,

    /// <summary>Ordinals in words; value is the number.</summary>
    OrdinalWord = 1UL << 5,

    /// <summary>he, she, they, who, …: what may stand for a person.</summary>
    Pronoun = 1UL << 6,

    /// <summary>the, a, this, his, …</summary>
    Determiner = 1UL << 7,

    /// <summary>in, of, at, …</summary>
    Preposition = 1UL << 8,

    /// <summary>and, but, because, …</summary>
    Conjunction = 1UL << 9,

    /// <summary>is, had, will, cannot, …</summary>
    Auxiliary = 1UL << 10,

    /// <summary>Verbs of saying in every form: said, says, told, tweeted, …</summary>
    SpeechVerb = 1UL << 11,

    /// <summary>statement, interview, letter, report, …: what carries words.</summary>
    SpeechNoun = 1UL << 12,

    /// <summary>Mr, Mrs, Dr, Sir, Shri, …</summary>
    Honorific = 1UL << 13,

    /// <summary>Words that are a job title or a relation: president, minister, chief, spokesperson, wife, …</summary>
    TitleWord = 1UL << 14,

    /// <summary>Given names of men, of many countries.</summary>
    MansName = 1UL << 15,

    /// <summary>von, de, al, bin, …: what joins a surname.</summary>
    Particle = 1UL << 16,

    /// <summary>Jr, III, …: what follows a surname.</summary>
    NameSuffix = 1UL << 17,

    /// <summary>Countries, regions, cities, rivers, …, word by word.</summary>
    Place = 1UL << 18,

    /// <summary>Russian, Indian, Londoner, …; religions, parties and their people too.</summary>
    Nationality = 1UL << 19,

    /// <summary>ministry, party, university, bank, …: what makes a capitalised phrase an organisation.</summary>
    OrganisationWord = 1UL << 20,

    /// <summary>summit, cup, war, festival, …: what makes a capitalised phrase an event or a thing.</summary>
    EventWord = 1UL << 21,

    /// <summary>Words so common that a capital at the start of a sentence says nothing.</summary>
    CommonWord = 1UL << 22,

    /// <summary>Abbreviations that a name or a number follows, so that their dot ends no sentence: Mr, Sen, Gov, Jan, No, …</summary>
    Abbreviation = 1UL << 23,

    /// <summary>Abbreviations that may end a sentence: Inc, Ltd, etc, a.m., U.S., …</summary>
    FinalAbbreviation = 1UL << 24,

    /// <summary>he, his, him.</summary>
    Masculine = 1UL << 25,

    /// <summary>she, her, hers.</summary>
    Feminine = 1UL << 26,

    /// <summary>last, ago, every, morning, …: what may begin or turn a temporal expression; value is a TimeCue.</summary>
    TimeCue = 1UL << 28,

    /// <summary>the, of, until, …: what joins or bounds a temporal expression; value is a TimeCue.</summary>
    TimeGlue = 1UL << 29,

    /// <summary>Surnames that look like a place, a thing or a title: Hill, Church, Bishop, London.</summary>
    Surname = 1UL << 27,

    /// <summary>Verbs of saying that frame a whole quotation, and may stand before their subject: said, added, asked, …</summary>
    QuotingVerb = 1UL << 30,

    /// <summary>Given names of women, of many countries.</summary>
    WomansName = 1UL << 33,

    /// <summary>Surnames that stand first, as in East Asia: Xi, Kim, Nguyen, …</summary>
    LeadingSurname = 1UL << 31,

    /// <summary>Words that qualify a job title: prime, foreign, deputy, …</summary>
    TitleModifier = 1UL << 32,

    /// <summary>Past tenses that do not end in -ed: went, rose, said, …</summary>
    PastVerb = 1UL << 34,

    /// <summary>Past participles that do not end in -ed: gone, risen, said, …</summary>
    Participle = 1UL << 35,

    /// <summary>Words that begin a holiday's name: Christmas, Easter, …</summary>
    HolidayWord = 1UL << 36,

    /// <summary>Given names of either.</summary>
    GivenName = MansName | WomansName,
}
