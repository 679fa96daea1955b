using Copydesk.Drafts;

namespace Copydesk.Drafts.Tests.Model;

public sealed class RareMarksTests
{
    [Theory]
    [InlineData('<', RareMarks.Angle)]
    [InlineData('{', RareMarks.Brace)]
    [InlineData('[', RareMarks.Bracket)]
    [InlineData('&', RareMarks.Sign)]
    [InlineData('*', RareMarks.Sign)]
    [InlineData('#', RareMarks.Sign)]
    [InlineData('`', RareMarks.Backtick)]
    [InlineData('@', RareMarks.At)]
    [InlineData('/', RareMarks.Slash)]
    [InlineData('?', RareMarks.Question)]
    public void Each_mark_is_found_wherever_it_stands(char mark, RareMarks expected)
    {
        for (var length = 0; length < 40; length++)
        {
            for (var at = 0; at <= length; at++)
                Assert.Equal(expected, RareMarkFinder.Of(new string('a', at) + mark + new string('b', length - at)));
        }
    }

    [Fact]
    public void No_other_character_of_all_is_taken_for_one()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (c < 128 && "<{[&*#`@/?".Contains((char)c))
                continue;
            Assert.Equal(RareMarks.None, RareMarkFinder.Of(new string((char)c, 17)));
        }
    }

    [Fact]
    public void A_draft_tells_all_its_marks() =>
        Assert.Equal(RareMarks.At | RareMarks.Slash, new Draft("a.txt", "Write to desk@example.org, said the ministry 24/7 \u263C \u0140", []).Marks);
}
