using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Every word that the language layer or a rule's phrases know, each under a small number, so that a word of the text is
/// looked up once and compared as an integer ever after. Immutable.
/// </summary>
/// <remarks>
/// Words are folded: lower case by simple case mapping, every apostrophe straight, diacritics kept.
/// One table, open addressing over a power of two, linear probing. A slot has a word's number and its hash, so that one access
/// to memory tells: a look-up takes as long as the memory it touches, and all that is read competes for the cache. Words are
/// taken for equal where their hashes are: 42 bits over some ten thousand words.
/// A word longer than <see cref="LongestWord"/> is unknown.
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>Longest word held, in UTF-16 units.</summary>
    public const int LongestWord = 48;

    /// <summary>Words that rules may add before the arrays grow.</summary>
    private const int Room = 1 << 12;

    private static Vocabulary? shared;

    // A word's hash above, its number below; 0 where the slot is free.
    private readonly ulong[] slots;
    private readonly WordClass[] classes;
    private readonly int[] values;

    // All words one behind the other, and where each ends: a string for each would take longer than the rest of the loading.
    private readonly char[] letters;
    private readonly int[] ends;

    private Vocabulary(
        int count, char[] letters, int[] ends, WordClass[] classes, int[] values, ulong[] slots)
    {
        Count = count;
        this.letters = letters;
        this.ends = ends;
        this.classes = classes;
        this.values = values;
        this.slots = slots;
    }

    /// <summary>The words of the language layer's own lists.</summary>
    public static Vocabulary Shared => shared ??= Load();

    /// <summary>Number of words, the unknown word 0 included.</summary>
    public int Count { get; }

    /// <summary>Number of a word, or 0 where it isn't held.</summary>
    public int Find(ReadOnlySpan<char> word) => (uint)(word.Length - 1) < LongestWord ? Find(WordKey.Of(word)) : 0;

    /// <summary>Number of a word of at most <see cref="LongestWord"/> units whose key is known, or 0 where it isn't held.</summary>
    internal int Find(ulong key) => (int)slots[SlotOf(slots, key)] & (Token.MostWords - 1);

    /// <summary>The kinds of a word.</summary>
    public WordClass ClassOf(int word) => classes[word];

    /// <summary>The kinds of every word, for loops over many.</summary>
    internal ReadOnlySpan<WordClass> Classes => classes;

    /// <summary>The number that a word stands for: month, weekday, cardinal, ordinal; else 0.</summary>
    public int ValueOf(int word) => values[word];

    /// <summary>The folded word.</summary>
    public ReadOnlySpan<char> TextOf(int word) => Letters(letters, ends, word);

    /// <summary>This vocabulary and the given words, which take no class. Numbers of words held stay as they are.</summary>
    public Vocabulary With(IEnumerable<string> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var builder = new Builder(this);
        foreach (var word in more)
            builder.Add(word);
        return builder.Build();
    }

    /// <summary>Folds a character: lower case, apostrophes straight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c)
    {
        if (c < 128)
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        return c is '\u2019' or '\u02BC' or '\u2018' ? '\'' : char.ToLowerInvariant(c);
    }

    /// <summary>The slot of a word, or the free one in which it would be put.</summary>
    private static int SlotOf(ulong[] slots, ulong key)
    {
        var hash = WordKey.SpreadOf(key);
        var at = (int)(((hash >> 32) * (uint)slots.Length) >> 32);
        while (slots[at] != 0 && (slots[at] ^ hash) >= Token.MostWords)
            at = (at + 1) & (slots.Length - 1);
        return at;
    }

    private static ulong Slot(ulong key, int number) => (WordKey.SpreadOf(key) & ~(Token.MostWords - 1UL)) | (uint)number;

    private static ReadOnlySpan<char> Letters(char[] letters, int[] ends, int word) =>
        word == 0 ? [] : letters.AsSpan(ends[word - 1], ends[word] - ends[word - 1]);

    private static Vocabulary Load()
    {
        var count = WordLists.Count + 1;
        var letters = new char[WordLists.Letters.Length];
        WordLists.Letters.CopyTo(letters);
        var lengths = WordLists.Lengths;
        var kinds = WordLists.Kinds;
        var combinations = WordLists.Combinations;
        var (ends, classes, values) = (new int[count + Room], new WordClass[count + Room], new int[count + Room]);
        var slots = new ulong[SlotsFor(count + Room)];
        var end = 0;
        for (var word = 1; word < count; word++)
        {
            var length = lengths[word - 1];
            var key = WordKey.Of(letters.AsSpan(end, length));
            slots[SlotOf(slots, key)] = Slot(key, word);
            end += length;
            ends[word] = end;
            classes[word] = (WordClass)combinations[kinds[word - 1]];
        }

        var valued = WordLists.Values;
        for (var i = 0; i < valued.Length; i += 2)
            values[valued[i]] = valued[i + 1];
        return new Vocabulary(count, letters, ends, classes, values, slots);
    }

    /// <summary>Slots for so many words: at most two thirds are ever taken.</summary>
    private static int SlotsFor(int words) => (int)BitOperations.RoundUpToPowerOf2((uint)words * 3 / 2);

    private sealed class Builder
    {
        // Arrays of our own: the framework's lists are filled in code compiled anew at every start.
        private int count;
        private char[] letters;
        private int[] ends;
        private WordClass[] classes;
        private int[] values;
        private ulong[] slots;

        public Builder(Vocabulary from)
        {
            count = from.Count;
            letters = (char[])from.letters.Clone();
            ends = (int[])from.ends.Clone();
            classes = (WordClass[])from.classes.Clone();
            values = (int[])from.values.Clone();
            slots = (ulong[])from.slots.Clone();
        }

        public void Add(ReadOnlySpan<char> word)
        {
            if (word.IsEmpty || word.Length > LongestWord)
                throw new ArgumentException($"A word has 1 to {LongestWord} characters: '{word}'.", nameof(word));
            var key = WordKey.Of(word);
            var at = SlotOf(slots, key);
            if (slots[at] != 0)
                return;
            if (count == Token.MostWords)
                throw new InvalidOperationException($"A vocabulary holds at most {Token.MostWords - 1} words.");
            slots[at] = Slot(key, count);
            Append(word);
            if (++count == ends.Length)
                Grow();
        }

        public Vocabulary Build() => new(count, letters, ends, classes, values, slots);

        private void Append(ReadOnlySpan<char> word)
        {
            var end = ends[count - 1];
            if (end + word.Length > letters.Length)
                Array.Resize(ref letters, letters.Length * 2);
            foreach (var c in word)
                letters[end++] = Fold(c);
            ends[count] = end;
        }

        private void Grow()
        {
            Array.Resize(ref ends, ends.Length * 2);
            Array.Resize(ref classes, ends.Length);
            Array.Resize(ref values, ends.Length);
            if (slots.Length >= SlotsFor(ends.Length))
                return;
            slots = new ulong[SlotsFor(ends.Length)];
            for (var word = 1; word < count; word++)
            {
                var key = WordKey.Of(Letters(letters, ends, word));
                slots[SlotOf(slots, key)] = Slot(key, word);
            }
        }
    }
}

