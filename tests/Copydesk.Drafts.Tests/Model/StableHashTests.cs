namespace Copydesk.Drafts.Tests.Model;

public sealed class StableHashTests
{
    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void Ascii_hashes_as_the_published_function_does(string text, ulong expected) =>
        Assert.Equal(expected, StableHash.Of(text));

    [Fact]
    public void A_hash_can_be_carried_on() =>
        Assert.Equal(StableHash.Of("Chinwe Obi"), StableHash.Of(" Obi", StableHash.Of("Chinwe")));

    [Fact]
    public void Nothing_added_is_the_published_offset() =>
        Assert.Equal("6c62272e07bb014262b821756295c58d", new StableHash().ToString());

    [Fact]
    public void Fields_do_not_run_together()
    {
        Assert.NotEqual(Over("ab", "c"), Over("a", "bc"));
        Assert.NotEqual(Over("ab"), Over("ab", ""));
        Assert.NotEqual(Over("a\uFFFF", "b"), Over("a", "\uFFFFb"));
    }

    [Fact]
    public void Text_beyond_ascii_and_numbers_have_a_hash_that_never_changes()
    {
        var hash = new StableHash();
        hash.Add("“Ça va”, said Zoë \uD83D");
        hash.Add(1234567890123456789);
        Assert.Equal("b031c0ae8882c100bec618c37c9be6c5", hash.ToString());
    }

    private static string Over(params string[] fields)
    {
        var hash = new StableHash();
        foreach (var field in fields)
            hash.Add(field);
        return hash.ToString();
    }
}
