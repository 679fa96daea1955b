using Copydesk.Analysis;

namespace Copydesk.Testing.Tests;

public sealed class OldSpellingProofs() : RuleTests(new OldSpelling())
{
    [Fact]
    public void A_marked_span_is_found() => Marks("He lives in [|Kiev|].", "\"Kiev\" here. Write Kyiv.");

    [Fact]
    public void Each_finding_may_have_its_own_message() =>
        Marks("[|Kiev|] and [|KIEV|].", ["\"Kiev\" here. Write Kyiv.", "\"KIEV\" here. Write Kyiv."]);

    [Fact]
    public void Options_reach_the_rule() => Marks("[|Kiev|]", "\"Kiev\" here. Write KYIV.", options: "copydesk_shouts = true");

    [Fact]
    public void A_draft_without_findings_passes() => Passes("He lives in Kyiv.");

    [Fact]
    public void The_first_fix_is_applied_until_nothing_moves() =>
        Fixes("[|Kiev|], [|Kiev|].", "Kyiv, Kyiv.", applicability: Applicability.Safe);

    [Fact]
    public void A_fix_is_chosen_by_its_title() => Fixes("[|Kiev|].", "Kyyiv.", title: "Write Kyyiv");

    [Fact]
    public void A_missed_mark_is_shown_in_its_sentence() => Fails(
        """
        draft.txt: the findings differ.
          expected: [|Kyiv|] or [|Kiev|]?
          found:    Kyiv or [|Kiev|]?
          missing:  "Kyiv" at line 1, column 1
        """,
        () => Marks("[|Kyiv|] or [|Kiev|]?"));

    [Fact]
    public void A_finding_that_nobody_marked_is_shown_with_its_message() => Fails(
        """
        draft.txt: the findings differ.
          expected: He lives in Kiev.
          found:    He lives in [|Kiev|].
          not expected: "Kiev" at line 1, column 13: "Kiev" here. Write Kyiv.
        """,
        () => Passes("He lives in Kiev."));

    [Fact]
    public void A_message_that_differs_is_shown_beside_the_expected_one() => Fails(
        """
        The message differs.
          expected: "Kiev" here. Write Lviv.
          found:    "Kiev" here. Write Kyiv.
          they part at character 20
        """,
        () => Marks("[|Kiev|]", "\"Kiev\" here. Write Lviv."));

    [Fact]
    public void A_fix_that_gives_something_else_is_shown_where_it_parts() => Fails(
        """
        CD8001 fixes the draft to something else.
          expected: To Lviv.
          found:    To Kyiv.
          they part at character 4
        """,
        () => Fixes("To [|Kiev|].", "To Lviv."));

    [Fact]
    public void A_fix_that_is_less_sure_than_told_does_not_hold() => Fails(
        "\"Write Kyyiv\" should be offered as Safe, but is offered as Ask.",
        () => Fixes("[|Kiev|]", "Kyyiv", "Write Kyyiv", Applicability.Safe));

    [Theory]
    [InlineData("copydesk_whispers = true", "copydesk_whispers")]
    [InlineData("copydesk_shouts = loud", "loud")]
    [InlineData("copydesk_shouts", "An option is a key")]
    public void An_option_that_the_rule_does_not_take_does_not_hold(string option, string told) => Assert.Contains(
        told, Assert.Throws<ProofException>(() => Passes("Kyiv", options: option)).Message, StringComparison.Ordinal);

    [Fact]
    public void Marks_needs_a_mark_and_passes_bears_none()
    {
        Fails("Nothing is marked. To say that the rule is silent here, use Passes.", () => Marks("Kyiv"));
        Fails("Something is marked in a draft that should pass. To say that it is found, use Marks.", () => Passes("[|Kiev|]"));
    }

    private static void Fails(string message, Action proof) =>
        Assert.Equal(message.ReplaceLineEndings("\n"), Assert.Throws<ProofException>(proof).Message);
}

public sealed class SharedNumberProofs() : RuleTests(new SharedNumber())
{
    [Fact]
    public void Drafts_are_checked_together_and_related_places_may_be_marked() => Marks(
        [("a.txt", "It cost {|#0:470|} crowns."), ("b.txt", "It cost [|470|] crowns.")],
        "470 stands in a.txt too.");

    [Fact]
    public void A_lone_draft_is_a_desk_of_one() => Marks("{|#0:7|} men, [|7|] women.");

    [Fact]
    public void Drafts_that_share_nothing_pass() => Passes([("a.txt", "It cost 470."), ("b.txt", "It cost 480.")]);

    [Fact]
    public void A_related_place_that_nobody_marked_does_not_hold() => Assert.Contains(
        "the related places differ",
        Assert.Throws<ProofException>(() => Marks("7 {|#0:men|}, [|7|] women.")).Message,
        StringComparison.Ordinal);
}

public sealed class DatedProofs() : RuleTests(new Dated())
{
    [Fact]
    public void The_day_of_publication_reaches_the_rule() =>
        Marks("It opens [|today|].", "Today is 2025-05-06.", published: "2025-05-06");

    [Fact]
    public void A_day_that_is_no_day_does_not_hold() => Assert.Equal(
        "\"2025-02-31\" is not a day of the calendar as YYYY-MM-DD, such as 2025-05-06.",
        Assert.Throws<ProofException>(() => Passes("Nothing.", published: "2025-02-31")).Message);
}

public sealed class TrapProofs() : RuleTests(new Trap())
{
    [Fact]
    public void A_rule_that_throws_fails_its_proof_with_its_own_words() => Assert.Equal(
        "draft.txt: CD8003 failed on this draft and was left out: InvalidOperationException, It snapped. Please report it.",
        Assert.Throws<ProofException>(() => Passes("A trap.")).Message);
}
