using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>What a word in lower case counts for, once it has been found out: the few thousand words of the copy come again and again.</summary>
/// <param name="Word">Hash of the word.</param>
/// <param name="Key">Hash of the word as its spelling folds.</param>
/// <param name="IsFunction">the, of, is, not, we.</param>
/// <param name="IsFigure">Digits, or a figure in words.</param>
/// <param name="IsPlain">Whether it was read as it stands, so that a difference in letters is one of spelling.</param>
internal readonly record struct KnownSpelling(ulong Word, ulong Key, bool IsFunction, bool IsFigure, bool IsPlain)
{
    private const WordClass FunctionWord =
        WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Pronoun;

    /// <summary>Words remembered on each thread, a power of two.</summary>
    private const int Remembered = 1 << 12;

    [ThreadStatic]
    private static KnownSpelling[]? remembered;

    /// <summary>What is known of the first characters of a buffer, which is written over.</summary>
    public static ref readonly KnownSpelling Of(Span<char> folded, int length)
    {
        var hash = StableHash.Of(folded[..length]);
        var known = remembered ??= new KnownSpelling[Remembered];
        ref var slot = ref known[(int)(hash ^ (hash >> 32)) & (Remembered - 1)];
        if (slot.Word != hash || slot.Key == 0)
            slot = Read(folded, length, hash);
        return ref slot;
    }

    public static bool IsFunctionWord(ReadOnlySpan<char> word)
    {
        var vocabulary = Vocabulary.Shared;
        return word is "not" or "so" or "as" or "than" || (vocabulary.ClassOf(vocabulary.Find(word)) & FunctionWord) != 0;
    }

    private static KnownSpelling Read(Span<char> folded, int length, ulong hash)
    {
        var word = folded[..length];
        var isFunction = IsFunctionWord(word);
        var isPercent = word is "percent";
        var before = folded[0];
        // The centre's is the center's.
        var isPossessive = word.EndsWith("'s");
        var spelled = WordFolding.Fold(isPossessive ? word[..^2] : word);
        if (isPossessive)
            folded[spelled++] = '\'';
        var isFigure = char.IsAsciiDigit(folded[0]);
        return new KnownSpelling(hash, StableHash.Of(folded[..spelled]), isFunction, isFigure, isFigure == char.IsAsciiDigit(before) && !isPercent);
    }
}
