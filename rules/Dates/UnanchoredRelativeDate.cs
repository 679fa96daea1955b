using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Dates;

/// <summary>CD2010: "yesterday" in a draft of which nobody says when it appears.</summary>
internal sealed class UnanchoredRelativeDate : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2010",
        "Relative day without a day of publication",
        "{0} counts from the day of publication, and the draft has none{1}. Add date: YYYY-MM-DD.",
        "Dates",
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        "A draft says yesterday, Monday or next year, and nothing says on which day it appears.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        if (context.Draft.Inputs.Published is not null)
            return;
        TemporalExpression? first = null;
        var more = 0;
        foreach (var expression in context.Draft.TemporalExpressions)
        {
            if (!IsRelative(expression) || !context.IsInReach(expression.Block))
                continue;
            if (first is null)
                first = expression;
            else
                more++;
        }

        if (first is null)
            return;
        // One day of publication settles them all, so one finding says it.
        context.Report(
            first.Block,
            first.Span,
            $"\"{context.Draft.Blocks[first.Block].Prose.Slice(first.Span)}\"",
            more == 0 ? "" : $" ({Wording.Times(more)} more)");
    }

    private static bool IsRelative(TemporalExpression expression) =>
        expression.Form == TimeForm.Weekday
        || (expression.Form == TimeForm.Offset && expression.Count is not null && expression.Unit >= TimeUnit.Day);
}
