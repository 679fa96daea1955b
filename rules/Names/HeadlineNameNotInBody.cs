using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1006: headline, push or caption names a person whom the body never mentions.</summary>
/// <remarks>
/// Looks mostly where capitals mean something: a known given name with one or two capitalised words behind it. In a line of title
/// case the word behind the given name must be in no list.
/// </remarks>
internal sealed class HeadlineNameNotInBody : Analyzer
{
    /// <summary>A shorter body is a brief or a stub, and its headline may say more.</summary>
    private const int FewestTokens = 80;

    /// <summary>Lines of print in one draft beyond these are a list of other stories.</summary>
    private const int MostLines = 40;

    /// <summary>A longer word of a line in title case is something else.</summary>
    private const int LongestSurname = 16;

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
            if (!name.IsFound)
                Report(context, name);
        }
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
        if (!IsSentenceCase(block))
        {
            AddPlainNames(index, block, ref named);
            return;
        }

        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (!IsCapitalised(tokens[i]) || (i > 0 && IsCapitalised(tokens[i - 1]) && tokens[i].Is(TokenShape.SpaceBefore)))
                continue;
            var end = i + 1;
            while (end < tokens.Length && IsCapitalised(tokens[end]) && tokens[end].Is(TokenShape.SpaceBefore))
                end++;
            if (end - i is 2 or 3 && IsName(block, i, end))
                (named ??= []).Add(new Named(index, TextSpan.FromBounds(tokens[i].Start, tokens[end - 1].End), NameFolding.Fold(block.TextOf(tokens[end - 1]))));
        }
    }

    /// <summary>In title case a name is told by its words alone: a given name, and behind it a word that no list holds.</summary>
    private static void AddPlainNames(int index, AnnotatedBlock block, ref List<Named>? named)
    {
        var tokens = block.Tokens;
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (IsCapitalised(tokens[i]) && IsCapitalised(tokens[i + 1]) && tokens[i + 1].Is(TokenShape.SpaceBefore) && tokens[i + 1].Word == 0
                && !tokens[i].Is(TokenShape.AllCaps) && IsName(block, i, i + 2) && MayBeSurname(block.TextOf(tokens[i + 1])))
                (named ??= []).Add(new Named(index, TextSpan.FromBounds(tokens[i].Start, tokens[i + 1].End), NameFolding.Fold(block.TextOf(tokens[i + 1]))));
        }
    }

    /// <summary>Whether a word doesn't end as verbs and plurals do: "Will Derides", "Frank Bakers".</summary>
    private static bool MayBeSurname(ReadOnlySpan<char> word) =>
        word.Length <= LongestSurname && word[^1] != 's' && !word.EndsWith("ed") && !word.EndsWith("ing") && !word.EndsWith("ion") && !word.EndsWith("ment") && !word.EndsWith("ly") && !word.Contains('-');

    private static bool IsName(AnnotatedBlock block, int first, int end)
    {
        var tokens = block.Tokens;
        var given = block.ClassOf(tokens[first]);
        if ((given & WordClass.GivenName) == 0 || (given & (WordClass.Place | WordClass.CommonWord | WordClass.TitleWord | WordClass.Month)) != 0)
            return false;
        for (var i = first + 1; i < end; i++)
        {
            if ((block.ClassOf(tokens[i]) & NoSurname) != 0 || tokens[i].Is(TokenShape.AllCaps) || tokens[i].Length < 3)
                return false;
        }

        return true;
    }

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

    /// <summary>One walk over everything else: whose surname stands there, or nearly, is no stranger.</summary>
    private static void Acquit(AnnotatedDraft draft, List<Named> named)
    {
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            if (draft.Draft.Blocks[index].Kind is BlockKind.Headline or BlockKind.SeoHeadline or BlockKind.Push or BlockKind.Caption or BlockKind.Subhead)
                continue;
            var block = draft.Blocks[index];
            foreach (ref readonly var token in block.Tokens)
            {
                if (token.Kind is not (TokenKind.Word or TokenKind.Handle or TokenKind.Hashtag) || (token.Kind == TokenKind.Word && !token.Is(TokenShape.Capitalised)))
                    continue;
                foreach (var name in named)
                {
                    if (!name.IsFound)
                        name.IsFound = IsNear(block.TextOf(token), name.Surname);
                }
            }
        }
    }

    /// <summary>The surname itself, with something joined to it, or under another spelling, which is another rule's.</summary>
    private static bool IsNear(ReadOnlySpan<char> text, string surname)
    {
        if (text.Length + 2 < surname.Length)
            return false;
        var folded = NameFolding.Fold(text);
        return folded.Contains(surname, StringComparison.Ordinal) || EditDistance.Bounded(folded, surname, 2) <= 2;
    }

    private static bool IsCapitalised(in Token token) =>
        token.Kind == TokenKind.Word && token.Is(TokenShape.Capitalised) && !token.Is(TokenShape.Clitic);

    /// <summary>A name in a line of print above or beside the body.</summary>
    private sealed record Named(int Block, TextSpan Span, string Surname)
    {
        public bool IsFound { get; set; }
    }
}
