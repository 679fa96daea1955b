namespace Copydesk.Analysis.Settings;

/// <summary>The text of a file of settings, or why there is none.</summary>
internal static class SettingsText
{
    /// <summary>The message of what is thrown for a file that is too large.</summary>
    public const string TooLarge = "This file is larger than 1 MB and was not read. Keep to settings in it.";

    /// <summary>Text of the file at an absolute path; null where there is none, or where <paramref name="fault"/> says why it can't be read.</summary>
    public static string? Read(Func<string, string?> readText, string path, out string? fault)
    {
        fault = null;
        try
        {
            var text = readText(path);
            if (text is null || text.Length <= EditorConfigSettings.LargestFile)
                return text;
            fault = TooLarge;
        }
        catch (UnauthorizedAccessException)
        {
            fault = "This file may not be read, so nothing in it holds. Give yourself permission to read it.";
        }
        catch (IOException problem)
        {
            fault = problem.Message == TooLarge ? TooLarge : "This file can't be read, so nothing in it holds.";
        }

        return null;
    }
}
