using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Sentences;

public class SentenceSplitterTests
{
    /// <summary>The sentences wanted are told apart by <c>|</c>; the text is read without it.</summary>
    private static void Splits(string marked)
    {
        var block = Prosaic.Block(marked.Replace("|", "", StringComparison.Ordinal));
        var found = new List<string>();
        foreach (var sentence in block.Sentences)
            found.Add(block.Prose.Slice(sentence.Span));
        Assert.Equal(marked.Split('|', StringSplitOptions.TrimEntries), found);
    }

    [Theory]
    [InlineData("The rains came early. |Farmers were ready. |Nobody was hurt!")]
    [InlineData("Is it over? |Nobody knows.")]
    [InlineData("It fell by 3.5 per cent to 1,204.75 points. |Trading was thin.")]
    [InlineData("Prices rose in 2023. |In 2024. |12 shops closed.")]
    [InlineData("वर्षा हुई। |नदी बढ़ी।")]
    public void A_stop_ends_a_sentence(string marked) => Splits(marked);

    [Theory]
    [InlineData("Mr. Osei met Gen. Adaeze Bello and Dr. Lind on Jan. 5 in St. Ives.")]
    [InlineData("Lt. Col. Ruth Mbeki spoke. |Sgt. Hall did not.")]
    [InlineData("It stands at No. 12, para. 4 of Art. 7. |Rs. 500 is due.")]
    [InlineData("He said no. |The vote went on.")]
    [InlineData("It was modern art. |Visitors loved it.")]
    [InlineData("It was Lagos vs. Accra again.")]
    [InlineData("They wed. |Then they left.")]
    public void An_abbreviation_before_a_name_or_a_number_ends_none(string marked) => Splits(marked);

    [Theory]
    [InlineData("Harbour Tools Inc. said it would close. |It employs 40.")]
    [InlineData("She runs Harbour Tools Inc. |The firm makes saws.")]
    [InlineData("She runs Harbour Tools Inc. Chief executive Ana Prado said.")]
    [InlineData("It sells nails, saws, etc. |Demand is good.")]
    [InlineData("They met on Main St. |Police came.")]
    [InlineData("He was born in Fresno, Calif., and lives there.")]
    public void A_final_abbreviation_ends_one_where_the_next_word_opens_one(string marked) => Splits(marked);

    [Theory]
    [InlineData("S. Raghunath met J.K. Marlow and P. V. Rao.")]
    [InlineData("George W. Oduya spoke. |N. T. Aldous listened.")]
    [InlineData("He had no Plan B. |The plan failed.")]
    [InlineData("It was the boss and I. |We left.")]
    public void Initials_lean_on_the_name(string marked) => Splits(marked);

    [Theory]
    [InlineData("The U.S. State Department and U.S. President agreed.")]
    [InlineData("She left the U.S. |She never came back.")]
    [InlineData("It is made in the U.S., not here.")]
    [InlineData("He flew to the U.S. |However, he returned.")]
    [InlineData("Doors open at 8 a.m. Monday and close at 5 p.m. |The show is free.")]
    [InlineData("It began at 9 p.m. GMT. |It ended late.")]
    public void Dotted_acronyms_end_one_where_the_next_word_opens_one(string marked) => Splits(marked);

    [Theory]
    [InlineData("“We said no.” |He left.")]
    [InlineData("\"We said no.\" |He left. |\"That is that.\"")]
    [InlineData("'We said no.' |He left.")]
    [InlineData("«Non.» |Il part.")]
    [InlineData("(It was late.) |They left.")]
    [InlineData("He said: “I know (I was there).” |“So was I,” she said.")]
    [InlineData("It is “final”. |He left.")]
    [InlineData("“I live in the U.S.” |Lind smiled.")]
    public void Closing_marks_belong_to_the_sentence_before(string marked) => Splits(marked);

    [Theory]
    [InlineData("“Why?” he asked. |“Because!” she cried.")]
    [InlineData("\"Why now?\" Okafor asked. |Nobody knew.")]
    [InlineData("“Who pays?” Foreign Minister Ana Prado said.")]
    [InlineData("“Who pays?” |The minister shrugged.")]
    [InlineData("“Never!” |Okafor left the room.")]
    [InlineData("“Stop!” |He ran.")]
    public void A_quoted_question_goes_on_with_its_cue(string marked) => Splits(marked);

    [Theory]
    [InlineData("He waited... and left.")]
    [InlineData("He waited… |Nobody came.")]
    [InlineData("He waited. . . |Nobody came.")]
    [InlineData("Really?! |Yes.")]
    [InlineData("They can win...the cup is near.")]
    public void An_ellipsis_ends_one_before_a_capital(string marked) => Splits(marked);

    [Theory]
    [InlineData("1. The council met. |2. It voted.")]
    [InlineData("Council votes to close pool")]
    [InlineData("The firm left.The workers stayed.", "The firm left.", "The workers stayed.")]
    [InlineData("It ended. |iPhone sales rose.")]
    [InlineData("See example.com/news. |It is free.")]
    [InlineData("It closed. |– Staff reporter")]
    public void Odd_shapes(string marked, params string[] wanted)
    {
        if (wanted.Length == 0)
        {
            Splits(marked);
            return;
        }

        var block = Prosaic.Block(marked);
        var found = new List<string>();
        foreach (var sentence in block.Sentences)
            found.Add(block.Prose.Slice(sentence.Span));
        Assert.Equal(wanted, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_has_no_sentences(string text) => Assert.True(Prosaic.Block(text).Sentences.IsEmpty);

    [Fact]
    public void Every_token_of_any_text_is_in_one_sentence() =>
        Arbitrary.Text(text =>
        {
            var block = Prosaic.Block(text);
            var token = 0;
            foreach (var sentence in block.Sentences)
            {
                if (sentence.FirstToken != token || sentence.EndToken <= token)
                    return false;
                token = sentence.EndToken;
            }

            return token == block.Tokens.Length;
        });
}
