namespace Copydesk.House.Tests;

public class SeedTests
{
    [Fact]
    public void Clean_seeds_stay_silent()
    {
        var (exit, output, error) = CopydeskCommand.Run("check", "seeds/clean", "--fail-on", "suggestion");
        Assert.Equal("", error);
        Assert.DoesNotContain("seeds/clean", output, StringComparison.Ordinal);
        Assert.Equal(0, exit);
    }

    [Fact]
    public void Marked_seeds_show_what_the_golden_file_shows()
    {
        var (exit, output, error) = CopydeskCommand.Run("check", "seeds/marked");
        Assert.Equal("", error);
        Golden.Check("tests/Copydesk.House.Tests/marked-seeds.golden.txt", output);
        Assert.Equal(1, exit);
    }

    [Fact]
    public void Every_rule_that_is_on_is_at_work_in_the_marked_seeds()
    {
        var (_, output, _) = CopydeskCommand.Run("check", "seeds/marked");
        foreach (var rule in BuiltIn.Rules.Where(rule => rule.Rule.IsEnabledByDefault))
            Assert.Contains(rule.Rule.Id, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seeds/clean", 7)]
    [InlineData("seeds/marked", 3)]
    public void Seeds_say_when_they_were_published(string folder, int least)
    {
        var seeds = Repository.Files(folder, "");
        Assert.True(seeds.Count >= least, $"{folder} holds {seeds.Count} drafts.");
        foreach (var seed in seeds.Where(static seed => !seed.EndsWith(".yml", StringComparison.Ordinal)))
            Assert.Matches(@"\A(---\n(?s:.*?)\n(date|published): \d{4}-\d\d-\d\d\n|date \d{4}-\d\d-\d\d\n)", Repository.Read(seed));
    }

    [Fact]
    public void Clean_seeds_have_the_length_of_an_article()
    {
        foreach (var seed in Repository.Files("seeds/clean", ""))
        {
            var words = Repository.Read(seed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            Assert.InRange(words, 300, 650);
        }
    }
}
