using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3001: a direct quotation that nobody is named for, in its sentence, beside it or by carry-over.</summary>
internal sealed class UnattributedQuote : Analyzer
{
    private const int WordsShown = 6;
    // Tokens of a line without a stop that is a headline rather than a paragraph.
    private const int LongestHeadline = 24;

    private const int ClauseWords = 3;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3001",
        "Quotation without a speaker",
        "Who said \"{0}\"? No speaker here or in the sentences beside it. Name one.",
        "Quotes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A direct quotation of a clause or more whose speaker stands neither in its sentence nor beside it.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Quoted;

    public override void Initialize(AnalysisContext context) => context.RegisterQuotationAction(Check);

    private static void Check(QuotationContext context)
    {
        var quotation = context.Quotation;
        if (quotation.Speaker is not null || quotation.Kind != QuotationKind.Direct || quotation.Depth > 0)
            return;
        // A quotation set off as a block is introduced by the layout as much as by words.
        if (quotation.Marks == QuotationMarks.None || IsAnswer(context.Draft, quotation) || IsShort(context.Draft.Blocks[quotation.Block], quotation.Span)
            || IsHeadline(context.Draft.Blocks[quotation.Block]))
            return;
        context.Report(quotation.Block, quotation.Span, Opening(context.Draft.Blocks[quotation.Block], quotation.Span));
    }

    /// <summary>Behind a paragraph that is a question, as interviews are set, it is known who answers.</summary>
    private static bool IsAnswer(AnnotatedDraft draft, Quotation quotation)
    {
        if (quotation.Block == 0 || quotation.Span.Start > 1)
            return false;
        var before = draft.Blocks[quotation.Block - 1];
        return !before.Tokens.IsEmpty && before.Prose.Text[before.Tokens[^1].Start] == '?';
    }

    /// <summary>‘I was wrong about kale’: confessions of a cook. At the foot of a page that is another story's headline.</summary>
    private static bool IsHeadline(AnnotatedBlock block) =>
        block.Tokens.Length <= LongestHeadline && char.IsLetterOrDigit(block.Prose.Text[^1]);

    private static bool IsShort(AnnotatedBlock block, TextSpan span)
    {
        var words = 0;
        for (var i = block.TokenAt(span.Start); i < block.Tokens.Length && block.Tokens[i].End <= span.End && words < ClauseWords; i++)
        {
            if (block.Tokens[i].Kind != TokenKind.Punctuation && !block.Tokens[i].Is(TokenShape.Clitic))
                words++;
        }

        return words < ClauseWords;
    }

    /// <summary>The first words of the quotation, enough to know it by.</summary>
    private static string Opening(AnnotatedBlock block, TextSpan span)
    {
        var end = span.Start;
        var words = 0;
        for (var i = block.TokenAt(span.Start); i < block.Tokens.Length && block.Tokens[i].End <= span.End && words < WordsShown; i++)
        {
            if (block.Tokens[i].Kind != TokenKind.Punctuation && !block.Tokens[i].Is(TokenShape.Clitic))
                words++;
            end = block.Tokens[i].End;
        }

        var shown = block.Prose.Slice(TextSpan.FromBounds(span.Start, Math.Min(end, span.Start + 60))).Trim().TrimEnd(',', '.');
        return end < span.End - 1 ? shown + "…" : shown;
    }
}
