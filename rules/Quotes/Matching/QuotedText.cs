namespace Copydesk.Rules.Quotes;

/// <summary>The words of a quotation, or of one sentence of it, with the text that they were read from.</summary>
internal sealed class QuotedText
{
    // A sentence is asked about under each of its keys, one after the other.
    private const int Remembered = 1 << 8;

    [ThreadStatic]
    private static QuotedText[]? remembered;

    private readonly QuotedWord[] words;

    // A bit for each word: one that is not here is not in the text.
    private readonly ulong[] held = new ulong[4];

    public QuotedText(string text)
        : this(text, (int)StableHash.Of(text)) { }

    private QuotedText(string text, int hash)
    {
        Text = text;
        Hash = hash;
        Span<QuotedWord> buffer = stackalloc QuotedWord[QuotedWordReader.Most];
        words = QuotedWordReader.Read(text, buffer).ToArray();
        foreach (ref readonly var word in words.AsSpan())
        {
            ContentWords += word.IsContent ? 1 : 0;
            HasWildcard |= word.IsWildcard;
            held[(int)(word.Key >> 6) & 3] |= 1UL << (int)(word.Key & 63);
        }
    }

    public string Text { get; }

    public ReadOnlySpan<QuotedWord> Words => words;

    public int ContentWords { get; }

    /// <summary>Whether any word stands for others.</summary>
    public bool HasWildcard { get; }

    /// <summary>Equal for the same text.</summary>
    public int Hash { get; }

    /// <summary>The words of a text that was perhaps read not long ago.</summary>
    public static QuotedText Of(string text)
    {
        var hash = (int)StableHash.Of(text);
        ref var slot = ref (remembered ??= new QuotedText[Remembered])[hash & (Remembered - 1)];
        return slot is not null && slot.Text == text ? slot : slot = new QuotedText(text, hash);
    }

    /// <summary>Whether at most so many hundredths of the words of one stand in the other too. May be wrong in saying no.</summary>
    public static bool ShareAtMost(int percent, QuotedText a, QuotedText b)
    {
        var (shorter, longer) = a.words.Length <= b.words.Length ? (a, b) : (b, a);
        if (a.HasWildcard || b.HasWildcard)
            return false;
        var shared = 0;
        foreach (ref readonly var word in shorter.words.AsSpan())
            shared += (longer.held[(int)(word.Key >> 6) & 3] & (1UL << (int)(word.Key & 63))) != 0 ? 1 : 0;
        return shared * 100 <= percent * shorter.words.Length;
    }

    /// <summary>Equal where the folded words are; never 0.</summary>
    public static ulong FormOf(ReadOnlySpan<QuotedWord> words)
    {
        var form = StableHash.Of("");
        foreach (ref readonly var word in words)
            form = StableHash.Mix(form, word.Key);
        return form | 1;
    }

    /// <summary>The words from one to another, as they stand in the text.</summary>
    public string Slice(int first, int end) => end <= first ? "" : Text[words[first].Span.Start..words[end - 1].Span.End];
}
