using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Readers;

public class PlainTextReaderTests
{
    private const string Lead = "The state governor has opened a new bridge over the river, a year later than planned.";
    private const string Second = "Traders on the eastern bank had waited for it since the floods of 2022.";

    [Fact]
    public void Each_line_is_a_paragraph_with_blank_lines_between_or_without()
    {
        string[] expected = [$"Paragraph: {Lead}", $"Paragraph: {Second}"];
        Assert.Equal(expected, Reading.Text($"{Lead}\n{Second}"));
        Assert.Equal(expected, Reading.Text($"\n\n{Lead}\r\n\r\n\r\n{Second}\r\n"));
        Assert.Equal(expected, Reading.Text($"{Lead}\r{Second}\r"));
    }

    [Fact]
    public void A_line_of_no_break_spaces_is_blank() =>
        Assert.Equal([$"Paragraph: {Lead}", $"Paragraph: {Second}"], Reading.Text($"{Lead}\n\u00A0\u00A0\n{Second}\n \u200B \n"));

    [Fact]
    public void A_paragraph_that_stands_in_the_source_as_it_is_read_copies_nothing()
    {
        var draft = DraftReader.ReadText("a.txt", $"  {Lead}\n\n{Second}");
        Assert.All(draft.Blocks, block => Assert.True(block.Prose.IsSlice));
        Assert.Equal(new TextSpan(2, Lead.Length), draft.Blocks[0].Span);
    }

    [Fact]
    public void A_first_line_without_final_stop_is_the_headline() =>
        Assert.Equal(["Headline: Governor Opens Bridge After Long Wait", $"Paragraph: {Lead}"], Reading.Text($"Governor Opens Bridge After Long Wait\n{Lead}"));

    [Fact]
    public void A_line_alone_is_a_paragraph() => Assert.Equal(["Paragraph: Governor opens bridge"], Reading.Text("Governor opens bridge"));

    [Fact]
    public void A_long_line_without_stop_under_the_headline_is_the_standfirst() =>
        Assert.Equal(
            ["Headline: Bridge opens", "Standfirst: Traders had waited for it since the floods of three years ago", $"Paragraph: {Lead}"],
            Reading.Text($"Bridge opens\n\nTraders had waited for it since the floods of three years ago\n\n{Lead}"));

    [Fact]
    public void A_sentence_between_headline_and_byline_is_the_standfirst() =>
        Assert.Equal(
            ["Headline: Bridge opens", $"Standfirst: {Second}", "Byline: By Maria Okafor", $"Paragraph: {Lead}"],
            Reading.Text($"Bridge opens\n{Second}\nBy Maria Okafor\n{Lead}"));

    [Theory]
    [InlineData("By Maria Okafor")]
    [InlineData("BY MARIA OKAFOR")]
    [InlineData("By S. K. Rao and Anil de Souza in Panaji")]
    [InlineData("By Our Correspondent")]
    [InlineData("Staff Reporter")]
    [InlineData("Our Special Correspondent, Kochi")]
    [InlineData("From our correspondent in Nairobi")]
    [InlineData("Maria Okafor, Political Correspondent")]
    public void A_byline_is_known_by_its_shape(string byline) =>
        Assert.Equal(["Headline: Bridge opens", $"Byline: {byline}", $"Paragraph: {Lead}"], Reading.Text($"Bridge opens\n{byline}\n{Lead}"));

    [Theory]
    [InlineData("By the numbers")]
    [InlineData("By noon the river had risen by two metres, and the bridge was shut.")]
    [InlineData("From the archive")]
    public void What_only_begins_like_a_byline_is_none(string line) =>
        Assert.DoesNotContain($"Byline: {line}", Reading.Text($"Bridge opens\n{line}\n{Lead}"));

    [Theory]
    [InlineData("NEW DELHI, May 5 (Agency) -")]
    [InlineData("LAGOS —")]
    [InlineData("LAGOS, Nigeria (NAN) –")]
    [InlineData("New Delhi:")]
    [InlineData("London, 5 May (Agency) –")]
    [InlineData("PORT-AU-PRINCE, Haiti --")]
    [InlineData("Addis Ababa, Monday, May 5, 2025 (ENA):")]
    [InlineData("ST. LOUIS –")]
    public void A_dateline_is_a_block_of_its_own_before_its_paragraph(string dateline) =>
        Assert.Equal([$"Dateline: {dateline}", $"Paragraph: {Lead}", $"Paragraph: {Second}"], Reading.Text($"{dateline} {Lead}\n{Second}"));

