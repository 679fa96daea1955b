using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class UnattributedQuoteTests() : RuleTests(new UnattributedQuote())
{
    private const string Before = "Traders at the Ondo market closed their stalls at noon on Friday. The roof over the east gate had leaked for months.\n\n";
    private const string After = "\n\nThe market opened in 1931. Its roof was last repaired in 2009, when the state paid for new tin.";

    [Fact]
    public void A_quotation_that_nobody_is_named_for_is_marked() => Marks(
        Before + "\"[|We have paid for that roof three times over and we still get wet.|]\"" + After,
        "Who said \"We have paid for that roof…\"? No speaker here or in the sentences beside it. Name one.");

    [Theory]
    [InlineData("\"We have paid for that roof three times over,\" said Funke Adeyemi, who sells cloth.")]
    [InlineData("\"We have paid for that roof three times over,\" Funke Adeyemi said.")]
    [InlineData("“We have paid for that roof three times over,” she told reporters.")]
    [InlineData("Funke Adeyemi said: “We have paid for that roof three times over.”")]
    [InlineData("‘We have paid for that roof three times over,’ says Funke Adeyemi, 54.")]
    [InlineData("According to Funke Adeyemi, \"we have paid for that roof three times over\".")]
    [InlineData("\"We have paid,\" Funke Adeyemi said, \"for that roof three times over.\"")]
    [InlineData("\"We have paid for that roof three times over,\" the union wrote on X.")]
    [InlineData("\"We have paid for that roof three times over,\" read a banner over the gate.")]
    [InlineData("\"We have paid for that roof three times over,\" the traders' union said in a statement.")]
    [InlineData("\"We have paid for that roof three times over,\" the deputy commissioner was quoted as saying by a local daily.")]
    public void A_quotation_with_its_speaker_passes(string sentence) => Passes(Before + sentence + After);

    [Theory]
    [InlineData("‘[|We have paid for that roof three times over and we still get wet|]’.")]
    [InlineData("'[|We have paid for that roof three times over and we still get wet.|]'")]
    [InlineData("“[|We have paid for that roof three times over and we still get wet.|]”")]
    [InlineData("«[|We have paid for that roof three times over and we still get wet.|]»")]
    [InlineData("“[|We have paid lakhs for that roof, sir, and our cloth still gets wet.|]” The rent is due on Monday.")]
    [InlineData("There was anger. “[|We have paid for that roof three times over and we still get wet.|]”")]
    public void In_whatever_marks_of_whatever_desk(string copy) => Marks(Before + copy + After);

    [Theory]
    [InlineData("A banner over the gate read: “We have paid for that roof three times over.”")]
    [InlineData("A note on the council's door said ‘we have paid for that roof three times over’.")]
    [InlineData("The charge sheet states that “the accused had taken money for that roof three times over”.")]
    [InlineData("“The accused had taken money for that roof three times over,” the FIR said.")]
    [InlineData("The market's anthem begins: “We have paid for that roof three times over.”")]
    [InlineData("In the agenda for this week councillors are told: “Members looked at a report on the wells in April and put it off.”")]
    [InlineData("At the gate drivers are warned: “Lorries over seven tonnes will be turned back at the bridge.”")]
    [InlineData("“We have paid for that roof three times over,” reads a letter seen by the Courier.")]
    [InlineData("‘We have paid for that roof three times over,’ a union source told the Courier.")]
    [InlineData("Hitting out at the council, traders' leader Ramesh Nair said, “We have paid for that roof three times over.”")]
    [InlineData("“We have paid for that roof three times over,” Nair told PTI.")]
    [InlineData("PTI quoted Nair as saying, “We have paid for that roof three times over.”")]
    [InlineData("“We have paid for that roof three times over,” Nair posted on X.")]
    [InlineData("Courier: ‘Who paid for it?’ Nair: ‘We have paid for that roof three times over.’")]
    [InlineData("“We have paid for that roof three times over.” — Ramesh Nair, trader")]
    [InlineData("The union was scathing. “We have paid for that roof three times over.”")]
    [InlineData("The traders were blunt: “We have paid for that roof three times over.”")]
    public void Things_that_speak_and_every_way_of_saying_pass(string copy) => Passes(Before + copy + After);

    [Fact]
    public void The_answer_behind_a_question_of_an_interview_passes() => Passes(
        Before + "How did the traders pay for it?\n\n“Each of us gave what the rain had left us, and then some.”" + After);

    [Fact]
    public void Two_closed_paragraphs_of_one_speaker_pass() => Passes(
        Before + "“We have paid for that roof three times over.”\n\n“Nobody has come to look at it,” said Funke Adeyemi." + After);

    [Theory]
    [InlineData("“Never again.”")]
    [InlineData("“Shame!”")]
    public void Less_than_a_clause_passes(string copy) => Passes(Before + copy + After);

    [Fact]
    public void A_paragraph_of_the_writers_own_between_two_quotations_changes_no_speaker() => Passes(
        Before + "“We have paid for that roof three times over,” said Funke Adeyemi.\n\nThe rent is due on the first of the month.\n\n“Nobody has come to look at it since the rains began.”" + After);

    [Fact]
    public void A_mark_that_was_forgotten_leaves_the_next_paragraph_alone() => Passes(
        Before + "“We have paid for that roof three times over, said Funke Adeyemi.\n\nThe rent is due on the first of the month. Traders pay in cash." + After);

    [Fact]
    public void A_speaker_carries_over_to_the_next_quotation() => Passes(
        Before + "\"We have paid for that roof three times over,\" said Funke Adeyemi. \"Nobody from the council has come to look.\""
        + "\n\n\"They came for the rent on the first of the month all the same.\"" + After);

    [Fact]
    public void A_quotation_of_several_paragraphs_has_one_speaker() => Passes(
        Before + "“We have paid for that roof three times over,” said Funke Adeyemi. “Nobody has come to look.\n\n“They came for the rent on the first of the month all the same.”" + After);

    [Theory]
    [InlineData("The council calls the new rent a \"fair contribution\".")]
    [InlineData("Its leaflet, \"What Your Rent Pays For\", was printed twice.")]
    [InlineData("Traders know the east gate as \"the shower\".")]
    [InlineData("The so-called \"rain tax\" is paid in cash.")]
    public void Fragments_titles_and_nicknames_need_no_speaker(string sentence) => Passes(Before + sentence + After);

    [Fact]
    public void A_headline_of_another_story_at_the_foot_is_left_alone() => Passes(
        Before + After.TrimStart() + "\n\n‘We have paid for that roof three times over’: confessions of a trader");

    [Fact]
    public void A_headline_is_left_alone() => Passes("'We have paid for that roof three times over'\n\n" + Before + After.TrimStart());
}
