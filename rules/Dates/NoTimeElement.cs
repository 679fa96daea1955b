using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Dates;

/// <summary>CD2015: a news story that never says when.</summary>
internal sealed class NoTimeElement : Analyzer
{
    /// <summary>A story of fewer words is a brief, a caption or a stub.</summary>
    private const int LeastTokens = 120;

    /// <summary>A label stands among this many blocks from the top, and has at most so many tokens.</summary>
    private const int LabelReach = 5;
    private const int MostOfLabel = 4;

    private static readonly WordsOf Labels = new("NoTimeElement.txt");

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2015",
        "Story that never says when",
        "No day in the whole story. Say when it happened, best in the first two sentences.",
        "Dates",
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        "A news story names no day, week or month: nothing says when it happened.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var first = -1;
        var tokens = 0;
        for (var i = 0; i < context.Draft.Blocks.Length; i++)
        {
            if (context.Draft.Draft.Blocks[i].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            first = first < 0 ? i : first;
            tokens += context.Draft.Blocks[i].Tokens.Length;
        }

        if (tokens < LeastTokens || IsNoNews(context))
            return;
        foreach (var expression in context.Draft.TemporalExpressions)
        {
            if (context.IsInReach(expression.Block) && SaysWhen(expression))
                return;
        }

        if (context.Draft.Blocks[first].Sentences is { Length: > 0 } sentences)
            context.Report(first, sentences[0].Span);
    }

    /// <summary>Whether a label above the copy says that it is no news: LETTERS, Opinion, Book review.</summary>
    private static bool IsNoNews(DraftContext context)
    {
        for (var i = 0; i < context.Draft.Blocks.Length && i < LabelReach; i++)
        {
            var copy = new Copy(context.Draft.Blocks[i]);
            if (copy.Count is 0 or > MostOfLabel)
                continue;
            for (var at = 0; at < copy.Count; at++)
            {
                if (Labels.Has(copy[at]))
                    return true;
            }
        }

        return false;
    }

    private static bool SaysWhen(TemporalExpression expression) => expression.Form switch
    {
        TimeForm.Weekday or TimeForm.Offset or TimeForm.Holiday => true,
        TimeForm.Calendar => expression.Month > 0,
        _ => false,
    };
}
