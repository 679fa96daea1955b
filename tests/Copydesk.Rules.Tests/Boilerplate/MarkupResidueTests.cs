using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class MarkupResidueTests() : RuleTests(new MarkupResidue())
{
    private const string Before = "The council voted on Tuesday to close the ferry terminal, 30 years after it opened.\n\n";
    private const string After = "\n\nThe terminal employs 40 people, the harbour master said.";

    [Fact]
    public void An_entity_is_told_with_its_character() => Marks(
        "Okafor [|&amp;|] Sons bought the yard.", "\"&amp;\" is an HTML entity, not copy. Write \"&\".");

    [Fact]
    public void Both_sides_of_a_merge_are_marked() => Marks(
        Before + "[|<<<<<<<|] HEAD\n\nThe vote was 5-4.\n\n[|=======|]\n\nThe vote was 5-3.\n\n[|>>>>>>>|] edits" + After,
        [
            "\"<<<<<<<\" is a merge marker, not copy. Settle which version stands.",
            "\"=======\" is a merge marker, not copy. Settle which version stands.",
            "\">>>>>>>\" is a merge marker, not copy. Settle which version stands.",
        ]);

    [Theory]
    [InlineData("The mayor[|&#8217;|]s office said[|&nbsp;|]no.")]
    [InlineData("[|<p>|]The vote was close.[|</p>|]")]
    [InlineData("The vote was close.[|<br/><br/>|]The mayor left.")]
    [InlineData("The [|<a href=\"https://example.com/vote\">|]vote[|</a>|] was close.")]
    [InlineData("[|<!-- inline ad -->|] The vote was close.")]
    [InlineData("[|[caption id=\"attachment_12\" align=\"left\"]|] The hall on Tuesday. [|[/caption]|]")]
    [InlineData("[|[gallery ids=\"1,2,3\"]|]")]
    [InlineData("The vote was close. [|[pullquote]|]It is over[|[/pullquote]|]")]
    [InlineData("Dear [|{{ first_name }}|], the vote was close.")]
    [InlineData("[|{% include ad.html %}|] The vote was close.")]
    [InlineData("Dear [|${name}|], the vote was close.")]
    [InlineData("Dear [|{first_name}|], the vote was close.")]
    [InlineData("The [|**mayor**|] left before the vote.")]
    [InlineData("[|## What happens next|]")]
    [InlineData("The [|[full list](https://example.com/list)|] is out.")]
    [InlineData("The vote was close.[|![The hall](https://example.com/hall.jpg)|]")]
    [InlineData("The hall was built in 1902[|[4]|], the oldest in the valley.[|[citation needed]|]")]
    [InlineData("The hall was built in 1902.[|[12]|]")]
    [InlineData("[|Comment [MK1]:|] is this right?")]
    [InlineData("[|[edit]|]")]
    [InlineData("[|=======|]")]
    [InlineData("[|{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\"}|]")]
    [InlineData(".hero [|{ color: #fff; margin: 0; }|]")]
    [InlineData("googletag.cmd.push(function() [|{ googletag.display('ad-1'); }|]);")]
    public void What_machines_read_is_marked(string line) => Marks(Before + line + After);

    [Theory]
    [InlineData("AT&T; M&S; and B&Q have shops in the street.")]
    [InlineData("Fewer than 5 < 6 people came, and <10% voted.")]
    [InlineData("She wrote to <mayor@example.com> and looked at <https://example.com>.")]
    [InlineData("He types the <b> tag by hand, and “</b>” at the end.")]
    [InlineData("He told [the defendant] to leave [sic] on [1 May].")]
    [InlineData("The ruling, [2019] EWCA Civ 12, is final; see R v Dudley [1884].")]
    [InlineData("[1] The figures are those of the labour office.")]
    [InlineData("The film gets **** from us, and ***** from the public.")]
    [InlineData("“F**k that and s**t,” he said.")]
    [InlineData("Prices* rise in May**, the harbour company said.")]
    [InlineData("Ferry stays in port [VIDEO]")]
    [InlineData("======")]
    [InlineData("She wrote “[edit] the list” on the board.")]
    [InlineData("The set {1, 2, 3} has three members.")]
    [InlineData("#1 on the list is the harbour wall. ### is what he wrote.")]
    [InlineData("She asked [him] (the mayor) to leave.")]
    public void What_people_write_is_copy(string line) => Passes(Before + line + After);

    [Fact]
    public void A_story_about_code_may_show_code() => Passes(
        "The bug sat in the HTML of the page.\n\n<div class=\"vote\">&nbsp;</div>\n\nIt was there for years, the harbour company said.");

    [Fact]
    public void Notes_of_the_article_itself_are_no_residue() => Passes(
        "The hall was built in 1902.[1] It burned down twice.[2]\n\nThe council met in it.\n\n[1] Town records, 1902.\n\n[2] Town records, 1950.");

    [Fact]
    public void In_a_Markdown_draft_Markdown_is_no_residue() => Passes(
        "# Vote\n\n## What happens next\n\nThe **mayor** wrote [a letter](https://example.com) and `left`.\n", file: "draft.md");

    [Theory]
    [InlineData("Okafor [|&amp;|] Sons bought the yard[|&hellip;|]", "Okafor & Sons bought the yard…")]
    [InlineData("[|<p>|]The vote was [|<b>|]close[|</b>|].[|</p>|]", "The vote was close.")]
    [InlineData("The vote was close.[|<br>|]The mayor left.", "The vote was close. The mayor left.")]
    public void What_only_formats_is_taken_out(string before, string after) => Fixes(before, after, applicability: Applicability.Safe);

    [Theory]
    [InlineData("The [|[full list](https://example.com/list)|] is out.", "The full list is out.")]
    [InlineData("The [|**mayor**|] left.", "The mayor left.")]
    [InlineData("The hall was built in 1902[|[4]|] by hand.", "The hall was built in 1902 by hand.")]
    public void What_carries_words_asks(string before, string after) => Fixes(before, after, applicability: Applicability.Ask);

    [Fact]
    public void A_text_of_brackets_alone_is_read_in_time() => Passes(new string('[', 200_000) + new string('<', 200_000) + new string('{', 200_000) + new string('&', 200_000));
}
