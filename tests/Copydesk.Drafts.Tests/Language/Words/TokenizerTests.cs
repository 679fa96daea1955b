using System.Text;
using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Words;

public class TokenizerTests
{
    private static Token[] Tokens(string text) => Tokenizer.Tokenize(text, Vocabulary.Shared);

    /// <summary>The tokens wanted stand with <c>|</c> between them, whatever space there is in the text.</summary>
    private static void Cuts(string text, string wanted)
    {
        var found = Tokens(text).Select(token => text.Substring(token.Start, token.Length));
        Assert.Equal(wanted, string.Join('|', found));
    }

    private static Token Only(string text) => Assert.Single(Tokens(text));

    [Theory]
    [InlineData("The minister's car isn't here.", "The|minister|'s|car|isn't|here|.")]
    [InlineData("It’s O’Neill’s", "It|’s|O’Neill|’s")]
    [InlineData("the boys' kit", "the|boys|'|kit")]
    [InlineData("Monday-Friday, June-August", "Monday|-|Friday|,|June|-|August")]
    [InlineData("Ann-Marie, May-Britt, Monday-morning, June-August-long", "Ann-Marie|,|May-Britt|,|Monday-morning|,|June-August-long")]
    [InlineData("JAMES'S", "JAMES|'S")]
    [InlineData("Côte d'Ivoire", "Côte|d'Ivoire")]
    [InlineData("rock'n'roll", "rock'n'roll")]
    [InlineData("'tis the '90s", "'|tis|the|'|90s")]
    [InlineData("'it's'", "'|it|'s|'")]
    public void A_possessive_is_a_word_of_its_own(string text, string wanted) => Cuts(text, wanted);

    [Theory]
    [InlineData("S. Rao met J.K. Marlow", "S.|Rao|met|J.K.|Marlow")]
    [InlineData("the U.S.-led force", "the|U.S.|-|led|force")]
    [InlineData("at 8 a.m. in the U.S", "at|8|a.m.|in|the|U.S")]
    [InlineData("J.Marlow", "J.|Marlow")]
    [InlineData("He ate a. Then", "He|ate|a|.|Then")]
    [InlineData("the E.U.'s plan", "the|E.U.|'s|plan")]
    public void Dotted_initials_keep_their_dots(string text, string wanted) => Cuts(text, wanted);

    [Theory]
    [InlineData("Jong-un's vice-president", "Jong-un|'s|vice-president")]
    [InlineData("well\u2011known", "well\u2011known")]
    [InlineData("COVID-19 and G20", "COVID|-|19|and|G20")]
    [InlineData("this -- or that—or", "this|--|or|that|—|or")]
    public void Hyphens_join_letters(string text, string wanted) => Cuts(text, wanted);

    [Theory]
    [InlineData("1,000.5, 10:30. 5th 1990s 5pm", "1,000.5|,|10:30|.|5th|1990s|5pm")]
    [InlineData("$5bn or 3-4%", "$|5bn|or|3|-|4|%")]
    [InlineData("٣٫٥", "٣|٫|٥")]
    public void Numbers_keep_inner_marks_and_a_tail(string text, string wanted) => Cuts(text, wanted);

    [Theory]
    [InlineData("See https://example.org/a?b=c.", "See|https://example.org/a?b=c|.")]
    [InlineData("(www.example.com)", "(|www.example.com|)")]
    [InlineData("example.co.uk/page, ok", "example.co.uk/page|,|ok")]
    [InlineData("Write to news.desk+tips@example.com.", "Write|to|news.desk+tips@example.com|.")]
    [InlineData("The end.Then more", "The|end|.|Then|more")]
    [InlineData("@ana_p: #Budget2025!", "@ana_p|:|#Budget2025|!")]
    [InlineData("5 @ 3 #1", "5|@|3|#|1")]
    public void Addresses_and_handles_are_whole(string text, string wanted) => Cuts(text, wanted);

