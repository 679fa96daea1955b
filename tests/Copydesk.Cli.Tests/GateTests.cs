namespace Copydesk.Cli.Tests;

public sealed class GateTests : IDisposable
{
    private const string Faulty = "Rain in Ondo\n\nIt rained in Ondo for a third day.\n\nAdvertisement\n\nSchools stayed shut.\n";
    private const string Spelling = "Vote in Ilesa\n\nOlena Kovalenko spoke first. Olena Kovalenko spoke twice. Olena Kovalenko sat down. Later Olena Kovalenka left early.\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_policy_of_the_settings_holds_until_the_command_line_says_otherwise()
    {
        desk.With("a.txt", Spelling);
        Assert.Equal(0, desk.Run("check").Exit);
        desk.With(".editorconfig", "root = true\n[*]\ncopydesk_gate = warning\n");
        Assert.Equal(1, desk.Run("check").Exit);
        Assert.Equal(0, desk.Run("check", "--fail-on", "error").Exit);
        desk.With(".editorconfig", "root = true\n[*]\ncopydesk_gate = never\n");
        Assert.Equal(0, desk.With("b.txt", Faulty).Run("check").Exit);
    }

    [Fact]
    public void What_must_be_answered_fails_until_it_is_let_stand_with_a_reason()
    {
        desk.With(".editorconfig", "root = true\n[*]\ncopydesk_must_answer = CD1001\n");
        var outcome = desk.With("a.txt", Spelling).Run("check", "--explain-exit");
        Assert.Equal((1, "copydesk: exit 1: 1 finding to be fixed or let stand with a reason (copydesk_must_answer)\n"), (outcome.Exit, outcome.Error));
        Assert.Equal(1, desk.With("a.txt", "[stet]\n" + Spelling + "\n[stet]\n").Run("check").Exit);
        Assert.Equal(0, desk.With("a.txt", Spelling.Replace("\n\n", "\n\n[stet CD1001: two sisters]\n", StringComparison.Ordinal)).Run("check").Exit);
    }

    [Fact]
    public void More_warnings_than_allowed_fail()
    {
        desk.With("a.txt", Spelling);
        Assert.Equal(0, desk.Run("check", "--max-warnings", "1").Exit);
        var outcome = desk.Run("check", "--max-warnings", "0", "--explain-exit");
        Assert.Equal((1, "copydesk: exit 1: 1 warning more than --max-warnings 0 lets pass\n"), (outcome.Exit, outcome.Error));
        Assert.Equal("copydesk: exit 0: nothing that fails the gate\n", desk.Run("check", "--explain-exit").Error);
        Assert.Equal(2, desk.Run("check", "--max-warnings", "few").Exit);
    }

    [Fact]
    public void Drafts_to_compare_with_are_not_reported_on()
    {
        desk.With("a.txt", "Vote in Ilesa\n\nIt was calm.\n").With("archive/b.txt", Faulty);
        Assert.Equal(new Outcome(0, "no findings in 1 draft\n", ""), desk.Run("check", "a.txt", "--desk", "archive"));
        Assert.Equal(1, desk.Run("check", "a.txt", "archive", "--desk", "archive").Exit);
    }

    [Fact]
    public void Only_what_touches_a_changed_word_is_reported()
    {
        if (OperatingSystem.IsWindows())
            return;
        Git("init -q . && git config user.email a@example.org && git config user.name A");
        desk.With("a.txt", Spelling + "\nAdvertisement\n");
        Git("add -A && git commit -qm one");
        Assert.Equal("no findings in 1 draft\n", desk.Run("check", "--changed-since", "HEAD").Output);
        // The same line, other words.
        desk.With("a.txt", Spelling.Replace("spoke first", "spoke at noon", StringComparison.Ordinal) + "\nAdvertisement\n");
        Assert.Equal("no findings in 1 draft\n", desk.Run("check", "--changed-since", "HEAD").Output);
        desk.With("a.txt", Spelling.Replace("Later Olena Kovalenka", "Then Olena Kovalenkaa", StringComparison.Ordinal) + "\nAdvertisement\n").With("new.txt", Faulty);
        var outcome = desk.Run("check", "--changed-since", "HEAD");
        Assert.Contains("a.txt:3:", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt:5:", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("new.txt:5:1: error CD4001", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_staged_is_checked_as_it_is_staged()
    {
        if (OperatingSystem.IsWindows())
            return;
        Git("init -q .");
        desk.With("sub/a.txt", Faulty).With("b.txt", "It rained.\n");
        Git("add -A");
        desk.With("sub/a.txt", "It rained.\n").With("b.txt", Faulty).With("c.txt", Faulty);
        var outcome = desk.Run("check", "--staged");
        Assert.StartsWith("sub/a.txt:5:1: error CD4001", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 error in 1 of 3 drafts\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, desk.Shell("cd sub; copydesk check --staged ../b.txt . | grep -c CD4001 >/dev/null; copydesk check --staged").Exit);
        Git("-c user.email=a@example.org -c user.name=A commit -qm one");
        Assert.Equal(0, desk.Run("check", "--staged").Exit);
    }

    [Fact]
    public void No_repository_and_no_such_revision_exit_2()
    {
        desk.With("a.txt", Faulty);
        foreach (var arguments in new[] { new[] { "--changed-since", "HEAD" }, ["--staged"] })
        {
            var outcome = desk.RunUnder([("GIT_CEILING_DIRECTORIES", Path.GetDirectoryName(desk.Folder)!)], ["check", .. arguments]);
            Assert.Equal((2, "", $"copydesk: {arguments[0]}: this folder is in no git repository; go to one, or leave the option out\n"), (outcome.Exit, outcome.Output, outcome.Error));
        }

        Git("init -q .");
        Assert.Equal(
            new Outcome(2, "", "copydesk: --changed-since: git knows no revision \"--all\". Write such as HEAD~1, main or v1.2\n"),
            desk.Run("check", "--changed-since=--all"));
    }

    private void Git(string arguments) => Assert.Equal(0, desk.Shell("git " + arguments + " >/dev/null 2>&1").Exit);
}
