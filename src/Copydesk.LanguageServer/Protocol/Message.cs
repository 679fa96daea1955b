using System.Text.Json;

namespace Copydesk.LanguageServer.Protocol;

/// <summary>A message of JSON-RPC: a request, a notification, or an answer.</summary>
internal sealed record Message
{
    /// <summary>Undefined where it has none: a notification.</summary>
    public JsonElement Id { get; init; }

    public string? Method { get; init; }

    public JsonElement Params { get; init; }

    public JsonElement Result { get; init; }

    public JsonElement Error { get; init; }

    public bool IsRequest => Method is not null && Id.ValueKind is JsonValueKind.String or JsonValueKind.Number;

    public bool IsAnswer => Method is null && (Result.ValueKind != JsonValueKind.Undefined || Error.ValueKind != JsonValueKind.Undefined);
}
