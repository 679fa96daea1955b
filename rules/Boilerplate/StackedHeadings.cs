using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4012: a label directly above another heading, as content templates leave them.</summary>
internal sealed class StackedHeadings : Analyzer
{
    /// <summary>A template's label is a word or a few: "Support", "Upcoming events".</summary>
    private const int LongestLabel = 4;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4012",
        "Heading right above another",
        "\"{0}\" stands right above another heading. Keep one, or put copy between them.",
        "Boilerplate",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A subhead or label directly above another subhead, with no copy between them.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Display;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var blocks = context.Draft.Draft.Blocks;
        for (var i = 1; i + 2 < blocks.Length; i++)
        {
            if (!IsPair(context.Draft, i) || !context.IsInReach(i))
                continue;
            var index = i;
            context.Report(new Report(i, new TextSpan(0, blocks[i].Prose.Length), StrayLine.Shown(blocks[i]))
            {
                Related = [(i + 1, new TextSpan(0, blocks[i + 1].Prose.Length), "the heading below it")],
                Fixes = draft => StrayLine.Delete(draft, index, Applicability.Ask, "CD4012"),
            });
        }
    }

    /// <summary>Two headings of one rank, no more, between two paragraphs; the first a label, the second longer.</summary>
    private static bool IsPair(AnnotatedDraft draft, int first)
    {
        var blocks = draft.Draft.Blocks;
        return blocks[first].Kind == BlockKind.Subhead
            && blocks[first + 1].Kind == BlockKind.Subhead
            && blocks[first].Level == blocks[first + 1].Level
            && IsSentence(draft, first - 1)
            && IsSentence(draft, first + 2)
            && WordsOf(draft.Blocks[first]) is > 0 and <= LongestLabel and var words
            && WordsOf(draft.Blocks[first + 1]) > words;
    }

    private static bool IsSentence(AnnotatedDraft draft, int block)
    {
        var tokens = draft.Blocks[block].Tokens;
        for (var i = tokens.Length - 1; i >= 0 && tokens[i].Kind == TokenKind.Punctuation; i--)
        {
            if (draft.Blocks[block].TextOf(tokens[i])[0] is '.' or '?' or '!' or '…')
                return draft.Draft.Blocks[block].Kind == BlockKind.Paragraph;
        }

        return false;
    }

    /// <summary>How many words a line has; 0 where it holds figures or a colon, as lines of tables and scores do.</summary>
    private static int WordsOf(AnnotatedBlock block)
    {
        var words = 0;
        foreach (ref readonly var token in block.Tokens)
        {
            if (token.Kind == TokenKind.Number || block.TextOf(token) is ":" or "?")
                return 0;
            words += token.Kind == TokenKind.Punctuation || token.Is(TokenShape.Clitic) ? 0 : 1;
        }

        return words;
    }
}
