namespace Copydesk.Analysis.Tests.Running;

public class VersionTests
{
    [Theory]
    [InlineData("1", "2", "b")]
    [InlineData("10", "9", "a")]
    [InlineData("1.10", "1.9", "a")]
    [InlineData("007", "7", "b")]
    [InlineData("morning", "evening", "a")]
    [InlineData("final", "9", "a")]
    [InlineData(null, "1", "b")]
    [InlineData(null, null, "b")]
    public void Of_drafts_with_one_slug_only_the_newest_version_joins(string? a, string? b, string newest)
    {
        DraftDigest[] digests = [Digest("a") with { Slug = "flood", Version = a }, Digest("b") with { Slug = "Flood", Version = b }, Digest("c")];

        Assert.Equal([newest == "a" ? "b" : "a"], LeftOut(digests));
    }

    [Theory]
    [InlineData("desk/a")]
    [InlineData("a")]
    [InlineData("flood")]
    public void A_draft_that_another_one_updates_does_not_join(string named) =>
        Assert.Equal(["desk/a"], LeftOut(Digest("desk/a") with { Slug = "flood" }, Digest("desk/b") with { Updates = named }));

    [Fact]
    public void Of_a_chain_of_updates_the_last_joins() => Assert.Equal(
        ["a", "b"], LeftOut(Digest("a"), Digest("b") with { Updates = "a" }, Digest("c") with { Updates = "b" }));

    [Fact]
    public void Of_drafts_that_update_each_other_one_joins() => Assert.Equal(
        ["a", "b"], LeftOut(Digest("a") with { Updates = "c" }, Digest("b") with { Updates = "a" }, Digest("c") with { Updates = "b" }));

    [Fact]
    public void A_draft_that_updates_itself_or_nobody_joins() =>
        Assert.Empty(LeftOut(Digest("a") with { Updates = "a" }, Digest("b") with { Updates = "nowhere" }));

    [Theory]
    [InlineData(6, 10, 10, true)]
    [InlineData(5, 10, 10, false)]
    [InlineData(6, 10, 50, true)]
    [InlineData(4, 4, 9, true)]
    [InlineData(3, 3, 9, false)]
    public void Drafts_that_share_most_of_the_smaller_ones_sentences_are_versions(int shared, int a, int b, bool areVersions) =>
        Assert.Equal(areVersions ? ["a"] : [], LeftOut(Digest("a", 0, a), Digest("b", a - shared, b)));

    [Fact]
    public void Of_drafts_alike_the_one_published_last_joins() => Assert.Equal(
        ["b", "c"],
        LeftOut(
            Digest("a", 0, 9) with { Published = new DateOnly(2025, 5, 7) },
            Digest("b", 0, 9) with { Published = new DateOnly(2025, 5, 6) },
            Digest("c", 0, 9)));

    [Fact]
    public void Versions_of_versions_are_versions() =>
        Assert.Equal(["a", "b"], LeftOut(Digest("a", 0, 10), Digest("b", 4, 10), Digest("c", 8, 10)));

    [Fact]
    public void Drafts_that_name_different_stories_are_no_versions_however_alike() =>
        Assert.Empty(LeftOut(Digest("a", 0, 9) with { Slug = "flood" }, Digest("b", 0, 9) with { Slug = "fire" }));

    [Fact]
    public void A_footer_that_thousands_share_makes_no_versions()
    {
        var digests = Enumerable.Range(0, 3_000).Select(i => Digest($"{i:0000}", 0, 5) with { Sentences = [.. Numbers(0, 5), .. Numbers(100 + i * 20, 20)] });

        Assert.Empty(LeftOut([.. digests]));
    }

    [Fact]
    public void Neither_order_nor_repetition_changes_who_joins()
    {
        var digests = Enumerable.Range(0, 60).Select(i => Digest($"{i:00}", i * 3 % 50, 8 + i % 5) with { Published = new DateOnly(2025, 5, 1 + i % 3) }).ToArray();
        var expected = LeftOut([.. digests]);

        Assert.NotEmpty(expected);
        for (var seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(digests);
            Assert.Equal(expected, LeftOut([.. digests]));
        }
    }

    [Fact]
    public void A_version_left_out_is_still_judged_alone()
    {
        const string story = """
            The river Tarn rose by 7 metres in a single night last week.
            Nobody in the lower town had been warned before the water came.
            The school and the church were both flooded up to their windows.
            The council has promised to rebuild the wall before next winter.
            It last rose by 7 metres in the spring of a forgotten year.
            """;

        var result = Check.All([new Source("a.txt", story), new Source("b.txt", story)], RuleSet.Of(TestRule.SharedNumbers()));

        Assert.Equal(["a.txt", "b.txt"], result.Findings.Select(finding => finding.Path));
        Assert.All(result.Findings, finding => Assert.Equal(finding.Path, Assert.Single(finding.Related).Path));
    }

    private static DraftDigest Digest(string path, int first = 0, int count = 0) =>
        new() { Path = path, SettingsId = "", Sentences = [.. Numbers(first, count)] };

    private static IEnumerable<ulong> Numbers(int first, int count) => Enumerable.Range(first + 1, count).Select(number => (ulong)number);

    private static string[] LeftOut(params DraftDigest[] digests) => [.. Versions.LeftOut(digests).Order(StringComparer.Ordinal)];
}
