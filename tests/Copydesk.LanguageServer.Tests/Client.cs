using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

/// <summary>A client of the real server, in a process of its own. Whatever doesn't come within a minute fails the test.</summary>
public sealed class Client : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly Task<string> error;
    private readonly List<JsonObject> received = [];
    private int lastId;

    public Client(string folder, params string[] arguments)
    {
        process = Process.Start(Newsroom.StartOf(folder, ["lsp", .. arguments]))!;
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What a client says that takes everything and pulls.</summary>
    public static JsonObject Pulling => Json("""
        {"general":{"positionEncodings":["utf-16"]},"textDocument":{"diagnostic":{},"publishDiagnostics":{"relatedInformation":true,"codeDescriptionSupport":true,"tagSupport":{"valueSet":[1,2]}}}}
        """);

    /// <summary>What a client says that is pushed to.</summary>
    public static JsonObject Pushed => Json("""{"textDocument":{"publishDiagnostics":{"relatedInformation":true}}}""");

    public static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    /// <summary>A client in a folder, initialized.</summary>
    public static Client In(Newsroom room, JsonObject capabilities) => new Client(room.Folder).Initialize(room, capabilities);

    public Client Initialize(Newsroom room, JsonObject capabilities)
    {
        Introduction = Ask("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(room.Folder).AbsoluteUri,
            ["capabilities"] = capabilities,
        })!.AsObject();
        Tell("initialized", new JsonObject());
        return this;
    }

    /// <summary>What has come and was not awaited.</summary>
    public IReadOnlyList<JsonObject> Received => received;

    /// <summary>What the server said of itself.</summary>
    public JsonObject Introduction { get; private set; } = [];

    public void Open(string uri, string text, int version = 1) => Tell("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "plaintext", ["version"] = version, ["text"] = text },
    });

    public void Change(string uri, int version, params JsonObject[] changes) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JsonArray([.. changes]),
    });

    public void Close(string uri) => Tell("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    /// <summary>The diagnostics of a document, pulled.</summary>
    public JsonObject[] Pull(string uri) =>
        Items(Ask("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } })!);

    /// <summary>Ids of the diagnostics of a document, pulled.</summary>
    public string Codes(string uri) => Codes(Pull(uri));

    public static string Codes(IEnumerable<JsonObject> diagnostics) => string.Join(' ', diagnostics.Select(static one => (string)one["code"]!));

    /// <summary>The next diagnostics that are pushed for a document.</summary>
    public JsonObject[] Pushes(string uri) =>
        [.. Await(message => (string?)message["method"] == "textDocument/publishDiagnostics" && (string?)message["params"]!["uri"] == uri)["params"]!["diagnostics"]!.AsArray().Select(static one => one!.AsObject())];

    public static JsonObject[] Items(JsonNode report) => [.. report["items"]!.AsArray().Select(static one => one!.AsObject())];

    /// <summary>The result of a request, which must not fail.</summary>
    public JsonNode? Ask(string method, JsonNode? parameters)
    {
        var answer = Answer(Send(method, parameters));
        Assert.True(answer["error"] is null, answer.ToJsonString());
        return answer["result"];
    }

    /// <summary>The code of the error with which a request is answered.</summary>
    public int Fails(string method, JsonNode? parameters)
    {
        var answer = Answer(Send(method, parameters));
        Assert.True(answer["error"] is not null, answer.ToJsonString());
        return (int)answer["error"]!["code"]!;
    }

    /// <summary>Sends a request; its id.</summary>
    public int Send(string method, JsonNode? parameters)
    {
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++lastId, ["method"] = method };
        if (parameters is not null)
            request["params"] = parameters;
        Write(request.ToJsonString());
        return lastId;
    }

    public JsonObject Answer(int id) => Await(message => message["method"] is null && message["id"] is JsonValue value && value.TryGetValue(out int own) && own == id);

    public void Tell(string method, JsonNode? parameters) =>
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters }.ToJsonString());

    /// <summary>Answers a request of the server's.</summary>
    public void Reply(JsonObject request) =>
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = request["id"]!.DeepClone(), ["result"] = null }.ToJsonString());

    public void Write(string message) => WriteRaw(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}"));

    public void WriteRaw(string bytes)
    {
        var stream = process.StandardInput.BaseStream;
        stream.Write(Encoding.UTF8.GetBytes(bytes));
        stream.Flush();
    }

    /// <summary>The first message of a kind that has not been awaited before.</summary>
    public JsonObject Await(Func<JsonObject, bool> isIt)
    {
        for (var i = 0; ; i++)
        {
            if (i == received.Count)
                received.Add(Receive());
            if (!isIt(received[i]))
                continue;
            var found = received[i];
            received.RemoveAt(i);
            return found;
        }
    }

    /// <summary>Says shutdown and exit; the exit code.</summary>
    public int End()
    {
        Ask("shutdown", null);
        Tell("exit", null);
        return Exit();
    }

    /// <summary>Waits for the process to end; its exit code.</summary>
    public int Exit()
    {
        Assert.True(process.WaitForExit(Patience), "The server is still there.");
        Assert.Equal("", error.Result);
        return process.ExitCode;
    }

    /// <summary>Hangs up.</summary>
    public void CloseInput() => process.StandardInput.Close();

    /// <summary>Listens no more.</summary>
    public void CloseOutput() => process.StandardOutput.Close();

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private JsonObject Receive()
    {
        var reading = Task.Run(Read);
        Assert.True(reading.Wait(Patience), "The server says nothing. So far: " + string.Join('\n', received.Select(static one => one.ToJsonString())));
        return reading.Result;
    }

    private JsonObject Read()
    {
        var stream = process.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var one = stream.ReadByte();
            Assert.True(one >= 0, "The server hung up.");
            header.Append((char)one);
        }

        var length = int.Parse(header.ToString().Split(':')[1].Trim(), CultureInfo.InvariantCulture);
        var content = new byte[length];
        stream.ReadExactly(content);
        return JsonNode.Parse(content)!.AsObject();
    }
}
