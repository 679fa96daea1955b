using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Copydesk.Cli.Tests;

/// <summary>What stands in the files for pipelines, run as the pipelines would run it, in a git repository.</summary>
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

    [Fact]
    public void The_hook_of_pre_commit_fails_where_a_draft_has_an_error()
    {
        if (OperatingSystem.IsWindows())
            return;
        var hook = File.ReadAllLines(Path.Combine(Root(), ".pre-commit-hooks.yaml"));
        Assert.Contains("  types_or: [plain-text, markdown]", hook);
        // As pre-commit does with a hook of the system's: entry, arguments of the user, names of the files.
        var entry = Assert.Single(hook, line => line.StartsWith("  entry: ", StringComparison.Ordinal))["  entry: ".Length..];
        desk.With("news/a b.txt", "Rain fell.\n\nAdvertisement\n").With("c.md", "Rain fell.\n");
        Assert.Equal(new Outcome(0, "", ""), desk.Shell(entry + " c.md"));
        var outcome = desk.Shell(entry + " 'news/a b.txt' c.md");
        Assert.Equal((1, ""), (outcome.Exit, outcome.Error));
        Assert.StartsWith("news/a b.txt:3:1: error CD4001: ", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, desk.Shell(entry + " --fail-on never 'news/a b.txt'").Exit);
    }

    [Fact]
    public void The_job_of_GitLab_leaves_its_report_and_fails()
    {
        if (OperatingSystem.IsWindows())
            return;
        var job = File.ReadAllLines(Path.Combine(Root(), "src/pipelines/gitlab-ci.yml"));
        var line = Assert.Single(job, line => line.StartsWith("    - copydesk ", StringComparison.Ordinal))["    - ".Length..];
        var report = Assert.Single(job, line => line.StartsWith("      codequality: ", StringComparison.Ordinal))["      codequality: ".Length..];
        Assert.Equal(1, desk.With("drafts/a.txt", "Rain fell.\n\nAdvertisement\n").Shell(line).Exit);
        using var json = JsonDocument.Parse(File.ReadAllText(desk[report]));
        Assert.Equal("critical", json.RootElement[0].GetProperty("severity").GetString());
    }

    [Fact]
    public void Reviewdog_is_given_a_finding_a_line()
    {
        if (OperatingSystem.IsWindows())
            return;
        var line = Assert.Single(File.ReadAllLines(Path.Combine(Root(), "src/pipelines/README.md")), line => line.Contains("| reviewdog ", StringComparison.Ordinal)).Trim();
        desk.With("drafts/a.txt", "Rain fell.\n\nAdvertisement\n\nIt rained.\n\nAdvertisement\n");
        var outcome = desk.Shell("reviewdog() { cat; }; " + line);
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        foreach (var finding in outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(finding);
            Assert.Equal("drafts/a.txt", json.RootElement.GetProperty("location").GetProperty("path").GetString());
        }
    }

    private Outcome Run(string paths, string bar, string sarif)
    {
        desk.With("paths", paths).Shell("git init -q .");
        return desk.Shell(
            "printf '#!/bin/sh\\nexec %s \"$@\"\\n' \"$copydesk\" >copydesk.sh; chmod +x copydesk.sh; "
            + $"COPYDESK_PATHS=\"$(cat paths)\" COPYDESK_FAIL_ON={bar} COPYDESK_COMMAND=./copydesk.sh COPYDESK_SARIF={sarif} bash --noprofile --norc -eo pipefail step.sh");
    }

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../..");

    private static string Step()
    {
        var action = File.ReadAllLines(Path.Combine(Root(), "src/pipelines/action.yml"));
        var step = action.SkipWhile(line => line != "      run: |").Skip(1).ToArray();
        Assert.All(step, line => Assert.StartsWith("        ", line, StringComparison.Ordinal));
        return string.Concat(step.Select(line => line[8..] + "\n"));
    }
}
