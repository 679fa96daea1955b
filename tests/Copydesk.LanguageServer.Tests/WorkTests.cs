using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

/// <summary>What the client is told of the server's work.</summary>
public class WorkTests
{
    [Fact]
    public void The_reading_of_a_large_folder_shows_how_far_it_is()
    {
        using var room = Large(400, "Nobody came.\n");
        var capabilities = Client.Pulling;
        capabilities["window"] = Client.Json("""{"workDoneProgress":true}""");
        using var client = Client.In(room, capabilities);
        client.Reply(client.Await(message => (string?)message["method"] == "window/workDoneProgress/create"));
        Assert.Equal(400, client.Ask("workspace/diagnostic", new JsonObject())!["items"]!.AsArray().Count);
        Assert.Equal(0, client.End());
    }

    [Theory]
    [InlineData("workspace/diagnostic", "7")]
    [InlineData("workspace/diagnostic", "\"seven\"")]
    [InlineData("textDocument/diagnostic", "7")]
    [InlineData("textDocument/references", "7")]
    public void A_request_with_a_token_shows_how_far_it_is_until_it_is_answered(string method, string token)
    {
        using var room = Large(3, "Nobody came.\n");
        using var client = Client.In(room, Client.Pulling);
        var asked = Client.Json($$$"""{"textDocument":{"uri":"{{{room.UriOf("0.txt")}}}"},"position":{"line":0,"character":0},"workDoneToken":{{{token}}}}""");
        var answer = client.Send(method, asked);
        var kinds = new List<string>();
        for (var isAnswered = false; !isAnswered;)
        {
            var message = client.Await(message => message["id"]?.ToJsonString() == answer.ToString(System.Globalization.CultureInfo.InvariantCulture) || (string?)message["method"] == "$/progress");
            isAnswered = message["method"] is null;
            if (isAnswered)
                continue;
            Assert.Equal(token, message["params"]!["token"]!.ToJsonString());
            kinds.Add((string)message["params"]!["value"]!["kind"]!);
        }

        Assert.Equal("begin", kinds[0]);
        Assert.Equal("end", kinds[^1]);
        Assert.All(kinds[1..^1], static kind => Assert.Equal("report", kind));
    }

    [Fact]
    public void A_client_that_pulled_before_all_was_read_is_told_to_pull_again()
    {
        const int drafts = 300;
        using var room = Large(drafts, string.Concat(Enumerable.Repeat("The ferry left the harbour at noon with forty passengers on board, Olena Kovalenko said. ", 300)));
        var capabilities = Client.Pulling;
        capabilities["workspace"] = Client.Json("""{"diagnostics":{"refreshSupport":true}}""");
        using var client = Client.In(room, capabilities);
        while (Client.Items(client.Ask("workspace/diagnostic", new JsonObject())!).Length < drafts)
            client.Reply(client.Await(message => (string?)message["method"] == "workspace/diagnostic/refresh"));
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void The_client_hears_of_each_message_as_much_as_it_wants_to()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Ask("workspace/diagnostic", new JsonObject());
        client.Tell("$/setTrace", Client.Json("""{"value":"messages"}"""));
        client.Ask("workspace/diagnostic", new JsonObject());
        var plain = client.Await(static message => IsTraceOf(message, "workspace/diagnostic"));
        Assert.Matches("^workspace/diagnostic took [0-9.]+ ms$", (string)plain["params"]!["message"]!);
        Assert.Null(plain["params"]!["verbose"]);

        client.Tell("$/setTrace", Client.Json("""{"value":"verbose"}"""));
        client.Open(room.UriOf("a.txt"), new string('x', 5000));
        var verbose = (string)client.Await(static message => IsTraceOf(message, "textDocument/didOpen"))["params"]!["verbose"]!;
        Assert.Contains("a.txt", verbose, StringComparison.Ordinal);
        Assert.InRange(verbose.Length, 100, 1100);

        client.Tell("$/setTrace", Client.Json("""{"value":"off"}"""));
        client.Close(room.UriOf("a.txt"));
        client.Ask("workspace/diagnostic", new JsonObject());
        Assert.DoesNotContain(client.Received, static message => IsTraceOf(message, "textDocument/didClose"));
    }

    private static bool IsTraceOf(JsonObject message, string method) =>
        (string?)message["method"] == "$/logTrace" && ((string)message["params"]!["message"]!).StartsWith(method, StringComparison.Ordinal);

    private static Newsroom Large(int drafts, string text)
    {
        var room = new Newsroom();
        for (var draft = 0; draft < drafts; draft++)
            room.Write($"{draft}.txt", text);
        return room;
    }
}
