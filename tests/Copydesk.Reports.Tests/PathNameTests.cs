namespace Copydesk.Reports.Tests;

public class PathNameTests
{
    private const string Bytes = "caf\uDCE9.txt";

    [Fact]
    public void A_name_that_is_no_utf8_comes_back_byte_for_byte()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var name = new byte[random.Next(1, 24)];
            random.NextBytes(name);
            Assert.Equal(name, PathName.ToBytes(PathName.FromBytes(name)));
        }
    }

    [Fact]
    public void A_name_in_utf8_is_its_own_text() =>
        Assert.Equal("Öl 🛢.txt", PathName.FromBytes("Öl 🛢.txt"u8));

    [Fact]
    public void An_undecodable_byte_is_shown_as_an_escape() => Assert.Equal(@"caf\xE9.txt", PathName.ToDisplay(Bytes));

    [Fact]
    public void An_undecodable_byte_is_kept_in_a_uri() => Assert.Equal("caf%E9.txt", PathName.ToUri(Bytes));

    [Theory]
    [InlineData("a b.txt", "a b.txt")]
    [InlineData("a\nb.txt", @"a\nb.txt")]
    [InlineData("a\e[31mb.txt", @"a\x1B[31mb.txt")]
    [InlineData("a\u202Etxt.b", @"a\u202Etxt.b")]
    [InlineData("it's 📰.md", "it's 📰.md")]
    public void A_name_is_shown_on_one_line_without_controls(string name, string shown) => Assert.Equal(shown, PathName.ToDisplay(name));

    [Theory]
    [InlineData("a b.txt", "a%20b.txt")]
    [InlineData("a#b?.txt", "a%23b%3F.txt")]
    [InlineData("c:d.txt", "c%3Ad.txt")]
    [InlineData("é.txt", "%C3%A9.txt")]
    [InlineData("../x/y.txt", "../x/y.txt")]
    [InlineData("/x/y.txt", "file:///x/y.txt")]
    public void A_name_is_a_uri_reference(string name, string uri) => Assert.Equal(uri, PathName.ToUri(name));

    [Fact]
    public void Json_holds_a_name_exactly_but_for_bytes_that_it_cannot_hold()
    {
        Assert.Equal("a\nb.txt", PathName.ToJson("a\nb.txt"));
        Assert.Equal(@"caf\xE9.txt", PathName.ToJson(Bytes));
    }
}
