using System.Numerics;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Boilerplate;

/// <summary>A sentence of a draft.</summary>
/// <param name="Block">Index of its block.</param>
/// <param name="Sentence">Its index there.</param>
internal readonly record struct Passage(int Block, int Sentence);

/// <summary>The sentences of a draft that have been seen, and which of them a further one repeats.</summary>
internal sealed class Passages
{
    /// <summary>Shorter sentences come again in honest copy: "A spokesman declined to comment."</summary>
    public const int Shortest = 10;

    /// <summary>A sentence that isn't word for word the same has to be as long as this.</summary>
    private const int ShortestNear = 14;

    /// <summary>So many words may differ.</summary>
    private const int MostChanged = 2;

    /// <summary>So many words at its start or its end tell a sentence that may be nearly the same.</summary>
    private const int Edge = 6;

    private const int KeysForEach = 3;

    private readonly AnnotatedDraft draft;

    /// <summary>Tables for more keys are not kept for the next draft.</summary>
    private const int MostKept = 1 << 14;

    [ThreadStatic]
    private static (ulong[] Keys, int[] Holders) kept;

    // Open addressing, twice the keys at least; a passage is held as its number and one more.
    private readonly ulong[] keys;
    private readonly int[] holders;
    private readonly int mask;
    private readonly Passage[] passages;
    private int count;

    /// <param name="draft">The draft.</param>
    /// <param name="most">So many sentences will be added at most.</param>
    public Passages(AnnotatedDraft draft, int most)
    {
        this.draft = draft;
        passages = new Passage[most];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * KeysForEach * most));
        mask = size - 1;
        (keys, holders) = kept;
        kept = default;
        if (holders is null || holders.Length < size)
            (keys, holders) = (new ulong[size], new int[size]);
        else
            Array.Clear(holders, 0, size);
    }

    /// <summary>Leaves the room taken to the next draft. The passages must not be used any more.</summary>
    public void GiveBack()
    {
        if (holders.Length <= MostKept)
            kept = (keys, holders);
    }

    /// <summary>Adds a sentence.</summary>
    /// <param name="block">Index of its block.</param>
    /// <param name="sentence">Its index there.</param>
    /// <param name="before">The earlier one that it repeats.</param>
    public bool Repeats(int block, int sentence, out Passage before)
    {
        before = default;
        if (!TryKeys(draft.Blocks[block], sentence, out var all, out var start, out var end))
            return false;
        passages[count++] = new Passage(block, sentence);
        var (same, begins, ends) = (Put(all), Put(start), Put(end));
        return IsRepeated(same, ref before) || IsRepeated(begins, ref before) || IsRepeated(ends, ref before);
    }

    private bool IsRepeated(int holder, ref Passage before)
    {
        if (holder == count || !IsNear(passages[holder - 1], passages[count - 1]))
            return false;
        before = passages[holder - 1];
        return true;
    }

    /// <summary>Keys of the whole sentence, of its first words and of its last; false where it is too short to tell anything.</summary>
    private static bool TryKeys(AnnotatedBlock block, int sentence, out ulong all, out ulong start, out ulong end)
    {
        (all, start, end) = (1, 0, 2);
        var span = block.Sentences[sentence];
        var tokens = block.Tokens[span.FirstToken..span.EndToken];
        var words = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.Punctuation)
                continue;
            all = StableHash.Mix(all, token.Hash);
            if (++words == Edge)
                start = all ^ 1;
        }

        if (words < Shortest)
            return false;
        for (var (i, left) = (tokens.Length - 1, Edge); left > 0; i--)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
                continue;
            end = StableHash.Mix(end, tokens[i].Hash);
            left--;
        }

        return true;
    }

    /// <summary>Puts the last passage under a key, where no other is.</summary>
    /// <returns>The number of the one that stands there.</returns>
    private int Put(ulong key)
    {
        var at = (int)(key >> 33) & mask;
        while (holders[at] != 0 && keys[at] != key)
            at = (at + 1) & mask;
        if (holders[at] == 0)
            (keys[at], holders[at]) = (key, count);
        return holders[at];
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
