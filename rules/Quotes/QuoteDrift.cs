using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3005: one quotation in different words, in one draft or across the desk.</summary>
/// <remarks>
/// Each sentence of a quotation is a fact under each two words of content that follow each other in it: sentences that are
/// alike in order share one, and no others are compared.
/// </remarks>
internal sealed class QuoteDrift : Analyzer
{
    private const int FewestWords = 6;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3005",
        "One quotation in different words",
        "{0}\"{1}\"{2}\"{3}\" {4}. {5}.",
        "Quotes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The same quotation stands in different words in one draft or across the desk.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Quoted;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(Collect, Judge);

    private static void Collect(CollectContext context)
    {
        TranslatedWords? translated = null;
        foreach (var sentence in QuotedSentences.Of(context.Draft).All)
        {
            var quotation = sentence.Quotation;
            if (sentence.ContentKeys.IsEmpty || !sentence.Has(FewestWords) || !context.IsInReach(quotation.Block))
                continue;
            var text = context.Draft.Blocks[quotation.Block].Prose.Slice(sentence.Span);
            translated ??= new TranslatedWords(context.Draft);
            var tongue = translated.AreNear(quotation.Block) ? QuoteForm.Translated : translated.IsForeign(quotation.Speaker) ? QuoteForm.Foreign : "";
            context.Add(new Fact(sentence.ContentKeys, quotation.Block, sentence.Span, [text, .. QuoteSpeaker.ValuesOf(quotation.Speaker), tongue]));
        }
    }

    private static void Judge(JudgeContext context)
    {
        if (QuoteForms.Of(context.Facts) is not { } forms)
            return;
        foreach (var (odd, good, difference) in forms.Drifts())
        {
            var other = good.Facts[0];
            var (opening, here, between, there, advice) = difference.Describe();
            foreach (var at in odd.Facts)
                context.Report(at, [opening, here, between, there, QuotePlace.Of(at, other), advice], [(other, "the other wording")], atMost: difference.AtMost);
        }
    }
}
