using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports;

/// <summary>Checkstyle's XML, which many servers read: a file with its errors. Lines and columns count from 1, columns in UTF-16 units.</summary>
public static class CheckstyleReport
{
    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Stream output, RunReport report)
    {
        var xml = new PlainCanvas(output);
        xml.Write(XmlText.Declaration + "<checkstyle version=\"4.3\">\n");
        foreach (var file in report.Result.Unreadable)
        {
            Open(xml, file.Path);
            xml.Write($"    <error severity=\"error\" message=\"{XmlText.Attribute(file.Message)}\" source=\"copydesk.unreadable\"/>\n  </file>\n");
        }

        // Findings come in order of path, so that each file has one element.
        string? open = null;
        foreach (var finding in report.Result.Findings)
        {
            if (finding.Path != open)
            {
                if (open is not null)
                    xml.Write("  </file>\n");
                Open(xml, finding.Path);
                open = finding.Path;
            }

            var severity = finding.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "info",
            };
            xml.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"    <error line=\"{finding.Lines.Start.Line + 1}\" column=\"{finding.Lines.Start.Character + 1}\" severity=\"{severity}\" message=\"{XmlText.Attribute(finding.Message)}\" source=\"copydesk.{XmlText.Attribute(finding.Rule.Id)}\"/>\n"));
        }

        if (open is not null)
            xml.Write("  </file>\n");
        xml.Write("</checkstyle>\n");
        xml.Flush();
    }

    private static void Open(Canvas xml, string path) => xml.Write($"  <file name=\"{XmlText.Attribute(PathName.ToJson(path))}\">\n");
}
