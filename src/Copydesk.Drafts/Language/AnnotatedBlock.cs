using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// The block-local layer: what can be told from one block's prose and the language inputs alone. Offsets are relative to
/// the block's prose, so that the layer is reused when other blocks change or this one moves.
/// Computed on demand and kept; safe to share between threads, of which two that ask at once may both compute the same.
/// </summary>
public sealed class AnnotatedBlock
{
    /// <summary>How many tokens a place that was guessed may be wrong by, twice.</summary>
    private const int Near = 16;

    private volatile Token[]? tokens;
    private volatile Sentence[]? sentences;
    private volatile NameCandidate[]? names;
    private volatile TimeMention[]? writtenTimes;
    private volatile TimeMention[]? timeMentions;
    private volatile QuotedStretch[]? quotedStretches;
    private volatile TextSpan[]? emptyQuotations;
    private volatile Attribution[]? attributions;

    /// <summary>Annotates a block's prose.</summary>
    public AnnotatedBlock(Prose prose, LanguageInputs inputs)
    {
        Prose = prose;
        Inputs = inputs;
    }

    /// <summary>A block of the same words and inputs, wherever it stands now: it has what is known of the other already.</summary>
    private AnnotatedBlock(Prose prose, AnnotatedBlock known)
        : this(prose, known.Inputs)
    {
        tokens = known.tokens;
        sentences = known.sentences;
        names = known.names;
        writtenTimes = known.writtenTimes;
        timeMentions = known.timeMentions;
        emptyQuotations = known.emptyQuotations;
        quotedStretches = known.quotedStretches;
        attributions = known.attributions;
    }

    /// <summary>The prose annotated.</summary>
    public Prose Prose { get; }

    /// <summary>What the annotations depend on besides the prose.</summary>
    public LanguageInputs Inputs { get; }

    /// <summary>The tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => AllTokens;

    /// <summary>The sentences, in order; every token belongs to one.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences ??= SentenceSplitter.Split(this);

    /// <summary>The temporal expressions, in order, not anchored to any day.</summary>
    internal ReadOnlySpan<TimeMention> TimeMentions => timeMentions ??= TimeReader.Govern(this, (TimeMention[]?)writtenTimes?.Clone() ?? TimeReader.Read(this));

    /// <summary>The same as far as they tell by themselves: how they hang on their sentences may not be known yet.</summary>
    internal ReadOnlySpan<TimeMention> WrittenTimes => timeMentions ?? (writtenTimes ??= TimeReader.Read(this));

    /// <summary>What stands between quotation marks, in the order in which it opens.</summary>
    internal ReadOnlySpan<QuotedStretch> QuotedStretches => quotedStretches ?? PairMarks();

    /// <summary>Quotation marks that were opened around no words, or at the block's end; half-open, with the marks. Mostly none.</summary>
    public ReadOnlySpan<TextSpan> EmptyQuotations
    {
        get
        {
            _ = QuotedStretches;
            return emptyQuotations;
        }
    }

    /// <summary>Who said each quoted stretch, as far as this block tells; at the same index.</summary>
    internal ReadOnlySpan<Attribution> Attributions => attributions ??= BlockAttributor.Attribute(this);

    /// <summary>The runs of words that may name a person, in order.</summary>
    internal ReadOnlySpan<NameCandidate> Names => names ??= NameFinder.Find(this);

    /// <summary>Whether the words of a prose are the same, so that what is known of this block holds for it.</summary>
    internal bool HasWordsOf(Prose prose) => Prose.Text.SequenceEqual(prose.Text);

    /// <summary>The annotations of a prose of the same words.</summary>
    internal AnnotatedBlock For(Prose prose) => new(prose, this);

    private Token[] AllTokens => tokens ??= Tokenizer.Tokenize(Prose.Text, Inputs.Vocabulary);

    private QuotedStretch[] PairMarks()
    {
        var stretches = QuotationMarkPairer.Pair(this, out var empty);
        emptyQuotations = empty;
        return quotedStretches = stretches;
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Prose.Text.Slice(token.Start, token.Length);

    /// <summary>What kinds of word a token is.</summary>
    public WordClass ClassOf(in Token token) => Inputs.Vocabulary.ClassOf(token.Word);

    /// <summary>Index of the sentence in which a token stands: the last one's for a token behind all, 0 where there is none.</summary>
    public int SentenceAt(int token)
    {
        var all = Sentences;
        int low = 0, high = all.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (all[middle].EndToken <= token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Index of the first token that ends after <paramref name="offset"/>, or the number of tokens.</summary>
    public int TokenAt(int offset)
    {
        var all = AllTokens;
        int low = 0, high = all.Length;
        if (high > Near)
            Narrow(all, offset, ref low, ref high);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (all[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Words are of much the same length: a token mostly stands near where it would if all were.</summary>
    private void Narrow(Token[] all, int offset, ref int low, ref int high)
    {
        var guess = (int)((long)offset * all.Length / Math.Max(1, Prose.Length));
        var (before, behind) = (guess - (Near / 2), guess + (Near / 2));
        if ((uint)before < (uint)all.Length && all[before].End <= offset)
            low = before + 1;
        if ((uint)behind < (uint)all.Length && all[behind].End > offset)
            high = behind;
    }
}
