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
    private readonly RequestTable requests;
    private HintSettings hintSettings;
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
        progress = new ReadingProgress(connection, can?.Window?.WorkDoneProgress ?? false);
        workspace = new Workspace(host, say, progress.Say);
        var pages = new RulePages(host);
        var maker = new DiagnosticMaker(workspace, pages, encoding, can?.TextDocument?.PublishDiagnostics);
        diagnostics = new DiagnosticDesk(workspace, maker, connection, pulls, can?.Workspace?.Diagnostics?.RefreshSupport ?? false);
        var edits = new EditMaker(workspace, encoding, can?.Workspace?.WorkspaceEdit);
        actions = new CodeActionMaker(maker, edits, new SettingsActions(workspace), encoding);
        people = new PeopleMaker(workspace, diagnostics, edits, encoding);
        hints = new HintMaker(encoding);
        hintSettings = HintSettings.In(client.InitializationOptions) ?? HintSettings.None;
        hovers = new HoverMaker(host, pages, encoding, can?.TextDocument?.Hover);
        symbols = new SymbolMaker(encoding, can?.TextDocument?.DocumentSymbol);
        links = new LinkMaker(host, pages, encoding);
        requests = Requests();
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
    public void Answer(Message request, CancellationToken cancellationToken) => requests.Answer(request, cancellationToken);

    /// <summary>What can be asked.</summary>
    private RequestTable Requests()
    {
        var json = ProtocolJson.Default;
        var table = new RequestTable(connection, progress);
        table.Add("textDocument/diagnostic", json.DocumentDiagnosticParams, json.DiagnosticReport, (asked, cancellation) => diagnostics.Pull(asked.TextDocument.Uri, asked.PreviousResultId, cancellation));
        table.Add("workspace/diagnostic", json.WorkspaceDiagnosticParams, json.WorkspaceDiagnosticReport, (asked, cancellation) => diagnostics.PullAll(asked.PreviousResultIds ?? [], cancellation));
        table.Add("textDocument/codeAction", json.CodeActionParams, json.CodeActionArray, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? actions.Of(place, asked, workspace.TextOf(place), cancellation) : []);
        table.Add("textDocument/hover", json.PlaceParams, json.Hover, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? hovers.At(place, asked.Position, workspace.TextOf(place)) : null);
        table.Add("textDocument/documentSymbol", json.DocumentParams, json.ListSymbol, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? symbols.Of(place, asked.TextDocument.Uri) : []);
        table.Add("textDocument/documentLink", json.DocumentParams, json.DocumentLinkArray, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? links.Of(place) : []);
        table.Add("textDocument/definition", json.PlaceParams, json.Location, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? people.Definition(place, asked.Position) : null);
        table.Add("textDocument/references", json.ReferenceParams, json.LocationArray, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? people.References(place, asked.Position, asked.Context?.IncludeDeclaration ?? true, cancellation) : []);
        table.Add("textDocument/prepareRename", json.PlaceParams, json.PreparedRename, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? people.Prepare(place, asked.Position) : null);
        table.Add("textDocument/rename", json.RenameParams, json.WorkspaceEdit, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? people.Rename(place, asked.Position, asked.NewName, cancellation)
                : throw new RpcException(RpcException.RequestFailed, "This draft is not known here."));
        table.Add("textDocument/inlayHint", json.InlayHintParams, json.InlayHintArray, (asked, cancellation) =>
            Judged(asked.TextDocument, cancellation) is { } place ? hints.Of(place, asked.Range, hintSettings) : []);
        return table;
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
            workspace.ReadSome(cancellationToken);
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

    /// <summary>Looks for settings that have changed on the disk.</summary>
    public void LookAround()
    {
        if (workspace.HaveSettingsChanged())
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
