using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1007: a surname speaks, and nobody of that name is introduced anywhere: what a cut leaves behind.</summary>
/// <remarks>
/// A lone word may be a company, an agency or a town. It counts as a surname where it has a form of address, or where the
/// sentence goes on with he or she; and as introduced where the draft anywhere sets another name, a title or a description
/// beside it.
/// </remarks>
internal sealed class UnintroducedPerson : Analyzer
{
    /// <summary>A draft with more of them is no article.</summary>
    private const int Most = 12;

    /// <summary>How far behind the surname he or she has to come.</summary>
    private const int PronounReach = 14;

    private const int Shortest = 3;

    /// <summary>A word that no list holds is a surname where it speaks so often.</summary>
    private const int FewestTimes = 2;

    private const WordClass NoSurname = WordClass.Place | WordClass.Nationality | WordClass.OrganisationWord | WordClass.EventWord | WordClass.CommonWord
        | WordClass.Month | WordClass.Weekday | WordClass.TitleWord | WordClass.TitleModifier | WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction
        | WordClass.Preposition | WordClass.Auxiliary | WordClass.SpeechNoun | WordClass.NumberWord | WordClass.OrdinalWord | WordClass.RelativeDay;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1007",
        "A speaker whom the draft never introduces",
        "\"{0}\" speaks here, but the draft never says who that is. Give the full name and a description.",
        "Names",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A surname stands as a speaker, and no full name, title or description of its bearer stands anywhere in the draft.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        List<Suspect>? suspects = null;
        foreach (var person in context.Draft.People)
        {
            var first = person.Mentions[0];
            if (first.Title is { } title && PeopleOfDraft.IsPlainAddress(title) && !person.Name.Contains(' ', StringComparison.Ordinal)
                && first.Form == MentionForm.Surname && Speaks(context.Draft.Blocks[first.Block], first.Span) && !HasOtherTitle(person))
                Suspect.Add(ref suspects, person.Name, first.Block, first.Span, isPerson: true, isBehindSpeech: false);
        }

        foreach (var quotation in context.Draft.Quotations)
        {
            if (quotation.Speaker is not { Person: < 0, IsPronoun: false, IsCarried: false } speaker || quotation.Kind == QuotationKind.Term)
                continue;
            var block = context.Draft.Blocks[speaker.Block];
            var at = block.TokenAt(speaker.Span.Start);
            if (at >= block.Tokens.Length || block.Tokens[at].Span != speaker.Span || !IsSurname(block, at) || !IsBesideCue(block, at, speaker))
                continue;
            var isPerson = IsCommonSurname(block, at) || SaysI(context.Draft.Blocks[quotation.Block], quotation.Span) || IsHeOrShe(block, at);
            if (isPerson || !SpeaksInStatements(block, at))
                Suspect.Add(ref suspects, block.TextOf(block.Tokens[at]).ToString(), speaker.Block, speaker.Span, isPerson, IsBehindSpeech(block, at, quotation));
        }

