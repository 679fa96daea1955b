namespace Copydesk.Reports;

/// <summary>Every format by the name it has on the command line. One that isn't asked for costs nothing.</summary>
public static class ReportFormats
{
    /// <summary>What a person at a terminal reads, and the default.</summary>
    public const string Console = "console";

    /// <summary>The names, the default first.</summary>
    public static ReadOnlySpan<string> Names =>
        new[] { Console, "compact", "json", "sarif", "github", "gitlab", "checkstyle", "junit", "rdjsonl", "html" };

    /// <summary>Writes a report as UTF-8.</summary>
    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="report">What to report.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such format.</exception>
    public static void Write(string format, Stream output, RunReport report)
    {
        switch (format)
        {
            case Console:
                ConsoleReport.Write(output, report);
                break;
            case "compact":
                CompactReport.Write(output, report);
                break;
            case "json":
                JsonReport.Write(output, report);
                break;
            case "sarif":
                SarifReport.Write(output, report);
                break;
            case "github":
                GitHubReport.Write(output, report);
                break;
            case "gitlab":
                GitLabReport.Write(output, report);
                break;
            case "checkstyle":
                CheckstyleReport.Write(output, report);
                break;
            case "junit":
                JUnitReport.Write(output, report);
                break;
            case "rdjsonl":
                RdjsonReport.Write(output, report);
                break;
            case "html":
                HtmlReport.Write(output, report);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
        }
    }
}
