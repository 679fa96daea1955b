using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1006: headline, push or caption names a person whom the body never mentions.</summary>
/// <remarks>
/// A name begins with a known given name, or in sentence case with an East Asian surname. In a line of title case one word belongs
/// to it besides particles; one that is in no list of surnames may be anything, and tells of a person only where the body does
/// not have the given name, which must not be an English word.
/// </remarks>
internal sealed class HeadlineNameNotInBody : Analyzer
{
    /// <summary>A shorter body is a brief or a stub, and its headline may say more.</summary>
    private const int FewestTokens = 80;

    /// <summary>Lines of print in one draft beyond these are a list of other stories.</summary>
    private const int MostLines = 40;

    /// <summary>A longer word of a line in title case is something else.</summary>
    private const int LongestSurname = 16;

    private const int MostWords = 5;

    /// <summary>Of a given name of East Asia, with its hyphen: Kyung-hwa, Wenliang.</summary>
    private const int LongestSyllables = 10;

    /// <summary>In a surname so short two letters more or less make another word.</summary>
    private const int ShortSurname = 5;

    private const WordClass Things = WordClass.OrganisationWord | WordClass.EventWord;

    private const WordClass Openers = WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction | WordClass.Preposition | WordClass.Auxiliary
        | WordClass.CommonWord | WordClass.TimeCue;

    private const WordClass NoSurname = WordClass.Place | WordClass.Nationality | WordClass.OrganisationWord | WordClass.EventWord | WordClass.CommonWord
        | WordClass.Month | WordClass.Weekday | WordClass.TitleWord | WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction
        | WordClass.Preposition | WordClass.Auxiliary | WordClass.SpeechVerb | WordClass.SpeechNoun;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1006",
        "A name in the headline that the body doesn't have",
        "\"{0}\" is named in the {1} and nowhere in the body. Check the name, or name them below.",
        "Names",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Headline, push or caption names a person whom the body never mentions.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Display;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        List<Named>? named = null;
        var tokens = 0;
        for (var index = 0; index < context.Draft.Blocks.Length; index++)
        {
            var block = context.Draft.Blocks[index];
            switch (context.Draft.Draft.Blocks[index].Kind)
            {
                case BlockKind.Headline or BlockKind.SeoHeadline or BlockKind.Push or BlockKind.Caption when (named?.Count ?? 0) < MostLines:
                    AddNames(index, block, ref named);
                    break;
                case BlockKind.Paragraph or BlockKind.ListItem:
                    tokens += block.Tokens.Length;
                    break;
            }
        }

