using Copydesk.Drafts.Language;

namespace Copydesk.Analysis;

/// <summary>Tells the lines that the house has to print as they are: no rule looks at them.</summary>
internal static class RequiredLines
{
    /// <summary>Whether each block is such a line; null where the stylebook names none.</summary>
    public static bool[]? In(AnnotatedDraft draft, Stylebook stylebook)
    {
        var lines = stylebook.RequiredLines;
        if (lines.IsEmpty)
            return null;
        var required = new bool[draft.Blocks.Length];
        for (var block = 0; block < required.Length; block++)
        {
            var prose = draft.Blocks[block].Prose.Text.Trim();
            foreach (var line in lines)
                required[block] |= prose.Equals(line.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
        }

        return required;
    }
}
