using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>One run over many drafts: each is read, analysed and digested on its own; then the desk judges the digests.</summary>
internal sealed class Run
{
    /// <summary>Where so many drafts are checked, their texts are not kept in memory: few have findings to be shown.</summary>
    private const int ManyDrafts = 256;

    private readonly IDraftSource[] sources;
    private readonly DraftOutcome?[] outcomes;
    private readonly Subscriptions subscriptions;
    private readonly ISettingsSource settings;
    private readonly RunOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly string id;
    private readonly RuleFailures failures = new();
    private int done;

    public Run(
        IReadOnlyCollection<IDraftSource> sources,
        Subscriptions subscriptions,
        ISettingsSource settings,
        RunOptions options,
        string id,
        CancellationToken cancellationToken)
    {
        this.sources = [.. sources];
        Array.Sort(this.sources, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        outcomes = new DraftOutcome[this.sources.Length];
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.options = options;
        this.id = id;
        this.cancellationToken = cancellationToken;
    }

    public RunResult Check()
    {
        try
        {
            CheckDrafts();
        }
        catch (OperationCanceledException) when (IsEndedEarly)
        {
            // What was found so far is the result.
        }

        return Gather();
    }

    private bool IsEndedEarly => options.EndsEarly && cancellationToken.IsCancellationRequested;

    private void CheckDrafts()
    {
        // A single draft never starts a thread: the pool costs more than the draft.
        if (options.Jobs <= 1 || sources.Length <= 1)
        {
            for (var i = 0; i < sources.Length; i++)
                CheckDraft(i);
        }
        else
        {
            CheckDraftsInParallel();
        }
    }

    private void CheckDraftsInParallel()
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, sources.Length, parallel, CheckDraft);
        }
        catch (AggregateException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw exception.InnerExceptions[0];
        }
    }

    private void CheckDraft(int index)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            outcomes[index] = sources[index] switch
            {
                CheckedDraft known => new DraftOutcome(new ShelvedDraft(known.Draft), known.Digest, known.Found, null),
                IDraftContent content when options.Memory is not null || sources.Length >= ManyDrafts
                    => content.ReadContent(bytes => OfContent(content.Path, bytes)),
                var source => Analyse(source.Read()),
            };
        }
        catch (Exception exception) when (exception is UnreadableDraftException or DraftFormatException)
        {
            outcomes[index] = new DraftOutcome(null, null, [], exception.Message);
        }
        // A fault of the engine costs the draft that showed it, not the others.
        catch (Exception exception) when (RuleFailures.IsFailure(exception, cancellationToken))
        {
            outcomes[index] = new DraftOutcome(null, null, [], RuleFailures.OfEngine(exception));
        }

        options.Progress?.Invoke(Interlocked.Increment(ref done));
    }

    /// <summary>What an earlier run found in the same bytes; else what is found now, which is remembered.</summary>
    private DraftOutcome OfContent(string path, ReadOnlySpan<byte> content)
    {
        if (options.Memory is not { } memory)
            return Shelved(Analyse(DraftReader.Read(path, content)), content);
        var own = settings.For(path);
        var key = RecordKey.Of(id, own.Id, path, content);
        if (memory.Recall(key) is { IsEmpty: false } record)
            return DraftOutcome.Recall(record, path, own, content, key, subscriptions);
        var draft = DraftReader.Read(path, content);
        return Shelved(Analyse(draft).Remember(draft, failures, key, memory), content);
    }

    private DraftOutcome Shelved(DraftOutcome outcome, ReadOnlySpan<byte> content) => sources.Length < ManyDrafts
        ? outcome
        : outcome with { Draft = new ShelvedDraft(outcome.Draft!.Path, content.ToArray(), outcome.Draft.HasStets) };

    private DraftOutcome Analyse(Draft draft)
    {
        var own = settings.For(draft.Path);
        var annotated = new AnnotatedDraft(draft, own.InputsOf(draft.Metadata, subscriptions.Vocabulary));
        var (found, digest) = Analyse(annotated, subscriptions, own, failures, options.Desk && sources.Length > 1, cancellationToken);
        return new DraftOutcome(new ShelvedDraft(draft), digest, found, null);
    }

    /// <summary>What is found in a draft alone, and what it leaves behind for the desk; no digest where no rule wants one.</summary>
    internal static (List<Found> Found, DraftDigest? Digest) Analyse(
        AnnotatedDraft annotated, Subscriptions subscriptions, DraftSettings own, RuleFailures failures, bool withSentences, CancellationToken cancellationToken)
    {
        var pass = new DraftPass(subscriptions, annotated, own, failures, cancellationToken);
        pass.Run();
        var digest = subscriptions.HasDesk ? Digester.Digest(pass, withSentences) : null;
        var found = pass.Close();
        foreach (var problem in annotated.Draft.Problems)
        {
            if (OfReader(annotated.Draft, problem, own) is { } finding)
                found.Add(finding);
        }

        return (found, digest);
    }

    private static Found? OfReader(Draft draft, DraftProblem problem, DraftSettings own)
    {
        var rule = problem.Kind switch
        {
            DraftProblemKind.UndecodableByte => EngineRules.UndecodableByte,
            DraftProblemKind.MarkupTooDeep => EngineRules.MarkupTooDeep,
            _ => EngineRules.BadFrontMatter,
        };
        if (own.SeverityOf(rule) is not { } severity)
            return null;
        var finding = new Finding
        {
            Rule = rule,
            Severity = severity,
            Path = draft.Path,
            Span = problem.Span,
            Lines = draft.Lines.PositionsOf(problem.Span),
            Message = problem.Message,
        };
        return new Found(finding, Context.Of(draft.Text, problem.Span));
    }

    private RunResult Gather()
    {
        var desk = new Desk(subscriptions, settings, failures, options.Memory);
        var found = new List<Found>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadableFile>();
        var drafts = new DraftShelf(outcomes.Length);
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i] is not { } outcome)
                continue;
            if (outcome.Unreadable is { } reason)
                unreadable.Add(new UnreadableFile(sources[i].Path, reason));
            if (outcome.Draft is { } draft)
                drafts.Add(draft);
            found.AddRange(outcome.Found);
            if (outcome.Digest is not { } digest)
                continue;
            if (options.Desk)
                desk.Put(digest, outcome.Key);
            else
                found.AddRange(JudgeDesk(Desk.OfOne(digest, subscriptions, settings, failures)));
        }

        if (subscriptions.Failures.Length > 0)
            AddSilentRules(found, subscriptions, settings, ReadPaths(drafts));
        found.AddRange(JudgeDesk(desk));
        var findings = FindingOrder.Finish(found);
        ImmutableArray<SuppressedFinding> suppressed = [];
        if (drafts.HaveStets)
            (findings, suppressed) = new StetDesk(subscriptions, settings) { IsWhole = !IsEndedEarly }.Apply(findings, drafts.WithStets);
        if (settings.Problems is { IsEmpty: false } problems)
            findings = findings.AddRange(problems).Sort(FindingOrder.Compare);
        return new RunResult
        {
            Findings = findings,
            Unreadable = unreadable.DrainToImmutable(),
            Drafts = drafts,
            Suppressed = suppressed,
            Failures = failures,
            LeftOut = IsEndedEarly ? Array.FindAll(outcomes, static outcome => outcome is null).Length : null,
        };
    }

    private List<Found> JudgeDesk(Desk desk)
    {
        try
        {
            return desk.JudgeTouched(cancellationToken);
        }
        catch (OperationCanceledException) when (IsEndedEarly)
        {
            return [];
        }
    }

    private List<string> ReadPaths(DraftShelf drafts)
    {
        var paths = new List<string>(drafts.Count);
        foreach (var source in sources)
        {
            if (drafts.ContainsKey(source.Path))
                paths.Add(source.Path);
        }

        return paths;
    }

    /// <summary>A rule that failed before it saw any draft is reported once, in the first draft that asks for it.</summary>
    /// <param name="read">Paths of the drafts that were read, in order.</param>
    internal static void AddSilentRules(List<Found> found, Subscriptions subscriptions, ISettingsSource settings, IEnumerable<string> read)
    {
        foreach (var failed in subscriptions.Failures)
        {
            var analyzer = subscriptions.Analyzers[failed.Rule];
            foreach (var path in read)
            {
                if (settings.For(path) is not { } own || own.SeverityOf(analyzer.Rule) is null)
                    continue;
                if (RuleFailures.Of(analyzer, path, own, failed.Exception) is { } failure)
                    found.Add(failure);
                break;
            }
        }
    }
}
