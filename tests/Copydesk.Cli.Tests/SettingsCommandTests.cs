namespace Copydesk.Cli.Tests;

public sealed class SettingsCommandTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Each_setting_is_shown_with_the_file_and_line_that_say_so()
    {
        desk.With(".editorconfig", "root = true\n[*]\ncopydesk_locale = en-IN\ncopydesk_gate = warning\n")
            .With("sport/.editorconfig", "[*.md]\ncopydesk_locale = en-GB\ndotnet_diagnostic.CD3003.severity = error\n")
            .With("stylebook.yml", "style:\n  quote_marks: curly\n");
        Assert.Equal(
            new Outcome(
                0,
                "copydesk_gate = warning  # .editorconfig:4\ncopydesk_locale = en-GB  # sport/.editorconfig:2\n"
                + "copydesk_quote_marks = curly  # stylebook.yml:2\ndotnet_diagnostic.CD3003.severity = error  # sport/.editorconfig:3\n",
                ""),
            desk.Run("settings", "sport/a.md"));
        var all = desk.Run("settings", "sport/a.md", "--all").Output;
        Assert.Contains("copydesk_stet_reason = optional  # default\n", all, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.CD2001.severity = error  # default\n", all, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_the_settings_exits_2_with_a_hint()
    {
        var outcome = desk.With(".editorconfig", "root = true\n[*]\ncopydesk_no_stet = CD40001\ncopydesk_gaet = error\ncopydesk_gate = loud\n").Run("settings", "a.md");
        Assert.Equal(
            "copydesk: .editorconfig:3:1: CD9005: There is no rule \"CD40001\". Did you mean CD4001?\n"
            + "copydesk: .editorconfig:4:1: CD9005: No rule reads \"copydesk_gaet\". Did you mean copydesk_gate?\n"
            + "copydesk: .editorconfig:5:17: CD9006: \"loud\" won't do for copydesk_gate. Write suggestion, warning, error or never.\n",
            outcome.Error);
        Assert.Equal(2, outcome.Exit);
    }

    [Fact]
    public void Init_guesses_from_the_drafts_says_so_and_writes_over_nothing()
    {
        File.Delete(desk[".editorconfig"]);
        desk.With("a.txt", "The Labour leader opened the harbour theatre. The defence minister, a neighbour, travelled to the centre.\n\n\u201CWe met on 3 May and 4 June,\u201D he said. \u201CThe 12th March talks failed.\u201D\n");
        var outcome = desk.Run("init");
        Assert.Equal(0, outcome.Exit);
        Assert.Equal(
            "Read 1 draft.\n"
            + "7 British and 0 American spellings, 0 Indian numbers: copydesk_locale = en-GB, guessed.\n"
            + "4 curly and 0 straight double marks: copydesk_quote_marks = curly, guessed.\n"
            + "3 dates as 22 April, 0 as April 22: copydesk_date_order = day, guessed.\n"
            + ".editorconfig written.\nstylebook.yml written.\n",
            outcome.Output);
        Assert.Contains("\ncopydesk_date_order = day\n", File.ReadAllText(desk[".editorconfig"]), StringComparison.Ordinal);
        Assert.Contains("\ncopydesk_locale = en-GB\n", File.ReadAllText(desk[".editorconfig"]), StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("check", "--fail-on", "never").Exit);
        Assert.Contains("copydesk_locale = en-GB  # .editorconfig:", desk.Run("settings", "a.txt").Output, StringComparison.Ordinal);
        desk.With("stylebook.yml", "places: [Ondo]\n");
        Assert.EndsWith(".editorconfig is there already and stays as it is.\nstylebook.yml is there already and stays as it is.\n", desk.Run("init").Output, StringComparison.Ordinal);
        Assert.Equal("places: [Ondo]\n", File.ReadAllText(desk["stylebook.yml"]));
    }

    [Fact]
    public void Init_in_an_empty_folder_guesses_nothing()
    {
        File.Delete(desk[".editorconfig"]);
        Assert.StartsWith(
            "Read 0 drafts.\n0 British and 0 American spellings, 0 Indian numbers: that tells nothing; set copydesk_locale yourself.\n",
            desk.Run("init").Output,
            StringComparison.Ordinal);
        Assert.Contains("\n# copydesk_quote_marks = curly\n", File.ReadAllText(desk[".editorconfig"]), StringComparison.Ordinal);
        Assert.Contains("\n# copydesk_locale = en-GB\n", File.ReadAllText(desk[".editorconfig"]), StringComparison.Ordinal);
    }
}
