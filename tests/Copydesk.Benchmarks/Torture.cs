using System.Text;

namespace Copydesk.Benchmarks;

/// <summary>Files that no newsroom sends and that the command has to answer all the same: clearly, at once, without a stack trace.</summary>
internal static class Torture
{
    private const int Large = 10_000_000;

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        void Text(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

        var copy = new Corpus().Draft(0, Large);
        Text("paragraph.txt", copy[copy.IndexOf("\n\n", StringComparison.Ordinal)..].Replace('\n', ' ').Trim());
        Text("paragraph.md", copy[copy.IndexOf("\n\n", StringComparison.Ordinal)..].Replace('\n', ' ').Trim());
        Text("one-word.txt", new string('a', Large));
        Text("spaces.txt", new string(' ', Large));
        Text("line-ends.txt", new string('\n', Large));
        Text("carriage-returns.txt", new string('\r', Large));

        Text("emphasis.md", Repeat("*a* ", Large));
        Text("open-emphasis.md", Repeat("*a **b ", Large));
        Text("open-links.md", Repeat("[a](", Large));
        Text("open-brackets.md", new string('[', Large));
        Text("backticks.md", Repeat("`a ``b ", Large));
        Text("angles.md", new string('>', Large));
        Text("quotes.md", Repeat("> ", Large));
        Text("entities.md", Repeat("&amp", Large));
        Text("nested-list.md", NestedList(4_000));
        Text("nested-list-line.md", Repeat("- ", Large / 10));
        Text("table.md", Repeat("|", Large / 10) + "\n" + Repeat("|-", Large / 10));
        Text("front-matter.md", "---\nheadline: " + new string('a', Large) + "\n---\n\nCopy.\n");
        Text("deep-front-matter.md", "---\ncaptions: " + new string('[', 100_000) + "\n---\n\nCopy.\n");
        Text("front-matter-bomb.md", YamlBomb());

        Text("straight-marks.txt", new string('"', 100_000));
        Text("curly-marks.txt", Repeat("“", 100_000));
        Text("marks-and-words.txt", Repeat("\"a ", 300_000));
        Text("apostrophes.txt", Repeat("'a ", 300_000));
        Text("open-paragraphs.txt", Repeat("“The quotation goes on.\n\n", 1_000_000));
        Text("names.txt", Names(10_000));
        Text("namesakes.txt", Repeat("Anna Berg met Anne Berg. ", 1_000_000));
        Text("dates.txt", Repeat("on Monday, May 5, and on Tuesday (May 05) ", 2_000_000));
        Text("furniture.txt", Repeat("Advertisement\n", 1_000_000));
        Text("dots.txt", Repeat("A. ", 1_000_000));
        Text("addresses.txt", Repeat("a.co.", 1_000_000));

        Text("empty.txt", "");
        Text("empty.md", "");
        File.WriteAllBytes(Path.Combine(folder, "byte-order-mark.txt"), [0xEF, 0xBB, 0xBF]);
        File.WriteAllBytes(Path.Combine(folder, "odd-utf-16.txt"), [0xFF, 0xFE, 0x41]);
        File.WriteAllBytes(Path.Combine(folder, "lone-surrogates.txt"), Utf16("Lone \uD800 and \uDC00 surrogates said \"\uD800\"."));
        File.WriteAllBytes(Path.Combine(folder, "zeros.txt"), new byte[1_000_000]);
        var noise = new byte[1_000_000];
        new Random(1).NextBytes(noise);
        File.WriteAllBytes(Path.Combine(folder, "binary.txt"), noise);
        File.WriteAllBytes(Path.Combine(folder, "bad-bytes.txt"), [.. Encoding.UTF8.GetBytes(Repeat("“naïve” ", 1_000)), 0xFF, 0xC0, 0x80]);
        WriteWhatOnlyUnixHas(folder);
    }

    private static void WriteWhatOnlyUnixHas(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        Link(Path.Combine(folder, "loop"), ".");
        Link(Path.Combine(folder, "dangling.txt"), "nowhere.txt");
        Link(Path.Combine(folder, "itself.txt"), "itself.txt");
        var locked = Path.Combine(folder, "no-permission.txt");
        if (!File.Exists(locked))
        {
            File.WriteAllText(locked, "Nobody reads this but root.\n");
            File.SetUnixFileMode(locked, UnixFileMode.None);
        }

        File.WriteAllText(Path.Combine(folder, "a name with 'quotes', a\nline end and 🗞.txt"), "The name is odd; the copy is not.\n");
    }

    private static void Link(string path, string target)
    {
        if (new FileInfo(path).LinkTarget is null)
            File.CreateSymbolicLink(path, target);
    }

    private static byte[] Utf16(string text)
    {
        var bytes = new List<byte> { 0xFF, 0xFE };
        foreach (var c in text)
        {
            bytes.Add((byte)c);
            bytes.Add((byte)(c >> 8));
        }

        return [.. bytes];
    }

    private static string Repeat(string unit, int length) =>
        new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length).ToString();

    private static string NestedList(int depth)
    {
        var list = new StringBuilder();
        for (var level = 0; level < depth; level++)
            list.Append(' ', level * 2).Append("- item\n");
        return list.ToString();
    }

    private static string YamlBomb()
    {
        var bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 40; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [");
            bomb.AppendJoin(", ", Enumerable.Repeat($"*a{level - 1}", 9)).Append("]\n");
        }

        return bomb.Append("captions: *a39\n---\n\nCopy.\n").ToString();
    }

    /// <summary>Ten thousand people, a surname each.</summary>
    private static string Names(int count)
    {
        string[] syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu"];
        var text = new StringBuilder();
        for (var number = 0; number < count; number++)
        {
            var surname = syllables[number / 1000 % 10] + syllables[number / 100 % 10] + syllables[number / 10 % 10] + syllables[number % 10];
            text.Append("Anna ").Append(char.ToUpperInvariant(surname[0])).Append(surname, 1, surname.Length - 1).Append(" said so. ");
        }

        return text.ToString();
    }
}
