using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports;

/// <summary>
/// JUnit's XML, for servers that know tests and nothing else: a suite for each file, a failed test for each error and warning, a
/// passed one that says so for each suggestion and for a draft without findings, an error for a file that could not be read. No
/// times: the same input gives the same bytes.
/// </summary>
public static class JUnitReport
{
    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Stream output, RunReport report)
    {
        var suites = SuitesOf(report);
        var findings = report.Result.Findings;
        var unreadable = report.Result.Unreadable.Length;
        var clean = 0;
        foreach (var suite in suites)
            clean += suite.Count == 0 ? 1 : 0;

        var xml = new PlainCanvas(output);
        xml.Write(XmlText.Declaration + string.Create(
            CultureInfo.InvariantCulture,
            $"<testsuites name=\"copydesk\" tests=\"{findings.Length + clean + unreadable}\" failures=\"{Failures(findings.AsSpan())}\" errors=\"{unreadable}\">\n"));
        foreach (var file in report.Result.Unreadable)
        {
            var path = XmlText.Attribute(PathName.ToJson(file.Path));
            xml.Write($"""
                  <testsuite name="{path}" tests="1" failures="0" errors="1" skipped="0">
                    <testcase name="can be read" classname="{path}" file="{path}">
                      <error type="unreadable" message="{XmlText.Attribute(file.Message)}"/>
                    </testcase>
                  </testsuite>

                """.ReplaceLineEndings("\n"));
        }

        foreach (var (path, first, count) in suites)
        {
            var name = XmlText.Attribute(PathName.ToJson(path));
            xml.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"  <testsuite name=\"{name}\" tests=\"{Math.Max(1, count)}\" failures=\"{Failures(findings.AsSpan(first, count))}\" errors=\"0\" skipped=\"0\">\n"));
            if (count == 0)
                xml.Write($"    <testcase name=\"no findings\" classname=\"{name}\" file=\"{name}\"/>\n");
            for (var i = first; i < first + count; i++)
                WriteCase(xml, name, findings[i]);
            xml.Write("  </testsuite>\n");
        }

        xml.Write("</testsuites>\n");
        xml.Flush();
    }

    private static void WriteCase(Canvas xml, string name, Finding finding)
    {
        var start = finding.Lines.Start;
        var title = XmlText.Attribute(finding.Rule.Id + " " + RulePage.Text(finding.Rule.Title));
        xml.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"    <testcase name=\"{start.Line + 1}:{start.Character + 1} {title}\" classname=\"{name}\" file=\"{name}\" line=\"{start.Line + 1}\">\n"));
        if (finding.Severity == DiagnosticSeverity.Info)
            xml.Write($"      <system-out>{XmlText.Attribute(finding.Message)}</system-out>\n    </testcase>\n");
        else
            xml.Write($"      <failure type=\"{RunReport.NameOf(finding.Severity)}\" message=\"{XmlText.Attribute(finding.Message)}\"/>\n    </testcase>\n");
    }

    // Servers break a build that has a failed test: a suggestion is none.
    private static int Failures(ReadOnlySpan<Finding> findings)
    {
        var failures = 0;
        foreach (var finding in findings)
            failures += finding.Severity == DiagnosticSeverity.Info ? 0 : 1;
        return failures;
    }

    /// <summary>The files in order of path, each with its part of the findings; files of settings have one only with findings.</summary>
    private static List<(string Path, int First, int Count)> SuitesOf(RunReport report)
    {
        var suites = new List<(string Path, int First, int Count)>();
        var findings = report.Result.Findings;
        var withFindings = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first < findings.Length;)
        {
            var end = first + 1;
            while (end < findings.Length && findings[end].Path == findings[first].Path)
                end++;
            suites.Add((findings[first].Path, first, end - first));
            withFindings.Add(findings[first].Path);
            first = end;
        }

        foreach (var path in report.Result.Drafts.Keys)
        {
            if (!withFindings.Contains(path))
                suites.Add((path, 0, 0));
        }

        suites.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return suites;
    }
}
