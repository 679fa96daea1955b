namespace Copydesk.Reports;

/// <summary>
/// One line a finding, <c>path:line:column: severity CD1001: message</c>, and nothing else: for grep, for an editor's list of
/// errors and for whatever reads a compiler's output. A clean run prints nothing.
/// </summary>
public static class CompactReport
{
    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Stream output, RunReport report)
    {
        var lines = new PlainCanvas(output);
        foreach (var finding in report.Result.Findings)
            lines.Write(PrintableText.LineOf(finding) + "\n");
        foreach (var file in report.Result.Unreadable)
            lines.Write(PrintableText.LineOf(file) + "\n");
        lines.Flush();
    }
}
