using System.Text.Json;

namespace Copydesk.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Help_shows_the_commands_and_examples()
    {
        var outcome = desk.Run("--help");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        foreach (var word in new[] { "check", "inspect", "rules", "explain", "Examples:", "--version" })
            Assert.Contains(word, outcome.Output, StringComparison.Ordinal);
        Assert.Equal(outcome, desk.Run());
    }

    [Theory]
    [InlineData("check", "--fail-on")]
    [InlineData("inspect", "--published")]
    [InlineData("rules", "--format")]
    [InlineData("explain", "CD1001")]
    public void Each_command_has_help_with_examples(string command, string word)
    {
        var outcome = desk.Run(command, "--help");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.Contains(word, outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("Examples:\n  copydesk " + command, outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copydesk bas", "baseline\n")]
    [InlineData("copydesk check --max", "--max-warnings\n")]
    [InlineData("copydesk check news --format sar", "sarif\n")]
    [InlineData("copydesk fix --fail-on nev", "never\n")]
    [InlineData("copydesk check sto", "\n")]
    public void A_shell_is_told_what_may_follow(string line, string words) =>
        Assert.Equal(new Outcome(0, words, ""), desk.Run($"[suggest:{line.Length}]", line));

    [Fact]
    public void The_version_is_one_line() => Assert.Matches(@"\Acopydesk \d+\.\d+\.\d+( \([0-9a-f]{10}\))?\n\z", desk.Run("--version").Output);

    [Theory]
    [InlineData("chekc", "copydesk: there is no command \"chekc\". Did you mean check? See copydesk --help.\n")]
    [InlineData("--verison", "copydesk: there is no option \"--verison\". Did you mean --version? See copydesk --help.\n")]
    public void A_command_misspelt_exits_2_with_the_one_that_was_meant(string command, string message) =>
        Assert.Equal(new Outcome(2, "", message), desk.Run(command));

    [Fact]
    public void Rules_lists_every_rule_with_its_severity()
    {
        var outcome = desk.Run("rules");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.Contains("\nCD4001  error       ", "\n" + outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nCD9006  error       ", outcome.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(desk.Run("rules", "--format", "json").Output);
        Assert.Equal(
            outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..6]),
            json.RootElement.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
    }

    [Fact]
    public void Explain_prints_the_page_of_a_rule_whatever_the_case_of_its_id()
    {
        var outcome = desk.Run("explain", "cd4001");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.StartsWith("# CD4001 ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("## Why it matters", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_of_an_unknown_id_exits_2_with_the_one_that_was_meant() => Assert.Equal(
        new Outcome(2, "", "copydesk: there is no rule \"CD40001\". Did you mean CD4001? See copydesk rules.\n"),
        desk.Run("explain", "CD40001"));

    [Fact]
    public void Inspect_prints_one_object_a_draft_with_source_offsets()
    {
        const string Text = "# Rain *again*\n\nIt rained.\n";
        var outcome = desk.With("a.md", Text).Run("inspect", "a.md", "--published", "2025-05-06", "--format", "jsonl");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(
            ["path", "published", "quotations", "terms", "makeshift", "people", "dates", "blocks"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2025-05-06", json.RootElement.GetProperty("published").GetString());
        var paragraph = json.RootElement.GetProperty("blocks")[1];
        Assert.Equal("It rained.", Text[paragraph.GetProperty("start").GetInt32()..paragraph.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public void Inspect_shows_each_mention_with_its_form_and_title()
    {
        const string Text = "It was put to Ana Prado, the foreign minister, on Monday.\n\nPrado left. Ms Prado had come early.\n";
        using var json = JsonDocument.Parse(desk.With("a.txt", Text).Run("inspect", "a.txt").Output);
        var person = Assert.Single(json.RootElement.GetProperty("people").EnumerateArray());
        Assert.Equal(
            [("Ana Prado", "full", "foreign minister"), ("Prado", "surname", null), ("Prado", "surname", "Ms")],
            person.GetProperty("mentions").EnumerateArray().Select(mention => (
                mention.GetProperty("text").GetString(), mention.GetProperty("form").GetString(),
                mention.GetProperty("title") is { ValueKind: JsonValueKind.Object } title ? title.GetProperty("text").GetString() : null)));
    }

    [Fact]
    public void Inspect_shows_each_time_with_type_value_and_tense()
    {
        const string Text = "She met him in early March and will leave on Friday.\n";
        using var json = JsonDocument.Parse(desk.With("a.txt", Text).Run("inspect", "a.txt", "--published", "2025-05-06").Output);
        Assert.Equal(
            [("early March", "DATE", "2025-03", "START", "past"), ("Friday", "DATE", "2025-05-09", null, "future")],
            json.RootElement.GetProperty("dates").EnumerateArray().Select(date => (
                Text[date.GetProperty("start").GetInt32()..date.GetProperty("end").GetInt32()], date.GetProperty("type").GetString(), date.GetProperty("value").GetString(),
                date.TryGetProperty("mod", out var mod) ? mod.GetString() : null, date.GetProperty("tense").GetString())));
    }

    [Fact]
    public void Inspect_tells_speech_from_terms_and_says_who_speaks()
    {
        const string Text = "Ana Prado opened \"The Long Road\" on Monday.\n\n\"It is closed,\" she said.\n\n\'\'It is open,\'\' said Obi.\n";
        using var json = JsonDocument.Parse(desk.With("a.txt", Text).Run("inspect", "a.txt").Output);
        var quotation = Assert.Single(json.RootElement.GetProperty("quotations").EnumerateArray());
        Assert.Equal("It is closed,", Text[quotation.GetProperty("start").GetInt32()..quotation.GetProperty("end").GetInt32()]);
        Assert.Equal("direct", quotation.GetProperty("kind").GetString());
        Assert.Equal(("she", "Ana Prado"), (quotation.GetProperty("speaker").GetProperty("text").GetString(), quotation.GetProperty("speaker").GetProperty("name").GetString()));
        Assert.Equal("said", quotation.GetProperty("cue").GetProperty("text").GetString());
        Assert.Equal("term", Assert.Single(json.RootElement.GetProperty("terms").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal("Obi", Assert.Single(json.RootElement.GetProperty("makeshift").EnumerateArray()).GetProperty("speaker").GetProperty("text").GetString());
    }
}
