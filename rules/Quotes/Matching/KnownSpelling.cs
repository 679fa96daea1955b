using System.Runtime.CompilerServices;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>What a word counts for, once it has been found out: the few thousand words of the copy come again and again.</summary>
internal readonly record struct KnownSpelling
{
    private const WordClass FunctionWord =
        WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Pronoun;

    /// <summary>Words remembered on each thread, a power of two.</summary>
    private const int Remembered = 1 << 11;

    [ThreadStatic]
    private static KnownSpelling[]? remembered;

    private readonly uint hash;
    // What else tells two words of one hash apart, so that what a thread has read before never shows.
    private readonly ushort ends;
    private readonly byte length;
    private readonly Traits traits;

    private KnownSpelling(uint hash, ReadOnlySpan<char> word, ulong key, Traits traits)
    {
        Key = key;
        this.hash = hash;
        ends = EndsOf(word);
        length = (byte)word.Length;
        this.traits = traits;
    }

    [Flags]
    private enum Traits : byte
    {
        Function = 1,
        Figure = 2,
        Plain = 4,
        Whole = 8,
    }

    /// <summary>Hash of the word as its spelling folds.</summary>
    public ulong Key { get; }

    /// <summary>the, of, is, not, we.</summary>
    public bool IsFunction => (traits & Traits.Function) != 0;

    /// <summary>Digits, or a figure in words.</summary>
    public bool IsFigure => (traits & Traits.Figure) != 0;

    /// <summary>Whether it was read as it stands, so that a difference in letters is one of spelling.</summary>
    public bool IsPlain => (traits & Traits.Plain) != 0;

    /// <summary>Whether it is made of letters alone and stands for itself, so that a token of this text is this one word.</summary>
    public bool IsWhole => (traits & Traits.Whole) != 0;

    /// <summary>What this thread knows: to be handed to <see cref="Of"/>.</summary>
    public static Span<KnownSpelling> All => remembered ??= new KnownSpelling[Remembered];

    /// <summary>What is known of a word.</summary>
    /// <param name="known">All that is known.</param>
    /// <param name="word">The word, at most <see cref="WordFolding.LongestWord"/> units.</param>
    /// <param name="hash">Its <see cref="Token.Hash"/>.</param>
    /// <param name="number">Its number in the vocabulary, where it is known.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly KnownSpelling Of(Span<KnownSpelling> known, ReadOnlySpan<char> word, uint hash, int number = -1)
    {
        ref var slot = ref known[(int)hash & (Remembered - 1)];
        if (slot.hash != hash || slot.length != word.Length || slot.ends != EndsOf(word))
            slot = Read(word, hash, number);
        return ref slot;
    }

    private static ushort EndsOf(ReadOnlySpan<char> word) =>
        word.IsEmpty ? (ushort)0 : (ushort)((Vocabulary.Fold(word[0]) << 8) ^ Vocabulary.Fold(word[^1]));

    public static bool IsFunctionWord(ReadOnlySpan<char> word) => IsFunctionWord(word, Vocabulary.Shared.Find(word));

    private static bool IsFunctionWord(ReadOnlySpan<char> word, int number) =>
        // Words beyond the shared ones are of no kind.
        (number < Vocabulary.Shared.Count && (Vocabulary.Shared.ClassOf(number) & FunctionWord) != 0) || word is "not" or "so" or "as" or "than";

    private static KnownSpelling Read(ReadOnlySpan<char> text, uint hash, int number)
    {
        Span<char> folded = stackalloc char[WordFolding.LongestWord];
        var isOfLetters = true;
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Vocabulary.Fold(text[i]);
            isOfLetters &= QuotedWordReader.IsOfWord(text[i]) && !char.IsAsciiDigit(text[i]);
        }

        var word = folded[..text.Length];
        var traits = IsFunctionWord(word, number < 0 ? Vocabulary.Shared.Find(word) : number) ? Traits.Function : 0;
        if (isOfLetters && word is not ("cannot" or "cent"))
            traits |= Traits.Whole;
        var isPercent = word is "percent";
        var before = folded[0];
        // The centre's is the center's.
        var isPossessive = word.EndsWith("'s");
        var spelled = WordFolding.Fold(isPossessive ? word[..^2] : word);
        if (isPossessive)
            folded[spelled++] = '\'';
        var isFigure = char.IsAsciiDigit(folded[0]);
        if (isFigure)
            traits |= Traits.Figure;
        if (isFigure == char.IsAsciiDigit(before) && !isPercent)
            traits |= Traits.Plain;
        return new KnownSpelling(hash, text, StableHash.Of(folded[..spelled]), traits);
    }
}
