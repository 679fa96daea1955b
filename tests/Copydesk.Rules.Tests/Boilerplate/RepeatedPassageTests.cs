using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class RepeatedPassageTests() : RuleTests(new RepeatedPassage())
{
    private const string Lead = "The ferry to Kisoro Island will not sail before Monday, the harbour master said on Friday.";
    private const string More = "Passengers with tickets for the weekend can change them at the terminal until Sunday evening.";

    [Fact]
    public void Entries_of_a_running_report_each_tell_what_their_reader_has_to_know() => Passes(
        "9:05 p.m.\n\nIt takes 41 seats to win the island's parliament outright, the election office said. Turnout was high.\n\n"
        + "8:55 p.m.\n\nThe first boxes have reached the hall by boat.\n\n"
        + "8:35 p.m.\n\nThe polls are closed. It takes 41 seats to win the island's parliament outright, the election office said.");

    [Fact]
    public void A_paragraph_that_stands_twice_is_marked_the_second_time() => Marks(
        Lead + "\n" + More + "\n[|" + Lead + "|]",
        "\"The ferry to Kisoro Island will not sail before M…\" stands here and at line 1. Delete one of the two.");

    [Fact]
    public void A_sentence_inside_a_paragraph_is_marked_alone() =>
        Marks(Lead + " Nobody complained.\n" + More + "\nThe wind will drop on Sunday. [|" + Lead + "|] So he says.");

    [Fact]
    public void Paragraphs_that_come_again_in_order_are_one_finding() => Marks(
        Lead + "\n" + More + "\n[|" + Lead + "|]\n" + More,
        "\"The ferry to Kisoro Island will not sail before M…\" and what follows stand here and at line 1. Delete one of the two.");

    [Fact]
    public void A_standfirst_that_the_body_repeats_is_marked() =>
        Marks("Ferry stays in port\n" + Lead + "\n\n" + More + "\n[|" + Lead + "|] Nobody complained.");

    [Fact]
    public void A_word_or_two_may_differ() => Marks(
        "The council asked the owners of the ferries for a plan that would keep the island supplied until the spring.\n" + More
        + "\n[|The council asked the owners of the ferries for a scheme that would keep the island supplied until the spring.|]");

    [Theory]
    [InlineData("The ferry to Kisoro Island will not sail before Tuesday, the harbour master said on Friday.")]
    [InlineData("The ferry to Bunyonyi Island will not sail before Monday, the harbour master said on Friday.")]
    [InlineData("A spokeswoman for the port declined to comment.")]
    [InlineData("The ferry to Kisoro Island will sail on Sunday after all, to everybody's surprise.")]
    public void Other_names_days_and_words_are_other_facts(string line) =>
        Passes(Lead + "\nA spokeswoman for the port declined to comment.\n" + line);

    [Fact]
    public void A_headline_may_echo_in_the_body() => Passes(
        "Ferry to Kisoro Island will not sail before Monday, harbour master says on Friday\n"
        + "Ferry to Kisoro Island will not sail before Monday, harbour master says on Friday.\n" + More);

    [Fact]
    public void A_caption_or_a_label_may_come_again() => Passes(
        Lead + "\nThe harbour company of Kisoro Island presents the forty-first regatta of old ferries\n" + More
        + "\nThe harbour company of Kisoro Island presents the forty-first regatta of old ferries\nThe wind will drop on Sunday, they say.");

    [Fact]
    public void Case_and_marks_do_not_count() =>
        Marks(Lead + "\n" + More + "\n[|“The ferry to Kisoro Island will not sail before Monday”, the harbour master said on Friday!|]");

    [Fact]
    public void The_fix_asks() => Fixes(
        Lead + "\n[|" + Lead + "|]\n" + More,
        Lead + "\n" + More,
        applicability: Applicability.Ask);
}
