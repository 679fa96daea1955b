using System.Text;
using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Model;

public class BlockEscapesTests
{
    private static readonly string[] Words =
        ["word", "Lagos", " ", "'", "\"", "*", "_", "`", "[", "]", "(", ")", "<b>", ">", "&", "amp;", "#", "!", "|", "~", "-", "+", "1.", ".", "\\", ":", ",", "=", "{", "😀", "é", "@", "%"];

    [Theory]
    [InlineData("a.md", "X", BlockFormat.Markdown)]
    [InlineData("a.md", "X goes.", BlockFormat.Markdown)]
    [InlineData("a.md", "He said X[a link](http://x.example).", BlockFormat.Markdown)]
    [InlineData("a.md", "He said\nX and **left**.", BlockFormat.Markdown)]
    [InlineData("a.md", "> He said X\n> and left.", BlockFormat.Markdown)]
    [InlineData("a.md", "---\nheadline: He said X twice\n---\n", BlockFormat.YamlPlain)]
    [InlineData("a.md", "---\ncaptions: [X, b]\n---\n", BlockFormat.YamlPlain)]
    [InlineData("a.md", "---\nheadline: 'He said X'\n---\n", BlockFormat.YamlSingleQuoted)]
    [InlineData("a.txt", "---\nheadline: \"He said X\"\n---\n", BlockFormat.YamlDoubleQuoted)]
    public void Words_that_a_fix_writes_are_read_back_as_those_words(string path, string source, BlockFormat format)
    {
        var draft = DraftReader.ReadText(path, source);
        var block = draft.Blocks[0];
        Assert.Equal(format, block.Format);
        var at = block.Prose.Text.IndexOf('X');
        var before = block.Prose.Text[..at].ToString();
        var after = block.Prose.Text[(at + 1)..].ToString();
        var random = new Random(20250509);
        var words = new StringBuilder();
        var written = 0;
        for (var sample = 0; sample < 600; sample++)
        {
            words.Clear();
            for (var count = random.Next(1, 6); count > 0; count--)
                words.Append(Words[random.Next(Words.Length)]);
            var text = words.ToString().Trim();
            if (text.Length == 0 || draft.Change(block, new TextSpan(at, 1), text) is not { } change)
                continue;
            written++;
            var changed = draft.Text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText!);
            var read = DraftReader.ReadText(path, changed);
            var prose = string.Concat(read.Blocks.Where(b => b.Span.Start <= change.Span.End && b.Span.End >= block.Span.Start).Select(b => b.Prose.Text.ToString()));
            Assert.True(prose.StartsWith(before + text + after, StringComparison.Ordinal), $"{before + text + after}\nwas written as\n{changed}\nand read as\n{prose}");
        }

        Assert.True(written > 20, $"only {written} of the samples could be written");
    }

    [Theory]
    [InlineData("AT&T", "AT&T")]
    [InlineData("R&D; and", "R\\&D; and")]
    [InlineData("the #1 spot", "the #1 spot")]
    [InlineData("1986. A year", "1986\\. A year")]
    public void Only_what_Markdown_would_take_for_markup_is_escaped(string words, string expected) =>
        Assert.Equal(expected, BlockEscapes.Write(BlockFormat.Markdown, words));

    [Fact]
    public void An_apostrophe_inside_a_plain_scalar_needs_no_quotes() =>
        Assert.Equal("Minister's", BlockEscapes.Write(BlockFormat.YamlPlain, "Minister's"));
}
