using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports;

/// <summary>
/// reviewdog's diagnostics, one JSON object a line. Lines and columns count from 1, columns in bytes of the text as UTF-8
/// whatever the file's encoding, ends exclusive. A place in a file whose text is not at hand (settings) has lines alone.
/// </summary>
public sealed class RdjsonReport
{
    private readonly RunReport report;
    private readonly Utf8JsonWriter json;
    private readonly Dictionary<string, Utf8Columns> columns = new(StringComparer.Ordinal);

    private RdjsonReport(RunReport report, Utf8JsonWriter json)
    {
        this.report = report;
        this.json = json;
    }

    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Stream output, RunReport report)
    {
        using var json = new Utf8JsonWriter(output, JsonText.OneLine);
        var diagnostics = new RdjsonReport(report, json);
        foreach (var file in report.Result.Unreadable)
        {
            diagnostics.Write(file);
            EndLine();
        }

        foreach (var finding in report.Result.Findings)
        {
            diagnostics.Write(finding);
            EndLine();
        }

        void EndLine()
        {
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private void Write(UnreadableFile file)
    {
        json.WriteStartObject();
        json.WriteString("message", JsonText.Clean(file.Message));
        json.WriteStartObject("location");
        json.WriteString("path", PathName.ToJson(file.Path));
        json.WriteEndObject();
        WriteSeverity("ERROR");
        json.WriteEndObject();
    }

    private void Write(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("message", JsonText.Clean(finding.Message));
        WriteLocation(finding.Path, finding.Span, finding.Lines);
        WriteSeverity(finding.Severity switch
        {
            DiagnosticSeverity.Error => "ERROR",
            DiagnosticSeverity.Warning => "WARNING",
            _ => "INFO",
        });
        json.WriteStartObject("code");
        json.WriteString("value", finding.Rule.Id);
        if (finding.Rule.HelpLinkUri.Length > 0)
            json.WriteString("url", finding.Rule.HelpLinkUri);
        json.WriteEndObject();
        WriteSuggestions(finding);
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("related_locations");
            foreach (var place in finding.Related)
            {
                json.WriteStartObject();
                if (place.Message.Length > 0)
                    json.WriteString("message", JsonText.Clean(place.Message));
                WriteLocation(place.Path, place.Span, place.Lines);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteSeverity(string severity)
    {
        json.WriteString("severity", severity);
        json.WriteStartObject("source");
        json.WriteString("name", "copydesk");
        json.WriteEndObject();
    }

    /// <summary>Fixes of one change: each suggestion is applied on its own, and half of a fix is none.</summary>
    private void WriteSuggestions(Finding finding)
    {
        var isOpen = false;
        foreach (var fix in report.FixesOf(finding))
        {
            if (fix.Applicability == Applicability.Show || fix.Changes is not [var change])
                continue;
            if (!isOpen)
                json.WriteStartArray("suggestions");
            isOpen = true;
            json.WriteStartObject();
            WriteRange(finding.Path, change.Span, report.Result.Drafts[finding.Path].Lines.PositionsOf(change.Span));
            json.WriteString("text", JsonText.Clean(change.NewText ?? ""));
            json.WriteEndObject();
        }

        if (isOpen)
            json.WriteEndArray();
    }

    private void WriteLocation(string path, TextSpan span, LinePositionSpan lines)
    {
        json.WriteStartObject("location");
        json.WriteString("path", PathName.ToJson(path));
        WriteRange(path, span, lines);
        json.WriteEndObject();
    }

    private void WriteRange(string path, TextSpan span, LinePositionSpan lines)
    {
        json.WriteStartObject("range");
        WritePosition("start", path, span.Start, lines.Start);
        WritePosition("end", path, span.End, lines.End);
        json.WriteEndObject();
    }

    private void WritePosition(string name, string path, int offset, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        if (ColumnsOf(path) is { } counted)
            json.WriteNumber("column", counted.Of(offset, position));
        json.WriteEndObject();
    }

    private Utf8Columns? ColumnsOf(string path)
    {
        if (!columns.TryGetValue(path, out var counted) && report.Result.Drafts.TryGetValue(path, out var draft))
            columns[path] = counted = new Utf8Columns(draft);
        return counted;
    }
}
