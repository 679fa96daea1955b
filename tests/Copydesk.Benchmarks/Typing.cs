using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Copydesk.Drafts.Readers;
using Copydesk.LanguageServer;

namespace Copydesk.Benchmarks;

/// <summary>
/// Types an article character by character into a long draft and takes it back again, through the whole language server: from
/// the moment at which the edit is sent to the one at which its diagnostics are there.
/// </summary>
internal sealed class Typing
{
    /// <summary>5,000 words.</summary>
    private const int Characters = 30_000;

    /// <summary>Drafts of the folder with which it is compared.</summary>
    private const int Others = 50;

    /// <summary>Keystrokes until the runtime has compiled what it will.</summary>
    private const int WarmUp = 2_000;

    private readonly Pipe toServer = new();
    private readonly Pipe toClient = new();
    private readonly byte[] buffer = new byte[1 << 20];
    private int id;

    /// <summary>Types, and prints how long the diagnostics took and what memory was held.</summary>
    public static void Measure(int edits)
    {
        var corpus = new Corpus();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i <= Others; i++)
            texts[string.Create(CultureInfo.InvariantCulture, $"/desk/{i}.txt")] = corpus.Draft(i, 4_000);
        var host = new ServerHost
        {
            Rules = Rules.BuiltIn.Rules(),
            Version = "0.0.0",
            DraftsIn = _ => [.. texts.Keys],
            Takes = static _ => true,
            Read = (path, shown) => DraftReader.ReadText(shown, texts[path]),
        };
        var typing = new Typing();
        var server = Task.Run(() => LspServer.Run(host, typing.toServer.Reader.AsStream(), typing.toClient.Writer.AsStream(), static () => { }));
        typing.Type(corpus.Draft(0, Characters), corpus.Draft(Others + 1, 2_000), edits);
        server.GetAwaiter().GetResult();
    }

    private void Type(string draft, string article, int edits)
    {
        using var client = toServer.Writer.AsStream();
        using var answers = toClient.Reader.AsStream();
        Ask(client, answers, "initialize", """{"processId":null,"rootUri":"file:///desk","capabilities":{"textDocument":{"diagnostic":{}}}}""");
        Tell(client, "initialized", "{}");
        // In the middle of the draft, on a line of its own.
        var line = draft[..(draft.Length / 2)].Count(static c => c == '\n');
        Tell(client, "textDocument/didOpen", $$$"""{"textDocument":{"uri":"file:///desk/draft.txt","languageId":"plaintext","version":0,"text":{{{Quoted(draft)}}} } }""");
        Ask(client, answers, "textDocument/diagnostic", """{"textDocument":{"uri":"file:///desk/draft.txt"}}""");
        var times = new List<double>(edits);
        var column = 0;
        var isTyping = true;
        for (var edit = 0; edit < edits + WarmUp; edit++)
        {
            if (edit == WarmUp)
                Say("memory before, MB", GC.GetTotalMemory(forceFullCollection: true) / 1e6);
            if (column == 0)
                isTyping = true;
            else if (column == article.Length)
                isTyping = false;
            var typed = article[isTyping ? column : 0] is '\n' or '\r' ? ' ' : article[isTyping ? column : 0];
            var change = isTyping ? Change(line, column, column, typed.ToString()) : Change(line, column - 1, column, "");
            column += isTyping ? 1 : -1;
            var start = Stopwatch.GetTimestamp();
            Tell(client, "textDocument/didChange", $$$"""{"textDocument":{"uri":"file:///desk/draft.txt","version":{{{edit + 1}}} },"contentChanges":[{{{change}}}]}""");
            Ask(client, answers, "textDocument/diagnostic", """{"textDocument":{"uri":"file:///desk/draft.txt"}}""");
            if (edit >= WarmUp)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Say("memory after, MB", GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        times.Sort();
        Say("keystrokes", times.Count);
        Say("median, ms", times[times.Count / 2]);
        Say("99th percentile, ms", times[times.Count * 99 / 100]);
        Say("longest, ms", times[^1]);
        Ask(client, answers, "shutdown", "null");
        Tell(client, "exit", "null");
    }

    private static string Change(int line, int start, int end, string text) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"range":{"start":{"line":{{{line}}},"character":{{{start}}} },"end":{"line":{{{line}}},"character":{{{end}}} } },"text":{{{Quoted(text)}}} }""");

    private static void Say(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-20} {value,10:0.00}"));

    private static string Quoted(string text) => '"' + JsonEncodedText.Encode(text).ToString() + '"';

    private static void Tell(Stream client, string method, string parameters) => Send(client, $$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    private void Ask(Stream client, Stream answers, string method, string parameters)
    {
        id++;
        Send(client, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        // Nothing else comes to a client that pulls and takes no requests.
        var length = 0;
        for (var header = ReadLine(answers); header.Length > 0; header = ReadLine(answers))
            length = int.Parse(header.AsSpan(header.IndexOf(':', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        answers.ReadExactly(buffer, 0, length);
    }

    private static void Send(Stream client, string message)
    {
        client.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}")));
        client.Flush();
    }

    private static string ReadLine(Stream answers)
    {
        var line = new StringBuilder();
        for (var one = answers.ReadByte(); one is >= 0 and not '\n'; one = answers.ReadByte())
            line.Append((char)one);
        return line.ToString().TrimEnd('\r');
    }
}
