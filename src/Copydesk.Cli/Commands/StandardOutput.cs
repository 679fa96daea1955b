using System.Text;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary>Writes a report to standard output, as what is at its other end can show it.</summary>
internal static class StandardOutput
{
    /// <summary>Writes it. A pipe that its reader has closed ends it without a word.</summary>
    public static void Write(string format, RunReport report)
    {
        if (format != "console" || Console.IsOutputRedirected)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            ReportFile.Write(format, output, report);
        }
        else
        {
            WriteToTerminal(report);
        }
    }

    // Apart, so that a run without a terminal never loads what colours.
    private static void WriteToTerminal(RunReport report)
    {
        var width = Math.Max(Console.WindowWidth, 0);
        width = width == 0 ? ConsoleReport.PipedWidth : width;
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        if (IsColourWanted())
        {
            using var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
            ConsoleReport.WriteInColour(writer, report, width);
        }
        else
        {
            ConsoleReport.Write(output, report, width);
        }
    }

    private static bool IsColourWanted() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
