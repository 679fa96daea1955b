using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4013: a sentence of the newsroom's own that stands, word for word or nearly, in another draft of the desk.</summary>
/// <remarks>
/// Each sentence leaves one fact: its words as a hash each, under the shingles that winnowing picks (Schleimer, Wilkerson and
/// Aiken, 2003). Any twelve words in a row that two sentences share have a shingle picked in both, so only sentences that share
/// one are ever compared.
/// </remarks>
internal sealed class LiftedPassage : Analyzer
{
    /// <summary>Fewer words in a row are a set phrase, or chance.</summary>
    private const int FewestWords = 12;

    /// <summary>Words in a shingle.</summary>
    private const int Shingle = 6;

    /// <summary>Of so many shingles in a row one is picked: with the words in each, no twelve words go without.</summary>
    private const int Window = FewestWords - Shingle + 1;

    /// <summary>More words of a sentence are not read.</summary>
    private const int MostWords = 80;

    /// <summary>A sentence that so many drafts have is a set phrase or furniture of the desk.</summary>
    private const int MostHolders = 4;

    /// <summary>As long as what newsrooms say of those who say nothing can be.</summary>
    private const int LongestSet = 24;

    /// <summary>Of a hundred words of the shorter sentence, so many stand in the other in the same order where one tracks the other.</summary>
    private const int Close = 85;

    /// <summary>Stands for quoted words, and is like nothing, itself included.</summary>
    private const char Gap = ' ';

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4013",
        "A passage that another draft has too",
        "{0} has {1}. Write it anew, or credit the source.",
        "Boilerplate",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Twelve words or more of running copy, outside quotations, that stand in another draft of the desk.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(Collect, Judge);

    private static void Collect(CollectContext context)
    {
        // Taken once for all sentences: such room is cleared whenever it is taken.
        var row = new WordRow(stackalloc uint[MostWords], stackalloc char[MostWords], stackalloc ulong[MostWords], stackalloc ulong[MostWords]);
        var quotations = context.Draft.Quotations;
        var quotation = 0;
        for (var index = 0; index < context.Draft.Blocks.Length; index++)
        {
            while (quotation < quotations.Length && quotations[quotation].Block < index)
                quotation++;
            if (!context.IsInReach(index))
                continue;
            var block = context.Draft.Blocks[index];
            var tokens = block.Tokens;
            var quotedTo = 0;
            foreach (ref readonly var sentence in block.Sentences)
            {
                // Every word is a token: a shorter sentence has no twelve of them.
                if (sentence.EndToken - sentence.FirstToken < FewestWords)
                    continue;
                row.Clear();
                var nextQuoted = StartOf(quotations, quotation, index);
                for (var i = sentence.FirstToken; i < sentence.EndToken && !row.IsFull; i++)
                {
                    ref readonly var token = ref tokens[i];
                    while (token.Start >= nextQuoted)
                    {
                        quotedTo = Math.Max(quotedTo, quotations[quotation].Span.End);
                        nextQuoted = StartOf(quotations, ++quotation, index);
                    }

                    if (token.Start < quotedTo)
                        row.Break();
                    else if (token.Kind is TokenKind.Word or TokenKind.Number)
                        row.Add(token.Hash);
                }

                if (row.Keys() is { IsEmpty: false } keys)
                    context.Add(new Fact([.. keys], index, sentence.Span, [row.Words]));
            }
        }
    }

    /// <summary>Where a quotation starts in a block; behind everything where it is another block's, or there is none.</summary>
    private static int StartOf(ImmutableArray<Quotation> quotations, int quotation, int block) =>
        quotation < quotations.Length && quotations[quotation].Block == block ? quotations[quotation].Span.Start : int.MaxValue;

