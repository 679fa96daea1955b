using System.Collections.Immutable;

namespace Copydesk.Analysis;

/// <summary>
/// All drafts checked together, as their digests. Judges the facts that share a key; when a draft changes, only the keys that
/// it had or has are judged again, with the same result as judging all.
/// </summary>
/// <remarks>
/// Of the versions of one story only the newest is compared with other drafts; the others are each judged as a desk of one.
/// Not safe for several threads at once.
/// </remarks>
public sealed class Desk
{
    private readonly Subscriptions subscriptions;
    private readonly ISettingsSource settings;
    private readonly RuleFailures failures;
    private readonly IRunMemory? memory;
    private readonly Dictionary<string, int> ruleOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private readonly DeskIndex index = new();

    /// <summary>What was said of the facts of a key, by the facts: keys that the same facts share are judged once.</summary>
    private readonly Dictionary<ulong, Verdict> verdicts = [];

    private readonly VersionWatch versions = new();

    private bool isReseated;

    /// <summary>An empty desk.</summary>
    /// <param name="rules">The rules that judge.</param>
    /// <param name="settings">Gives severities and options of the drafts by their paths.</param>
    public Desk(RuleSet rules, ISettingsSource settings)
        : this(rules.Subscriptions, settings, new RuleFailures()) { }

    internal Desk(Subscriptions subscriptions, ISettingsSource settings, RuleFailures failures, IRunMemory? memory = null)
    {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.failures = failures;
        this.memory = memory;
        for (var rule = 0; rule < subscriptions.Desk.Length; rule++)
        {
            if (subscriptions.Desk[rule] is not null)
                ruleOf[subscriptions.Analyzers[rule].Rule.Id] = rule;
        }
    }

    /// <summary>How many sets of facts the last call of <see cref="Judge"/> judged.</summary>
    public int Judged { get; private set; }

    /// <summary>Adds a draft's digest, or replaces the one of the same path.</summary>
    public void Put(DraftDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        Put(digest, null);
    }

    /// <summary>The same for a draft that the run would know again.</summary>
    internal void Put(DraftDigest digest, RecordKey? key)
    {
        var was = Leave(digest.Path);
        seats.Add(digest.Path, new Seat(digest, RulesOf(digest), key));
        versions.Changed(was, digest);
        isReseated = true;
    }

    /// <summary>Takes a draft off the desk; nothing happens where it is not on it.</summary>
    public void Remove(string path)
    {
        if (Leave(path) is not { } was)
            return;
        versions.Changed(was, null);
        isReseated = true;
    }

    private DraftDigest? Leave(string path)
    {
        if (!seats.Remove(path, out var seat))
            return null;
        index.Leave(seat);
        return seat.Digest;
    }

    /// <summary>Judges the keys touched since the last call.</summary>
    /// <returns>The findings of the whole desk in order of path, span, id, message.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the next call goes on where this one stopped.</exception>
    public ImmutableArray<Finding> Judge(CancellationToken cancellationToken = default) =>
        FindingOrder.Finish(JudgeTouched(cancellationToken));

    internal List<Found> JudgeTouched(CancellationToken cancellationToken)
    {
        Judged = 0;
        cancellationToken.ThrowIfCancellationRequested();
        Reseat(cancellationToken);
        // What is found doesn't depend on the order; a call that is cancelled leaves the rest for the next.
        foreach (var cell in index.Touched)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Settle(cell, cancellationToken);
        }

        index.Touched.Clear();
        var speaking = new List<Verdict>();
        foreach (var (facts, verdict) in verdicts)
        {
            if (verdict.Holders == 0)
                verdicts.Remove(facts);
            else if (verdict.Found is not null)
                speaking.Add(verdict);
        }

