using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class QuoteDriftTests() : RuleTests(new QuoteDrift())
{
    private const string Statement =
        "\"We will stand by the fishermen of this coast until every boat has been paid for,\" said Asha Menon, the fisheries minister.";

    [Fact]
    public void One_word_altered_in_another_draft_is_marked() => Marks(
        [
            ("a.txt", Statement),
            ("b.txt", "Asha Menon promised help. \"[|We will stand by the fishermen of this coast until every net has been paid for,|]\" Menon said."),
        ],
        "Quote differs: \"net has\" here, \"boat has\" in a.txt line 1. Check the original; don't blend the two.");

    [Fact]
    public void A_last_word_altered_is_shown_with_the_word_before() => Marks(
        [
            ("a.txt", "\"Our ties depend on nobody else and go on growing in all areas,\" said Pavel Horak, the trade envoy."),
            ("b.txt", "\"[|Our ties depend on nobody else and go on growing in all directions,|]\" said Pavel Horak, the trade envoy."),
        ],
        "Quote differs: \"all directions\" here, \"all areas\" in a.txt line 1. Check the original; don't blend the two.");

    [Fact]
    public void A_rewrite_of_one_speaker_s_words_says_so() => Marks(
        [
            ("a.txt", "\"He conveyed deep regret over the loss of so many homes and expressed full support for the islanders in their fight against the sea,\" spokeswoman Lupe Tamale said."),
            ("b.txt", "\"[|He voiced deep regret at the loss of so many homes and pledged unqualified support for the islanders in their struggle against the sea,|]\" spokeswoman Lupe Tamale said."),
        ],
        "\"pledged unqualified support\" here reads like a rewrite of \"expressed full support\" in a.txt line 1. Check the original.");

    [Fact]
    public void The_wording_that_fewer_drafts_have_is_the_odd_one() => Marks(
        [
            ("a.txt", "\"[|We will stand by the fishermen of this coast until every net has been paid for,|]\" said Asha Menon, the fisheries minister."),
            ("b.txt", Statement),
            ("c.txt", "Menon repeated: \"We will stand by the fishermen of this coast until every boat has been paid for.\""),
        ],
        "Quote differs: \"net has\" here, \"boat has\" in b.txt line 1. Check the original; don't blend the two.");

    [Fact]
    public void Within_one_draft_the_later_wording_is_marked() => Marks(
        Statement + "\n\nOutside the harbour office few believed it.\n\n\"[|We will stand by the fishermen of this coast until every boat has been sold,|]\" Menon said.");

    [Fact]
    public void An_office_s_words_are_held_against_each_other_where_they_are_long() => Marks(
        [
            ("a.txt", "“The talks were held in a frank spirit and both sides agreed to keep the crossing open to lorries at night,” the ministry said in a statement."),
            ("b.txt", "“[|The talks were held in a frank spirit and both sides agreed to keep the crossing open to lorries at dawn,|]” the foreign office said."),
        ],
        "Quote differs: \"at dawn\" here, \"at night\" in a.txt line 1. Check the original; don't blend the two.");

    [Fact]
    public void Small_words_alone_are_a_suggestion_with_the_words_around_them() => Marks(
        [
            ("a.txt", "\"The strategic nature of our partnership was recalled by both presidents in the capital,\" said Pavel Horak."),
            ("b.txt", "\"[|The strategic nature of the partnership was recalled by both presidents in the capital,|]\" said Pavel Horak."),
        ],
        "Quote differs: \"of the partnership\" here, \"of our partnership\" in a.txt line 1. Check the original; don't blend the two.");

    [Fact]
    public void Spelling_alone_says_spelling() => Marks(
        [
            ("a.txt", "\"The labour board has honoured every programme that was promised to the organisers,\" said Joan Pike."),
            ("b.txt", "\"[|The labor board has honored every program that was promised to the organizers,|]\" said Joan Pike."),
        ],
        "One quote spelled two ways: \"labor\" here, \"labour\" in a.txt line 1. Keep one spelling.");

    [Fact]
    public void Case_marks_contractions_and_figures_are_no_difference() => Passes(
        [
            ("a.txt", "“We’ve lost five per cent of the herd and we can’t feed the rest,” said Owen Rees."),
            ("b.txt", "\"We have lost 5% of the herd, and we cannot feed the rest\", said Owen Rees."),
        ]);

    [Fact]
    public void A_quotation_within_a_longer_one_is_no_drift() => Passes(
        [
            ("a.txt", Statement),
            ("b.txt", "Menon said the ministry would “stand by the fishermen of this coast” until the end."),
            ("c.txt", "\"I have said it before. We will stand by the fishermen of this coast until every boat has been paid for, and so will the bank,\" said Asha Menon."),
        ]);

    [Theory]
    [InlineData("We will stand by [them] until every boat has been paid for,")]
    [InlineData("We will stand by the fishermen … until every boat has been paid for,")]
    [InlineData("We will stand by the fishermen...until every boat has been paid for,")]
    [InlineData("[The government] will stand by the fishermen of this coast until every boat has been paid for,")]
    public void Brackets_and_ellipses_stand_for_any_words(string quoted) => Passes(
        [("a.txt", Statement), ("b.txt", $"\"{quoted}\" said Asha Menon.")]);

    [Fact]
    public void Two_people_may_say_nearly_the_same() => Passes(
        [
            ("a.txt", "\"Our thoughts are with the families of those who died in the fire last night,\" said Mayor Joan Pike."),
            ("b.txt", "\"Our thoughts are with the families of those who died in the flood last night,\" said Governor Luis Ortega."),
        ]);

    [Fact]
    public void A_formula_with_another_name_in_it_is_another_case() => Passes(
        [
            ("a.txt", "\"I am proud to endorse my good friend Carla Stone for the seat in the ninth district,\" Mark Dunn said."),
            ("b.txt", "\"I am proud to endorse my good friend Peter Hale for the seat in the ninth district,\" Mark Dunn said."),
        ]);

    [Fact]
    public void A_police_formula_is_another_case() => Passes(
        [
            ("a.txt", "\"A man of 34 has been arrested on suspicion of burglary and remains in custody,\" police said."),
            ("b.txt", "\"A man of 27 has been arrested on suspicion of assault and remains in custody,\" police said."),
        ]);

    [Fact]
    public void A_speaker_who_takes_up_a_phrase_in_one_breath_is_no_drift() => Passes(
        "\"That is not the kind of city that I want to live in,\" said Joan Pike. \"It is not the kind of country that I want to live in.\"");

    [Fact]
    public void One_speaker_on_the_same_matter_in_other_words_is_no_rewrite() => Passes(
        [
            ("a.txt", "\"We need more teachers in the villages and we need them before the rains,\" said Asha Menon."),
            ("b.txt", "\"The villages have waited for teachers since the last government promised them,\" said Asha Menon."),
        ]);

    [Fact]
    public void A_rewrite_needs_drafts_of_one_week() => Passes(
        [
            ("a.md", "---\ndate: 2025-01-06\n---\n\n\"He conveyed deep regret over the loss of so many homes and expressed full support for the islanders in their fight against the sea,\" spokeswoman Lupe Tamale said."),
            ("b.md", "---\ndate: 2025-05-06\n---\n\n\"He voiced deep regret at the loss of so many homes and pledged unqualified support for the islanders in their struggle against the sea,\" spokeswoman Lupe Tamale said."),
        ]);

    [Fact]
    public void Titles_and_headlines_are_not_compared() => Passes(
        [
            ("a.txt", "Her book, “What We Owe to the Fishermen of This Long Cold Coast”, came out in May."),
            ("b.txt", "Her book, “What We Owe to the Fishermen of This Long Warm Coast”, came out in June."),
        ]);

    [Theory]
    [InlineData("Speaking in Arabic, Hassan Karimi addressed the council on Tuesday.")]
    [InlineData("Hassan Karimi spoke to the council through an interpreter.")]
    public void Two_translations_are_a_suggestion_that_says_so(string above) => Marks(
        [
            ("a.txt", above + "\n\n\"We shall rebuild every house in the valley and nobody will be left out in the cold this winter,\" Karimi said."),
            ("b.txt", "\"[|We will rebuild every home in the valley and nobody will be left outside in the cold this winter,|]\" Hassan Karimi said."),
        ],
        "Two translations? \"home in\" here, \"house in\" in a.txt line 3. Keep one, or say whose it is.");

    [Fact]
    public void A_rewrite_of_words_of_another_country_s_minister_may_be_a_translation() => Marks(
        [
            ("a.txt", "\"He conveyed deep regret over the loss of so many homes and expressed full support for the islanders in their fight against the sea,\" Chilean Foreign Minister Lupe Tamale said."),
            ("b.txt", "\"[|He voiced deep regret at the loss of so many homes and pledged unqualified support for the islanders in their struggle against the sea,|]\" Foreign Minister Lupe Tamale said."),
        ],
        "Two translations? \"pledged unqualified support\" here, \"expressed full support\" in a.txt line 1. Keep one, or say whose it is.");

    [Fact]
    public void A_country_is_no_language() => Marks(
        [
            ("a.txt", "Hassan Karimi has friends in Russian towns.\n\n\"We shall rebuild every house in the valley and nobody will be left out in the cold this winter,\" Karimi said."),
            ("b.txt", "\"[|We shall rebuild every house in the valley and nobody will be left out in the rain this winter,|]\" Hassan Karimi said."),
        ],
        "Quote differs: \"rain this\" here, \"cold this\" in a.txt line 3. Check the original; don't blend the two.");
}
