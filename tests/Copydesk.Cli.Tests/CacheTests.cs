namespace Copydesk.Cli.Tests;

public sealed class CacheTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly string cache = Directory.CreateTempSubdirectory("copydesk-cache-").FullName;

    public CacheTests()
    {
        desk.With("news/a.txt", "Vote in Ilesa\n\nOlena Kovalenko spoke first. Olena Kovalenko spoke twice. Olena Kovalenko sat down. Later Olena Kovalenka left early.\n")
            .With("news/b.md", "# Rain in Ondo\n\n<!-- stet CD4001: as sent -->\n\nAdvertisement\n\n\"It is over,\" she said. ''It is not,'' he said.\n\nAdvertisement\n")
            .With("news/c.txt", "Rain in Ondo\n\nIt rained on Monday, 29 April 2025 \uD83D\uDE00.\n\nRead more\n")
            .With("news/clean.txt", "Vote in Osun\n\nIt was calm.\n");
    }

    public void Dispose()
    {
        desk.Dispose();
        Directory.Delete(cache, recursive: true);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("html")]
    [InlineData("rdjsonl")]
    [InlineData("junit")]
    public void A_run_from_the_cache_says_the_same_byte_for_byte(string format)
    {
        var without = desk.Run("check", "news", "--format", format, "--no-cache");
        Assert.Equal(1, without.Exit);
        for (var run = 0; run < 3; run++)
            Assert.Equal(without, Check("news", "--format", format));
        Assert.Single(Directory.GetFiles(cache));
        Assert.Equal(["a.txt", "b.md", "c.txt", "clean.txt"], Directory.GetFiles(desk["news"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edit_of_the_same_length_and_time_stamp_is_seen()
    {
        var stamp = File.GetLastWriteTimeUtc(desk["news/clean.txt"]);
        Assert.DoesNotContain("clean.txt", Check("news").Output, StringComparison.Ordinal);
        desk.With("news/clean.txt", "Vote in Osun\n\nAdvertisement");
        File.SetLastWriteTimeUtc(desk["news/clean.txt"], stamp);
        Assert.Contains("news/clean.txt:3:1: error CD4001", Check("news").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_settings_other_rules_and_another_draft_beside_it_are_seen()
    {
        desk.With("news/d.txt", "Vote in Ilesa\n\nOlena Kovalenko spoke. Olena Kovalenko sat. Olena Kovalenko won.\n").With("news/e.txt", "Vote in Edo\n\nOlena Kovalenka left.\n");
        var whole = Check("news").Output;
        Assert.Contains("news/e.txt", whole, StringComparison.Ordinal);
        File.Delete(desk["news/a.txt"]);
        File.Delete(desk["news/d.txt"]);
        Assert.DoesNotContain("news/e.txt", Check("news").Output, StringComparison.Ordinal);
        foreach (var arguments in new[] { new[] { "--skip", "CD4001" }, ["--severity", "CD4001=warning"], ["--locale", "en-US"], ["--no-desk"], ["--only", "CD4001,CD2001"] })
            Assert.Equal(desk.Run(["check", "news", "--no-cache", .. arguments]), Check(["news", .. arguments]));
        desk.With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.CD4001.severity = none\n");
        Assert.DoesNotContain("CD4001", Check("news").Output, StringComparison.Ordinal);
        desk.With("stylebook.yml", "people:\n  - name: Olena Kovalenko\n    rejected: [Olena Kovalenka]\n");
        Assert.Equal(desk.Run("check", "news", "--no-cache"), Check("news"));
    }

    [Fact]
    public void A_broken_cache_is_thrown_away()
    {
        var whole = Check("news");
        var file = Assert.Single(Directory.GetFiles(cache));
        var good = File.ReadAllBytes(file);
        var random = new Random(1);
        for (var i = 0; i < 12; i++)
        {
            var bad = (byte[])good.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                bad[random.Next(bad.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(file, i switch { 0 => [], 1 => good[..^1], 2 => good[..(good.Length / 2)], 3 => [.. good, 0], _ => bad });
            // What was found good before the fault showed is left out of the new file, and found again by the next run.
            Assert.Equal(whole, Check("news"));
            Assert.Equal(whole, Check("news"));
            Assert.Equal(good.Length, new FileInfo(file).Length);
        }
    }

    [Fact]
    public async Task Runs_at_the_same_time_agree()
    {
        var whole = desk.Run("check", "news", "--no-cache");
        for (var round = 0; round < 3; round++)
        {
            desk.With("news/round.txt", $"Vote in Osun\n\nIt was calm on day {round}.\n");
            foreach (var run in await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Check("news")))))
                Assert.Equal(whole.Output.Replace("of 4 drafts", "of 5 drafts", StringComparison.Ordinal), run.Output);
        }

        Assert.Single(Directory.GetFiles(cache));
    }

    [Fact]
    public void Of_its_own_accord_only_a_run_over_many_drafts_leaves_something_behind_and_in_the_folder_for_that()
    {
        (string, string)[] home = [("XDG_CACHE_HOME", cache), ("HOME", cache)];
        Assert.Equal(1, desk.RunUnder(home, "check", "news").Exit);
        Assert.Empty(Directory.GetFileSystemEntries(cache));
        for (var i = 0; i < 200; i++)
            desk.With($"news/{i}.txt", "Vote in Osun\n\nIt was calm.\n");
        desk.RunUnder(home, "check", "news", "--no-cache");
        Assert.Empty(Directory.GetFileSystemEntries(cache));
        var first = desk.RunUnder(home, "check", "news");
        Assert.Equal(["copydesk"], Directory.GetFileSystemEntries(cache).Select(Path.GetFileName));
        Assert.Equal(first, desk.RunUnder(home, "check", "news"));
        Assert.Equal(first, desk.RunUnder([("XDG_CACHE_HOME", "relative"), ("HOME", "/dev/null")], "check", "news"));
        Assert.False(Directory.Exists(desk["relative"]));
    }

    [Fact]
    public void A_folder_that_cannot_be_used_exits_2()
    {
        var outcome = desk.Run("check", "news", "--cache", "news/a.txt");
        Assert.Equal((2, ""), (outcome.Exit, outcome.Output));
        Assert.StartsWith("copydesk: --cache: news/a.txt can't be used as a folder: ", outcome.Error, StringComparison.Ordinal);
    }

    private Outcome Check(params string[] arguments) => desk.Run(["check", "--cache", cache, .. arguments]);
}