        if (suspects is null)
            return;
        Acquit(context.Draft, suspects);
        foreach (var suspect in suspects)
        {
            if (!suspect.IsKnown && (suspect.IsPerson || (suspect.Times >= FewestTimes && (suspect.TimesBehindSpeech >= FewestTimes || !IsAboutFirms(context.Draft)))) && !KnownBySurname.Holds(context.Stylebook, suspect.Name, suspect.Name) && !IsFirm(suspect.Name, context.Stylebook) && !IsSlipOfAnother(context.Draft, suspect.Name))
                context.Report(suspect.Block, suspect.Span, suspect.Name);
        }
    }

    /// <summary>Agencies, papers and firms whose name or acronym is one word like a surname.</summary>
    private static bool IsFirm(string name, Stylebook book)
    {
        if (book.OrganisationOf(name) is not null)
            return true;
        foreach (var firm in WordList.EntriesOf(typeof(UnintroducedPerson).Assembly, "FirmNames.txt"))
        {
            if (firm.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool HasOtherTitle(Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Title is { } title && !PeopleOfDraft.IsPlainAddress(title))
                return true;
        }

        return false;
    }

    private static bool Speaks(AnnotatedBlock block, TextSpan name)
    {
        var tokens = block.Tokens;
        var after = block.TokenAt(name.End);
        return after < tokens.Length && (block.ClassOf(tokens[after]) & WordClass.SpeechVerb) != 0;
    }

    private static bool IsSurname(AnnotatedBlock block, int at)
    {
        ref readonly var token = ref block.Tokens[at];
        return token.Kind == TokenKind.Word && token.Is(TokenShape.Capitalised) && !token.Is(TokenShape.AllCaps | TokenShape.Dotted) && token.Length >= Shortest
            && (block.ClassOf(token) & (NoSurname | WordClass.GivenName | WordClass.LeadingSurname)) == 0;
    }

    /// <summary>"Calder said", "said Calder", "Calder also said": nothing else stands between.</summary>
    private static bool IsBesideCue(AnnotatedBlock block, int at, Speaker speaker)
    {
        if (speaker.Cue is not { } cue || speaker.CueBlock != speaker.Block)
            return false;
        var said = block.TokenAt(cue.Start);
        return said < at ? block.TokenAt(cue.End) >= at : said - at <= 2 && block.Tokens[at + 1].Kind == TokenKind.Word;
    }

    /// <summary>A surname that many bear is hardly anything else.</summary>
    private static bool IsCommonSurname(AnnotatedBlock block, int at)
    {
        var word = block.TextOf(block.Tokens[at]).ToString();
        return KnownNames.IsBorneByMany(NameFolding.Fold(word));
    }

    /// <summary>
    /// "…," Calder said, where no list holds the word: a capital in the middle of a sentence, behind a clause or more in somebody's own words.
    /// </summary>
    private static bool IsBehindSpeech(AnnotatedBlock block, int at, Quotation quotation)
    {
        ref readonly var token = ref block.Tokens[at];
        if (quotation.Kind != QuotationKind.Direct || token.Word != 0 || token.Length < Shortest + 1)
            return false;
        return at > 1 && block.Tokens[at - 1].Kind == TokenKind.Punctuation && quotation.Span.End <= token.Start && token.Start - quotation.Span.End <= 2;
    }

    /// <summary>Whether a draft tells of firms and the like, whose one word may be anything.</summary>
    private static bool IsAboutFirms(AnnotatedDraft draft)
    {
        foreach (var block in draft.Blocks)
        {
            foreach (ref readonly var token in block.Tokens)
            {
                if (token.Length > 2 && token.Kind == TokenKind.Word && block.TextOf(token) is "company" or "company's" or "companies" or "firm" or "firms" or "startup"
                    or "start-up" or "airline" or "bank" or "retailer" or "maker" or "carmaker" or "manufacturer" or "platform" or "app" or "brand" or "charity" or "website"
                    or "shares" or "chain" or "supermarket" or "operator" or "provider" or "broadcaster" or "studio" or "label" or "club" or "pollster" or "agency")
                    return true;
            }
        }

        return false;
    }

    /// <summary>"Okta said in a statement": so do firms.</summary>
    private static bool SpeaksInStatements(AnnotatedBlock block, int at)
    {
        const int reach = 6;
        for (var i = at + 1; i < Math.Min(block.Tokens.Length, at + reach); i++)
        {
            if (block.TextOf(block.Tokens[i]) is "statement" or "report" or "filing" or "post" or "website" or "email" or "release" or "tweet" or "letter" or "reported")
                return true;
        }

        return false;
    }

    /// <summary>Only a person says I.</summary>
    private static bool SaysI(AnnotatedBlock block, TextSpan quotation)
    {
        const int reach = 80;
        var tokens = block.Tokens;
        var first = block.TokenAt(quotation.Start);
        for (var i = first; i < Math.Min(tokens.Length, first + reach) && tokens[i].End <= quotation.End; i++)
        {
            if (block.TextOf(tokens[i]) is "I" or "I'm" or "I’m" or "I've" or "I’ve" or "I'd" or "I’d" or "I'll" or "I’ll")
                return true;
        }

        return false;
    }

    /// <summary>", adding that she …" in the rest of the sentence, or He or She at the beginning of the next.</summary>
    private static bool IsHeOrShe(AnnotatedBlock block, int at)
    {
        var tokens = block.Tokens;
        var (_, end) = OldForms.SentenceAround(block, at, at + 1);
        for (var i = at + 1; i < Math.Min(end, at + PronounReach); i++)
        {
            if (block.TextOf(tokens[i]) is "he" or "she" && block.TextOf(tokens[i - 1]) is "adding" or "that" && i - 2 > at && block.TextOf(tokens[i - 2]) is "adding" or ",")
                return true;
        }

        return end < tokens.Length && block.TextOf(tokens[end]) is "He" or "She";
    }

    /// <summary>One walk over the draft: whoever has a name, a title or a description beside the surname is introduced.</summary>
    private static void Acquit(AnnotatedDraft draft, List<Suspect> suspects)
    {
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            var block = draft.Blocks[index];
            var kind = draft.Draft.Blocks[index].Kind;
            for (var i = 0; i < block.Tokens.Length; i++)
            {
                if (block.Tokens[i].Kind != TokenKind.Word || !block.Tokens[i].Is(TokenShape.Capitalised))
                    continue;
                foreach (var suspect in suspects)
                {
                    if (suspect.IsKnown || !block.TextOf(block.Tokens[i]).StartsWith(suspect.Name, StringComparison.OrdinalIgnoreCase))
                        continue;
                    suspect.IsKnown = kind is BlockKind.Byline or BlockKind.Credit || block.Tokens[i].Length != suspect.Name.Length || IsIntroduced(block, i);
                }
            }
        }
    }

    private static bool IsIntroduced(AnnotatedBlock block, int at)
    {
        var tokens = block.Tokens;
        if (at > 0)
        {
            ref readonly var before = ref tokens[at - 1];
            var @class = block.ClassOf(before);
            if (before.Kind == TokenKind.Word && !PeopleOfDraft.IsPlainAddress(block.TextOf(before).ToString())
                && (before.Is(TokenShape.Capitalised) ? (@class & (NoSurname & ~(WordClass.TitleWord | WordClass.TitleModifier | WordClass.Place | WordClass.Nationality))) == 0 : MayDescribe(block.TextOf(before), @class)))
                return true;
            if (block.TextOf(before) is "&" or "-" or "@" or "#" or "/" or "(")
                return true;
        }

        if (at + 2 >= tokens.Length)
            return false;
        ref readonly var after = ref tokens[at + 1];
        if (after.Kind == TokenKind.Word && after.Is(TokenShape.Capitalised) && (block.ClassOf(after) & (WordClass.Weekday | WordClass.Month)) == 0)
            return true;
        if (block.TextOf(after) is "&" or "-" or "(")
            return true;
        // "Her new firm, Calder, bakes."
        if (at > 0 && block.TextOf(tokens[at - 1]) is "," && block.TextOf(after) is "," && (block.ClassOf(tokens[at + 2]) & WordClass.SpeechVerb) == 0)
            return true;
        // "Calder, a baker," and "Calder, who bakes," and "Calder, 45,".
        return block.TextOf(after) is "," && (tokens[at + 2].Kind == TokenKind.Number || block.TextOf(tokens[at + 2]) is "who" or "whose" or "of" or "from"
            || (block.ClassOf(tokens[at + 2]) & (WordClass.Determiner | WordClass.TitleWord | WordClass.TitleModifier)) != 0);
    }

    /// <summary>A noun before the surname says who it is: striker Calder, her son Calder, the Calder.</summary>
    private static bool MayDescribe(ReadOnlySpan<char> word, WordClass @class) =>
        (@class & (WordClass.TitleWord | WordClass.Determiner)) != 0 || word is "named" or "called"
        || ((@class & (WordClass.Preposition | WordClass.Conjunction | WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.PastVerb | WordClass.Participle
            | WordClass.Pronoun | WordClass.TimeCue | WordClass.TimeGlue)) == 0 && !word.EndsWith("ed") && !word.EndsWith("ing") && !word.EndsWith("ly"));

    /// <summary>A surname that is nearly another person's here is that one misspelt, and not this rule's.</summary>
    private static bool IsSlipOfAnother(AnnotatedDraft draft, string name)
    {
        foreach (var person in draft.People)
        {
            var surname = PeopleOfDraft.SurnameOf(person);
            if (surname != name && EditDistance.Bounded(NameFolding.Fold(surname), NameFolding.Fold(name), 2) <= 2)
                return true;
        }

        return false;
    }

    /// <summary>A surname that speaks, at its first place.</summary>
    private sealed record Suspect(string Name, int Block, TextSpan Span)
    {
        public bool IsKnown { get; set; }

        /// <summary>Whether something besides shows that it is a person.</summary>
        public bool IsPerson { get; private set; }

        public int Times { get; private set; }

        /// <summary>How often it comes right behind somebody's own words: firms speak so once in a draft, if ever.</summary>
        public int TimesBehindSpeech { get; private set; }

        public static void Add(ref List<Suspect>? suspects, string name, int block, TextSpan span, bool isPerson, bool isBehindSpeech)
        {
            suspects ??= [];
            var suspect = suspects.Find(known => known.Name == name);
            if (suspect is null)
            {
                if (suspects.Count == Most)
                    return;
                suspects.Add(suspect = new Suspect(name, block, span));
            }

            suspect.IsPerson |= isPerson;
            // Behind a clause or more of speech once is enough.
            suspect.Times += isBehindSpeech ? FewestTimes : 1;
            suspect.TimesBehindSpeech += isBehindSpeech ? 1 : 0;
        }
    }
}
