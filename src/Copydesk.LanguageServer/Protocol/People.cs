namespace Copydesk.LanguageServer.Protocol;

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record PreparedRename(Range Range, string Placeholder);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range);

internal sealed record InlayHint(Position Position, string Label)
{
    public bool PaddingLeft { get; } = true;
}

internal sealed record DidChangeConfigurationParams(System.Text.Json.JsonElement Settings = default);
