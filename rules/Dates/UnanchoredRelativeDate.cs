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
        var dated = -1;
        foreach (var expression in context.Draft.TemporalExpressions)
        {
            // "PUNE, 5 May 2025" and "Updated: 5 May 2025" give the whole draft a day to count from, and so does "on Monday, 5 May 2025" for its paragraph.
            if (expression is { Year: > 0, Date: not null, IsList: false })
            {
                if (context.Draft.Draft.Blocks[expression.Block].Kind == BlockKind.Dateline || new Copy(context.Draft.Blocks[expression.Block]).IsStamp)
                    return;
                dated = expression.Block;
            }

            if (expression.Block == dated || !IsRelative(expression) || !context.IsInReach(expression.Block))
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
        || (expression.Form == TimeForm.Offset && expression.Count is not null
            && expression.Unit is >= TimeUnit.Day and <= TimeUnit.Year && !IsRough(expression));

    /// <summary>"Nearly thirty years ago" is as right a month later.</summary>
    private static bool IsRough(TemporalExpression expression) =>
        expression is { Unit: TimeUnit.Year, Count: < -1 or > 1 } && expression.Modifier != TimeModifier.None;
}
