using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>
/// One walk over one draft for all rules: each layer of the language is computed only where a rule that is on asks for it,
/// and each thing is shown to those whose reach it is in.
/// </summary>
internal sealed class DraftPass
{
    private readonly RuleContext?[] contexts;
    private readonly DiagnosticSeverity?[] severities;
    private readonly bool[] failed;
    private readonly List<Found> found = [];
    private List<FoundPhrase>?[]? phrasesOf;
    private readonly bool[]? required;

    // Which part of the draft each block is; nothing's where the house has to print it as it is.
    private readonly Reach[] parts;
    private QuotedSpans? quoted;

    public DraftPass(
        Subscriptions subscriptions, AnnotatedDraft draft, DraftSettings settings, RuleFailures failures, CancellationToken cancellationToken)
    {
        Subscriptions = subscriptions;
        Draft = draft;
        Settings = settings;
        Failures = failures;
        CancellationToken = cancellationToken;
        required = RequiredLines.In(draft, settings.Stylebook);
        parts = new Reach[draft.Blocks.Length];
        for (var block = 0; block < parts.Length; block++)
            parts[block] = IsRequired(block) ? 0 : BlockReach.Of(draft.Draft.Blocks[block].Kind);
        severities = new DiagnosticSeverity?[subscriptions.Analyzers.Length];
        contexts = new RuleContext?[severities.Length];
        failed = new bool[severities.Length];
        for (var rule = 0; rule < contexts.Length; rule++)
        {
            severities[rule] = settings.SeverityOf(subscriptions.Analyzers[rule].Rule);
            if (severities[rule] is not null)
                contexts[rule] = new RuleContext(this, rule);
        }
    }

    public Subscriptions Subscriptions { get; }

    public AnnotatedDraft Draft { get; }

    public DraftSettings Settings { get; }

