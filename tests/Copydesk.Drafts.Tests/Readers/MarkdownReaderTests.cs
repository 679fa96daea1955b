using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Readers;

public class MarkdownReaderTests
{
    private const string Lead = "The ferry left the harbour at noon.";

    [Fact]
    public void The_first_top_heading_is_the_headline_and_the_others_are_subheads() =>
        Assert.Equal(
            ["Headline: Ferry leaves", $"Paragraph: {Lead}", "Subhead: What next", "Subhead: Later", $"Paragraph: {Lead}"],
            Reading.Markdown($"# Ferry *leaves*\n\n{Lead}\n\n## What next\n\nLater\n=====\n\n{Lead}\n"));

    [Fact]
    public void Markup_is_gone_from_the_prose_and_places_point_at_its_words()
    {
        var draft = DraftReader.ReadText("a.md", "The **Lagos** [ferry *line*](http://x.example/a) &amp; its \\*crew\\* left.");
        Assert.Equal(["Paragraph: The Lagos ferry line & its *crew* left."], Reading.Describe(draft));
        var prose = draft.Blocks[0].Prose;
        Assert.Equal(new TextSpan(6, 5), prose.ToSource(new TextSpan(4, 5)));
        Assert.Equal("&amp;", SourceOf(draft, "&"));
        Assert.Equal("line", SourceOf(draft, "line"));
        Assert.Equal("\\*crew\\*", SourceOf(draft, "*crew*"));
    }

    [Fact]
    public void A_fix_inside_markup_is_escaped_and_one_across_markup_is_withheld()
    {
        var draft = DraftReader.ReadText("a.md", "The **Lagos** ferry left.");
        var block = draft.Blocks[0];
        Assert.Equal(new TextChange(new TextSpan(6, 5), "A\\*B"), draft.Change(block, new TextSpan(4, 5), "A*B"));
        Assert.Null(draft.Change(block, new TextSpan(4, 11), "Ibadan ferry"));
    }

    [Fact]
    public void Line_breaks_soft_and_hard_are_one_space() =>
        Assert.Equal(["Paragraph: One two three four five."], Reading.Markdown("One\ntwo  \nthree\\\r\nfour<br>five."));

    [Fact]
    public void Code_and_addresses_are_one_object_character() =>
        Assert.Equal(["Paragraph: Run \uFFFC or see \uFFFC now."], Reading.Markdown("Run `git push` or see <https://x.example> now."));

    [Fact]
    public void Html_code_and_comments_are_no_prose() =>
        Assert.Equal(
            ["Paragraph: One two.", "Paragraph: Three."],
            Reading.Markdown("One <b class=\"x\">two</b><!-- stet -->.\n\n<!-- a\n\nb -->\n\n<div>\nhidden\n</div>\n\n```\ncode\n\ncode\n```\n\n    code\n\nThree.\n"));

    [Fact]
    public void Lists_and_quotes_nest_and_lazy_lines_belong_to_them()
    {
        var draft = DraftReader.ReadText("a.md", "> He said **no\nand** left.\n>\n> > Deep *one*\nlazy\n\n- one\n  more\n  - two\n\n    still two\n1. three\n");
        Assert.Equal(
            ["BlockQuote: He said no and left.", "BlockQuote: Deep one lazy", "ListItem: one more", "ListItem: two", "ListItem: still two", "ListItem: three"],
            Reading.Describe(draft));
        Assert.Equal([1, 2, 1, 2, 2, 1], draft.Blocks.Select(block => block.Level));
    }

    [Fact]
    public void Cells_of_a_table_are_blocks() =>
        Assert.Equal(
            ["ListItem: Team", "ListItem: Goals", "ListItem: Kano A|B", "ListItem: 3"],
            Reading.Markdown("| Team | **Goals** |\n|---|---|\n| Kano A\\|B | 3 |\n"));

    [Fact]
    public void The_words_for_a_picture_are_a_caption() =>
        Assert.Equal(
            ["Caption: The harbour at noon", $"Paragraph: {Lead}", "Paragraph: A boat \uFFFC sank.", "Caption: Its captain"],
            Reading.Markdown($"![The *harbour* at noon](a.png)\n\n{Lead}\n\nA boat ![flag](b.png) sank. ![Its captain](c.png)\n"));

    [Fact]
    public void A_link_resolves_wherever_its_target_is_defined() =>
        Assert.Equal(["Paragraph: See the report and more.", $"Paragraph: {Lead}"], Reading.Markdown($"See [the report][r] and more.\n\n{Lead}\n\n[r]: http://x.example\n"));

    [Fact]
    public void A_footnote_is_read_where_it_stands() =>
        Assert.Equal(["Paragraph: It sank in 1912.", "Paragraph: So the museum says.", $"Paragraph: {Lead}"], Reading.Markdown($"It sank[^1] in 1912.\n\n[^1]: So the museum says.\n\n{Lead}\n"));

    [Fact]
    public void Bylines_and_datelines_are_told_apart_as_in_plain_text() =>
        Assert.Equal(
            ["Headline: Ferry leaves", "Byline: By Maria Okafor", "Dateline: LAGOS, May 5 (NAN) —", $"Paragraph: {Lead}", $"Paragraph: {Lead}"],
            Reading.Markdown($"# Ferry leaves\n\n*By Maria Okafor*\n\n**LAGOS, May 5 (NAN) —** {Lead}\n\n{Lead}\n"));

    [Fact]
    public void A_long_draft_is_read_in_stretches_and_its_links_still_resolve()
    {
        var paragraphs = string.Concat(Enumerable.Repeat($"See [the report][r]. {Lead}\n\n", 4_000));
        var draft = DraftReader.ReadText("a.md", $"{paragraphs}```\nno prose\n\nnone\n```\n\n[r]: http://x.example\n");
        Reading.HoldsTogether(draft);
        Assert.Equal(4_000, draft.Blocks.Length);
        Assert.All(draft.Blocks, block => Assert.True(block.Prose.Text.SequenceEqual($"See the report. {Lead}")));
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void A_stretch_beyond_the_bounds_is_read_as_plain_text_and_reported_once_at_its_place()
    {
        var bad = string.Concat(Enumerable.Repeat("*a* ", 10_000));
        var draft = DraftReader.ReadText("a.md", $"{Lead}\n\n{bad}\n\nThe *end* came.\n");
        Reading.HoldsTogether(draft);
        Assert.Equal([Lead, bad.Trim(), "The end came."], draft.Blocks.Select(block => block.Prose.Text.ToString()));
        Assert.Equal(BlockFormat.Frozen, draft.Blocks[1].Format);
        var problem = Assert.Single(draft.Problems);
        Assert.Equal((DraftProblemKind.MarkupTooDeep, Lead.Length + 2), (problem.Kind, problem.Span.Start));
        Assert.Null(draft.Change(draft.Blocks[1], new TextSpan(0, 3), "a"));
    }

    private static string SourceOf(Draft draft, string words)
    {
        var prose = draft.Blocks[0].Prose;
        var span = prose.ToSource(new TextSpan(prose.Text.IndexOf(words), words.Length));
        return draft.Text[span.Start..span.End];
    }
}
