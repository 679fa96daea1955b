using System.Collections.Immutable;

namespace Copydesk.Rules.Boilerplate;

/// <summary>What the rules about whole stray lines share.</summary>
internal static class StrayLine
{
    private const int LongestShown = 50;

    /// <summary>The line as a message shows it.</summary>
    public static string Shown(Block block) => Shown(block.Prose.Text);

    /// <summary>The beginning of a passage, as a message shows it.</summary>
    public static string Shown(ReadOnlySpan<char> passage)
    {
        var line = passage.Trim();
        if (line.Length <= LongestShown)
            return line.ToString();
        var end = LongestShown - 1;
        if (char.IsHighSurrogate(line[end - 1]))
            end--;
        return string.Concat(line[..end].TrimEnd(), "…");
    }

    /// <summary>The fix that takes the line out, where nothing else stands on it.</summary>
    public static ImmutableArray<Fix> Delete(Draft draft, int block, Applicability applicability, string equivalence) =>
        Deletion.OfBlock(draft, block) is { } change ? [new Fix("Delete the line", applicability, equivalence, [change])] : [];
}
