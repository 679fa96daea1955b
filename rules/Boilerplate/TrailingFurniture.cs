using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4015: what stood on the page behind the article's last paragraph, and came along when it was copied.</summary>
internal sealed class TrailingFurniture : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4015",
        "Page furniture behind the article",
        "\"{0}\" stands behind the article's end. Delete it if it is no part of the story.",
        "Boilerplate",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Lines behind the last paragraph that belong to the page: headlines of other stories, names of sections, times, comments.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Boilerplate;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterBlockAction(Check);

    private static void Check(BlockContext context)
    {
        if (context.Draft.Furniture[context.Index] != Furniture.Trailing)
            return;
        context.Report(new Report(context.Index, new TextSpan(0, context.Block.Prose.Length), StrayLine.Shown(context.Block))
        {
            Fixes = draft => StrayLine.Delete(draft, context.Index, Applicability.Ask, "CD4015"),
        });
    }
}
