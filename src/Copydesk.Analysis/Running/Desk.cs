using System.Collections.Immutable;

namespace Copydesk.Analysis;

/// <summary>
/// All drafts checked together, as their digests. Judges the facts of each key; when a draft changes, only the keys that it
/// had or has are judged again, with the same result as judging all.
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
    private readonly bool compares;
    private readonly Dictionary<string, int> ruleOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private readonly Dictionary<DeskKey, List<Place>> facts = [];
    private readonly SortedDictionary<DeskKey, List<Found>> found = [];
    private readonly HashSet<DeskKey> touched = [];
    private bool isReseated;

    /// <summary>An empty desk.</summary>
    /// <param name="rules">The rules that judge.</param>
    /// <param name="settings">Gives severities and options of the drafts by their paths.</param>
    /// <param name="compares">Whether drafts are compared with each other; where not, each is judged as a desk of one.</param>
    public Desk(RuleSet rules, ISettingsSource settings, bool compares = true)
        : this(rules.Subscriptions, settings, new RuleFailures(), compares) { }

    internal Desk(Subscriptions subscriptions, ISettingsSource settings, RuleFailures failures, bool compares)
    {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.failures = failures;
        this.compares = compares;
        for (var rule = 0; rule < subscriptions.Desk.Length; rule++)
        {
            if (subscriptions.Desk[rule] is not null)
                ruleOf[subscriptions.Analyzers[rule].Rule.Id] = rule;
        }
    }

    /// <summary>How many keys the last call of <see cref="Judge"/> judged.</summary>
    public int JudgedKeys { get; private set; }

    /// <summary>Adds a draft's digest, or replaces the one of the same path.</summary>
    public void Put(DraftDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        Remove(digest.Path);
        seats.Add(digest.Path, new Seat(digest));
        isReseated = true;
    }

    /// <summary>Takes a draft off the desk; nothing happens where it is not on it.</summary>
    public void Remove(string path)
    {
        if (!seats.Remove(path, out var seat))
            return;
        Leave(seat);
        isReseated = true;
    }

    /// <summary>Judges the keys touched since the last call.</summary>
    /// <returns>The findings of the whole desk in order of path, span, id, message.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the next call goes on where this one stopped.</exception>
    public ImmutableArray<Finding> Judge(CancellationToken cancellationToken = default) =>
        FindingOrder.Finish(JudgeTouched(cancellationToken));

    internal List<Found> JudgeTouched(CancellationToken cancellationToken)
    {
        Reseat();
        var keys = new DeskKey[touched.Count];
        touched.CopyTo(keys);
        Array.Sort(keys);
        JudgedKeys = keys.Length;
        foreach (var key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            JudgeKey(key, cancellationToken);
            touched.Remove(key);
        }

        var all = new List<Found>();
        foreach (var (_, some) in found)
            all.AddRange(some);
        return all;
    }

    private void JudgeKey(DeskKey key, CancellationToken cancellationToken)
    {
        found.Remove(key);
        if (!facts.TryGetValue(key, out var together))
            return;
        together.Sort();
        var judgement = new Judgement(subscriptions.Analyzers[key.Rule], key.Key, FactsOf(together), settings, failures);
        try
        {
            subscriptions.Desk[key.Rule]!.Judge(judgement);
        }
        catch (Exception exception) when (RuleFailures.IsFailure(exception, cancellationToken))
        {
            judgement.Fail(exception);
        }

        if (judgement.Found.Count > 0)
            found.Add(key, judgement.Found);
    }

    private static ImmutableArray<DeskFact> FactsOf(List<Place> together)
    {
        var judged = ImmutableArray.CreateBuilder<DeskFact>(together.Count);
        foreach (var place in together)
        {
            var fact = place.Fact;
            judged.Add(new DeskFact(place.Seat.Draft, fact.Values, fact.Span, fact.Lines, fact.Context));
        }

        return judged.MoveToImmutable();
    }

    /// <summary>Settles who sits at the common desk and who alone, and moves the facts of those for whom that has changed.</summary>
    private void Reseat()
    {
        if (!isReseated)
            return;
        isReseated = false;
        var alone = compares ? Versions.LeftOut(Digests()) : null;
        foreach (var (path, seat) in seats)
        {
            var table = alone is null || alone.Contains(path) ? path : "";
            if (seat.Table == table)
                continue;
            Leave(seat);
            seat.Table = table;
            Sit(seat);
        }
    }

    private DraftDigest[] Digests()
    {
        var digests = new DraftDigest[seats.Count];
        var next = 0;
        foreach (var (_, seat) in seats)
            digests[next++] = seat.Digest;
        return digests;
    }

    private void Sit(Seat seat)
    {
        for (var index = 0; index < seat.Digest.Facts.Length; index++)
        {
            var place = new Place(seat, index);
            foreach (var key in KeysOf(seat, index))
            {
                touched.Add(key);
                if (!facts.TryGetValue(key, out var together))
                    facts.Add(key, together = []);
                // A fact may name a key twice.
                if (together.Count == 0 || together[^1] != place)
                    together.Add(place);
            }
        }
    }

    private void Leave(Seat seat)
    {
        if (seat.Table is null)
            return;
        var left = new HashSet<DeskKey>();
        for (var index = 0; index < seat.Digest.Facts.Length; index++)
            left.UnionWith(KeysOf(seat, index));
        foreach (var key in left)
        {
            touched.Add(key);
            var together = facts[key];
            together.RemoveAll(place => place.Seat == seat);
            if (together.Count == 0)
                facts.Remove(key);
        }
    }

    private IEnumerable<DeskKey> KeysOf(Seat seat, int index)
    {
        var fact = seat.Digest.Facts[index];
        // A digest may know rules that this desk doesn't: it was made by another set.
        if (!ruleOf.TryGetValue(fact.Rule, out var rule))
            yield break;
        foreach (var key in fact.Keys)
            yield return new DeskKey(rule, key, seat.Table!);
    }

    /// <summary>A digest on the desk.</summary>
    private sealed class Seat(DraftDigest digest)
    {
        public DraftDigest Digest { get; } = digest;

        public DeskDraft Draft { get; } = new(digest.Path, digest.Published);

        /// <summary>"" at the common desk, the path at a desk of one, null before it has sat down.</summary>
        public string? Table { get; set; }
    }

    /// <summary>Where a fact is: its draft and its index there.</summary>
    private readonly record struct Place(Seat Seat, int Index) : IComparable<Place>
    {
        public DigestFact Fact => Seat.Digest.Facts[Index];

        public int CompareTo(Place other)
        {
            var order = string.CompareOrdinal(Seat.Draft.Path, other.Seat.Draft.Path);
            if (order == 0)
                order = Fact.Span.CompareTo(other.Fact.Span);
            return order == 0 ? Index.CompareTo(other.Index) : order;
        }
    }
}
