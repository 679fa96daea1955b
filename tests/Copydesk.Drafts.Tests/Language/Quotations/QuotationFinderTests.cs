using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Language.Quotations;

public class QuotationFinderTests
{
    private static void Are(QuotationKind kind, string copy)
    {
        var quotations = Prosaic.Draft(copy).Quotations;
        Assert.NotEmpty(quotations);
        Assert.All(quotations, quotation => Assert.Equal(kind, quotation.Kind));
    }

    [Theory]
    [InlineData("“The road is closed,” Obi said.")]
    [InlineData("\"We will not wait any longer.\"")]
    [InlineData("“Never,” she said.")]
    [InlineData("“Why now?” he asked.")]
    [InlineData("Obi said: “There can be no doubt about it.”")]
    [InlineData("“The road,” Obi said, “is closed for good.”")]
    [InlineData("“We won.”")]
    [InlineData("“Okay!” he shouted.")]
    [InlineData("“Why not?”")]
    [InlineData("“Not yet.”")]
    [InlineData("“Never.”")]
    [InlineData("Obi shouted to the crowd: “Enough!”")]
    [InlineData("‘The pier is shut’, she told the Courier.")]
    public void A_clause_in_somebodys_words_is_direct(string copy) => Are(QuotationKind.Direct, copy);

    [Theory]
    [InlineData("Obi “strongly condemned” the attack, Lind said.")]
    [InlineData("He called the plan “a road to nowhere”, said Lind.")]
    [InlineData("“We will stay until June” sounds fine in Port Lindy.")]
    [InlineData("Lind spoke of “the need for an uncompromising fight against waste”.")]
    public void A_fragment_in_the_writers_sentence_is_partial(string copy) => Are(QuotationKind.Partial, copy);

    [Theory]
    [InlineData("The film “The Long Road Home” opens in June.")]
    [InlineData("Ana “Nan” Prado opens the show.")]
    [InlineData("The singer, who starred in a series, “The Long Road,” before she won, said she was glad.")]
    [InlineData("On the radio show “Daybreak,” Obi said the road was closed.")]
    [InlineData("The so-called “smart” road is shut.")]
    public void A_title_a_nickname_or_a_word_at_arms_length_is_a_term(string copy) => Are(QuotationKind.Term, copy);

    [Fact]
    public void A_quotation_knows_whether_it_is_closed_and_goes_on()
    {
        var found = Prosaic.Draft("“We came early,” Obi said. “We saw the road.", "“It was closed.”", "“We left,” she said.").Quotations;
        Assert.Equal([true, false, true, true], found.Select(quotation => quotation.IsClosed));
        Assert.Equal([false, false, true, false], found.Select(quotation => quotation.IsContinuation));
        Assert.Equal([0, 0, 1, 2], found.Select(quotation => quotation.Block));
    }

    [Fact]
    public void A_block_quote_is_a_quotation_without_marks()
    {
        const string text = "Obi wrote on Monday:\nThe road is closed and will stay so.";
        var draft = new AnnotatedDraft(
            new Draft("a.md", text,
            [
                new Block(BlockKind.Paragraph, Prose.Slice(text, TextSpan.FromBounds(0, 20))),
                new Block(BlockKind.BlockQuote, Prose.Slice(text, TextSpan.FromBounds(21, text.Length))),
            ]),
            LanguageInputs.None);
        var quotation = Assert.Single(draft.Quotations);
        Assert.Equal((QuotationKind.Direct, QuotationMarks.None, new TextSpan(0, 36)), (quotation.Kind, quotation.Marks, quotation.Span));
        Assert.Equal(new TextSpan(0, 3), quotation.Speaker!.Span);
    }

    [Fact]
    public void What_a_block_quote_quotes_stands_in_it()
    {
        const string text = "Obi wrote on Monday:\nShe told us to “go home” at once.";
        var draft = new AnnotatedDraft(
            new Draft("a.md", text,
            [
                new Block(BlockKind.Paragraph, Prose.Slice(text, TextSpan.FromBounds(0, 20))),
                new Block(BlockKind.BlockQuote, Prose.Slice(text, TextSpan.FromBounds(21, text.Length))),
            ]),
            LanguageInputs.None);
        Assert.Equal([(-1, 0), (0, 1)], draft.Quotations.Select(quotation => (quotation.Outer, quotation.Depth)));
    }

    [Theory]
    [InlineData("The road is shut and will stay so. — Adaeze Obi (@obi_roads) May 5, 2025")]
    [InlineData("The road is shut and will stay so.|— Adaeze Obi (@obi_roads) 5 May 2025")]
    public void A_pasted_post_is_a_quotation_of_who_signed_it(string copy)
    {
        var draft = Prosaic.Draft(["The county closed the road on Monday.", .. copy.Split('|'), "Lorries go through the valley."]);
        var quotation = Assert.Single(draft.Quotations);
        Assert.Equal("The road is shut and will stay so.", draft.Blocks[quotation.Block].Prose.Slice(quotation.Span));
        Assert.Equal((QuotationKind.Direct, QuotationMarks.None, "Adaeze Obi"), (quotation.Kind, quotation.Marks, quotation.Speaker!.Name));
    }

    [Fact]
    public void A_dash_and_an_account_alone_make_no_post() =>
        Assert.Empty(Prosaic.Draft("The road is shut — so says the county (@obi_roads), and it will stay so.", "Lorries go through the valley.").Quotations);

    [Fact]
    public void A_speaker_who_is_a_person_of_the_draft_says_which()
    {
        var draft = Prosaic.Draft("Adaeze Obi met Ingrid Lind on Monday.", "“The road is closed,” Ingrid Lind said.");
        var speaker = Assert.Single(draft.Quotations).Speaker!;
        var person = draft.People.IndexOf(draft.People.FirstOrDefault(person => person.Name == "Ingrid Lind")!);
        Assert.Equal(person, speaker.Person);
    }

    [Fact]
    public void Quotations_of_any_text_stand_in_their_blocks() =>
        Arbitrary.Text(text =>
        {
            var draft = Prosaic.Draft(text, "“" + text, text + " said.");
            return draft.Quotations.All(quotation =>
                quotation.Span.End <= draft.Blocks[quotation.Block].Prose.Length
                && (quotation.Speaker is not { } speaker || speaker.Span.End <= draft.Blocks[speaker.Block].Prose.Length));
        });
}
