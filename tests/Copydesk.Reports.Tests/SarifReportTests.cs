using System.Text.Json;
using Copydesk.Analysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports.Tests;

public class SarifReportTests
{
    [Fact]
    public void A_result_has_all_that_code_scanning_reads()
    {
        var a = Sample.Draft("news/a b.txt", "Rain\nOn Monday 👍.");
        var finding = Sample.At(a, "Monday") with { Related = [Sample.Place(a, "Rain", "here")] };
        var run = Run(Sample.Report([a], finding));
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal("""
            {
              "ruleId": "CD2001",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "Wrong day."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "news/a%20b.txt",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 2,
                      "startColumn": 4,
                      "endLine": 2,
                      "endColumn": 10,
                      "charOffset": 8,
                      "charLength": 6
                    }
                  }
                }
              ],
              "relatedLocations": [
                {
                  "id": 1,
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "news/a%20b.txt",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 1,
                      "startColumn": 1,
                      "endLine": 1,
                      "endColumn": 5,
                      "charOffset": 0,
                      "charLength": 4
                    }
                  },
                  "message": {
                    "text": "here"
                  }
                }
              ],
              "partialFingerprints": {
                "primaryLocationLineHash": "0123456789abcdef0123456789abcdef:1"
              }
            }
            """.ReplaceLineEndings("\n"), Indented(run.GetProperty("results")[0]));
    }

    [Fact]
    public void Every_rule_is_described_and_no_text_is_empty()
    {
        var rules = Run(Sample.Report()).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(
            EngineRules.All.Select(rule => rule.Id).Prepend("CD2001"),
            rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.GetProperty("name").GetString()!);
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.InRange(rule.GetProperty("fullDescription").GetProperty("text").GetString()!.Length, 1, 1024);
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("markdown").GetString()!);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note" });
        });
    }

    [Fact]
    public void Findings_of_the_same_words_keep_apart_by_number()
    {
        var a = Sample.Draft("a.txt", "Monday, Monday");
        var run = Run(Sample.Report([a], Sample.At(a, "Monday"), Sample.At(a, ", Monday")));
        Assert.Equal(
            ["0123456789abcdef0123456789abcdef:1", "0123456789abcdef0123456789abcdef:2"],
            run.GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()));
    }

    [Fact]
    public void A_fix_replaces_its_region_and_one_only_shown_is_left_out()
    {
        var a = Sample.Draft("a.txt", "Rain\r\nOn Monday.");
        var change = new TextChange(Sample.At(a, "Monday").Span, "Tuesday");
        var finding = Sample.At(a, "Monday") with
        {
            ComputeFixes = _ => [new Fix("Shown", Applicability.Show, "a", [change]), new Fix("Write Tuesday", Applicability.Safe, "b", [change])],
        };
        var fixes = Run(Sample.Report([a], finding)).GetProperty("results")[0].GetProperty("fixes");
        Assert.Equal(1, fixes.GetArrayLength());
        Assert.Equal("Write Tuesday", fixes[0].GetProperty("description").GetProperty("text").GetString());
        var replacement = fixes[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal(9, replacement.GetProperty("deletedRegion").GetProperty("charOffset").GetInt32());
        Assert.Equal(4, replacement.GetProperty("deletedRegion").GetProperty("startColumn").GetInt32());
        Assert.Equal("Tuesday", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void A_fix_that_deletes_inserts_nothing()
    {
        var a = Sample.Draft("a.txt", "On Monday.");
        var finding = Sample.At(a, "Monday");
        finding = finding with { ComputeFixes = _ => [new Fix("Delete it", Applicability.Safe, "a", [new TextChange(finding.Span, "")])] };
        var fix = Run(Sample.Report([a], finding)).GetProperty("results")[0].GetProperty("fixes")[0];
        var replacement = fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal(6, replacement.GetProperty("deletedRegion").GetProperty("charLength").GetInt32());
        Assert.False(replacement.TryGetProperty("insertedContent", out _));
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_a_notification_of_a_run_that_failed()
    {
        var report = Sample.Report();
        var clean = Run(report).GetProperty("invocations")[0];
        Assert.True(clean.GetProperty("executionSuccessful").GetBoolean());
        report = report with { Result = report.Result with { Unreadable = [new UnreadableFile("caf\uDCE9.txt", "gone")] } };
        var failed = Run(report).GetProperty("invocations")[0];
        Assert.False(failed.GetProperty("executionSuccessful").GetBoolean());
        var notification = failed.GetProperty("toolExecutionNotifications")[0];
        Assert.Equal(@"caf\xE9.txt: gone", notification.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("caf%E9.txt", notification.GetProperty("locations")[0].GetProperty("physicalLocation")
            .GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    private static JsonElement Run(RunReport report)
    {
        using var json = JsonDocument.Parse(Sample.Written(output => SarifReport.Write(output, report)));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        return json.RootElement.GetProperty("runs")[0].Clone();
    }

    private static string Indented(JsonElement element)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            element.WriteTo(json);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
