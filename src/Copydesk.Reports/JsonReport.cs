using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports;

/// <summary>Everything a run found, as one JSON object for scripts.</summary>
/// <remarks>
/// <code>
/// {"version": 1, "tool": {"name": "copydesk", "version": "0.1.0"},
///  "findings": [{"rule": "CD1001", "name": "…", "title": "…", "category": "Names", "severity": "error|warning|suggestion",
///    "path": "a.txt", "uri": "a.txt", "span": {"start": 0, "end": 4},
///    "lines": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 5}},
///    "message": "…", "fingerprint": "32 hexadecimal digits",
///    "related": [{"path", "uri", "span", "lines", "message"}],
///    "fixes": [{"title": "…", "applicability": "safe|ask|show", "changes": [{"span": {…}, "text": "…"}]}]}],
///  "suppressed": [{"by": "stet|baseline", "reason": "…", "finding": {…}}], where there are any
///  "unreadable": [{"path": "b.txt", "uri": "b.txt", "message": "…"}],
///  "summary": {"drafts": 2, "errors": 0, "warnings": 1, "suggestions": 0, "unreadable": 1}}
/// </code>
/// Spans are 0-based and half-open, in UTF-16 units of the decoded file after a byte order mark. Lines and columns count
/// from 1, columns in UTF-16 units, ends exclusive. In a path, a byte that is no UTF-8 is <c>\xE9</c>; the URI holds every
/// byte. Members may be added; none changes its meaning while version is 1.
/// </remarks>
public static class JsonReport
{
    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Stream output, RunReport report)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartObject("tool");
            json.WriteString("name", "copydesk");
            json.WriteString("version", report.Version);
            json.WriteEndObject();

            json.WriteStartArray("findings");
            foreach (var finding in report.Result.Findings)
            {
                WriteFinding(json, report, finding);
                json.FlushIfLong();
            }

            json.WriteEndArray();

            if (!report.Result.Suppressed.IsEmpty)
                WriteSuppressed(json, report);
            json.WriteStartArray("unreadable");
            foreach (var file in report.Result.Unreadable)
            {
                json.WriteStartObject();
                WritePath(json, file.Path);
                json.WriteString("message", JsonText.Clean(file.Message));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteSummary(json, report);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteSuppressed(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartArray("suppressed");
        foreach (var suppressed in report.Result.Suppressed)
        {
            json.WriteStartObject();
            json.WriteString("by", suppressed.Kind == SuppressionKind.Stet ? "stet" : "baseline");
            json.WriteString("reason", JsonText.Clean(suppressed.Reason));
            json.WritePropertyName("finding");
            WriteFinding(json, report, suppressed.Finding);
            json.WriteEndObject();
            json.FlushIfLong();
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, RunReport report, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", RulePage.NameOf(finding.Rule, report.Rules));
        json.WriteString("title", RulePage.Text(finding.Rule.Title));
        json.WriteString("category", finding.Rule.Category);
        json.WriteString("severity", RunReport.NameOf(finding.Severity));
        WritePlace(json, finding.Path, finding.Span, finding.Lines);
        json.WriteString("message", JsonText.Clean(finding.Message));
        json.WriteString("fingerprint", finding.Fingerprint);

        json.WriteStartArray("related");
        foreach (var place in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, place.Path, place.Span, place.Lines);
            json.WriteString("message", JsonText.Clean(place.Message));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("fixes");
        foreach (var fix in report.FixesOf(finding))
            WriteFix(json, fix);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartObject();
        json.WriteString("title", JsonText.Clean(fix.Title));
        json.WriteString("applicability", fix.Applicability.ToString().ToLowerInvariant());
        json.WriteStartArray("changes");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            WriteSpan(json, change.Span);
            json.WriteString("text", JsonText.Clean(change.NewText ?? ""));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("drafts", report.Result.Drafts.Count);
        json.WriteNumber("errors", report.Count(DiagnosticSeverity.Error));
        json.WriteNumber("warnings", report.Count(DiagnosticSeverity.Warning));
        json.WriteNumber("suggestions", report.Count(DiagnosticSeverity.Info));
        json.WriteNumber("unreadable", report.Result.Unreadable.Length);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string path, TextSpan span, LinePositionSpan lines)
    {
        WritePath(json, path);
        WriteSpan(json, span);
        json.WriteStartObject("lines");
        WritePosition(json, "start", lines.Start);
        WritePosition(json, "end", lines.End);
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, string path)
    {
        json.WriteString("path", PathName.ToJson(path));
        json.WriteString("uri", PathName.ToUri(path));
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject("span");
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Character + 1);
        json.WriteEndObject();
    }
}
