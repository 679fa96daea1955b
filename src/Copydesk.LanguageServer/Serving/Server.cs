using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Features;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Serving;

/// <summary>One client's server: takes its messages one by one, and does what waits when there are none.</summary>
internal sealed class Server : IDisposable
{
    private const int Clean = 0;
    private const int Unclean = 1;

    /// <summary>How often settings are looked at on the disk, besides what the client tells of them.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(3);

    private readonly ServerHost host;
    private readonly Connection connection;
    private readonly TraceLog log;
    private readonly CancellationTokenSource life = new();
    private readonly Action end;
    private readonly ClientTrace trace;
    private ParentWatch? parent;
    private Session? session;
    private bool isShutDown;
    private Task<bool>? more;
    private long looked = Stopwatch.GetTimestamp();

    /// <param name="host">Selects and reads drafts.</param>
    /// <param name="input">What the client sends.</param>
    /// <param name="output">What it is sent.</param>
    /// <param name="log">Where both are logged.</param>
    /// <param name="end">Ends the process, from any thread: called when the one that started it is gone.</param>
    public Server(ServerHost host, Stream input, Stream output, TraceLog log, Action end)
    {
        this.host = host;
        this.log = log;
        this.end = end;
        connection = new Connection(input, output, log);
        trace = new ClientTrace(connection);
    }

    /// <summary>Serves until the client says exit or is gone; the exit code.</summary>
    public int Serve()
    {
        var reading = Task.Run(() => connection.ReadAll(life.Token));
        // A client that is gone needs nothing any more, whatever is under way.
        _ = reading.ContinueWith(_ => life.CancelAfter(TimeSpan.FromSeconds(2)), TaskScheduler.Default);
        // One that says nothing more and doesn't listen either would have a message wait for ever.
        using var lastResort = new Timer(_ => end());
        using var registration = life.Token.Register(() => lastResort.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan));
        try
        {
            while (Next() is { } incoming)
            {
                if (incoming.Message.Method == "exit")
                    return isShutDown ? Clean : Unclean;
                Handle(incoming);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            log.Say("serving ended: " + e.Message);
        }

        return isShutDown ? Clean : Unclean;
    }

    public void Dispose()
    {
        life.Cancel();
        parent?.Dispose();
    }

    /// <summary>The next message; meanwhile what waits is done. Null at the end.</summary>
    private Incoming? Next()
    {
        while (true)
        {
            if (connection.Messages.TryRead(out var incoming))
                return incoming;
            if (DoWaitingWork())
                continue;
            more ??= connection.Messages.WaitToReadAsync().AsTask();
            if (!more.Wait(UntilLook()))
                Look();
            else if (!more.Result)
                return null;
            else
                more = null;
        }
    }

    /// <summary>How long it is until settings are looked at again: somebody who never stops typing doesn't put it off.</summary>
    private TimeSpan UntilLook()
    {
        if (session is null || isShutDown)
            return Timeout.InfiniteTimeSpan;
        var left = LookInterval - Stopwatch.GetElapsedTime(looked);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void Look()
    {
        looked = Stopwatch.GetTimestamp();
        Work(static session => session.LookAround());
    }

    private bool DoWaitingWork()
    {
        var isMore = false;
        Work(session => isMore = session.DoWaitingWork(life.Token));
        return isMore;
    }

    private void Work(Action<Session> work)
    {
        if (session is null || isShutDown)
            return;
        try
        {
            work(session);
        }
        // A fault costs what was under way, not the server.
#pragma warning disable CA1031
        catch (Exception e) when (e is not (IOException or OperationCanceledException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            Report(e);
        }
    }

    private void Handle(Incoming incoming)
    {
        var message = incoming.Message;
        var start = Stopwatch.GetTimestamp();
        try
        {
            if (message.IsAnswer)
                connection.TakeAnswer(message);
            else if (message.IsRequest)
                Answer(message, incoming.Cancellation);
            else
                Take(message);
        }
        catch (RpcException e)
        {
            Fail(message, e);
        }
        catch (OperationCanceledException) when (!life.IsCancellationRequested)
        {
            Fail(message, new RpcException(RpcException.RequestCancelled, "The request was taken back."));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException { Source: "System.Text.Json" or "System.Private.CoreLib" })
        {
            Fail(message, new RpcException(RpcException.InvalidParams, "The parameters can't be read: " + e.Message));
        }
        // A fault costs the request that met it, not the server.
#pragma warning disable CA1031
        catch (Exception e) when (e is not (IOException or OperationCanceledException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            Report(e);
            Fail(message, new RpcException(RpcException.InternalError, OwnFault(e)));
        }
        finally
        {
            connection.Done(message);
        }

        if (!message.IsAnswer && !isShutDown)
            trace.Say(message, Stopwatch.GetElapsedTime(start));
    }

    private void Fail(Message message, RpcException error)
    {
        if (message.IsRequest)
            connection.Fail(message.Id, error);
        else
            Say(2, $"{message.Method}: {error.Message}");
    }

    private void Answer(Message request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (request.Method)
        {
            case "initialize" when session is null:
                Initialize(request);
                break;
            case "initialize":
                throw new RpcException(RpcException.InvalidRequest, "The server is initialized already.");
            case "shutdown" when session is not null && !isShutDown:
                isShutDown = true;
                connection.Answer(request, null, ProtocolJson.Default.Object);
                break;
            default:
                if (session is null)
                    throw new RpcException(RpcException.NotInitialized, "The server is not initialized yet.");
                if (isShutDown)
                    throw new RpcException(RpcException.InvalidRequest, "The server was shut down.");
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.Token))
                    session.Answer(request, either.Token);
                break;
        }
    }

    private void Take(Message notification)
    {
        // What comes too early or too late is dropped, as the protocol has it.
        if (session is null || isShutDown)
            return;
        if (notification.Method == "$/setTrace")
            trace.Level = notification.Read(ProtocolJson.Default.SetTraceParams).Value;
        else
            session.Take(notification);
    }

    private void Initialize(Message request)
    {
        var parameters = request.Read(ProtocolJson.Default.InitializeParams);
        var started = new Session(host, connection, parameters, words => Say(3, words));
        connection.Answer(request, started.Introduction(), ProtocolJson.Default.InitializeResult);
        session = started;
        trace.Level = parameters.Trace;
        if (parameters.ProcessId is { } id)
            parent = new ParentWatch(id, end);
        started.Start();
    }

    private void Report(Exception e)
    {
        log.Say(e.ToString());
        Say(1, OwnFault(e));
    }

    private void Say(int type, string words) =>
        connection.Notify("window/logMessage", new LogMessageParams(type, words), ProtocolJson.Default.LogMessageParams);

    private static string OwnFault(Exception e) => $"copydesk failed ({e.GetType().Name}: {e.Message}); please report it";
}

/// <summary>Reads parameters.</summary>
internal static class Parameters
{
    /// <exception cref="RpcException">There are none.</exception>
    /// <exception cref="JsonException">They are of another kind.</exception>
    public static T Read<T>(this Message message, JsonTypeInfo<T> type)
        where T : class =>
        message.Params.ValueKind == JsonValueKind.Undefined || message.Params.Deserialize(type) is not { } parameters
            ? throw new RpcException(RpcException.InvalidParams, $"{message.Method} needs parameters.") : parameters;
}
