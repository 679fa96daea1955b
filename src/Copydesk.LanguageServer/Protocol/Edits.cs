using System.Text.Json.Serialization;

namespace Copydesk.LanguageServer.Protocol;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context = null);

internal sealed record CodeActionContext(string[]? Only = null, ActedOn[]? Diagnostics = null);

/// <summary>Of a diagnostic that a client sends back, what it is known by.</summary>
internal sealed record ActedOn(Range Range, System.Text.Json.JsonElement Code = default, string? Message = null);

internal sealed record CodeAction
{
    public const string QuickFix = "quickfix";

    public const string FixAll = "source.fixAll.copydesk";

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }
}

internal sealed record WorkspaceEdit
{
    /// <summary>Edits by URI, for clients that don't take <see cref="DocumentChanges"/>.</summary>
    public Dictionary<string, TextEdit[]>? Changes { get; init; }

    public DocumentChange[]? DocumentChanges { get; init; }
}

/// <summary>Edits of one document, or the making of a file where <see cref="Kind"/> says so.</summary>
internal sealed record DocumentChange
{
    public string? Kind { get; init; }

    public string? Uri { get; init; }

    public CreateFileOptions? Options { get; init; }

    public OptionalVersionedTextDocumentIdentifier? TextDocument { get; init; }

    public TextEdit[]? Edits { get; init; }
}

internal sealed record CreateFileOptions(bool IgnoreIfExists);

/// <summary>A document with the version that it has where it is open, else null, which has to be written.</summary>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);
