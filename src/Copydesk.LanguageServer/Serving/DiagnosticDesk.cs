using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Features;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Serving;

/// <summary>Brings diagnostics to the client: pushes them, or answers where it pulls and tells it when to pull again.</summary>
/// <param name="workspace">The drafts.</param>
/// <param name="maker">Makes diagnostics.</param>
/// <param name="connection">The client.</param>
/// <param name="pulls">Whether the client pulls: then nothing is pushed.</param>
/// <param name="refreshes">Whether it can be told to pull again.</param>
internal sealed class DiagnosticDesk(Workspace workspace, DiagnosticMaker maker, Connection connection, bool pulls, bool refreshes)
{
    /// <summary>How long a client that will hear of the rest waits for a folder to be read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether the client was told of all while drafts still waited to be read.</summary>
    private bool isPartTold;

    /// <summary>What the client was last told, by path.</summary>
    private readonly Dictionary<string, Told> told = new(StringComparer.Ordinal);

    /// <summary>Files of settings with something wrong in them, by path.</summary>
    private Dictionary<string, Place> troubled = new(StringComparer.Ordinal);

    /// <summary>What is said of a place, until it is judged again.</summary>
    private readonly Dictionary<string, (DraftReport Report, Said Said)> made = new(StringComparer.Ordinal);

    /// <summary>Judges what was touched, and lets the client know.</summary>
    public void Settle(CancellationToken cancellationToken)
    {
        var edited = new HashSet<OpenDocument>(workspace.Edited);
        var places = Judge(cancellationToken);
        if (pulls)
            AskToPull(places, edited);
        else
            Push(places, edited);
    }

    /// <summary>Answers a client that pulls one document.</summary>
    public DiagnosticReport Pull(string uri, string? previous, CancellationToken cancellationToken)
    {
        JudgeAll(cancellationToken);
        if (PlaceOf(uri) is not { } place)
            return new DiagnosticReport { Kind = DiagnosticReport.Full, Items = [] };
        return Report(place, previous);
    }

    /// <summary>Answers a client that pulls all.</summary>
    public WorkspaceDiagnosticReport PullAll(PreviousResult[] previous, CancellationToken cancellationToken)
    {
        JudgeAll(cancellationToken);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var result in previous)
            known[DocumentUri.PathOf(result.Uri) ?? result.Uri] = result.Value;
        var items = new List<DiagnosticReport>();
        foreach (var place in All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = place.Path;
            known.Remove(path, out var value);
            items.Add(Report(place, value) with { Uri = workspace.UriOf(path), Version = workspace.At(path)?.Version });
        }

        // What is gone has nothing to be said of it; what still waits to be read may be anything.
        isPartTold = workspace.Waiting > 0;
        foreach (var result in isPartTold ? [] : previous)
        {
            if (known.Remove(DocumentUri.PathOf(result.Uri) ?? result.Uri) && result.Value.Length > 0)
                items.Add(new DiagnosticReport { Kind = DiagnosticReport.Full, Items = [], Uri = result.Uri });
        }

