using System.Reflection;
using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Every word that the language layer or a rule's phrases know, each under a small number, so that a word of the text is
/// looked up once and compared as an integer ever after. Immutable.
/// </summary>
/// <remarks>
/// Words are folded: lower case by simple case mapping, every apostrophe straight, diacritics kept.
/// Open addressing over a power of two, linear probing; a word longer than <see cref="LongestWord"/> is unknown.
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>Longest word held, in UTF-16 units.</summary>
    public const int LongestWord = 48;

    private static Vocabulary? shared;

    private readonly int[] slots;
    private readonly string[] words;
    private readonly WordClass[] classes;
    private readonly int[] values;

    private Vocabulary(List<string> words, List<WordClass> classes, List<int> values, int[] slots)
    {
        this.words = [.. words];
        this.classes = [.. classes];
        this.values = [.. values];
        this.slots = slots;
    }

    /// <summary>The words of the language layer's own lists.</summary>
    public static Vocabulary Shared => shared ??= Load();

    /// <summary>Number of words, the unknown word 0 included.</summary>
    public int Count => words.Length;

    /// <summary>Number of a word, or 0 where it isn't held.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return 0;
        var mask = slots.Length - 1;
        for (var slot = (int)Hash(word) & mask; ; slot = (slot + 1) & mask)
        {
            var index = slots[slot];
            if (index == 0 || IsWord(words[index], word))
                return index;
        }
    }

    /// <summary>The kinds of a word.</summary>
    public WordClass ClassOf(int word) => classes[word];

    /// <summary>The number that a word stands for: month, weekday, cardinal, ordinal; else 0.</summary>
    public int ValueOf(int word) => values[word];

    /// <summary>The folded word.</summary>
    public string TextOf(int word) => words[word];

    /// <summary>This vocabulary and the given words, which take no class. Numbers of words held stay as they are.</summary>
    public Vocabulary With(IEnumerable<string> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var builder = new Builder(this);
        foreach (var word in more)
            builder.Add(word, WordClass.None, 0);
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

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ Fold(c)) * 16777619u;
        return hash ^ (hash >> 15);
    }

    private static bool IsWord(string folded, ReadOnlySpan<char> word)
    {
        if (folded.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (folded[i] != Fold(word[i]))
                return false;
        }

        return true;
    }

    private static Vocabulary Load()
    {
        const string suffix = ".words.txt";
        var builder = new Builder(null);
        var assembly = typeof(Vocabulary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
                builder.AddList(Enum.Parse<WordClass>(name.AsSpan(0, name.Length - suffix.Length)), WordList.Read(assembly, name));
        }

        return builder.Build();
    }

    private sealed class Builder
    {
        private readonly List<string> words = [""];
        private readonly List<WordClass> classes = [WordClass.None];
        private readonly List<int> values = [0];
        private int[] slots = new int[4096];

        public Builder(Vocabulary? from)
        {
            if (from is null)
                return;
            words = [.. from.words];
            classes = [.. from.classes];
            values = [.. from.values];
            slots = [.. from.slots];
        }

        public void AddList(WordClass @class, string list)
        {
            foreach (var line in list.AsSpan().EnumerateLines())
            {
                if (line.IsEmpty || line[0] == '#')
                    continue;
                var tab = line.IndexOf('\t');
                if (tab < 0)
                    Add(line, @class, 0);
                else
                    Add(line[..tab], @class, int.Parse(line[(tab + 1)..], System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        public void Add(ReadOnlySpan<char> word, WordClass @class, int value)
        {
            if (word.IsEmpty || word.Length > LongestWord)
                throw new ArgumentException($"A word has 1 to {LongestWord} characters: '{word}'.", nameof(word));
            var mask = slots.Length - 1;
            var slot = (int)Hash(word) & mask;
            while (slots[slot] != 0)
            {
                var index = slots[slot];
                if (IsWord(words[index], word))
                {
                    classes[index] |= @class;
                    if (value != 0)
                        values[index] = value;
                    return;
                }

                slot = (slot + 1) & mask;
            }

            slots[slot] = words.Count;
            words.Add(string.Create(word.Length, word, static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = Fold(from[i]);
            }));
            classes.Add(@class);
            values.Add(value);
            if (words.Count * 2 > slots.Length)
                Grow();
        }

        public Vocabulary Build() => new(words, classes, values, slots);

        private void Grow()
        {
            slots = new int[slots.Length * 2];
            var mask = slots.Length - 1;
            for (var index = 1; index < words.Count; index++)
            {
                var slot = (int)Hash(words[index]) & mask;
                while (slots[slot] != 0)
                    slot = (slot + 1) & mask;
                slots[slot] = index;
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
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
