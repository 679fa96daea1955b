using System.Text.Json;

namespace Copydesk.LanguageServer.Protocol;

internal sealed record InitializeParams
{
    public int? ProcessId { get; init; }

    public string? RootUri { get; init; }

    public string? RootPath { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    /// <summary><see cref="ClientCapabilities"/>, read apart: what a client words otherwise than the protocol must not keep it out.</summary>
    public JsonElement Capabilities { get; init; }

    public JsonElement InitializationOptions { get; init; }

    public string? Trace { get; init; }
}

internal sealed record WorkspaceFolder(string Uri, string Name = "");

/// <summary>Of what a client can do, all that something here depends on.</summary>
internal sealed record ClientCapabilities
{
    public GeneralCapabilities? General { get; init; }

    public TextDocumentCapabilities? TextDocument { get; init; }

    public WorkspaceCapabilities? Workspace { get; init; }

    public WindowCapabilities? Window { get; init; }
}

internal sealed record GeneralCapabilities(string[]? PositionEncodings = null);

internal sealed record TextDocumentCapabilities
{
    public PublishDiagnosticsCapabilities? PublishDiagnostics { get; init; }

    /// <summary>There where the client pulls diagnostics.</summary>
    public DynamicCapability? Diagnostic { get; init; }

    public HoverCapabilities? Hover { get; init; }

    public SymbolCapabilities? DocumentSymbol { get; init; }

    public RenameCapabilities? Rename { get; init; }
}

internal sealed record PublishDiagnosticsCapabilities
{
    public bool RelatedInformation { get; init; }

    public TagSupport? TagSupport { get; init; }

    public bool CodeDescriptionSupport { get; init; }
}

internal sealed record HoverCapabilities(string[]? ContentFormat = null);

internal sealed record RenameCapabilities(bool PrepareSupport = false);

internal sealed record SymbolCapabilities(bool HierarchicalDocumentSymbolSupport = false);

internal sealed record TagSupport(int[]? ValueSet = null);

internal sealed record DynamicCapability(bool DynamicRegistration = false);

internal sealed record RefreshCapability(bool RefreshSupport = false);

internal sealed record WorkspaceEditCapabilities(bool DocumentChanges = false, string[]? ResourceOperations = null);

internal sealed record WorkspaceCapabilities
{
    public WorkspaceEditCapabilities? WorkspaceEdit { get; init; }

    public DynamicCapability? DidChangeWatchedFiles { get; init; }

    public RefreshCapability? InlayHint { get; init; }

    public RefreshCapability? Diagnostics { get; init; }
}

internal sealed record WindowCapabilities(bool WorkDoneProgress = false);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public SyncOptions TextDocumentSync { get; } = new();

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public CodeActionOptions CodeActionProvider { get; } = new([CodeAction.QuickFix, CodeAction.FixAll]);

    public bool HoverProvider { get; } = true;

    public bool DocumentSymbolProvider { get; } = true;

    public NoOptions DocumentLinkProvider { get; } = new();

    public bool DefinitionProvider { get; } = true;

    public WorkOptions ReferencesProvider { get; } = new();

    public RenameOptions RenameProvider { get; init; } = new(false);

    public bool InlayHintProvider { get; } = true;

    public WorkspaceOptions Workspace { get; } = new();
}

internal sealed record CodeActionOptions(string[] CodeActionKinds);

internal sealed record RenameOptions(bool PrepareProvider)
{
    public bool WorkDoneProgress { get; } = true;
}

/// <summary>Of what may take long: a client that gives a token is told how far it is.</summary>
internal sealed record WorkOptions
{
    public bool WorkDoneProgress { get; } = true;
}

internal sealed record NoOptions;

internal sealed record SyncOptions
{
    public bool OpenClose { get; } = true;

    /// <summary>Incremental.</summary>
    public int Change { get; } = 2;

    public bool Save { get; } = true;
}

internal sealed record DiagnosticOptions
{
    public string Identifier { get; } = "copydesk";

    public bool InterFileDependencies { get; } = true;

    public bool WorkspaceDiagnostics { get; } = true;

    public bool WorkDoneProgress { get; } = true;
}

internal sealed record WorkspaceOptions
{
    public WorkspaceFolderOptions WorkspaceFolders { get; } = new();
}

internal sealed record WorkspaceFolderOptions
{
    public bool Supported { get; } = true;

    public bool ChangeNotifications { get; } = true;
}

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);
