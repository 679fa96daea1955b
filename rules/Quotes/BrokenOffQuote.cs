using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3010: a quotation that was cut off in the middle, as a pasted post is, or marks without any words.</summary>
internal sealed class BrokenOffQuote : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3010",
        "Quotation that breaks off",
        "{0}",
        "Quotes",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A quotation ends in an ellipsis that cuts its last clause off, or its marks hold no words.");

    // Words after which nobody stops, not even for effect.
    private static readonly ImmutableArray<string> NeverLast = ["a", "an", "every", "its", "my", "our", "the", "their", "whose", "your"];

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Display | Reach.Quoted | Reach.Embeds;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterQuotationAction(CheckEnd);
        context.RegisterBlockAction(CheckEmpty);
    }

    private static void CheckEmpty(BlockContext context)
    {
        foreach (var marks in context.Annotations.EmptyQuotations)
            context.Report(context.Index, marks, "Quotation marks with no words in them. Put the words in or take the marks out.");
    }

    private static void CheckEnd(QuotationContext context)
    {
        var quotation = context.Quotation;
        var block = context.Draft.Blocks[quotation.Block];
        var tokens = block.Tokens;
        var first = block.TokenAt(quotation.Span.Start);
        var last = block.TokenAt(quotation.Span.End - 1);
        if (last >= tokens.Length)
            return;
        var cut = BeforeTail(block, first, last);
        if (cut <= first || !IsEllipsis(block, cut) || tokens[cut - 1].Kind != TokenKind.Word)
            return;
        var word = block.TextOf(tokens[cut - 1]);
        // With a space before it the ellipsis is the newsroom's, and says that words were left out.
        var breaksOff = cut < last || (!tokens[cut].Is(TokenShape.SpaceBefore) && (IsNeverLast(word) || IsCut(block, cut - 1)));
        if (!breaksOff)
            return;
        var span = TextSpan.FromBounds(tokens[cut - 1].Start, tokens[cut].End);
        context.Report(quotation.Block, span, $"Quotation breaks off at \"{word}…\". Give the rest, or end it with a whole clause.");
    }

    /// <summary>The token before what sites put behind the words they cut: a link, "(1/2)".</summary>
    private static int BeforeTail(AnnotatedBlock block, int first, int last)
    {
        var tokens = block.Tokens;
        var at = last;
        while (at > first && tokens[at].Kind == TokenKind.Address)
            at--;
        var text = block.Prose.Text;
        var inner = text[tokens[at].Start] == ')' ? at - 1 : at;
        if (inner - 2 > first && tokens[inner].Kind == TokenKind.Number && tokens[inner - 2].Kind == TokenKind.Number && text[tokens[inner - 1].Start] == '/')
            at = inner - (text[tokens[inner - 3].Start] == '(' ? 4 : 3);
        return at;
    }

    private static bool IsEllipsis(AnnotatedBlock block, int at) => block.TextOf(block.Tokens[at]) is "…" or "..." or "....";

    /// <summary>"supp…", "gover…": letters with which no word ends, or which go on as a word and are none, and which no list knows.</summary>
    private static bool IsCut(AnnotatedBlock block, int at)
    {
        ref readonly var token = ref block.Tokens[at];
        if (token.Word != 0 || token.Length is < 4 or > 20 || token.Is(TokenShape.Capitalised | TokenShape.Hyphenated))
            return false;
        var word = block.TextOf(token);
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
                return false;
        }

        return EndsLikeNoWord(word) || CutWords.IsBeginning(word);
    }

    private static bool EndsLikeNoWord(ReadOnlySpan<char> word) =>
        (word[^2], word[^1]) switch
        {
            (_, 'v' or 'j' or 'q') => true,
            (var before, 'l') => before is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 's' or 't',
            (var before, 'r') => before is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 't' or 'v',
            ('p', 'p') or ('c', 'c') or ('b', 'b') => true,
            _ => false,
        };

    private static bool IsNeverLast(ReadOnlySpan<char> word)
    {
        foreach (var never in NeverLast)
        {
            if (word.Equals(never, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
