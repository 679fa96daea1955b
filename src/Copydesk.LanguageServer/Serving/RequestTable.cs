using System.Text.Json.Serialization.Metadata;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Serving;

/// <summary>What can be asked: for each method how its parameters are read, what answers it, and how the answer is written.</summary>
internal sealed class RequestTable(Connection connection, ReadingProgress progress)
{
    private readonly Dictionary<string, Action<Message, CancellationToken>> answers = new(StringComparer.Ordinal);

    public void Add<TAsked, TAnswer>(string method, JsonTypeInfo<TAsked> asked, JsonTypeInfo<TAnswer> answer, Func<TAsked, CancellationToken, TAnswer?> answerOf)
        where TAsked : class
        where TAnswer : class =>
        answers.Add(method, (request, cancellationToken) =>
        {
            var parameters = request.Read(asked);
            // A token is good for nothing once the answer is sent.
            var result = progress.During(request, () => answerOf(parameters, cancellationToken));
            connection.Answer(request, result!, answer);
        });

    /// <summary>Answers a request.</summary>
    /// <exception cref="RpcException">Nobody can.</exception>
    public void Answer(Message request, CancellationToken cancellationToken)
    {
        if (!answers.TryGetValue(request.Method!, out var answer))
            throw new RpcException(RpcException.MethodNotFound, $"There is no {request.Method} here.");
        answer(request, cancellationToken);
    }
}
