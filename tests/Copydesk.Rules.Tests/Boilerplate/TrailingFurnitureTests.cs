using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class TrailingFurnitureTests() : RuleTests(new TrailingFurniture())
{
    private const string Story =
        "Ferry stays in port\n"
        + "The ferry to Kisoro Island will not sail before Monday, the harbour master said on Friday after a storm.\n"
        + "Passengers with tickets for the weekend can change them at the terminal until Sunday evening, he said.\n"
        + "“We have waited for a new ferry for eleven years, and we can wait for two more days,” said Grace Oduya.\n";

    [Fact]
    public void A_readers_comment_is_marked() => Marks(
        Story + "Leave a comment\n2 days ago\n[|The old one never sailed on Sundays either|]",
        "\"The old one never sailed on Sundays either\" stands behind the article's end. Delete it if it is no part of the story.");

    [Fact]
    public void Names_of_topics_before_the_first_known_line_are_marked() =>
        Marks(Story + "[|Kisoro|]\n[|Ferries|]\nShare this article\n3 comments\n[|Grace|]\n[|I saw it coming|]");

    [Fact]
    public void Headlines_of_other_stories_are_marked_with_their_times() => Marks(
        Story + "Subscribe to our newsletter\n[|Harbour wall gets a third coat of paint|]\n[|13 May|]\n"
        + "[|Island school to open in September|]\n[|May 12, 2025|]\nPrivacy policy and terms of use");

    [Fact]
    public void Without_a_line_that_says_so_nothing_is_marked() =>
        Passes(Story + "Harbour wall gets a third coat of paint\nIsland school to open in September\nLighthouse keeper retires after 40 years");

    [Fact]
    public void Results_at_the_end_are_copy() =>
        Passes(Story + "Results\nKisoro 2, Bunyonyi 1\nKabale 0, Mbarara 0\nMasaka 3, Jinja 2\nGulu 1, Lira 1");

    [Fact]
    public void A_fact_box_at_the_end_is_copy() =>
        Passes(Story + "The ferry\nBuilt: 1968\nLength: 42 metres\nPassengers: 120\nSpeed: 9 knots\nOwner: the district");

    [Fact]
    public void A_recipe_at_the_end_is_copy() =>
        Passes(Story + "Ingredients\n2 onions, chopped\n400g tomatoes\n1 tsp salt\nA handful of coriander\nMethod\nFry the onions.\nAdd the rest.");

    [Fact]
    public void A_poem_at_the_end_is_copy() =>
        Passes(Story + "The ferry lay beside the wall\nAnd would not sail at all\nThe gulls sat down upon the pier\nAnd said they would be here");

    [Fact]
    public void Questions_and_answers_are_copy() =>
        Passes(Story + "Will it sail on Monday?\nYes, if the wind drops.\nWho pays for the tickets?\nThe owners do.\nAnd for the hotel?\nNobody.");

    [Fact]
    public void The_authors_line_at_the_end_is_copy() =>
        Passes(Story + "Olena Kovalenko is a reporter in Kisoro.\nAdditional reporting by Maria Okafor");

    [Fact]
    public void A_list_before_advertisement_markers_is_copy() =>
        Passes(Story + "Advertisement\nKisoro to Bunyonyi, 9 a.m.\nBunyonyi to Kisoro, 4 p.m.\nAdvertisement");

    [Fact]
    public void Links_between_paragraphs_end_no_article() =>
        Passes(Story + "Read more: Harbour wall gets a third coat of paint\n" + Story[20..] + "Share this article");

    [Fact]
    public void A_sign_up_box_between_paragraphs_ends_no_article() => Passes(
        Story + "Get our best stories delivered to your inbox\nYour information is being handled with care.\nEmail address\nSubscribe\n"
        + "The ferry was built in 1968 and has been mended more often than anybody can remember, she said.\nMost read\nAll stories\nShare this article");

    [Fact]
    public void Paragraphs_in_a_row_behind_a_box_are_the_articles() => Passes(
        Story + "Subscribers can listen to this article\nThe harbour as you never saw it\nOur reporters on the water\nSubscribe to The Post\nRead more: Ferry fares go up\n"
        + "The ferry was built in 1968 and has been mended more often than anybody on the island can remember, she said.\n"
        + "The district has set aside money for a new one, and a yard in the capital says that it could build it in a year.\n"
        + "Most read\nAll stories\nShare this article");

    [Fact]
    public void A_last_short_sentence_behind_a_link_is_the_articles() => Passes(
        Story + "[ Letters: the true price of a ferry ]\nTalks will go on this Thursday.\nSubscribe to our newsletter\nMost read\nShare this article\nDownload our app");

    [Fact]
    public void Links_after_each_of_a_few_short_paragraphs_end_no_article() => Passes(
        Story + "Watch: Waves break over the harbour wall\nNobody was hurt, and the wall held.\nRelated: Ferry fares go up\nThe port opens again on Monday at six.\n"
        + "Sign up for our newsletters\nMost Read\nFacebook\nTwitter\nMore stories");

    [Fact]
    public void A_pages_head_does_not_hide_where_the_article_ends() => Marks(
        "Skip to content\nSign in\nSubscribe\nAccept all cookies\nDownload the app\nFollow us\nNewsletters\nLog in\nMain menu\n"
        + Story + "Share this article\nMore stories\n[|Kisoro|]\n[|Ferries|]\nMost read\n3 comments\n[|Grace|]");

    [Fact]
    public void A_draft_of_nothing_but_furniture_has_no_article_to_stand_behind() =>
        Passes("Most read\nIsland school\nLeave a comment\nShare this article\n2 days ago\nIsland");

    [Fact]
    public void The_fix_asks() => Fixes(
        Story + "Leave a comment\nShare this article\n[|Grace|]\n",
        Story + "Leave a comment\nShare this article\n",
        applicability: Applicability.Ask);
}
