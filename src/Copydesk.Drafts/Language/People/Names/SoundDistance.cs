using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// How far apart two words sound and are typed, in tenths of a slip of the finger. What writes one sound in several ways
/// (Sergei, Sergey; Schoigu, Shoigu) costs little, as <c>SoundSpellings.txt</c> says; another letter, a whole slip.
/// </summary>
internal static class SoundDistance
{
    /// <summary>What a pair costs that is too far apart to be measured.</summary>
    public const int Far = 1000;

    /// <summary>Longest word measured, in UTF-16 units.</summary>
    public const int LongestWord = 40;

    private const int Swap = 6;
    private const int FirstLetter = 6;
    private const int Kinds = 29;
    private const char Front = '^';
    private const char Back = '$';

    // By the kinds of both first letters.
    private static Rule[]?[]? rules;

    /// <summary>The cost, or <see cref="Far"/> where it is above <paramref name="limit"/>.</summary>
    /// <param name="one">A folded word.</param>
    /// <param name="other">Another.</param>
    /// <param name="limit">Most tenths of interest.</param>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (one.SequenceEqual(other))
            return 0;
        if (one.Length > LongestWord || other.Length > LongestWord)
            return Far;
        var known = rules ??= Load();
        Span<char> first = stackalloc char[LongestWord + 2];
        Span<char> second = stackalloc char[LongestWord + 2];
        ReadOnlySpan<char> a = first[..Frame(one, first)];
        ReadOnlySpan<char> b = second[..Frame(other, second)];
        var width = b.Length + 1;
        // Not more than is needed: clearing room for the longest words took longer than measuring the usual ones.
        Span<int> costs = stackalloc int[(a.Length + 1) * width];
        costs.Fill(Far);
        costs[0] = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                var cost = costs[i * width + j];
                if (cost > limit)
                    continue;
                if (a[i] == b[j])
                    Relax(costs, (i + 1) * width + j + 1, cost);
                foreach (ref readonly var rule in known[Kind(a[i]) * Kinds + Kind(b[j])].AsSpan())
                {
                    if (a[i..].StartsWith(rule.One) && b[j..].StartsWith(rule.Other))
                        Relax(costs, (i + rule.One.Length) * width + j + rule.Other.Length, cost + rule.Cost);
                }

                var canLeaveA = a[i] is not (Front or Back);
                var canLeaveB = b[j] is not (Front or Back);
                if (canLeaveA)
                    Relax(costs, (i + 1) * width + j, cost + Leaving(a, i));
                if (canLeaveB)
                    Relax(costs, i * width + j + 1, cost + Leaving(b, j));
                if (!canLeaveA || !canLeaveB)
                    continue;
                Relax(costs, (i + 1) * width + j + 1, cost + Replacing(a[i], b[j]) + (i == 1 || j == 1 ? FirstLetter : 0));
                if (a[i] == b[j + 1] && a[i + 1] == b[j])
                    Relax(costs, (i + 2) * width + j + 2, cost + Swap + (i == 1 || j == 1 ? FirstLetter : 0));
            }
        }

        var whole = costs[^1];
        return whole > limit ? Far : whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Relax(Span<int> costs, int at, int cost)
    {
        if (cost < costs[at])
            costs[at] = cost;
    }

    /// <summary>The word between its marks, without apostrophes.</summary>
    private static int Frame(ReadOnlySpan<char> word, Span<char> to)
    {
        to[0] = Front;
        var length = 1;
        foreach (var c in word)
        {
            if (c != '\'')
                to[length++] = c;
        }

        to[length++] = Back;
        return length;
    }

    private static int Leaving(ReadOnlySpan<char> word, int at)
    {
        var c = word[at];
        if (c is ' ' or '-' || word[at - 1] == c || word[at + 1] == c)
            return 1;
        // An a between consonants is often not heard: Mamata, Mamta.
        // A glide between vowels: Fumio, Fumiyo; Timotheos, Timothewos.
        if (c is 'y' or 'w' && at > 1 && IsVowel(word[at - 1]) && IsVowel(word[at + 1]))
            return c == 'y' ? 3 : 4;
        var cost = c == 'h' ? 4 : c == 'a' && IsConsonant(word[at - 1]) && IsConsonant(word[at + 1]) ? 3 : IsVowel(c) ? 6 : 9;
        return at == 1 ? cost + FirstLetter : word[at + 1] == Back && IsVowel(c) ? cost + 1 : cost;
    }

    private static int Replacing(char one, char other) => (IsVowel(one), IsVowel(other)) switch
    {
        (true, true) => 6,
        (false, false) => 10,
        _ => 11,
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsConsonant(char c) => c is >= 'a' and <= 'z' && !IsVowel(c);

    private static int Kind(char c) => c is >= 'a' and <= 'z' ? c - 'a' : c == Front ? 26 : c == Back ? 27 : 28;

    /// <summary>Each line is a cost and the ways of writing one sound, with a space between.</summary>
    private static Rule[]?[] Load()
    {
        var found = new List<Rule>?[Kinds * Kinds];
        foreach (var line in WordList.EntriesOf(typeof(SoundDistance).Assembly, "SoundSpellings.txt"))
        {
            var ways = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 1; i < ways.Length; i++)
            {
                for (var j = 1; j < ways.Length; j++)
                {
                    if (i != j)
                        (found[Kind(ways[i][0]) * Kinds + Kind(ways[j][0])] ??= []).Add(new Rule(ways[i], ways[j], ways[0][0] - '0'));
                }
            }
        }

        return Array.ConvertAll(found, static rules => rules?.ToArray());
    }

    private readonly record struct Rule(string One, string Other, int Cost);
}
