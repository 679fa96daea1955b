using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Readers;

public class FrontMatterTests
{
    private const string Body = "The ferry left the harbour at noon with forty people on board.";

    private static Draft Read(string yaml, string path = "a.txt") => DraftReader.ReadText(path, $"---\n{yaml}\n---\n{Body}\n");

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    public void Fields_become_metadata_and_blocks_in_text_and_Markdown_alike(string path)
    {
        var draft = Read("headline: Ferry leaves late\nslug: ferry\nversion: 2\nupdates: ferry-1\nlang: en_GB\ndate: 2025-05-06T09:30:00Z\ncaptions:\n  - The harbour at noon\n  - The old pier\ncredit: Anil Rao", path);
        Assert.Equal(
            ["Headline: Ferry leaves late", "Caption: The harbour at noon", "Caption: The old pier", "Credit: Anil Rao", $"Paragraph: {Body}"],
            Reading.Describe(draft));
        Assert.Equal(
            new DraftMetadata
            {
                Published = new DateOnly(2025, 5, 6),
                PublishedAt = new DateTimeOffset(2025, 5, 6, 9, 30, 0, TimeSpan.Zero),
                Language = "en-GB",
                Slug = "ferry",
                Version = "2",
                Updates = "ferry-1",
            },
            draft.Metadata);
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void Every_printed_field_has_its_kind() =>
        Assert.Equal(
            ["Headline: A", "SeoHeadline: B", "Push: C", "Standfirst: D", "Byline: E", "Dateline: F", $"Paragraph: {Body}"],
            Reading.Describe(Read("title: A\nseo_headline: B\npush: C\nstandfirst: D\nbyline: E\ndateline: F")));

    [Theory]
    [InlineData("headline: The minister's plan", "The minister's plan", BlockFormat.YamlPlain)]
    [InlineData("headline: 'The minister''s plan'", "The minister's plan", BlockFormat.YamlSingleQuoted)]
    [InlineData("headline: \"The \\u201cold\\u201d \\\"plan\\\"\"", "The “old” \"plan\"", BlockFormat.YamlDoubleQuoted)]
    [InlineData("headline: \"😀 One \\\n    line\"", "😀 One line", BlockFormat.YamlDoubleQuoted)]
    [InlineData("headline: One\n  line  \n  more", "One line more", BlockFormat.YamlPlain)]
    [InlineData("headline: >-\n  One\n  line\n\n  more", "One line more", BlockFormat.Plain)]
    [InlineData("headline: |\n  One\n  line\n", "One line", BlockFormat.Plain)]
    public void Scalars_of_every_style_are_mapped_to_their_places(string yaml, string prose, BlockFormat format)
    {
        foreach (var ends in new[] { "\n", "\r\n" })
        {
            var draft = Read(yaml.ReplaceLineEndings(ends));
            Reading.HoldsTogether(draft);
            Assert.Equal(prose, draft.Blocks[0].Prose.Text.ToString());
            Assert.Equal(format, draft.Blocks[0].Format);
            Assert.Empty(draft.Problems);
        }
    }

    [Theory]
    [InlineData("headline: Old plan", "New plan", "---\nheadline: New plan\n---\n")]
    [InlineData("headline: 'Old plan'", "Mayor's plan", "---\nheadline: 'Mayor''s plan'\n---\n")]
    [InlineData("headline: \"Old plan\"", "New \"plan\"", "---\nheadline: \"New \\\"plan\\\"\"\n---\n")]
    public void A_fix_is_written_as_its_scalar_takes_it(string yaml, string words, string expected)
    {
        var draft = Read(yaml);
        var change = draft.Change(draft.Blocks[0], new TextSpan(0, draft.Blocks[0].Prose.Length), words)!.Value;
        Assert.StartsWith(expected, draft.Text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText!), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_has_a_day_or_a_name()
    {
        Assert.Equal(new DateOnly(2025, 5, 7), Read("date: 2025-05-06\nedition: 2025-05-07").Metadata.Edition);
        var named = Read("date: 2025-05-06\nedition: Delhi");
        Assert.Null(named.Metadata.Edition);
        Assert.Empty(named.Problems);
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_reported_at_its_place_with_what_to_write()
    {
        var draft = Read("slug: ferry\ndate: 6 May 2025");
        var problem = Assert.Single(draft.Problems);
        Assert.Equal("6 May 2025", draft.Text[problem.Span.Start..problem.Span.End]);
        Assert.Equal("\"6 May 2025\" is no day of the calendar here. Write date: YYYY-MM-DD, as in 2025-05-06.", problem.Message);
        Assert.Null(draft.Metadata.Published);
        Assert.True(draft.CanBeFixed);
    }

    [Fact]
    public void One_field_that_is_no_YAML_is_reported_and_the_others_and_the_body_are_read()
    {
        var draft = Read("headline: Mayor's plan: no\nslug: ferry\ncredit: Anil Rao");
        Assert.Equal((DraftProblemKind.BadFrontMatter, 1), (Assert.Single(draft.Problems).Kind, draft.Lines.LineOf(draft.Problems[0].Span.Start)));
        Assert.Equal("ferry", draft.Metadata.Slug);
        Assert.Equal(["Credit: Anil Rao", $"Paragraph: {Body}"], Reading.Describe(draft));
    }

    [Theory]
    [InlineData("date: 2025-05-06\ndate: 2025-05-07", "date stands here a second time: the first one counts. Delete one of them.")]
    [InlineData("a: &x 2025-05-06\ndate: *x", "date is an alias, which is not followed here. Write the value out.")]
    [InlineData("lang: 12", "\"12\" is no language tag. Write lang: en, en-GB, en-US, en-IN, …")]
    [InlineData("slug: [a, b]", "slug takes one value, not a list.")]
    [InlineData("just words", "Front matter holds no fields. Write one a line, such as date: 2025-05-06")]
    public void A_field_that_cannot_be_used_is_reported(string yaml, string message) =>
        Assert.Equal(message, Assert.Single(Read(yaml).Problems).Message);

    [Fact]
    public void Fields_of_other_tools_are_passed_over()
    {
        var draft = Read("layout: post\ntags: [a, {b: c}]\nauthor:\n  name: Maria Okafor\n? [x]\n: y\nslug: ferry");
        Assert.Empty(draft.Problems);
        Assert.Equal("ferry", draft.Metadata.Slug);
    }

    [Fact]
    public void Deep_nesting_and_aliases_that_multiply_are_bounded()
    {
        var deep = Read($"a: {new string('[', 20_000)}\nslug: ferry");
        Assert.NotEmpty(deep.Problems);
        Assert.Equal([$"Paragraph: {Body}"], Reading.Describe(deep));
        var bomb = Read("a: &a [x,x,x]\nb: &b [*a,*a,*a]\nheadline: [*b,*b]");
        Assert.Equal([$"Paragraph: {Body}"], Reading.Describe(bomb));
    }

    [Fact]
    public void Dashes_that_nothing_closes_are_no_front_matter() =>
        Assert.Contains($"Paragraph: {Body}", Reading.Text($"---\n{Body}\nHe said so.\n"));
}
