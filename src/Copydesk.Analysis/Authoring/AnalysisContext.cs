using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Where an analyzer says what interests it. The engine calls each action once for each thing of its kind in reach.</summary>
public abstract class AnalysisContext
{
    /// <summary>Each draft, once.</summary>
    public abstract void RegisterDraftAction(Action<DraftContext> action);

    /// <summary>Each block in reach.</summary>
    public abstract void RegisterBlockAction(Action<BlockContext> action);

    /// <summary>Each sentence of a block in reach.</summary>
    public abstract void RegisterSentenceAction(Action<SentenceContext> action);

    /// <summary>Each quotation, with its speaker, in a block in reach.</summary>
    public abstract void RegisterQuotationAction(Action<QuotationContext> action);

    /// <summary>Each person of the draft.</summary>
    public abstract void RegisterPersonAction(Action<PersonContext> action);

    /// <summary>Each temporal expression in a block in reach.</summary>
    public abstract void RegisterTemporalExpressionAction(Action<TemporalContext> action);

    /// <summary>Each weekday that is said to be a certain day of a month, in a block in reach.</summary>
    public abstract void RegisterDatedWeekdayAction(Action<DatedWeekdayContext> action);

    /// <summary>
    /// Each place in a block in reach where one of the phrases stands, word by word, ignoring case, apostrophe shape and
    /// the space between words. The phrases of all rules are found in one walk over the tokens, however many they are.
    /// </summary>
    /// <param name="phrases">Phrases as <see cref="Phrase.Cut"/> takes them: marks around a phrase are left out.</param>
    /// <param name="action">Called with the phrase's index in <paramref name="phrases"/>. Overlapping phrases are all reported.</param>
    public abstract void RegisterPhraseAction(ImmutableArray<string> phrases, Action<PhraseContext> action);

    /// <summary>
    /// A check across all drafts of the desk, in two pure steps: <paramref name="collect"/> turns each draft into facts, and
    /// <paramref name="judge"/> sees all facts of one key, two at least, in order of path and span. A lone draft is a desk of one.
    /// A rule has one desk action.
    /// </summary>
    public abstract void RegisterDeskAction(Action<CollectContext> collect, Action<JudgeContext> judge);

    /// <summary>
    /// The same for drafts in which one of the phrases stands in reach: <paramref name="collect"/> is called for those alone, and
    /// finds the places in <see cref="CollectContext.Phrases"/>.
    /// </summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="collect">Turns a draft into facts.</param>
    /// <param name="judge">Sees the facts of one key.</param>
    /// <param name="everyDraft">Whether drafts without a phrase are collected from as well.</param>
    public abstract void RegisterDeskAction(
        ImmutableArray<string> phrases, Action<CollectContext> collect, Action<JudgeContext> judge, bool everyDraft = false);
}

/// <summary>What every action gets: the draft, the rule's options, and a way to report.</summary>
public abstract class DraftContext
{
    /// <summary>The draft with its annotations.</summary>
    public abstract AnnotatedDraft Draft { get; }

    /// <summary>Asked by long loops; the engine also looks between actions.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>Whether the block is in the rule's reach: for draft actions, which see the whole draft.</summary>
    public abstract bool IsInReach(int block);

    /// <summary>The value of one of the rule's options for this draft.</summary>
    public T Option<T>(RuleOption option) => (T)ValueOf(option);

    /// <summary>What the house has decided; <see cref="Stylebook.Empty"/> where it has no stylebook.</summary>
    public abstract Stylebook Stylebook { get; }

    /// <summary>Reports a finding in a block.</summary>
    /// <param name="block">Index of the block.</param>
    /// <param name="span">Half-open, in the block's prose.</param>
    /// <param name="arguments">Arguments of the rule's message format.</param>
    public void Report(int block, TextSpan span, params ReadOnlySpan<string> arguments) => Report(new Report(block, span, arguments));

