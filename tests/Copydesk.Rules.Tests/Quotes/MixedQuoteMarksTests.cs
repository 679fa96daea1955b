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
    public void Single_marks_are_counted_for_themselves() => Marks(
        "‘We go on Monday,’ said Ann Lee. ‘The boats are full,’ she added. ‘Nobody stays,’ her brother said. [|'|]Not one stays,' he said.");

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
    [InlineData("“Type `\"yes\"` and wait,” said Tomasz Wilk.")]
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

    [Fact]
    public void One_pasted_paragraph_among_many_quotations_is_its_own_affair() => Passes(
        "“One,” said Ann Lee. “Two.”\n\n“Three,” said Ann Lee. “Four.”\n\n\"Pasted from the mail,\" wrote Ann Lee.\n\n“Five,” said Ann Lee. “Six.”");

    [Fact]
    public void A_paragraph_that_has_both_is_marked_among_many() => Marks(
        "“One,” said Ann Lee. “Two.”\n\n“Three,” said Ann Lee. “Four.”\n\n“Five,” said Ann Lee of the film [|\"|]Long Road\".\n\n“Six,” said Ann Lee.",
        "Straight double marks here and once more, curly 12 times. Use curly throughout.");

    [Fact]
    public void A_quarter_of_all_marks_is_a_mixture_wherever_they_stand() => Marks(
        "“One,” said Ann Lee.\n\n[|\"|]Two,\" said Ann Lee.\n\n“Three,” said Ann Lee.");

    [Fact]
    public void A_pair_of_two_kinds_is_marked() => Marks(
        "“The bridge is safe,[|\"|] said Tomasz Wilk. “It will carry buses by June.”");

    [Fact]
    public void A_few_apostrophes_of_the_other_kind_are_seen_by_nobody() => Passes(
        "The county’s engineer, the county’s clerk, the bridge’s railings and the river’s banks.\n\nThe county's road.");

    [Fact]
    public void Block_quotes_have_marks_of_their_own() => Passes(
        "“The bridge is safe,” said *Tomasz Wilk*.\n\n> The \"bridge\" is safe, says the letter.\n", file: "draft.md");

    [Theory]
    [InlineData("“Rock ’n’ roll in the '90s was safe,” said Tomasz Wilk.")]
    [InlineData("„Die Brücke ist sicher“, says the sign. «Sûr», says the other. “Safe,” says the third.")]
    [InlineData("The board is 6' 2\" by 4' 8\". “Safe,” said Tomasz Wilk. “Very.”")]
    public void Leading_apostrophes_measures_and_foreign_marks_are_left_aside(string text) => Passes(text);
}
