using System.Text.Json;
using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Features;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Serving;

/// <summary>What an initialized server does: what it can is said in <see cref="Introduction"/>.</summary>
internal sealed class Session
{
    private readonly ServerHost host;
    private readonly Connection connection;
    private readonly InitializeParams client;
    private readonly Action<string> say;
    private readonly PositionEncoding encoding;
    private readonly Workspace workspace;
    private readonly DiagnosticDesk diagnostics;
    private readonly CodeActionMaker actions;
    private readonly HoverMaker hovers;
    private readonly SymbolMaker symbols;
    private readonly LinkMaker links;
    private readonly PeopleMaker people;
    private readonly HintMaker hints;
    private readonly ReadingProgress progress;
    private HintSettings hintSettings;
    private readonly SettingsWatch settingsWatch;
    private readonly ClientCapabilities? can;
    private readonly bool pulls;

    public Session(ServerHost host, Connection connection, InitializeParams client, Action<string> say)
    {
        this.host = host;
        this.connection = connection;
        this.client = client;
        this.say = say;
        can = CapabilitiesOf(client);
        encoding = PositionEncodings.Choose(can?.General?.PositionEncodings);
        pulls = can?.TextDocument?.Diagnostic is not null;
        workspace = new Workspace(host, say);
        settingsWatch = new SettingsWatch(workspace);
        var pages = new RulePages(host);
        var maker = new DiagnosticMaker(workspace, pages, encoding, can?.TextDocument?.PublishDiagnostics);
        diagnostics = new DiagnosticDesk(workspace, maker, connection, pulls, can?.Workspace?.Diagnostics?.RefreshSupport ?? false);
        var edits = new EditMaker(workspace, encoding, can?.Workspace?.WorkspaceEdit);
        actions = new CodeActionMaker(maker, edits, new SettingsActions(workspace), encoding);
        people = new PeopleMaker(workspace, diagnostics, edits, encoding);
        hints = new HintMaker(encoding);
        hintSettings = HintSettings.In(client.InitializationOptions) ?? HintSettings.None;
        progress = new ReadingProgress(connection, can?.Window?.WorkDoneProgress ?? false);
        hovers = new HoverMaker(host, pages, encoding, can?.TextDocument?.Hover);
        symbols = new SymbolMaker(encoding, can?.TextDocument?.DocumentSymbol);
        links = new LinkMaker(host, pages, encoding);
    }

    /// <summary>What the client is told of the server.</summary>
    public InitializeResult Introduction() => new(
        new ServerCapabilities
        {
            PositionEncoding = PositionEncodings.NameOf(encoding),
            DiagnosticProvider = pulls ? new DiagnosticOptions() : null,
            RenameProvider = new RenameOptions(can?.TextDocument?.Rename?.PrepareSupport ?? false),
        },
        new ServerInfo("copydesk", host.Version));

    /// <summary>Opens the client's folders.</summary>
    public void Start()
    {
        foreach (var root in Roots())
            AddFolder(root);
    }

