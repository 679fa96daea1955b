using System.Globalization;
using System.Numerics;
using Copydesk.Drafts.Language;
using Copydesk.Rules.Boilerplate;
using Copydesk.Rules.Names;
using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3009: the same quotation twice in the running copy of one draft.</summary>
internal sealed class RepeatedQuote : Analyzer
{
    private const int FewestWords = 7;
    private const int WordsShown = 5;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3009",
        "The same quotation twice",
        "\"{0}\" is quoted at line {1} already. Cut one of the two.",
        "Quotes",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The same quoted sentence stands twice in the running copy of one draft.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Quoted;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var sentences = QuotedSentences.Of(context.Draft).All;
        if (sentences.Count < 2)
            return;
        // By open addressing: a dictionary of numbers would be compiled anew at every start.
        var table = new int[(int)BitOperations.RoundUpToPowerOf2((uint)sentences.Count * 2)];
        // The last sentence that was there before: of a whole quotation the first is enough.
        var told = -1;
        for (var i = 0; i < sentences.Count; i++)
        {
            var form = sentences[i].Form;
            if (form == 0 || !sentences[i].Has(FewestWords)
                || context.Draft.Draft.Blocks[sentences[i].Quotation.Block].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            var at = (int)(form & (uint)(table.Length - 1));
            while (table[at] > 0 && sentences[table[at] - 1].Form != form)
                at = (at + 1) & (table.Length - 1);
            if (table[at] == 0)
            {
                table[at] = i + 1;
                continue;
            }

            if (told < 0 || told != i - 1 || sentences[told].Quotation.Block != sentences[i].Quotation.Block)
                Report(context, sentences[i], sentences[table[at] - 1]);
            told = i;
        }
    }

    /// <summary>But then he did it again, and she repeated the line: the writer knows.</summary>
    private static bool IsSaidToBeRepeated(AnnotatedDraft draft, int block)
    {
        for (var b = Math.Max(0, block - 1); b <= block; b++)
        {
            var own = draft.Blocks[b];
            for (var i = 0; i < own.Tokens.Length; i++)
            {
                var isTold = own.TextOf(own.Tokens[i]) switch
                {
                    "again" => i > 0 && own.TextOf(own.Tokens[i - 1]) is "it" or "said" or "once" or "yet",
                    "same" => i + 1 < own.Tokens.Length && own.TextOf(own.Tokens[i + 1]) is "answer" or "line" or "phrase" or "reply" or "sentence" or "speech" or "words",
                    "repeated" or "repeats" or "repeating" or "reiterated" or "echoed" => true,
                    _ => false,
                };
                if (isTold && PeopleOfDraft.QuotationAround(draft, b, own.Tokens[i].Span) is null)
                    return true;
            }
        }

        return false;
    }

    private static void Report(DraftContext context, QuotedSentence again, QuotedSentence first)
    {
        // A speaker who says a sentence twice in one breath means it; under another name it is another rule's affair.
        if (again.Quotation.Block == first.Quotation.Block
            || (again.Quotation.Speaker is { Name.Length: > 0 } one && first.Quotation.Speaker is { Name.Length: > 0 } other && !one.MayBe(other)))
            return;
        var draft = context.Draft;
        if (IsSaidToBeRepeated(draft, again.Quotation.Block) || LiveLog.Parts(draft, first.Quotation.Block, again.Quotation.Block))
            return;
        var line = draft.Draft.Lines.LineOf(draft.Blocks[first.Quotation.Block].Prose.ToSource(first.Span).Start) + 1;
        context.Report(new Report(
            again.Quotation.Block,
            again.Span,
            QuoteEdges.Head(draft.Blocks[again.Quotation.Block], again.Span, WordsShown),
            line.ToString(CultureInfo.InvariantCulture))
        {
            Related = [(first.Quotation.Block, first.Span, "the first time")],
        });
    }
}