        if (named is null || tokens < FewestTokens)
            return;
        Acquit(context.Draft, named);
        foreach (var name in named)
        {
            if (!name.IsFound && IsPerson(context.Draft.Blocks[name.Block], name))
                Report(context, name);
        }
    }

    /// <summary>What only lists tell, which a draft whose names are all in its body does not pay for.</summary>
    private static bool IsPerson(AnnotatedBlock block, Named name)
    {
        if (KnownNames.IsThing(NameFolding.Fold(block.Prose.Slice(name.Span))))
            return false;
        if (!name.IsPlain)
            return true;
        var isSurname = KnownNames.IsBorneByMany(name.Surname) || KnownNames.HasSurnameShape(block.TextOf(block.Tokens[name.End - 1]));
        var isVerbal = IsVerbal(name.Surname);
        if (isSurname && !isVerbal)
            return true;
        return !name.HasGiven && (isSurname || (!isVerbal && name.End < block.Tokens.Length)) && !IsEnglishWord(name.Given);
    }

    private static bool IsEnglishWord(string given)
    {
        foreach (var word in WordList.EntriesOf(typeof(HeadlineNameNotInBody).Assembly, "NamesThatAreWords.txt"))
        {
            if (word.SequenceEqual(given))
                return true;
        }

        return false;
    }

    private static void Report(DraftContext context, Named name)
    {
        var kind = context.Draft.Draft.Blocks[name.Block].Kind;
        var place = kind switch
        {
            BlockKind.Push => "push",
            BlockKind.Caption => "caption",
            _ => "headline",
        };
        context.Report(new Report(name.Block, name.Span, context.Draft.Blocks[name.Block].Prose.Slice(name.Span), place)
        {
            // A caption may well show somebody else.
            AtMost = kind == BlockKind.Caption ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        });
    }

    private static void AddNames(int index, AnnotatedBlock block, ref List<Named>? named)
    {
        var tokens = block.Tokens;
        if (tokens.Length < 2)
            return;
        var (isSentence, isPlain) = (IsSentenceCase(block), false);
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (!IsCapitalised(tokens[i]) || !MayBegin(block, i, isSentence) || !IsFirst(block, i, isSentence, out var isSurname))
                continue;
            var end = isSentence ? EndOfName(block, i, isSurname) : EndOfPlainName(block, i, out isPlain);
            // "Steve Biko Hospital", "Martin Luther King Day"
            if (end == 0 || (end < tokens.Length && (block.ClassOf(tokens[end]) & Things) != 0))
                continue;
            (named ??= []).Add(new Named(index, TextSpan.FromBounds(tokens[i].Start, tokens[end - 1].End), end, Key(block, end - 1), Key(block, i), isSurname, isPlain));
            i = end - 1;
        }
    }

    /// <summary>Whether a name can begin here: no other name leads up to it, no article ("the Brian Lehrer show"), no storm.</summary>
    private static bool MayBegin(AnnotatedBlock block, int at, bool isSentence)
    {
        var tokens = block.Tokens;
        if (at == 0 || !tokens[at].Is(TokenShape.SpaceBefore) || tokens[at - 1].Kind != TokenKind.Word)
            return true;
        var before = block.ClassOf(tokens[at - 1]);
        if ((before & WordClass.Determiner) != 0)
            return false;
        if (!IsCapitalised(tokens[at - 1]))
            return true;
        if (!isSentence)
            return (before & Things) == 0;
        return (before & (WordClass.TitleWord | WordClass.Honorific)) != 0
            || (at == 1 && (before & Openers) != 0 && (before & (WordClass.GivenName | WordClass.Place | WordClass.OrganisationWord)) == 0);
    }

    /// <summary>Whether a person's name may begin with the word: a given name, or a surname that comes first.</summary>
    private static bool IsFirst(AnnotatedBlock block, int at, bool isSentence, out bool isSurname)
    {
        const WordClass other = WordClass.Place | WordClass.CommonWord | WordClass.TitleWord | WordClass.Month | WordClass.OrganisationWord;
        ref readonly var token = ref block.Tokens[at];
        var @class = block.ClassOf(token);
        isSurname = false;
        if (token.Word == 0 && !token.Is(TokenShape.AllCaps))
            @class = Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(NameFolding.Fold(FirstPart(block.TextOf(token)))));
        if ((@class & other) != 0 || token.Is(TokenShape.AllCaps))
            return false;
        // "Li Qiang" may be any two words where every word is capitalised.
        isSurname = isSentence && (@class & WordClass.LeadingSurname) != 0 && (@class & Openers) == 0;
        return isSurname || (@class & WordClass.GivenName) != 0;
    }

    private static ReadOnlySpan<char> FirstPart(ReadOnlySpan<char> word) => word.IndexOf('-') is > 1 and var hyphen ? word[..hyphen] : word;

    /// <summary>The token after the name that begins here, in a line whose capitals mean something, or 0.</summary>
    private static int EndOfName(AnnotatedBlock block, int first, bool isSurname)
    {
        var tokens = block.Tokens;
        var end = first + 1;
        var words = 1;
        while (end < tokens.Length && tokens[end].Is(TokenShape.SpaceBefore) && words < MostWords)
        {
            var next = AfterParticles(block, end);
            if (next >= tokens.Length || !IsNamePart(block, next))
                break;
            end = next + 1;
            words++;
        }

        if (words == 1 || !IsSurname(block, end - 1) || (end < tokens.Length && IsCapitalised(tokens[end]) && tokens[end].Is(TokenShape.SpaceBefore)))
            return 0;
        return isSurname && (words > 3 || !AreSyllables(block, first + 1, end)) && (block.ClassOf(tokens[first]) & WordClass.GivenName) == 0 ? 0 : end;
    }

    /// <summary>In title case a name is told by its words alone: a given name, and behind it a word that is no other.</summary>
    private static int EndOfPlainName(AnnotatedBlock block, int first, out bool isPlain)
    {
        var tokens = block.Tokens;
        var at = AfterParticles(block, first + 1);
        isPlain = true;
        if (at >= tokens.Length || !IsNamePart(block, at) || !tokens[first + 1].Is(TokenShape.SpaceBefore) || !IsSurname(block, at))
            return 0;
        // "Ahmed al-Sharaa": a small letter in the middle of a line of capitals leaves no doubt.
        if (at > first + 1 || HasArticle(block.TextOf(tokens[at])))
            isPlain = false;
        else if (tokens[at].Is(TokenShape.Hyphenated))
            return 0;
        return at + 1;
    }

    private static int AfterParticles(AnnotatedBlock block, int at)
    {
        var tokens = block.Tokens;
        var first = at;
        while (at < tokens.Length && at - first < 3 && tokens[at].Kind == TokenKind.Word && tokens[at].Is(TokenShape.SpaceBefore)
            && !tokens[at].Is(TokenShape.Capitalised) && (block.ClassOf(tokens[at]) & WordClass.Particle) != 0 && block.TextOf(tokens[at]) is not ("y" or "e" or "a" or "i"))
            at++;
        return at;
    }

    private static bool IsNamePart(AnnotatedBlock block, int at)
    {
        ref readonly var token = ref block.Tokens[at];
        return token.Kind == TokenKind.Word && (IsCapitalised(token) || HasArticle(block.TextOf(token)))
            && ((block.ClassOf(token) & NoSurname) == 0 || (token.Is(TokenShape.Dotted) && token.Length <= 3)) && (!token.Is(TokenShape.AllCaps) || token.Is(TokenShape.Dotted));
    }

    /// <summary>The last word of a name: in no list, or in one of names only.</summary>
    private static bool IsSurname(AnnotatedBlock block, int at)
    {
        ref readonly var token = ref block.Tokens[at];
        return token.Length >= (token.Word == 0 ? 3 : 4) && token.Length <= LongestSurname && !token.Is(TokenShape.AllCaps | TokenShape.Dotted) && (block.ClassOf(token) & NoSurname) == 0;
    }

    /// <summary>al-Sharaa, el-Sisi.</summary>
    private static bool HasArticle(ReadOnlySpan<char> word) =>
        word.Length > 5 && word[2] == '-' && char.IsUpper(word[3]) && word[..2] is "al" or "el" or "as" or "ul" or "an" or "ar" or "ad";

    private static bool AreSyllables(AnnotatedBlock block, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (block.Tokens[i].Length > LongestSyllables)
                return false;
        }

        return true;
    }

    private static string Key(AnnotatedBlock block, int at)
    {
        var word = block.TextOf(block.Tokens[at]);
        return NameFolding.Fold(HasArticle(word) ? word[3..] : word);
    }

    /// <summary>Whether a word ends as verbs and plurals do: "Will Derides", "Frank Bakers".</summary>
    private static bool IsVerbal(string word) =>
        word[^1] == 's' || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>Whether behind the first word no fewer words begin small than large, so that a capital means a name.</summary>
    private static bool IsSentenceCase(AnnotatedBlock block)
    {
        int small = 0, large = 0;
        foreach (ref readonly var token in block.Tokens[1..])
        {
            if (token.Kind == TokenKind.Word && token.Length >= 4)
                _ = token.Is(TokenShape.Capitalised) ? large++ : small++;
        }

        return small >= 2 && small >= large;
    }

    /// <summary>One walk over everything else: whose surname stands there, or nearly, or the given name by itself, is no stranger.</summary>
    private static void Acquit(AnnotatedDraft draft, List<Named> named)
    {
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            if (draft.Draft.Blocks[index].Kind is BlockKind.Headline or BlockKind.SeoHeadline or BlockKind.Push or BlockKind.Caption or BlockKind.Subhead)
                continue;
            var block = draft.Blocks[index];
            var tokens = block.Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                ref readonly var token = ref tokens[i];
                if (token.Kind is not (TokenKind.Word or TokenKind.Handle or TokenKind.Hashtag) || (token.Kind == TokenKind.Word && !token.Is(TokenShape.Capitalised) && !token.Is(TokenShape.Hyphenated)))
                    continue;
                var isLast = i + 1 == tokens.Length || !IsCapitalised(tokens[i + 1]) || !tokens[i + 1].Is(TokenShape.SpaceBefore);
                string? folded = null;
                foreach (var name in named)
                {
                    if (name.IsFound)
                        continue;
                    folded ??= NameFolding.Fold(block.TextOf(token));
                    var isGiven = folded == name.Given;
                    name.HasGiven |= isGiven;
                    name.IsFound = (isGiven && (isLast || name.IsSurnameFirst)) || IsNear(folded, name.Surname);
                }
            }
        }
    }

    /// <summary>The surname itself, with something joined to it, or under another spelling, which is another rule's.</summary>
    private static bool IsNear(string folded, string surname)
    {
        var most = surname.Length <= ShortSurname ? 1 : 2;
        return folded.Length + most >= surname.Length
            && (folded.Contains(surname, StringComparison.Ordinal) || EditDistance.Bounded(folded, surname, most) <= most);
    }

    private static bool IsCapitalised(in Token token) =>
        token.Kind == TokenKind.Word && token.Is(TokenShape.Capitalised) && !token.Is(TokenShape.Clitic);

    /// <summary>A name in a line of print above or beside the body.</summary>
    private sealed record Named(int Block, TextSpan Span, int End, string Surname, string Given, bool IsSurnameFirst, bool IsPlain)
    {
        /// <summary>Whether the body has the given name, with another surname it may be.</summary>
        public bool HasGiven { get; set; }

        public bool IsFound { get; set; }
    }
}
