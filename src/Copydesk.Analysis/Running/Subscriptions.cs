using System.Collections.Immutable;
using Copydesk.Drafts.Language;

namespace Copydesk.Analysis;

/// <summary>An action and the index of the rule it belongs to.</summary>
/// <remarks>
/// A class, as all that is kept in collections on the way of a single draft: collections of our own structs are compiled
/// anew at every start.
/// </remarks>
internal sealed record Subscriber<T>(int Rule, Action<T> Action);

/// <summary>A rule that threw while it subscribed.</summary>
internal sealed record FailedRule(int Rule, Exception Exception);

/// <summary>The two steps of a desk-wide rule.</summary>
/// <param name="Collect">Draft to facts.</param>
/// <param name="Judge">Facts to findings.</param>
/// <param name="NeedsPhrases">Whether only drafts with a phrase of the rule's are collected from.</param>
internal sealed record DeskSteps(Action<CollectContext> Collect, Action<JudgeContext> Judge, bool NeedsPhrases);

/// <summary>
/// What every rule of a set asked for, gathered by kind once, so that a draft is walked once however many the rules are.
/// </summary>
internal sealed class Subscriptions
{
    /// <summary>Stands for the action of phrases that wait for the collect step; never called.</summary>
    public static readonly Action<PhraseContext> CollectPhrase = static _ => { };

    private Subscriptions(ImmutableArray<Analyzer> analyzers, ImmutableArray<Analyzer> known)
    {
        Analyzers = analyzers;
        Known = known;
        Reaches = new Reach[analyzers.Length];
        Desk = new DeskSteps?[analyzers.Length];
        var gathered = new Gathered();
        var failures = new List<FailedRule>();
        for (var rule = 0; rule < analyzers.Length; rule++)
        {
            var asked = new Registrar();
            try
            {
                Reaches[rule] = analyzers[rule].Reach;
                analyzers[rule].Initialize(asked);
                gathered.Add(rule, asked);
                Desk[rule] = asked.Desk;
                HasDesk |= asked.Desk is not null;
            }
            // What an analyzer throws is its own affair: the others go on.
#pragma warning disable CA1031
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failures.Add(new FailedRule(rule, exception));
            }
        }

