using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class TruncatedParagraphTests() : RuleTests(new TruncatedParagraph())
{
    private const string Before = "Ferry talks fail\n\nThe minister met the owners of the ferries on Tuesday, and stayed with them until the evening.\n\n"
        + "The union had not been asked to come, and its leader told reporters so at noon.\n\n";

    private const string After = "\n\nThe owners said that they would sail on Monday, with or without the help of the government.\n\n"
        + "The harbour master said that two berths were being kept free for them until then.";

    [Fact]
    public void A_sentence_without_its_end_is_marked_at_its_last_words() => Marks(
        Before + "The minister said after the meeting with the owners that the [|government would not|]" + After,
        "The paragraph breaks off after \"government would not\". Finish the sentence, or delete it.");

    [Fact]
    public void A_stop_that_is_missing_is_told_more_gently() => Marks(
        Before + "The talks go on. The minister said that she would come back to the island with a new plan, with her deputy and with the owners of the yard, [|in the morning|]" + After,
        "The paragraph breaks off after \"in the morning\". Finish it, or add the stop.");

    [Fact]
    public void The_last_paragraph_breaks_off_too() => Marks(
        Before + "The owners said that they would sail on Monday.\n\nThe minister told the owners on the phone that she would come back [|to see the|]");

    [Theory]
    [InlineData("The minister told the owners three things after the meeting, and wrote them down:")]
    [InlineData("The minister said after the meeting with the owners that the government would not —")]
    [InlineData("The minister said after the meeting with the owners that the government would not…")]
    [InlineData("“The minister said after the meeting with the owners that the government would not”")]
    [InlineData("The minister said after the meeting that the plan is on the site at https://harbour.example/plan")]
    [InlineData("The minister said after the meeting that the talks go on (the union was not there)")]
    [InlineData("Ferries: where do the talks stand? The minister’s deputy tells what the owners want and when")]
    [InlineData("What the minister said to the owners and what not")]
    [InlineData("- The minister said to the owners after the meeting that the government would not")]
    [InlineData("Minister leaves the talks on ferries and says that she will not come back before Monday")]
    public void What_ends_with_a_mark_or_is_no_paragraph_is_copy(string line) => Passes(Before + line + After);

    [Fact]
    public void A_sentence_that_goes_on_in_the_next_line_is_whole() => Passes(
        Before + "The minister said after the meeting with the owners that the government would not\n\nsail without the union, and that the owners had agreed to it." + After);

    [Fact]
    public void A_draft_without_stops_has_a_style_of_its_own() => Passes(string.Join(
        "\n\n", Enumerable.Repeat("The talks go on. The minister said that she would come back to the island with a new plan, with her deputy and with the owners of the yard, in the morning", 6)));

    [Fact]
    public void Headlines_of_other_stories_are_none_of_this() => Passes(
        Before + "The owners said that they would sail on Monday.\n\nMinister says the government would not pay for the ferries that the owners want to sell to it\n\n"
        + "Union leader asks why nobody from the union was asked to come to the talks with the minister");
}
