using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class RepeatedQuoteTests() : RuleTests(new RepeatedQuote())
{
    private const string Quote = "“The wall was never built to hold a river,” said Ann Lee, the engineer.";

    [Fact]
    public void The_same_words_again_are_marked() => Marks(
        Quote + "\n\nThe council met on Monday.\n\n“[|The wall was never built to hold a river,|]” Lee said.",
        "\"The wall was never built…\" is quoted at line 1 already. Cut one of the two.");

    [Fact]
    public void Spelling_and_marks_do_not_hide_it() => Marks(
        "“It’s the labour of twelve villages that they’ve lost,” said Anjali Rao.\n\nThe river rose.\n\n\"[|It is the labor of 12 villages that they have lost|]\", Rao said.");

    [Fact]
    public void One_sentence_of_a_longer_quotation_is_enough() => Marks(
        Quote + "\n\nThe council met on Monday.\n\n“We told them. [|The wall was never built to hold a river.|] Nobody listened,” Lee said.");

    [Fact]
    public void Of_several_sentences_the_first_is_enough() => Marks(
        "“The wall was never built to hold a river. It was built to hold a garden, and not a big one,” said Ann Lee.\n\nIt rained.\n\n"
        + "“[|The wall was never built to hold a river.|] It was built to hold a garden, and not a big one,” Lee said.");

    [Fact]
    public void A_part_in_the_lead_before_the_whole_passes() => Passes(
        "The wall was “never built to hold a river”, an engineer said.\n\n" + Quote);

    [Theory]
    [InlineData("Then she did it again.\n\n“The wall was never built to hold a river,” Lee said.")]
    [InlineData("The council met on Monday.\n\n“The wall was never built to hold a river,” Lee repeated.")]
    [InlineData("On Monday came the same answer: “The wall was never built to hold a river.”")]
    public void A_writer_who_says_that_it_was_said_again_knows(string copy) => Passes(Quote + "\n\n" + copy);

    [Fact]
    public void Again_inside_the_quotation_is_the_speakers() => Marks(
        Quote + "\n\nThe council met on Monday.\n\n“We said it again. [|The wall was never built to hold a river,|]” Lee said.");

    [Fact]
    public void Few_words_may_come_again() => Passes("“We told them so,” said Ann Lee.\n\nIt rained.\n\n“We told them so,” said Lee.");

    [Fact]
    public void A_standfirst_a_block_quote_and_a_caption_may_repeat_the_body() => Passes(
        "---\nheadline: Wall falls\nstandfirst: “The wall was never built to hold a river”\ncaptions:\n  - “The wall was never built to hold a river,” said Ann Lee.\n---\n\n"
        + Quote + "\n\n> “The wall was never built to hold a river.”\n",
        file: "draft.md");

    [Fact]
    public void A_pasted_post_and_a_headline_may_repeat_the_body() => Passes(
        "‘The wall was never built to hold a river’\n\n" + Quote
        + "\n\nThe wall was never built to hold a river.\n\n— Ann Lee (@annlee_wall) May 5, 2025\n\nThe council met on Monday, and the river rose again in the night.");

    [Fact]
    public void Another_speaker_is_another_matter() => Passes(
        Quote + "\n\nIt rained.\n\n“The wall was never built to hold a river,” said David Mensah.");
}
