using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports.Tests;

/// <summary>What services ask for beyond positions.</summary>
public class ServiceReportTests
{
    [Fact]
    public void GitHub_gets_ten_annotations_of_a_level_errors_first_and_then_the_number_of_the_rest()
    {
        var draft = Sample.Draft("a.txt", "On Monday.");
        var warnings = Enumerable.Range(0, 12).Select(i => Sample.At(draft, "Monday", $"Warning {i}. ##[error]", DiagnosticSeverity.Warning));
        var lines = Written("github", Sample.Report([draft], [.. warnings, Sample.At(draft, "Monday", "50% off\r\n:,")])).Split('\n');
        Assert.Equal("::error file=a.txt,line=1,col=4,endLine=1,endColumn=10,title=CD2001 Weekday mismatch::50%25 off  :,", lines[0]);
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning file=a.txt,", StringComparison.Ordinal)));
        Assert.Equal(
            [
                "::group::2 more (GitHub shows ten annotations of each level)",
                "- a.txt:1:4: warning CD2001: Warning 10. ## [error]",
                "- a.txt:1:4: warning CD2001: Warning 11. ## [error]",
                "::endgroup::",
                "",
            ],
            lines[11..]);
    }

    [Fact]
    public void GitLab_never_gets_one_fingerprint_twice()
    {
        var a = Sample.Draft("a.txt", "Monday, Monday");
        var b = Sample.Draft("b.txt", "Monday, Monday");
        var findings = new[] { a, b }.SelectMany(draft => new[] { Sample.At(draft, "Monday"), Sample.At(draft, ", Monday") }).ToArray();
        using var issues = JsonDocument.Parse(Written("gitlab", Sample.Report([a, b], findings)));
        Assert.Equal(4, issues.RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.All(issues.RootElement.EnumerateArray(), issue => Assert.Equal("critical", issue.GetProperty("severity").GetString()));
    }

    [Theory]
    [InlineData("checkstyle", "error")]
    [InlineData("junit", "failure")]
    public void Xml_takes_words_that_it_cannot_hold(string format, string element)
    {
        var draft = Sample.Draft("a.txt", "On Monday.");
        const string Message = "<a> & \"b\" 'c' ]]>\t\u0001\uD83D\uFFFE 👍 é";
        var xml = XDocument.Parse(Written(format, Sample.Report([draft], Sample.At(draft, "Monday", Message))));
        Assert.Equal("<a> & \"b\" 'c' ]]>\t" + @"\u0001\uD83D\uFFFE" + " 👍 é", (string)xml.Descendants(element).Single().Attribute("message")!);
    }

    [Fact]
    public void Reviewdog_gets_suggestions_and_other_places_in_bytes_and_lines_alone_of_settings()
    {
        var a = Sample.Draft("a.txt", "Café on Monday 👍, Monday.");
        var b = Sample.Draft("b.txt", new string('é', 3000) + "👍 Tuesday");
        var finding = Sample.At(a, "Monday");
        finding = finding with
        {
            Related = [Sample.Place(b, "Tuesday", "Tuesday here")],
            ComputeFixes = _ => [new Analysis.Fix("Write Tuesday", Analysis.Applicability.Ask, "a", [new(finding.Span, "Tuesday")])],
        };
        var setting = Sample.At(Sample.Draft(".editorconfig", "copydesk_x = 1"), "copydesk_x");
        var lines = Written("rdjsonl", Sample.Report([a, b], finding, setting)).Split('\n');
        Assert.Equal(
            """{"message":"Wrong day.","location":{"path":"a.txt","range":{"start":{"line":1,"column":10},"end":{"line":1,"column":16}}},"severity":"ERROR","source":{"name":"copydesk"},"code":{"value":"CD2001"},"suggestions":[{"range":{"start":{"line":1,"column":10},"end":{"line":1,"column":16}},"text":"Tuesday"}],"related_locations":[{"message":"Tuesday here","location":{"path":"b.txt","range":{"start":{"line":1,"column":6006},"end":{"line":1,"column":6013}}}}]}""",
            lines[0]);
        Assert.Contains("""{"path":".editorconfig","range":{"start":{"line":1},"end":{"line":1}}}""", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_in_bytes_agree_with_the_encoder_at_every_place()
    {
        var text = string.Concat(Enumerable.Repeat("aé€👍\uD83D\n", 400));
        var draft = Sample.Draft("a.txt", text);
        var columns = new Utf8Columns(draft);
        for (var offset = 0; offset <= draft.Text.Length; offset++)
        {
            if (offset < draft.Text.Length && offset > 0 && char.IsLowSurrogate(draft.Text[offset]) && char.IsHighSurrogate(draft.Text[offset - 1]))
                continue;
            var position = draft.Lines.PositionOf(offset);
            var before = draft.Text.AsSpan(offset - position.Character, position.Character);
            Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(before) + 1, columns.Of(offset, position));
        }
    }

    [Fact]
    public void A_log_of_sarif_keeps_the_gravest_25000_results_and_says_so()
    {
        var draft = Sample.Draft("a.txt", "On Monday.");
        var suggestions = Enumerable.Repeat(Sample.At(draft, "Monday", severity: DiagnosticSeverity.Info), 25_001);
        using var json = JsonDocument.Parse(Written("sarif", Sample.Report([draft], [.. suggestions, Sample.At(draft, "Monday")])));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(25_000, run.GetProperty("results").GetArrayLength());
        Assert.Equal("error", run.GetProperty("results")[24_999].GetProperty("level").GetString());
        Assert.Equal(
            "2 findings of the least severity are left out: code scanning takes 25000 in one log. Check fewer drafts in one run.",
            run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_format_that_nobody_knows_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Written("yaml", Sample.Report()));

    private static string Written(string format, RunReport report) => Sample.Written(output => ReportFormats.Write(format, output, report));
}
