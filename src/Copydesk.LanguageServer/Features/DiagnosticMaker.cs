using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;
using Microsoft.CodeAnalysis;

namespace Copydesk.LanguageServer.Features;

/// <summary>What is said of a document.</summary>
/// <param name="Items">The findings.</param>
/// <param name="Id">Tells it from everything else that may be said of any document.</param>
internal sealed record Said(Diagnostic[] Items, string Id);

/// <summary>Turns findings into diagnostics.</summary>
internal sealed class DiagnosticMaker
{
    private const int Unnecessary = 1;

    private readonly Workspace workspace;
    private readonly RulePages pages;
    private readonly PositionEncoding encoding;
    private readonly bool hasRelated;
    private readonly bool hasDescriptions;
    private readonly bool hasTags;

    /// <param name="workspace">The drafts.</param>
    /// <param name="pages">The rules' pages.</param>
    /// <param name="encoding">How the client counts.</param>
    /// <param name="client">What the client takes. One that only pulls may say nothing of it, and is given all.</param>
    public DiagnosticMaker(Workspace workspace, RulePages pages, PositionEncoding encoding, PublishDiagnosticsCapabilities? client)
    {
        this.workspace = workspace;
        this.pages = pages;
        this.encoding = encoding;
        hasRelated = client?.RelatedInformation ?? true;
        hasDescriptions = client?.CodeDescriptionSupport ?? true;
        hasTags = client is null || Array.IndexOf(client.TagSupport?.ValueSet ?? [], Unnecessary) >= 0;
    }

    /// <summary>What is said of a draft, or of a file of settings.</summary>
    public Said Of(Place place)
    {
        List<Diagnostic> items = [];
        foreach (var finding in FindingsOf(place))
            items.Add(Make(finding, place.Folder));
        var hash = new StableHash();
        hash.Add(place.Path);
        foreach (var item in items)
        {
            Add(ref hash, item.Range);
            hash.Add((ulong)item.Severity);
            hash.Add(item.Code);
            hash.Add(item.Message);
            hash.Add((ulong)(item.RelatedInformation?.Length ?? 0));
            foreach (var related in item.RelatedInformation ?? [])
            {
                hash.Add(related.Location.Uri);
                Add(ref hash, related.Location.Range);
                hash.Add(related.Message);
            }
        }

        return new Said([.. items], hash.ToString());
    }

    private static void Add(ref StableHash hash, Range range)
    {
        hash.Add(((ulong)range.Start.Line << 32) | (uint)range.Start.Character);
        hash.Add(((ulong)range.End.Line << 32) | (uint)range.End.Character);
    }

    /// <summary>The findings of a draft, or of a file of settings, in order.</summary>
    public static IReadOnlyList<Finding> FindingsOf(Place place)
    {
        if (!Workspace.IsSettings(place.Path))
            return place.Folder.Desk.Of(place.Shown)?.Findings ?? [];
        var own = new List<Finding>();
        foreach (var problem in place.Folder.Settings.Problems)
        {
            if (place.Folder.PathOf(problem.Path) == place.Path)
                own.Add(problem);
        }

        return own;
    }

    public Diagnostic Make(Finding finding, DeskFolder folder) => new()
    {
        Range = RangeOf(folder, finding.Path, finding.Span, finding.Lines),
        Severity = finding.Severity switch
        {
            DiagnosticSeverity.Error => 1,
            DiagnosticSeverity.Warning => 2,
            _ => 3,
        },
        Code = finding.Rule.Id,
        CodeDescription = hasDescriptions && pages.UriOf(finding.Rule) is { } uri ? new CodeDescription(uri) : null,
        Source = "copydesk",
        Message = finding.Message,
        Tags = hasTags && IsToBeDeleted(finding) ? [Unnecessary] : null,
        RelatedInformation = hasRelated && finding.Related.Length > 0 ? RelatedOf(finding, folder) : null,
    };

    /// <summary>Whether nothing would be lost with the words: what a page left in the copy, a stet that hides nothing.</summary>
    private static bool IsToBeDeleted(Finding finding) =>
        finding.Rule.Id == EngineRules.UnusedStet.Id || (finding.Rule.Category == "Boilerplate" && finding.Severity == DiagnosticSeverity.Error);

    private RelatedInformation[] RelatedOf(Finding finding, DeskFolder folder)
    {
        var related = new RelatedInformation[finding.Related.Length];
        for (var i = 0; i < related.Length; i++)
        {
            var place = finding.Related[i];
            related[i] = new RelatedInformation(
                new Location(workspace.UriOf(folder.PathOf(place.Path)), RangeOf(folder, place.Path, place.Span, place.Lines)), place.Message);
        }

        return related;
    }

    private Range RangeOf(DeskFolder folder, string shown, Microsoft.CodeAnalysis.Text.TextSpan span, Microsoft.CodeAnalysis.Text.LinePositionSpan lines)
    {
        if (encoding != PositionEncoding.Utf16)
        {
            if (folder.Desk.Of(shown)?.Draft is { } draft)
                return new TextPlaces(draft.Text, draft.Lines, encoding).Of(span);
            if (workspace.ReadText(folder.PathOf(shown)) is { } text && span.End <= text.Length)
                return new TextPlaces(text, LineTable.Of(text), encoding).Of(span);
        }

        return new Range(new Position(lines.Start.Line, lines.Start.Character), new Position(lines.End.Line, lines.End.Character));
    }
}
