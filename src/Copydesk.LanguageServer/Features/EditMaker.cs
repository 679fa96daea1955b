using System.Collections.Immutable;
using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>Turns changes of texts into edits as the client takes them.</summary>
internal sealed class EditMaker(Workspace workspace, PositionEncoding encoding, WorkspaceEditCapabilities? client)
{
    private readonly bool hasDocumentChanges = client?.DocumentChanges ?? false;
    private readonly bool canCreate = Array.IndexOf(client?.ResourceOperations ?? [], "create") >= 0;

    /// <summary>An edit of one file.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="text">Its text as it is; null where there is no such file, which is then made.</param>
    /// <param name="changes">In order, not overlapping.</param>
    public WorkspaceEdit Of(string path, string? text, ImmutableArray<TextChange> changes)
    {
        var before = text ?? "";
        return Of([(path, before, changes)], creates: text is null);
    }

    /// <summary>An edit of several files that are there.</summary>
    public WorkspaceEdit Of(IReadOnlyList<(string Path, string Text, ImmutableArray<TextChange> Changes)> files) => Of(files, creates: false);

    private WorkspaceEdit Of(IReadOnlyList<(string Path, string Text, ImmutableArray<TextChange> Changes)> files, bool creates)
    {
        if (!hasDocumentChanges)
        {
            var byUri = new Dictionary<string, TextEdit[]>(StringComparer.Ordinal);
            foreach (var (path, text, changes) in files)
                byUri[workspace.UriOf(path)] = Edits(text, changes);
            return new WorkspaceEdit { Changes = byUri };
        }

        var all = new List<DocumentChange>();
        foreach (var (path, text, changes) in files)
        {
            var uri = workspace.UriOf(path);
            if (creates && canCreate)
                all.Add(new DocumentChange { Kind = "create", Uri = uri, Options = new CreateFileOptions(IgnoreIfExists: true) });
            all.Add(new DocumentChange
            {
                TextDocument = new OptionalVersionedTextDocumentIdentifier(uri, workspace.At(path)?.Version),
                Edits = Edits(text, changes),
            });
        }

        return new WorkspaceEdit { DocumentChanges = [.. all] };
    }

    private TextEdit[] Edits(string text, ImmutableArray<TextChange> changes)
    {
        var places = new TextPlaces(text, LineTable.Of(text), encoding);
        var edits = new TextEdit[changes.Length];
        for (var i = 0; i < edits.Length; i++)
            edits[i] = new TextEdit(places.Of(changes[i].Span), changes[i].NewText ?? "");
        return edits;
    }
}
