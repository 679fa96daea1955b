using System.Text;
using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Quotations;

public class QuotationMarkTests
{
    /// <summary>What stands between marks, with <c>|</c> between the stretches and <c>&gt;</c> before each for its depth.</summary>
    private static void Quotes(string text, string wanted)
    {
        var block = Prosaic.Block(text);
        var found = new List<string>();
        foreach (var stretch in block.QuotedStretches)
            found.Add(new string('>', stretch.Depth) + block.Prose.Slice(stretch.Span));
        Assert.Equal(wanted, string.Join('|', found));
    }

    [Theory]
    [InlineData("“We won,” she said. “At last.”", "We won,|At last.")]
    [InlineData("\"We won,\" she said. \"At last.\"", "We won,|At last.")]
    [InlineData("‘We won,’ she said. ‘At last.’", "We won,|At last.")]
    [InlineData("'We won,' she said. 'At last.'", "We won,|At last.")]
    [InlineData("« On a gagné », dit-elle. «Enfin.»", "On a gagné|Enfin.")]
    [InlineData("„Wir haben gewonnen“, sagte sie. „Endlich.”", "Wir haben gewonnen|Endlich.")]
    [InlineData("»Endlich«, sagte sie.", "Endlich")]
    [InlineData("``We won,'' she said.", "We won,")]
    [InlineData("She called it a \"win\"; he, a “draw\".", "win|draw")]
    [InlineData("(\"So be it.\") He left—\"for good\"—at noon.", "So be it.|for good")]
    public void Any_marks_make_a_quotation(string text, string wanted) => Quotes(text, wanted);

    [Theory]
    [InlineData("‘He told me “no” twice,’ she said.", "He told me “no” twice,|>no")]
    [InlineData("“He told me ‘no’ twice,” she said.", "He told me ‘no’ twice,|>no")]
    [InlineData("\"He told me 'no' twice,\" she said.", "He told me 'no' twice,|>no")]
    [InlineData("\"'No,' he told me,\" she said.", "'No,' he told me,|>No,")]
    [InlineData("“She said: ‘I heard “stop” and ran.’”", "She said: ‘I heard “stop” and ran.’|>I heard “stop” and ran.|>>stop")]
    public void Quotations_nest_the_British_and_the_American_way(string text, string wanted) => Quotes(text, wanted);

    [Theory]
    [InlineData("The boys' kit and the girls’ bags aren't Mary's.")]
    [InlineData("'Tis the season of the '90s and ’60s rock 'n' roll.")]
    [InlineData("He is 6'2\" and she is 5'10\" tall; the pipe is 12\" wide.")]
    [InlineData("The Class of '24 got 'em.")]
    [InlineData("Rock’n’roll at O’Malley’s.")]
    public void Apostrophes_feet_and_inches_quote_nothing(string text) => Quotes(text, "");

    [Theory]
    [InlineData("<post id=\"4417\" by='@obi_roads'></post> The road is shut.", "")]
    [InlineData("<a href=“https://example.com/road”>The road</a> is “shut”.", "shut")]
    [InlineData("Set mode=\"fast\" and say \"go\".", "go")]
    [InlineData("One thing = \"a lot\", she wrote.", "a lot")]
    public void Values_of_code_left_in_the_copy_quote_nothing(string text, string wanted) => Quotes(text, wanted);

    [Theory]
    [InlineData("‘The boys’ kit isn’t here,’ she said.", "The boys’ kit isn’t here,")]
    [InlineData("‘The kids’ bus can’t get through, ’til they mend it,’ she said.", "The kids’ bus can’t get through, ’til they mend it,")]
    [InlineData("'The kids' bus can't get through, 'til they mend it,' she said.", "The kids' bus can't get through, 'til they mend it,")]
    [InlineData("‘We’ve ‘ad some nights in here,’ he said.", "We’ve ‘ad some nights in here,")]
    [InlineData("'It's the workers' right,' Obi said.", "It's the workers' right,")]
    [InlineData("\"He is 6'2\" tall,\" she said.", "He is 6'2\" tall,")]
    [InlineData("“I don't want 'em here,” he said.", "I don't want 'em here,")]
    public void Apostrophes_inside_a_quotation_close_nothing(string text, string wanted) => Quotes(text, wanted);

