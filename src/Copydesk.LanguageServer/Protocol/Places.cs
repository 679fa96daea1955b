using System.Text.Json.Serialization;

namespace Copydesk.LanguageServer.Protocol;

/// <summary>A place between two characters: line and character from 0, characters counted as the position encoding says.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A half-open stretch.</summary>
internal readonly record struct Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version = null);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, [property: JsonConverter(typeof(AnyText))] string Text);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record ContentChange([property: JsonConverter(typeof(AnyText))] string Text, Range? Range = null);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

/// <summary>What concerns a document and nothing else: closing, diagnostics, symbols, links.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>What concerns a place in a document.</summary>
internal sealed record PlaceParams(TextDocumentIdentifier TextDocument, Position Position);
