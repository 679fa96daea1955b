using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class BrokenOffQuoteTests() : RuleTests(new BrokenOffQuote())
{
    [Fact]
    public void A_clause_that_breaks_off_behind_an_article_is_marked() => Marks(
        "\"We will repair every bridge on [|the…|]\" the minister wrote on X.",
        "Quotation breaks off at \"the…\". Give the rest, or end it with a whole clause.");

    [Theory]
    [InlineData("“We thank the crews for [|their...|]” Tamara Velichko posted.")]
    [InlineData("‘We thank the crews and [|our…|]’, the club tweeted.")]
    [InlineData("Obi wrote: “We will repair every bridge and [|road…|] https://t.co/x1y2”")]
    [InlineData("Obi wrote: “We will repair every [|bridge…|] (1/3)”")]
    [InlineData("Obi wrote: “We will repair every [|bridge…|] 1/3”")]
    public void So_is_a_post_as_the_site_shows_it(string copy) => Marks(copy);

    [Fact]
    public void Marks_without_words_are_marked() => Marks(
        "The engineer's answer was [|“”|].",
        "Quotation marks with no words in them. Put the words in or take the marks out.");

    [Theory]
    [InlineData("The engineer's answer was [|\"\"|] and no more.")]
    [InlineData("The engineer said [|“,”|] and left.")]
    [InlineData("The engineer was asked again. [|“|]")]
    public void In_any_marks_and_at_the_paragraphs_end(string copy) => Marks(copy);

    [Theory]
    [InlineData("“I don't know…” Obi said.")]
    [InlineData("“If only…” she said, and left.")]
    [InlineData("“We were told to wait, and then…” Obi said.")]
    [InlineData("“It is something to be proud of…” Obi said.")]
    [InlineData("“We came … and saw the road,” Obi said.")]
    [InlineData("“We will repair the […]” Obi wrote.")]
    [InlineData("“We will repair the …” was all that could be read of the note.")]
    [InlineData("“…and the road is shut,” Obi said.")]
    [InlineData("“…,” said the tape.")]
    [InlineData("“?” Obi wrote.")]
    [InlineData("“Read it here: https://example.com/road”")]
    [InlineData("“Turnout was 1/3,” Obi said.")]
    [InlineData("The pipe is 6\" wide.")]
    [InlineData("“We won. “At last,” Obi said.")]
    public void Trailing_off_omission_and_plain_ends_pass(string copy) => Passes(copy);

    [Theory]
    [InlineData("“We thank the crews and all who [|supp…|]” the club posted.")]
    [InlineData("\"There were far too many [|peopl...|]\" she wrote.")]
    [InlineData("“We call on the [|gover…|]” the union tweeted.")]
    [InlineData("“Nobody has ever asked for this [|infor…|]” he wrote.")]
    [InlineData("“Nobody up there seems to [|underst…|]” Ngozi Bello posted.")]
    public void Letters_with_which_no_word_ends_were_cut_off(string text) => Marks(text);

    [Theory]
    [InlineData("“I never wanted to be on that boat…” she said.")]
    [InlineData("“He went to see Marcel Kadir…” she said.")]
    [InlineData("“I had to educat…” she said.")]
    [InlineData("“We all want to invest…” she said.")]
    [InlineData("“We saw it in the promo…” she said.")]
    [InlineData("“We thank the crews and all who supp …” the club posted.")]
    public void Whole_words_and_names_may_trail_off(string text) => Passes(text);
}
