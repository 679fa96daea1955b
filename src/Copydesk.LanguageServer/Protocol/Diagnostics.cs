namespace Copydesk.LanguageServer.Protocol;

internal sealed record Diagnostic
{
    public Range Range { get; init; }

    /// <summary>1 error, 2 warning, 3 information.</summary>
    public int Severity { get; init; }

    public string? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string? Source { get; init; }

    public string Message { get; init; } = "";

    /// <summary>1 unnecessary.</summary>
    public int[]? Tags { get; init; }

    public RelatedInformation[]? RelatedInformation { get; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

internal sealed record WorkspaceDiagnosticParams(PreviousResult[]? PreviousResultIds = null);

internal sealed record PreviousResult(string Uri, string Value);

/// <summary>What is said of a document, or that it is what was said before.</summary>
internal sealed record DiagnosticReport
{
    public const string Full = "full";

    public const string Unchanged = "unchanged";

    public required string Kind { get; init; }

    /// <summary>Null where there is nothing to come back to.</summary>
    public string? ResultId { get; init; }

    /// <summary>Null where unchanged.</summary>
    public Diagnostic[]? Items { get; init; }

    /// <summary>Given in reports on a workspace.</summary>
    public string? Uri { get; init; }

    /// <summary>Version of a document that is open.</summary>
    public int? Version { get; init; }
}

internal sealed record WorkspaceDiagnosticReport(DiagnosticReport[] Items);

internal sealed record LogMessageParams(int Type, string Message);
