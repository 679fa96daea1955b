using System.Text.Json;

namespace Copydesk.Cli.Tests;

public sealed class StetTests : IDisposable
{
    private const string Head = "Rain in Ondo\n\nIt rained in Ondo for a third day.\n\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("a.txt", "[stet CD4001: a facsimile]\nAdvertisement\n\nSchools stayed shut.\n")]
    [InlineData("a.txt", "[stet cd4001, CD3003: a facsimile]\n\nAdvertisement\n\nSchools stayed shut.\n")]
    [InlineData("a.txt", "[stet: a facsimile]\nAdvertisement\n\nSchools stayed shut.\n")]
    [InlineData("a.txt", "[stet on CD4001: a facsimile]\n\nSchools stayed shut.\n\nAdvertisement\n\n[stet off CD4001]\n")]
    [InlineData("a.txt", "[stet on: a facsimile]\r\n\r\nAdvertisement\r\n\r\n[stet off]\r\n\r\nSchools stayed shut.\r\n")]
    [InlineData("a.md", "<!-- stet CD4001: a facsimile -->\n\nAdvertisement\n\nSchools stayed shut.\n")]
    [InlineData("a.md", "<!-- stet CD4001: a facsimile -->\nAdvertisement\n\nSchools stayed shut.\n")]
    [InlineData("a.md", "Advertisement <!-- stet CD4001: a facsimile -->\n\nSchools stayed shut.\n")]
    [InlineData("a.md", "<!--stet on CD4001: a\nfacsimile-->\n\nAdvertisement\n\nAdvertisement\n\n<!-- stet off -->\n")]
    public void What_is_let_stand_is_counted_and_does_not_fail(string name, string text) =>
        Assert.Equal(
            (0, "no findings in 1 draft; ", "let stand\n", ""),
            desk.With(name, Head + text).Run("check", name) is var outcome
                ? (outcome.Exit, outcome.Output[..24], outcome.Output[^10..], outcome.Error) : default);

