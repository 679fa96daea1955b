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
        var script = Path.Combine(Newsroom.Repository, "tests", "Copydesk.LanguageServer.Tests", "Clients", "nvim", "client.lua");
        using var room = Newsroom.With("seeds");
        var printed = JsonNode.Parse(room.Run("check", ".", "--format", "json", "--fail-on", "never"))!["findings"]!.AsArray()
            .Where(finding => (string?)finding!["path"] == "seeds/marked/port-strike.txt")
            .Select(finding => $"{finding!["lines"]!["start"]!["line"]}:{finding["lines"]!["start"]!["column"]}:{finding["rule"]}")
            .Order(StringComparer.Ordinal).ToList();
        var lines = Run(
            room.Folder,
            [("COPYDESK", Newsroom.Dotnet + " " + Newsroom.Command), ("EXPECTED", printed.Count.ToString(CultureInfo.InvariantCulture))],
            ToolFactAttribute.Find("nvim")!, "--clean", "--headless", "-c", "luafile " + script, room["seeds/marked/port-strike.txt"]).Split('\n');

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
