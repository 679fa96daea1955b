using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

public class ReadingTests
{
    private const string Article = """
        ---
        headline: Bridge to open in June
        date: 2025-05-06
        ---

        The bridge will open in June, the minister said on Tuesday.

        "We left nobody behind in all these years," said Olena Kovalenko, the minister.

        ## What comes next

        She promised "a lighter toll" for lorries. They met on Monday, 29 April 2025.

        <!-- stet CD3001, CD2001: the minister's own count -->
        They met again on Monday, 29 April 2025.

        """;

    [Fact]
    public void Hover_at_a_finding_says_what_the_rule_means_and_how_to_let_it_stand()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Open(room.UriOf("a.md"), Article);
        var hover = client.Ask("textDocument/hover", At(room, "Monday, 29", 2))!;
        var said = (string)hover["contents"]!["value"]!;
        Assert.Equal("markdown", (string?)hover["contents"]!["kind"]);
        Assert.Contains("CD2001", said, StringComparison.Ordinal);
        Assert.Contains("29 April 2025 was a Tuesday", said, StringComparison.Ordinal);
        Assert.Contains("**Why it matters**", said, StringComparison.Ordinal);
        Assert.Contains("<!-- stet CD2001: reason -->", said, StringComparison.Ordinal);
        Assert.Equal(Edits.At(Article, "Monday, 29").ToJsonString(), hover["range"]!["start"]!.ToJsonString());
        Assert.Null(client.Ask("textDocument/hover", At(room, "The bridge")));
    }

    [Fact]
    public void A_client_without_markdown_gets_plain_words()
    {
        using var room = new Newsroom();
        var capabilities = Client.Pulling;
        capabilities["textDocument"]!["hover"] = Client.Json("""{"contentFormat":["plaintext"]}""");
        using var client = Client.In(room, capabilities);
        client.Open(room.UriOf("a.txt"), "They met on Monday, 29 April 2025.\n");
        var hover = client.Ask("textDocument/hover", Client.Json($$$"""{"textDocument":{"uri":"{{{room.UriOf("a.txt")}}}"},"position":{"line":0,"character":13}}"""))!;
        Assert.Equal("plaintext", (string?)hover["contents"]!["kind"]);
        Assert.EndsWith("[stet CD2001: reason]", (string)hover["contents"]!["value"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_are_headings_with_the_quotations_under_them_and_who_spoke()
    {
        using var room = new Newsroom();
        var capabilities = Client.Pulling;
        capabilities["textDocument"]!["documentSymbol"] = Client.Json("""{"hierarchicalDocumentSymbolSupport":true}""");
        using var client = Client.In(room, capabilities);
        client.Open(room.UriOf("a.md"), Article);
        var symbols = client.Ask("textDocument/documentSymbol", Document(room))!.AsArray();
        Assert.Equal(["Bridge to open in June", "What comes next"], symbols.Select(symbol => (string)symbol!["name"]!));
        var quotation = Assert.Single(symbols[0]!["children"]!.AsArray())!;
        Assert.Equal("“We left nobody behind in all these years,” Olena Kovalenko", (string?)quotation["name"]);
        Assert.Equal("Olena Kovalenko", (string?)quotation["detail"]);
        Assert.Equal("We left nobody behind in all these years,", Covered(quotation["range"]!));
        Assert.Equal("“a lighter toll” Olena Kovalenko", (string?)symbols[1]!["children"]![0]!["name"]);
    }

    [Fact]
    public void A_client_without_trees_gets_symbols_one_by_one()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Open(room.UriOf("a.md"), Article);
        var symbols = client.Ask("textDocument/documentSymbol", Document(room))!.AsArray();
        Assert.Equal(4, symbols.Count);
        Assert.Equal("Bridge to open in June", (string?)symbols[1]!["containerName"]);
        Assert.Equal("We left nobody behind in all these years,", Covered(symbols[1]!["location"]!["range"]!));
    }

    [Fact]
    public void The_ids_in_a_stet_lead_to_the_pages_of_their_rules()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Open(room.UriOf("a.md"), Article);
        var links = client.Ask("textDocument/documentLink", Document(room))!.AsArray();
        Assert.Equal(["CD3001", "CD2001"], links.Select(link => Covered(link!["range"]!)));
        var page = new Uri((string)links[1]!["target"]!);
        Assert.StartsWith("# CD2001 ", File.ReadAllText(page.LocalPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_change_are_watched_and_the_client_asked_to_pull_again()
    {
        using var room = new Newsroom().Write("a.txt", "They met on Monday, 29 April 2025.\n");
        var capabilities = Client.Pulling;
        capabilities["workspace"] = Client.Json("""{"didChangeWatchedFiles":{"dynamicRegistration":true},"diagnostics":{"refreshSupport":true}}""");
        using var client = Client.In(room, capabilities);
        var registered = client.Await(message => (string?)message["method"] == "client/registerCapability");
        client.Reply(registered);
        var watchers = registered["params"]!["registrations"]![0]!["registerOptions"]!["watchers"]!.AsArray().Select(watcher => (string)watcher!["globPattern"]!);
        Assert.Equal(["**/.editorconfig", "**/stylebook.yml", "**/*.{txt,text,md,markdown}"], watchers);

        Assert.Equal("CD2001", client.Codes(room.UriOf("a.txt")));
        room.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.CD2001.severity = none\n");
        Changed(".editorconfig");
        client.Reply(client.Await(message => (string?)message["method"] == "workspace/diagnostic/refresh"));
        Assert.Equal("", client.Codes(room.UriOf("a.txt")));

        room.Write(".editorconfig", "root = true\n");
        Changed(".editorconfig");
        client.Reply(client.Await(message => (string?)message["method"] == "workspace/diagnostic/refresh"));
        Assert.Equal("CD2001", client.Codes(room.UriOf("a.txt")));
        room.Write("a.txt", "They met on Tuesday, 29 April 2025.\n");
        Changed("a.txt");
        client.Reply(client.Await(message => (string?)message["method"] == "workspace/diagnostic/refresh"));
        Assert.Equal("", client.Codes(room.UriOf("a.txt")));

        void Changed(string name) => client.Tell("workspace/didChangeWatchedFiles", Client.Json($$$"""{"changes":[{"uri":"{{{room.UriOf(name)}}}","type":2}]}"""));
    }

    [Theory]
    [InlineData("drafts/inner/.editorconfig", "")]
    [InlineData(".editorconfig", ""","didChangeWatchedFiles":{"dynamicRegistration":true}""")]
    public void Of_settings_that_no_client_tells_of_the_server_learns_itself(string settings, string watches)
    {
        using var room = new Newsroom().Write("drafts/inner/a.txt", "They met on Monday, 29 April 2025.\n");
        using var client = new Client(room.Folder);
        client.Ask("initialize", Client.Json($$$"""{"processId":null,"rootUri":"{{{room.UriOf("drafts")}}}","capabilities":{"textDocument":{"diagnostic":{} },"workspace":{"diagnostics":{"refreshSupport":true}{{{watches}}} } } }"""));
        client.Tell("initialized", new JsonObject());
        Assert.Equal("CD2001", client.Codes(room.UriOf("drafts/inner/a.txt")));
        room.Write(settings, "[*]\ndotnet_diagnostic.CD2001.severity = none\n");
        var waiting = Stopwatch.StartNew();
        client.Reply(client.Await(message => (string?)message["method"] == "workspace/diagnostic/refresh"));
        Assert.InRange(waiting.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal("", client.Codes(room.UriOf("drafts/inner/a.txt")));
    }

    [Fact]
    public void Folders_come_and_go()
    {
        using var room = new Newsroom();
        using var other = new Newsroom().Write("b.txt", "They met on Monday, 29 April 2025.\n");
        using var client = Client.In(room, Client.Pushed);
        Change("added");
        Assert.Equal("CD2001", Client.Codes(client.Pushes(other.UriOf("b.txt"))));
        Change("removed");
        Assert.Empty(client.Pushes(other.UriOf("b.txt")));

        void Change(string what)
        {
            var change = Client.Json("""{"event":{"added":[],"removed":[]}}""");
            change["event"]![what] = new JsonArray(new JsonObject { ["uri"] = new Uri(other.Folder).AbsoluteUri, ["name"] = "other" });
            client.Tell("workspace/didChangeWorkspaceFolders", change);
        }
    }

    private static JsonObject Document(Newsroom room) => new() { ["textDocument"] = new JsonObject { ["uri"] = room.UriOf("a.md") } };

    private static JsonObject At(Newsroom room, string words, int into = 0)
    {
        var asked = Document(room);
        asked["position"] = Edits.At(Article, words, into);
        return asked;
    }

    private static string Covered(JsonNode range) => Article[Edits.OffsetOf(Article, range["start"]!)..Edits.OffsetOf(Article, range["end"]!)];
}