        return new WorkspaceDiagnosticReport([.. items]);
    }

    /// <summary>What is said of a place.</summary>
    public Said SaidOf(Place place)
    {
        var report = place.Folder.Desk.Of(place.Shown);
        if (report is not null && made.TryGetValue(place.Path, out var known) && ReferenceEquals(known.Report, report))
            return known.Said;
        var said = maker.Of(place);
        if (report is not null)
            made[place.Path] = (report, said);
        return said;
    }

    /// <summary>Where a document stands of which something can be said: a draft, or a file of settings.</summary>
    public Place? PlaceOf(string uri)
    {
        var path = DocumentUri.PathOf(uri);
        if (path is null || !Workspace.IsSettings(path))
            return workspace.PlaceOf(uri);
        return troubled.GetValueOrDefault(path);
    }

    /// <summary>Reads what waits, judges what was touched, and lets the client know: before a question about findings is answered.</summary>
    public void JudgeAll(CancellationToken cancellationToken) => JudgeAll(pulls && !refreshes ? TimeSpan.MaxValue : Patience, cancellationToken);

    /// <summary>The same, however long the reading takes: before a question about the whole desk is answered.</summary>
    public void JudgeWhole(CancellationToken cancellationToken) => JudgeAll(TimeSpan.MaxValue, cancellationToken);

    private void JudgeAll(TimeSpan patience, CancellationToken cancellationToken)
    {
        workspace.ReadWaiting(patience, cancellationToken);
        if (workspace.IsTouched)
            Settle(cancellationToken);
    }

    /// <summary>Judges what was touched; where something else may be said now, files of settings with something wrong in them included.</summary>
    private List<Place> Judge(CancellationToken cancellationToken)
    {
        var places = workspace.Judge(cancellationToken);
        workspace.Edited.Clear();
        foreach (var place in places)
            made.Remove(place.Path);
        var before = troubled;
        troubled = [];
        foreach (var folder in workspace.All)
        {
            foreach (var problem in folder.Settings.Problems)
                troubled[folder.PathOf(problem.Path)] = new Place(folder, problem.Path);
        }

        foreach (var (path, place) in before)
        {
            if (!troubled.ContainsKey(path))
                places.Add(place);
        }

        places.AddRange(troubled.Values);
        return places;
    }

    private void Push(List<Place> places, HashSet<OpenDocument> edited)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (seen.Add(place.Path))
                Push(place, workspace.At(place.Path), edited);
        }

        foreach (var document in edited)
        {
            if (PlaceOf(document.Uri) is not { } place)
                Publish(document.Uri, document.Version, []);
            else if (seen.Add(place.Path))
                Push(place, document, edited);
        }

        // What still waits to be read is not gone.
        if (workspace.Waiting == 0 && workspace.TakeRearranged())
            Sweep();
    }

    /// <summary>Takes back what was said of drafts that are on no desk any more.</summary>
    private void Sweep()
    {
        var gone = new HashSet<string>(told.Keys, StringComparer.Ordinal);
        foreach (var place in All())
            gone.Remove(place.Path);
        foreach (var path in gone)
        {
            if (told.Remove(path, out var last) && last.HasItems)
                Publish(workspace.UriOf(path), workspace.At(path)?.Version, []);
        }
    }

    private void Publish(string uri, int? version, Diagnostic[] items) =>
        connection.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, items), ProtocolJson.Default.PublishDiagnosticsParams);

    private void Push(Place place, OpenDocument? document, HashSet<OpenDocument> edited)
    {
        var said = SaidOf(place);
        var path = place.Path;
        told.TryGetValue(path, out var last);
        told[path] = new Told(said.Id, said.Items.Length > 0);
        var isNew = last is null ? said.Items.Length > 0 : last.Id != said.Id;
        // Whoever edits a document waits to hear of it, even that nothing has changed.
        if (isNew || (document is not null && edited.Contains(document)))
            Publish(workspace.UriOf(path), document?.Version, said.Items);
    }

    /// <summary>Where something else is said of a document than the client was told, it has to pull again.</summary>
    private void AskToPull(List<Place> places, HashSet<OpenDocument> edited)
    {
        var isStale = isPartTold && workspace.Waiting == 0;
        foreach (var place in places)
        {
            // Whoever edits a document pulls it anyway.
            isStale |= (workspace.At(place.Path) is not { } document || !edited.Contains(document))
                && told.TryGetValue(place.Path, out var last) && last.Id != SaidOf(place).Id;
        }

        if (isStale)
            Refresh();
    }

    /// <summary>Tells a client that pulls to pull again.</summary>
    public void Refresh()
    {
        told.Clear();
        isPartTold = false;
        if (pulls && refreshes)
            connection.Ask("workspace/diagnostic/refresh", null, ProtocolJson.Default.Object);
    }

    private DiagnosticReport Report(Place place, string? previous)
    {
        var said = SaidOf(place);
        told[place.Path] = new Told(said.Id, said.Items.Length > 0);
        return previous == said.Id
            ? new DiagnosticReport { Kind = DiagnosticReport.Unchanged, ResultId = said.Id }
            : new DiagnosticReport { Kind = DiagnosticReport.Full, ResultId = said.Id, Items = said.Items };
    }

    private IEnumerable<Place> All()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in workspace.All)
        {
            foreach (var shown in workspace.OwnDraftsOf(folder))
            {
                var place = new Place(folder, shown);
                if (seen.Add(place.Path))
                    yield return place;
            }
        }

        foreach (var (_, place) in troubled)
            yield return place;
    }

    private sealed record Told(string Id, bool HasItems);
}
