using Copydesk.Analysis;
using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class MixedQuoteMarksTests() : RuleTests(new MixedQuoteMarks())
{
    [Fact]
    public void Straight_double_marks_among_curly_ones_are_marked_once() => Marks(
        "“The bridge is safe,” said Tomasz Wilk. [|\"|]It will carry buses by June,\" he added. “Lorries must wait.”",
        "Straight double marks here and once more, curly 4 times. Use curly throughout.");

    [Fact]
    public void Curly_double_marks_among_straight_ones_are_marked() => Marks(
        "\"The bridge is safe,\" said Tomasz Wilk. [|“|]It will carry buses by June,” he added. \"Lorries must wait.\"",
        "Curly double marks here and once more, straight 4 times. Use straight throughout.");

    [Fact]
    public void Apostrophes_are_counted_for_themselves() => Marks(
        "The county's engineer signed the papers. The county's clerk filed them. The bridge[|’|]s railings are new.",
        "Curly apostrophes here, straight twice. Use straight throughout.");

    [Fact]
    public void On_a_tie_the_marks_that_came_first_win() => Marks(
        "The county's engineer signed the papers. The bridge[|’|]s railings are new.",
        "Curly apostrophes here, straight once. Use straight throughout.");

    [Fact]
    public void Straight_apostrophes_beside_curly_double_marks_are_no_mixture() => Passes(
        "“The bridge is safe,” said Tomasz Wilk, the county's engineer. “It's open.”");

    [Theory]
    [InlineData("\"The bridge is safe,\" said Tomasz Wilk. \"It will carry buses.\"")]
    [InlineData("“The bridge is safe,” said Tomasz Wilk. “It will carry buses.”")]
    [InlineData("“The bridge is 6' 2\" lower than it was,” said Tomasz Wilk.")]
    [InlineData("")]
    public void One_kind_of_mark_passes(string text) => Passes(text);

    [Fact]
    public void The_house_may_ask_for_curly_marks_always() => Marks(
        "[|\"|]The bridge is safe,\" said Tomasz Wilk.",
        "Straight double marks here and once more, not the house's. Use curly throughout.",
        options: "copydesk_quote_marks = curly");

    [Fact]
    public void The_house_may_ask_for_straight_marks_always() => Marks(
        "The county[|’|]s engineer signed the papers.",
        options: "copydesk_quote_marks = straight");

    [Fact]
    public void The_fix_changes_every_mark_of_the_kind_and_no_other() => Fixes(
        "“The bridge is safe,” said Tomasz Wilk. [|\"|]It's open to buses,\" he added. “It's 12\" wider.”",
        "“The bridge is safe,” said Tomasz Wilk. “It's open to buses,” he added. “It's 12\" wider.”",
        applicability: Applicability.Safe);

    [Fact]
    public void In_Markdown_the_fix_leaves_code_alone() => Fixes(
        "“The bridge is safe,” said *Tomasz Wilk*. [|\"|]It is **open**,\" he added. “Type `say \"yes\"` and wait.”",
        "“The bridge is safe,” said *Tomasz Wilk*. “It is **open**,” he added. “Type `say \"yes\"` and wait.”",
        file: "draft.md");
}
