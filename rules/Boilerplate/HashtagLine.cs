using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4004: a line of nothing but hashtags.</summary>
internal sealed class HashtagLine : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4004",
        "A line of hashtags",
        "\"{0}\" is a line of hashtags, meant for social media. Delete the line.",
        "Boilerplate",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A line that holds nothing but hashtags: tags for social media that came along with the copy.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Boilerplate;

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context) => context.RegisterBlockAction(Check);

    private static void Check(BlockContext context)
    {
        if (context.Draft.Furniture[context.Index] != Furniture.Hashtags)
            return;
        context.Report(new Report(context.Index, new TextSpan(0, context.Block.Prose.Length), StrayLine.Shown(context.Block))
        {
            Fixes = draft => StrayLine.Delete(draft, context.Index, Applicability.Safe, "CD4004"),
        });
    }
}
