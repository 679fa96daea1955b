using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4001: a line of page furniture that came along with the copy.</summary>
/// <remarks>
/// The language layer tells which lines are furniture, by their words and their shape together, so that nobody else reads
/// them as copy: see <see cref="Furniture"/>.
/// </remarks>
internal sealed class StrayBoilerplate : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4001",
        "Page furniture in the copy",
        "\"{0}\" is page furniture, not copy. Delete the line.",
        "Boilerplate",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A line that belongs to a web page, not to the article: an advertisement marker, a link to other stories, a share or sign-up prompt, a comment form.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Boilerplate;

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context) => context.RegisterBlockAction(Check);

    private static void Check(BlockContext context)
    {
        var what = context.Draft.Furniture[context.Index];
        if (what is not (Furniture.Known or Furniture.Linked))
            return;
        var isKnown = what == Furniture.Known;
        context.Report(new Report(context.Index, new TextSpan(0, context.Block.Prose.Length), StrayLine.Shown(context.Block))
        {
            // Its own words don't say so: those of the line above it do.
            AtMost = isKnown ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            Fixes = draft => StrayLine.Delete(draft, context.Index, isKnown ? Applicability.Safe : Applicability.Ask, "CD4001"),
        });
    }
}
