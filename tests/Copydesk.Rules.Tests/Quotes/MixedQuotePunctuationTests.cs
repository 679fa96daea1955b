using Copydesk.Analysis;
using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class MixedQuotePunctuationTests() : RuleTests(new MixedQuotePunctuation())
{
    private const string American = "“We go on Monday,” said Ann Lee. “The boats are full,” she added. “Nobody stays,” her brother said.";

    [Fact]
    public void One_comma_outside_among_many_inside_is_marked() => Marks(
        American + " “Not one stays[|”,|] he said.", "Comma outside the closing mark here, inside it 3 times. Put it inside throughout.");

    [Fact]
    public void One_comma_inside_among_many_outside_is_marked() => Marks(
        "“We go on Monday”, said Ann Lee. “The boats are full”, she added. “Nobody stays”, her brother said. “Not one stays[|,”|] he said.",
        "Comma inside the closing mark here, outside it 3 times. Put it outside throughout.");

    [Fact]
    public void Fragments_are_counted_for_themselves() => Marks(
        "He called it “a great disgrace”, the quay “a sorry ruin”, the boats “a bad joke”, and the crew “a true shame[|,”|] which it is.");

    [Fact]
    public void British_style_keeps_the_comma_of_speech_inside_and_that_of_a_fragment_outside() => Passes(
        "‘We go on Monday,’ said Ann Lee. ‘The boats are full,’ she added. She called the quay ‘a disgrace’, and the boats ‘worse than that’.");

    [Fact]
    public void A_fragment_behind_he_said_is_not_held_against_speech() => Passes(
        American + " The quay was, he said, “admired by everyone ever since”.");

    [Fact]
    public void Indian_copy_with_every_comma_outside_passes() => Passes(
        "“We go on Monday”, Anjali Rao said. “The boats are full”, she added. She called it “a disgrace”.");

    [Fact]
    public void Half_and_half_says_nothing_of_which_is_right() => Passes(
        "“We go on Monday,” said Ann Lee. “The boats are full”, she added.");

    [Fact]
    public void The_house_decides_where_it_has() => Marks(
        "“We go on Monday,” said Ann Lee. “The boats are full[|”,|] she added.", options: "copydesk_quote_punctuation = logical");

    [Fact]
    public void Where_the_house_is_logical_a_comma_of_speech_outside_passes() => Passes(
        "“We go on Monday”, said Ann Lee. “The boats are full”, she added. She called it “a disgrace”.", options: "copydesk_quote_punctuation = logical");

    [Fact]
    public void An_American_draft_has_it_inside() => Marks(
        "“We go on Monday,” said Ann Lee. “The boats are full[|”,|] she added.", options: "copydesk_locale = en-US");

    [Theory]
    [InlineData("“Who goes?” said Ann Lee. “We go!” she added. “We go…” “So we go,” he said.")]
    [InlineData("“We fly to the U.S.,” said Ann Lee. “We land in D.C.” she added. “Nobody stays,” he said.")]
    [InlineData("")]
    public void Other_marks_and_abbreviations_pass(string text) => Passes(text);

    [Fact]
    public void The_fix_changes_every_one() => Fixes(
        American + " “Not one stays[|”,|] he said. “The wind turns,” he said. “It rains,” he said. “So it does,” he said. “We know”, she said.",
        American + " “Not one stays,” he said. “The wind turns,” he said. “It rains,” he said. “So it does,” he said. “We know,” she said.",
        applicability: Applicability.Safe);
}
