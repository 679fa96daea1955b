using System.Text.Json;

namespace Copydesk.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Faulty = "Rain in Ondo\n\nIt rained in Ondo for a third day.\n\nAdvertisement\n\nSchools stayed shut.\n";
    private const string Clean = "Rain in Ondo\n\nIt rained in Ondo for a third day.\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_finding_at_the_bar_exits_1_and_stands_on_standard_output()
    {
        var outcome = desk.With("a.txt", Faulty).Run("check", "a.txt");
        Assert.Equal((1, ""), (outcome.Exit, outcome.Error));
        Assert.StartsWith("a.txt:5:1: error CD4001: ", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n    Advertisement\n    ^^^^^^^^^^^^^\n\n1 error in 1 of 1 draft\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_draft_exits_0() =>
        Assert.Equal(new Outcome(0, "no findings in 1 draft\n", ""), desk.With("a.txt", Clean).Run("check", "a.txt"));

    [Fact]
    public void An_empty_file_is_clean() => Assert.Equal(0, desk.With("a.txt", "").Run("check", "a.txt").Exit);

    [Theory]
    [InlineData("error", 1)]
    [InlineData("never", 0)]
    [InlineData("suggestion", 1)]
    public void The_bar_decides_the_exit_code_alone(string bar, int exit)
    {
        var outcome = desk.With("a.txt", Faulty).Run("check", "a.txt", "--fail-on", bar);
        Assert.Equal(exit, outcome.Exit);
        Assert.Contains("CD4001", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_severity_from_the_command_line_holds_and_moves_a_finding_below_the_bar()
    {
        var outcome = desk.With("a.txt", Faulty).Run("check", "a.txt", "--severity", "cd4001=warning");
        Assert.Equal(0, outcome.Exit);
        Assert.StartsWith("a.txt:5:1: warning CD4001: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stylebook_that_cannot_hold_exits_2_and_says_where()
    {
        var outcome = desk.With("a.txt", Clean).With("stylebook.yml", "places:\n  - rejected: [Ondo]\n").Run("check", "a.txt");
        Assert.Equal(2, outcome.Exit);
        Assert.StartsWith("stylebook.yml:2:5: error CD9008: This place has no name.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, desk.With("house.yml", "places: [Ondo]\n").Run("check", "a.txt", "--stylebook", "house.yml").Exit);
        Assert.Equal(
            new Outcome(2, "", "copydesk: --stylebook: \"none.yml\" is no file. Write the path of a stylebook.yml.\n"),
            desk.Run("check", "a.txt", "--stylebook", "none.yml"));
    }

    [Fact]
    public void Only_and_skip_choose_the_rules()
    {
        desk.With("a.txt", Faulty);
        Assert.Equal(0, desk.Run("check", "a.txt", "--skip", "CD3001,CD4001").Exit);
        Assert.Equal(0, desk.Run("check", "a.txt", "--only", "CD3001").Exit);
        Assert.Equal(1, desk.Run("check", "a.txt", "--only", "CD3001", "--only", "cd4001").Exit);
    }

    [Theory]
    [InlineData("--published", "2025-02-31", "copydesk: --published: \"2025-02-31\" is no day of the calendar. Write year-month-day, such as 2025-05-06.")]
    [InlineData("--jobs", "many", "copydesk: --jobs: \"many\" is no whole number from 1 to 1024. Write such as --jobs 4.")]
    [InlineData("--jobs", "0", "copydesk: --jobs: \"0\" is no whole number from 1 to 1024. Write such as --jobs 4.")]
    [InlineData("--severity", "CD4001", "copydesk: --severity: \"CD4001\" is no ID=LEVEL. Write such as CD1001=error.")]
    [InlineData("--severity", "CD4001=loud", "copydesk: --severity: \"CD4001=loud\" is no ID=LEVEL: a level is error, warning, suggestion, silent, none or default. Write such as CD4001=error.")]
    [InlineData("--only", "CD4010001", "copydesk: --only: there is no rule \"CD4010001\".")]
    [InlineData("--format", "jsno", "copydesk: --format: \"jsno\" is not one of console, compact, json, sarif, github, gitlab, checkstyle, junit, rdjsonl, html. Did you mean json?")]
    [InlineData("--fail-on", "maybe", "copydesk: --fail-on: \"maybe\" is not one of suggestion, warning, error, never.")]
    [InlineData("--locale", "English!", "copydesk: --locale: \"English!\" is no language tag. Write one such as en-GB, en-US or en-IN.")]
    [InlineData("--output", "sarif", "copydesk: --output: \"sarif\" is no FORMAT=FILE. Write such as sarif=copydesk.sarif.")]
    [InlineData("--output", "sarif=nowhere/a.sarif", "copydesk: --output: the folder of nowhere/a.sarif does not exist; make it first")]
    [InlineData("--stdin-path", "b.txt", "copydesk: --stdin-path names the draft on standard input; add - to read it, such as: copydesk check - --stdin-path a.md <a.md")]
    [InlineData("--fromat", "json", "copydesk: check has no option --fromat. Did you mean --format? See copydesk check --help; a file of that name is ./--fromat.")]
    public void A_bad_option_exits_2_and_says_what_to_do(string option, string value, string message)
    {
        var outcome = desk.With("a.txt", Faulty).Run("check", "a.txt", option, value);
        Assert.Equal((2, ""), (outcome.Exit, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void One_bad_file_does_not_keep_the_findings_of_the_others_from_any_report()
    {
        desk.With("a.txt", Faulty);
        foreach (var format in new[] { "console", "json", "sarif" })
        {
            var outcome = desk.Run("check", "missing.txt", "a.txt", "--format", format);
            Assert.Equal((2, "copydesk: missing.txt: there is no such file or folder\n"), (outcome.Exit, outcome.Error));
            Assert.Contains("CD4001", outcome.Output, StringComparison.Ordinal);
            if (format != "console")
                using (JsonDocument.Parse(outcome.Output)) { }
        }
    }

    [Fact]
    public void Json_and_sarif_are_whole_documents()
    {
        desk.With("a.txt", Faulty);
        using var json = JsonDocument.Parse(desk.Run("check", "a.txt", "--format", "json").Output);
        Assert.Equal("CD4001", json.RootElement.GetProperty("findings")[0].GetProperty("rule").GetString());
        using var sarif = JsonDocument.Parse(desk.Run("check", "a.txt", "--format", "sarif").Output);
        Assert.Equal("CD4001", sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString());
    }

    [Fact]
    public void Reports_are_written_besides_and_nothing_else_is_left()
    {
        var outcome = desk.With("a.txt", Faulty).Run("check", "a.txt", "--output", "json=out.json", "--output", "sarif=out.sarif", "--output", "console=out.log");
        Assert.Equal(1, outcome.Exit);
        using (JsonDocument.Parse(File.ReadAllText(desk["out.json"]))) { }
        using (JsonDocument.Parse(File.ReadAllText(desk["out.sarif"]))) { }
        Assert.Equal(outcome.Output, File.ReadAllText(desk["out.log"]));
        Assert.Equal(
            [".editorconfig", "a.txt", "out.json", "out.log", "out.sarif"],
            Directory.GetFiles(desk.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_report_that_cannot_be_written_keeps_no_other_report_back()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var outcome = desk.With("a.txt", Faulty).Run("check", "a.txt", "--output", "json=/dev/full", "--output", "sarif=out.sarif");
        Assert.Equal(2, outcome.Exit);
        Assert.StartsWith("copydesk: --output: /dev/full can't be written: ", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("a.txt:5:1: error CD4001: ", outcome.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(desk["out.sarif"]));
    }

    [Fact]
    public void In_a_folder_that_was_deleted_the_command_says_so()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var outcome = desk.Shell("mkdir gone; cd gone; rmdir ../gone; copydesk check");
        Assert.Equal(new Outcome(2, "", "copydesk: the current folder isn't there any more; go to one that is\n"), outcome);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("link.json")]
    public void No_report_is_written_over_a_draft(string file)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(desk["link.json"], "a.txt");
        var outcome = desk.With("a.txt", Faulty).Run("check", ".", "--output", "json=" + file);
        Assert.Equal(new Outcome(2, "", "copydesk: --output: a.txt is one of the drafts to check; give the report a file of its own\n"), outcome);
        Assert.Equal(Faulty, File.ReadAllText(desk["a.txt"]));
    }

    [Fact]
    public void The_same_bytes_come_out_whatever_the_jobs_the_order_the_culture_the_time_zone_and_the_folder()
    {
        for (var i = 0; i < 6; i++)
            desk.With($"d/{i}.txt", Faulty);
        foreach (var format in new[] { "console", "json", "sarif" })
        {
            var first = desk.Run("check", "d/0.txt", "d", "--format", format, "--jobs", "1").Output;
            Assert.Equal(first, desk.Run("check", "--jobs", "7", "d/5.txt", "./d", "d/0.txt", "--format", format).Output);
            Assert.Equal(first, desk.RunUnder(
                [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")], "check", "d", "--format", format).Output);
            using var elsewhere = new Desk();
            for (var i = 0; i < 6; i++)
                elsewhere.With($"d/{i}.txt", Faulty);
            Assert.Equal(first, elsewhere.Run("check", "d", "--format", format).Output);
        }
    }

    [Fact]
    public void A_bad_setting_exits_2_and_stands_at_its_line()
    {
        desk.With("a.txt", Clean).With(".editorconfig", "root = true\n[*.txt]\ndotnet_diagnostic.CD4001.severity = loud\n");
        var outcome = desk.Run("check", "a.txt");
        Assert.Equal(2, outcome.Exit);
        Assert.StartsWith(".editorconfig:3:37: error CD9006: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_run_exits_130_and_leaves_nothing_half_written()
    {
        if (OperatingSystem.IsWindows())
            return;
        // It waits for standard input, which nobody closes.
        var outcome = desk.With("a.txt", Faulty).Interrupt("check", "-", "a.txt", "--output", "json=out.json");
        Assert.Equal((130, ""), (outcome.Exit, outcome.Output));
        Assert.Empty(Directory.GetFiles(desk.Folder, "out.json*"));
    }

    [Fact]
    public void A_pipe_that_is_closed_early_ends_without_a_word()
    {
        desk.With("a.txt", string.Concat(Enumerable.Repeat("Advertisement\n\nIt rained in Ondo.\n\n", 5000)));
        Assert.Equal("", desk.Shell("copydesk check a.txt | head -n 1 >head.txt").Error);
        Assert.StartsWith("a.txt:1:1: error CD4001", File.ReadAllText(desk["head.txt"]), StringComparison.Ordinal);
    }
}