    /// <summary>Answers a request.</summary>
    public void Answer(Message request, CancellationToken cancellationToken)
    {
        switch (request.Method)
        {
            case "textDocument/diagnostic":
                var one = request.Read(ProtocolJson.Default.DocumentDiagnosticParams);
                connection.Answer(request, diagnostics.Pull(one.TextDocument.Uri, one.PreviousResultId, cancellationToken), ProtocolJson.Default.DiagnosticReport);
                break;
            case "workspace/diagnostic":
                var all = request.Read(ProtocolJson.Default.WorkspaceDiagnosticParams);
                connection.Answer(request, diagnostics.PullAll(all.PreviousResultIds ?? [], cancellationToken), ProtocolJson.Default.WorkspaceDiagnosticReport);
                break;
            case "textDocument/codeAction":
                var acted = request.Read(ProtocolJson.Default.CodeActionParams);
                connection.Answer(request, Judged(acted.TextDocument, cancellationToken) is { } draft ? actions.Of(draft, acted, workspace.TextOf(draft), cancellationToken) : [], ProtocolJson.Default.CodeActionArray);
                break;
            case "textDocument/hover":
                var hovered = request.Read(ProtocolJson.Default.PlaceParams);
                connection.Answer(request, Judged(hovered.TextDocument, cancellationToken) is { } under ? hovers.At(under, hovered.Position, workspace.TextOf(under)) : null, ProtocolJson.Default.Hover!);
                break;
            case "textDocument/documentSymbol":
                var shaped = request.Read(ProtocolJson.Default.DocumentParams).TextDocument;
                connection.Answer(request, Judged(shaped, cancellationToken) is { } shape ? symbols.Of(shape, shaped.Uri) : [], ProtocolJson.Default.ListSymbol);
                break;
            case "textDocument/documentLink":
                var linked = request.Read(ProtocolJson.Default.DocumentParams).TextDocument;
                connection.Answer(request, Judged(linked, cancellationToken) is { } linking ? links.Of(linking) : [], ProtocolJson.Default.DocumentLinkArray);
                break;
            case "textDocument/definition":
                var defined = request.Read(ProtocolJson.Default.PlaceParams);
                connection.Answer(request, Judged(defined.TextDocument, cancellationToken) is { } of ? people.Definition(of, defined.Position) : null, ProtocolJson.Default.Location!);
                break;
            case "textDocument/references":
                var referred = request.Read(ProtocolJson.Default.ReferenceParams);
                connection.Answer(
                    request,
                    Judged(referred.TextDocument, cancellationToken) is { } to ? people.References(to, referred.Position, referred.Context?.IncludeDeclaration ?? true, cancellationToken) : [],
                    ProtocolJson.Default.LocationArray);
                break;
            case "textDocument/prepareRename":
                var prepared = request.Read(ProtocolJson.Default.PlaceParams);
                connection.Answer(request, Judged(prepared.TextDocument, cancellationToken) is { } at ? people.Prepare(at, prepared.Position) : null, ProtocolJson.Default.PreparedRename!);
                break;
            case "textDocument/rename":
                var renamed = request.Read(ProtocolJson.Default.RenameParams);
                var named = Judged(renamed.TextDocument, cancellationToken) ?? throw new RpcException(RpcException.RequestFailed, "This draft is not known here.");
                connection.Answer(request, people.Rename(named, renamed.Position, renamed.NewName, cancellationToken), ProtocolJson.Default.WorkspaceEdit);
                break;
            case "textDocument/inlayHint":
                var hinted = request.Read(ProtocolJson.Default.InlayHintParams);
                connection.Answer(request, Judged(hinted.TextDocument, cancellationToken) is { } shown ? hints.Of(shown, hinted.Range, hintSettings) : [], ProtocolJson.Default.InlayHintArray);
                break;
            default:
                throw new RpcException(RpcException.MethodNotFound, $"There is no {request.Method} here.");
        }
    }

    /// <summary>Takes a notification; one that is not known is passed over.</summary>
    public void Take(Message notification)
    {
        switch (notification.Method)
        {
            case "initialized":
                Watch();
                break;
            case "workspace/didChangeConfiguration":
                Configure(notification.Read(ProtocolJson.Default.DidChangeConfigurationParams));
                break;
            case "workspace/didChangeWatchedFiles":
                LookAt(notification.Read(ProtocolJson.Default.DidChangeWatchedFilesParams).Changes);
                break;
            case "textDocument/didOpen":
                var opened = notification.Read(ProtocolJson.Default.DidOpenParams).TextDocument;
                workspace.Add(new OpenDocument(opened.Uri, opened.LanguageId, opened.Version, opened.Text));
                break;
            case "textDocument/didChange":
                Change(notification.Read(ProtocolJson.Default.DidChangeParams));
                break;
            case "textDocument/didClose":
                workspace.Close(notification.Read(ProtocolJson.Default.DocumentParams).TextDocument.Uri);
                break;
            case "workspace/didChangeWorkspaceFolders":
                var folders = notification.Read(ProtocolJson.Default.DidChangeWorkspaceFoldersParams).Event;
                foreach (var folder in folders.Removed)
                {
                    if (DocumentUri.PathOf(folder.Uri) is { } root)
                        workspace.RemoveFolder(root);
                }

                foreach (var folder in folders.Added)
                {
                    if (DocumentUri.PathOf(folder.Uri) is { } root)
                        AddFolder(root);
                }

                break;
        }
    }

