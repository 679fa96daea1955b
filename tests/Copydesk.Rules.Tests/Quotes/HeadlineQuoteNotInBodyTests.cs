using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class HeadlineQuoteNotInBodyTests() : RuleTests(new HeadlineQuoteNotInBody())
{
    private const string Body = "“We will not raise the fares before the winter, whatever it costs us,” said Ann Lee, the mayor. She spoke for ten minutes.";

    [Fact]
    public void Words_that_nobody_says_below_are_marked() => Marks(
        Draft("Mayor vows ‘[|cheaper buses for all|]’", Body),
        "\"cheaper buses for all\" is quoted in the headline, but in no quotation of the body. Check the words.");

    [Fact]
    public void Words_that_the_body_only_reports_are_a_suggestion() => Marks(
        Draft("Mayor pledges ‘[|full support|]’ to drivers", "The mayor, Ann Lee, promised the drivers her full support. “They work hard,” she said."),
        "\"full support\" is quoted in the headline, but the body has it without marks. Quote it there, or drop the marks.");

    [Fact]
    public void A_standfirst_and_a_caption_are_read_too()
    {
        Marks($"---\nheadline: Fares to stay\nstandfirst: The mayor speaks of “[|a gift to the town|]”\n---\n\n{Body}\n", file: "draft.md");
        Marks($"---\nheadline: Fares to stay\ncaptions:\n  - Ann Lee spoke of “[|a gift to the town|]”.\n---\n\n{Body}\n", file: "draft.md");
    }

    [Theory]
    [InlineData("Mayor: ‘We will not raise fares’")]
    [InlineData("‘We will not raise the fare’, mayor says")]
    [InlineData("Fares to stay ‘whatever it costs us’, says mayor")]
    [InlineData("\"Not raising fares... before winter\": Mayor")]
    [InlineData("Mayor in ‘shock’ at fares")]
    [InlineData("Fares to stay, says mayor")]
    public void Words_of_one_quotation_pass_in_their_order(string headline) => Passes(Draft(headline, Body));

    [Fact]
    public void A_split_quotation_is_one() => Passes(
        Draft("‘Fares stay and drivers get paid’", "“The fares stay,” said Ann Lee, “and drivers get paid.”"));

    [Fact]
    public void A_title_has_its_marks_where_it_likes() => Passes(
        Draft("‘The Long Road Home’ wins three prizes", "The Long Road Home, a film by Ann Lee, won three prizes on Sunday."));

    [Theory]
    [InlineData("Mayor quits over ‘tone-deaf’ post")]
    [InlineData("Man held over ‘cash for scrap’ burglaries")]
    [InlineData("Minister under fire over ‘ghost buses’", "Figures show that 214 buses had no driver.")]
    [InlineData("Judge orders release of ‘lockdown texts’", "The texts were sent in 2020, the court heard.")]
    public void A_term_at_arms_length_is_no_quotation(string headline, string body = Body) => Passes(Draft(headline, body));

    [Theory]
    [InlineData("Mayor ‘[|utterly furious|]’ over leak")]
    [InlineData("Mayor calls buses ‘[|rolling coffins|]’")]
    public void A_fragment_that_somebody_is_said_to_use_is_a_quotation(string headline) => Marks(Draft(headline, Body));

    [Fact]
    public void A_headline_draws_the_word_before_into_its_marks() => Passes(
        Draft("Tenants ‘live like rats’", "Tenants live ‘like rats in a drain’, said Ann Lee, the mayor."));

    [Fact]
    public void A_draft_without_a_body_is_not_judged() => Passes("---\nheadline: Mayor vows ‘cheaper buses for all’\n---\n", file: "draft.md");

    private static string Draft(string headline, string body) => $"{headline}\n\n{body}\n";
}
