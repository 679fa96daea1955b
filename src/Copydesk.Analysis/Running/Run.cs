using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>One run over many drafts: each is read, analysed and digested on its own; then the desk judges the digests.</summary>
internal sealed class Run
{
    private readonly IDraftSource[] sources;
    private readonly Outcome?[] outcomes;
    private readonly Subscriptions subscriptions;
    private readonly ISettingsSource settings;
    private readonly RunOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly RuleFailures failures = new();
    private int done;

    public Run(
        IReadOnlyCollection<IDraftSource> sources,
        Subscriptions subscriptions,
        ISettingsSource settings,
        RunOptions options,
        CancellationToken cancellationToken)
    {
        this.sources = [.. sources];
        Array.Sort(this.sources, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        outcomes = new Outcome[this.sources.Length];
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.options = options;
        this.cancellationToken = cancellationToken;
    }

    public RunResult Check()
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

        return Gather();
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
            outcomes[index] = sources[index] is CheckedDraft known ? new Outcome(known.Draft, known.Digest, known.Found, null) : Analyse(sources[index].Read());
        }
        catch (Exception exception) when (exception is UnreadableDraftException or DraftFormatException)
        {
            outcomes[index] = new Outcome(null, null, [], exception.Message);
        }
        // A fault of the engine costs the draft that showed it, not the others.
        catch (Exception exception) when (RuleFailures.IsFailure(exception, cancellationToken))
        {
            outcomes[index] = new Outcome(null, null, [], $"the engine failed on it ({RuleFailures.Reason(exception)}); please report it");
        }

        options.Progress?.Invoke(Interlocked.Increment(ref done));
    }

    private Outcome Analyse(Draft draft)
    {
        var own = settings.For(draft.Path);
        var annotated = new AnnotatedDraft(draft, own.InputsOf(draft.Metadata, subscriptions.Vocabulary));
        var (found, digest) = Analyse(annotated, subscriptions, own, failures, options.Desk && sources.Length > 1, cancellationToken);
        return new Outcome(draft, digest, found, null);
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
        var desk = new Desk(subscriptions, settings, failures);
        var found = new List<Found>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadableFile>();
        var drafts = new Dictionary<string, Draft>(outcomes.Length, StringComparer.Ordinal);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var outcome = outcomes[i]!;
            if (outcome.Unreadable is { } reason)
                unreadable.Add(new UnreadableFile(sources[i].Path, reason));
            if (outcome.Draft is { } draft)
                drafts[draft.Path] = draft;
            found.AddRange(outcome.Found);
            if (outcome.Digest is not { } digest)
                continue;
            if (options.Desk)
                desk.Put(digest);
            else
                found.AddRange(Desk.OfOne(digest, subscriptions, settings, failures).JudgeTouched(cancellationToken));
        }

        if (subscriptions.Failures.Length > 0)
            AddSilentRules(found, subscriptions, settings, ReadPaths(drafts));
        found.AddRange(desk.JudgeTouched(cancellationToken));
        var findings = FindingOrder.Finish(found);
        ImmutableArray<SuppressedFinding> suppressed = [];
        if (HasStets(drafts))
            (findings, suppressed) = new StetDesk(subscriptions, settings).Apply(findings, drafts);
        if (settings.Problems is { IsEmpty: false } problems)
            findings = findings.AddRange(problems).Sort(FindingOrder.Compare);
        return new RunResult
        {
            Findings = findings,
            Unreadable = unreadable.DrainToImmutable(),
            Drafts = drafts,
            Suppressed = suppressed,
            Failures = failures,
        };
    }

    private List<string> ReadPaths(Dictionary<string, Draft> drafts)
    {
        var paths = new List<string>(drafts.Count);
        foreach (var source in sources)
        {
            if (drafts.ContainsKey(source.Path))
                paths.Add(source.Path);
        }

        return paths;
    }

    private static bool HasStets(Dictionary<string, Draft> drafts)
    {
        foreach (var (_, draft) in drafts)
        {
            if (!draft.Stets.IsEmpty)
                return true;
        }

        return false;
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

    private sealed record Outcome(Draft? Draft, DraftDigest? Digest, List<Found> Found, string? Unreadable);
}
