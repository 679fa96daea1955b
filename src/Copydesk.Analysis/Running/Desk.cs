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
    private const int Standing = -1;
    private const int CommonTable = 0;

    private readonly Subscriptions subscriptions;
    private readonly ISettingsSource settings;
    private readonly RuleFailures failures;
    private readonly bool compares;
    private readonly Dictionary<string, int> ruleOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private readonly Dictionary<DeskKey, Cell> cells = [];
    private readonly List<Cell> touched = [];
    private readonly HashSet<Cell> speaking = [];
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

    /// <summary>How many keys the last call of <see cref="Judge"/> judged.</summary>
    public int JudgedKeys { get; private set; }

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
        JudgedKeys = touched.Count;
        // From the end, so that a call that is cancelled leaves the rest for the next. What is found doesn't depend on the order.
        while (touched.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            JudgeCell(touched[^1], cancellationToken);
            touched[^1].IsTouched = false;
            touched.RemoveAt(touched.Count - 1);
        }

        var inOrder = new List<Cell>(speaking);
        inOrder.Sort(static (a, b) => a.CompareTo(b));
        var all = new List<Found>();
        foreach (var cell in inOrder)
            all.AddRange(cell.Found!);
        return all;
    }

    private void JudgeCell(Cell cell, CancellationToken cancellationToken)
    {
        var key = cell.Key;
        cell.Found = null;
        speaking.Remove(cell);
        if (cell.Places.Count == 0)
        {
            cells.Remove(key);
            return;
        }

        cell.Places.Sort();
        var facts = ImmutableArray.CreateBuilder<DeskFact>(cell.Places.Count);
        foreach (var place in cell.Places)
            facts.Add(place.Fact);
        var judgement = new Judgement(subscriptions.Analyzers[key.Rule], key.Key, facts.MoveToImmutable(), settings, failures);
        try
        {
            subscriptions.Desk[key.Rule]!.Judge(judgement);
        }
        catch (Exception exception) when (RuleFailures.IsFailure(exception, cancellationToken))
        {
            judgement.Fail(exception);
        }

        cell.Found = judgement.Found;
        if (cell.Found is not null)
            speaking.Add(cell);
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
            var place = new Place(seat, index);
            foreach (var word in facts[index].Keys)
            {
                var key = new DeskKey(rule, seat.Table, word);
                if (!cells.TryGetValue(key, out var cell))
                    cells.Add(key, cell = new Cell(key));
                // A fact may name a key twice.
                if (cell.Places.Count > 0 && cell.Places[^1] == place)
                    continue;
                cell.Places.Add(place);
                Touch(cell);
            }
        }
    }

    private void Leave(Seat seat)
    {
        if (seat.Table == Standing)
            return;
        var left = new HashSet<Cell>();
        foreach (var fact in seat.Digest.Facts)
        {
            if (!ruleOf.TryGetValue(fact.Rule, out var rule))
                continue;
            foreach (var word in fact.Keys)
                left.Add(cells[new DeskKey(rule, seat.Table, word)]);
        }

        foreach (var cell in left)
        {
            cell.Places.RemoveAll(place => place.Seat == seat);
            Touch(cell);
        }
    }

    private void Touch(Cell cell)
    {
        if (cell.IsTouched)
            return;
        cell.IsTouched = true;
        touched.Add(cell);
    }

    /// <summary>What is judged together: one rule, one key, and a table: the common one, or that of a draft alone.</summary>
    private sealed record DeskKey(int Rule, int Table, string Key);

    /// <summary>The facts of one key, and what the rule said of them.</summary>
    private sealed class Cell(DeskKey key) : IComparable<Cell>
    {
        public DeskKey Key { get; } = key;

        public List<Place> Places { get; } = new(1);

        public List<Found>? Found { get; set; }

        public bool IsTouched { get; set; }

        /// <summary>By rule, key and first path: the same whatever happened on the desk before.</summary>
        public int CompareTo(Cell? other)
        {
            var order = Key.Rule.CompareTo(other!.Key.Rule);
            if (order == 0)
                order = string.CompareOrdinal(Key.Key, other.Key.Key);
            return order == 0 ? Places[0].CompareTo(other.Places[0]) : order;
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
