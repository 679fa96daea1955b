using Copydesk.Analysis.Settings;

namespace Copydesk.Analysis.Tests.Settings;

public sealed class SectionGlobTests
{
    [Theory]
    [InlineData("*", "/a/b.txt", true)]
    [InlineData("/*", "/a/b.txt", false)]
    [InlineData("/**", "/a/b.txt", true)]
    [InlineData("b.*", "/a/b.txt", true)]
    [InlineData("a/*.txt", "/a/b.txt", true)]
    [InlineData("a/*.txt", "/x/a/b.txt", false)]
    [InlineData("**/a/*.txt", "/x/a/b.txt", true)]
    [InlineData("?.txt", "/ab.txt", false)]
    [InlineData("{a,b{c,d}}.txt", "/bd.txt", true)]
    [InlineData("{a,b{c,d}}.txt", "/b.txt", false)]
    [InlineData("{,a}.txt", "/.txt", true)]
    [InlineData("[!a-c]*", "/b.txt", false)]
    [InlineData("[!a-c]*", "/d.txt", true)]
    [InlineData("\\*.txt", "/a.txt", false)]
    [InlineData("\\*.txt", "/*.txt", true)]
    [InlineData("{1..12}.txt", "/12.txt", true)]
    [InlineData("{1..12}.txt", "/13.txt", false)]
    [InlineData("{12..-1}.txt", "/-1.txt", true)]
    [InlineData("{{1..3},a}.txt", "/a.txt", true)]
    [InlineData("{1..3}{1..3}", "/123", false)]
    [InlineData("*{10..12}", "/a11", true)]
    [InlineData("?", "/\n", true)]
    [InlineData("a", "/a\n", false)]
    public void A_pattern_fits_the_whole_path(string name, string path, bool expected) =>
        Assert.Equal(expected, SectionGlob.Parse(name, out _)!.IsMatch(path));

    [Fact]
    public void A_pattern_made_to_backtrack_takes_the_time_of_pattern_times_path()
    {
        var path = string.Concat(Enumerable.Repeat("/a", 2000)) + "/b";
        foreach (var part in (string[])["**/", "*", "{*,**}", "{a,{a,**}}*", "{0..9}*", "[!b]**", "{**/,**/a}"])
        {
            var name = "/" + string.Concat(Enumerable.Repeat(part, 4000 / part.Length)) + "c";
            Assert.False(SectionGlob.Parse(name, out _)!.IsMatch(path));
        }
    }

    [Fact]
    public void Braces_and_names_have_bounds()
    {
        Assert.Null(SectionGlob.Parse(new string('{', 4000), out var deep));
        Assert.Equal("braces are nested more than 32 deep", deep);
        Assert.Null(SectionGlob.Parse(new string('*', 5000), out var wide));
        Assert.Equal("it is longer than 4096 characters", wide);
    }
}
