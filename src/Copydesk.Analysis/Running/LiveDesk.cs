using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;

namespace Copydesk.Analysis;

/// <summary>
/// A desk on which drafts come, change and go, as in an editor: what it says of a draft is what <see cref="DeskRun"/> says of it
/// over the same drafts. Of a draft that changes only the blocks that differ are read anew, and only its keys are judged again.
/// </summary>
/// <remarks>Not safe for several threads at once. Settings are asked for whenever a draft comes: where they change, make a new desk.</remarks>
public sealed class LiveDesk
{
    private readonly Subscriptions subscriptions;
    private readonly ISettingsSource settings;
    private readonly RuleFailures failures = new();
    private readonly Desk desk;
    private readonly SortedDictionary<string, Seated> drafts = new(StringComparer.Ordinal);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private List<Found> ofSilentRules = [];

    /// <summary>An empty desk.</summary>
    /// <param name="rules">The rules that are asked.</param>
    /// <param name="settings">Gives severities and options of the drafts by their paths.</param>
    public LiveDesk(RuleSet rules, ISettingsSource settings)
    {
        ArgumentNullException.ThrowIfNull(rules);
        subscriptions = rules.Subscriptions;
        this.settings = settings;
        desk = new Desk(subscriptions, settings, failures);
    }

    /// <summary>Paths of the drafts on the desk, in order.</summary>
    public IReadOnlyCollection<string> Paths => drafts.Keys;

    /// <summary>How many sets of facts the last call of <see cref="Judge"/> judged.</summary>
    public int Judged => desk.Judged;

    /// <summary>Reads drafts and puts them on the desk, in place of those of the same paths. What can't be read is taken off it.</summary>
    /// <param name="sources">The drafts, each path once.</param>
    /// <param name="jobs">Threads, at least 1.</param>
    /// <param name="cancellationToken">Where it is cancelled, the desk stays as it was.</param>
    /// <returns>What could not be read, in the order of <paramref name="sources"/>.</returns>
    public ImmutableArray<UnreadableFile> Put(IReadOnlyList<IDraftSource> sources, int jobs = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var read = new Analysed[sources.Count];
        if (jobs <= 1 || read.Length <= 1)
        {
            for (var i = 0; i < read.Length; i++)
                read[i] = Read(sources[i], cancellationToken);
        }
        else
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
            Parallel.For(0, read.Length, parallel, i => read[i] = Read(sources[i], cancellationToken));
        }

