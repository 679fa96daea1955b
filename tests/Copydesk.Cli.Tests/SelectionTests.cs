using System.Text.Json;

namespace Copydesk.Cli.Tests;

/// <summary>Which drafts a command reads, shown by the paths that <c>inspect</c> prints.</summary>
public sealed class SelectionTests : IDisposable
{
    private const string Text = "It rained in Ondo.\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_folder_gives_its_drafts_recursively_and_nothing_else()
    {
        desk.With("d/b.md", Text).With("d/a.txt", Text).With("d/e/c.markdown", Text).With("d/e/D.TEXT", Text);
        desk.With("d/x.html", Text).With("d/.hidden.txt", Text).With("d/.git/y.txt", Text).With("d/node_modules/z.md", Text);
        Reads(["d/a.txt", "d/b.md", "d/e/D.TEXT", "d/e/c.markdown"], "d");
    }

    [Fact]
    public void Without_a_path_the_current_folder_is_read() => Reads(["d/a.txt"], desk.With("d/a.txt", Text));

    [Fact]
    public void A_file_that_is_named_is_read_whatever_its_extension() =>
        Reads(["a.html", "b"], desk.With("a.html", Text).With("b", Text), "a.html", "b");

    [Fact]
    public void A_draft_is_read_once_however_often_and_however_it_is_named()
    {
        desk.With("d/a.txt", Text);
        Reads(["d/a.txt"], "d/a.txt", "./d//a.txt", "d", "d/../d/a.txt", desk["d/a.txt"], "d/*.txt");
    }

    [Fact]
    public void Globs_are_expanded()
    {
        desk.With("d/a.txt", Text).With("d/b.txt", Text).With("d/e/c.md", Text).With("d/x.rst", Text);
        Reads(["d/a.txt", "d/b.txt"], "d/?.txt");
        Reads(["d/b.txt"], "d/[b-z].txt");
        Reads(["d/e/c.md"], "**/*.md");
        Reads(["d/x.rst"], "d/*.rst");
        Reads(["d/a.txt", "d/b.txt"], "d/*");
        Reads(["d/e/c.md"], "*/e/*");
        Reads(["d/e/c.md"], "d/**/e/c.*");
    }

