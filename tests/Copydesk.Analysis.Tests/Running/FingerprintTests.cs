namespace Copydesk.Analysis.Tests.Running;

public class FingerprintTests
{
    private const string Paragraph =
        "The mayor of Hallow opened the bridge at noon before a small crowd of onlookers from both banks of the river who had come for it.";

    [Theory]
    [InlineData("A line before.\n" + Paragraph)]
    [InlineData("Yesterday, after long delays and two lawsuits, it was ready. " + Paragraph)]
    [InlineData(Paragraph + " Rain fell later in the day.")]
    [InlineData("The mayor of Hallow opened the bridge at noon before a small crowd of onlookers from EITHER bank who had come for it.")]
    public void A_fingerprint_survives_edits_elsewhere(string edited) =>
        Assert.Equal(Assert.Single(Prints(Paragraph)), Assert.Single(Prints(edited)));

    [Theory]
    [InlineData("The mayor of Hallow closed the bridge at noon before a small crowd.")]
    [InlineData("The mayor of Hallow opened a bridge at noon before a small crowd.")]
    public void A_fingerprint_changes_with_the_words_beside_it(string edited) =>
        Assert.NotEqual(Assert.Single(Prints(Paragraph)), Assert.Single(Prints(edited)));

    [Fact]
    public void Equal_places_are_told_apart_by_their_order()
    {
        var three = Prints("bridge\nbridge\nbridge");

        Assert.Equal(3, three.Distinct().Count());
        Assert.Equal(three[..2], Prints("bridge\nNothing else.\nbridge"));
    }

    [Fact]
    public void Rules_have_their_own_fingerprints() => Assert.NotEqual(Prints(Paragraph), Prints(Paragraph, "CD8002"));

    [Fact]
    public void A_fingerprint_is_32_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{32}$", Prints(Paragraph)[0]);

    private static string[] Prints(string text, string id = "CD8001") =>
        [.. Check.Text(text, TestRule.Phrases(id, "bridge")).Findings.Select(finding => finding.Fingerprint)];
}
