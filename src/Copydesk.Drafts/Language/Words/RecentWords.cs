using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// The words looked up last on this thread, known or not: most words of the copy are among a few hundred, which stay in the
/// fastest memory while the vocabulary's slots are scattered over too much of it.
/// </summary>
internal sealed class RecentWords
{
    private const int IndexBits = 11;

    [ThreadStatic]
    private static RecentWords? kept;

    private readonly Vocabulary vocabulary;

    // A word's hash above and its number below, as in the vocabulary. Each has one place, from which the next drives it out.
    private readonly ulong[] entries = new ulong[1 << IndexBits];

    private RecentWords(Vocabulary vocabulary) => this.vocabulary = vocabulary;

    /// <summary>Those of a vocabulary: on each thread the same, as long as no other one is asked for.</summary>
    public static RecentWords Of(Vocabulary vocabulary)
    {
        var recent = kept;
        if (recent is null || recent.vocabulary != vocabulary)
            kept = recent = new RecentWords(vocabulary);
        return recent;
    }

    /// <summary>What <see cref="Vocabulary.Find(ulong)"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        var hash = WordKey.SpreadOf(key);
        ref var entry = ref entries[hash >> (64 - IndexBits)];
        if ((entry ^ hash) >= Token.MostWords)
            entry = (hash & ~(Token.MostWords - 1UL)) | (uint)vocabulary.Find(key);
        return (int)entry & (Token.MostWords - 1);
    }
}