/// <summary>Data files that travel inside an assembly.</summary>
public static class WordList
{
    /// <summary>The text of an embedded file.</summary>
    /// <exception cref="ArgumentException">There is no such file in the assembly.</exception>
    public static string Read(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"{assembly.GetName().Name} has no file {name}.", nameof(name));
        // A reader of text would bring a dozen types more to every start.
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Encoding.UTF8.GetString(content);
    }

    /// <summary>The lines of an embedded file that are neither empty nor comments (<c>#</c>).</summary>
    /// <exception cref="ArgumentException">There is no such file in the assembly.</exception>
    public static Entries EntriesOf(Assembly assembly, string name) => new(Read(assembly, name));

    /// <summary>Goes through the entries of a file.</summary>
    /// <remarks>
    /// For lines, <c>EnumerateLines</c> would do, but its vectorised search is compiled anew at every start, which takes as
    /// long as all our lists together.
    /// </remarks>
    public ref struct Entries(string text)
    {
        private ReadOnlySpan<char> rest = text;

        /// <summary>The entry.</summary>
        public ReadOnlySpan<char> Current { get; private set; }

        /// <summary>This.</summary>
        public readonly Entries GetEnumerator() => this;

        /// <summary>Goes on to the next entry.</summary>
        public bool MoveNext()
        {
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf('\n');
                Current = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
                rest = end < 0 ? [] : rest[(end + 1)..];
                if (!Current.IsEmpty && Current[0] != '#')
                    return true;
            }

            return false;
        }
    }
}
