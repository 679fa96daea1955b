using System.Text;
using Copydesk.Drafts.Readers;

namespace Copydesk.Drafts.Tests.Readers;

/// <summary>What holds for every input: nothing throws, and every place is right.</summary>
public class ReaderPropertyTests
{
    private static readonly string[] Fragments =
    [
        "word ", "Lagos ", "é", "😀", " ", "\t", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "> ", ">> ", "- ", "* ", "1. ", "  - ", "\t- ", "    ", "# ", "## ",
        "*", "**", "***", "_", "__", "~~", "`", "``", "```\n", "~~~\n", "[", "](http://x.example \"t\")", "][r]", "\n\n[r]: http://y.example\n\n", "![", "<b>", "</b>", "<br>",
        "<!--", "-->", "<https://x.example>", "&amp;", "&nbsp;", "&#x41;", "&", "\\", "\\*", "\\\n", "| ", "\n|---|---|\n", "\n| a | b |\n", "===\n", "---\n", "[^1]", "\n[^1]: note\n",
        "\0", "\uD83D", "\uFEFF", "\u00A0", "\u2028", "“", "”", "\"", "'", ".", ": ", "LAGOS — ", "By Maria Okafor", "\n\nPhoto: ", "date 2025-05-06 ", "well-\nknown",
    ];

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    public void Every_place_is_right_whatever_the_markup(string path)
    {
        var random = new Random(20250506);
        var text = new StringBuilder();
        for (var sample = 0; sample < 6_000; sample++)
        {
            text.Clear();
            for (var count = random.Next(1, 30); count > 0; count--)
                text.Append(Fragments[random.Next(Fragments.Length)]);
            Reading.HoldsTogether(DraftReader.ReadText(path, text.ToString()));
        }
    }

    [Fact]
    public void Every_place_of_front_matter_is_right_whatever_it_holds()
    {
        string[] fragments = ["headline: ", "captions:\n", "  - ", "- ", "date: ", "'", "''", "\"", "\\n", "\\u00e9", "\\\n", "|", ">-", ">\n", "\n", "\n\n", "\r\n", "  ", "word", " #", ": ", "[", "]", "{", "}", "&a ", "*a", "😀", "\t", "!!str ", "? ", "%", "@"];
        var random = new Random(20250507);
        var text = new StringBuilder();
        for (var sample = 0; sample < 6_000; sample++)
        {
            text.Clear().Append("---\nheadline: ");
            for (var count = random.Next(1, 16); count > 0; count--)
                text.Append(fragments[random.Next(fragments.Length)]);
            text.Append("\n---\nThe body is read.\n");
            Reading.HoldsTogether(DraftReader.ReadText("a.txt", text.ToString()));
        }
    }

    [Theory]
    [InlineData("*a* ")]
    [InlineData("[a](")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("\\")]
    [InlineData("| a ")]
    [InlineData("- a\n")]
    [InlineData("> a\n")]
    [InlineData("[a]: b\n")]
    [InlineData("- ")]
    [InlineData("[^1]: a\n\n")]
    [InlineData("**a *b ")]
    [InlineData("[[[[[[[[\n\n")]
    [InlineData("<!-- ")]
    [InlineData("\"")]
    public void Much_of_one_mark_is_read_as_prose_or_reported(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 100_000 / mark.Length));
        Reading.HoldsTogether(DraftReader.ReadText("a.md", text));
        Reading.HoldsTogether(DraftReader.ReadText("a.txt", text));
    }

    [Fact]
    public void Lists_and_quotes_that_nest_ever_deeper_are_read()
    {
        var lists = string.Concat(Enumerable.Range(0, 400).Select(depth => $"{new string(' ', 2 * depth)}- a\n"));
        var quotes = string.Concat(Enumerable.Range(1, 400).Select(depth => $"{new string('>', depth)} a\n"));
        Reading.HoldsTogether(DraftReader.ReadText("a.md", lists));
        Reading.HoldsTogether(DraftReader.ReadText("a.md", quotes));
    }

    [Fact]
    public void Any_bytes_are_a_draft_or_refused()
    {
        var random = new Random(20250508);
        for (var sample = 0; sample < 2_000; sample++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            try
            {
                Reading.HoldsTogether(DraftReader.Read("a.txt", bytes));
            }
            catch (DraftFormatException e)
            {
                Assert.StartsWith("This is no text file", e.Message, StringComparison.Ordinal);
            }
        }
    }
}
