using System.Text.Json;
using Copydesk.Analysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports.Tests;

public class JsonReportTests
{
    [Fact]
    public void A_finding_is_written_whole()
    {
        var a = Sample.Draft("a b.txt", "Rain\nOn Monday.");
        var finding = Sample.At(a, "Monday") with
        {
            Related = [Sample.Place(a, "Rain", "here")],
            ComputeFixes = _ => [new Fix("Write Tuesday", Applicability.Ask, "day", [new TextChange(new TextSpan(8, 6), "Tuesday")])],
        };
        Assert.Equal("""
            {
              "version": 1,
              "tool": {
                "name": "copydesk",
                "version": "1.2.3"
              },
              "findings": [
                {
                  "rule": "CD2001",
                  "name": "WeekdayMismatch",
                  "title": "Weekday mismatch",
                  "category": "Dates",
                  "severity": "error",
                  "path": "a b.txt",
                  "uri": "a%20b.txt",
                  "span": {
                    "start": 8,
                    "end": 14
                  },
                  "lines": {
                    "start": {
                      "line": 2,
                      "column": 4
                    },
                    "end": {
                      "line": 2,
                      "column": 10
                    }
                  },
                  "message": "Wrong day.",
                  "fingerprint": "0123456789abcdef0123456789abcdef",
                  "related": [
                    {
                      "path": "a b.txt",
                      "uri": "a%20b.txt",
                      "span": {
                        "start": 0,
                        "end": 4
                      },
                      "lines": {
                        "start": {
                          "line": 1,
                          "column": 1
                        },
                        "end": {
                          "line": 1,
                          "column": 5
                        }
                      },
                      "message": "here"
                    }
                  ],
                  "fixes": [
                    {
                      "title": "Write Tuesday",
                      "applicability": "ask",
                      "changes": [
                        {
                          "span": {
                            "start": 8,
                            "end": 14
                          },
                          "text": "Tuesday"
                        }
                      ]
                    }
                  ]
                }
              ],
              "unreadable": [],
              "summary": {
                "drafts": 1,
                "errors": 1,
                "warnings": 0,
                "suggestions": 0,
                "unreadable": 0
              }
            }

            """.ReplaceLineEndings("\n"), Write(Sample.Report([a], finding)));
    }

    [Fact]
    public void Half_a_character_and_a_name_of_bytes_leave_valid_json()
    {
        var draft = Sample.Draft("caf\uDCE9.txt", "On Monday");
        var report = Sample.Report([draft], Sample.At(draft, "Monday", "\"\uD83D\"?"));
        report = report with { Result = report.Result with { Unreadable = [new UnreadableFile("\uDC80", "gone")] } };
        using var json = JsonDocument.Parse(Write(report));
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("\"\uFFFD\"?", finding.GetProperty("message").GetString());
        Assert.Equal(@"caf\xE9.txt", finding.GetProperty("path").GetString());
        Assert.Equal("caf%E9.txt", finding.GetProperty("uri").GetString());
        Assert.Equal(@"\x80", json.RootElement.GetProperty("unreadable")[0].GetProperty("path").GetString());
    }

    private static string Write(RunReport report) => Sample.Written(output => JsonReport.Write(output, report));
}
