using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3008: a quotation whose only speaker is "he" or "she", and nobody near whom that could be.</summary>
internal sealed class PronounOnlySpeaker : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3008",
        "Speaker who is only a pronoun",
        "Who is \"{0}\"? Nobody in the paragraphs around it can be meant. Name the speaker.",
        "Quotes",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A quotation is given to \"he\" or \"she\", and nobody is named or described for whom the pronoun can stand.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Quoted;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var (lastBlock, lastSpan) = (-1, default(TextSpan));
        foreach (var quotation in context.Draft.Quotations)
        {
            if (quotation.Speaker is not { HasNoAntecedent: true } speaker || quotation.Kind != QuotationKind.Direct || !context.IsInReach(quotation.Block))
                continue;
            // The parts of a split quotation have one pronoun.
            if (speaker.Block == lastBlock && speaker.Span == lastSpan)
                continue;
            (lastBlock, lastSpan) = (speaker.Block, speaker.Span);
            context.Report(speaker.Block, speaker.Span, context.Draft.Blocks[speaker.Block].Prose.Slice(speaker.Span));
        }
    }
}
