using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.People;

public class EditDistanceTests
{
    [Theory]
    [InlineData("kovalenko", "kovalenko", 0)]
    [InlineData("kovalenko", "kovalenka", 1)]
    [InlineData("kovalenko", "kovlenko", 1)]
    [InlineData("kovalenko", "kovaleenko", 1)]
    [InlineData("kovalenko", "kovalneko", 1)]
    [InlineData("kovalenko", "kovelanko", 2)]
    [InlineData("lind", "oduya", 3)]
    [InlineData("", "ab", 2)]
    public void Slips_are_counted_up_to_the_limit(string one, string other, int slips)
    {
        Assert.Equal(slips, EditDistance.Bounded(one, other, 2));
        Assert.Equal(slips, EditDistance.Bounded(other, one, 2));
    }

    [Fact]
    public void A_word_beyond_the_longest_is_beyond_the_limit()
    {
        var word = new string('a', EditDistance.LongestWord + 1);
        Assert.Equal(3, EditDistance.Bounded(word, word, 2));
    }

    [Fact]
    public void A_limit_below_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EditDistance.Bounded("a", "b", -1));
}
