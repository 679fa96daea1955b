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
    private const int Standing = -1;
    private const int CommonTable = 0;

    private readonly Subscriptions subscriptions;
    private readonly ISettingsSource settings;
    private readonly RuleFailures failures;
    private readonly bool compares;
    private readonly Dictionary<string, int> ruleOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private readonly Dictionary<DeskKey, Cell> cells = [];
    private readonly Dictionary<DeskKey, Bundle> bundles = [];
    private readonly List<Bundle> touched = [];
    private readonly HashSet<Unit> speaking = [];
    private int lastSeat;
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

    /// <summary>How many sets of facts the last call of <see cref="Judge"/> judged.</summary>
    public int Judged { get; private set; }

    /// <summary>Adds a draft's digest, or replaces the one of the same path.</summary>
    public void Put(DraftDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        Remove(digest.Path);
        seats.Add(digest.Path, new Seat(digest, ++lastSeat));
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
        Judged = 0;
        foreach (var unit in Affected())
        {
            cancellationToken.ThrowIfCancellationRequested();
            JudgeUnit(unit, cancellationToken);
        }

        foreach (var bundle in touched)
            bundle.IsTouched = false;
        touched.Clear();

        var inOrder = new List<Unit>(speaking);
        inOrder.Sort(static (a, b) => a.CompareTo(b));
        var all = new List<Found>();
        foreach (var unit in inOrder)
            all.AddRange(unit.Found!);
        return all;
    }

    /// <summary>
    /// What has to be judged again: the bundles touched, each key that one of them has, and the other bundles of that key,
    /// which may now be alone there, or no longer alone.
    /// </summary>
    private HashSet<Unit> Affected()
    {
        var affected = new HashSet<Unit>();
        foreach (var bundle in touched)
        {
            foreach (var cell in bundle.Cells)
                affected.Add(cell);
            if (bundle.Places.Count == 0)
                Clear(bundle);
            else
                affected.Add(bundle);
        }

        touched.RemoveAll(static bundle => bundle.Places.Count == 0);
        foreach (var bundle in touched)
        {
            foreach (var cell in bundle.Cells)
                affected.UnionWith(cell.Bundles);
        }

        return affected;
    }

    private void Clear(Bundle bundle)
    {
        bundles.Remove(bundle.Key);
        speaking.Remove(bundle);
        foreach (var cell in bundle.Cells)
        {
            cell.Bundles.Remove(bundle);
            if (cell.Bundles.Count == 0)
                cells.Remove(cell.Key);
        }
    }

    private void JudgeUnit(Unit unit, CancellationToken cancellationToken)
    {
        unit.Found = null;
        speaking.Remove(unit);
        if (!unit.IsJudged)
            return;
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

    /// <summary>Settles who sits at the common desk and who alone, and moves the facts of those for whom that has changed.</summary>
    private void Reseat()
    {
        if (!isReseated)
            return;
        isReseated = false;
        var alone = compares ? Versions.LeftOut(Digests()) : null;
        foreach (var (path, seat) in seats)
        {
            var table = alone is null || alone.Contains(path) ? seat.Number : CommonTable;
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
        var facts = seat.Digest.Facts;
        for (var index = 0; index < facts.Length; index++)
        {
            // A digest may know rules that this desk doesn't: it was made by another set.
            if (!ruleOf.TryGetValue(facts[index].Rule, out var rule))
                continue;
            var bundle = BundleOf(rule, seat.Table, facts[index].Keys);
            bundle.Places.Add(new Place(seat, index));
            Touch(bundle);
        }
    }

    private void Leave(Seat seat)
    {
        if (seat.Table == Standing)
            return;
        var left = new HashSet<Bundle>();
        foreach (var fact in seat.Digest.Facts)
        {
            if (ruleOf.TryGetValue(fact.Rule, out var rule))
                left.Add(BundleOf(rule, seat.Table, fact.Keys));
        }

        foreach (var bundle in left)
        {
            bundle.Places.RemoveAll(place => place.Seat == seat);
            Touch(bundle);
        }
    }

    private Bundle BundleOf(int rule, int table, ImmutableArray<ulong> keys)
    {
        var all = new DeskKey(rule, table, StableHash.Of(MemoryMarshal.Cast<ulong, char>(keys.AsSpan())));
        if (bundles.TryGetValue(all, out var bundle))
            return bundle;
        var own = new List<Cell>(keys.Length);
        foreach (var hash in keys)
        {
            var key = new DeskKey(rule, table, hash);
            if (!cells.TryGetValue(key, out var cell))
                cells.Add(key, cell = new Cell(key));
            // A fact may name a key twice.
            if (!own.Contains(cell))
                own.Add(cell);
        }

        bundles.Add(all, bundle = new Bundle(all, [.. own]));
        foreach (var cell in own)
            cell.Bundles.Add(bundle);
        return bundle;
    }

    private void Touch(Bundle bundle)
    {
        if (bundle.IsTouched)
            return;
        bundle.IsTouched = true;
        touched.Add(bundle);
    }

    /// <summary>A rule, a table (the common one, or that of a draft alone), and the hash of a key or of a bundle's keys.</summary>
    private readonly record struct DeskKey(int Rule, int Table, ulong Hash);

    /// <summary>Facts that are judged together, and what the rule said of them.</summary>
    private abstract class Unit(DeskKey key) : IComparable<Unit>
    {
        private Place? first;

        public DeskKey Key { get; } = key;

        public List<Found>? Found { get; set; }

        /// <summary>Whether the facts are judged here, and not with others or elsewhere.</summary>
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
    private sealed class Bundle(DeskKey key, Cell[] cells) : Unit(key)
    {
        public Cell[] Cells { get; } = cells;

        public List<Place> Places { get; } = new(1);

        public bool IsTouched { get; set; }

        public override bool IsJudged => Array.Exists(Cells, static cell => cell.Bundles.Count == 1);

        protected override List<Place> Gather() => Places;
    }

    /// <summary>The bundles that have a key.</summary>
    private sealed class Cell(DeskKey key) : Unit(key)
    {
        public List<Bundle> Bundles { get; } = new(1);

        public override bool IsJudged => Bundles.Count > 1;

        protected override List<Place> Gather()
        {
            var places = new List<Place>();
            foreach (var bundle in Bundles)
                places.AddRange(bundle.Places);
            return places;
        }
    }

    /// <summary>A digest on the desk.</summary>
    private sealed class Seat(DraftDigest digest, int number)
    {
        public DraftDigest Digest { get; } = digest;

        public DeskDraft Draft { get; } = new(digest.Path, digest.Published);

        /// <summary>The table at which the draft sits when it is judged alone.</summary>
        public int Number { get; } = number;

        public int Table { get; set; } = Standing;
    }

    /// <summary>A fact with its draft and its index there; the same for each of its keys.</summary>
    private sealed class Place(Seat seat, int index) : IComparable<Place>
    {
        public Seat Seat { get; } = seat;

        public DeskFact Fact { get; } = Of(seat.Draft, seat.Digest.Facts[index]);

        private int Index { get; } = index;

        public int CompareTo(Place? other)
        {
            var order = string.CompareOrdinal(Fact.Draft.Path, other!.Fact.Draft.Path);
            if (order == 0)
                order = Fact.Span.CompareTo(other.Fact.Span);
            return order == 0 ? Index.CompareTo(other.Index) : order;
        }

        private static DeskFact Of(DeskDraft draft, DigestFact fact) => new(draft, fact.Values, fact.Span, fact.Lines, fact.Context);
    }
}
