using Copydesk.Analysis.Settings;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Writes a severity into an .editorconfig as an editor's hand would: over what is there for it, else under a section that fits.</summary>
public static class SeverityEdit
{
    private const string DraftSection = "[*.{txt,text,md,markdown}]";
    private const string AnySection = "[*]";

    /// <summary>The change that makes a level hold for a draft, as far as this file decides.</summary>
    /// <param name="text">Text of the .editorconfig; empty where there is none yet.</param>
    /// <param name="path">Path of the draft below the file's folder, with <c>/</c> between folders.</param>
    /// <param name="id">Id of the rule.</param>
    /// <param name="level">A word of <see cref="SeverityLevel"/>.</param>
    public static TextChange Of(string text, string path, string id, string level)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (key, rooted) = ($"dotnet_diagnostic.{id}.severity", "/" + path);
        var file = EditorConfigFile.Parse(text);
        EditorConfigFile.Section? fitting = null;
        for (var i = file.Sections.Length - 1; i >= 0; i--)
        {
            var section = file.Sections[i];
            if (section.Name.IsEmpty || SectionGlob.Parse(text.AsSpan(section.Name.Start, section.Name.Length), out _) is not { } glob || !glob.IsMatch(rooted))
                continue;
            for (var entry = section.Entries.Length - 1; entry >= 0; entry--)
            {
                if (string.Equals(section.Entries[entry].Key, key, StringComparison.OrdinalIgnoreCase))
                    return new TextChange(section.Entries[entry].ValueSpan, section.Entries[entry].ValueSpan.IsEmpty ? " " + level : level);
            }

            if (fitting is null && IsOurs(section))
                fitting = section;
        }

        var newLine = NewLineOf(text);
        if (fitting is not null)
        {
            var last = file.Lines.LineOf(fitting.Entries[^1].KeySpan.Start);
            var end = file.Lines.SpanOf(last).End;
            return new TextChange(new TextSpan(end, 0), EndsLine(text, end) ? $"{key} = {level}{newLine}" : $"{newLine}{key} = {level}");
        }

        var header = SectionGlob.Parse(DraftSection.AsSpan(1, DraftSection.Length - 2), out _)!.IsMatch(rooted) ? DraftSection : AnySection;
        var apart = text.Length == 0 ? "" : EndsLine(text, text.Length) ? newLine : newLine + newLine;
        return new TextChange(new TextSpan(text.Length, 0), $"{apart}{header}{newLine}{key} = {level}{newLine}");
    }

    /// <summary>Whether the section has a setting of ours, so that another is at home there.</summary>
    private static bool IsOurs(EditorConfigFile.Section section)
    {
        foreach (var entry in section.Entries)
        {
            if (entry.Key.StartsWith("copydesk_", StringComparison.Ordinal) || entry.Key.StartsWith("dotnet_diagnostic.cd", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool EndsLine(string text, int end) => end > 0 && text[end - 1] is '\n' or '\r';

    private static string NewLineOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