    [Theory]
    [InlineData("Okafor: We shall build the bridge whatever it costs, and we shall build it this year.")]
    [InlineData("The Latest: The bridge is open again after a long night of work on both its banks.")]
    [InlineData("TOWNS ON THE EAST BANK CUT OFF AGAIN - The river rose by two metres in one night.")]
    [InlineData("Update: The bridge is open again.")]
    [InlineData("EXCLUSIVE — The bridge is open again.")]
    [InlineData("Abuja – Nigeria's capital – has a new bridge.")]
    [InlineData("On May 5 – the day of the vote – it rained.")]
    [InlineData("In 2024: A look back at the year that was.")]
    [InlineData("Editor's note: This story was updated at noon.")]
    public void What_only_looks_like_a_dateline_stays_in_its_paragraph(string line) =>
        Assert.Equal([$"Paragraph: {line}", $"Paragraph: {Second}"], Reading.Text($"{line}\n{Second}"));

    [Fact]
    public void Under_a_headline_any_name_may_be_a_place() =>
        Assert.Equal(["Headline: Bridge opens", "Dateline: Karuvadi:", $"Paragraph: {Lead}"], Reading.Text($"Bridge opens\n\nKaruvadi: {Lead}"));

    [Fact]
    public void A_dateline_may_stand_on_a_line_of_its_own() =>
        Assert.Equal(["Dateline: NAIROBI, Kenya (AP) _", $"Paragraph: {Lead}"], Reading.Text($"\nNAIROBI, Kenya (AP) _\n\n{Lead}\n"));

    [Fact]
    public void A_dateline_without_capitals_or_date_opens_the_body_only() =>
        Assert.Equal([$"Paragraph: {Lead}", $"Paragraph: Minister: {Second}"], Reading.Text($"{Lead}\nMinister: {Second}"));

    [Fact]
    public void A_short_line_without_stop_between_paragraphs_is_a_subhead() =>
        Assert.Equal([$"Paragraph: {Lead}", "Subhead: What comes next", $"Paragraph: {Second}"], Reading.Text($"{Lead}\nWhat comes next\n{Second}"));

    [Fact]
    public void Furniture_of_a_page_is_never_glued_to_its_neighbours()
    {
        var blocks = Reading.Text($"{Lead}\nAdvertisement\n{Second}\nRead also| Ferry sinks off coast\n#bridge #river\nLeave a Reply");
        Assert.Equal(["Advertisement", "Read also| Ferry sinks off coast", "#bridge #river", "Leave a Reply"], from index in new[] { 1, 3, 4, 5 } select blocks[index].Split(": ", 2)[1]);
    }

    [Fact]
    public void List_items_lose_their_marker() =>
        Assert.Equal(
            [$"Paragraph: {Lead}", "ListItem: two boats", "ListItem: one bus", "ListItem: the old ferry", "ListItem: First, the road"],
            Reading.Text($"{Lead}\n- two boats\n  * one bus\n• the old ferry\n1. First, the road"));

    [Fact]
    public void Captions_and_credits_are_known_by_their_label() =>
        Assert.Equal(
            [$"Paragraph: {Lead}", "Caption: Photo: The new bridge at dusk", "Credit: Photo credit: Anil Rao", $"Paragraph: {Second}"],
            Reading.Text($"{Lead}\nPhoto: The new bridge at dusk\nPhoto credit: Anil Rao\n{Second}"));

