using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Readers;

/// <summary>Reads samples and says what was read in one line a block.</summary>
internal static class Reading
{
    public static string[] Text(string text) => Describe(DraftReader.ReadText("story.txt", text));

    public static string[] Markdown(string text) => Describe(DraftReader.ReadText("story.md", text));

    public static string[] Describe(Draft draft)
    {
        HoldsTogether(draft);
        return [.. draft.Blocks.Select(block => $"{block.Kind}: {block.Prose.Text}")];
    }

    /// <summary>
    /// What is true of every draft: blocks stand in the order of the source and don't overlap, every prose unit has a place
    /// inside its block, places never run backwards, and a letter's place holds that letter unless an escape or entity stands there.
    /// </summary>
    public static void HoldsTogether(Draft draft)
    {
        var end = 0;
        foreach (var block in draft.Blocks)
        {
            if (block.Span.Start < end || block.Span.End > draft.Text.Length || block.Prose.Length == 0)
                Assert.Fail($"{block.Kind} at {block.Span}, after {end}, in:\n{Shown(draft)}");
            end = block.Span.End;
            var last = block.Span.Start;
            for (var i = 0; i < block.Prose.Length; i++)
            {
                var place = block.Prose.ToSource(new TextSpan(i, 1));
                if (place.Start < last || place.End > end)
                    Assert.Fail($"unit {i} of {block.Kind} {block.Span} at {place}, after {last}, in:\n{Shown(draft)}");
                var unit = block.Prose.Text[i];
                var written = draft.Text[place.Start];
                if (unit != written && char.IsLetterOrDigit(unit) && block.Format != BlockFormat.Frozen && written is not ('\\' or '&'))
                    Assert.Fail($"'{unit}' at {place} is '{written}' in:\n{Shown(draft)}");
                last = place.Start;
            }
        }
    }

    private static string Shown(Draft draft) => draft.Text.Length > 2_000 ? draft.Text[..2_000] : System.Text.Json.JsonSerializer.Serialize(draft.Text);
}
