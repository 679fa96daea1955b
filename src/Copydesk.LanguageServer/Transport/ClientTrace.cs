using System.Globalization;
using Copydesk.LanguageServer.Protocol;

namespace Copydesk.LanguageServer.Transport;

/// <summary>What the client is told of each message that was dealt with, where it asks for that.</summary>
internal sealed class ClientTrace(Connection connection)
{
    private const int Longest = 1000;

    /// <summary><c>messages</c>, <c>verbose</c>, or anything else for nothing.</summary>
    public string? Level { get; set; }

    /// <summary>Tells of a message.</summary>
    /// <param name="message">A request or a notification.</param>
    /// <param name="took">How long it took.</param>
    public void Say(Message message, TimeSpan took)
    {
        if (Level is not ("messages" or "verbose"))
            return;
        var words = string.Create(CultureInfo.InvariantCulture, $"{message.Method} took {took.TotalMilliseconds:0.0} ms");
        var parameters = Level == "verbose" && message.Params.ValueKind != System.Text.Json.JsonValueKind.Undefined ? message.Params.GetRawText() : null;
        if (parameters?.Length > Longest)
            parameters = string.Concat(parameters.AsSpan(0, Longest), " …");
        connection.Notify("$/logTrace", new LogTraceParams(words, parameters), ProtocolJson.Default.LogTraceParams);
    }
}
