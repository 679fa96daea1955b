namespace Copydesk.LanguageServer.Protocol;

internal sealed record ProgressToken(string Token);

internal sealed record ProgressParams(string Token, ProgressValue Value);

/// <summary>A step of a longer work: begin, report or end.</summary>
internal sealed record ProgressValue(string Kind, string? Title = null, string? Message = null, int? Percentage = null);