    [Fact]
    public void A_pattern_looks_into_no_folder_that_can_hold_no_match()
    {
        if (!OperatingSystem.IsLinux() || Environment.IsPrivilegedProcess)
            return;
        desk.With("a.txt", Text).With("d/b.txt", Text).Shell("chmod 0 d");
        Reads(["a.txt"], "*.txt");
        desk.Shell("chmod 700 d");
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_an_error()
    {
        var outcome = desk.Run("inspect", "*.md");
        Assert.Equal(new Outcome(2, "", "copydesk: *.md: no draft matches this pattern\n"), outcome);
    }

    [Theory]
    [InlineData("a[1]*?.txt")]
    [InlineData("two words 'and' \"quotes\".txt")]
    [InlineData("line\nbreak.txt")]
    [InlineData("📰 é.txt")]
    [InlineData("-.txt")]
    [InlineData("@a.txt")]
    public void A_file_of_any_name_is_that_file(string name) => Reads([name], desk.With(name, Text), "./" + name);

    [Fact]
    public void A_name_that_is_no_utf8_is_found_named_and_listed()
    {
        if (!OperatingSystem.IsLinux())
            return;
        desk.With("a.txt", Text);
        var make = """name=$(printf 'caf\351.txt'); mkdir -p d; cp a.txt "d/$name"; """;
        foreach (var how in new[] { "copydesk inspect \"d/$name\"", "copydesk inspect d", "copydesk inspect 'd/*.txt'" })
        {
            var outcome = desk.Shell(make + how);
            Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
            Assert.Contains("""{"path":"d/caf\\xE9.txt",""", outcome.Output, StringComparison.Ordinal);
        }

        using var sarif = JsonDocument.Parse(desk.Shell(make + "printf 'Advertisement\\n' >>\"d/$name\"; copydesk check d --format sarif").Output);
        Assert.Equal("d/caf%E9.txt", sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        var missing = desk.Shell("copydesk check \"$(printf 'gone\\377.txt')\"");
        Assert.Equal((2, "copydesk: gone\\xFF.txt: there is no such file or folder\n"), (missing.Exit, missing.Error));
    }

    [Fact]
    public void Standard_input_is_a_draft_of_the_name_given()
    {
        var outcome = desk.With("a.md", "On disk.\n").RunWith("# Rain\n", "inspect", "-", "a.md", "--stdin-path", "a.md");
        Assert.Contains("\"path\":\"a.md\"", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"headline\"", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Output.Count(c => c == '\n'));
        Assert.StartsWith("{\"path\":\"<stdin>\",", desk.RunWith(Text, "inspect", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_and_one_to_a_draft_is_not_read_twice()
    {
        desk.With("d/a.txt", Text).With("outside.txt", Text);
        Directory.CreateSymbolicLink(desk["d/loop"], "..");
        File.CreateSymbolicLink(desk["d/same.txt"], "a.txt");
        File.CreateSymbolicLink(desk["d/other.txt"], "../outside.txt");
        Reads(["d/a.txt", "d/other.txt"], "d");
        Reads(["d/a.txt", "outside.txt"], "d", "outside.txt");
    }

    [Fact]
    public void What_is_no_draft_is_refused_and_never_read()
    {
        if (!OperatingSystem.IsLinux())
            return;
        desk.With("a.txt", Text);
        File.CreateSymbolicLink(desk["dangling.txt"], "nowhere");
        File.CreateSymbolicLink(desk["round.txt"], "round.txt");
        File.WriteAllBytes(desk["binary.txt"], [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1, 2, 0, 3, 255, 254, 0, 0, 7]);
        var outcome = desk.Shell("mkfifo pipe.txt; copydesk inspect . /dev/zero");
        Assert.Equal(2, outcome.Exit);
        Assert.StartsWith("{\"path\":\"a.txt\",", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Output.Count(c => c == '\n'));
        var errors = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, errors.Length);
        Assert.Equal("copydesk: /dev/zero: is a pipe, socket or device, not a file; give its text on standard input: copydesk check - <FILE", errors[0]);
        Assert.StartsWith("copydesk: binary.txt: This is no text file", errors[1], StringComparison.Ordinal);
        Assert.Equal("copydesk: dangling.txt: is a link to something that isn't there", errors[2]);
        Assert.StartsWith("copydesk: pipe.txt: is a pipe", errors[3], StringComparison.Ordinal);
        Assert.Equal("copydesk: round.txt: is a link to something that isn't there", errors[4]);
    }

    [Fact]
    public void Paths_are_shown_from_the_current_folder()
    {
        desk.With("d/e/a.txt", Text).With("b.txt", Text);
        Assert.Contains("\"path\":\"../../b.txt\"", desk.Shell("cd d/e && copydesk inspect ../../b.txt").Output, StringComparison.Ordinal);
        Assert.Contains("\"path\":\"../../b.txt\"", desk.Shell($"cd d/e && copydesk inspect {desk["b.txt"]}").Output, StringComparison.Ordinal);
        Assert.Contains($"\"path\":\"{desk["b.txt"]}\"", desk.Shell($"cd / && cd usr && copydesk inspect {desk["b.txt"]}").Output, StringComparison.Ordinal);
    }

    private static void Reads(string[] expected, Desk desk, params string[] arguments)
    {
        var outcome = desk.Run(["inspect", .. arguments]);
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        var paths = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("path").GetString());
        Assert.Equal(expected, paths);
    }

    private void Reads(string[] expected, params string[] arguments) => Reads(expected, desk, arguments);
}
