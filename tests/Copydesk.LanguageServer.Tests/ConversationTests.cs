using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

public class ConversationTests
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;
    private const int NotInitialized = -32002;
    private const int Cancelled = -32800;

    [Fact]
    public void Requests_in_the_wrong_order_are_refused_and_notifications_dropped()
    {
        using var room = new Newsroom();
        using var client = new Client(room.Folder);
        Assert.Equal(NotInitialized, client.Fails("textDocument/diagnostic", Client.Json("""{"textDocument":{"uri":"file:///a.txt"}}""")));
        Assert.Equal(NotInitialized, client.Fails("shutdown", null));
        client.Open("file:///a.txt", "Too early.");
        client.Initialize(room, Client.Pulling);
        Assert.Equal(InvalidRequest, client.Fails("initialize", Client.Json("""{"capabilities":{}}""")));
        Assert.Equal(MethodNotFound, client.Fails("textDocument/makeCoffee", new JsonObject()));
        Assert.Equal(InvalidParams, client.Fails("textDocument/diagnostic", null));
        Assert.Equal(InvalidParams, client.Fails("textDocument/diagnostic", Client.Json("""{"textDocument":7}""")));
        Assert.Equal(InvalidParams, client.Fails("textDocument/diagnostic", new JsonArray()));
        client.Tell("$/whatever", new JsonObject());
        client.Ask("shutdown", null);
        Assert.Equal(InvalidRequest, client.Fails("workspace/diagnostic", new JsonObject()));
        client.Tell("exit", null);
        Assert.Equal(0, client.Exit());
    }

    [Fact]
    public void The_exit_code_tells_a_shutdown_from_the_lack_of_one()
    {
        using var room = new Newsroom();
        using var orderly = Client.In(room, Client.Pulling);
        Assert.Equal(0, orderly.End());
        using var abrupt = Client.In(room, Client.Pulling);
        abrupt.Tell("exit", null);
        Assert.Equal(1, abrupt.Exit());
        using var early = new Client(room.Folder);
        early.Tell("exit", null);
        Assert.Equal(1, early.Exit());
        using var gone = Client.In(room, Client.Pulling);
        gone.CloseInput();
        Assert.Equal(1, gone.Exit());
        using var goneInOrder = Client.In(room, Client.Pulling);
        goneInOrder.Ask("shutdown", null);
        goneInOrder.CloseInput();
        Assert.Equal(0, goneInOrder.Exit());
    }

    [Theory]
    [InlineData("Content-Length: 3\r\n\r\n{{{", ParseError)]
    [InlineData("Content-Length: 2\r\n\r\n[]", InvalidRequest)]
    [InlineData("Content-Length: 4\r\n\r\nnull", InvalidRequest)]
    [InlineData("Content-Length: 8\r\n\r\n{\"id\":1}", InvalidRequest)]
    [InlineData("Content-Length: 36\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":1}", InvalidRequest)]
    [InlineData("Content-Length: many\r\n\r\n", ParseError)]
    [InlineData("Content-Length: -4\r\n\r\n", ParseError)]
    [InlineData("Content-Type: text/plain\r\n\r\n", ParseError)]
    public void A_bad_frame_is_answered_and_the_next_one_read(string frame, int error)
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.WriteRaw(frame);
        var answer = client.Await(message => message["error"] is not null);
        Assert.Equal(error, (int)answer["error"]!["code"]!);
        Assert.Null(answer["id"]);
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void What_are_no_headers_at_all_ends_the_server_with_an_error()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.WriteRaw(new string('x', 20_000));
        Assert.Equal(ParseError, (int)client.Await(message => message["error"] is not null)["error"]!["code"]!);
        Assert.Equal(1, client.Exit());
    }

    [Fact]
    public void A_client_that_dies_in_the_middle_of_a_message_or_stops_listening_leaves_no_server_behind()
    {
        using var room = new Newsroom();
        using var cut = Client.In(room, Client.Pulling);
        cut.WriteRaw("Content-Length: 100\r\n\r\n{\"jsonrpc\"");
        cut.CloseInput();
        Assert.Equal(1, cut.Exit());
        using var deaf = Client.In(room, Client.Pulling);
        deaf.CloseOutput();
        deaf.Send("workspace/diagnostic", new JsonObject());
        Assert.Equal(1, deaf.Exit());
    }

    [Fact]
    public void A_client_that_hangs_up_without_listening_to_what_waits_to_be_said_leaves_no_server_behind()
    {
        using var room = new Newsroom().Write("a.txt", string.Concat(Enumerable.Repeat("They met on Monday, 29 April 2025.\n\n", 3000)));
        using var client = Client.In(room, Client.Pulling);
        client.Send("workspace/diagnostic", new JsonObject());
        client.CloseInput();
        Assert.Equal(1, client.Exit());
    }

    [Fact]
    public void Capabilities_worded_otherwise_keep_no_client_out()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Json("""{"general":7,"textDocument":{"publishDiagnostics":{"tagSupport":true} } }"""));
        client.Open(room.UriOf("a.txt"), "They met on Monday, 29 April 2025.\n");
        Assert.Equal("CD2001", Client.Codes(client.Pushes(room.UriOf("a.txt"))));
    }

    [Fact]
    public void Headers_may_come_in_any_case_and_in_pieces_with_others_beside_them()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        var request = """{"jsonrpc":"2.0","id":"ask","method":"shutdown"}""";
        foreach (var piece in new[] { "content-", string.Create(CultureInfo.InvariantCulture, $"length:{request.Length}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r"), "\n\r", "\n" + request[..9], request[9..] })
        {
            client.WriteRaw(piece);
            Thread.Sleep(20);
        }

        Assert.Null(client.Await(message => (string?)message["id"]?.ToString() == "ask")["error"]);
    }

    [Fact]
    public void A_message_of_many_megabytes_is_read()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        var text = new StringBuilder();
        for (var ferry = 1; text.Length < 4_000_000; ferry++)
            text.Append(CultureInfo.InvariantCulture, $"Ferry {ferry} left the harbour with {ferry + 40} passengers and {ferry + 7} dogs. ");
        client.Open(room.UriOf("long.txt"), text + "They met on Monday, 29 April 2025.\n");
        Assert.EndsWith("CD2001", client.Codes(room.UriOf("long.txt")), StringComparison.Ordinal);
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void A_request_that_is_taken_back_is_answered_as_cancelled_and_the_next_one_as_ever()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        var text = string.Concat(Enumerable.Repeat("The ferry left the harbour at noon with forty passengers on board. ", 60_000));
        client.Open(room.UriOf("long.txt"), text);
        var asked = client.Send("textDocument/diagnostic", Client.Json($$$"""{"textDocument":{"uri":"{{{room.UriOf("long.txt")}}}"}}"""));
        client.Tell("$/cancelRequest", new JsonObject { ["id"] = asked });
        client.Tell("$/cancelRequest", new JsonObject { ["id"] = "never asked" });
        Assert.Equal(Cancelled, (int)client.Answer(asked)["error"]!["code"]!);
        client.Close(room.UriOf("long.txt"));
        client.Open(room.UriOf("a.txt"), "They met on Monday, 29 April 2025.\n");
        Assert.Equal("CD2001", client.Codes(room.UriOf("a.txt")));
    }

    [Fact]
    public void Edits_outside_the_text_are_told_and_leave_the_server_sound()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        var uri = room.UriOf("a.txt");
        client.Change(uri, 1, Client.Json("""{"text":"not open"}"""));
        Assert.Contains("not open", (string?)client.Await(IsLog)["params"]!["message"], StringComparison.Ordinal);
        client.Open(uri, "One line.\n");
        foreach (var range in new[]
        {
            """{"start":{"line":9,"character":0},"end":{"line":9,"character":4}}""",
            """{"start":{"line":0,"character":4},"end":{"line":0,"character":1}}""",
            """{"start":{"line":-1,"character":-1},"end":{"line":0,"character":0}}""",
            """{"start":{"line":0,"character":0},"end":{"line":2147483647,"character":2147483647}}""",
        })
        {
            client.Change(uri, 2, Client.Json($$"""{"range":{{range}},"text":"x"}"""));
            Assert.Contains("outside the text", (string?)client.Await(IsLog)["params"]!["message"], StringComparison.Ordinal);
        }

        // Behind the end of its line, which clients may say, is no fault.
        client.Change(uri, 3, Client.Json("""{"text":"A.\nB.\n"}"""), Client.Json("""{"range":{"start":{"line":0,"character":99},"end":{"line":0,"character":100}},"text":" They met on Monday, 29 April 2025."}"""));
        var found = Assert.Single(client.Pull(uri));
        Assert.Equal(0, (int)found["range"]!["start"]!["line"]!);
    }

    [Fact]
    public void Half_a_surrogate_pair_keeps_its_place()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Write($$$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{{room.UriOf("a.txt")}}}","languageId":"plaintext","version":1,"text":"It \ud83d rained\\ on \"us\".\n\nThey met on Monday, 29 April 2025.\n"} } }""");
        Assert.Equal("CD2001", client.Codes(room.UriOf("a.txt")));
        client.Change(room.UriOf("a.txt"), 2, Client.Json("""{"range":{"start":{"line":0,"character":3},"end":{"line":0,"character":4}},"text":""}"""));
        Assert.Equal("CD2001", client.Codes(room.UriOf("a.txt")));
    }

    [Fact]
    public void Two_servers_on_one_folder_and_files_that_vanish_disturb_nobody()
    {
        using var room = new Newsroom().Write("a.txt", "They met on Monday, 29 April 2025.\n").Write("b.txt", "Nobody came.\n");
        using var one = Client.In(room, Client.Pulling);
        using var two = Client.In(room, Client.Pulling);
        Assert.Equal("CD2001", one.Codes(room.UriOf("a.txt")));
        one.Open(room.UriOf("b.txt"), "Nobody came.\n");
        File.Delete(room["a.txt"]);
        File.Delete(room["b.txt"]);
        one.Close(room.UriOf("b.txt"));
        Assert.Empty(one.Pull(room.UriOf("b.txt")));
        Assert.NotNull(two.Ask("workspace/diagnostic", new JsonObject()));
        Assert.Equal(0, one.End());
        Assert.Equal(0, two.End());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_empty_one()
    {
        using var room = new Newsroom();
        using var client = new Client(room.Folder);
        client.Ask("initialize", Client.Json($$$"""{"processId":null,"rootUri":"{{{room.UriOf("nowhere")}}}","capabilities":{"textDocument":{"diagnostic":{} } } }"""));
        Assert.Empty(client.Ask("workspace/diagnostic", new JsonObject())!["items"]!.AsArray());
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void When_the_process_that_started_the_server_dies_the_server_goes_too()
    {
        using var room = new Newsroom();
        using var parent = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        using var client = new Client(room.Folder);
        client.Ask("initialize", new JsonObject { ["processId"] = parent.Id, ["rootUri"] = null, ["capabilities"] = new JsonObject() });
        var waiting = Stopwatch.StartNew();
        parent.Kill();
        Assert.Equal(1, client.Exit());
        Assert.InRange(waiting.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void A_log_holds_what_was_said_on_both_sides()
    {
        using var room = new Newsroom();
        using (var client = new Client(room.Folder, "--log", room["lsp.log"]).Initialize(room, Client.Pulling))
            Assert.Equal(0, client.End());
        var log = room.Read("lsp.log");
        Assert.Contains("<- {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"", log, StringComparison.Ordinal);
        Assert.Contains("-> {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"capabilities\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_check_loads_nothing_of_the_server()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var room = new Newsroom();
        using var check = Process.Start(Newsroom.StartOf(room.Folder, "check", "-"))!;
        var maps = "";
        // It waits for its draft with all that it needs at hand.
        for (var looks = 0; looks < 600 && !maps.Contains("Copydesk.Rules.dll", StringComparison.Ordinal); looks++)
        {
            Thread.Sleep(100);
            maps = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{check.Id}/maps"));
        }

        Assert.Contains("Copydesk.Rules.dll", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("Copydesk.LanguageServer.dll", maps, StringComparison.Ordinal);
        check.StandardInput.Close();
        Assert.True(check.WaitForExit(TimeSpan.FromMinutes(1)));
    }

    private static bool IsLog(JsonObject message) => (string?)message["method"] == "window/logMessage";
}