    [Theory]
    [InlineData("“We will stay. He then left.", "We will stay. He then left.")]
    [InlineData("He said \"we stay and left. \"We go,\" she said.", "we stay and left.|We go,")]
    [InlineData("He said “we stay and left. “We go,” she said.", "we stay and left.|We go,")]
    [InlineData("We go,” she said. “Now.”", "Now.")]
    [InlineData("“”", "")]
    [InlineData("\"", "")]
    public void A_forgotten_mark_does_not_turn_the_rest_inside_out(string text, string wanted) => Quotes(text, wanted);

    [Theory]
    [InlineData("She said “” and left.", "“”")]
    [InlineData("She said \"\" and left.", "\"\"")]
    [InlineData("She said “,” and left.", "“,”")]
    [InlineData("She said this. “", "“")]
    [InlineData("“…,” she said. “?”", "")]
    [InlineData("““We won,” she said.", "")]
    [InlineData("The pipe is 12\" wide.", "")]
    public void Marks_around_no_words_are_told(string text, string wanted)
    {
        var block = Prosaic.Block(text);
        var found = new List<string>();
        foreach (var span in block.EmptyQuotations)
            found.Add(block.Prose.Slice(span));
        Assert.Equal(wanted, string.Join('|', found));
    }

    [Theory]
    [InlineData("\"No\" \"Yes\"", QuotationMarks.StraightDouble)]
    [InlineData("“No”", QuotationMarks.CurlyDouble)]
    [InlineData("''No''", QuotationMarks.DoubledSingle)]
    [InlineData("``No''", QuotationMarks.DoubledSingle)]
    [InlineData("'No'", QuotationMarks.StraightSingle)]
    [InlineData("‘No’", QuotationMarks.CurlySingle)]
    [InlineData("«No»", QuotationMarks.Guillemets)]
    [InlineData("„No“", QuotationMarks.Low)]
    public void A_stretch_knows_its_marks(string text, QuotationMarks marks)
    {
        foreach (var stretch in Prosaic.Block(text).QuotedStretches)
            Assert.Equal((marks, true), (stretch.Marks, stretch.IsClosed));
    }

    [Fact]
    public void Stretches_of_any_text_are_in_order_and_nest() =>
        Arbitrary.Text(text =>
        {
            var block = Prosaic.Block(text);
            var ends = new Stack<int>();
            var open = -1;
            foreach (var stretch in block.QuotedStretches)
            {
                while (ends.Count > 0 && ends.Peek() <= stretch.Open)
                    ends.Pop();
                if (stretch.Open <= open || stretch.End <= stretch.First || stretch.Depth != ends.Count || (ends.Count > 0 && stretch.Close > ends.Peek()))
                    return false;
                ends.Push(stretch.Close);
                open = stretch.Open;
            }

            return block.Attributions.Length == block.QuotedStretches.Length;
        });

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData(" '")]
    [InlineData("' ")]
    [InlineData(" “a")]
    [InlineData("‘a ")]
    [InlineData("«")]
    [InlineData("\"a\" ")]
    [InlineData("“a” said ")]
    [InlineData("the boys’ ")]
    [InlineData("“No.” ")]
    [InlineData("`a ``b ")]
    public void A_hundred_thousand_marks_are_read_in_one_pass(string piece)
    {
        var copy = new StringBuilder(piece.Length * 100_000);
        for (var i = 0; i < 100_000; i++)
            copy.Append(piece);
        var marks = copy.ToString();
        var draft = Prosaic.Draft(marks, marks);
        Assert.True(draft.Quotations.Length <= 400_000);
    }

    [Theory]
    [InlineData(", ")]
    [InlineData("also ")]
    [InlineData("and ")]
    [InlineData("has ")]
    [InlineData("of ")]
    [InlineData("Obi ")]
    [InlineData("a ")]
    [InlineData("said ")]
    public void Quotations_behind_a_run_of_small_words_are_read_in_one_pass(string piece)
    {
        var run = string.Concat(Enumerable.Repeat(piece, 100_000));
        var quotations = string.Concat(Enumerable.Repeat("“no” ", 100_000));
        Assert.Equal(300_000, Prosaic.Draft(run + "said. " + quotations, run + quotations + run + ".", quotations).Quotations.Length);
    }
}