    public RuleFailures Failures { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Runs the rules' actions.</summary>
    public void Run()
    {
        foreach (var subscriber in Subscriptions.Drafts)
        {
            if (contexts[subscriber.Rule] is { } context)
                Invoke(subscriber, context);
        }

        RunBlocks();
        foreach (var quotation in Layer(Subscriptions.Quotations, static draft => draft.Quotations))
        {
            foreach (var subscriber in Subscriptions.Quotations)
            {
                if (ContextIn(subscriber.Rule, quotation.Block) is { } context)
                    Invoke(subscriber, new QuotationContext(context, quotation));
            }
        }

        foreach (var person in Layer(Subscriptions.People, static draft => draft.People))
        {
            // Most rules look at the same parts of a draft.
            var (reach, seen) = ((Reach)0, (Person?)null);
            foreach (var subscriber in Subscriptions.People)
            {
                if (contexts[subscriber.Rule] is not { } context)
                    continue;
                if (ReachOf(subscriber.Rule) != reach)
                {
                    reach = ReachOf(subscriber.Rule);
                    seen = InReach(person, reach);
                }

                if (seen is not null)
                    Invoke(subscriber, new PersonContext(context, seen));
            }
        }

        foreach (var expression in Layer(Subscriptions.TemporalExpressions, static draft => draft.TemporalExpressions))
        {
            foreach (var subscriber in Subscriptions.TemporalExpressions)
            {
                if (ContextAt(subscriber.Rule, expression.Block, expression.Span) is { } context)
                    Invoke(subscriber, new TemporalContext(context, expression));
            }
        }

        foreach (var claim in Layer(Subscriptions.DatedWeekdays, static draft => draft.DatedWeekdays))
        {
            foreach (var subscriber in Subscriptions.DatedWeekdays)
            {
                if (ContextAt(subscriber.Rule, claim.Block, claim.Span) is { } context)
                    Invoke(subscriber, new DatedWeekdayContext(context, claim));
            }
        }
    }

    /// <summary>What was found; after this no rule sees the annotations.</summary>
    public List<Found> Close()
    {
        foreach (var context in contexts)
        {
            if (context?.Found is { } own)
                found.AddRange(own);
            context?.Close();
        }

        return found;
    }

    public bool IsInReach(Reach reach, int block) => (reach & parts[block]) != 0;

    /// <summary>Whether the house has to print the block as it is.</summary>
    public bool IsRequired(int block) => required is not null && required[block];

    /// <summary>Whether a span stands between quotation marks and the rule looks at no quoted words.</summary>
    public bool IsHiddenByMarks(Reach reach, int block, TextSpan span) =>
        (reach & Reach.Quoted) == 0 && (quoted ??= new QuotedSpans(Draft.Quotations)).Holds(block, span);

    /// <summary>Where the phrases of a desk-wide rule stand; null where none does.</summary>
    public List<FoundPhrase>? PhrasesOf(int rule) => phrasesOf?[rule];

    public bool HasFailed(int rule) => failed[rule];

    public DiagnosticSeverity SeverityOf(int rule) => severities[rule]!.Value;

    /// <summary>Leaves a rule out of the rest of this draft, and what it has found with it.</summary>
    public void Fail(int rule, Exception exception)
    {
        contexts[rule]?.Close();
        contexts[rule] = null;
        failed[rule] = true;
        if (RuleFailures.Of(Subscriptions.Analyzers[rule], Draft.Draft.Path, Settings, exception) is { } failure)
            found.Add(failure);
    }

    private void RunBlocks()
    {
        var (blocks, sentences, phrases) = (Subscriptions.Blocks, Subscriptions.Sentences, Subscriptions.PhraseActions);
        if (blocks.Length + sentences.Length + phrases.Length == 0)
            return;
        for (var block = 0; block < Draft.Blocks.Length; block++)
        {
            CancellationToken.ThrowIfCancellationRequested();
            foreach (var subscriber in blocks)
            {
                if (ContextIn(subscriber.Rule, block) is { } context)
                    Invoke(subscriber, new BlockContext(context, block));
            }

            if (IsAwaited(sentences, block))
                RunSentences(block);
            if (IsAwaited(phrases, block) || IsCollected(phrases, block))
                RunPhrases(block);
        }
    }

    private void RunSentences(int block)
    {
        foreach (var sentence in Draft.Blocks[block].Sentences)
        {
            foreach (var subscriber in Subscriptions.Sentences)
            {
                if (ContextIn(subscriber.Rule, block) is { } context)
                    Invoke(subscriber, new SentenceContext(context, block, sentence));
            }
        }
    }

    private void RunPhrases(int block)
    {
        var tokens = Draft.Blocks[block].Tokens;
        if (Subscriptions.Phrases!.Find(tokens) is not { } matches)
            return;
        foreach (var match in matches)
        {
            var subscriber = Subscriptions.PhraseActions[match.Subscriber];
            var span = TextSpan.FromBounds(tokens[match.FirstToken].Start, tokens[match.EndToken - 1].End);
            if (ReferenceEquals(subscriber.Action, Subscriptions.CollectPhrase))
                Keep(subscriber.Rule, block, span, match);
            else if (ContextAt(subscriber.Rule, block, span) is { } context)
                Invoke(subscriber, new PhraseContext(context, block, match.Phrase, match.FirstToken, match.EndToken));
        }
    }

    /// <summary>A layer of the language, empty where nobody who is on waits for it.</summary>
    private ImmutableArray<TItem> Layer<TItem, TContext>(
        Subscriber<TContext>[] subscribers, Func<AnnotatedDraft, ImmutableArray<TItem>> compute)
    {
        Exception? broken = null;
        foreach (var subscriber in subscribers)
        {
            if (contexts[subscriber.Rule] is null)
                continue;
            if (broken is null)
            {
                try
                {
                    return compute(Draft);
                }
                catch (Exception exception) when (RuleFailures.IsFailure(exception, CancellationToken))
                {
                    broken = exception;
                }
            }

            Fail(subscriber.Rule, broken);
        }

        return [];
    }

    private void Keep(int rule, int block, TextSpan span, PhraseMatch match)
    {
        if (!IsInReach(ReachOf(rule), block) || IsHiddenByMarks(ReachOf(rule), block, span))
            return;
        phrasesOf ??= new List<FoundPhrase>?[severities.Length];
        (phrasesOf[rule] ??= []).Add(new FoundPhrase(match.Phrase, block, match.FirstToken, match.EndToken));
    }

    /// <summary>Whether a desk-wide rule waits for the phrases of the block: one that is off for the draft gives facts all the same.</summary>
    private bool IsCollected(Subscriber<PhraseContext>[] subscribers, int block)
    {
        foreach (var subscriber in subscribers)
        {
            if (ReferenceEquals(subscriber.Action, Subscriptions.CollectPhrase) && IsInReach(ReachOf(subscriber.Rule), block))
                return true;
        }

        return false;
    }

    private bool IsAwaited<T>(Subscriber<T>[] subscribers, int block)
    {
        foreach (var subscriber in subscribers)
        {
            if (ContextIn(subscriber.Rule, block) is not null)
                return true;
        }

        return false;
    }

    /// <summary>The rule's context, or null where the rule is off, has failed, or doesn't look at the block.</summary>
    private RuleContext? ContextIn(int rule, int block) =>
        contexts[rule] is { } context && IsInReach(ReachOf(rule), block) ? context : null;

    private RuleContext? ContextAt(int rule, int block, TextSpan span) =>
        ContextIn(rule, block) is { } context && !IsHiddenByMarks(ReachOf(rule), block, span) ? context : null;

    private Reach ReachOf(int rule) => Subscriptions.Reaches[rule];

    /// <summary>The person with those mentions that are in reach, or null where none is.</summary>
    private Person? InReach(Person person, Reach reach)
    {
        var kept = 0;
        foreach (var mention in person.Mentions)
            kept += IsSeen(mention, reach) ? 1 : 0;
        if (kept == person.Mentions.Length || kept == 0)
            return kept == 0 ? null : person;
        var mentions = ImmutableArray.CreateBuilder<PersonMention>(kept);
        foreach (var mention in person.Mentions)
        {
            if (IsSeen(mention, reach))
                mentions.Add(mention);
        }

        return person with { Mentions = mentions.MoveToImmutable() };
    }

    private bool IsSeen(PersonMention mention, Reach reach) =>
        IsInReach(reach, mention.Block) && !IsHiddenByMarks(reach, mention.Block, mention.Span);

    private void Invoke<T>(Subscriber<T> subscriber, T context)
    {
        CancellationToken.ThrowIfCancellationRequested();
        try
        {
            subscriber.Action(context);
        }
        catch (Exception exception) when (RuleFailures.IsFailure(exception, CancellationToken))
        {
            Fail(subscriber.Rule, exception);
        }
    }
}
