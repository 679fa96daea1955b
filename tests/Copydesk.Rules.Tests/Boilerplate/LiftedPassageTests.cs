using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class LiftedPassageTests() : RuleTests(new LiftedPassage())
{
    private const string Sentence = "The harbour company sold two of its oldest ferries on Monday to a yard in Gdansk that will break them up.";

    [Fact]
    public void A_sentence_that_stands_in_another_draft_is_marked_there_where_it_came_later() => Marks(
        [
            ("a.txt", "The sale was the third of the year.\n\n{|#0:" + Sentence + "|}"),
            ("b.txt", "Two ferries are gone. [|" + Sentence + "|] Nobody came."),
        ],
        "a.txt line 3 has this sentence, word for word or nearly. Write it anew, or credit the source.");

    [Fact]
    public void Twelve_words_in_a_row_are_enough() => Marks(
        [
            ("a.txt", Sentence),
            ("b.txt", "[|It was a quiet week in which, as the union had feared, the harbour company sold two of its oldest ferries on Monday to nobody's surprise at all.|]"),
        ],
        "a.txt line 1 has 12 words of this sentence in a row. Write it anew, or credit the source.");

    [Fact]
    public void A_word_changed_here_and_there_does_not_hide_it() => Marks(
    [
        ("a.txt", Sentence),
        ("b.txt", "[|The harbour firm sold two of its oldest ferries on Monday to a yard in Gdansk which will break them up.|]"),
    ]);

    [Fact]
    public void The_draft_of_the_later_day_has_it_from_the_other() => Marks(
    [
        ("a.txt", "date 2025-05-07\n\n[|" + Sentence + "|]"),
        ("b.txt", "date 2025-05-06\n\n" + Sentence),
    ]);

    [Theory]
    [InlineData("The harbour company sold two of its oldest ferries, and the council was told on Monday.")]
    [InlineData("“The harbour company sold two of its oldest ferries on Monday to a yard in Gdansk that will break them up,” he said.")]
    [InlineData("Ferries: the harbour company sold two of its oldest.")]
    public void Fewer_words_or_quoted_ones_are_nobodys(string other) => Passes([("a.txt", Sentence), ("b.txt", other)]);

    [Fact]
    public void What_newsrooms_say_of_those_who_say_nothing_is_a_set_phrase() => Passes(
    [
        ("a.txt", "The harbour company and the union did not immediately respond to a request for comment on Monday."),
        ("b.txt", "The harbour company and the union did not immediately respond to a request for comment on Monday."),
    ]);

    [Fact]
    public void What_many_drafts_have_is_the_desks() => Passes(
        [.. Enumerable.Range(0, 5).Select(static number => ($"{number}.txt", Sentence + " Story number " + number + "."))]);

    [Fact]
    public void A_draft_may_repeat_itself() => Passes(Sentence + "\n\n" + Sentence);

    [Fact]
    public void A_dateline_is_no_copy() => Passes(
    [
        ("a.txt", "LAGOS, May 5 (Agency) — The council met.\n\nIt rained."),
        ("b.txt", "LAGOS, May 5 (Agency) — The union met.\n\nIt was dry."),
    ]);
}
