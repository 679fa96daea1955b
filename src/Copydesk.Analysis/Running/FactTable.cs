using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>
/// The facts of one draft, in order of rule, then as collected. Packed into a few arrays and one text: a desk holds hundreds
/// of thousands of facts, of which nearly all are never looked at again.
/// </summary>
[CollectionBuilder(typeof(FactTable), nameof(Of))]
public sealed class FactTable : IReadOnlyList<DigestFact>
{
    private readonly Entry[] entries;
    private readonly ulong[] keys;
    private readonly int[] valueEnds;
    private readonly string values;

    private FactTable(ImmutableArray<string> rules, Entry[] entries, ulong[] keys, int[] valueEnds, string values)
    {
        Rules = rules;
        this.entries = entries;
        this.keys = keys;
        this.valueEnds = valueEnds;
        this.values = values;
    }

    /// <summary>Ids of the rules that have facts here, each once.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>How many facts there are.</summary>
    public int Count => entries.Length;

    /// <summary>How many keys they have together.</summary>
    internal int KeyCount => keys.Length;

    /// <summary>One fact, unpacked.</summary>
    public DigestFact this[int index] =>
        new(Rules[RuleOf(index)], [.. KeysOf(index)], ValuesOf(index), SpanOf(index), LinesOf(index), ContextOf(index));

    /// <summary>These facts.</summary>
    public static FactTable Of(ReadOnlySpan<DigestFact> facts)
    {
        var builder = Builder.Take();
        foreach (var fact in facts)
            builder.Add(fact.Rule, fact.Keys.AsSpan(), fact.Values.AsSpan(), fact.Span, fact.Lines, fact.Context);
        return builder.Build();
    }

    /// <summary>Index of the fact's rule in <see cref="Rules"/>.</summary>
    internal int RuleOf(int fact) => entries[fact].Rule;

    internal ReadOnlySpan<ulong> KeysOf(int fact)
    {
        var start = fact == 0 ? 0 : entries[fact - 1].KeysEnd;
        return keys.AsSpan(start, entries[fact].KeysEnd - start);
    }

    internal ImmutableArray<string> ValuesOf(int fact)
    {
        var first = fact == 0 ? 0 : entries[fact - 1].ValuesEnd;
        var own = ImmutableArray.CreateBuilder<string>(entries[fact].ValuesEnd - first);
        for (var i = first; i < entries[fact].ValuesEnd; i++)
        {
            var start = i == 0 ? 0 : valueEnds[i - 1];
            own.Add(values[start..valueEnds[i]]);
        }

        return own.MoveToImmutable();
    }

    internal TextSpan SpanOf(int fact) => entries[fact].Span;

    internal LinePositionSpan LinesOf(int fact) => entries[fact].Lines;

    internal ulong ContextOf(int fact) => entries[fact].Context;

    /// <summary>Writes them for <see cref="Read"/>.</summary>
    internal void Write(RecordWriter record)
    {
        record.Number(Rules.Length);
        foreach (var rule in Rules)
            record.Text(rule);
        record.Number(entries.Length);
        record.Items<Entry>(entries);
        record.Number(keys.Length);
        record.Items<ulong>(keys);
        record.Number(valueEnds.Length);
        record.Items<int>(valueEnds);
        record.Text(values);
    }

    /// <summary>The facts that were written.</summary>
    internal static FactTable Read(ref RecordReader record)
    {
        var rules = new string[record.Number()];
        for (var i = 0; i < rules.Length; i++)
            rules[i] = string.Intern(record.Text());
        return new FactTable(
            [.. rules], record.Items<Entry>(record.Number()), record.Items<ulong>(record.Number()), record.Items<int>(record.Number()), record.Text());
    }

    /// <inheritdoc/>
    public IEnumerator<DigestFact> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A fact, and where its keys and values end; they begin where those of the one before end.</summary>
    private readonly record struct Entry(int Rule, int KeysEnd, int ValuesEnd, TextSpan Span, LinePositionSpan Lines, ulong Context);

    /// <summary>Gathers facts.</summary>
    /// <remarks>Arrays of our own: the framework's lists of them are compiled anew at every start.</remarks>
    internal sealed class Builder
    {
        // Buffers for longer values are not kept for the next draft.
        private const int MostKept = 1 << 18;

        [ThreadStatic]
        private static Builder? kept;

        private string[] rules = [];
        private Entry[] entries = new Entry[16];
        private ulong[] keys = new ulong[64];
        private int[] valueEnds = new int[64];
        private char[] values = new char[1024];

        public int Count { get; private set; }

        /// <summary>An empty builder: on each thread the same one, time after time, once it has built.</summary>
        public static Builder Take()
        {
            var builder = kept ?? new Builder();
            kept = null;
            return builder;
        }

        public void Add(
            string rule, ReadOnlySpan<ulong> own, ReadOnlySpan<string> remembered, TextSpan span, LinePositionSpan lines, ulong context)
        {
            var (keysEnd, valuesEnd) = Count == 0 ? (0, 0) : (entries[Count - 1].KeysEnd, entries[Count - 1].ValuesEnd);
            if (keysEnd + own.Length > keys.Length)
                keys = Grown(keys, keysEnd, own.Length);
            own.CopyTo(keys.AsSpan(keysEnd));
            if (valuesEnd + remembered.Length > valueEnds.Length)
                valueEnds = Grown(valueEnds, valuesEnd, remembered.Length);
            var end = valuesEnd == 0 ? 0 : valueEnds[valuesEnd - 1];
            foreach (var value in remembered)
            {
                if (end + value.Length > values.Length)
                    values = Grown(values, end, value.Length);
                value.CopyTo(values.AsSpan(end));
                end += value.Length;
                valueEnds[valuesEnd++] = end;
            }

            if (Count == entries.Length)
                entries = Grown(entries, Count, 1);
            entries[Count++] = new Entry(IndexOf(rule), keysEnd + own.Length, valuesEnd, span, lines, context);
        }

        /// <summary>Forgets the facts from <paramref name="count"/> on.</summary>
        public void Truncate(int count) => Count = count;

        /// <summary>The facts. The builder must not be used any more.</summary>
        public FactTable Build()
        {
            var last = Count == 0 ? default : entries[Count - 1];
            var own = new Entry[Count];
            Array.Copy(entries, own, Count);
            var ends = valueEnds.AsSpan(0, last.ValuesEnd).ToArray();
            var table = new FactTable([.. rules], own, keys.AsSpan(0, last.KeysEnd).ToArray(), ends, new string(values, 0, ends is [.., var end] ? end : 0));
            if (values.Length <= MostKept)
                (kept, rules, Count) = (this, [], 0);
            return table;
        }

        // The facts of a rule come one after another.
        private int IndexOf(string rule)
        {
            for (var i = rules.Length - 1; i >= 0; i--)
            {
                if (rules[i] == rule)
                    return i;
            }

            rules = [.. rules, rule];
            return rules.Length - 1;
        }

        private static T[] Grown<T>(T[] items, int used, int more)
        {
            var grown = new T[Math.Max(items.Length * 2, used + more)];
            Array.Copy(items, grown, used);
            return grown;
        }
    }
}