        speaking.Sort(Verdict.Compare);
        var all = new List<Found>();
        foreach (var verdict in speaking)
            all.AddRange(verdict.Found!);
        foreach (var (_, seat) in seats)
            all.AddRange(seat.Alone ?? []);
        return all;
    }

    /// <summary>Gives a key the verdict on its facts: the one that they have already, or a new one.</summary>
    private void Settle(Cell cell, CancellationToken cancellationToken)
    {
        if (cell.Places.Count < 2)
        {
            cell.Release();
            return;
        }

        var facts = cell.Facts();
        if (!verdicts.TryGetValue(facts, out var verdict))
            verdicts.Add(facts, verdict = memory is null ? Judge(cell, cancellationToken) : JudgeOrRecall(cell, memory, cancellationToken));
        cell.Take(verdict);
    }

    /// <summary>Most facts that share a key say nothing to each other: that is remembered. Those that do are judged again.</summary>
    private Verdict JudgeOrRecall(Cell cell, IRunMemory memory, CancellationToken cancellationToken)
    {
        var lasting = cell.LastingFacts(subscriptions.Analyzers[cell.Rule].Rule.Id);
        var isSilent = lasting is { } known && memory.IsSilent(known);
        var verdict = isSilent ? new Verdict(cell.Rule, [], null) : Judge(cell, cancellationToken);
        if (lasting is { } silent && verdict.Found is null)
            memory.KeepSilent(silent);
        return verdict;
    }

    private Verdict Judge(Cell cell, CancellationToken cancellationToken)
    {
        Judged++;
        Place[] places = [.. cell.Places];
        Array.Sort(places);
        var facts = ImmutableArray.CreateBuilder<DeskFact>(places.Length);
        foreach (var place in places)
            facts.Add(place.Fact);
        var judgement = new Judgement(subscriptions.Analyzers[cell.Rule], facts.MoveToImmutable(), settings, failures);
        try
        {
            subscriptions.Desk[cell.Rule]!.Judge(judgement);
        }
        catch (Exception exception) when (RuleFailures.IsFailure(exception, cancellationToken))
        {
            judgement.Fail(exception);
        }

        return new Verdict(cell.Rule, judgement.Found is null ? [] : places, judgement.Found);
    }

    /// <summary>A desk with one draft on it.</summary>
    internal static Desk OfOne(DraftDigest digest, Subscriptions subscriptions, ISettingsSource settings, RuleFailures failures)
    {
        var desk = new Desk(subscriptions, settings, failures);
        desk.Put(digest);
        return desk;
    }

    /// <summary>Settles who sits at the common desk, and judges those who don't each alone.</summary>
    private void Reseat(CancellationToken cancellationToken)
    {
        if (!isReseated)
            return;
        var alone = versions.LeftOut(Digests);
        var coming = new List<Seat>();
        foreach (var (path, seat) in seats)
        {
            if (!alone.Contains(path))
            {
                seat.Alone = null;
                if (!seat.IsSeated)
                    coming.Add(seat);
            }
            else if (seat.Alone is null)
            {
                index.Leave(seat);
                var desk = OfOne(seat.Digest, subscriptions, settings, failures);
                seat.Alone = desk.JudgeTouched(cancellationToken);
                Judged += desk.Judged;
            }
        }

        index.Sit(coming);
        isReseated = false;
    }

    private DraftDigest[] Digests()
    {
        var digests = new DraftDigest[seats.Count];
        var next = 0;
        foreach (var (_, seat) in seats)
            digests[next++] = seat.Digest;
        return digests;
    }

    /// <summary>Of each rule of a digest its index here, or -1: a digest may have been made by another set of rules.</summary>
    private int[] RulesOf(DraftDigest digest)
    {
        var rules = new int[digest.Facts.Rules.Length];
        for (var i = 0; i < rules.Length; i++)
            rules[i] = ruleOf.TryGetValue(digest.Facts.Rules[i], out var rule) ? rule : -1;
        return rules;
    }
}

/// <summary>What a rule said of a set of facts.</summary>
internal sealed class Verdict(int rule, Place[] places, List<Found>? found)
{
    /// <summary>The findings, or null where there are none.</summary>
    public List<Found>? Found => found;

    /// <summary>How many keys have these facts.</summary>
    public int Holders { get; set; }

    /// <summary>By rule, then by facts: the same whatever happened on the desk before.</summary>
    public static int Compare(Verdict a, Verdict b)
    {
        var order = a.Rule.CompareTo(b.Rule);
        for (var i = 0; order == 0 && i < a.Places.Length && i < b.Places.Length; i++)
            order = a.Places[i].CompareTo(b.Places[i]);
        return order == 0 ? a.Places.Length.CompareTo(b.Places.Length) : order;
    }

    private int Rule => rule;

    private Place[] Places => places;
}
