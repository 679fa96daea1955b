using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Testing.Tests;

public sealed class ProofMarkupTests
{
    [Fact]
    public void Text_without_marks_is_itself()
    {
        var markup = ProofMarkup.Parse("Read also | nothing [here] {or} $5.");

        Assert.Equal("Read also | nothing [here] {or} $5.", markup.Text);
        Assert.Empty(markup.Spans);
        Assert.Null(markup.Caret);
    }

    [Fact]
    public void Marks_are_taken_out_and_their_spans_kept()
    {
        var markup = ProofMarkup.Parse("a [|b|] {|CD1001:c|} {|#0:d|} $$e");

        Assert.Equal("a b c d e", markup.Text);
        Assert.Equal<MarkedSpan[]>([new(new TextSpan(2, 1), ""), new(new TextSpan(4, 1), "CD1001"), new(new TextSpan(6, 1), "#0")], markup.Spans.ToArray());
        Assert.Equal(8, markup.Caret);
    }

    [Fact]
    public void Marks_nest_and_the_longer_span_comes_first()
    {
        var markup = ProofMarkup.Parse("{|#0:a [|b [|c|]|]|}");

        Assert.Equal("a b c", markup.Text);
        Assert.Equal<MarkedSpan[]>([new(new TextSpan(0, 5), "#0"), new(new TextSpan(2, 3), ""), new(new TextSpan(4, 1), "")], markup.Spans.ToArray());
    }

    [Fact]
    public void A_bar_before_the_closing_mark_belongs_to_the_text()
    {
        var markup = ProofMarkup.Parse("[|Read also||]");

        Assert.Equal("Read also|", markup.Text);
        Assert.Equal<MarkedSpan[]>([new(new TextSpan(0, 10), "")], markup.Spans.ToArray());
    }

    [Theory]
    [InlineData("one\n two [|three", "Marked text, line 2, column 6: [| is opened here and never closed.")]
    [InlineData("one|]", "Marked text, line 1, column 4: |] closes a mark that was never opened.")]
    [InlineData("{|CD1001:one|]", "Marked text, line 1, column 13: |] closes {|CD1001:, which needs |}.")]
    [InlineData("[|one|}", "Marked text, line 1, column 6: |} closes [|, which needs |].")]
    [InlineData("{|one|}", "Marked text, line 1, column 1: {| needs a name and a colon: {|CD1001:span|} or {|#0:span|}.")]
    [InlineData("$$one$$", "Marked text, line 1, column 6: a second caret $$ stands here: a text has at most one.")]
    public void A_mark_that_is_wrong_is_told_with_its_place(string marked, string message) =>
        Assert.Equal(message, Assert.Throws<ProofException>(() => ProofMarkup.Parse(marked)).Message);
}
