using System.Globalization;
using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

public class DiagnosticTests
{
    private const string One = "Olena Kovalenko spoke first, and Olena Kovalenko spoke last. Olena Kovalenko left.\n";
    private const string Other = "Minister Olena Kovalenka said on Monday that the bridge would open in June.\n";

    [Fact]
    public void What_the_editor_shows_for_the_seeds_is_what_check_prints()
    {
        using var room = Newsroom.With("seeds");
        var printed = Printed(room);
        using var client = Client.In(room, Client.Pulling);
        var shown = new List<string>();
        foreach (var report in Client.Items(client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() })!))
            shown.AddRange(Client.Items(report).Select(item => Line(room, (string)report["uri"]!, item)));
        shown.Sort(StringComparer.Ordinal);

        Assert.NotEmpty(printed);
        Assert.Equal(printed, shown);
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void A_client_that_does_not_pull_is_pushed_the_same()
    {
        using var room = Newsroom.With("seeds");
        var printed = Printed(room);
        using var client = Client.In(room, Client.Pushed);
        var shown = new List<string>();
        while (shown.Count < printed.Count)
        {
            var pushed = client.Await(message => (string?)message["method"] == "textDocument/publishDiagnostics")["params"]!;
            shown.AddRange(pushed["diagnostics"]!.AsArray().Select(item => Line(room, (string)pushed["uri"]!, item!.AsObject())));
        }

        shown.Sort(StringComparer.Ordinal);
        Assert.Equal(printed, shown);
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void Unsaved_text_wins_over_the_disk_for_other_drafts_too()
    {
        using var room = new Newsroom().Write("a.txt", One).Write("b.txt", "Nobody came.\n");
        using var client = Client.In(room, Client.Pulling);
        Assert.Equal("", client.Codes(room.UriOf("b.txt")));

        client.Open(room.UriOf("b.txt"), Other);
        var found = Assert.Single(client.Pull(room.UriOf("b.txt")));
        Assert.Equal("CD1001", (string?)found["code"]);
        Assert.Equal(room.UriOf("a.txt"), (string?)found["relatedInformation"]![0]!["location"]!["uri"]);

        client.Open(room.UriOf("a.txt"), One);
        client.Change(room.UriOf("a.txt"), 2, Client.Json("""{"text":"Nobody came here.\n"}"""));
        Assert.Equal("", client.Codes(room.UriOf("b.txt")));

        client.Close(room.UriOf("a.txt"));
        Assert.Equal("CD1001", client.Codes(room.UriOf("b.txt")));
    }

    [Fact]
    public void A_draft_that_another_one_is_compared_with_is_pushed_when_that_one_changes()
    {
        using var room = new Newsroom().Write("a.txt", One).Write("b.txt", Other);
        using var client = Client.In(room, Client.Pushed);
        Assert.Equal("CD1001", Client.Codes(client.Pushes(room.UriOf("b.txt"))));

        client.Open(room.UriOf("a.txt"), One);
        Assert.Empty(client.Pushes(room.UriOf("a.txt")));
        client.Change(room.UriOf("a.txt"), 2, Client.Json("""{"text":"Nobody came here.\n"}"""));
        Assert.Empty(client.Pushes(room.UriOf("b.txt")));
    }

    [Fact]
    public void What_has_not_changed_is_not_sent_again()
    {
        using var room = new Newsroom().Write("a.txt", One).Write("b.txt", Other);
        using var client = Client.In(room, Client.Pulling);
        var whole = Client.Items(client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() })!);
        Assert.Equal(["full", "full"], whole.Select(report => (string)report["kind"]!));

        var previous = new JsonArray([.. whole.Select(report => new JsonObject { ["uri"] = (string)report["uri"]!, ["value"] = (string)report["resultId"]! })]);
        var again = Client.Items(client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = previous.DeepClone() })!);
        Assert.Equal(["unchanged", "unchanged"], again.Select(report => (string)report["kind"]!));

        client.Open(room.UriOf("a.txt"), "Nobody came here.\n");
        var later = Client.Items(client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = previous })!);
        Assert.Equal(["unchanged", "full"], later.Select(report => (string)report["kind"]!));
        var one = client.Ask("textDocument/diagnostic", Client.Json($$$"""{"textDocument":{"uri":"{{{room.UriOf("b.txt")}}}"},"previousResultId":"{{{later[1]["resultId"]}}}"}"""))!;
        Assert.Equal("unchanged", (string?)one["kind"]);
    }

    [Theory]
    [InlineData("""["utf-8","utf-16"]""", "utf-8", 8)]
    [InlineData("""["utf-32","utf-8"]""", "utf-32", 5)]
    [InlineData("""["ebcdic","utf-16"]""", "utf-16", 6)]
    [InlineData("[]", "utf-16", 6)]
    public void Places_are_counted_as_the_client_counts_them(string offered, string chosen, int character)
    {
        using var room = new Newsroom();
        var capabilities = Client.Pulling;
        capabilities["general"]!["positionEncodings"] = JsonNode.Parse(offered);
        using var client = Client.In(room, capabilities);
        Assert.Equal(chosen, (string?)client.Introduction["capabilities"]!["positionEncoding"]);

        client.Open(room.UriOf("a.txt"), "It rained.\n\n\U0001F30A On Monday, 29 April 2025, they met.\n");
        var found = Assert.Single(client.Pull(room.UriOf("a.txt")));
        Assert.Equal(2, (int)found["range"]!["start"]!["line"]!);
        Assert.Equal(character, (int)found["range"]!["start"]!["character"]!);

        client.Change(room.UriOf("a.txt"), 2, Client.Json($$$"""{"range":{"start":{"line":2,"character":{{{character}}}},"end":{"line":2,"character":{{{character + 6}}}}},"text":"Tuesday"}"""));
        Assert.Empty(client.Pull(room.UriOf("a.txt")));
    }

    [Fact]
    public void What_is_wrong_in_settings_is_shown_in_their_file()
    {
        using var room = new Newsroom().Write(".editorconfig", "root = true\n[*]\ncopydesk_locale = nowhere at all\n").Write("a.txt", One);
        using var client = Client.In(room, Client.Pulling);
        var found = Assert.Single(client.Pull(room.UriOf(".editorconfig")));
        Assert.Equal("CD9006", (string?)found["code"]);
        Assert.Equal(2, (int)found["range"]!["start"]!["line"]!);
    }

    [Fact]
    public void A_document_outside_every_folder_is_checked_alone()
    {
        using var room = new Newsroom().Write("a.txt", One);
        using var elsewhere = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Open(elsewhere.UriOf("b.txt"), Other);
        client.Open("untitled:Untitled-1", "They met on Monday, 29 April 2025.\n");
        Assert.Equal("", client.Codes(elsewhere.UriOf("b.txt")));
        Assert.Equal("CD2001", client.Codes("untitled:Untitled-1"));
    }

    /// <summary>The findings of check, one a line, sorted.</summary>
    private static List<string> Printed(Newsroom room)
    {
        var printed = new List<string>();
        foreach (var finding in JsonNode.Parse(room.Run("check", ".", "--format", "json", "--fail-on", "never"))!["findings"]!.AsArray())
        {
            var related = finding!["related"]!.AsArray().Select(place => $"\n  {Place(place!)} {place!["message"]}");
            printed.Add($"{Place(finding!)} {finding["severity"]} {finding["rule"]} {finding["message"]}{string.Concat(related)}");
        }

        printed.Sort(StringComparer.Ordinal);
        return printed;
    }

    private static string Place(JsonNode finding)
    {
        var (start, end) = (finding["lines"]!["start"]!, finding["lines"]!["end"]!);
        return $"{finding["path"]}:{start["line"]}:{start["column"]}-{end["line"]}:{end["column"]}";
    }

    private static string Line(Newsroom room, string uri, JsonObject item)
    {
        var severity = (int)item["severity"]! switch { 1 => "error", 2 => "warning", _ => "suggestion" };
        var related = (item["relatedInformation"]?.AsArray() ?? []).Select(place =>
            $"\n  {Place(room, (string)place!["location"]!["uri"]!, place["location"]!["range"]!)} {place["message"]}");
        return $"{Place(room, uri, item["range"]!)} {severity} {item["code"]} {item["message"]}{string.Concat(related)}";
    }

    private static string Place(Newsroom room, string uri, JsonNode range)
    {
        var (start, end) = (range["start"]!, range["end"]!);
        var path = Path.GetRelativePath(room.Folder, new Uri(uri).LocalPath).Replace('\\', '/');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}:{(int)start["line"]! + 1}:{(int)start["character"]! + 1}-{(int)end["line"]! + 1}:{(int)end["character"]! + 1}");
    }
}
