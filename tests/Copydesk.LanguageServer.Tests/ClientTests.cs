using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Copydesk.Testing.Tools;

namespace Copydesk.LanguageServer.Tests;

/// <summary>Other people's clients against the real server.</summary>
public class ClientTests
{
    private const string Draft = """
        The lamp goes out

        Ana Duarte lit the lamp for the last time on Monday, 29 April 2025.

        "It will be missed," Duarte said. Ana Duarte's daughter has the key.

        """;

    [ToolFact("node", Modules = "tests/Copydesk.LanguageServer.Tests/Clients/node")]
    public void The_client_library_of_Visual_Studio_Code_opens_edits_acts_renames_and_leaves()
    {
        var client = Path.Combine(Newsroom.Repository, "tests", "Copydesk.LanguageServer.Tests", "Clients", "node");
        using var room = new Newsroom().Write("lighthouse.md", Draft).Write("other.md", "Nobody came.\n");
        Assert.Equal(
            """
            encoding utf-16
            registered workspace/didChangeWatchedFiles
            opened full CD2001
            edited full CD2001
            hover true
            let stand full 
            renamed 3 none left
            workspace 2
            exit 0

            """,
            Run(room.Folder, [], ToolFactAttribute.Find("node")!, Path.Combine(client, "client.js"), room.Folder, Newsroom.Dotnet, Newsroom.Command));
    }

    [ToolFact("nvim")]
    public void Neovim_shows_for_a_marked_seed_what_check_prints_and_lets_a_finding_stand()
    {
        using var room = Newsroom.With("seeds");
        var printed = Printed(room, "seeds/marked/port-strike.txt");
        var lines = Run(room.Folder, Told(printed), ToolFactAttribute.Find("nvim")!, "--clean", "--headless", "-c", "luafile " + Script("nvim", "client.lua"), room["seeds/marked/port-strike.txt"]).Split('\n');
        AssertShown(printed, lines);
    }

    [ToolFact("emacs", Probe = ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"])]
    public void Emacs_shows_the_same_lets_a_finding_stand_and_renames_a_person_in_every_draft()
    {
        using var room = Newsroom.With("seeds").Write("late.txt", "The port was late, Tamara Velychko said. Velychko left.\n");
        var printed = Printed(room, "seeds/marked/port-strike.txt");
        var lines = Run(room.Folder, Told(printed), ToolFactAttribute.Find("emacs")!, "--batch", "-l", Script("emacs", "client.el"), "--", room["seeds/marked/port-strike.txt"], "Tamara Velichko", "Ana Duarte").Split('\n');
        AssertShown(printed, lines);
        Assert.Equal("The port was late, Ana Duarte said. Duarte left.\n", room.Read("late.txt"));
        Assert.DoesNotMatch("Vel[iy]chko", room.Read("seeds/marked/port-strike.txt"));
    }

    private static string Script(string client, string name) => Path.Combine(Newsroom.Repository, "tests", "Copydesk.LanguageServer.Tests", "Clients", client, name);

    private static (string, string)[] Told(List<string> printed) =>
        [("COPYDESK", Newsroom.Dotnet + " " + Newsroom.Command), ("EXPECTED", printed.Count.ToString(CultureInfo.InvariantCulture))];

    /// <summary>What check prints of a draft: line, column and id.</summary>
    private static List<string> Printed(Newsroom room, string path) =>
    [
        .. JsonNode.Parse(room.Run("check", ".", "--format", "json", "--fail-on", "never"))!["findings"]!.AsArray()
            .Where(finding => (string?)finding!["path"] == path)
            .Select(finding => $"{finding!["lines"]!["start"]!["line"]}:{finding["lines"]!["start"]!["column"]}:{finding["rule"]}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Asserts that an editor showed all, offered a stet, and showed one less once it was written.</summary>
    private static void AssertShown(List<string> printed, string[] lines)
    {
        Assert.True(lines.Length > 2, string.Join('\n', lines));
        Assert.Equal("shown " + string.Join(' ', printed), lines[0]);
        Assert.Matches("^action Let CD[0-9]{4} stand here: write a stet, then its reason$", lines[1]);
        Assert.StartsWith("left ", lines[2], StringComparison.Ordinal);
        Assert.Equal(printed.Count - 1, lines[2].Split(' ').Length - 1);
    }

    private static string Run(string folder, (string Name, string Value)[] environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.Result + error.Result);
        return output.Result.ReplaceLineEndings("\n");
    }
}
