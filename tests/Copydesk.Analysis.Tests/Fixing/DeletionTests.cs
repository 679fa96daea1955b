using Copydesk.Drafts.Readers;

namespace Copydesk.Analysis.Tests.Fixing;

public class DeletionTests
{
    [Theory]
    [InlineData("One.\n\nTwo.\n\nThree.\n", 1, "One.\n\nThree.\n")]
    [InlineData("One.\nTwo.\nThree.\n", 1, "One.\nThree.\n")]
    [InlineData("One.\n\nTwo.\n", 0, "Two.\n")]
    [InlineData("One.\n\nTwo.\n", 1, "One.\n")]
    [InlineData("One.\n\nTwo.", 1, "One.\n")]
    [InlineData("One.\r\n\r\n\r\nTwo.\r\n\r\n", 1, "One.\r\n")]
    [InlineData("One.\n\n\nTwo.\n\n\nThree.\n", 1, "One.\n\n\nThree.\n")]
    [InlineData("One.\n", 0, "")]
    public void A_block_goes_with_its_lines_and_leaves_no_blank_one_too_many(string text, int block, string expected)
    {
        var change = Deletion.OfBlock(DraftReader.ReadText("a.txt", text), block)!.Value;

        Assert.Equal(expected, text[..change.Span.Start] + text[change.Span.End..]);
    }

    [Theory]
    [InlineData("One.\n\nTwo.\n\nThree.\n", 1, 2, "One.\n")]
    [InlineData("One.\n\nTwo.\n\nThree.\n\nFour.\n", 0, 1, "Three.\n\nFour.\n")]
    [InlineData("One.\n\nTwo.\n\nThree.\n\nFour.\n", 2, 3, "One.\n\nTwo.\n")]
    [InlineData("One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n", 2, 3, "One.\n\nTwo.\n\nFive.\n")]
    [InlineData("One.\n\nTwo.\n\nThree.\n\nFour.\n", 1, 2, "One.\n\nFour.\n")]
    [InlineData("One.\r\n\r\nTwo.\r\n\r\nThree.\r\n\r\nFour.\r\n", 1, 2, "One.\r\n\r\nFour.\r\n")]
    public void Two_blocks_in_a_row_go_in_one_round(string text, int first, int second, string expected)
    {
        var draft = DraftReader.ReadText("a.txt", text);
        var fixes = new[] { first, second }.Select(block => new Fix("", Applicability.Safe, "", [Deletion.OfBlock(draft, block)!.Value]));

        Assert.Equal(expected, FixApplication.Apply(text, [.. fixes]));
    }

    [Fact]
    public void Every_row_of_blocks_goes_in_one_round_and_leaves_no_blank_line_too_many()
    {
        const int most = 9;
        for (var count = 1; count <= most; count++)
        {
            for (var first = 0; first < count; first++)
            {
                for (var last = first; last < count; last++)
                {
                    string[] blocks = [.. Enumerable.Range(1, count).Select(i => $"Line {i}.")];
                    var text = string.Join("\n\n", blocks) + "\n";
                    var draft = DraftReader.ReadText("a.txt", text);
                    var fixes = Enumerable.Range(first, last - first + 1).Select(block => new Fix("", Applicability.Safe, "", [Deletion.OfBlock(draft, block)!.Value]));
                    var left = string.Join("\n\n", [.. blocks[..first], .. blocks[(last + 1)..]]);

                    Assert.Equal(left.Length == 0 ? "" : left + "\n", FixApplication.Apply(text, [.. fixes]));
                }
            }
        }
    }
}
