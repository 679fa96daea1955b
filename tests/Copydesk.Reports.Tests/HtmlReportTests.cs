using System.Text.RegularExpressions;
using Copydesk.Analysis;
using Copydesk.Drafts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports.Tests;

/// <summary>Marks that touch, lie over one another, cross lines or have no words.</summary>
public partial class HtmlReportTests
{
    [Theory]
    [InlineData("one two three", "4-7", "one [two]1 three")]
    [InlineData("one two three", "0-7 4-13", "[one ][two]1[ three]2")]
    [InlineData("one two three", "0-13 4-7", "[one ][two]2[ three]1")]
    [InlineData("one two three", "4-7 4-7", "one [two]12 three")]
    [InlineData("one two three", "3-3 13-13", "one[]1 two three[]2")]
    [InlineData("one\r\ntwo\r\n", "0-5 5-8", "[one]1|[two]2")]
    [InlineData("one\ntwo\nthree", "1-9", "o[ne]1|[two]|[t]hree")]
    [InlineData("one\ntwo", "3-4", "one[]1|two")]
    [InlineData("one\n", "4-4", "one|[]1")]
    [InlineData("", "0-0", "[]1")]
    public void Marks_stand_over_their_words_and_each_note_has_its_number_once(string text, string spans, string expected)
    {
        var draft = Sample.Draft("a.txt", text);
        Assert.Equal(expected, Text(Page(draft, [.. spans.Split(' ').Select(span => At(draft, span))])));
    }

    [Fact]
    public void A_long_draft_keeps_what_stands_near_its_findings()
    {
        var draft = Sample.Draft("a.txt", string.Concat(Enumerable.Repeat(new string('x', 99) + "\n\n", 700)) + "On Monday.\n\n" + new string('y', 9000) + "\n");
        var page = Page(draft, [Sample.At(draft, "Monday")]);
        Assert.Equal("On [Monday]1.", Text(page));
        Assert.Contains("700 paragraphs without findings", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 0, 30_000);
    }

    [Fact]
    public void A_hundred_thousand_findings_over_the_same_words_take_a_line_each_and_no_more()
    {
        var draft = Sample.Draft("a.txt", new string('x', 100_000));
        var findings = Enumerable.Range(0, 20_000).Select(i => At(draft, $"{i}-100000")).ToArray();
        var page = Page(draft, findings);
        Assert.Equal(20_000, Note().Count(page));
        Assert.InRange(page.Length, 0, 20_000 * 900);
    }

    [Fact]
    public void What_is_hidden_in_a_draft_is_seen_in_its_page()
    {
        var draft = Sample.Draft("a.txt", "Pay\u202Eme\u0001 on Monday.");
        Assert.Contains("Pay<span class=\"hidden-mark\">U+202E</span>me<span class=\"hidden-mark\">U+0001</span> on", Page(draft, [Sample.At(draft, "Monday")]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_of_settings_has_its_note_without_a_text()
    {
        var page = Sample.Written(output => HtmlReport.Write(output, Sample.Report(Sample.At(Sample.Draft(".editorconfig", "copydesk_x = 1"), "copydesk_x"))));
        Assert.Contains("This file is no draft; its text is not shown.", page, StringComparison.Ordinal);
        Assert.Single(Note().Matches(page));
    }

    private static Finding At(Draft draft, string place)
    {
        var ends = place.Split('-').Select(int.Parse).ToArray();
        var span = TextSpan.FromBounds(ends[0], ends[1]);
        return Sample.At(draft, "", severity: DiagnosticSeverity.Warning) with { Span = span, Lines = draft.Lines.PositionsOf(span) };
    }

    private static string Page(Draft draft, Finding[] findings) => Sample.Written(output => HtmlReport.Write(output, Sample.Report([draft], findings)));

    /// <summary>The lines of the article: marks in brackets, numbers of notes as they are, <c>|</c> between lines.</summary>
    private static string Text(string page)
    {
        var lines = Line().Matches(page).Select(line => line.Groups[1].Value.Replace("</mark>", "]", StringComparison.Ordinal));
        return string.Join('|', lines.Select(line => Tag().Replace(Mark().Replace(line, "["), "")));
    }

    [GeneratedRegex("<div class=\"line\"><p dir=\"auto\"[^>]*>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex("<mark [^>]*>")]
    private static partial Regex Mark();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<li class=\"note ")]
    private static partial Regex Note();
}
