using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports;

/// <summary>
/// A SARIF 2.1.0 log, as code scanning services read it. Columns count UTF-16 units from 1, ends exclusive. Paths are relative
/// to %SRCROOT%, the folder in which the command ran; there is no time and nothing of the machine in it.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const int LongestDescription = 1024;
    // A log with more is refused whole.
    private const int MostResults = 25_000;

    /// <summary>Writes the log as UTF-8.</summary>
    public static void Write(Stream output, RunReport report)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var indexes = WriteTool(json, report);
            WriteInvocation(json, report);
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject("%SRCROOT%");
            WriteText(json, "description", "The folder in which copydesk ran.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("newlineSequences");
            json.WriteStringValue("\r\n");
            json.WriteStringValue("\n");
            json.WriteStringValue("\r");
            json.WriteEndArray();
            WriteResults(json, report, indexes);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the tool with every rule it knows; their indexes by id.</summary>
    private static Dictionary<string, int> WriteTool(Utf8JsonWriter json, RunReport report)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Copydesk");
        json.WriteString("version", report.Version);
        json.WriteString("semanticVersion", report.Version);
        json.WriteStartArray("rules");
        foreach (var analyzer in report.Rules.Analyzers)
            WriteRule(json, report, analyzer.Rule, indexes);
        foreach (var rule in EngineRules.All)
            WriteRule(json, report, rule, indexes);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return indexes;
    }

    private static void WriteRule(Utf8JsonWriter json, RunReport report, DiagnosticDescriptor rule, Dictionary<string, int> indexes)
    {
        indexes[rule.Id] = indexes.Count;
        var title = RulePage.Text(rule.Title);
        var description = RulePage.Text(rule.Description);
        var page = RulePage.Of(rule, report.Rules) ?? title;
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", RulePage.NameOf(rule, report.Rules));
        WriteText(json, "shortDescription", Cut(title));
        WriteText(json, "fullDescription", Cut(description.Length > 0 ? description : title));
        json.WriteStartObject("help");
        json.WriteString("text", page);
        json.WriteString("markdown", page);
        json.WriteEndObject();
        if (rule.HelpLinkUri.Length > 0)
            json.WriteString("helpUri", rule.HelpLinkUri);
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.IsEnabledByDefault);
        json.WriteString("level", LevelOf(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("precision", rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "very-high",
            DiagnosticSeverity.Warning => "high",
            _ => "medium",
        });
        json.WriteString("problem.severity", rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "recommendation",
        });
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Category.ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Result.Unreadable.IsEmpty && report.Result.LeftOut is null);
        var leftOut = Math.Max(0, report.Result.Findings.Length - MostResults);
        if (!report.Result.Unreadable.IsEmpty || leftOut > 0 || report.Result.LeftOut is not null)
        {
            json.WriteStartArray("toolExecutionNotifications");
            if (report.Result.LeftOut is { } drafts)
                WriteNotification(json, "error", string.Create(CultureInfo.InvariantCulture, $"The run was stopped; {drafts} drafts were not looked at."));
            if (leftOut > 0)
            {
                WriteNotification(json, "warning", string.Create(
                    CultureInfo.InvariantCulture,
                    $"{leftOut} findings of the least severity are left out: code scanning takes {MostResults} in one log. Check fewer drafts in one run."));
            }

            foreach (var file in report.Result.Unreadable)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                WriteText(json, "message", PathName.ToDisplay(file.Path) + ": " + file.Message);
                json.WriteStartArray("locations");
                json.WriteStartObject();
                json.WriteStartObject("physicalLocation");
                WriteArtifact(json, file.Path);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, string level, string message)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        WriteText(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, RunReport report, Dictionary<string, int> indexes)
    {
        var numbers = new FindingNumbers();
        var kept = Kept(report.Result.Findings);
        json.WriteStartArray("results");
        for (var i = 0; i < report.Result.Findings.Length; i++)
        {
            var finding = report.Result.Findings[i];
            // Counted even where it is left out, so that what is left out changes no other's identity.
            var number = numbers.Next(finding);
            if (kept is not null && !kept[i])
                continue;
            WriteResult(json, report, finding, indexes, number);
            json.FlushIfLong();
        }

        var room = MostResults - Math.Min(MostResults, report.Result.Findings.Length);
        foreach (var suppressed in report.Result.Suppressed)
        {
            var number = numbers.Next(suppressed.Finding);
            if (room-- <= 0)
                break;
            WriteResult(json, report, suppressed.Finding, indexes, number, suppressed);
            json.FlushIfLong();
        }

        json.WriteEndArray();
    }

    /// <summary>Which findings a log may hold: the gravest, and of the same severity the first; null where all of them.</summary>
    private static bool[]? Kept(ImmutableArray<Finding> findings)
    {
        if (findings.Length <= MostResults)
            return null;
        var kept = new bool[findings.Length];
        var room = MostResults;
        for (var severity = DiagnosticSeverity.Error; severity >= DiagnosticSeverity.Info; severity--)
        {
            for (var i = 0; i < findings.Length && room > 0; i++)
            {
                if (findings[i].Severity == severity)
                    (kept[i], room) = (true, room - 1);
            }
        }

        return kept;
    }

    private static void WriteResult(Utf8JsonWriter json, RunReport report, Finding finding, Dictionary<string, int> indexes, int number, SuppressedFinding? suppressed = null)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        if (indexes.TryGetValue(finding.Rule.Id, out var index))
            json.WriteNumber("ruleIndex", index);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, finding.Path, finding.Span, finding.Lines, 0, "");
        json.WriteEndArray();
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Related.Length; i++)
            {
                var place = finding.Related[i];
                WriteLocation(json, place.Path, place.Span, place.Lines, i + 1, place.Message);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", string.Create(CultureInfo.InvariantCulture, $"{finding.Fingerprint}:{number}"));
        json.WriteEndObject();
        WriteFixes(json, report, finding);
        if (suppressed is not null)
            WriteSuppression(json, suppressed);
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, SuppressedFinding suppressed)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", suppressed.Kind == SuppressionKind.Stet ? "inSource" : "external");
        json.WriteString("status", "accepted");
        if (suppressed.Reason.Length > 0)
            json.WriteString("justification", JsonText.Clean(suppressed.Reason));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>The fixes that may be applied; one that is only shown has no place in SARIF, whose viewers apply what they are given.</summary>
    private static void WriteFixes(Utf8JsonWriter json, RunReport report, Finding finding)
    {
        var isOpen = false;
        foreach (var fix in report.FixesOf(finding))
        {
            if (fix.Applicability == Applicability.Show)
                continue;
            if (!isOpen)
                json.WriteStartArray("fixes");
            isOpen = true;
            WriteFix(json, finding.Path, fix, report.Result.Drafts[finding.Path].Lines);
        }

        if (isOpen)
            json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, string path, Fix fix, LineTable lines)
    {
        json.WriteStartObject();
        WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, path);
        json.WriteStartArray("replacements");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", change.Span, lines.PositionsOf(change.Span));
            // A deletion inserts nothing, and SARIF has no empty strings.
            if (!string.IsNullOrEmpty(change.NewText))
            {
                json.WriteStartObject("insertedContent");
                json.WriteString("text", JsonText.Clean(change.NewText));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string path, TextSpan span, LinePositionSpan lines, int id, string message)
    {
        json.WriteStartObject();
        if (id > 0)
            json.WriteNumber("id", id);
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path);
        WriteRegion(json, "region", span, lines);
        json.WriteEndObject();
        if (message.Length > 0)
            WriteText(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", PathName.ToUri(path));
        if (!path.StartsWith('/'))
            json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, TextSpan span, LinePositionSpan lines)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", lines.Start.Line + 1);
        json.WriteNumber("startColumn", lines.Start.Character + 1);
        json.WriteNumber("endLine", lines.End.Line + 1);
        json.WriteNumber("endColumn", lines.End.Character + 1);
        json.WriteNumber("charOffset", span.Start);
        json.WriteNumber("charLength", span.Length);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", JsonText.Clean(text));
        json.WriteEndObject();
    }

    private static string Cut(string text) => text.Length <= LongestDescription ? text : text[..(LongestDescription - 1)] + "…";

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
