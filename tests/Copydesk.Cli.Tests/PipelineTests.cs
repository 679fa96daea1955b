using System.Runtime.CompilerServices;

namespace Copydesk.Cli.Tests;

/// <summary>The shell step of the GitHub Action as it stands in its file, run in a git repository.</summary>
public sealed class PipelineTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_action_annotates_what_it_finds_writes_its_log_and_fails_by_its_bar()
    {
        if (OperatingSystem.IsWindows())
            return;
        desk.With("news/a b.txt", "Rain fell.\n\nAdvertisement\n").With("other/c.txt", "Rain fell.\n").With("step.sh", Step());
        var outcome = Run("news/a b.txt\nother\n", "error", "out.sarif");
        Assert.Equal((1, ""), (outcome.Exit, outcome.Error));
        Assert.StartsWith("::error file=news/a b.txt,line=3,col=1,", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\"uri\": \"news/a%20b.txt\"", File.ReadAllText(desk["out.sarif"]), StringComparison.Ordinal);
        Assert.Equal(0, Run("other", "error", "").Exit);
        Assert.Equal(0, Run("news", "never", "").Exit);
        Assert.Equal(2, Run("missing", "error", "").Exit);
    }

    private Outcome Run(string paths, string bar, string sarif)
    {
        desk.With("paths", paths).Shell("git init -q .");
        return desk.Shell(
            "printf '#!/bin/sh\\nexec %s \"$@\"\\n' \"$copydesk\" >copydesk.sh; chmod +x copydesk.sh; "
            + $"COPYDESK_PATHS=\"$(cat paths)\" COPYDESK_FAIL_ON={bar} COPYDESK_COMMAND=./copydesk.sh COPYDESK_SARIF={sarif} bash --noprofile --norc -eo pipefail step.sh");
    }

    private static string Step([CallerFilePath] string here = "")
    {
        var action = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../src/pipelines/action.yml"));
        var step = action.SkipWhile(line => line != "      run: |").Skip(1).ToArray();
        Assert.All(step, line => Assert.StartsWith("        ", line, StringComparison.Ordinal));
        return string.Concat(step.Select(line => line[8..] + "\n"));
    }
}
