using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports;

/// <summary>
/// Findings as a good compiler shows them: <c>path:line:column: severity CD1001: message</c>, the words around with a caret
/// line under them, other places that the message speaks of, and a summary. Lines and columns count from 1, columns in UTF-16
/// units as editors and compilers do. Nothing of a draft or a file name reaches the terminal as a control character.
/// </summary>
public sealed class ConsoleReport
{
    /// <summary>Columns filled where no terminal says how many it has.</summary>
    public const int PipedWidth = 100;

    private const int LeastWidth = 30;
    private const string Indent = "    ";

    private readonly RunReport report;
    private readonly Canvas canvas;
    private readonly int width;

    private ConsoleReport(RunReport report, Canvas canvas, int width)
    {
        this.report = report;
        this.canvas = canvas;
        this.width = Math.Max(LeastWidth, width) - Indent.Length;
    }

    /// <summary>Writes the report without colour.</summary>
    /// <param name="output">Takes UTF-8.</param>
    /// <param name="report">What to report.</param>
    /// <param name="width">Columns of the terminal, or <see cref="PipedWidth"/>.</param>
    public static void Write(Stream output, RunReport report, int width = PipedWidth) =>
        new ConsoleReport(report, new PlainCanvas(output), width).Write();

    /// <summary>Writes the report in colour, to a terminal.</summary>
    public static void WriteInColour(TextWriter output, RunReport report, int width) =>
        new ConsoleReport(report, new ColourCanvas(output), width).Write();

    private void Write()
    {
        foreach (var finding in report.Result.Findings)
            Write(finding);
        WriteSummary();
        canvas.Flush();
    }

    private void Write(Finding finding)
    {
        var ink = finding.Severity switch
        {
            DiagnosticSeverity.Error => Ink.Error,
            DiagnosticSeverity.Warning => Ink.Warning,
            _ => Ink.Suggestion,
        };
        canvas.Write(Place(finding.Path, finding.Lines.Start), Ink.Path);
        canvas.Write(": ");
        canvas.Write(RunReport.NameOf(finding.Severity) + " " + finding.Rule.Id, ink);
        canvas.Write(": " + PrintableText.OneLine(finding.Message) + "\n");
        if (report.Result.Drafts.TryGetValue(finding.Path, out var draft) && finding.Span.End <= draft.Text.Length)
        {
            var excerpt = Excerpt.Of(draft.Text, finding.Span, finding.Lines.Start.Character, width);
            canvas.Write(Indent + excerpt.Text + "\n");
            canvas.Write(Indent + Row(' ', excerpt.Caret));
            canvas.Write(Row('^', excerpt.CaretWidth), ink);
            canvas.Write("\n");
        }

        foreach (var place in finding.Related)
        {
            canvas.Write(Indent + "see " + Place(place.Path, place.Lines.Start), Ink.Faint);
            canvas.Write(place.Message.Length == 0 ? "\n" : ": " + PrintableText.OneLine(place.Message) + "\n");
        }
    }

    /// <summary>A row of one mark. By hand, because the framework's filling of memory is compiled anew at every start.</summary>
    private static string Row(char mark, int width)
    {
        var row = new char[width];
        for (var i = 0; i < width; i++)
            row[i] = mark;
        return new string(row);
    }

    private void WriteSummary()
    {
        var errors = report.Count(DiagnosticSeverity.Error);
        var warnings = report.Count(DiagnosticSeverity.Warning);
        var suggestions = report.Result.Findings.Length - errors - warnings;
        var drafts = report.Result.Drafts.Count;
        if (report.Result.Findings.IsEmpty)
        {
            canvas.Write("no findings", Ink.Good);
        }
        else
        {
            canvas.Write("\n");
            var separator = "";
            foreach (var (count, what, ink) in new[]
            {
                (errors, "error", Ink.Error), (warnings, "warning", Ink.Warning), (suggestions, "suggestion", Ink.Suggestion),
            })
            {
                if (count == 0)
                    continue;
                canvas.Write(separator);
                canvas.Write(Counted(count, what), ink);
                separator = ", ";
            }
        }

        canvas.Write(report.Result.Findings.IsEmpty
            ? " in " + Counted(drafts, "draft")
            : string.Create(CultureInfo.InvariantCulture, $" in {DraftsWithFindings()} of {Counted(drafts, "draft")}"));
        if (!report.Result.Suppressed.IsEmpty)
            WriteSuppressed();
        if (!report.Result.Unreadable.IsEmpty)
            canvas.Write("; " + Counted(report.Result.Unreadable.Length, "file") + " could not be read", Ink.Error);
        if (report.Result.LeftOut is { } leftOut)
            canvas.Write("; stopped before " + Counted(leftOut, "draft") + (leftOut == 1 ? " was" : " were") + " looked at", Ink.Error);
        canvas.Write("\n");
    }

    private void WriteSuppressed()
    {
        if (report.Count(SuppressionKind.Stet) is var stetted and > 0)
            canvas.Write(string.Create(CultureInfo.InvariantCulture, $"; {stetted} let stand"));
        if (report.Count(SuppressionKind.Baseline) is var known and > 0)
            canvas.Write(string.Create(CultureInfo.InvariantCulture, $"; {known} hidden by the baseline"));
    }

    private int DraftsWithFindings()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in report.Result.Findings)
        {
            if (report.Result.Drafts.ContainsKey(finding.Path))
                paths.Add(finding.Path);
        }

        return paths.Count;
    }

    private static string Place(string path, LinePosition position) => string.Create(
        CultureInfo.InvariantCulture, $"{PathName.ToDisplay(path)}:{position.Line + 1}:{position.Character + 1}");

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