        Drafts = [.. gathered.Drafts];
        Blocks = [.. gathered.Blocks];
        Sentences = [.. gathered.Sentences];
        Quotations = [.. gathered.Quotations];
        People = [.. gathered.People];
        TemporalExpressions = [.. gathered.TemporalExpressions];
        DatedWeekdays = [.. gathered.DatedWeekdays];
        PhraseActions = [.. gathered.PhraseActions];
        Phrases = gathered.Phrases.Count == 0 ? null : PhraseTrie.Build(gathered.Phrases);
        Failures = [.. failures];
    }

    public ImmutableArray<Analyzer> Analyzers { get; }

    /// <summary>The same and those that are left out of the run: a draft may speak of them.</summary>
    public ImmutableArray<Analyzer> Known { get; }

    /// <summary>Where each rule looks, by its index.</summary>
    public Reach[] Reaches { get; }

    /// <summary>Rules that threw while they subscribed; they are left out of the run.</summary>
    public FailedRule[] Failures { get; }

    public Subscriber<DraftContext>[] Drafts { get; }

    public Subscriber<BlockContext>[] Blocks { get; }

    public Subscriber<SentenceContext>[] Sentences { get; }

    public Subscriber<QuotationContext>[] Quotations { get; }

    public Subscriber<PersonContext>[] People { get; }

    public Subscriber<TemporalContext>[] TemporalExpressions { get; }

    public Subscriber<DatedWeekdayContext>[] DatedWeekdays { get; }

    public Subscriber<PhraseContext>[] PhraseActions { get; }

    /// <summary>The desk-wide steps of each rule, by its index.</summary>
    public DeskSteps?[] Desk { get; }

    public bool HasDesk { get; }

    /// <summary>The phrases of all rules, or null where there is none.</summary>
    public PhraseTrie? Phrases { get; }

    /// <summary>The language layer's words and those of the phrases.</summary>
    public Vocabulary Vocabulary => Phrases?.Vocabulary ?? Vocabulary.Shared;

    public static Subscriptions Of(ImmutableArray<Analyzer> analyzers, ImmutableArray<Analyzer> known) => new(analyzers, known);

    private sealed class Gathered
    {
        public readonly List<Subscriber<DraftContext>> Drafts = [];
        public readonly List<Subscriber<BlockContext>> Blocks = [];
        public readonly List<Subscriber<SentenceContext>> Sentences = [];
        public readonly List<Subscriber<QuotationContext>> Quotations = [];
        public readonly List<Subscriber<PersonContext>> People = [];
        public readonly List<Subscriber<TemporalContext>> TemporalExpressions = [];
        public readonly List<Subscriber<DatedWeekdayContext>> DatedWeekdays = [];
        public readonly List<Subscriber<PhraseContext>> PhraseActions = [];
        public readonly List<RegisteredPhrase> Phrases = [];

        public void Add(int rule, Registrar asked)
        {
            Gather(Drafts, rule, asked.Drafts);
            Gather(Blocks, rule, asked.Blocks);
            Gather(Sentences, rule, asked.Sentences);
            Gather(Quotations, rule, asked.Quotations);
            Gather(People, rule, asked.People);
            Gather(TemporalExpressions, rule, asked.TemporalExpressions);
            Gather(DatedWeekdays, rule, asked.DatedWeekdays);
            foreach (var (phrases, action) in asked.Phrases)
            {
                for (var index = 0; index < phrases.Length; index++)
                    Phrases.Add(new RegisteredPhrase(PhraseActions.Count, index, phrases[index]));
                PhraseActions.Add(new Subscriber<PhraseContext>(rule, action));
            }
        }

        private static void Gather<T>(List<Subscriber<T>> all, int rule, List<Action<T>> actions)
        {
            foreach (var action in actions)
                all.Add(new Subscriber<T>(rule, action));
        }
    }

    private sealed record AskedPhrases(ImmutableArray<Phrase> Phrases, Action<PhraseContext> Action);

    private sealed class Registrar : AnalysisContext
    {
        public readonly List<Action<DraftContext>> Drafts = [];
        public readonly List<Action<BlockContext>> Blocks = [];
        public readonly List<Action<SentenceContext>> Sentences = [];
        public readonly List<Action<QuotationContext>> Quotations = [];
        public readonly List<Action<PersonContext>> People = [];
        public readonly List<Action<TemporalContext>> TemporalExpressions = [];
        public readonly List<Action<DatedWeekdayContext>> DatedWeekdays = [];
        public readonly List<AskedPhrases> Phrases = [];

        public DeskSteps? Desk { get; private set; }

        public override void RegisterDraftAction(Action<DraftContext> action) => Drafts.Add(action);

        public override void RegisterBlockAction(Action<BlockContext> action) => Blocks.Add(action);

        public override void RegisterSentenceAction(Action<SentenceContext> action) => Sentences.Add(action);

        public override void RegisterQuotationAction(Action<QuotationContext> action) => Quotations.Add(action);

        public override void RegisterPersonAction(Action<PersonContext> action) => People.Add(action);

        public override void RegisterTemporalExpressionAction(Action<TemporalContext> action) => TemporalExpressions.Add(action);

        public override void RegisterDatedWeekdayAction(Action<DatedWeekdayContext> action) => DatedWeekdays.Add(action);

        public override void RegisterDeskAction(
            ImmutableArray<string> phrases, Action<CollectContext> collect, Action<JudgeContext> judge, bool everyDraft = false)
        {
            RegisterPhraseAction(phrases, CollectPhrase);
            RegisterDeskAction(collect, judge);
            Desk = Desk! with { NeedsPhrases = !everyDraft };
        }

        public override void RegisterPhraseAction(ImmutableArray<string> phrases, Action<PhraseContext> action)
        {
            var cut = ImmutableArray.CreateBuilder<Phrase>(phrases.Length);
            foreach (var phrase in phrases)
                cut.Add(Phrase.Cut(phrase));
            Phrases.Add(new AskedPhrases(cut.MoveToImmutable(), action));
        }

        public override void RegisterDeskAction(Action<CollectContext> collect, Action<JudgeContext> judge)
        {
            if (Desk is not null)
                throw new InvalidOperationException("A rule has one desk action.");
            Desk = new DeskSteps(collect, judge, NeedsPhrases: false);
        }
    }
}
