using System.Numerics;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Which facts share a key, over the drafts that sit at the desk.</summary>
/// <remarks>
/// Most keys of an ordinary desk are one fact's alone. The first drafts come all at once, as they do in a run over a folder:
/// there only keys that come twice are indexed. When a draft comes or goes later, as in an editor, all are.
/// </remarks>
internal sealed class DeskIndex
{
    private readonly Dictionary<ulong, Cell> cells = [];
    private readonly HashSet<Seat> seated = [];
    private bool isWhole;

    /// <summary>The keys whose facts have changed. Whoever has seen to them clears it.</summary>
    public HashSet<Cell> Touched { get; } = [];

    /// <summary>Adds the facts of drafts that don't sit yet.</summary>
    public void Sit(List<Seat> coming)
    {
        if (coming.Count == 0)
            return;
        var repeated = seated.Count == 0 ? RepeatedKeys.Of(coming) : null;
        if (repeated is null && !isWhole)
            AddAll();
        isWhole = repeated is null;
        foreach (var seat in coming)
        {
            seat.IsSeated = true;
            seated.Add(seat);
            Add(seat, repeated);
        }
    }

    /// <summary>Takes the facts of a draft out; nothing happens where it doesn't sit.</summary>
    public void Leave(Seat seat)
    {
        if (!seat.IsSeated)
            return;
        seat.IsSeated = false;
        seated.Remove(seat);
        foreach (var place in seat.Places)
        {
            if (place is null)
                continue;
            foreach (var hash in place.Keys)
            {
                var key = KeyOf(place.Rule, hash);
                if (!cells.TryGetValue(key, out var cell) || !cell.Places.Remove(place))
                    continue;
                Touched.Add(cell);
                if (cell.Places.Count == 0)
                {
                    cell.Release();
                    cells.Remove(key);
                }
            }
        }
    }

    /// <summary>Indexes those who sit anew, with all their keys.</summary>
    private void AddAll()
    {
        foreach (var (_, cell) in cells)
            cell.Release();
        cells.Clear();
        Touched.Clear();
        foreach (var seat in seated)
            Add(seat, null);
    }

    private void Add(Seat seat, RepeatedKeys? repeated)
    {
        var facts = seat.Digest.Facts;
        for (var fact = 0; fact < facts.Count; fact++)
        {
            var rule = seat.RuleOf(fact);
            if (rule < 0)
                continue;
            foreach (var hash in facts.KeysOf(fact))
            {
                var key = KeyOf(rule, hash);
                if (repeated is not null && !repeated.Contains(key))
                    continue;
                var place = seat.Places[fact] ??= new Place(seat, rule, fact);
                if (!cells.TryGetValue(key, out var cell))
                    cells.Add(key, cell = new Cell(rule));
                // A fact may name a key twice.
                if (cell.Places.Count > 0 && cell.Places[^1] == place)
                    continue;
                cell.Places.Add(place);
                if (cell.Places.Count > 1)
                    Touched.Add(cell);
            }
        }
    }

    private static ulong KeyOf(int rule, ulong hash) => hash ^ ((ulong)(rule + 1) * 0x9E37_79B9_7F4A_7C15);

    /// <summary>The keys that come twice, and a few of the others: bits in place of a table of all.</summary>
    private sealed class RepeatedKeys
    {
        /// <summary>Bits for each key; of the keys that come once, less than one in so many is taken for repeated.</summary>
        private const int BitsForEach = 8;

        private readonly ulong[] once;
        private readonly ulong[] twice;

        private RepeatedKeys(int keys)
        {
            var words = (int)BitOperations.RoundUpToPowerOf2(((uint)keys * BitsForEach / 64) + 1);
            once = new ulong[words];
            twice = new ulong[words];
        }

        public static RepeatedKeys Of(List<Seat> seats)
        {
            var count = 0;
            foreach (var seat in seats)
                count += seat.Digest.Facts.KeyCount;
            var keys = new RepeatedKeys(count);
            foreach (var seat in seats)
            {
                for (var fact = 0; fact < seat.Digest.Facts.Count; fact++)
                {
                    foreach (var hash in seat.Digest.Facts.KeysOf(fact))
                        keys.Add(KeyOf(seat.RuleOf(fact), hash));
                }
            }

            return keys;
        }

