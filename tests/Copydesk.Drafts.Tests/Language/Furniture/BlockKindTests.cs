using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;

namespace Copydesk.Drafts.Tests.Language.Furnishing;

public sealed class BlockKindTests
{
    private const string Lead = "The ferry to Kisoro Island will not sail before Monday, the harbour master said.";
    private const string More = "Passengers with tickets for the weekend can change them at the terminal until Sunday evening.";

    private static AnnotatedDraft Read(params string[] lines) =>
        new(DraftReader.ReadText("draft.txt", string.Join("\n\n", lines)), LanguageInputs.None);

    private static BlockKind[] KindsOf(params string[] lines) => [.. Read(lines).Draft.Blocks.Select(block => block.Kind)];

    private static BlockKind KindOf(string line) => KindsOf("Ferry stays in port", Lead, line, More)[2];

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("Read also| Harbour wall gets a third coat of paint")]
    [InlineData("Share on Facebook")]
    [InlineData("#Kisoro #Ferry #Harbour")]
    public void Page_furniture_is_boilerplate(string line) => Assert.Equal(BlockKind.Boilerplate, KindOf(line));

    [Theory]
    [InlineData("Correction: an earlier report gave the wrong day.")]
    [InlineData("CORRECTION — The ferry sails on Monday, not Tuesday.")]
    [InlineData("Clarification: the ferry sails from the old pier.")]
    [InlineData("Editor’s note: this report has been changed since it was first published.")]
    [InlineData("An earlier version of this article said that the ferry would sail on Tuesday.")]
    [InlineData("This article was amended on 6 May 2025 because it misspelled the name of Olena Kovalenko.")]
    [InlineData("Because of an editing error, the report named the wrong pier.")]
    public void What_repeats_an_error_on_purpose_is_a_correction(string line) => Assert.Equal(BlockKind.Correction, KindOf(line));

    [Theory]
    [InlineData("Correction officers searched the ferry for two hours on Friday night.")]
    [InlineData("An earlier version of the ferry sank in 1952 off the coast of the island.")]
    [InlineData("Clarifications came late, the owners of the ferries said on Friday.")]
    public void A_sentence_about_corrections_is_copy(string line) => Assert.Equal(BlockKind.Paragraph, KindOf(line));

    [Fact]
    public void A_pasted_post_is_its_signature_and_the_paragraph_above_it() => Assert.Equal(
        [BlockKind.Headline, BlockKind.Paragraph, BlockKind.Embed, BlockKind.Embed, BlockKind.Paragraph],
        KindsOf("Ferry stays in port", Lead, "No ferry @KisoroPort this weekend. Stay safe…", "— Kisoro Port (@KisoroPort) May 5, 2025", More));

    [Theory]
    [InlineData("No ferry this weekend. Stay safe… — Kisoro Port (@KisoroPort) May 5, 2025")]
    [InlineData("No ferry this weekend. – Kisoro Port (@KisoroPort) 5 May 2025")]
    [InlineData("A post shared by Kisoro Port (@kisoroport)")]
    public void A_post_in_one_paragraph_is_told_by_its_signature(string line) => Assert.Equal(BlockKind.Embed, KindOf(line));

    [Theory]
    [InlineData("He wrote under a name of his own (@KisoroPort) for eleven years, and nobody knew.")]
    [InlineData("The owner of the port – Grace Oduya (@oduya) – said nothing for a week after May 5, 2025.")]
    public void An_account_spoken_about_is_copy(string line) => Assert.Equal(BlockKind.Paragraph, KindOf(line));

    [Fact]
    public void What_a_desk_has_to_print_is_a_credit() =>
        Assert.Equal(BlockKind.Credit, KindOf("(Reporting by Olena Kovalenko in Kisoro; editing by Grace Oduya)"));

    [Fact]
    public void Behind_furniture_at_the_top_stands_the_headline() => Assert.Equal(
        [BlockKind.Boilerplate, BlockKind.Headline, BlockKind.Paragraph, BlockKind.Paragraph],
        KindsOf("Skip to content", "Ferry Stays in Port", Lead, More));

    [Fact]
    public void Headlines_under_a_label_are_linked_as_far_as_copy() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.Known, Furniture.Linked, Furniture.Linked, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "Related stories", "Harbour wall gets a third coat", "Island school to open in May", More).Furniture]);

    [Theory]
    [InlineData("Follow Olena Kovalenko on Twitter @okovalenko.")]
    [InlineData("Follow The Kisoro Post on Facebook, Instagram and YouTube.")]
    [InlineData("Contributing: Grace Oduya")]
    [InlineData("With agencies")]
    [InlineData("© Harbour Pictures The ferry at the old pier on Sunday")]
    [InlineData("We may earn a commission when you buy a ticket through a link on this page.")]
    public void Whom_the_article_owes_something_is_a_notice(string line) =>
        Assert.Equal(Furniture.Notice, Read("Ferry stays in port", Lead, line, More).Furniture[2]);

    [Theory]
    [InlineData("Grace Oduya is a freelance reporter in Kisoro.")]
    [InlineData("Grace Oduya is the harbour correspondent of The Kisoro Post. She has lived on the island since 1998.")]
    [InlineData("The writer is a former minister of transport.")]
    public void A_line_at_the_foot_tells_who_the_author_is(string line) =>
        Assert.Equal(Furniture.Notice, Read("Ferry stays in port", "By Grace Oduya", Lead, More, line).Furniture[^1]);

    [Theory]
    [InlineData("Grace Oduya is a farmer on the island, and lost her goats.")]
    [InlineData("Musa Bello is a reporter who was on the ferry.")]
    [InlineData("“Grace Oduya is a reporter,” he said.")]
    [InlineData("The port is a reporter of every storm, the saying goes.")]
    public void Somebody_of_whom_the_article_tells_is_copy(string line) => Assert.Equal(
        BlockKind.Paragraph, KindsOf("Ferry stays in port", Lead, "Musa Bello saw the wave first, and ran to the bridge to warn them.", More, line)[^1]);

    [Theory]
    [InlineData("Main image credit: Harbour Pictures")]
    [InlineData("Featured image: the ferry at the old pier")]
    public void A_label_may_say_which_picture_it_is_about(string line) =>
        Assert.True(KindOf(line) is BlockKind.Credit or BlockKind.Caption);

    [Fact]
    public void A_headline_that_stands_twice_is_the_card_of_another_story() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.Linked, Furniture.None, Furniture.Linked, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "Harbour wall gets a third coat", "The wall was painted last in 1998, and by hand.", "Harbour wall gets a third coat", More).Furniture]);

    [Fact]
    public void The_articles_own_headline_may_come_again() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.None, Furniture.None],
        [.. Read("Ferry stays in port this weekend", "Ferry stays in port this weekend", Lead, More).Furniture]);

    [Fact]
    public void What_a_sign_up_box_promises_is_of_the_box() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.Linked, Furniture.Linked, Furniture.Known, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "Sign up to Harbour Lights", "Our evening email tells you what came in with the tide, and what it means", "after newsletter promotion", More).Furniture]);

    [Fact]
    public void A_promise_that_ends_in_its_prompt_is_of_the_box_too() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.Known, Furniture.Linked, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "Subscribe", "Start your day with the stories of the harbour. Sign up for our Tide Table newsletter.", More).Furniture]);

    [Theory]
    [InlineData("Our harbour is not for sale, and no email from the capital will make it so, the mayor told us on Monday.", "Share this article")]
    [InlineData("“You will find it in your inbox,” the mayor told the ferry's owner in an email on Monday.", "Sign up to our newsletter")]
    public void A_paragraph_before_a_prompt_is_copy(string paragraph, string prompt) => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.None, Furniture.Known, Furniture.None],
        [.. Read("Ferry stays in port", Lead, paragraph, prompt, More).Furniture]);

    [Fact]
    public void Topics_under_a_label_are_linked() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.Known, Furniture.Linked, Furniture.Linked, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "More stories on", "Ferries", "Harbour safety", More).Furniture]);

    [Fact]
    public void One_word_under_a_label_of_topics_may_be_a_subhead() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.Known, Furniture.None, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "More stories on", "Tides", More).Furniture]);

    [Theory]
    [InlineData("Previous articleHarbour master quits after 31 years")]
    [InlineData("Next articleLorry drivers stranded as storm shuts port")]
    public void A_link_glued_to_its_label_is_known(string line) => Assert.Equal(
        Furniture.Known, Read("Ferry stays in port", Lead, line, More).Furniture[2]);

    [Fact]
    public void A_share_menu_between_two_paragraphs_is_no_end_of_the_article() => Assert.Equal(
        [Furniture.None, Furniture.None],
        [.. Read(
            "Ferry stays in port", Lead, More,
            "The old boat was built in 1961 and has crossed the lake more than ninety thousand times, by the harbour's own count.",
            "Save", "Share this article", "Copy link", "Email", "Facebook", "LinkedIn", "Reddit",
            "The owners have promised a new one for years, and the island's council says it has heard enough of promises.",
            "A decision is due in June, when the licence of the company runs out and another may apply for it.").Furniture[^2..]]);

    [Fact]
    public void A_share_bar_is_told_with_a_word_a_line() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.Linked, Furniture.Linked, Furniture.Linked, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "Facebook", "WhatsApp", "Email", More).Furniture]);

    [Fact]
    public void Two_words_of_a_share_bar_are_told_beside_furniture_for_certain() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.Known, Furniture.Linked, Furniture.Linked, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "Comments", "Share", "Bookmark", More).Furniture]);

    [Fact]
    public void Names_of_sections_above_the_headline_are_the_pages_head() => Assert.Equal(
        [BlockKind.Boilerplate, BlockKind.Boilerplate, BlockKind.Boilerplate, BlockKind.Boilerplate, BlockKind.Headline, BlockKind.Paragraph, BlockKind.Paragraph],
        KindsOf("Skip to content", "Harbour Races", "Tide Table", "Log in", "Ferry stays in port until Monday", Lead, More));

    [Fact]
    public void A_short_headline_behind_the_pages_head_stays() => Assert.Equal(
        [BlockKind.Boilerplate, BlockKind.Boilerplate, BlockKind.Headline, BlockKind.Paragraph, BlockKind.Paragraph],
        KindsOf("Skip to content", "Log in", "Ferry stays put", Lead, More));

    [Theory]
    [InlineData("Kisoro")]
    [InlineData("Harbour Races")]
    public void A_kicker_above_the_headline_is_no_furniture(string kicker) => Assert.DoesNotContain(
        BlockKind.Boilerplate, KindsOf(kicker, "Ferry stays in port until Monday", Lead, More));

    [Theory]
    [InlineData("Last Updated: May 6, 2025 10:15 IST", Furniture.Stamp)]
    [InlineData("Last updated on 6 May 2025", Furniture.Stamp)]
    [InlineData("11:42, 6 MAY 2025", Furniture.Stamp)]
    [InlineData("Posted Tue 6 May 2025 at 9:14am", Furniture.Stamp)]
    [InlineData("TNN | May 6, 2025, 09.14 IST", Furniture.Stamp)]
    [InlineData("The Kisoro Post, 6 May 2025, 9:14 EAT", Furniture.Stamp)]
    [InlineData("The 2025 vote was 9.14 to 8 for the BST", Furniture.None)]
    [InlineData("May 6, 2025", Furniture.None)]
    [InlineData("First published: 6 May 2025", Furniture.Known)]
    public void When_the_page_was_written_is_a_stamp(string line, Furniture what) =>
        Assert.Equal(what, Read("Ferry stays in port until Monday", line, Lead, More).Furniture[1]);

    [Fact]
    public void A_date_and_a_time_below_the_copy_may_be_a_concert() =>
        Assert.Equal(Furniture.None, Read("Ferry stays in port until Monday", Lead, More, "Tuesday, 6 May 2025, 19:30").Furniture[3]);

    [Fact]
    public void A_single_word_of_a_menu_is_a_subhead() => Assert.Equal(
        [Furniture.None, Furniture.None, Furniture.None, Furniture.None],
        [.. Read("Ferry stays in port", Lead, "Weather", More).Furniture]);

    [Theory]
    [InlineData("Home > News > Kisoro")]
    [InlineData("Home / Business / Ferries")]
    [InlineData("Facebook Twitter WhatsApp")]
    [InlineData("5 min read")]
    [InlineData("3 / 12")]
    [InlineData("Click here")]
    [InlineData("12 Comments")]
    [InlineData("Posted in Ferries, Harbours")]
    [InlineData("Get breaking news about the harbour delivered to your inbox.")]
    [InlineData("We use cookies to make this site work for you.")]
    [InlineData("Subscribe to The Harbour and stay ahead of the tide with our weekly newsletter.")]
    [InlineData("Join 4,000 islanders on our WhatsApp channel for the sailing times of the day.")]
    public void Furniture_is_told_by_its_words(string line) =>
        Assert.Equal(Furniture.Known, Read("Ferry stays in port", Lead, line, More).Furniture[2]);

    [Theory]
    [InlineData("Home – a house of two rooms above the quay – is where he waits.")]
    [InlineData("Tags on the lamp posts tell which gang holds which pier, the police said.")]
    [InlineData("Up next: the new pier")]
    [InlineData("Comments on the plan can be sent to the district until the end of May.")]
    [InlineData("Watch live how the lamp is lit, the children were told.")]
    [InlineData("More on the way, says the harbour master")]
    [InlineData("Monday, May 5")]
    [InlineData("5")]
    [InlineData("Kisoro 2, Bunyonyi 1")]
    [InlineData("Follow-up posts on Facebook showed the ferry at the pier.")]
    [InlineData("“Follow the money on Facebook,” the harbour master said.")]
    [InlineData("Subscribe to no creed, the old captain told his sons.")]
    [InlineData("Get to the pier early, the port said in its newsletter.")]
    [InlineData("Find the right pier first, then the right ferry, she said.")]
    public void Copy_is_no_furniture(string line) =>
        Assert.Equal(Furniture.None, Read("Ferry stays in port", Lead, line, More).Furniture[2]);

    [Fact]
    public void Furniture_gives_no_names_to_the_people_of_a_draft() => Assert.Empty(
        Read("Ferry stays in port", Lead, "Related: Minister Olena Kovalenka speaks", More).People);

    [Fact]
    public void A_correction_gives_no_names_to_the_people_of_a_draft() => Assert.Empty(
        Read("Ferry stays in port", Lead, "Correction: Minister Olena Kovalenka is Minister Olena Kovalenko.", More).People);

    [Fact]
    public void A_draft_of_copy_alone_stays_the_draft_that_it_was()
    {
        var draft = DraftReader.ReadText("draft.txt", Lead + "\n\n" + More);

        Assert.Same(draft, new AnnotatedDraft(draft, LanguageInputs.None).Draft);
    }

    [Fact]
    public void Kinds_that_were_told_are_told_again_alike()
    {
        var once = Read("Ferry stays in port", Lead, "Advertisement", "#Ferry", More);
        var twice = new AnnotatedDraft(once.Draft, LanguageInputs.None);

        Assert.Same(once.Draft, twice.Draft);
    }
}