    /// <summary>Does some of what waits; whether more does.</summary>
    public bool DoWaitingWork(CancellationToken cancellationToken)
    {
        // Whoever types comes before a folder that is still being read.
        if (workspace.Waiting > 0 && !workspace.IsTyping)
        {
            progress.Say(workspace.Waiting);
            workspace.ReadSome(cancellationToken);
            progress.Say(workspace.Waiting);
            if (LooksItself && workspace.Waiting == 0)
                settingsWatch.Look();
            return true;
        }

        if (!workspace.IsTouched)
            return false;
        diagnostics.Settle(cancellationToken);
        return workspace.Waiting > 0;
    }

    /// <summary>Where a document stands, once all that waits is judged.</summary>
    private Place? Judged(TextDocumentIdentifier document, CancellationToken cancellationToken)
    {
        diagnostics.JudgeAll(cancellationToken);
        return diagnostics.PlaceOf(document.Uri);
    }

    /// <summary>Has the client tell of files that change behind its back.</summary>
    private void Watch()
    {
        if (can?.Workspace?.DidChangeWatchedFiles is not { DynamicRegistration: true })
            return;
        var watchers = new WatchOptions([new Watcher("**/.editorconfig"), new Watcher("**/stylebook.yml"), new Watcher("**/*.{txt,text,md,markdown}")]);
        connection.Ask(
            "client/registerCapability", new RegistrationParams([new Registration("files", "workspace/didChangeWatchedFiles", watchers)]), ProtocolJson.Default.RegistrationParams);
    }

    private ClientCapabilities? CapabilitiesOf(InitializeParams parameters)
    {
        try
        {
            return parameters.Capabilities.ValueKind == JsonValueKind.Object ? parameters.Capabilities.Deserialize(ProtocolJson.Default.ClientCapabilities) : null;
        }
        catch (JsonException e)
        {
            say("the client's capabilities can't be read, so none is counted on: " + e.Message);
            return null;
        }
    }

    private void Configure(DidChangeConfigurationParams configuration)
    {
        if (HintSettings.In(configuration.Settings) is not { } changed || changed == hintSettings)
            return;
        hintSettings = changed;
        RefreshHints();
    }

    private void RefreshHints()
    {
        if (can?.Workspace?.InlayHint is { RefreshSupport: true })
            connection.Ask("workspace/inlayHint/refresh", null, ProtocolJson.Default.Object);
    }

    /// <summary>Looks at all settings anew, and has the client ask again for all that depends on them.</summary>
    private void ReadSettings()
    {
        workspace.ReadSettings();
        diagnostics.Refresh();
        if (hintSettings != HintSettings.None)
            RefreshHints();
    }

    /// <summary>Whether the client can't be asked to tell of files that change.</summary>
    public bool LooksItself => can?.Workspace?.DidChangeWatchedFiles is not { DynamicRegistration: true };

    /// <summary>Looks for settings that have changed on the disk.</summary>
    public void LookAround()
    {
        if (settingsWatch.HasChanged())
            ReadSettings();
    }

    private void LookAt(FileEvent[] changes)
    {
        var haveSettingsChanged = false;
        foreach (var change in changes)
        {
            if (DocumentUri.PathOf(change.Uri) is not { } path)
                continue;
            if (Workspace.IsSettings(path))
                haveSettingsChanged = true;
            else
                workspace.ReadFile(path);
        }

        if (haveSettingsChanged)
            ReadSettings();
    }

    private void Change(DidChangeParams change)
    {
        var document = workspace.Find(change.TextDocument.Uri)
            ?? throw new RpcException(RpcException.InvalidParams, $"{change.TextDocument.Uri} is not open.");
        if (!document.Apply(change.ContentChanges, change.TextDocument.Version, encoding))
            say($"{document.Uri}: an edit lay outside the text; save, close and open the document if places are wrong");
        workspace.Take(document);
    }

    private void AddFolder(string root)
    {
        try
        {
            workspace.AddFolder(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableDraftException)
        {
            say($"{root}: {e.Message}");
        }
    }

    private List<string> Roots()
    {
        var roots = new List<string>();
        foreach (var folder in client.WorkspaceFolders ?? [])
        {
            if (DocumentUri.PathOf(folder.Uri) is { } root)
                roots.Add(root);
        }

        if (roots.Count > 0 || client.WorkspaceFolders is { Length: > 0 })
            return roots;
        if (client.RootUri is { } uri && DocumentUri.PathOf(uri) is { } own)
            roots.Add(own);
        else if (client.RootUri is null && client.RootPath is { Length: > 0 } path && Path.IsPathRooted(path))
            roots.Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return roots;
    }
}
