using Copydesk.Analysis;
using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class WrongQuoteNestingTests() : RuleTests(new WrongQuoteNesting())
{
    [Theory]
    [InlineData("“The guard said, [|“Nobody leaves,”|] and we stayed,” Ann Lee told the court.")]
    [InlineData("\"The guard said, [|\"Nobody leaves,\"|] and we stayed,\" Ann Lee told the court.")]
    [InlineData("Ann Lee told the court: “The guard said, [|“Nobody leaves,”|] and we stayed.”")]
    public void Double_marks_inside_double_marks_are_marked(string text) => Marks(
        text, "\"Nobody leaves,\" stands in double marks inside double marks. Put it in single marks.");

    [Fact]
    public void Single_marks_inside_single_marks_are_marked() => Marks(
        "‘The guard said, [|‘Nobody leaves,’|] and we stayed,’ Ann Lee told the court.",
        "\"Nobody leaves,\" stands in single marks inside single marks. Put it in double marks.");

    [Theory]
    [InlineData("Ann Lee told the court: ‘The guard said, [|‘Nobody leaves,’|] and we stayed.’")]
    [InlineData("Ann Lee told the court that ‘the guard said, [|‘Nobody leaves,’|] and we stayed’.")]
    [InlineData("She said ‘the guard said, [|‘Nobody leaves,’|] and we stayed,’ on Monday.")]
    public void So_are_those_that_begin_in_the_middle_of_a_paragraph(string text) => Marks(text);

    [Theory]
    [InlineData("'The guard said, [|'Nobody leaves,'|] and we stayed,' Ann Lee told the court.")]
    [InlineData("'I said [|'no'|] three times,' Ann Lee told the court.")]
    [InlineData("'It's what he kept saying, [|'never'|], to everyone in the boys' team,' Ann Lee told the court.")]
    [InlineData("Ann Lee told the court: 'The guard said [|'do not run'|] and we stayed.'")]
    [InlineData("The umpire told them 'to say [|'sorry'|] and play on,' she said.")]
    public void So_are_straight_single_marks_in_each_other(string text) => Marks(text);

    [Theory]
    [InlineData("'I'm goin',' he said of the 'boss' and his 'gang', 'and I ain't comin' back.'")]
    [InlineData("She called it 'the Boss' and 'the Kid', and said 'go now.'")]
    [InlineData("The '90s band sang 'No' at the boys' club; rock 'n' roll, 'tis said.")]
    [InlineData("'Tis the 'boss' who pays,' she said.")]
    [InlineData("It's the players' 'dream', O'Neill's men said, 'and ours.'")]
    [InlineData("Give 'em 'hell', he said.")]
    [InlineData("'The kids' bus can't get through, 'til they mend it,' she said.")]
    [InlineData("He is 6' tall and has a 'nice' way with 'em, she said, 'most days.'")]
    public void Straight_apostrophes_and_quotations_side_by_side_pass(string text) => Passes(text);

    [Theory]
    [InlineData("He said ‘no’, she said ‘Nobody leaves,’ and both said ‘yes’.")]
    [InlineData("Give ‘em time, she said, ‘Nobody leaves,’ and wait for the boys’, too.")]
    [InlineData("‘The guard said no,’ she said. ‘Nobody leaves,’ he said. ‘We stayed.’")]
    [InlineData("“He said ‘no and left. ‘Nobody leaves,’ he said, and ‘we stayed’.”")]
    public void Single_marks_side_by_side_and_elisions_pass(string text) => Passes(text);

    [Theory]
    [InlineData("“The guard said, ‘Nobody leaves,’ and we stayed,” Ann Lee told the court.")]
    [InlineData("‘The guard said, “Nobody leaves,” and we stayed,’ Ann Lee told the court.")]
    [InlineData("'The guard said, \"Nobody leaves,\" and we stayed,' Ann Lee told the court.")]
    [InlineData("“The guard said no,” said Ann Lee. “Nobody left.”")]
    [InlineData("“The guard said no, said Ann Lee. “Nobody left.”")]
    [InlineData("“The board is 6' 2\" long,” said Ann Lee, “and the boys’ rope is ’80s stock.”")]
    [InlineData("«The guard said «no»», said Ann Lee.")]
    public void Marks_of_two_kinds_and_marks_side_by_side_pass(string text) => Passes(text);

    [Fact]
    public void A_quotation_of_several_paragraphs_passes() => Passes(
        "“The guard said no,” said Ann Lee. “So we stayed.\n\n“Nobody left,” she said.");

    [Fact]
    public void The_fix_makes_straight_single_marks_double() => Fixes(
        "'I said [|'no'|] three times,' Ann Lee told the court.",
        "'I said \"no\" three times,' Ann Lee told the court.",
        applicability: Applicability.Ask);

    [Fact]
    public void The_fix_changes_the_inner_marks() => Fixes(
        "\"The guard said, [|\"Nobody leaves,\"|] and we stayed,\" Ann Lee told the court.",
        "\"The guard said, 'Nobody leaves,' and we stayed,\" Ann Lee told the court.",
        applicability: Applicability.Ask);
}
