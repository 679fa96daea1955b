using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class RecurringAcrossDeskTests() : RuleTests(new RecurringAcrossDesk())
{
    private static readonly string[] Stories =
    [
        "The ferry to Kisoro Island will not sail before Monday, the harbour master said.",
        "The harbour wall gets a third coat of paint in May, the council said.",
        "The island's school opens its doors in September, the ministry said.",
    ];

    private static (string File, string Text)[] Desk(string line, int drafts = 3, string after = "") =>
        [.. Enumerable.Range(0, drafts).Select(i => ($"{"abc"[i]}.txt", Stories[i] + "\n\n" + line + "\n\n" + after))];

    [Fact]
    public void A_line_at_the_end_of_three_drafts_is_marked_in_each() => Marks(
        Desk("[|Ask the pier: our readers' questions of the week|]"),
        [
            "\"Ask the pier: our readers' questions of the week\" stands in 3 drafts (also b.txt). If it came along with the copy, delete it.",
            "\"Ask the pier: our readers' questions of the week\" stands in 3 drafts (also a.txt). If it came along with the copy, delete it.",
            "\"Ask the pier: our readers' questions of the week\" stands in 3 drafts (also a.txt). If it came along with the copy, delete it.",
        ]);

    [Fact]
    public void A_line_between_paragraphs_is_marked() => Marks(Desk("[|Hear the harbour master every morning at seven|]", after: Stories[0] + "\n\nYes.\n\nNo.\n\nPerhaps."));

    [Fact]
    public void Two_drafts_prove_nothing() => Passes(Desk("Ask the pier: our readers' questions of the week", drafts: 2));

    [Theory]
    [InlineData("What happens next", "The council meets again on Friday to vote on it.\n\nYes.\n\nNo.\n\nPerhaps.")]
    [InlineData("The harbour master did not answer calls on Friday night.", "The council meets again on Friday to vote on it.\n\nYes.\n\nNo.\n\nPerhaps.")]
    [InlineData("The case continues.", "")]
    [InlineData("“We will sail again on Monday”", "")]
    [InlineData("(Reporting by Olena Kovalenko; editing by Grace Oduya)", "")]
    [InlineData("Photo: The harbour wall of Kisoro in May", "")]
    [InlineData("Correction: an earlier report gave the wrong day", "")]
    [InlineData("Share this article on Facebook", "")]
    [InlineData("Ends", "")]
    [InlineData("Record March 12", "")]
    [InlineData("2025", "")]
    public void What_repeats_for_good_reasons_or_is_known_is_not_learned(string line, string after) => Passes(Desk(line, after: after));

    [Fact]
    public void Where_another_rule_marks_it_the_line_counts_and_is_not_marked_again() => Marks(
        [
            ("a.txt", Stories[0] + "\n\n[|Harbour wall gets a third coat of paint|]"),
            ("b.txt", Stories[1] + "\n\n[|Harbour wall gets a third coat of paint|]"),
            ("c.txt", Stories[2] + "\n\nMost read\n\nHarbour wall gets a third coat of paint"),
        ]);

    [Fact]
    public void Figures_may_differ() => Marks(
        [
            ("a.txt", Stories[0] + "\n\n[|Ask the pier, part 11|]"),
            ("b.txt", Stories[1] + "\n\n[|Ask the pier, part 12|]"),
            ("c.txt", Stories[2] + "\n\n[|Ask the pier, part 13|]"),
        ]);

    [Theory]
    [InlineData("Net 316,000 vs 298,000", "Net 41,000 vs 39,500", "Net 7,100 vs 6,300")]
    [InlineData("Attendance: 34,521", "Attendance: 9,874", "Attendance: 12,003")]
    [InlineData("Half-time: 1-0", "Half-time: 0-0", "Half-time: 2-1")]
    [InlineData("Record March 12", "Record April 3", "Record May 30")]
    public void Figures_that_are_the_news_of_a_line_are_not_its_furniture(string a, string b, string c) => Passes(
        [("a.txt", Stories[0] + "\n\n" + a), ("b.txt", Stories[1] + "\n\n" + b), ("c.txt", Stories[2] + "\n\n" + c)]);

    [Fact]
    public void A_stamp_may_differ_in_its_date() => Marks(
        [
            ("a.txt", Stories[0] + "\n\n[|Put up on 5 May 2025, 10:30 by the pier desk|]"),
            ("b.txt", Stories[1] + "\n\n[|Put up on 6 May 2025, 09:15 by the pier desk|]"),
            ("c.txt", Stories[2] + "\n\n[|Put up on 7 May 2025, 22:05 by the pier desk|]"),
        ]);

    [Fact]
    public void A_line_that_the_house_has_to_print_is_not_learned() => Passes(
        Desk("Ask the pier: our readers' questions of the week"),
        stylebook: "required_lines:\n  - \"Ask the pier: our readers' questions of the week\"\n");
}
