using System.Globalization;
using System.Text;

namespace Copydesk.Reports;

/// <summary>Messages and places as they may stand in a line of a terminal or a log.</summary>
internal static class PrintableText
{
    /// <summary>A message on one line with what must not reach a terminal escaped; it may quote the draft.</summary>
    public static string OneLine(string message)
    {
        StringBuilder? shown = null;
        for (var i = 0; i < message.Length; i++)
        {
            var c = message[i];
            if (TextWidth.IsUnprintable(c))
            {
                shown ??= new StringBuilder(message, 0, i, message.Length + 8);
                _ = c is '\n' or '\r' or '\t' or '\u2028' or '\u2029'
                    ? shown.Append(' ')
                    : shown.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown?.Append(c);
            }
        }

        return shown?.ToString() ?? message;
    }

    /// <summary>A finding as compilers print it: <c>a.txt:3:14: error CD2001: message</c>, columns in UTF-16 units from 1.</summary>
    public static string LineOf(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PathName.ToDisplay(finding.Path)}:{finding.Lines.Start.Line + 1}:{finding.Lines.Start.Character + 1}: {RunReport.NameOf(finding.Severity)} {finding.Rule.Id}: {OneLine(finding.Message)}");

    /// <summary>A file that could not be read, in the same way.</summary>
    public static string LineOf(UnreadableFile file) => PathName.ToDisplay(file.Path) + ": error: " + OneLine(file.Message);
}
