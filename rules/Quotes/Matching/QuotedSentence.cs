using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>A sentence of a quotation, and what it is known by.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Span">Half-open, in the block's prose.</param>
internal sealed record QuotedSentence(Quotation Quotation, TextSpan Span)
{
    // A word and the space behind it have five letters or so: what is shorter has no chance of enough words.
    private const int LettersAWord = 3;

    /// <summary>Its words as quotations are compared.</summary>
    public int Words { get; init; }

    /// <summary>Equal for the same words; 0 where the sentence is too long to be read to its end.</summary>
    public ulong Form { get; init; }

    /// <summary>Its keys by words of content.</summary>
    public ImmutableArray<ulong> ContentKeys { get; init; }

    /// <summary>Its keys by runs of words, where a person or an organisation is named beside it as the speaker.</summary>
    public ImmutableArray<ulong> RunKeys { get; init; }

    /// <summary>Whether it has so many words, of ordinary length.</summary>
    public bool Has(int words) => Words >= words && Span.Length >= words * LettersAWord;

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
}

/// <summary>The sentences of speech in a draft that are long enough to be told from others; read once for all rules.</summary>
internal sealed class QuotedSentences
{
    private const int FewestWords = 6;

    private QuotedSentences(AnnotatedDraft draft)
    {
        Span<QuotedWord> buffer = stackalloc QuotedWord[QuotedWordReader.Most];
        foreach (var quotation in draft.Quotations)
        {
            if (quotation.Depth == 0 && quotation.Kind != QuotationKind.Term)
                Add(draft.Blocks[quotation.Block], quotation, buffer);
        }
    }

    /// <summary>The sentences, in reading order.</summary>
    public List<QuotedSentence> All { get; } = [];

    public static QuotedSentences Of(AnnotatedDraft draft) => draft.Once(static own => new QuotedSentences(own));

    private void Add(AnnotatedBlock block, Quotation quotation, Span<QuotedWord> buffer)
    {
        var sentences = block.Sentences;
        for (var i = QuotedSentence.IndexAt(block, quotation.Span.Start); i < sentences.Length && sentences[i].Span.Start < quotation.Span.End; i++)
        {
            if (sentences[i].Span.Intersection(quotation.Span) is not { } span || span.Length < FewestWords)
                continue;
            var words = QuotedWordReader.Read(block, span, buffer);
            if (words.Length < FewestWords)
                continue;
            All.Add(new QuotedSentence(quotation, span)
            {
                Words = words.Length,
                Form = words.Length < QuotedWordReader.Most - 1 ? QuotedText.FormOf(words) : 0,
                ContentKeys = QuoteKeys.OfContent(words),
                RunKeys = quotation.Speaker is { Kind: SpeakerKind.Person or SpeakerKind.Organisation, IsCarried: false, IsPronoun: false } ? QuoteKeys.OfRuns(words) : [],
            });
        }
    }
}