    private static void Judge(JudgeContext context)
    {
        var facts = context.Facts;
        if (facts.Length < 2 || Holders(facts) is < 2 or > MostHolders)
            return;
        var cells = new int[2 * (MostWords + 1)];
        for (var i = 0; i < facts.Length && i < 4 * MostHolders; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (facts[i].Draft.Path == facts[j].Draft.Path)
                    continue;
                var (row, shared) = Compare(facts[i].Values[0], facts[j].Values[0], cells);
                var shorter = Math.Min(facts[i].Values[0].Length, facts[j].Values[0].Length);
                var isClose = shared * 100 >= Close * shorter;
                if (!(row >= FewestWords || (isClose && shared >= FewestWords)) || (row < LongestSet && IsSetPhrase(facts[i].Values[0])))
                    continue;
                Report(context, facts[i], facts[j], row, isClose);
                break;
            }
        }
    }

    /// <summary>The draft of the later day has it from the other; of one day, the later path.</summary>
    private static void Report(JudgeContext context, DeskFact later, DeskFact earlier, int row, bool isClose)
    {
        if (Nullable.Compare(later.Draft.Published, earlier.Draft.Published) < 0)
            (later, earlier) = (earlier, later);
        var path = earlier.Draft.Path[(earlier.Draft.Path.LastIndexOf('/') + 1)..];
        var place = string.Create(CultureInfo.InvariantCulture, $"{path} line {earlier.Lines.Start.Line + 1}");
        var what = isClose ? "this sentence, word for word or nearly" : string.Create(CultureInfo.InvariantCulture, $"{row} words of this sentence in a row");
        context.Report(later, [place, what], [(earlier, "the same words here")], atMost: DiagnosticSeverity.Info);
    }

    /// <summary>"… did not respond to a request for comment", "… on condition of anonymity because they were not authorised to speak".</summary>
    private static bool IsSetPhrase(string words)
    {
        foreach (var word in (ReadOnlySpan<string>)["comment", "anonymity", "authorised", "authorized"])
        {
            if (words.Contains(Stored(Token.HashOf(word))))
                return true;
        }

        return false;
    }

    private static int Holders(ImmutableArray<DeskFact> facts)
    {
        // In order of path: the drafts are told apart as they come.
        var holders = 1;
        for (var i = 1; i < facts.Length; i++)
        {
            if (facts[i].Draft.Path != facts[i - 1].Draft.Path)
                holders++;
        }

        return holders;
    }

    /// <summary>How many words two sentences share in a row, and how many in the same order.</summary>
    private static (int Row, int Shared) Compare(string a, string b, int[] cells)
    {
        Array.Clear(cells);
        // Rows and subsequences of two prefixes, from the words of the one before.
        var rows = cells.AsSpan(0, MostWords + 1);
        var shared = cells.AsSpan(MostWords + 1);
        var longest = 0;
        foreach (var word in a)
        {
            int rowBefore = 0, sharedBefore = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var isSame = word == b[j - 1] && word != Gap;
                (rowBefore, rows[j]) = (rows[j], isSame ? rowBefore + 1 : 0);
                (sharedBefore, shared[j]) = (shared[j], isSame ? sharedBefore + 1 : Math.Max(shared[j], shared[j - 1]));
                longest = Math.Max(longest, rows[j]);
            }
        }

        return (longest, shared[b.Length]);
    }

    /// <summary>
    /// A word in 15 bits: twelve in a row are hardly ever alike by chance. Below the surrogates and above the space, so that
    /// the words of a sentence are a text that can be stored.
    /// </summary>
    private static char Stored(uint hash) => (char)(0x100 + (hash >> 17));

    /// <summary>The words of a sentence, with gaps where words are quoted, and the shingles that winnowing picks.</summary>
    private ref struct WordRow(Span<uint> hashes, Span<char> stored, Span<ulong> shingles, Span<ulong> keys)
    {
        /// <summary>Of the rolling hash: any odd number with bits all over.</summary>
        private const ulong Base = 0x9E37_79B9_7F4A_7C15;

        private readonly Span<uint> hashes = hashes;
        private readonly Span<char> stored = stored;
        private readonly Span<ulong> shingles = shingles;
        private readonly Span<ulong> keys = keys;
        private int count;
        private int first;
        private int picked;

        public readonly bool IsFull => count == MostWords;

        /// <summary>The words, to be stored.</summary>
        public readonly string Words => stored[..count].ToString();

        public void Clear() => count = first = picked = 0;

        public void Add(uint hash)
        {
            stored[count] = Stored(hash);
            hashes[count++] = hash;
        }

        /// <summary>Twelve words with a quotation between them are not in a row.</summary>
        public void Break()
        {
            if (count == first)
                return;
            Pick();
            stored[count++] = Gap;
            first = count;
        }

        /// <summary>The shingles picked.</summary>
        public ReadOnlySpan<ulong> Keys()
        {
            Pick();
            return keys[..picked];
        }

        /// <summary>Of each window the shingle with the lowest hash.</summary>
        private void Pick()
        {
            var words = hashes[first..count];
            if (words.Length < FewestWords)
                return;
            Hash(words);
            var lowest = -1;
            for (var end = Window; end <= words.Length - Shingle + 1; end++)
            {
                // The lowest stays so until it leaves the window or a lower one comes in.
                var start = end - Window;
                if (lowest < start)
                    lowest = LowestOf(start, end);
                else if (shingles[end - 1] < shingles[lowest])
                    lowest = end - 1;
                else
                    continue;
                keys[picked++] = shingles[lowest];
            }
        }

        private readonly int LowestOf(int start, int end)
        {
            var lowest = start;
            for (var i = start + 1; i < end; i++)
                lowest = shingles[i] < shingles[lowest] ? i : lowest;
            return lowest;
        }

        /// <summary>Hashes all shingles of some words, each from the one before.</summary>
        private readonly void Hash(ReadOnlySpan<uint> words)
        {
            var (rolling, power) = (0UL, 1UL);
            for (var i = 0; i < words.Length; i++)
            {
                rolling = (rolling * Base) + words[i];
                if (i < Shingle)
                    power *= Base;
                else
                    rolling -= power * words[i - Shingle];
                // So that a low one says nothing of the words.
                var mixed = (rolling ^ (rolling >> 32)) * Base;
                if (i >= Shingle - 1)
                    shingles[i - Shingle + 1] = mixed ^ (mixed >> 29);
            }
        }
    }
}
