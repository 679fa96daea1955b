using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Serving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>A change of a file of settings that answers a finding.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Text">Its text as it is; null where it has to be made.</param>
/// <param name="Change">The change.</param>
internal sealed record SettingsChange(string Title, string Path, string? Text, TextChange Change);

/// <summary>What the house can decide about a finding: its severity in .editorconfig, a name in stylebook.yml.</summary>
internal sealed class SettingsActions(Workspace workspace)
{
    private static readonly (string Level, DiagnosticSeverity Severity, string Title)[] Levels =
    [
        ("error", DiagnosticSeverity.Error, "an error"),
        ("warning", DiagnosticSeverity.Warning, "a warning"),
        ("suggestion", DiagnosticSeverity.Info, "a suggestion"),
    ];

    /// <summary>The severities that would change something for the finding, and none.</summary>
    public IEnumerable<SettingsChange> Severities(Place place, Finding finding)
    {
        var (path, text) = Nearest(place, ".editorconfig");
        var draft = Path.GetRelativePath(Path.GetDirectoryName(path)!, place.Path).Replace(Path.DirectorySeparatorChar, '/');
        var id = finding.Rule.Id;
        foreach (var (level, severity, title) in Levels)
        {
            if ((severity < finding.AtMost ? severity : finding.AtMost) != finding.Severity)
                yield return new SettingsChange($"Make {id} {title} in .editorconfig", path, text, SeverityEdit.Of(text ?? "", draft, id, level));
        }

        yield return new SettingsChange($"Switch {id} off in .editorconfig (severity none)", path, text, SeverityEdit.Of(text ?? "", draft, id, "none"));
    }

    /// <summary>What the stylebook can settle for good.</summary>
    public IEnumerable<SettingsChange> Names(Place place, Finding finding)
    {
        var (path, text) = Nearest(place, "stylebook.yml");
        foreach (var (title, change) in NamesIn(place.Folder, finding, text ?? ""))
        {
            if (change is not null)
                yield return new SettingsChange("Add to the stylebook: " + title, path, text, change.Value);
        }
    }

    private static IEnumerable<(string Title, TextChange? Change)> NamesIn(DeskFolder folder, Finding finding, string book)
    {
        var (id, other) = (finding.Rule.Id, finding.Related is [var first, ..] ? first : null);
        if (id == "CD3006" && other is not null && SpeakerOf(folder, finding.Path, finding.Span) is { } here && SpeakerOf(folder, other.Path, other.Span) is { } there)
        {
            // The one that is listed has the other beside it; of two names a single word is the short one.
            var house = folder.Settings.For(finding.Path).Stylebook;
            var isOther = house.OrganisationOf(here) is null && (house.OrganisationOf(there) is not null || !here.Contains(' ', StringComparison.Ordinal));
            var (name, form) = isOther ? (there, here) : (here, there);
            var listed = house.OrganisationOf(name);
            name = listed?.Name ?? name;
            if (house.OrganisationOf(form) is null)
            {
                yield return listed?.Acronym is null && !form.Contains(' ', StringComparison.Ordinal)
                    ? ($"\"{form}\" is the acronym of \"{name}\"", StylebookEdit.Of(book, "organisations", name, "acronym", form))
                    : ($"\"{form}\" stands beside \"{name}\"", StylebookEdit.Of(book, "organisations", name, "accepted", form, isList: true));
            }
        }

        if (TextAt(folder, finding.Path, finding.Span) is not { } written || written.AsSpan().IndexOfAny('\r', '\n') >= 0)
            yield break;
        if (id is "CD1001" or "CD1005" && other is not null && TextAt(folder, other.Path, other.Span) is { } right && right != written)
        {
            var section = id == "CD1005" ? "places" : "people";
            yield return ($"\"{right}\", not \"{written}\"", StylebookEdit.Of(book, section, right, "rejected", written, isList: true));
            yield return ($"\"{written}\" stands beside \"{right}\"", StylebookEdit.Of(book, section, right, "accepted", written, isList: true));
        }

        if (id is "CD1003" or "CD1007")
            yield return ($"\"{written}\" needs no introduction", StylebookEdit.Of(book, "people", written, "known_by_surname", "true"));
        if (id == "CD1007")
            yield return ($"\"{written}\" is an organisation", StylebookEdit.Of(book, "organisations", written));
    }

    /// <summary>The organisation whose words stand at a place; null where it is a person, or nobody.</summary>
    private static string? SpeakerOf(DeskFolder folder, string shown, TextSpan span)
    {
        if (folder.Desk.Annotated(shown) is not { } annotated)
            return null;
        foreach (var quotation in annotated.Quotations)
        {
            if (quotation.Speaker is { Kind: SpeakerKind.Organisation, Name: var name } && annotated.Blocks[quotation.Block].Prose.ToSource(quotation.Span).Contains(span))
                return name;
        }

        return null;
    }

    private static string? TextAt(DeskFolder folder, string shown, TextSpan span) =>
        folder.Desk.Of(shown)?.Draft is { } draft && span.End <= draft.Text.Length ? draft.Text.Substring(span.Start, span.Length) : null;

    /// <summary>The file of that name that is nearest above a draft, not above its folder; else where it has to be made.</summary>
    private (string Path, string? Text) Nearest(Place place, string name)
    {
        for (var folder = Path.GetDirectoryName(place.Path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, name);
            if (ReadText(path) is { } text)
                return (path, text);
            if (folder == place.Folder.Root)
                break;
        }

        return (Path.Combine(place.Folder.Root, name), null);
    }

    private string? ReadText(string path)
    {
        try
        {
            return workspace.ReadText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
