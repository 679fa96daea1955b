using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Language;

/// <summary>Turns a line of copy into what the language layer sees.</summary>
internal static class Prosaic
{
    public static AnnotatedBlock Block(string text) =>
        new(Prose.Slice(text, new TextSpan(0, text.Length)), LanguageInputs.None);

    /// <summary>A draft with one paragraph a line.</summary>
    public static AnnotatedDraft Draft(params string[] paragraphs)
    {
        var text = string.Join('\n', paragraphs);
        var blocks = new List<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Paragraph, Prose.Slice(text, new TextSpan(start, paragraph.Length))));
            start += paragraph.Length + 1;
        }

        return new AnnotatedDraft(new Draft("draft.txt", text, [.. blocks]), LanguageInputs.None);
    }
}
