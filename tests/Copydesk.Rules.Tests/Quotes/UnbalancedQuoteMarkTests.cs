using Copydesk.Analysis;
using Copydesk.Rules.Quotes;
using Copydesk.Testing;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class UnbalancedQuoteMarkTests() : RuleTests(new UnbalancedQuoteMark())
{
    [Theory]
    [InlineData("[|\"|]The ferry will sail on Sunday, said Ann Lee.")]
    [InlineData("[|\"|]The ferry will sail on Sunday, she said.")]
    [InlineData("[|\"|]The ferry will sail on Sunday, the harbour master said.")]
    public void A_comma_before_the_source_is_where_it_closes(string text) => Marks(text, "Closing mark missing after \"…will sail on Sunday,\". Put one there.");

    [Fact]
    public void One_quoted_sentence_closes_at_the_end_of_its_paragraph() => Marks(
        "Ann Lee, the harbour master, said: [|“|]The ferry will sail on Sunday.\n\nThe fare stays the same.",
        "Closing mark missing after \"…will sail on Sunday.\". Put one there.");

    [Fact]
    public void An_opening_mark_is_missing_at_the_start_of_a_paragraph() => Marks(
        "The ferry will sail on Sunday,[|”|] said Ann Lee.", "Opening mark missing before \"The ferry will sail…\". Put one there.");

    [Fact]
    public void A_second_paragraph_opens_too() => Marks(
        "“The engine is out,” said Ann Lee. “We did it ourselves.\n\nThe ferry will sail on Sunday,[|”|] she said.",
        "Opening mark missing before \"The ferry will sail…\". Put one there.");

    [Fact]
    public void Where_the_place_is_not_certain_a_person_has_to_look() => Marks(
        "Ann Lee was there. [|“|]The ferry will sail. It was late in the evening and the crew went home.\n\nThe fare stays the same.",
        "Opening mark without a closing one before \"The ferry will sail…\". Close the quotation.");

    [Fact]
    public void What_is_not_certain_is_no_error()
    {
        var (certain, open) = (SeverityOf("“The ferry will sail on Sunday, said Ann Lee."), SeverityOf("It rained. It will sail,” said Ann Lee."));
        Assert.Equal((DiagnosticSeverity.Error, DiagnosticSeverity.Warning), (certain, open));
    }

    [Fact]
    public void British_single_marks_count_at_the_start_of_a_paragraph() => Marks(
        "[|‘|]The ferry will sail on Sunday, said Ann Lee.", "Closing mark missing after \"…will sail on Sunday,\". Put one there.");

    [Theory]
    [InlineData("“The engine is out,” said Ann Lee. “We did it ourselves.\n\n“It took nine days.\n\n“The ferry will sail on Sunday,” she said.")]
    [InlineData("‘The engine is out,’ said Ann Lee. ‘We did it ourselves.\n\n‘It took nine days,’ she said.")]
    [InlineData("\"The engine is out,\" said Ann Lee. \"We did it ourselves.\n\n\"It took nine days,\" she said.")]
    public void A_quotation_of_several_paragraphs_closes_once(string text) => Passes(text);

    [Theory]
    [InlineData("The board is 6' 2\" long, and the ferry's ropes are ’80s stock.")]
    [InlineData("“The board is 6' 2\" long,” said Ann Lee.")]
    [InlineData("“She said ‘no’ to the boys’ plan,” said Ann Lee. “Rock ’n’ roll it wasn’t.”")]
    [InlineData("Ann Lee said: “The sign reads \"closed\".”")]
    [InlineData("See <a href=\"https://example.org/ferry\">the ferry's page</a>.")]
    [InlineData("‘Twas the ferry’s last night.")]
    [InlineData("«Zarpa el domingo», dijo. „Sie fährt am Sonntag“, sagte sie.")]
    [InlineData("")]
    public void Pairs_inches_apostrophes_and_markup_pass(string text) => Passes(text);

    [Fact]
    public void The_fix_puts_the_closing_mark_behind_the_comma() => Fixes(
        "[|\"|]The ferry will sail on Sunday, said Ann Lee.", "\"The ferry will sail on Sunday,\" said Ann Lee.", applicability: Applicability.Ask);

    [Fact]
    public void The_fix_puts_the_opening_mark_at_the_start() => Fixes(
        "The ferry will sail on Sunday,[|”|] said *Ann Lee*.", "“The ferry will sail on Sunday,” said *Ann Lee*.", applicability: Applicability.Ask, file: "draft.md");

    [Theory]
    [InlineData("Ann Lee said: “The ferry will sail on Sunday.", DiagnosticSeverity.Error)]
    [InlineData("“The ferry will sail on Sunday.", DiagnosticSeverity.Error)]
    [InlineData("Ann Lee called the ferry a “shame and left the room.", DiagnosticSeverity.Warning)]
    [InlineData("He carried the slogan of the campaign — “Save Our Ferry and its crew.", DiagnosticSeverity.Warning)]
    public void Where_a_quotation_ends_that_begins_in_mid_sentence_is_not_certain(string text, DiagnosticSeverity severity) =>
        Assert.Equal(severity, SeverityOf(text));

    private static DiagnosticSeverity SeverityOf(string text)
    {
        var rules = RuleSet.Of(new UnbalancedQuoteMark());
        var draft = Copydesk.Drafts.Readers.DraftReader.ReadText("a.txt", text);
        return Assert.Single(DeskRun.Check([new Source(draft)], rules, new FixedSettings(rules), new RunOptions()).Findings).Severity;
    }

    private sealed record Source(Copydesk.Drafts.Draft Draft) : IDraftSource
    {
        string IDraftSource.Path => Draft.Path;

        Copydesk.Drafts.Draft IDraftSource.Read() => Draft;
    }

    [Fact]
    public void A_single_mark_behind_a_colon_is_left_open_too() => Marks(
        "Kwame Boateng told reporters: [|‘|]The road will be closed for a month, said the mayor. He left.");

    [Theory]
    [InlineData("Kwame Boateng told reporters: ‘The road will be closed for the boys’ sake, and for ours.")]
    [InlineData("They wore the jackets of the ‘90s, and the hats.")]
    [InlineData("Kwame Boateng sang ‘The road again, and again.")]
    public void Elsewhere_a_single_mark_may_be_an_apostrophe(string text) => Passes(text);

    [Fact]
    public void Single_marks_inside_single_marks_are_left_to_the_rule_for_nesting() => Passes(
        "Ann Lee told the court: ‘The guard said, ‘Nobody leaves,’ and we stayed.’");

    [Fact]
    public void An_opening_mark_typed_twice_is_marked() => Marks(
        "The captain said: [|“|]“We won in the rain.”", "Opening mark typed twice before \"We won in the…\". Delete one.");

    [Fact]
    public void One_of_two_opening_marks_is_deleted() => Fixes(
        "[|“|]“We won,” she said.", "“We won,” she said.", applicability: Applicability.Ask);
}
