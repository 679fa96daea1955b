using System.Runtime.CompilerServices;
using Copydesk.Drafts.Language;

namespace Copydesk.Analysis;

/// <summary>A phrase as a rule registered it.</summary>
internal sealed record RegisteredPhrase(int Subscriber, int Index, Phrase Phrase);

/// <summary>
/// The phrases of all rules as one trie over word numbers. At each word of a draft one array access tells whether a phrase
/// begins there, so that the walk costs the same for ten phrases and for ten thousand.
/// </summary>
/// <remarks>Node 0 is "nowhere". The word 0, which no phrase holds, is the edge for marks between words.</remarks>
internal sealed class PhraseTrie
{
    // A bit for each word that stands first in a phrase, and for each that goes on behind another: most words do neither.
    private readonly ulong[] opens;
    private readonly ulong[] follows;
    private readonly int[] first;
    private readonly ulong[] edges;
    private readonly int[] targets;
    private readonly int[] outputOf;
    private readonly Output[] outputs;

    private PhraseTrie(Vocabulary vocabulary, List<RegisteredPhrase> phrases)
    {
        Vocabulary = vocabulary;
        first = new int[vocabulary.Count];
        opens = new ulong[(vocabulary.Count / 64) + 1];
        follows = new ulong[opens.Length];
        var size = 16;
        foreach (var phrase in phrases)
            size += phrase.Phrase.Words.Length * 2;
        edges = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size)];
        targets = new int[edges.Length];
        outputOf = new int[size];
        outputs = new Output[phrases.Count + 1];
        var nodes = 1;
        for (var i = 0; i < phrases.Count; i++)
        {
            var node = 0;
            foreach (var word in phrases[i].Phrase.Words)
            {
                var number = vocabulary.Find(word);
                if (node == 0)
                {
                    Set(opens, number);
                    node = first[number] == 0 ? first[number] = nodes++ : first[number];
                }
                else
                {
                    Set(follows, number);
                    node = AddEdge(node, number, ref nodes);
                }
            }

            outputs[i + 1] = new Output(phrases[i].Subscriber, phrases[i].Index, outputOf[node]);
            outputOf[node] = i + 1;
        }
    }

    /// <summary>Holds every word of the phrases.</summary>
    public Vocabulary Vocabulary { get; }

    public static PhraseTrie Build(List<RegisteredPhrase> phrases)
    {
        var words = new List<string>();
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase.Phrase.Words)
            {
                if (word.Length > 0)
                    words.Add(word);
            }
        }

        return new PhraseTrie(Vocabulary.Shared.With(words), phrases);
    }

    /// <summary>Every phrase that stands in the tokens, in order of its first token; null where there is none.</summary>
    public List<PhraseMatch>? Find(ReadOnlySpan<Token> tokens)
    {
        List<PhraseMatch>? matches = null;
        for (var start = 0; start < tokens.Length; start++)
        {
            var word = tokens[start].Word;
            if (!Holds(opens, word))
                continue;
            var node = first[word];
            var end = start;
            while (node != 0)
            {
                end++;
                for (var output = outputOf[node]; output != 0; output = outputs[output].Next)
                    (matches ??= []).Add(new PhraseMatch(outputs[output].Subscriber, outputs[output].Index, start, end));
                var next = end;
                while (next < tokens.Length && tokens[next].Kind == TokenKind.Punctuation)
                    next++;
                if (next > end)
                    node = Target(node, 0);
                if (node == 0 || next == tokens.Length || tokens[next].Word == 0 || !Holds(follows, tokens[next].Word))
                    break;
                node = Target(node, tokens[next].Word);
                end = next;
            }
        }

        return matches;
    }

    private static void Set(ulong[] bits, int word) => bits[word >> 6] |= 1UL << word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(ulong[] bits, int word) => (bits[word >> 6] & (1UL << word)) != 0;

    private int AddEdge(int node, int word, ref int nodes)
    {
        var slot = SlotOf(node, word);
        if (targets[slot] == 0)
        {
            edges[slot] = Key(node, word);
            targets[slot] = nodes++;
        }

        return targets[slot];
    }

    private int Target(int node, int word) => targets[SlotOf(node, word)];

    private int SlotOf(int node, int word)
    {
        var key = Key(node, word);
        var mask = edges.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (targets[slot] != 0 && edges[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    private static ulong Key(int node, int word) => ((ulong)(uint)node << 32) | (uint)word;

    private readonly record struct Output(int Subscriber, int Index, int Next);
}

/// <summary>A phrase found: who asked for it, which one it is, and its tokens, half-open.</summary>
internal sealed record PhraseMatch(int Subscriber, int Phrase, int FirstToken, int EndToken);
