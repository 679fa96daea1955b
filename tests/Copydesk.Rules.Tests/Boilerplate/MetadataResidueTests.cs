using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class MetadataResidueTests() : RuleTests(new MetadataResidue())
{
    private const string Before = "The council voted on Tuesday to close the ferry terminal, 30 years after it opened.\n\n";
    private const string After = "\n\nThe terminal employs 40 people, and most of them live on the island, the harbour master said.";

    [Fact]
    public void A_date_in_front_of_the_copy_is_residue() => Marks(
        "[|date 2025-05-06|] New Delhi: The council voted on Tuesday to close the ferry terminal.",
        "\"date 2025-05-06\" is the content system's date, not copy. Put it on a line of its own, or delete it.");

    [Theory]
    [InlineData("Photo: PTI")]
    [InlineData("Image credit: Getty Images")]
    [InlineData("Picture: Joe Bly/PA")]
    [InlineData("(Image: Kisoro Police)")]
    public void Whose_picture_stood_between_two_paragraphs_is_residue(string line) => Marks(
        Before + $"[|{line}|]" + After, $"\"{line}\" is a caption's line, not copy. Delete the line.");

    [Theory]
    [InlineData("Photo: The ferry at its berth on Monday. Joe Bly")]
    [InlineData("Credit: Joe Bly")]
    public void A_caption_with_words_and_a_credit_for_the_copy_are_not(string line) => Passes(Before + line + After);

    [Fact]
    public void A_picture_credit_at_the_foot_may_be_printed() => Passes(Before.TrimEnd() + After + "\n\nPhoto: PTI");

    [Theory]
    [InlineData("date 2025-05-06\n\nThe council voted on Tuesday.")]
    [InlineData("date 2025-05-06\r\n\r\nThe council voted on Tuesday.")]
    [InlineData("\n  date 2025-05-06  \nThe council voted on Tuesday.")]
    [InlineData("The date 2025-05-06 stands in the minutes.")]
    public void A_date_alone_on_the_first_line_is_metadata(string text) => Passes(text);

    [Theory]
    [InlineData(" [|date 2025-05-06|] New Delhi: The council voted.", " date 2025-05-06\n\nNew Delhi: The council voted.")]
    [InlineData("[|date 2025-05-06|] The council voted.\r\nIt left.\r\n", "date 2025-05-06\r\n\r\nThe council voted.\r\nIt left.\r\n")]
    public void The_date_moves_to_a_line_of_its_own(string before, string after) => Fixes(before, after, applicability: Applicability.Safe);

    [Fact]
    public void An_end_mark_is_told() => Marks(
        Before + "The vote was close, the clerk said. [|ENDS|]", "\"ENDS\" is the end mark of a wire, not copy. Delete it.");

    [Theory]
    [InlineData("[|Slug: FERRY-VOTE|]")]
    [InlineData("[|KEYWORDS: ferry, council, vote|]")]
    [InlineData("[|Word count: 450|]")]
    [InlineData("[|450 words|]")]
    [InlineData("[|Updated: May 6, 2025 10:30 IST|]")]
    [InlineData("[|Kisoro, News Bureau | Updated: 6 May 2025, 09:01 AM|]")]
    [InlineData("[|Last Updated: May 6, 2025 10:15 IST|]")]
    [InlineData("[|Last updated on: 6 May 2025|]")]
    [InlineData("[|Byline: NDX-22|]")]
    [InlineData("[|ATTN: EDITORS|]")]
    [InlineData("[|URGENT|]")]
    [InlineData("[|Eds: Adds quote from mayor|]")]
    [InlineData("[|(Adds details, quotes)|]")]
    [InlineData("[|UPDATES with reaction from union|]")]
    [InlineData("[|RECASTS, adds background|]")]
    [InlineData("[|BC-FERRY-VOTE|]")]
    [InlineData("[|AM-Ferry Vote, 2nd Ld-Writethru|]")]
    [InlineData("[|(more)|]")]
    [InlineData("[|-more-|]")]
    [InlineData("[|MORE TO FOLLOW|]")]
    [InlineData("[|-30-|]")]
    [InlineData("[|– 30 –|]")]
    [InlineData("[|###|]")]
    [InlineData("[|ENDS|]")]
    [InlineData("- [|Ends -|]")]
    [InlineData("[|EMBARGOED UNTIL 0001 GMT WEDNESDAY|]")]
    [InlineData("[|Embargo: not before 10am on Wednesday|]")]
    [InlineData("[|Not for publication before 6am on May 7|]")]
    [InlineData("[|File photo|]")]
    [InlineData("[|(Representational image)|]")]
    [InlineData("The vote was close, the clerk said. [|(File photo: harbour company)|]")]
    [InlineData("[|The old terminal at noon on Sunday (Image: Harbour Pictures)|]")]
    [InlineData("[|Passengers wait for the last ferry (AP Photo/Grace Oduya)|]")]
    [InlineData("[|(Photo by Olena Kovalenko)|]")]
    [InlineData("The vote was close, the clerk said. [|(Photo credit: Grace Oduya)|]")]
    [InlineData("[|https://ferry.example/2025/05/vote|]")]
    [InlineData("[|IMG_2044.JPG|]")]
    [InlineData("[|ferry vote final v3.docx|]")]
    public void What_was_written_about_the_story_is_marked(string line) => Marks(Before + line + After);

    [Theory]
    [InlineData("[|rk/ak|]")]
    [InlineData("[|SKS/RT|]")]
    [InlineData("The vote was close, the clerk said. PTI [|SKL DV DV|]")]
    [InlineData("The vote was close, the clerk said. [|(ends)|]")]
    [InlineData("The vote was close, the clerk said. [|-30-|]")]
    public void What_stands_at_the_foot_is_marked(string line) => Marks(Before + line);

    [Theory]
    [InlineData("The season ENDS on Sunday, the poster says.")]
    [InlineData("The film’s last word is ENDS")]
    [InlineData("Add a spoonful of chilli (more)")]
    [InlineData("It was -30- and windy on the pass.")]
    [InlineData("Nights of -30 are common in May.")]
    [InlineData("More to come from this team, the coach said.")]
    [InlineData("(Reporting by Maria Okafor; Editing by Tom Walsh)")]
    [InlineData("A BC-based firm built the ferry.")]
    [InlineData("The updated plan, of 6 May, is with the council.")]
    [InlineData("Updated plans were shown in May to 40 residents.")]
    [InlineData("Published in 1998, the book tells how the ferry sank.")]
    [InlineData("The report, embargoed until midnight, was on every phone by noon.")]
    [InlineData("Embargoed until midnight, the report was on every phone by noon.")]
    [InlineData("A slug of gin was all he had, and a file photo of her.")]
    [InlineData("The judge recasts the law with every ruling.")]
    [InlineData("She adds details to the picture until it is full.")]
    [InlineData("Two frames (photo evidence was shown in court) prove it, he said.")]
    [InlineData("The prize went to a student for her first picture (photograph of the year).")]
    [InlineData("The exhibition (Photo Kisoro) opens in May.")]
    [InlineData("Keywords matter, the librarian said: without them nobody finds the file.")]
    [InlineData("For tickets, see:\n\nhttps://ferry.example/tickets")]
    [InlineData("The speech was of 450 words, and he read all of them.")]
    [InlineData("She saved the file as report.pdf and left.")]
    public void What_only_looks_like_it_is_copy(string line) => Passes(Before + line + After);

    [Theory]
    [InlineData("The vote was close, the clerk said. PTI")]
    [InlineData("The vote was close, the clerk said. (ANI)")]
    [InlineData("AFP/PTI")]
    [InlineData("His last clubs were PSV and AZ")]
    [InlineData("The dish is best with salt and/or lime.")]
    public void A_credit_at_the_foot_is_none(string line) => Passes(Before + line);

    [Fact]
    public void A_line_is_deleted() => Fixes(Before + "[|Slug: FERRY-VOTE|]" + After, Before.TrimEnd() + After, applicability: Applicability.Safe);

    [Fact]
    public void An_end_mark_is_deleted_with_its_space() => Fixes(
        Before + "The vote was close. [|ENDS|]", Before + "The vote was close.", applicability: Applicability.Safe);
}