    [Theory]
    [InlineData("[stet CD4001: a facsimile]\n\nSchools stayed shut.\n\nAdvertisement\n")]
    [InlineData("[stet on CD4001: a facsimile]\n\nSchools stayed shut.\n\n[stet off CD4001]\n\nAdvertisement\n")]
    [InlineData("[stet CD3003: another rule]\n\nAdvertisement\n")]
    public void Beyond_its_block_its_stretch_and_its_rules_nothing_stands(string text)
    {
        var outcome = desk.With("a.txt", Head + text).Run("check", "a.txt");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("error CD4001", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "[stet CD4091: a facsimile]", "There is no rule \"CD4091\": this stet hides nothing. Write ids such as CD1001, then a colon and why.")]
    [InlineData("", "[stet CD4001, that: a facsimile]", "There is no rule \"that\": this stet hides nothing.")]
    [InlineData("", "[stet CD9001: a facsimile]", "CD9001 is the engine's own and can't be let stand: this stet hides nothing. Put right what it says.")]
    [InlineData("copydesk_stet_reason = required", "[stet CD4001]", "No reason is given: this stet hides nothing. Write a colon and why it stands.")]
    [InlineData("copydesk_stet_reason = required", "[stet on]", "No reason is given: this stet hides nothing.")]
    [InlineData("copydesk_no_stet = CD1001, cd4001", "[stet CD4001: please]", "The house lets no stet stand for CD4001 (copydesk_no_stet): this hides nothing. Fix it, or ask.")]
    [InlineData("copydesk_must_answer = CD4001", "[stet CD4001]", "CD4001 wants an answer: this stet hides nothing without a reason. Write a colon and why.")]
    public void A_stet_that_cannot_hold_hides_nothing_and_is_a_finding(string setting, string stet, string message)
    {
        desk.With(".editorconfig", "root = true\n[*]\n" + setting + "\n");
        var outcome = desk.With("a.txt", Head + stet + "\n\nAdvertisement\n").Run("check", "a.txt");
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith("a.txt:5:1: warning CD9009: " + message, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("error CD4001", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stet_for_all_rules_does_not_reach_what_no_stet_may()
    {
        desk.With(".editorconfig", "root = true\n[*]\ncopydesk_no_stet = CD4001\n");
        Assert.Equal(1, desk.With("a.txt", Head + "[stet: please]\n\nAdvertisement\n").Run("check", "a.txt").Exit);
    }

    [Theory]
    [InlineData("[stet CD4001: not there any more]", "warning CD9010: Nothing is found here that this stet lets stand. Take it out.")]
    [InlineData("[stet: not there any more]", "suggestion CD9010: ")]
    [InlineData("[stet CD1001: another draft has it]", "suggestion CD9010: ")]
    [InlineData("[stet off]", "warning CD9009: Nothing is on here that this stet could switch off. Write stet on where the stretch begins.")]
    public void A_stet_without_effect_is_a_finding(string stet, string message)
    {
        var outcome = desk.With("a.txt", Head + stet + "\n\nSchools stayed shut.\n").Run("check", "a.txt");
        Assert.StartsWith("a.txt:5:1: " + message, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stet_of_a_rule_that_is_off_is_not_called_unused() =>
        Assert.Equal(0, desk.With("a.txt", Head + "[stet CD4001: a facsimile]\n\nAdvertisement\n").Run("check", "a.txt", "--only", "CD3001", "--fail-on", "suggestion").Exit);

    [Fact]
    public void What_is_let_stand_is_in_sarif_as_a_suppression_and_in_json()
    {
        desk.With("a.txt", Head + "[stet CD4001: a facsimile]\n\nAdvertisement\n");
        using var sarif = JsonDocument.Parse(desk.Run("check", "a.txt", "--format", "sarif").Output);
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("CD4001", result.GetProperty("ruleId").GetString());
        Assert.Equal(
            """{"kind":"inSource","status":"accepted","justification":"a facsimile"}""",
            JsonSerializer.Serialize(result.GetProperty("suppressions")[0]));
        using var json = JsonDocument.Parse(desk.Run("check", "a.txt", "--format", "json").Output);
        var suppressed = json.RootElement.GetProperty("suppressed")[0];
        Assert.Equal(("stet", "a facsimile"), (suppressed.GetProperty("by").GetString(), suppressed.GetProperty("reason").GetString()));
    }

    [Fact]
    public void What_is_let_stand_is_not_fixed()
    {
        var text = Head + "[stet CD4001: a facsimile]\n\nAdvertisement\n\nSchools stayed shut.\n";
        Assert.Equal(0, desk.With("a.txt", text).Run("fix", "a.txt").Exit);
        Assert.Equal(text, File.ReadAllText(desk["a.txt"]));
    }

    [Theory]
    [InlineData("a.txt", "[stet CD4001: Advertisement, Olena Kovalenko \"said]")]
    [InlineData("a.md", "<!-- stet CD4001: Advertisement, Olena Kovalenko \"said -->")]
    public void Its_own_words_are_never_copy(string name, string stet)
    {
        var outcome = desk.With(name, Head + stet + "\n\nAdvertisement\n\nSchools stayed shut.\n").Run("inspect", name);
        Assert.DoesNotContain("Kovalenko", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("no findings in 1 draft; 1 let stand\n", desk.Run("check", name, "--fail-on", "suggestion").Output);
    }

    [Fact]
    public void An_example_in_code_is_no_stet()
    {
        desk.With("a.md", "# Rain in Ondo\n\nWrite `<!-- stet CD4001: so -->` or:\n\n```\n<!-- stet CD40001 -->\n```\n\n~~~ html\n<!-- stet on -->\n~~~\n\n> ```\n> <!-- stet CD4001 -->\n> ```\n\nAdvertisement\n");
        var outcome = desk.Run("check", "a.md");
        Assert.Contains("a.md:17:1: error CD4001", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CD90", outcome.Output, StringComparison.Ordinal);
        desk.With("a.md", "# Rain in Ondo\n\n```\nrain\n```\n\n<!-- stet CD4001: as sent -->\n\nAdvertisement\n\n    <!-- stet CD4001: code -->\n");
        Assert.EndsWith("no findings in 1 draft; 1 let stand\n", desk.Run("check", "a.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_without_end_cost_no_more_than_other_copy() =>
        Assert.Equal(0, desk.With("a.md", "# Rain\n\n" + string.Concat(Enumerable.Repeat("<!-- stet ", 100_000))).Run("inspect", "a.md").Exit);

    [Fact]
    public void Words_that_only_look_like_one_are_copy()
    {
        var outcome = desk.With("a.txt", Head + "The stetson [stet CD4001: x] was hers.\n\n[stetson]\n\n[stet CD4001: open\n\nAdvertisement\n").Run("check", "a.txt");
        Assert.DoesNotContain("CD90", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Exit);
    }
}
