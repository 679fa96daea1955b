using System.Globalization;

namespace Copydesk.Analysis;

/// <summary>Words that messages share.</summary>
public static class Wording
{
    /// <summary>"once", "twice", "3 times".</summary>
    /// <param name="count">From 1.</param>
    public static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };
}
