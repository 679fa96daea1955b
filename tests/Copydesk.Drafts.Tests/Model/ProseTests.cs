using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Model;

public class ProseTests
{
    // Source: "ab&amp;cd", prose: "ab&cd".
    private static readonly Prose Mapped = Prose.Mapped("ab&cd", [new(0, 0, 2), new(2, 2, 5), new(3, 7, 2)]);

    [Fact]
    public void A_part_of_mapped_prose_keeps_its_places()
    {
        var part = Mapped.Part(new TextSpan(1, 3));
        Assert.Equal("b&c", part.Text.ToString());
        Assert.Equal(TextSpan.FromBounds(1, 8), part.SourceSpan);
        for (var i = 0; i < part.Length; i++)
            Assert.Equal(Mapped.ToSource(new TextSpan(i + 1, 1)), part.ToSource(new TextSpan(i, 1)));
    }

    [Fact]
    public void A_part_of_a_slice_is_a_slice()
    {
        var part = Prose.Slice("one two three", new TextSpan(4, 9)).Part(new TextSpan(4, 5));
        Assert.True(part.IsSlice);
        Assert.Equal("three", part.Text.ToString());
        Assert.Equal(new TextSpan(8, 5), part.SourceSpan);
    }

    [Fact]
    public void A_span_over_an_escape_takes_the_whole_escape()
    {
        Assert.Equal(TextSpan.FromBounds(1, 8), Mapped.ToSource(new TextSpan(1, 3)));
        Assert.Equal(TextSpan.FromBounds(2, 7), Mapped.ToSource(new TextSpan(2, 1)));
        Assert.False(Mapped.IsContiguous(new TextSpan(1, 3)));
        Assert.True(Mapped.IsContiguous(new TextSpan(3, 2)));
    }
}
