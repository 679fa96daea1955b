using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports;

/// <summary>
/// A Code Quality report of GitLab: an array of issues, each at its lines from 1. GitLab shows a fingerprint once, so that ours
/// counts findings of the same words and holds the path.
/// </summary>
public static class GitLabReport
{
    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Stream output, RunReport report)
    {
        var numbers = new FindingNumbers();
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartArray();
            foreach (var file in report.Result.Unreadable)
            {
                var fingerprint = new StableHash();
                fingerprint.Add("unreadable");
                fingerprint.Add(file.Path);
                WriteIssue(json, "unreadable", file.Message, fingerprint, "blocker", file.Path, 1, 1);
            }

            foreach (var finding in report.Result.Findings)
            {
                var fingerprint = new StableHash();
                fingerprint.Add(finding.Path);
                fingerprint.Add(finding.Rule.Id);
                fingerprint.Add(finding.Fingerprint);
                fingerprint.Add((ulong)numbers.Next(finding));
                var severity = finding.Severity switch
                {
                    DiagnosticSeverity.Error => "critical",
                    DiagnosticSeverity.Warning => "major",
                    _ => "info",
                };
                WriteIssue(
                    json, finding.Rule.Id, finding.Message, fingerprint, severity, finding.Path, finding.Lines.Start.Line + 1, finding.Lines.End.Line + 1);
                json.FlushIfLong();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteIssue(
        Utf8JsonWriter json, string check, string message, StableHash fingerprint, string severity, string path, int begin, int end)
    {
        json.WriteStartObject();
        json.WriteString("description", JsonText.Clean(message));
        json.WriteString("check_name", check);
        json.WriteString("fingerprint", fingerprint.ToString());
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", PathName.ToJson(path));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", begin);
        json.WriteNumber("end", end);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
