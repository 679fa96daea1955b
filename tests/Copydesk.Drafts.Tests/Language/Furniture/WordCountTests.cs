using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Furnishing;

public sealed class WordCountTests
{
    private const string Characters = "aZ09 ''.,-\u2019\u2018\u201C\u2026\u00E9\u0131/'9,1'";

    [Theory]
    [InlineData("", 0)]
    [InlineData("— 'Tis the neighbours' dog, and it's 1,200.5 km away.", 9)]
    [InlineData("The G20's 1990’s rock ’n’ roll", 9)]
    [InlineData("Zażółć gęślą jaźń", 3)]
    public void Words_are_counted(string line, int words) => Assert.Equal(words, WordCount.Of(line, 40));

    [Fact]
    public void Sixty_four_at_once_count_as_one_by_one()
    {
        var random = new Random(7);
        Span<ulong> words = stackalloc ulong[41];
        for (var round = 0; round < 20_000; round++)
        {
            // Mostly ASCII, so that the lines are read in steps, and of lengths around the steps' ends.
            var line = new string('x', random.Next(150)).ToCharArray();
            for (var i = 0; i < line.Length; i++)
                line[i] = Characters[random.Next(round % 4 == 0 ? Characters.Length : 14)];
            Assert.Equal(LineWords.Read(line, words, out _), WordCount.Of(line, words.Length));
        }
    }

    [Fact]
    public void No_more_are_counted_than_asked_for() => Assert.Equal(5, WordCount.Of("one two three four five six seven", 5));
}
