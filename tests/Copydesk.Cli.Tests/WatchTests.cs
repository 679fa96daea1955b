using System.Text.Json;
using Copydesk.Cli.Commands;

namespace Copydesk.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private const string Faulty = "Rain in Ondo\n\nAdvertisement\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Every_save_is_checked_until_Ctrl_C()
    {
        if (!OperatingSystem.IsLinux())
            return;
        desk.With("news/a.txt", "Rain in Ondo\n\nIt rained.\n").With("news/b.txt", Faulty);
        var outcome = desk.Watch(
            " drafts",
            [
                () => desk.With("news/a.txt", Faulty),
                // As editors save: another file takes the place of the first.
                () => File.Move(desk.With("news/.b.swp", "Vote in Osun\n\nIt was calm.\n")["news/.b.swp"], desk["news/b.txt"], overwrite: true),
                () => Directory.Move(Path.GetDirectoryName(desk.With("more/c.txt", Faulty)["more/c.txt"])!, desk["news/more"]),
                () => desk.With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.CD4001.severity = warning\n"),
            ],
            "check", "news", "--watch", "--format", "console", "--output", "html=news/report.html");
        Assert.Equal(130, outcome.Exit);
        Assert.Equal(
            [
                "1 error in 1 of 2 drafts", "2 errors in 2 of 2 drafts", "1 error in 1 of 2 drafts",
                "2 errors in 2 of 3 drafts", "2 warnings in 2 of 3 drafts",
            ],
            outcome.Output.Split('\n').Where(line => line.EndsWith(" drafts", StringComparison.Ordinal)));
        Assert.Equal("-- news/a.txt was saved --", outcome.Error.Split('\n')[0]);
    }

    [Fact]
    public void Standard_input_is_not_watched() => Assert.Equal(
        new Outcome(2, "", "copydesk: --watch waits for files to be saved; standard input never is. Leave one of the two out\n"),
        desk.RunWith("", "check", "-", "--watch"));

    [Fact]
    public void Ctrl_C_ends_a_run_with_what_was_found_so_far_and_exit_130()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var copy = "Rain in Ondo\n\nAdvertisement\n\n" + string.Concat(Enumerable.Range(1, 3000).Select(ward => $"It rained in ward {ward}.\n\n"));
        for (var i = 0; i < 300; i++)
            desk.With($"{i:000}.txt", copy);
        var outcome = desk.Interrupt("check", "--jobs", "1", "--format", "json", "--output", "sarif=out.sarif");
        Assert.Equal((130, ""), (outcome.Exit, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        var drafts = json.RootElement.GetProperty("summary").GetProperty("drafts").GetInt32();
        Assert.InRange(drafts, 0, 299);
        using var sarif = JsonDocument.Parse(File.ReadAllText(desk["out.sarif"]));
        var invocation = sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(
            $"The run was stopped; {300 - drafts} drafts were not looked at.",
            invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(1200, 10_000, 2.0, "1200 of 10000 drafts, 600 a second, 15 s left")]
    [InlineData(10, 1000, 10.0, "10 of 1000 drafts, 1 a second, 16 min 30 s left")]
    [InlineData(10, 10, 1.0, "10 drafts read, comparing them")]
    public void Progress_says_how_many_how_fast_and_how_long_still(int done, int drafts, double seconds, string line) =>
        Assert.Equal(line, Progress.Line(done, drafts, TimeSpan.FromSeconds(seconds)));
}