    /// <summary>Reports a finding with everything that belongs to it.</summary>
    public abstract void Report(Report report);

    // Not generic itself: a generic method that is overridden is compiled anew at every start.
    internal abstract object ValueOf(RuleOption option);
}

/// <summary>A finding as an analyzer makes it: in blocks and prose. The engine turns it into a <see cref="Finding"/>.</summary>
public sealed record Report
{
    /// <summary>A finding in a block.</summary>
    public Report(int block, TextSpan span, params ReadOnlySpan<string> arguments)
    {
        Block = block;
        Span = span;
        Arguments = ImmutableArray.Create(arguments);
    }

    /// <summary>Index of the block.</summary>
    public int Block { get; }

    /// <summary>Half-open, in the block's prose.</summary>
    public TextSpan Span { get; }

    /// <summary>
    /// Where it stands, half-open in the draft's source, where that is in no block's prose: a date in front of the copy, an
    /// address behind a link. Null where it stands at <see cref="Span"/>, which always tells reach and fingerprint.
    /// </summary>
    public TextSpan? Source { get; init; }

    /// <summary>Arguments of the message format.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>Other places in the same draft: block, span in its prose, a few words.</summary>
    public ImmutableArray<(int Block, TextSpan Span, string Message)> Related { get; init; } = [];

    /// <summary>The finding is no graver than this, whatever the settings say: for what a rule is less sure of.</summary>
    public DiagnosticSeverity AtMost { get; init; } = DiagnosticSeverity.Error;

    /// <summary>
    /// Computes the fixes when they are asked for, from the draft that it is given: annotations are gone by then, and a
    /// context that asks for them throws.
    /// </summary>
    public Func<Draft, ImmutableArray<Fix>>? Fixes { get; init; }
}

/// <summary>An action's context that stands for another's draft.</summary>
public abstract class PartContext(DraftContext draft)
{
    /// <summary>The draft's context: draft, options, reporting.</summary>
    public DraftContext DraftContext { get; } = draft;

    /// <summary>The draft with its annotations.</summary>
    public AnnotatedDraft Draft => DraftContext.Draft;

    /// <summary>The value of one of the rule's options for this draft.</summary>
    public T Option<T>(RuleOption option) => DraftContext.Option<T>(option);

    /// <inheritdoc cref="DraftContext.Stylebook"/>
    public Stylebook Stylebook => DraftContext.Stylebook;

    /// <inheritdoc cref="DraftContext.Report(int, TextSpan, ReadOnlySpan{string})"/>
    public void Report(int block, TextSpan span, params ReadOnlySpan<string> arguments) => DraftContext.Report(block, span, arguments);

    /// <inheritdoc cref="DraftContext.Report(Analysis.Report)"/>
    public void Report(Report report) => DraftContext.Report(report);
}

/// <summary>A block in reach.</summary>
public sealed class BlockContext(DraftContext draft, int index) : PartContext(draft)
{
    /// <summary>Index of the block in the draft.</summary>
    public int Index { get; } = index;

    /// <summary>The block as its reader left it.</summary>
    public Block Block => Draft.Draft.Blocks[Index];

    /// <summary>Its tokens, sentences, ….</summary>
    public AnnotatedBlock Annotations => Draft.Blocks[Index];
}

/// <summary>A sentence of a block in reach.</summary>
public sealed class SentenceContext(DraftContext draft, int block, Sentence sentence) : PartContext(draft)
{
    /// <summary>Index of the block in the draft.</summary>
    public int Block { get; } = block;

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; } = sentence;
}

/// <summary>A quotation in a block in reach.</summary>
public sealed class QuotationContext(DraftContext draft, Quotation quotation) : PartContext(draft)
{
    /// <summary>The quotation with its speaker.</summary>
    public Quotation Quotation { get; } = quotation;
}

/// <summary>A person of the draft.</summary>
public sealed class PersonContext(DraftContext draft, Person person) : PartContext(draft)
{
    /// <summary>The person with every mention.</summary>
    public Person Person { get; } = person;
}

