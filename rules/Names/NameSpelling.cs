using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>What a draft tells the desk about one person: how the name is spelled there, and what says who it is.</summary>
/// <param name="Name">As first written in full, or the surname alone.</param>
/// <param name="Given">Given names; "" where only the surname is known.</param>
/// <param name="Surname">Surname.</param>
/// <param name="Office">The first office told of, folded.</param>
/// <param name="Count">How often the name stands so.</param>
/// <param name="Total">How often the surname does.</param>
/// <param name="IsDescribed">Whether the draft tells who it is.</param>
/// <param name="IsIntroduced">Whether it tells so as of somebody whom the reader does not know: Ada Lind, a baker.</param>
/// <param name="IsForSurname">Whether the fact is there for surnames alone to be compared with.</param>
/// <param name="IsGuess">Whether too little is said to take the name for a person's.</param>
/// <param name="Sentences">The first sentences in which the name stands so.</param>
/// <param name="Company">Folded surnames of the draft's first people, and beginnings of its first places, each with a bar after it.</param>
internal sealed partial record NameSpelling(
    string Name, string Given, string Surname, string Office, int Count, int Total, bool IsDescribed, bool IsIntroduced, bool IsForSurname, bool IsGuess, string Sentences, string Company)
{
    private const int MostSentences = 6;

    /// <summary>Two whole numbers, a colon between and a space before.</summary>
    private const int LongestSentence = 24;

    public bool IsLone => Given.Length == 0;

    public bool HasInitialOnly => Given.Length is 1 or 2 && (Given.Length == 1 || Given[1] == '.');

    /// <summary>Whether many offices are called so: leader, chief, official.</summary>
    public bool HoldsGeneralOffice => Office is "leader" or "head" or "chief" or "official" or "politician" or "veteran" or "star" or "figure"
        or "colleague" or "counterpart" or "candidate" or "lawmaker" or "ruler" or "strongman" or "man" or "boss" or "player" or "president";

    /// <summary>Whether hardly two who bear nearly the same name have held the office, many though they are.</summary>
    public bool HoldsHighOffice => Office is "president" or "governor" or "mayor" or "ambassador";

    /// <summary>Whether many hold the office at once, so that two who bear nearly the same name may.</summary>
    public bool SharesOffice => HoldsGeneralOffice || Office is "senator" or "judge" or "justice" or "magistrate" or "professor" or "doctor" or "councillor" or "alderman"
        or "constable" or "inspector" or "sergeant" or "detective" or "officer" or "mp" or "lawmaker" or "deputy" or "representative" or "congressman" or "congresswoman"
        or "minister" or "ambassador" or "lawyer" or "attorney" or "prosecutor" or "teacher" or "pastor" or "bishop" or "captain" or "colonel" or "general" or "governor"
        or "mayor" or "striker" or "defender" or "midfielder" or "goalkeeper" or "footballer" or "batsman" or "bowler" or "actor" or "actress" or "singer";

    public static void Collect(CollectContext context)
    {
        var people = context.Draft.People;
        string? company = null;
        var hasLone = false;
        foreach (var person in people)
            hasLone |= !HasFull(person);
        foreach (var person in context.Draft.PossiblePeople)
        {
            if (Read(context, person, out var first, out _) is { } spelling)
                context.Add(new Fact(NameKeys.Of(spelling.Given, spelling.Surname), first.Block, first.Span, (spelling with { IsGuess = true, Company = company ??= CompanyOf(context.Draft) }).ToValues()));
        }

        foreach (var person in people)
        {
            if (Read(context, person, out var first, out var otherwise) is not { } spelling)
                continue;
            company ??= CompanyOf(context.Draft);
            if (WrittenOtherwise(context.Draft, person, first) is { } other)
            {
                var written = spelling with { Name = other.Name, Given = GivenOf(other), Surname = other.Name[^other.Surname.Length..], Count = 1, Total = 1, Sentences = "", Company = company };
                context.Add(new Fact(NameKeys.Of(other.Given, other.Surname), other.Block, other.Span, written.ToValues()));
            }

            if (otherwise is not null)
            {
                // Erdogan, where the full name is Recep Tayyip Erdoğan.
                var lone = spelling with { Name = otherwise.Name, Given = "", Surname = otherwise.Surname, Count = CountOf(person, otherwise), Sentences = "", Company = company };
                var alone = spelling with { Surname = EndOf(first, otherwise.Name), IsForSurname = true };
                var keys = DraftKeys(context, alone);
                context.Add(new Fact(keys, otherwise.Block, otherwise.Span, (lone with { Total = lone.Count }).ToValues()));
                if (!hasLone || alone.Surname != spelling.Surname)
                    context.Add(new Fact(keys, first.Block, first.Span, alone.ToValues()));
            }

            if (spelling.IsLone)
            {
                Add(context, first, spelling with { Company = company }, DraftKeys(context, spelling));
            }
            else
            {
                context.Add(new Fact(NameKeys.Of(spelling.Given, spelling.Surname), first.Block, first.Span, (spelling with { Company = company }).ToValues()));
                Add(context, first, spelling with { IsForSurname = true }, hasLone ? DraftKeys(context, spelling) : []);
                // Minister Ngozi Okonjo Iweala is Minister Okonjo-Iweala elsewhere.
                if (spelling.Office.Length > 0 && spelling.Given.LastIndexOf(' ') is > 0 and var space && spelling.Given.Length - space > 3)
                    Add(context, first, spelling with { IsForSurname = true, Given = spelling.Given[..space], Surname = spelling.Given[(space + 1)..] + " " + spelling.Surname }, []);
            }
        }
    }

    /// <summary>Whether only the points after initials differ, and the spaces between them: J.K. Rowling, JK Rowling. That is for one draft to settle.</summary>
    public bool DiffersInPoints(NameSpelling other) =>
        Surname.Equals(other.Surname, StringComparison.OrdinalIgnoreCase) && NameComparison.DifferInPoints(Given, other.Given);

    /// <summary>Whether one of the two is first named in a sentence that names the other.</summary>
    public bool SharesSentence(NameSpelling other) => IsFirstNamedBeside(other) || other.IsFirstNamedBeside(this);

    private bool IsFirstNamedBeside(NameSpelling other)
    {
        var space = Sentences.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? Sentences.AsSpan() : Sentences.AsSpan(0, space);
        foreach (var range in other.Sentences.AsSpan().Split(' '))
        {
            if (first.Length > 0 && first.SequenceEqual(other.Sentences.AsSpan(range)))
                return true;
        }

        return false;
    }

    public ImmutableArray<string> ToValues() =>
    [
        Name, Given, Surname, Office, Count.ToString(CultureInfo.InvariantCulture), Total.ToString(CultureInfo.InvariantCulture),
        (IsDescribed ? "d" : "") + (IsIntroduced ? "i" : "") + (IsForSurname ? "s" : "") + (IsGuess ? "g" : ""), Sentences, Company,
    ];

    public static NameSpelling From(ImmutableArray<string> values) => new(
        values[0], values[1], values[2], values[3], int.Parse(values[4], CultureInfo.InvariantCulture), int.Parse(values[5], CultureInfo.InvariantCulture),
        values[6].Contains('d', StringComparison.Ordinal), values[6].Contains('i', StringComparison.Ordinal), values[6].Contains('s', StringComparison.Ordinal),
        values[6].Contains('g', StringComparison.Ordinal), values[7], values[8]);

    /// <summary>A fact for surnames alone, under the draft's keys and under those of the office.</summary>
    private static void Add(CollectContext context, PersonMention first, NameSpelling spelling, ImmutableArray<ulong> keys)
    {
        if (spelling.Office.Length > 0)
            keys = keys.AddRange(NameKeys.OfSurname(spelling.Surname, StableHash.Of(spelling.Office)));
        if (!keys.IsEmpty)
            context.Add(new Fact(keys, first.Block, first.Span, spelling.ToValues()));
    }

    private static ImmutableArray<ulong> DraftKeys(CollectContext context, NameSpelling spelling) =>
        NameKeys.OfSurname(spelling.Surname, StableHash.Of(context.Draft.Draft.Path));

    private static bool HasFull(Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Form == MentionForm.Full && mention.Given.Length > 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The first full mention with other capitals within (Ron Desantis beside Ron DeSantis, Bart De Wever beside Bart de Wever) or
    /// with other points after initials.
    /// </summary>
    private static PersonMention? WrittenOtherwise(AnnotatedDraft draft, Person person, PersonMention first)
    {
        if (first.Form != MentionForm.Full)
            return null;
        foreach (var mention in person.Mentions)
        {
            if (ReferenceEquals(mention.Name, first.Name) || mention.Form != MentionForm.Full || mention.Name == first.Name)
                continue;
            if (mention.Name.Equals(first.Name, StringComparison.OrdinalIgnoreCase)
                ? NameComparison.HasOtherCapitals(mention.Name, first.Name) || (HasOtherParticle(mention, first) && IsText(draft, mention))
                : IsText(draft, mention) && IsText(draft, first) && NameComparison.DifferInPoints(GivenOf(mention), GivenOf(first)))
                return mention;
        }

        return null;
    }

    /// <summary>The given names as this mention writes them.</summary>
    private static string GivenOf(PersonMention mention)
    {
        var surname = mention.Name.LastIndexOf(mention.Surname, StringComparison.OrdinalIgnoreCase);
        return surname > 1 ? mention.Name[..(surname - 1)] : "";
    }

    private static bool HasOtherParticle(PersonMention mention, PersonMention other) =>
        NameComparison.HasOtherParticle(mention.Name[^mention.Surname.Length..], other.Name[^other.Surname.Length..]);

    /// <summary>Whether capitals are the name's own, and not a headline's.</summary>
    private static bool IsText(AnnotatedDraft draft, PersonMention mention) =>
        draft.Draft.Blocks[mention.Block].Kind is BlockKind.Paragraph or BlockKind.Standfirst or BlockKind.ListItem;

    private static int CountOf(Person person, PersonMention spelling)
    {
        var count = 0;
        foreach (var mention in person.Mentions)
        {
            if (mention.Form == MentionForm.Surname && mention.Name == spelling.Name)
                count++;
        }

        return count;
    }

    /// <summary>What a full name ends in that may be the surname alone: the Ofori Atta of Ken Ofori Atta beside Ofori-Atta.</summary>
    private static string EndOf(PersonMention full, string lone) =>
        lone.Length > full.Surname.Length && lone.Length < full.Name.Length - 1 && full.Name[^(lone.Length + 1)] == ' ' && full.Name.EndsWith(full.Surname, StringComparison.Ordinal)
            ? full.Name[^lone.Length..]
            : full.Surname;

    /// <summary>Whether a surname is spelled otherwise, not merely without its article, in capitals or by its last part.</summary>
    private static bool IsOtherwise(string lone, string full) =>
        lone.Length > 3 && (lone.Equals(full, StringComparison.OrdinalIgnoreCase)
            ? NameComparison.HasOtherCapitals(lone, full)
            : NameFolding.Fold(lone).Replace('-', ' ') == NameFolding.Fold(full).Replace('-', ' ') && !IsTyped(lone, full));

    /// <summary>Whether only the shape of apostrophes or hyphens differs.</summary>
    private static bool IsTyped(string one, string other)
    {
        if (one.Length != other.Length)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (char.ToLowerInvariant(one[i]) != char.ToLowerInvariant(other[i])
                && (char.IsLetter(one[i]) || char.IsLetter(other[i]) || one[i] == ' ' || other[i] == ' '))
                return false;
        }

        return true;
    }

    private static NameSpelling? Read(CollectContext context, Person person, out PersonMention first, out PersonMention? otherwise)
    {
        PersonMention? full = null, lone = null;
        otherwise = null;
        int count = 0, loneCount = 0, total = 0;
        var office = "";
        var (isDescribed, isIntroduced) = (false, false);
        Span<char> sentences = stackalloc char[MostSentences * LongestSentence];
        int sentencesLength = 0, sentenceCount = 0;
        foreach (var written in person.Mentions)
        {
            var mention = written.Form == MentionForm.Given && HoldsOffice(written) ? written with { Form = MentionForm.Surname, Given = "", Surname = written.Name } : written;
            if (!context.IsInReach(mention.Block) || mention.Form == MentionForm.Given)
                continue;
            if (office.Length == 0 && mention.Title is { } title)
                office = TitleFolding.Office(title);
            isDescribed |= mention.IsDescribed;
            isIntroduced |= mention.IsDescribed && StandsBeforeArticle(context.Draft, mention);
            if (mention.Form == MentionForm.Full)
            {
                full ??= mention;
                if (!IsText(context.Draft, full) && mention.Name.Equals(full.Name, StringComparison.OrdinalIgnoreCase) && HasOtherParticle(mention, full))
                    (full, count) = (mention, 0);
                if (mention.Name == full.Name)
                    count++;
            }
            else
            {
                if (full is not null && mention.Name != full.Surname && IsOtherwise(mention.Name, EndOf(full, mention.Name)))
                    otherwise ??= mention;
                lone ??= mention;
                if (mention.Name == lone.Name)
                    loneCount++;
            }

            if (full is null || mention.Surname == full.Surname)
                total++;
            if (sentenceCount++ < MostSentences && (full is null || mention.Form == MentionForm.Full))
                sentencesLength += WriteSentence(context.Draft, mention, sentences, sentencesLength);
        }

        first = (full ?? lone)!;
        return first is null ? null : new NameSpelling(
            first.Name, first.Given, first.Surname, office, full is null ? loneCount : count, total, isDescribed, isIntroduced, false, false, new string(sentences[..sentencesLength]), "");
    }

    /// <summary>Prime Minister Yasin is called by the surname, which others bear as a given name; King Charles is not, nor is Coach Mike.</summary>
    private static bool HoldsOffice(PersonMention mention) =>
        mention.Title is { } title && TitleFolding.Office(title) is var office
        && (office is "president" or "premier" or "chancellor" or "taoiseach" or "senator" or "governor" or "ambassador" or "spokesman" or "spokeswoman" or "spokesperson"
            || office.EndsWith(" minister", StringComparison.Ordinal) || office.EndsWith(" secretary", StringComparison.Ordinal) || office.EndsWith(" adviser", StringComparison.Ordinal));

    /// <summary>Whether "a" or "an" follows with what the person is.</summary>
    private static bool StandsBeforeArticle(AnnotatedDraft draft, PersonMention mention)
    {
        var after = draft.Blocks[mention.Block].Prose.Text[mention.Span.End..];
        return after.StartsWith(", a ") || after.StartsWith(", an ");
    }

    /// <summary>Writes block and sentence of a mention behind those written already.</summary>
    private static int WriteSentence(AnnotatedDraft draft, PersonMention mention, Span<char> all, int length)
    {
        var block = draft.Blocks[mention.Block];
        var to = all[length..];
        var written = 0;
        if (length > 0)
            to[written++] = ' ';
        mention.Block.TryFormat(to[written..], out var digits, default, CultureInfo.InvariantCulture);
        written += digits;
        to[written++] = ':';
        block.SentenceAt(block.TokenAt(mention.Span.Start)).TryFormat(to[written..], out digits, default, CultureInfo.InvariantCulture);
        return written + digits;
    }
}
