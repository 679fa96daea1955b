using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Language;

public class EveryLayerTests
{
    [Fact]
    public void Words_of_every_kind_in_any_order_are_read_by_every_layer() => Arbitrary.Words(IsRead);

    [Fact]
    public void Odd_characters_in_any_order_are_read_by_every_layer() => Arbitrary.Text(IsRead);

    private static bool IsRead(string text)
    {
        foreach (var published in new DateOnly?[] { null, new DateOnly(2025, 5, 6), DateOnly.MinValue, DateOnly.MaxValue })
        {
            var draft = new AnnotatedDraft(DraftReader.ReadText("a.txt", text), new LanguageInputs { Published = published });
            foreach (var expression in draft.TemporalExpressions)
                Check(draft, expression.Block, expression.Span);
            foreach (var quotation in draft.Quotations)
                Check(draft, quotation.Block, quotation.Span);
            foreach (var mention in draft.People.SelectMany(person => person.Mentions))
                Check(draft, mention.Block, mention.Span);
            _ = (draft.DatedWeekdays, draft.DatedRelatives, draft.TemporalRanges);
        }

        return true;
    }

    private static void Check(AnnotatedDraft draft, int block, TextSpan span) =>
        Assert.InRange(span.End, span.Start, draft.Blocks[block].Prose.Length);
}
