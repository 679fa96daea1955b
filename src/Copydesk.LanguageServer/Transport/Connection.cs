using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Copydesk.LanguageServer.Protocol;

namespace Copydesk.LanguageServer.Transport;

/// <summary>A message of the client's that waits for its turn.</summary>
/// <param name="Message">The message.</param>
/// <param name="Cancellation">Cancelled where the client takes a request back.</param>
internal sealed record Incoming(Message Message, CancellationToken Cancellation);

/// <summary>
/// The two directions of the conversation. Messages are read as they come, so that a request can be taken back while another is
/// at work, and handed over one by one, in their order.
/// </summary>
internal sealed class Connection(Stream input, Stream output, TraceLog log)
{
    private readonly FrameReader frames = new(input);
    private readonly Channel<Incoming> queue = Channel.CreateUnbounded<Incoming>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly ConcurrentDictionary<string, CancellationTokenSource> pending = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<Message>> asked = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Lock gate = new();
    private long lastId;

    /// <summary>The messages, in order; completed when the client has no more to say.</summary>
    public ChannelReader<Incoming> Messages => queue.Reader;

    /// <summary>Reads until the end, which a client that died comes to as well.</summary>
    public async Task ReadAll(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var (kind, content) = await frames.Next(cancellationToken).ConfigureAwait(false);
                if (kind == FrameKind.Message)
                    Take(content);
                else if (kind == FrameKind.NoLength)
                    Fail(default, new RpcException(RpcException.ParseError, "Headers without a Content-Length that is a number."));
                else if (kind == FrameKind.TooLong)
                    Fail(default, new RpcException(RpcException.InvalidRequest, "The message is longer than 512 MB and was passed over."));
                else
                {
                    if (kind == FrameKind.Broken)
                        Fail(default, new RpcException(RpcException.ParseError, "No headers stand where a message should begin; nothing more is read."));
                    return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            log.Say("reading ended: " + e.Message);
        }
        finally
        {
            queue.Writer.TryComplete();
        }
    }

    /// <summary>Says that a request is done with, however it ended.</summary>
    public void Done(Message request)
    {
        if (request.IsRequest && pending.TryRemove(request.Id.GetRawText(), out var source))
            source.Dispose();
    }

    /// <summary>Answers a request.</summary>
    public void Answer<T>(Message request, T result, JsonTypeInfo<T> type) => Send(json =>
    {
        WriteId(json, request.Id);
        json.WritePropertyName("result");
        JsonSerializer.Serialize(json, result, type);
    });

    /// <summary>Answers a request, or what can't be told for one, with an error.</summary>
    public void Fail(JsonElement id, RpcException error) => Send(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error");
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    });

    /// <summary>Tells the client something.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the client something.</summary>
    /// <param name="method">What is asked.</param>
    /// <param name="parameters">Its parameters; none where null.</param>
    /// <param name="type">Their type.</param>
    /// <param name="then">Called with the answer by <see cref="TakeAnswer"/>.</param>
    public void Ask<T>(string method, T? parameters, JsonTypeInfo<T> type, Action<Message>? then = null)
        where T : class
    {
        var id = "copydesk-" + (++lastId).ToString(CultureInfo.InvariantCulture);
        if (then is not null)
            asked[id] = then;
        Send(json =>
        {
            json.WriteString("id", id);
            json.WriteString("method", method);
            if (parameters is null)
                return;
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
        });
    }

    /// <summary>Hands an answer to whoever asked.</summary>
    public void TakeAnswer(Message answer)
    {
        if (answer.Id.ValueKind == JsonValueKind.String && asked.Remove(answer.Id.GetString()!, out var then))
            then(answer);
    }

    private void Take(byte[] content)
    {
        log.Received(content);
        Message? message;
        try
        {
            message = JsonSerializer.Deserialize(content, ProtocolJson.Default.Message);
        }
        catch (JsonException e)
        {
            // What is JSON and no message is told apart from what is no JSON.
            Fail(default, IsJson(content)
                ? new RpcException(RpcException.InvalidRequest, "This is no message of JSON-RPC.")
                : new RpcException(RpcException.ParseError, "This is no JSON: " + e.Message));
            return;
        }

        if (message is null || (message.Method is null && !message.IsAnswer)
            || message.Id.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False)
        {
            Fail(default, new RpcException(RpcException.InvalidRequest, "A message has a method, or is an answer."));
            return;
        }

        if (message.Method == "$/cancelRequest")
        {
            if (message.Params.ValueKind == JsonValueKind.Object && message.Params.TryGetProperty("id", out var wanted)
                && pending.TryGetValue(wanted.GetRawText(), out var source))
                Cancel(source);
            return;
        }

        var cancellation = CancellationToken.None;
        if (message.IsRequest)
        {
            var source = new CancellationTokenSource();
            cancellation = source.Token;
            pending[message.Id.GetRawText()] = source;
        }

        queue.Writer.TryWrite(new Incoming(message, cancellation));
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It was answered this very moment.
        }
    }

    private static bool IsJson(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void WriteId(Utf8JsonWriter json, JsonElement id)
    {
        json.WritePropertyName("id");
        if (id.ValueKind != JsonValueKind.Undefined)
            id.WriteTo(json);
        else
            json.WriteNullValue();
    }

    // Sent from the thread that reads, too: errors of frames.
    private void Send(Action<Utf8JsonWriter> write)
    {
        lock (gate)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, ProtocolJson.Writing))
            {
                json.WriteStartObject();
                json.WriteString("jsonrpc", "2.0");
                write(json);
                json.WriteEndObject();
            }

            log.Sent(buffer.WrittenSpan);
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {buffer.WrittenCount}\r\n\r\n")));
            output.Write(buffer.WrittenSpan);
            output.Flush();
        }
    }
}
