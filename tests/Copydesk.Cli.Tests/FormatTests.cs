using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Copydesk.Cli.Tests;

/// <summary>Every format, read back as its receivers read it.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Slip = "Monday, 4 March 2025";

    private static readonly string[] Formats = ["console", "compact", "json", "sarif", "github", "gitlab", "checkstyle", "junit", "rdjsonl"];

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>A draft, the place of its slip in lines and UTF-16 units from 1, and the column in UTF-8 bytes.</summary>
    [Theory]
    [InlineData("They met on Monday, 4 March 2025.", "utf-8", 1, 13, 13)]
    [InlineData("Rain 🎉👩‍👩‍👧 fell on Monday, 4 March 2025.", "utf-8", 1, 25, 37)]
    [InlineData("Rene\u0301 e\u0301tait la\u0300 on Monday, 4 March 2025.", "utf-8", 1, 21, 24)]
    [InlineData("\tTabs\there on Monday, 4 March 2025.", "utf-8", 1, 15, 15)]
    [InlineData("Rain in Ondo\r\n\r\nIt café fell on Monday, 4 March 2025.\r\n", "utf-8", 3, 17, 18)]
    [InlineData("Rain in Ondo\r\rIt fell on Monday, 4 March 2025.\r", "utf-8", 3, 12, 12)]
    [InlineData("Rain in Ondo\n\nFar\u2028off on Monday, 4 March 2025.\n", "utf-8", 3, 12, 14)]
    [InlineData("العربية עברית on Monday, 4 March 2025.", "utf-8", 1, 18, 30)]
    [InlineData("\uFEFFCafé: Monday, 4 March 2025.", "utf-8", 1, 7, 8)]
    [InlineData("\uFEFFCafé 🎉: Monday, 4 March 2025.", "utf-16", 1, 10, 13)]
    [InlineData("Café naïve: Monday, 4 March 2025.", "iso-8859-1", 1, 13, 15)]
    public void Every_format_puts_a_slip_where_it_stands(string text, string encoding, int line, int column, int bytes)
    {
        File.WriteAllBytes(desk["a.txt"], Encoding.GetEncoding(encoding).GetBytes(text));
        var outputs = Formats.SelectMany(format => new[] { "--output", $"{format}=out.{format}" });
        Assert.Equal(1, desk.Run(["check", "a.txt", "--only", "CD2001", .. outputs]).Exit);

        var place = string.Create(CultureInfo.InvariantCulture, $"a.txt:{line}:{column}: error CD2001: ");
        Assert.StartsWith(place, Read("console"), StringComparison.Ordinal);
        Assert.StartsWith(place, Read("compact"), StringComparison.Ordinal);

        var json = Json("json").GetProperty("findings")[0];
        Assert.Equal((line, column), (json.At("lines", "start", "line").GetInt32(), json.At("lines", "start", "column").GetInt32()));
        Assert.Equal((line, column + Slip.Length), (json.At("lines", "end", "line").GetInt32(), json.At("lines", "end", "column").GetInt32()));
        var decoded = text.TrimStart('\uFEFF');
        Assert.Equal(Slip, decoded[json.At("span", "start").GetInt32()..json.At("span", "end").GetInt32()]);

        var region = Json("sarif").GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].At("physicalLocation", "region");
        Assert.Equal(
            (line, column, line, column + Slip.Length, decoded.IndexOf(Slip, StringComparison.Ordinal), Slip.Length),
            (Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn"), Number("charOffset"), Number("charLength")));
        int Number(string name) => region.GetProperty(name).GetInt32();

        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"::error file=a.txt,line={line},col={column},endLine={line},endColumn={column + Slip.Length},title=CD2001 "),
            Read("github"),
            StringComparison.Ordinal);

        var lines = Json("gitlab")[0].At("location", "lines");
        Assert.Equal((line, line), (lines.GetProperty("begin").GetInt32(), lines.GetProperty("end").GetInt32()));

        var error = XDocument.Parse(Read("checkstyle")).Descendants("error").Single();
        Assert.Equal((line, column), ((int)error.Attribute("line")!, (int)error.Attribute("column")!));

        var test = XDocument.Parse(Read("junit")).Descendants("testcase").Single();
        Assert.Equal(line, (int)test.Attribute("line")!);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{line}:{column} CD2001 "), (string)test.Attribute("name")!, StringComparison.Ordinal);

        var range = Json("rdjsonl").At("location", "range");
        Assert.Equal((line, bytes), (range.At("start", "line").GetInt32(), range.At("start", "column").GetInt32()));
        Assert.Equal((line, bytes + Slip.Length), (range.At("end", "line").GetInt32(), range.At("end", "column").GetInt32()));
    }

    /// <summary>A name with all that any format separates with, and words that would be markup.</summary>
    [Fact]
    public void A_name_with_a_line_end_and_words_like_markup_come_back_from_every_format()
    {
        if (OperatingSystem.IsWindows())
            return;
        const string Name = "a,b: 100%\n<x> & \"y\"\e[1m.txt";
        desk.With(Name, "<b>&amp; ::error:: %0A</b> on Monday, 4 March 2025.\n");
        var outputs = Formats.SelectMany(format => new[] { "--output", $"{format}=out.{format}" });
        Assert.Equal(1, desk.Run(["check", ".", "--only", "CD2001", .. outputs]).Exit);

        const string Shown = """a,b: 100%\n<x> & "y"\x1B[1m.txt:1:31: error CD2001: """;
        Assert.StartsWith(Shown, Read("console"), StringComparison.Ordinal);
        Assert.StartsWith(Shown, Assert.Single(Lines("compact")), StringComparison.Ordinal);
        Assert.Equal(Name, Json("json").GetProperty("findings")[0].GetProperty("path").GetString());
        Assert.Equal("a%2Cb%3A%20100%25%0A%3Cx%3E%20%26%20%22y%22%1B%5B1m.txt", Json("sarif").GetProperty("runs")[0]
            .GetProperty("results")[0].GetProperty("locations")[0].At("physicalLocation", "artifactLocation", "uri").GetString());
        Assert.StartsWith(
            "::error file=a%2Cb%3A 100%25%0A<x> & \"y\"\e[1m.txt,line=1,col=31,", Assert.Single(Lines("github")), StringComparison.Ordinal);
        Assert.Equal(Name, Json("gitlab")[0].At("location", "path").GetString());
        // XML can't hold the escape character.
        var inXml = Name.Replace("\e", @"\u001B", StringComparison.Ordinal);
        Assert.Equal(inXml, (string)XDocument.Parse(Read("checkstyle")).Descendants("file").Single().Attribute("name")!);
        Assert.Equal(inXml, (string)XDocument.Parse(Read("junit")).Descendants("testsuite").Single().Attribute("name")!);
        Assert.Single(Lines("rdjsonl"));
        Assert.Equal(Name, Json("rdjsonl").At("location", "path").GetString());
    }

    [Fact]
    public void Several_reports_at_once_are_those_that_each_format_gives_alone()
    {
        desk.With("d/a.txt", "They met on Monday, 4 March 2025.\n\nAdvertisement\n").With("d/b.txt", "Rain fell.\n");
        var outputs = Formats.SelectMany(format => new[] { "--output", $"{format}=out.{format}" });
        Assert.Equal(1, desk.Run(["check", "d", "--format", "compact", .. outputs]).Exit);
        foreach (var format in Formats)
            Assert.Equal(desk.Run("check", "d", "--jobs", "1", "--format", format).Output, Read(format));
    }

    [Fact]
    public void A_clean_draft_and_one_that_cannot_be_read_stand_in_the_reports_that_have_a_place_for_them()
    {
        desk.With("a.txt", "Rain fell.\n");
        Assert.Equal("missing.txt: error: there is no such file or folder\n", desk.Run("check", "a.txt", "missing.txt", "--format", "compact").Output);
        Assert.Equal(
            "::error file=missing.txt,title=Can't be read::there is no such file or folder\n",
            desk.Run("check", "a.txt", "missing.txt", "--format", "github").Output);
        var suites = XDocument.Parse(desk.Run("check", "a.txt", "missing.txt", "--format", "junit").Output).Root!;
        Assert.Equal(("2", "0", "1"), ((string)suites.Attribute("tests")!, (string)suites.Attribute("failures")!, (string)suites.Attribute("errors")!));
        Assert.Equal("no findings", (string)suites.Descendants("testcase").Last().Attribute("name")!);
        Assert.Equal("", desk.Run("check", "a.txt", "--format", "rdjsonl").Output);
        Assert.Equal("[]\n", desk.Run("check", "a.txt", "--format", "gitlab").Output);
    }

    [Fact]
    public void A_suggestion_fails_no_test()
    {
        desk.With("a.txt", "Rain fell.\n\nRead more\n\n\"It is over,\" she said. \u201CIt is not,\u201D he said.\n");
        var suite = XDocument.Parse(desk.Run("check", "--only", "CD3003", "--format", "junit").Output).Root!;
        Assert.Equal(("1", "0"), ((string)suite.Attribute("tests")!, (string)suite.Attribute("failures")!));
        Assert.NotEmpty(suite.Descendants("system-out").Single().Value);
        Assert.Empty(suite.Descendants("failure"));
        Assert.Equal("1", (string)XDocument.Parse(desk.Run("check", "--only", "CD3003", "--severity", "CD3003=warning", "--format", "junit").Output).Root!.Attribute("failures")!);
    }

    private string Read(string format) => File.ReadAllText(desk["out." + format]);

    private string[] Lines(string format) => Read(format).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private JsonElement Json(string format)
    {
        using var json = JsonDocument.Parse(Read(format));
        return json.RootElement.Clone();
    }
}

internal static class JsonElementPath
{
    /// <summary>The member at the end of a path of names.</summary>
    public static JsonElement At(this JsonElement element, params string[] names) =>
        names.Aggregate(element, (member, name) => member.GetProperty(name));
}
