using System.Collections.Immutable;

namespace Copydesk.Analysis;

/// <summary>The one order of findings, and what follows from it: equal findings become one, fingerprints are told apart.</summary>
internal static class FindingOrder
{
    /// <summary>Path (ordinal), span, id, message.</summary>
    public static int Compare(Finding a, Finding b)
    {
        var order = string.CompareOrdinal(a.Path, b.Path);
        if (order == 0)
            order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0)
            order = a.Span.End.CompareTo(b.Span.End);
        if (order == 0)
            order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        return order == 0 ? string.CompareOrdinal(a.Message, b.Message) : order;
    }

    /// <summary>
    /// Sorts, merges findings of one rule, place and message (of a desk-wide rule: place) with the union of their related places, leaves one failure for
    /// each rule and draft, and gives every finding its fingerprint.
    /// </summary>
    /// <param name="found">In an order that depends on drafts and rules alone: of equal findings the first gives the fixes.</param>
    public static ImmutableArray<Finding> Finish(List<Found> found)
    {
        for (var i = 0; i < found.Count; i++)
            found[i].Place = i;
        var sorted = found.ToArray();
        Array.Sort(sorted, static (a, b) =>
        {
            var order = Compare(a.Finding, b.Finding);
            return order == 0 ? a.Place.CompareTo(b.Place) : order;
        });

        var finished = ImmutableArray.CreateBuilder<Finding>(sorted.Length);
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        var failed = new HashSet<string>(StringComparer.Ordinal);
        string? path = null;
        for (var i = 0; i < sorted.Length;)
        {
            var first = sorted[i];
            var finding = first.Finding;
            var next = i + 1;
            while (next < sorted.Length && IsSame(first, sorted[next]))
                next++;
            if (next > i + 1)
                finding = finding with { Related = Union(sorted.AsSpan(i, next - i)) };
            i = next;

            if (path != finding.Path)
            {
                ordinals.Clear();
                failed.Clear();
                path = finding.Path;
            }

            if (first.FailedRule is { } rule && !failed.Add(rule))
                continue;
            var place = Fingerprint(finding.Rule.Id, first.Context);
            var ordinal = ordinals.GetValueOrDefault(place);
            ordinals[place] = ordinal + 1;
            finished.Add(finding with { Fingerprint = ordinal == 0 ? place : Fingerprint(place, (ulong)ordinal) });
        }

        return finished.DrainToImmutable();
    }

    /// <summary>What a desk-wide rule says of one place under several keys is one finding, whatever the words.</summary>
    private static bool IsSame(Found a, Found b) => Compare(a.Finding, b.Finding) == 0
        || (a.IsOfDesk && b.IsOfDesk && a.Finding.Rule.Id == b.Finding.Rule.Id && a.Finding.Path == b.Finding.Path && a.Finding.Span == b.Finding.Span);

    private static string Fingerprint(string of, ulong and)
    {
        var hash = new StableHash();
        hash.Add(of);
        hash.Add(and);
        return hash.ToString();
    }

    private static ImmutableArray<RelatedPlace> Union(ReadOnlySpan<Found> equal)
    {
        var places = new List<RelatedPlace>();
        foreach (var found in equal)
            places.AddRange(found.Finding.Related);
        places.Sort(ComparePlaces);
        var union = ImmutableArray.CreateBuilder<RelatedPlace>(places.Count);
        foreach (var place in places)
        {
            if (union.Count == 0 || ComparePlaces(union[^1], place) != 0)
                union.Add(place);
        }

        return union.DrainToImmutable();
    }

    private static int ComparePlaces(RelatedPlace a, RelatedPlace b)
    {
        var order = string.CompareOrdinal(a.Path, b.Path);
        if (order == 0)
            order = a.Span.CompareTo(b.Span);
        return order == 0 ? string.CompareOrdinal(a.Message, b.Message) : order;
    }
}
