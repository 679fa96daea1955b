using System.Text.Json;

namespace Copydesk.Cli.Tests;

public sealed class BaselineTests : IDisposable
{
    private const string Faulty = "Rain in Ondo\n\nIt rained in Ondo for a third day.\n\nAdvertisement\n\nSchools stayed shut.\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void What_is_recorded_is_hidden_and_counted_and_what_is_new_is_not()
    {
        desk.With("a.txt", Faulty);
        Assert.Equal(new Outcome(0, "copydesk.baseline: 1 finding recorded\n", ""), desk.Run("baseline"));
        Assert.Equal(new Outcome(0, "no findings in 1 draft; 1 hidden by the baseline\n", ""), desk.Run("check", "--baseline", "copydesk.baseline"));
        var outcome = desk.With("b.txt", Faulty).Run("check", "--baseline", "copydesk.baseline");
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith("b.txt:5:1: error CD4001", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 error in 1 of 2 drafts; 1 hidden by the baseline\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_elsewhere_in_the_same_paragraph_change_nothing()
    {
        var line = "The vote in Ilesa was calm on the first day of it. Olena Kovalenko spoke first. Olena Kovalenko spoke twice. Olena Kovalenko sat down. Later Olena Kovalenka left the hall early.\n";
        desk.With("a.txt", line).Run("baseline");
        Assert.Contains("\tCD1001\t", File.ReadAllText(desk["copydesk.baseline"]), StringComparison.Ordinal);
        desk.With("a.txt", "A new first line.\n\n" + line.Replace("calm on", "quiet, they say, on", StringComparison.Ordinal));
        Assert.EndsWith("1 hidden by the baseline\n", desk.Run("check", "--baseline", "copydesk.baseline", "--only", "CD1001").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Recorded_again_it_is_the_same_bytes_and_loses_what_is_fixed()
    {
        desk.With("a.txt", Faulty).With("b b.txt", Faulty).Run("baseline");
        var first = File.ReadAllText(desk["copydesk.baseline"]);
        desk.Run("baseline");
        Assert.Equal(first, File.ReadAllText(desk["copydesk.baseline"]));
        Assert.Matches("^# copydesk baseline 1: .*\na.txt\tCD4001\t[0-9a-f]{32}\t.*\nb%20b.txt\tCD4001\t.*\n$", first);
        desk.With("a.txt", "Rain in Ondo\n");
        Assert.Equal("copydesk.baseline: 1 finding recorded\n", desk.Run("baseline", "a.txt").Output);
        Assert.DoesNotContain("\na.txt", File.ReadAllText(desk["copydesk.baseline"]), StringComparison.Ordinal);
        desk.Run("baseline", "--only", "CD3001");
        Assert.Contains("\nb%20b.txt\tCD4001", File.ReadAllText(desk["copydesk.baseline"]), StringComparison.Ordinal);
        File.Delete(desk["b b.txt"]);
        Assert.Equal("copydesk.baseline: 0 findings recorded\n", desk.Run("baseline").Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# copydesk baseline 1: cut in the mid")]
    [InlineData("# copydesk baseline 1: x\n<<<<<<< HEAD\n")]
    [InlineData("{}\n")]
    public void A_broken_baseline_exits_2(string text)
    {
        var outcome = desk.With("a.txt", Faulty).With("my.baseline", text).Run("check", "--baseline", "my.baseline");
        Assert.Equal((2, ""), (outcome.Exit, outcome.Output));
        Assert.StartsWith("copydesk: --baseline: my.baseline ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, desk.Run("baseline", "--baseline", "my.baseline").Exit);
        Assert.Equal(text, File.ReadAllText(desk["my.baseline"]));
    }

    [Fact]
    public void A_missing_baseline_exits_2() => Assert.Equal(
        new Outcome(2, "", "copydesk: --baseline: none.baseline isn't there. To make one: copydesk baseline\n"),
        desk.With("a.txt", Faulty).Run("check", "--baseline", "none.baseline"));

    [Fact]
    public void Sarif_has_what_is_hidden_as_a_suppression()
    {
        desk.With("a.txt", Faulty).Run("baseline");
        using var sarif = JsonDocument.Parse(desk.Run("check", "--baseline", "copydesk.baseline", "--format", "sarif").Output);
        Assert.Equal("external", sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("suppressions")[0].GetProperty("kind").GetString());
    }
}
