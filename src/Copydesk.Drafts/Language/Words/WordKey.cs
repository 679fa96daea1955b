using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// A folded word as one number. Up to eight ASCII characters are the number itself, a byte each, the first lowest: two such
/// words are equal where their keys are. Anything else has the highest bit set and is a hash.
/// </summary>
internal static class WordKey
{
    /// <summary>Longest word that is its own key, in UTF-16 units.</summary>
    public const int LongestExact = 8;

    private const ulong HashBit = 1UL << 63;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var isExact = word.Length <= LongestExact;
        ulong hash = 0, eight = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = Vocabulary.Fold(word[i]);
            // A NUL in a key is where the word has ended.
            isExact &= (uint)(c - 1) < 127;
            if (i > 0 && (i & 7) == 0)
            {
                hash = StableHash.Mix(hash, eight);
                eight = 0;
            }

            eight ^= (ulong)c << (8 * (i & 7));
        }

        return isExact ? eight : Hash(hash, eight);
    }

    /// <summary>The key of nine to sixteen folded ASCII characters.</summary>
    public static ulong Of(ulong firstEight, ulong rest) => Hash(StableHash.Mix(0, firstEight), rest);

    /// <summary>As many bits as a key has, of which the higher depend on all of the key's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SpreadOf(ulong key) => key * 0x9E37_79B9_7F4A_7C15;

    /// <summary>The higher half of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HashOf(ulong key) => (uint)(SpreadOf(key) >> 32);

    private static ulong Hash(ulong before, ulong last) => StableHash.Mix(before, last) | HashBit;
}
