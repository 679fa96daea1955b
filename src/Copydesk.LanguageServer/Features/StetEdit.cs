using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>Writes a stet for a finding where it holds, with its reason left to be filled in.</summary>
internal static class StetEdit
{
    /// <summary>A stet as a draft of that path has it.</summary>
    public static string Write(string path, string id) => IsMarkdown(path) ? $"<!-- stet {id}: reason -->" : $"[stet {id}: reason]";

    /// <summary>The change, or null where no stet can hide the finding: in front matter, or where the house lets none stand.</summary>
    public static TextChange? Of(Draft draft, Finding finding, LiveDesk desk)
    {
        var isMarkdown = IsMarkdown(draft.Path);
        var stet = Write(draft.Path, finding.Rule.Id);
        var newLine = draft.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (start, end) = BlockAround(draft, finding.Span.Start);
        var line = draft.Lines.StartOf(draft.Lines.LineOf(start));
        // On a line of its own before the block; before the line of the finding; where something stands before the block on its
        // line, between the two; behind the block.
        ReadOnlySpan<TextChange> candidates =
        [
            Insert(line, stet + newLine),
            Insert(draft.Lines.StartOf(draft.Lines.LineOf(finding.Span.Start)), stet + newLine),
            Insert(start, stet + newLine),
            .. isMarkdown ? (ReadOnlySpan<TextChange>)[Insert(end, " " + stet)] : [],
        ];
        foreach (var candidate in candidates)
        {
            if (Holds(draft, finding, desk, candidate))
                return candidate;
        }

        return null;
    }

    private static bool Holds(Draft draft, Finding finding, LiveDesk desk, TextChange change)
    {
        var text = draft.Text.Insert(change.Span.Start, change.NewText!);
        var moved = change.Span.Start <= finding.Span.Start
            ? finding with { Span = new TextSpan(finding.Span.Start + change.NewText!.Length, finding.Span.Length) }
            : finding;
        var changed = DraftReader.ReadText(draft.Path, text);
        return changed.Blocks.Length == draft.Blocks.Length && desk.IsHidden(changed, moved);
    }

    private static (int Start, int End) BlockAround(Draft draft, int offset)
    {
        foreach (var block in draft.Blocks)
        {
            if (block.Span.Start <= offset && offset <= block.Span.End)
                return (block.Span.Start, block.Span.End);
        }

        return (offset, offset);
    }

    private static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static TextChange Insert(int offset, string text) => new(new TextSpan(offset, 0), text);
}
