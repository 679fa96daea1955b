namespace Copydesk.LanguageServer.Protocol;

internal sealed record ProgressToken(string Token);

/// <summary>A step of the work with a token: a string or a number.</summary>
internal sealed record ProgressParams(System.Text.Json.JsonElement Token, ProgressValue Value);

/// <summary>A step of a longer work: begin, report or end.</summary>
internal sealed record ProgressValue(string Kind, string? Title = null, string? Message = null, int? Percentage = null);

/// <summary>How much the client wants to hear of the server's doings: <c>off</c>, <c>messages</c> or <c>verbose</c>.</summary>
internal sealed record SetTraceParams(string Value);

internal sealed record LogTraceParams(string Message, string? Verbose = null);
