namespace Copydesk.Drafts.Language;

/// <summary>What a phrase says of its line, and what its line must look like for it.</summary>
[Flags]
internal enum FurnitureSign : uint
{
    None = 0,

    /// <summary>The whole line is the phrase.</summary>
    Line = 1,

    /// <summary>The line begins with it, and a mark such as | or : follows.</summary>
    Label = 2,

    /// <summary>A short line that is no sentence begins with it.</summary>
    Start = 4,

    /// <summary>A short line begins with it, be it a sentence or not.</summary>
    Prompt = 8,

    /// <summary>A short line that is no sentence holds it.</summary>
    Within = 16,

    /// <summary>The whole line is the phrase, which is furniture in such company only.</summary>
    Weak = 32,

    /// <summary>A paragraph of any length begins with it.</summary>
    Opening = 64,

    /// <summary>The line has no other words than such as this, and two at least.</summary>
    Word = 128,

    /// <summary>A phrase to be looked for further on in the line begins with this word.</summary>
    First = 256,

    /// <summary>The line begins with it, and a mark follows that leads down a menu: > or /.</summary>
    Crumb = 512,

    /// <summary>Which of the above there are.</summary>
    Shapes = Line | Label | Start | Prompt | Within | Weak | Opening | Word | Crumb,

    /// <summary>Advertisement markers, between paragraphs as well as behind them.</summary>
    Advertisement = 1 << 10,

    /// <summary>Labels of content templates, with copy behind them.</summary>
    Template = 1 << 11,

    /// <summary>What opens a list of links, or leads to a single one.</summary>
    Links = 1 << 12,

    /// <summary>Sharing, following, subscribing, commenting, players, navigation: what a page has around an article.</summary>
    Page = 1 << 13,

    /// <summary>What a desk may have to print.</summary>
    Notice = 1 << 14,

    /// <summary>A correction, a clarification, an editor's note.</summary>
    Correction = 1 << 15,

    /// <summary>A pasted post.</summary>
    Embed = 1 << 16,

    /// <summary>Figures and marks, no word.</summary>
    Figures = 1 << 18,

    /// <summary>Words of times and dates; a line of them is furniture among furniture.</summary>
    Time = 1 << 17,
}

/// <summary>
/// The phrases of page furniture, of any number, found by hashes of the words a line begins with: a line costs its own
/// words, whatever the phrases are.
/// </summary>
/// <remarks>
/// Each file is named for its kind, <c>Sharing.furniture.txt</c>; what stands behind the kind is free, so that another
/// language is a file more: <c>Sharing.de.furniture.txt</c>. A phrase is its words: marks between them don't count, and 0
/// stands for any figures.
/// </remarks>
internal sealed class FurniturePhrases
{
    /// <summary>Most words in a phrase.</summary>
    public const int MostWords = 12;

    private const string Suffix = ".furniture.txt";

    private static FurniturePhrases? shared;

    private ulong[] keys = new ulong[1 << 11];
    private FurnitureSign[] signs = new FurnitureSign[1 << 11];
    private int count;

    private FurniturePhrases() { }

    /// <summary>The phrases that travel with the language layer.</summary>
    public static FurniturePhrases Shared => shared ??= Load();

    /// <summary>What is known of a phrase, given its hash.</summary>
    public FurnitureSign Find(ulong hash)
    {
        var mask = keys.Length - 1;
        var at = PlaceOf(hash) & mask;
        while (keys[at] != 0)
        {
            if (keys[at] == hash)
                return signs[at];
            at = (at + 1) & mask;
        }

        return FurnitureSign.None;
    }

    private static int PlaceOf(ulong hash) => (int)(hash >> 33);

    private static FurniturePhrases Load()
    {
        var phrases = new FurniturePhrases();
        var assembly = typeof(FurniturePhrases).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.EndsWith(Suffix, StringComparison.Ordinal))
                phrases.Add(KindOf(name[..name.IndexOf('.')]), WordList.EntriesOf(assembly, name));
        }

        return phrases;
    }

    private static FurnitureSign KindOf(string file) => file switch
    {
        "Advertisement" => FurnitureSign.Advertisement,
        "Template" => FurnitureSign.Template,
        "Links" => FurnitureSign.Links,
        "Notice" => FurnitureSign.Notice,
        "Correction" => FurnitureSign.Correction,
        "Embed" => FurnitureSign.Embed,
        "Time" => FurnitureSign.Time,
        _ => FurnitureSign.Page,
    };

    private static FurnitureSign ShapeOf(ReadOnlySpan<char> section) => section switch
    {
        "[line]" => FurnitureSign.Line,
        "[label]" => FurnitureSign.Label,
        "[start]" => FurnitureSign.Start,
        "[prompt]" => FurnitureSign.Prompt,
        "[within]" => FurnitureSign.Within,
        "[weak]" => FurnitureSign.Weak,
        "[opening]" => FurnitureSign.Opening,
        "[word]" => FurnitureSign.Word,
        "[crumb]" => FurnitureSign.Crumb,
        _ => throw new InvalidDataException($"Lists of furniture know no section {section}."),
    };

    private void Add(FurnitureSign kind, WordList.Entries lines)
    {
        Span<ulong> words = stackalloc ulong[MostWords + 1];
        var shape = FurnitureSign.Line;
        foreach (var line in lines)
        {
            if (line[0] == '[')
            {
                shape = ShapeOf(line);
                continue;
            }

            var read = LineWords.Read(line, words, out _);
            if (read is 0 or > MostWords)
                throw new InvalidDataException($"A phrase of furniture has 1 to {MostWords} words: {line}");
            Add(LineWords.HashOf(words[..read]), kind | shape);
            if (shape == FurnitureSign.Within)
                Add(LineWords.HashOf(words[..1]), FurnitureSign.First);
        }
    }

    private void Add(ulong hash, FurnitureSign sign)
    {
        if (count * 2 >= keys.Length)
            Grow();
        var mask = keys.Length - 1;
        var at = PlaceOf(hash) & mask;
        while (keys[at] != 0 && keys[at] != hash)
            at = (at + 1) & mask;
        if (keys[at] == 0)
            count++;
        keys[at] = hash;
        signs[at] |= sign;
    }

    private void Grow()
    {
        var (oldKeys, oldSigns) = (keys, signs);
        keys = new ulong[oldKeys.Length * 2];
        signs = new FurnitureSign[keys.Length];
        count = 0;
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
                Add(oldKeys[i], oldSigns[i]);
        }
    }
}
