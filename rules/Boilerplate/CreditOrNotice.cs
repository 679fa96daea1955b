using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4014: an agency's credit, a copyright line, a disclaimer, a helpline: what one desk has to print and another cuts.</summary>
internal sealed class CreditOrNotice : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4014",
        "Credit or notice in the copy",
        "\"{0}\" is a credit or a notice. Keep it if this desk has to print it; else delete the line.",
        "Boilerplate",
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        "A line that belongs to the agency or the publisher: who reported and edited, copyright, disclaimer, disclosure of interest, helpline. For houses that print none.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Display;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterBlockAction(Check);

    private static void Check(BlockContext context)
    {
        if (context.Draft.Furniture[context.Index] != Furniture.Notice)
            return;
        context.Report(new Report(context.Index, new TextSpan(0, context.Block.Prose.Length), StrayLine.Shown(context.Block))
        {
            Fixes = draft => StrayLine.Delete(draft, context.Index, Applicability.Ask, "CD4014"),
        });
    }
}