    [Theory]
    [InlineData("No... what?! Yes!!", "No|...|what|?|!|Yes|!!")]
    [InlineData("a\uD83D\uDE00b", "a|\uD83D\uDE00|b")]
    [InlineData("Ren\u0065\u0301 went", "Ren\u0065\u0301|went")]
    [InlineData("in\u00ADter", "in\u00ADter")]
    [InlineData("हिन्दी समाचार", "हिन्दी|समाचार")]
    [InlineData("\U0001D400\U0001D401", "\U0001D400\U0001D401")]
    [InlineData("a\u00A0b\u200Bc\0d\u2028e", "a|b|c|d|e")]
    public void Any_script_and_any_unit_is_cut_somewhere(string text, string wanted) => Cuts(text, wanted);

    [Fact]
    public void A_lone_surrogate_is_a_mark() => Cuts("x\uD800y\uDC00", "x|\uD800|y|\uDC00");

    [Theory]
    [InlineData("U.S.", TokenShape.Capitalised | TokenShape.AllCaps | TokenShape.Dotted)]
    [InlineData("S.", TokenShape.Capitalised | TokenShape.Dotted)]
    [InlineData("a.m.", TokenShape.Dotted)]
    [InlineData("NATO", TokenShape.Capitalised | TokenShape.AllCaps)]
    [InlineData("I", TokenShape.Capitalised)]
    [InlineData("Ångström", TokenShape.Capitalised)]
    [InlineData("Jong-un", TokenShape.Capitalised | TokenShape.Hyphenated)]
    [InlineData("5th", TokenShape.LetterTail)]
    [InlineData("iPhone", TokenShape.None)]
    public void A_token_knows_its_shape(string text, TokenShape shape) => Assert.Equal(shape | TokenShape.SpaceBefore, Only(text).Shape);

    [Theory]
    [InlineData("minister", TokenKind.Word)]
    [InlineData("2025", TokenKind.Number)]
    [InlineData("“", TokenKind.Punctuation)]
    [InlineData("www.example.com", TokenKind.Address)]
    [InlineData("@desk", TokenKind.Handle)]
    [InlineData("#news", TokenKind.Hashtag)]
    public void A_token_knows_its_kind(string text, TokenKind kind) => Assert.Equal(kind, Only(text).Kind);

    [Fact]
    public void Space_before_is_told_from_none()
    {
        var tokens = Tokens("“Yes” it’s");
        Assert.Equal(
            [true, false, false, true, false],
            tokens.Select(token => token.Is(TokenShape.SpaceBefore)));
        Assert.True(tokens[^1].Is(TokenShape.Clitic));
    }

    [Fact]
    public void Tokens_of_any_text_cover_all_but_space_in_order() =>
        Arbitrary.Text(text =>
        {
            var end = 0;
            foreach (var token in Tokens(text))
            {
                if (token.Start < end || token.Length < 1 || !IsSpace(text, end, token.Start))
                    return false;
                end = token.End;
            }

            return IsSpace(text, end, text.Length);
        });

    [Fact]
    public void Words_are_cut_the_same_at_the_end_of_a_text_and_far_from_it() =>
        Arbitrary.Text(text => Tokens(text).SequenceEqual(Tokens(text + new string(' ', 40))));

    [Theory]
    [InlineData("government")]
    [InlineData("INTERNATIONAL")]
    [InlineData("McGillicuddyson")]
    [InlineData("Llanfairpwllgwyn")]
    [InlineData("aBsurdlylongnamesofplaces")]
    public void A_word_of_any_length_has_its_number_and_shape_whatever_stands_behind_it(string whole)
    {
        for (var length = 1; length <= whole.Length; length++)
        {
            var word = whole[..length];
            var vocabulary = Vocabulary.Shared.With([word]);
            var alone = Assert.Single(Tokenizer.Tokenize(word, vocabulary));
            Assert.Equal(word.ToLowerInvariant(), vocabulary.TextOf(alone.Word));
            foreach (var behind in " ,;\")\n\u201D!?:'\u2019/@_\u2014")
                Assert.Equal(alone, Tokenizer.Tokenize(word + behind + new string(' ', 40), vocabulary)[0]);
        }
    }

    [Fact]
    public void A_chain_of_dotted_words_without_end_is_cut_in_one_pass()
    {
        var chain = new StringBuilder();
        for (var i = 0; i < 300_000; i++)
            chain.Append("ab.");
        Assert.Equal(600_000, Tokens(chain.ToString()).Length);
    }

    private static bool IsSpace(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] > ' ' && text[i] is not ('\u200B' or '\uFEFF'))
                return false;
        }

        return true;
    }
}
