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
        var written = TextAt(place.Folder, finding.Path, finding.Span);
        var section = finding.Rule.Id == "CD1005" ? "places" : "people";
        if (written is null || written.AsSpan().IndexOfAny('\r', '\n') >= 0)
            yield break;
        var (path, text) = Nearest(place, "stylebook.yml");
        if (finding.Rule.Id is "CD1001" or "CD1005" && finding.Related is [var other, ..] && TextAt(place.Folder, other.Path, other.Span) is { } right && right != written)
        {
            if (StylebookEdit.Of(text ?? "", section, right, "rejected", written, isList: true) is { } rejects)
                yield return new SettingsChange($"Add to the stylebook: \"{right}\", not \"{written}\"", path, text, rejects);
            if (StylebookEdit.Of(text ?? "", section, right, "accepted", written, isList: true) is { } accepts)
                yield return new SettingsChange($"Add to the stylebook: \"{written}\" stands beside \"{right}\"", path, text, accepts);
        }

        if (finding.Rule.Id is "CD1003" or "CD1007" && StylebookEdit.Of(text ?? "", section, written, "known_by_surname", "true", isList: false) is { } known)
            yield return new SettingsChange($"Add to the stylebook: \"{written}\" needs no introduction", path, text, known);
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
