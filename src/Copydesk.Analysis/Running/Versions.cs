using System.Collections.Immutable;

namespace Copydesk.Analysis;

/// <summary>
/// Tells which drafts are older versions of a story that is on the desk anyway: they would only be found to agree, or to
/// differ where a later version has put something right.
/// </summary>
internal static class Versions
{
    public const int FewestShared = 4;
    private const int LeastSharedPercent = 60;

    /// <summary>Of a sentence that more drafts have, only so many remember it: it is furniture, and the work stays linear.</summary>
    private const int MostHolders = 64;

    /// <summary>Paths of the drafts that don't join the desk. Depends on the digests alone, not on their order.</summary>
    public static HashSet<string> LeftOut(DraftDigest[] digests)
    {
        var leftOut = new HashSet<string>(StringComparer.Ordinal);
        if (digests.Length < 2)
            return leftOut;
        Array.Sort(digests, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        LeaveOlderSlugs(digests, leftOut);
        LeaveReplaced(digests, leftOut);
        LeaveAlike(digests, leftOut);
        return leftOut;
    }

    private static void LeaveOlderSlugs(DraftDigest[] digests, HashSet<string> leftOut)
    {
        var newest = new Dictionary<string, DraftDigest>(StringComparer.OrdinalIgnoreCase);
        foreach (var digest in digests)
        {
            if (digest.Slug is not { } slug)
                continue;
            // Sorted by path: of equal versions the last path is the newest.
            if (!newest.TryGetValue(slug, out var known) || VersionNumber.Compare(known.Version, digest.Version) <= 0)
            {
                if (known is not null)
                    leftOut.Add(known.Path);
                newest[slug] = digest;
            }
            else
            {
                leftOut.Add(digest.Path);
            }
        }
    }

    /// <summary>A draft that another one says it replaces. Where they replace each other in a circle, the last path stays.</summary>
    private static void LeaveReplaced(DraftDigest[] digests, HashSet<string> leftOut)
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < digests.Length; i++)
        {
            Name(digests[i].Path, i);
            if (digests[i].Slug is { } slug)
                Name(slug, i);
        }

        var heads = new Sets(digests.Length);
        for (var i = digests.Length - 1; i >= 0; i--)
        {
            if (digests[i].Updates is not { Length: > 0 } updates)
                continue;
            foreach (var name in (ReadOnlySpan<string>)[updates, Beside(digests[i].Path, updates)])
            {
                if (!byName.TryGetValue(name, out var replaced))
                    continue;
                foreach (var older in replaced)
                {
                    if (heads.Root(i) != older && heads.Root(older) == older)
                    {
                        heads.Join(older, i);
                        leftOut.Add(digests[older].Path);
                    }
                }

                break;
            }
        }

        void Name(string name, int index)
        {
            if (!byName.TryGetValue(name, out var named))
                byName.Add(name, named = []);
            named.Add(index);
        }
    }

    /// <summary>A path named from the folder of another draft.</summary>
    private static string Beside(string path, string name)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? name : string.Concat(path.AsSpan(0, slash + 1), name);
    }

    /// <summary>Drafts that share most of their sentences, where nothing says that they are different stories.</summary>
    private static void LeaveAlike(DraftDigest[] digests, HashSet<string> leftOut)
    {
        var stories = new Sets(digests.Length);
        var holders = new Holders(digests);
        var shared = new int[digests.Length];
        var sharers = new List<int>();
        for (var i = 0; i < digests.Length; i++)
        {
            if (leftOut.Contains(digests[i].Path))
                continue;
            foreach (var sentence in digests[i].Sentences)
                holders.Add(sentence, i, shared, sharers);
            foreach (var other in sharers)
            {
                if (AreAlike(digests[i], digests[other], shared[other]))
                    stories.Join(i, other);
                shared[other] = 0;
            }

            sharers.Clear();
        }

        var newest = new int[digests.Length];
        Array.Fill(newest, -1);
        for (var i = 0; i < digests.Length; i++)
        {
            if (leftOut.Contains(digests[i].Path))
                continue;
            ref var known = ref newest[stories.Root(i)];
            var isNewer = known < 0 || Nullable.Compare(digests[known].Published, digests[i].Published) <= 0;
            if (known >= 0)
                leftOut.Add(digests[isNewer ? known : i].Path);
            if (isNewer)
                known = i;
        }
    }

    private static bool AreAlike(DraftDigest a, DraftDigest b, int shared) =>
        (a.Slug is null || b.Slug is null)
        && shared >= FewestShared
        && shared * 100L >= LeastSharedPercent * (long)Math.Min(a.Sentences.Length, b.Sentences.Length);

    /// <summary>Which drafts have a sentence. Nearly all are one draft's alone: a list for each would be most of the work.</summary>
    private readonly struct Holders
    {
        // Of each sentence its last holder, counted from 1; of each holder the one before it.
        private readonly Dictionary<ulong, int> last;
        private readonly List<(int Draft, int Before)> all;

        public Holders(DraftDigest[] digests)
        {
            var sentences = 0;
            foreach (var digest in digests)
                sentences += digest.Sentences.Length;
            last = new Dictionary<ulong, int>(sentences);
            all = new List<(int, int)>(sentences);
        }

        /// <summary>Counts a sentence for the drafts that have it already, and adds one more to them.</summary>
        public void Add(ulong sentence, int draft, int[] shared, List<int> sharers)
        {
            last.TryGetValue(sentence, out var first);
            var count = 0;
            for (var at = first; at > 0; at = all[at - 1].Before)
            {
                var other = all[at - 1].Draft;
                if (shared[other]++ == 0)
                    sharers.Add(other);
                count++;
            }

            if (count == MostHolders)
                return;
            all.Add((draft, first));
            last[sentence] = all.Count;
        }
    }

    /// <summary>Disjoint sets of numbers.</summary>
    private readonly struct Sets
    {
        private readonly int[] parents;

        public Sets(int count)
        {
            parents = new int[count];
            for (var i = 0; i < count; i++)
                parents[i] = i;
        }

        public int Root(int item)
        {
            while (parents[item] != item)
                item = parents[item] = parents[parents[item]];
            return item;
        }

        /// <summary>Puts the set of <paramref name="item"/> under the root of <paramref name="other"/>.</summary>
        public void Join(int item, int other) => parents[Root(item)] = Root(other);
    }
}

/// <summary>Compares versions: digits with dots part by part as numbers, anything else ordinally and after those; none is the oldest.</summary>
internal static class VersionNumber
{
    public static int Compare(string? a, string? b)
    {
        if (a is null || b is null)
            return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        var (left, right) = (IsNumber(a), IsNumber(b));
        if (left != right)
            return left ? -1 : 1;
        return left ? CompareNumbers(a, b) : string.CompareOrdinal(a, b);
    }

    private static bool IsNumber(string version) =>
        version.Length > 0 && version.AsSpan().IndexOfAnyExceptInRange('.', '9') < 0 && !version.Contains('/', StringComparison.Ordinal);

    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        while (!a.IsEmpty || !b.IsEmpty)
        {
            var left = NextPart(ref a);
            var right = NextPart(ref b);
            var order = left.Length.CompareTo(right.Length);
            if (order == 0)
                order = left.SequenceCompareTo(right);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>The digits up to the next dot, without zeros before them.</summary>
    private static ReadOnlySpan<char> NextPart(ref ReadOnlySpan<char> version)
    {
        var dot = version.IndexOf('.');
        var part = dot < 0 ? version : version[..dot];
        version = dot < 0 ? [] : version[(dot + 1)..];
        return part.TrimStart('0');
    }
}
