using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Boilerplate;

/// <summary>A sentence of a draft.</summary>
/// <param name="Block">Index of its block.</param>
/// <param name="Sentence">Its index there.</param>
internal sealed record Passage(int Block, int Sentence);

/// <summary>The sentences of a draft that have been seen, and which of them a further one repeats.</summary>
internal sealed class Passages(AnnotatedDraft draft)
{
    /// <summary>Shorter sentences come again in honest copy: "A spokesman declined to comment."</summary>
    private const int Shortest = 10;

    /// <summary>A sentence that isn't word for word the same has to be as long as this.</summary>
    private const int ShortestNear = 14;

    /// <summary>So many words may differ.</summary>
    private const int MostChanged = 2;

    /// <summary>So many words at its start or its end tell a sentence that may be nearly the same.</summary>
    private const int Edge = 6;

    // Open addressing, twice the keys at least; a framework's dictionary over our types is compiled anew at every start.
    private ulong[] keys = new ulong[256];
    private Passage?[] passages = new Passage?[256];
    private int count;

    /// <summary>Adds a sentence.</summary>
    /// <returns>The earlier one that it repeats, or null.</returns>
    public Passage? Add(int block, int sentence)
    {
        var (all, start, end) = KeysOf(block, sentence);
        if (all == 0)
            return null;
        var passage = new Passage(block, sentence);
        var same = Put(all, passage);
        var begins = Put(start, passage);
        var ends = Put(end, passage);
        if (same is not null && IsNear(same, passage))
            return same;
        if (begins is not null && IsNear(begins, passage))
            return begins;
        return ends is not null && IsNear(ends, passage) ? ends : null;
    }

    /// <summary>Keys of the whole sentence, of its first words and of its last; 0 where it is too short to tell anything.</summary>
    private (ulong All, ulong Start, ulong End) KeysOf(int block, int sentence)
    {
        var annotated = draft.Blocks[block];
        var span = annotated.Sentences[sentence];
        if (span.EndToken - span.FirstToken < Shortest)
            return default;
        var (words, all, start) = (0, 1UL, 0UL);
        foreach (ref readonly var token in annotated.Tokens[span.FirstToken..span.EndToken])
        {
            if (token.Kind == TokenKind.Punctuation)
                continue;
            all = Mix(all, annotated, token);
            if (++words == Edge)
                start = all ^ 1;
        }

        if (words < Shortest)
            return default;
        var (end, left) = (2UL, Edge);
        for (var i = span.EndToken - 1; left > 0; i--)
        {
            if (annotated.Tokens[i].Kind == TokenKind.Punctuation)
                continue;
            end = Mix(end, annotated, annotated.Tokens[i]);
            left--;
        }

        return (all, start, end);
    }

    private static ulong Mix(ulong hash, AnnotatedBlock block, in Token token)
    {
        var text = block.TextOf(token);
        var letters = ((ulong)Vocabulary.Fold(text[0]) << 32) | ((ulong)Vocabulary.Fold(text[text.Length / 2]) << 16) | Vocabulary.Fold(text[^1]);
        hash = (hash ^ letters ^ ((ulong)text.Length << 48)) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    /// <summary>The passage first put under a key, where that is another.</summary>
    private Passage? Put(ulong key, Passage passage)
    {
        if (count * 2 >= keys.Length)
            Grow();
        var mask = keys.Length - 1;
        var at = (int)(key >> 33) & mask;
        while (passages[at] is not null && keys[at] != key)
            at = (at + 1) & mask;
        if (passages[at] is { } held)
            return held;
        (keys[at], passages[at]) = (key, passage);
        count++;
        return null;
    }

    private void Grow()
    {
        var (oldKeys, old) = (keys, passages);
        keys = new ulong[oldKeys.Length * 2];
        passages = new Passage?[keys.Length];
        count = 0;
        for (var i = 0; i < old.Length; i++)
        {
            if (old[i] is { } held)
                Put(oldKeys[i], held);
        }
    }

    /// <summary>
    /// Whether two sentences are the same but for a word or two in one place. Names and figures have to agree: what differs
    /// in them is a list, a table in words, or another fact.
    /// </summary>
    private bool IsNear(Passage first, Passage second)
    {
        var a = new Words(draft, first);
        var b = new Words(draft, second);
        while (a.Left > 0 && b.Left > 0 && a.First(b))
        {
            a.Start++;
            b.Start++;
        }

        if (a.Left == 0 && b.Left == 0)
            return true;
        while (a.Left > 0 && b.Left > 0 && a.Last(b))
        {
            a.End--;
            b.End--;
        }

        return Math.Min(a.Count, b.Count) >= ShortestNear && a.IsSmallChange && b.IsSmallChange;
    }

    /// <summary>The words of a sentence, of which those that agree are taken off at both ends.</summary>
    private ref struct Words
    {
        private readonly AnnotatedBlock block;
        private readonly ReadOnlySpan<Token> tokens;

        public Words(AnnotatedDraft draft, Passage passage)
        {
            block = draft.Blocks[passage.Block];
            var sentence = block.Sentences[passage.Sentence];
            var words = new Token[sentence.EndToken - sentence.FirstToken];
            foreach (ref readonly var token in block.Tokens[sentence.FirstToken..sentence.EndToken])
            {
                if (token.Kind != TokenKind.Punctuation)
                    words[Count++] = token;
            }

            tokens = words.AsSpan(0, Count);
            End = Count;
        }

        public int Count { get; }

        public int Start { get; set; }

        public int End { get; set; }

        public readonly int Left => End - Start;

        public readonly bool IsSmallChange
        {
            get
            {
                if (Left > MostChanged)
                    return false;
                foreach (ref readonly var token in tokens[Start..End])
                {
                    if (token.Kind != TokenKind.Word || token.Is(TokenShape.Capitalised))
                        return false;
                }

                return true;
            }
        }

        public readonly bool First(in Words other) => AreSame(tokens[Start], other, other.tokens[other.Start]);

        public readonly bool Last(in Words other) => AreSame(tokens[End - 1], other, other.tokens[other.End - 1]);

        private readonly bool AreSame(in Token mine, in Words other, in Token theirs) =>
            mine.Length == theirs.Length && block.TextOf(mine).Equals(other.block.TextOf(theirs), StringComparison.OrdinalIgnoreCase);
    }
}