        var unreadable = ImmutableArray.CreateBuilder<UnreadableFile>();
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i].Fault is { } fault)
            {
                Remove(sources[i].Path);
                unreadable.Add(new UnreadableFile(sources[i].Path, fault));
            }
            else
            {
                Seat(sources[i].Path, read[i]);
            }
        }

        return unreadable.DrainToImmutable();
    }

    /// <summary>Puts a draft on the desk, in place of the one of the same path.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="keepsAnnotations">Whether it will change again soon, or be asked about: its annotations are kept for that.</param>
    /// <param name="cancellationToken">Where it is cancelled, the desk stays as it was.</param>
    /// <returns>Why the engine failed on it, in which case it is taken off the desk; null where it is on it.</returns>
    public string? Put(Draft draft, bool keepsAnnotations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var analysed = Analyse(draft, drafts.TryGetValue(draft.Path, out var known) ? known.Annotated : null, cancellationToken);
        if (analysed.Fault is not null)
            Remove(draft.Path);
        else
            Seat(draft.Path, keepsAnnotations ? analysed : analysed with { Annotated = null });
        return analysed.Fault;
    }

    /// <summary>Takes a draft off the desk; nothing happens where it is not on it.</summary>
    public void Remove(string path)
    {
        if (!drafts.Remove(path))
            return;
        desk.Remove(path);
        changed.Add(path);
    }

    /// <summary>Judges what was touched since the last call.</summary>
    /// <param name="cancellationToken">Where it is cancelled, the next call goes on.</param>
    /// <returns>Paths of the drafts of which something else may be said now, or that are gone; in order.</returns>
    public IReadOnlyList<string> Judge(CancellationToken cancellationToken = default)
    {
        var byDraft = new Dictionary<string, List<Found>>(StringComparer.Ordinal);
        foreach (var found in desk.JudgeTouched(cancellationToken))
            Add(byDraft, found);
        foreach (var (path, seated) in drafts)
        {
            var now = byDraft.GetValueOrDefault(path) ?? [];
            if (IsSame(now, seated.OfDesk))
                continue;
            seated.OfDesk = now;
            seated.Said = null;
            changed.Add(path);
        }

        TellSilentRules();
        var paths = new List<string>(changed);
        paths.Sort(StringComparer.Ordinal);
        changed.Clear();
        return paths;
    }

    /// <summary>What is said of a draft since the last call of <see cref="Judge"/>; null where it is not on the desk.</summary>
    /// <returns>The same object until something else may be said.</returns>
    public DraftReport? Of(string path)
    {
        if (!drafts.TryGetValue(path, out var seated))
            return null;
        if (seated.Said is { } said)
            return said;
        List<Found> found = [.. seated.Own, .. seated.OfDesk];
        foreach (var silent in ofSilentRules)
        {
            if (silent.Finding.Path == path)
                found.Insert(seated.Own.Count, silent);
        }

        var findings = FindingOrder.Finish(found);
        ImmutableArray<SuppressedFinding> suppressed = [];
        if (!seated.Draft.Stets.IsEmpty)
            (findings, suppressed) = new StetDesk(subscriptions, settings).Apply(findings, [seated.Draft]);
        return seated.Said = new DraftReport(seated.Draft, findings, suppressed);
    }

    /// <summary>A draft of the desk with its annotations, made anew where they are not kept; null where it is not on the desk.</summary>
    public AnnotatedDraft? Annotated(string path) =>
        drafts.TryGetValue(path, out var seated) ? seated.Annotated ?? Annotate(seated.Draft, null, settings.For(path)) : null;

    /// <summary>Whether a stet in a draft would hide one of its findings, were it written as it stands in <paramref name="changedDraft"/>.</summary>
    /// <param name="changedDraft">The draft with the stet.</param>
    /// <param name="finding">The finding, where it stands in that draft.</param>
    public bool IsHidden(Draft changedDraft, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(changedDraft);
        return new StetDesk(subscriptions, settings).Apply([finding], [changedDraft]).Hidden.Length > 0;
    }

    private void TellSilentRules()
    {
        if (subscriptions.Failures.Length == 0)
            return;
        var silent = new List<Found>();
        Run.AddSilentRules(silent, subscriptions, settings, drafts.Keys);
        foreach (var found in (List<Found>)[.. ofSilentRules, .. silent])
        {
            if (drafts.TryGetValue(found.Finding.Path, out var seated))
                seated.Said = null;
            changed.Add(found.Finding.Path);
        }

        ofSilentRules = silent;
    }

    private void Seat(string path, Analysed analysed)
    {
        drafts[path] = new Seated(analysed.Draft!, analysed.Found!) { Annotated = analysed.Annotated };
        changed.Add(path);
        if (analysed.Digest is { } digest)
            desk.Put(digest);
    }

    private Analysed Read(IDraftSource source, CancellationToken cancellationToken)
    {
        try
        {
            return Analyse(source.Read(), null, cancellationToken) with { Annotated = null };
        }
        catch (Exception exception) when (exception is UnreadableDraftException or DraftFormatException)
        {
            return new Analysed(null, null, null, null, exception.Message);
        }
        catch (Exception exception) when (RuleFailures.IsFailure(exception, cancellationToken))
        {
            return Failed(exception);
        }
    }

    private Analysed Analyse(Draft draft, AnnotatedDraft? earlier, CancellationToken cancellationToken)
    {
        try
        {
            var own = settings.For(draft.Path);
            var annotated = Annotate(draft, earlier, own);
            var (found, digest) = Run.Analyse(annotated, subscriptions, own, failures, withSentences: true, cancellationToken);
            return new Analysed(draft, annotated, found, digest, null);
        }
        // A fault of the engine costs the draft that showed it, not the others.
        catch (Exception exception) when (RuleFailures.IsFailure(exception, cancellationToken))
        {
            return Failed(exception);
        }
    }

    private static Analysed Failed(Exception exception) =>
        new(null, null, null, null, RuleFailures.OfEngine(exception));

    private AnnotatedDraft Annotate(Draft draft, AnnotatedDraft? earlier, DraftSettings own)
    {
        var inputs = own.InputsOf(draft.Metadata, subscriptions.Vocabulary);
        return earlier is null ? new AnnotatedDraft(draft, inputs) : new AnnotatedDraft(draft, inputs, earlier);
    }

    private static void Add(Dictionary<string, List<Found>> byDraft, Found found)
    {
        if (!byDraft.TryGetValue(found.Finding.Path, out var own))
            byDraft.Add(found.Finding.Path, own = []);
        own.Add(found);
    }

    // What was not judged again is the same object.
    private static bool IsSame(List<Found> a, List<Found> b)
    {
        if (a.Count != b.Count)
            return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!ReferenceEquals(a[i], b[i]))
                return false;
        }

        return true;
    }

    private sealed record Analysed(Draft? Draft, AnnotatedDraft? Annotated, List<Found>? Found, DraftDigest? Digest, string? Fault);

    private sealed class Seated(Draft draft, List<Found> own)
    {
        public Draft Draft => draft;

        /// <summary>What was found in the draft alone.</summary>
        public List<Found> Own => own;

        public AnnotatedDraft? Annotated { get; init; }

        public List<Found> OfDesk { get; set; } = [];

        public DraftReport? Said { get; set; }
    }
}

/// <summary>What is said of a draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Findings">In order of span, id, message.</param>
/// <param name="Suppressed">Those that a stet hides, in the same order.</param>
public sealed record DraftReport(Draft Draft, ImmutableArray<Finding> Findings, ImmutableArray<SuppressedFinding> Suppressed);
