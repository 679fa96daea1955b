using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>
/// A sentence of a quotation, or the part of one that is quoted: what quotations are compared by, since one outlet quotes more of a
/// statement than another.
/// </summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Span">Half-open, in the block's prose.</param>
internal sealed record QuotedSentence(Quotation Quotation, TextSpan Span)
{
    // A word and the space behind it have five letters or so: what is shorter has no chance of enough words.
    private const int LettersAWord = 3;

    /// <summary>Every sentence of speech in reach that has room for so many words.</summary>
    public static List<QuotedSentence> In(CollectContext context, int fewestWords)
    {
        var found = new List<QuotedSentence>();
        foreach (var quotation in context.Draft.Quotations)
        {
            if (context.IsInReach(quotation.Block))
                Add(found, context.Draft, quotation, fewestWords);
        }

        return found;
    }

    /// <summary>Every sentence of speech in running copy that has room for so many words.</summary>
    public static List<QuotedSentence> InBody(AnnotatedDraft draft, int fewestWords)
    {
        var found = new List<QuotedSentence>();
        foreach (var quotation in draft.Quotations)
        {
            if (draft.Draft.Blocks[quotation.Block].Kind is BlockKind.Paragraph or BlockKind.ListItem)
                Add(found, draft, quotation, fewestWords);
        }

        return found;
    }

    /// <summary>Index of the first sentence of a block that ends after an offset, or the number of sentences.</summary>
    public static int IndexAt(AnnotatedBlock block, int offset)
    {
        var sentences = block.Sentences;
        int low = 0, high = sentences.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sentences[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static void Add(List<QuotedSentence> found, AnnotatedDraft draft, Quotation quotation, int fewestWords)
    {
        var fewestLetters = fewestWords * LettersAWord;
        if (quotation.Depth > 0 || quotation.Kind == QuotationKind.Term || quotation.Span.Length < fewestLetters)
            return;
        var block = draft.Blocks[quotation.Block];
        var sentences = block.Sentences;
        for (var i = IndexAt(block, quotation.Span.Start); i < sentences.Length && sentences[i].Span.Start < quotation.Span.End; i++)
        {
            if (sentences[i].Span.Intersection(quotation.Span) is { } span && span.Length >= fewestLetters)
                found.Add(new QuotedSentence(quotation, span));
        }
    }
}