/// <summary>A temporal expression in a block in reach.</summary>
public sealed class TemporalContext(DraftContext draft, TemporalExpression expression) : PartContext(draft)
{
    /// <summary>The expression, normalised.</summary>
    public TemporalExpression Expression { get; } = expression;
}

/// <summary>A weekday and a date that are said to be the same day.</summary>
public sealed class DatedWeekdayContext(DraftContext draft, DatedWeekday claim) : PartContext(draft)
{
    /// <summary>What is claimed.</summary>
    public DatedWeekday Claim { get; } = claim;
}

/// <summary>A phrase found in a block in reach.</summary>
public sealed class PhraseContext(DraftContext draft, int block, int phrase, int firstToken, int endToken) : PartContext(draft)
{
    /// <summary>Index of the block in the draft.</summary>
    public int Block { get; } = block;

    /// <summary>Index of the phrase in the list that was registered.</summary>
    public int Phrase { get; } = phrase;

    /// <summary>Index of the phrase's first token in the block.</summary>
    public int FirstToken { get; } = firstToken;

    /// <summary>Index after its last token.</summary>
    public int EndToken { get; } = endToken;
}

/// <summary>Where a phrase stands that a desk-wide rule looks for.</summary>
/// <param name="Phrase">Index of the phrase in the list that was registered.</param>
/// <param name="Block">Index of the block in the draft.</param>
/// <param name="FirstToken">Index of the phrase's first token in the block.</param>
/// <param name="EndToken">Index after its last token.</param>
public sealed record FoundPhrase(int Phrase, int Block, int FirstToken, int EndToken);

/// <summary>Collects facts from one draft.</summary>
public abstract class CollectContext
{
    /// <summary>The draft with its annotations.</summary>
    public abstract AnnotatedDraft Draft { get; }

    /// <summary>Asked by long loops.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>Whether the block is in the rule's reach.</summary>
    public abstract bool IsInReach(int block);

    /// <inheritdoc cref="DraftContext.Stylebook"/>
    public abstract Stylebook Stylebook { get; }

    /// <summary>Where the phrases stand that were registered with the desk action, by block and token.</summary>
    public abstract ImmutableArray<FoundPhrase> Phrases { get; }

    /// <summary>Leaves a fact.</summary>
    public abstract void Add(Fact fact);
}

/// <summary>Judges the facts that share a key. Where two keys hold the same facts, they are judged once.</summary>
public abstract class JudgeContext
{
    /// <summary>All facts under it, in order of path, then span.</summary>
    public abstract ImmutableArray<DeskFact> Facts { get; }

    /// <summary>The value of one of the rule's options for the draft of a fact.</summary>
    public T Option<T>(RuleOption option, DeskFact fact) => (T)ValueOf(option, fact);

    /// <summary>What the house of a fact's draft has decided.</summary>
    public abstract Stylebook StylebookOf(DeskFact fact);

    /// <summary>Reports a finding at a fact; findings of the same place under several keys become one.</summary>
    /// <param name="at">Where it stands; gives severity, stet and baseline.</param>
    /// <param name="arguments">Arguments of the rule's message format.</param>
    /// <param name="related">Other facts that the message speaks of, each with a few words.</param>
    /// <param name="fixes">Computes the fixes when they are asked for, from the draft of <paramref name="at"/>.</param>
    /// <param name="atMost">The finding is no graver than this, whatever the settings say: for what a second draft is needed for.</param>
    public abstract void Report(
        DeskFact at,
        ImmutableArray<string> arguments,
        ImmutableArray<(DeskFact Fact, string Message)> related = default,
        Func<Draft, ImmutableArray<Fix>>? fixes = null,
        DiagnosticSeverity atMost = DiagnosticSeverity.Error);

    internal abstract object ValueOf(RuleOption option, DeskFact fact);
}