        public bool Contains(ulong key) => (twice[WordOf(key)] & (1UL << (int)(key & 63))) != 0;

        private void Add(ulong key)
        {
            var (word, bit) = (WordOf(key), 1UL << (int)(key & 63));
            twice[word] |= once[word] & bit;
            once[word] |= bit;
        }

        private int WordOf(ulong key) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> 32) & (once.Length - 1);
    }
}

/// <summary>The facts that share a key.</summary>
internal sealed class Cell(int rule)
{
    /// <summary>Index of the rule.</summary>
    public int Rule => rule;

    /// <summary>The facts, as they came.</summary>
    public List<Place> Places { get; } = new(2);

    /// <summary>What was said of them, until they change.</summary>
    private Verdict? verdict;

    /// <summary>Takes the verdict on its facts.</summary>
    public void Take(Verdict anew)
    {
        anew.Holders++;
        Release();
        verdict = anew;
    }

    /// <summary>Lets go of its verdict.</summary>
    public void Release()
    {
        if (verdict is not null)
            verdict.Holders--;
        verdict = null;
    }

    /// <summary>A number for the rule and the set of facts that is the same in every run; null where a draft has none.</summary>
    public ulong? LastingFacts(string rule)
    {
        var facts = StableHash.Of(rule);
        foreach (var place in Places)
        {
            if (place.LastingNumber is not { } number)
                return null;
            facts += number;
        }

        return StableHash.Mix(facts, (ulong)Places.Count);
    }

    /// <summary>A number for the set of facts, whatever their order.</summary>
    public ulong Facts()
    {
        var facts = (ulong)Places.Count;
        foreach (var place in Places)
            facts += StableHash.Mix(0, place.Number);
        return facts * 0xBF58_476D_1CE4_E5B9;
    }
}

/// <summary>A digest on the desk.</summary>
/// <param name="digest">The digest.</param>
/// <param name="rules">Of each rule of its facts the index at the desk, or -1.</param>
/// <param name="key">Names the draft and all that its digest depends on, or null.</param>
internal sealed class Seat(DraftDigest digest, int[] rules, RecordKey? key)
{
    public RecordKey? Key => key;

    public DraftDigest Digest => digest;

    public DeskDraft Draft { get; } = new(digest.Path, digest.Published);

    /// <summary>Its facts, as far as they share keys.</summary>
    public Place?[] Places { get; } = new Place?[digest.Facts.Count];

    /// <summary>Whether its facts are among those of the others.</summary>
    public bool IsSeated { get; set; }

    /// <summary>What was said of the draft as a desk of one; null where it is not judged alone.</summary>
    public List<Found>? Alone { get; set; }

    /// <summary>Index of a fact's rule at the desk, or -1.</summary>
    public int RuleOf(int fact) => rules[digest.Facts.RuleOf(fact)];
}

/// <summary>A fact at the desk; the same for each of its keys.</summary>
internal sealed class Place(Seat seat, int rule, int index) : IComparable<Place>
{
    private static long last;

    /// <summary>Tells it from every other place.</summary>
    public ulong Number { get; } = (ulong)Interlocked.Increment(ref last);

    /// <summary>Index of the rule.</summary>
    public int Rule => rule;

    public ReadOnlySpan<ulong> Keys => seat.Digest.Facts.KeysOf(index);

    /// <summary>The same in every run for the same draft and what its digest depends on; null where that isn't known.</summary>
    public ulong? LastingNumber => seat.Key is { } key ? StableHash.Mix(StableHash.Mix(key.High, key.Low), (ulong)index) : null;

    /// <summary>The fact unpacked, each time anew: kept for every place, they would take more room than all else at the desk.</summary>
    public DeskFact Fact => new(seat.Draft, seat.Digest.Facts, index);

    private Seat Seat => seat;

    private int Index => index;

    /// <summary>By path, span, and order in the draft.</summary>
    public int CompareTo(Place? other)
    {
        var order = string.CompareOrdinal(seat.Draft.Path, other!.Seat.Draft.Path);
        if (order == 0)
            order = Span.CompareTo(other.Span);
        return order == 0 ? index.CompareTo(other.Index) : order;
    }

    private TextSpan Span => seat.Digest.Facts.SpanOf(index);
}
