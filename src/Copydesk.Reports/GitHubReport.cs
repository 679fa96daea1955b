using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports;

/// <summary>
/// Workflow commands of GitHub Actions, which become annotations of the changed files. Columns count UTF-16 units from 1, ends
/// exclusive. GitHub shows ten annotations of each level in a step: ten are written, errors first, and the rest stands below
/// them as plain lines under a fold that says how many there are.
/// </summary>
public static class GitHubReport
{
    private const int Shown = 10;

    /// <summary>Writes the commands as UTF-8.</summary>
    public static void Write(Stream output, RunReport report)
    {
        var lines = new PlainCanvas(output);
        var rest = new List<string>();
        var left = Shown;
        foreach (var file in report.Result.Unreadable)
        {
            if (left-- > 0)
                lines.Write($"::error file={Property(PathName.ToJson(file.Path))},title=Can't be read::{Data(file.Message)}\n");
            else
                rest.Add(PrintableText.LineOf(file));
        }

        foreach (var severity in (ReadOnlySpan<DiagnosticSeverity>)[DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info])
        {
            foreach (var finding in report.Result.Findings)
            {
                if (finding.Severity != severity)
                    continue;
                if (left-- > 0)
                    lines.Write(Annotation(finding));
                else
                    rest.Add(PrintableText.LineOf(finding));
            }

            left = Shown;
        }

        if (rest.Count > 0)
        {
            lines.Write(string.Create(CultureInfo.InvariantCulture, $"::group::{rest.Count} more (GitHub shows ten annotations of each level)\n"));
            // A line must not be taken for a command: one begins with colons, one of the old kind holds ##[ anywhere.
            foreach (var line in rest)
                lines.Write("- " + line.Replace("##[", "## [", StringComparison.Ordinal) + "\n");
            lines.Write("::endgroup::\n");
        }

        lines.Flush();
    }

    private static string Annotation(Finding finding)
    {
        var level = finding.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "notice",
        };
        var (start, end) = (finding.Lines.Start, finding.Lines.End);
        var title = finding.Rule.Id + " " + RulePage.Text(finding.Rule.Title);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{level} file={Property(PathName.ToJson(finding.Path))},line={start.Line + 1},col={start.Character + 1},endLine={end.Line + 1},endColumn={end.Character + 1},title={Property(title)}::{Data(finding.Message)}\n");
    }

    /// <summary>A value before the message, where colons and commas separate.</summary>
    private static string Property(string text) =>
        Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string message) => Escape(PrintableText.OneLine(message));

    private static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
