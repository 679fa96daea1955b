using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class StrayBoilerplateTests() : RuleTests(new StrayBoilerplate())
{
    private const string Before = "The ferry to Kisoro Island will not sail before Monday, the harbour master said.\n";
    private const string After = "\nPassengers with tickets for the weekend can change them at the terminal until Sunday evening.";

    [Fact]
    public void An_advertisement_marker_between_paragraphs_is_marked() => Marks(
        Before + "[|Advertisement|]" + After,
        "\"Advertisement\" is page furniture, not copy. Delete the line.");

    [Theory]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Article continues below advertisement")]
    [InlineData("Read also| Harbour wall gets a third coat of paint")]
    [InlineData("Also Read: Harbour wall gets a third coat of paint")]
    [InlineData("READ MORE")]
    [InlineData("Related: Why the harbour wall leaks")]
    [InlineData("Share this article")]
    [InlineData("You can share this story on social media:")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("Sign up for our morning briefing")]
    [InlineData("Follow us on Instagram")]
    [InlineData("Download the app")]
    [InlineData("Leave a Reply")]
    [InlineData("Click here to read more")]
    [InlineData("What’s the story")]
    [InlineData("First published on Tuesday")]
    [InlineData("In Short")]
    public void Furniture_is_marked(string line) => Marks(Before + "[|" + line + "|]" + After);

    [Theory]
    [InlineData("Anzeige")]
    [InlineData("Lesen Sie auch: Hafenmauer wird zum dritten Mal gestrichen")]
    [InlineData("Publicité")]
    [InlineData("Lire aussi : Le mur du port repeint pour la troisième fois")]
    [InlineData("La noticia continúa después de la publicidad")]
    [InlineData("Lea también: El muro del puerto, pintado por tercera vez")]
    public void Other_languages_have_files_of_their_own(string line) => Marks(Before + "[|" + line + "|]" + After);

    [Theory]
    [InlineData("In short, the ferry stays where it is.")]
    [InlineData("Publicité is the French for what pays for the ferry.")]
    public void A_sentence_that_begins_so_is_copy(string line) => Passes(Before + line + After);

    [Fact]
    public void Every_line_is_marked_for_itself() => Marks(
        Before + "[|Advertisement|]" + After + "\n[|Advertisement|]\n\n[|Leave a Reply|]\n");

    [Theory]
    [InlineData("The advertisement ran for a week in four newspapers and in two of them on the front page.")]
    [InlineData("Subscribe to our view of the world, the advertisement said, and pay nothing.")]
    [InlineData("Read also tells of the years in which his brother painted ships in Mombasa.")]
    [InlineData("The council asked residents to share this article with neighbours who have no telephone.")]
    [InlineData("“Read more,” the librarian told them.")]
    [InlineData("Follow us on this one, the harbour master asked the owners of the ferries.")]
    [InlineData("Related parties have sold shares in the ferry company since January, filings show.")]
    public void A_sentence_about_such_things_is_copy(string line) => Passes(Before + line + After);

    [Fact]
    public void A_line_that_the_house_has_to_print_is_left_alone() => Passes(
        Before + "subscribe to our newsletter" + After,
        stylebook: "required_lines:\n  - Subscribe to our newsletter\n");

    [Fact]
    public void Headlines_of_other_stories_under_a_label_are_marked() =>
        Marks(Before + "[|Related stories|]\n[|Harbour wall gets a third coat of paint|]\n[|Island school to open in May|]" + After);

    [Fact]
    public void A_subhead_behind_an_advertisement_marker_is_copy() =>
        Marks(Before + "[|Advertisement|]\nHarbour wall gets a third coat of paint" + After);

    [Fact]
    public void The_fix_deletes_the_line_and_the_blank_line_that_would_be_left_double() => Fixes(
        Before + "\n[|Advertisement|]\n" + After,
        Before + After,
        applicability: Applicability.Safe);

    [Fact]
    public void In_wrapped_lines_of_Windows_the_fix_keeps_the_others() => Fixes(
        "The ferry will not sail.\r\n[|Advertisement|]\r\nPassengers can change their tickets.\r\n",
        "The ferry will not sail.\r\nPassengers can change their tickets.\r\n");

    [Fact]
    public void A_field_of_front_matter_is_marked_but_not_deleted() => Fixes(
        "---\nheadline: Ferry stays in port\nstandfirst: [|Advertisement|]\n---\nThe ferry will not sail before Monday.\n",
        "---\nheadline: Ferry stays in port\nstandfirst: Advertisement\n---\nThe ferry will not sail before Monday.\n",
        file: "draft.md");

    [Fact]
    public void A_row_of_lines_in_the_middle_of_a_long_draft_leaves_one_blank_line()
    {
        const string sentence = "The ferry to Kisoro Island will not sail before Monday, the harbour master said on Friday after storm number {0}.\n\n";
        var copy = string.Concat(Enumerable.Range(1, 6).Select(i => sentence.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var more = string.Concat(Enumerable.Range(7, 12).Select(i => sentence.Replace("{0}", $"{i}", StringComparison.Ordinal))).TrimEnd() + "\n";

        Fixes(
            copy + "[|Advertisement|]\n\n[|Share this article|]\n\n[|Read more: Harbour wall gets a third coat|]\n\n[|Advertisement|]\n\n" + more,
            copy + more);
    }
}