    [Fact]
    public void Copy_wrapped_at_a_column_is_joined()
    {
        const string wrapped = """
            NAIROBI, May 5 (Agency) - The county has closed eleven wells after
            tests found salt in the water, officials said. Residents will get
            water from trucks until the rains come, and a long-
            term plan is due in June.

              A second test is under way. The results are expected on Friday
              at the earliest, said the head of the laboratory.
            """;
        Assert.Equal(
            [
                "Dateline: NAIROBI, May 5 (Agency) -",
                "Paragraph: The county has closed eleven wells after tests found salt in the water, officials said. Residents will get water from trucks until the rains come, and a long-term plan is due in June.",
                "Paragraph: A second test is under way. The results are expected on Friday at the earliest, said the head of the laboratory.",
            ],
            Reading.Text(wrapped));
        Assert.Equal(Reading.Text(wrapped), Reading.Text(wrapped.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void Wrapped_paragraphs_may_be_told_apart_by_indentation_alone() =>
        Assert.Equal(
            [
                "Paragraph: The county has closed eleven wells after tests found salt in the water, officials said on Monday morning.",
                "Paragraph: Residents will get water from trucks until the rains come, said the head of the laboratory in town.",
            ],
            Reading.Text("    The county has closed eleven wells after tests found salt in\nthe water, officials said on Monday morning.\n    Residents will get water from trucks until the rains come, said\nthe head of the laboratory in town."));

    [Fact]
    public void A_wrapped_line_that_cannot_be_the_last_goes_on_before_a_capital() =>
        Assert.Equal(
            ["Paragraph: The county has closed eleven wells after tests found salt in the water, which has been rising month by month since the Kisoro accord of last year, officials said. The harbour authority, Nyota Water and two parishes agree."],
            Reading.Text("""
                The county has closed eleven wells after tests found salt in the
                water, which has been rising month by month since the
                Kisoro accord of last year, officials said. The harbour authority,
                Nyota Water and two parishes agree.
                """));

    [Fact]
    public void Where_paragraphs_are_indented_a_line_without_a_stop_goes_on() =>
        Assert.Equal(
            [
                "Paragraph: The county has closed eleven wells after tests found salt in the water, its chief engineer Amina Odhiambo told reporters on Monday.",
                "Paragraph: Residents will get water from trucks until the rains come.",
                "Subhead: Wells open   11   9",
                "Paragraph: Wells shut   0   2",
            ],
            Reading.Text("""
                    The county has closed eleven wells after tests found salt in
                the water, its chief engineer Amina
                Odhiambo told reporters on Monday.
                    Residents will get water from trucks until the
                rains come.
                Wells open   11   9
                Wells shut   0   2
                """));

    [Fact]
    public void One_line_that_runs_on_among_whole_paragraphs_joins_nothing()
    {
        const string furniture = "Get the latest updates right in your inbox every day of the week";
        var page = string.Join('\n', Lead, Second, $"{Lead} {Second}", furniture, "harbour.example", Lead, Second);
        Assert.Equal(7, Reading.Text(page).Length);
    }

    [Fact]
    public void A_fix_does_not_reach_across_a_wrapped_line()
    {
        var draft = DraftReader.ReadText("a.txt", "The county has closed eleven wells after tests found salt in the\r\n  water, officials said on Monday.");
        var block = Assert.Single(draft.Blocks);
        var joint = block.Prose.Text.IndexOf("the water");
        Assert.Null(draft.Change(block, new TextSpan(joint, 9), "some water"));
        Assert.Null(draft.Change(block, new TextSpan(joint + 3, 1), "\u00A0"));
        Assert.Equal(new TextChange(new TextSpan(68, 5), "wells"), draft.Change(block, new TextSpan(joint + 4, 5), "wells"));
    }

    [Fact]
    public void A_date_in_front_is_metadata_and_the_rest_of_its_line_is_copy()
    {
        var draft = DraftReader.ReadText("a.txt", $" date 2025-05-06 New Delhi: {Lead}");
        Assert.Equal(new DateOnly(2025, 5, 6), draft.Metadata.Published);
        Assert.Equal(new TextSpan(1, 15), draft.Metadata.DateLine);
        Assert.Equal(["Dateline: New Delhi:", $"Paragraph: {Lead}"], Reading.Describe(draft));
        Assert.Equal(["Headline: Bridge opens at last", $"Paragraph: {Lead}"], Reading.Text($"date 2025-05-06 Bridge opens at last\n{Lead}"));
        Assert.Equal([$"Paragraph: {Lead}"], Reading.Text($"date 2025-05-06\n{Lead}"));
    }

    [Fact]
    public void A_date_that_the_calendar_has_not_is_reported()
    {
        var draft = DraftReader.ReadText("a.txt", $"date 2025-02-31\n{Lead}");
        Assert.Null(draft.Metadata.Published);
        var problem = Assert.Single(draft.Problems);
        Assert.Equal((DraftProblemKind.BadFrontMatter, new TextSpan(0, 15)), (problem.Kind, problem.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n\u00A0")]
    [InlineData("date 2025-05-06")]
    public void A_draft_without_copy_has_no_blocks(string text) => Assert.Empty(Reading.Text(text));
}
