using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
    private readonly Dictionary<string, int> ruleOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private readonly Dictionary<DeskKey, Bundle> bundles = new(ByKey.Instance);
    private readonly HashSet<Unit> touched = [];
    private readonly HashSet<Unit> speaking = [];

    /// <summary>Who has a key: its one bundle itself, which most keys have, or the cell of several.</summary>
    private readonly Dictionary<DeskKey, Unit> index = new(ByKey.Instance);

    private bool isReseated;

    /// <summary>An empty desk.</summary>
    /// <param name="rules">The rules that judge.</param>
    /// <param name="settings">Gives severities and options of the drafts by their paths.</param>
    public Desk(RuleSet rules, ISettingsSource settings)
        : this(rules.Subscriptions, settings, new RuleFailures()) { }

    internal Desk(Subscriptions subscriptions, ISettingsSource settings, RuleFailures failures)
    {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.failures = failures;
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
        Judged = 0;
        Reseat(cancellationToken);
        // What is found doesn't depend on the order; a call that is cancelled leaves all of it for the next.
        foreach (var unit in touched)
        {
            cancellationToken.ThrowIfCancellationRequested();
            unit.Found = null;
            speaking.Remove(unit);
            if (unit.IsJudged)
                Judge(unit, cancellationToken);
        }

        touched.Clear();
        var inOrder = new List<Unit>(speaking);
        inOrder.Sort(static (a, b) => a.CompareTo(b));
        var all = new List<Found>();
        foreach (var unit in inOrder)
            all.AddRange(unit.Found!);
        foreach (var (_, seat) in seats)
            all.AddRange(seat.Alone ?? []);
        return all;
    }

    private void Judge(Unit unit, CancellationToken cancellationToken)
    {
        Judged++;
        var rule = unit.Key.Rule;
        var judgement = new Judgement(subscriptions.Analyzers[rule], unit.Facts(), settings, failures);
        try
        {
            subscriptions.Desk[rule]!.Judge(judgement);
        }
        catch (Exception exception) when (RuleFailures.IsFailure(exception, cancellationToken))
        {
            judgement.Fail(exception);
        }

        unit.Found = judgement.Found;
        if (unit.Found is not null)
            speaking.Add(unit);
    }

    /// <summary>A desk with one draft on it.</summary>
    internal static Desk OfOne(DraftDigest digest, Subscriptions subscriptions, ISettingsSource settings, RuleFailures failures)
    {
        var desk = new Desk(subscriptions, settings, failures);
        var keys = 0;
        foreach (var fact in digest.Facts)
            keys += fact.Keys.Length;
        desk.index.EnsureCapacity(keys);
        desk.Put(digest);
        return desk;
    }

    /// <summary>Settles who sits at the common desk, and judges those who don't each alone.</summary>
    private void Reseat(CancellationToken cancellationToken)
    {
        if (!isReseated)
            return;
        var alone = Versions.LeftOut(Digests());
        foreach (var (path, seat) in seats)
        {
            if (!alone.Contains(path))
            {
                seat.Alone = null;
                if (!seat.IsSeated)
                    Sit(seat);
            }
            else if (seat.Alone is null)
            {
                Leave(seat);
                var desk = OfOne(seat.Digest, subscriptions, settings, failures);
                seat.Alone = desk.JudgeTouched(cancellationToken);
                Judged += desk.Judged;
            }
        }

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

    private void Sit(Seat seat)
    {
        seat.IsSeated = true;
        var facts = seat.Digest.Facts;
        for (var index = 0; index < facts.Length; index++)
        {
            // A digest may know rules that this desk doesn't: it was made by another set.
            if (!ruleOf.TryGetValue(facts[index].Rule, out var rule))
                continue;
            var bundle = BundleOf(rule, facts[index].Keys);
            bundle.Places.Add(new Place(seat, index));
            Touch(bundle);
        }
    }

    private void Leave(Seat seat)
    {
        if (!seat.IsSeated)
            return;
        seat.IsSeated = false;
        var left = new HashSet<Bundle>();
        foreach (var fact in seat.Digest.Facts)
        {
            if (ruleOf.TryGetValue(fact.Rule, out var rule))
                left.Add(bundles[KeyOf(rule, fact.Keys)]);
        }

        foreach (var bundle in left)
        {
            bundle.Places.RemoveAll(place => place.Seat == seat);
            Touch(bundle);
            if (bundle.Places.Count == 0)
                Clear(bundle);
        }
    }

    private static DeskKey KeyOf(int rule, ImmutableArray<ulong> keys) =>
        new(rule, StableHash.Of(MemoryMarshal.Cast<ulong, char>(keys.AsSpan())));

    private Bundle BundleOf(int rule, ImmutableArray<ulong> keys)
    {
        var all = KeyOf(rule, keys);
        if (bundles.TryGetValue(all, out var bundle))
            return bundle;
        bundles.Add(all, bundle = new Bundle(all, keys));
        foreach (var hash in keys)
        {
            var key = new DeskKey(rule, hash);
            if (!index.TryGetValue(key, out var holder))
            {
                index.Add(key, bundle);
                bundle.KeysAlone++;
            }
            else if (holder is Cell cell)
            {
                Join(cell, bundle);
            }
            else if (holder != bundle)
            {
                var first = (Bundle)holder;
                first.KeysAlone--;
                index[key] = cell = new Cell(key);
                Join(cell, first);
                Join(cell, bundle);
                touched.Add(first);
            }
        }

        return bundle;
    }

    private static void Join(Cell cell, Bundle bundle)
    {
        // A fact may name a key twice.
        if (cell.Bundles.Count > 0 && cell.Bundles[^1] == bundle)
            return;
        cell.Bundles.Add(bundle);
        (bundle.Cells ??= []).Add(cell);
    }

    /// <summary>A bundle without facts leaves its keys to the others that have them.</summary>
    private void Clear(Bundle bundle)
    {
        Forget(bundle);
        bundles.Remove(bundle.Key);
        foreach (var hash in bundle.Keys)
        {
            var key = bundle.Key with { Hash = hash };
            if (index.TryGetValue(key, out var holder) && holder == bundle)
                index.Remove(key);
        }

        foreach (var cell in bundle.Cells ?? [])
        {
            cell.Bundles.Remove(bundle);
            if (cell.Bundles is not [var last])
                continue;
            Forget(cell);
            index[cell.Key] = last;
            last.Cells!.Remove(cell);
            last.KeysAlone++;
            touched.Add(last);
        }
    }

    private void Touch(Bundle bundle)
    {
        touched.Add(bundle);
        foreach (var cell in bundle.Cells ?? [])
            touched.Add(cell);
    }

    private void Forget(Unit unit)
    {
        touched.Remove(unit);
        speaking.Remove(unit);
    }

    /// <summary>A rule, and the hash of a key or of a bundle's keys.</summary>
    private readonly record struct DeskKey(int Rule, ulong Hash);

    /// <summary>Compares keys without the framework's default comparer, which the runtime would have to make anew at every start.</summary>
    private sealed class ByKey : IEqualityComparer<DeskKey>
    {
        public static readonly ByKey Instance = new();

        public bool Equals(DeskKey a, DeskKey b) => a.Hash == b.Hash && a.Rule == b.Rule;

        public int GetHashCode(DeskKey key) => (int)(key.Hash ^ (key.Hash >> 32)) ^ key.Rule;
    }

    /// <summary>Facts that are judged together, and what the rule said of them.</summary>
    private abstract class Unit(DeskKey key) : IComparable<Unit>
    {
        private Place? first;

        public DeskKey Key { get; } = key;

        public List<Found>? Found { get; set; }

        /// <summary>Whether the facts are judged here, and not all with others.</summary>
        public abstract bool IsJudged { get; }

        /// <summary>The facts by path and span.</summary>
        public ImmutableArray<DeskFact> Facts()
        {
            var places = Gather();
            places.Sort();
            first = places[0];
            var facts = ImmutableArray.CreateBuilder<DeskFact>(places.Count);
            foreach (var place in places)
                facts.Add(place.Fact);
            return facts.MoveToImmutable();
        }

        /// <summary>Of units judged: by rule, first fact and key, the same whatever happened on the desk before.</summary>
        public int CompareTo(Unit? other)
        {
            var order = Key.Rule.CompareTo(other!.Key.Rule);
            if (order == 0)
                order = first!.CompareTo(other.first);
            return order == 0 ? Key.Hash.CompareTo(other.Key.Hash) : order;
        }

        protected abstract List<Place> Gather();
    }

    /// <summary>Facts with all their keys in common: judged once, however many keys they have to themselves.</summary>
    private sealed class Bundle(DeskKey key, ImmutableArray<ulong> keys) : Unit(key)
    {
        public ImmutableArray<ulong> Keys { get; } = keys;

        public List<Place> Places { get; } = new(1);

        /// <summary>The cells of the keys that it shares with other bundles; most have none.</summary>
        public List<Cell>? Cells { get; set; }

        /// <summary>How many keys it has to itself.</summary>
        public int KeysAlone { get; set; }

        public override bool IsJudged => KeysAlone > 0;

        protected override List<Place> Gather() => Places;
    }

    /// <summary>The bundles that share a key: always two or more.</summary>
    private sealed class Cell(DeskKey key) : Unit(key)
    {
        public List<Bundle> Bundles { get; } = new(2);

        public override bool IsJudged => true;

        protected override List<Place> Gather()
        {
            var places = new List<Place>();
            foreach (var bundle in Bundles)
                places.AddRange(bundle.Places);
            return places;
        }
    }

    /// <summary>A digest on the desk.</summary>
    private sealed class Seat(DraftDigest digest)
    {
        public DraftDigest Digest { get; } = digest;

        public DeskDraft Draft { get; } = new(digest.Path, digest.Published);

        /// <summary>Whether its facts are among those of the others.</summary>
        public bool IsSeated { get; set; }

        /// <summary>What was said of the draft as a desk of one; null where it is not judged alone.</summary>
        public List<Found>? Alone { get; set; }
    }

    /// <summary>A fact with its draft and its index there; the same for each of its keys.</summary>
    private sealed class Place(Seat seat, int index) : IComparable<Place>
    {
        public Seat Seat { get; } = seat;

        public DeskFact Fact { get; } = new(seat.Draft, seat.Digest.Facts[index]);

        private int Index { get; } = index;

        public int CompareTo(Place? other)
        {
            var order = string.CompareOrdinal(Fact.Draft.Path, other!.Fact.Draft.Path);
            if (order == 0)
                order = Fact.Span.CompareTo(other.Fact.Span);
            return order == 0 ? Index.CompareTo(other.Index) : order;
        }
    }
}
