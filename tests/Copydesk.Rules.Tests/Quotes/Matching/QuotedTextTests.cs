using Copydesk.Rules.Quotes;

namespace Copydesk.Rules.Tests.Quotes.Matching;

public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("It's the labour centre's programme.", "IT IS THE LABOR CENTER’S PROGRAM")]
    [InlineData("They travelled and organised their defence", "they traveled and organized their defense")]
    [InlineData("The paediatric dialogue was analysed", "the pediatric dialog was analyzed")]
    [InlineData("I can't, won't and don't", "I cannot, will not & do not")]
    [InlineData("twelve per cent of 1,200 long-term plans", "12% of 1200 long term plans")]
    [InlineData("the U.S. said so", "the US said so")]
    [InlineData("towards the grey tyres", "toward the gray tires")]
    public void Two_renderings_of_the_same_words_fold_to_one(string one, string other) =>
        Assert.Equal(FormOf(one), FormOf(other));

    [Theory]
    [InlineData("the attack", "the attacks")]
    [InlineData("we will", "we would")]
    [InlineData("Kyiv", "Kiev")]
    [InlineData("she's gone", "she has gone")]
    public void Other_words_stay_other_words(string one, string other) =>
        Assert.NotEqual(FormOf(one), FormOf(other));

    [Fact]
    public void Brackets_and_ellipses_are_wildcards()
    {
        var words = new QuotedText("We … will (as he said) stay. . . [and] go").Words;
        Assert.Equal([false, true, false, true, false, true, false], words.ToArray().Select(word => word.IsWildcard));
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        Assert.Empty(new QuotedText("").Words.ToArray());
        Assert.Single(new QuotedText("\ud800\udfff\ud800").Words.ToArray());
        Assert.Equal(2, new QuotedText("a\0b").Words.Length);
        Assert.InRange(new QuotedText(string.Concat(Enumerable.Repeat("isn't ", 500))).Words.Length, 90, QuotedWordReader.Most);
        Assert.Single(new QuotedText(new string('x', 10_000)).Words.ToArray());
        Assert.Empty(new QuotedText("''''[[[[((((").Words.ToArray());
    }

    [Fact]
    public void Eight_equal_words_share_a_key_wherever_they_stand()
    {
        const string shared = "the bank shall pay for every boat lost";
        var one = KeysOfRuns("He said in the evening that " + shared + " in the storm of last week");
        var other = KeysOfRuns("Nobody doubts now that by law " + shared + " since May");
        Assert.NotEmpty(one.Intersect(other));
    }

    [Fact]
    public void Sentences_alike_in_order_share_a_key()
    {
        var one = KeysOfContent("He conveyed deep regret over the loss of so many homes and expressed full support");
        var other = KeysOfContent("He voiced deep regret at the loss of homes and pledged unqualified support");
        Assert.NotEmpty(one.Intersect(other));
    }

    [Fact]
    public void An_alignment_leaves_out_what_only_one_side_quotes()
    {
        var alignment = QuoteAlignment.Of(
            new QuotedText("As I said in May, the bank shall pay for every boat"), new QuotedText("the bank will pay for every boat that was lost in the storm"));
        Assert.Equal((6, 7), (alignment.Matched, alignment.Length));
        var difference = Assert.Single(alignment.Differences);
        Assert.Equal((7, 8, 2, 3), (difference.FirstA, difference.EndA, difference.FirstB, difference.EndB));
    }

    private static ulong FormOf(string text) => QuotedText.FormOf(new QuotedText(text).Words);

    private static ulong[] KeysOfRuns(string text) => [.. QuoteKeys.OfRuns(new QuotedText(text).Words)];

    private static ulong[] KeysOfContent(string text) => [.. QuoteKeys.OfContent(new QuotedText(text).Words)];
}
