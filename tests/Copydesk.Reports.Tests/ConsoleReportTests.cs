using Copydesk.Analysis;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports.Tests;

public class ConsoleReportTests
{
    [Fact]
    public void A_finding_is_a_line_of_a_compiler_with_its_words_and_other_places()
    {
        var a = Sample.Draft("a.txt", "Rain\n\nIt rained on Monday, 4 May, in Ondo.");
        var b = Sample.Draft("b.txt", "It was a Tuesday.");
        var finding = Sample.At(a, "Monday", "Monday or 4 May? Check.") with { Related = [Sample.Place(b, "Tuesday", "Tuesday here")] };
        Assert.Equal("""
            a.txt:3:14: error CD2001: Monday or 4 May? Check.
                It rained on Monday, 4 May, in Ondo.
                             ^^^^^^
                see b.txt:1:10: Tuesday here

            1 error in 1 of 2 drafts

            """.ReplaceLineEndings("\n"), Sample.Console(Sample.Report([a, b], finding)));
    }

    [Fact]
    public void Columns_count_utf16_units_from_1()
    {
        var draft = Sample.Draft("a.txt", "👍 re\u0301 Monday");
        Assert.StartsWith("a.txt:1:8: ", Sample.Console(Sample.Report([draft], Sample.At(draft, "Monday"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_run_says_so() =>
        Assert.Equal("no findings in 1 draft\n", Sample.Console(Sample.Report([Sample.Draft("a.txt", "Rain.")])));

    [Fact]
    public void The_summary_counts_each_severity_and_what_could_not_be_read()
    {
        var draft = Sample.Draft("a.txt", "Monday");
        var report = Sample.Report(
            [draft],
            Sample.At(draft, "Monday"),
            Sample.At(draft, "Monday", severity: DiagnosticSeverity.Warning),
            Sample.At(draft, "Monday", severity: DiagnosticSeverity.Warning),
            Sample.At(draft, "Monday", severity: DiagnosticSeverity.Info));
        report = report with { Result = report.Result with { Unreadable = [new UnreadableFile("b.txt", "gone")] } };
        Assert.EndsWith(
            "\n\n1 error, 2 warnings, 1 suggestion in 1 of 1 draft; 1 file could not be read\n", Sample.Console(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_a_file_of_settings_stands_without_words()
    {
        var finding = Sample.At(Sample.Draft(".editorconfig", "copydesk_x = 1"), "copydesk_x");
        Assert.Equal(".editorconfig:1:1: error CD2001: Wrong day.\n\n1 error in 0 of 0 drafts\n", Sample.Console(Sample.Report(finding)));
    }

    [Fact]
    public void Nothing_of_a_draft_or_a_name_reaches_the_terminal_as_a_control()
    {
        var draft = Sample.Draft("a\e\n.txt", "On \e]0;title\u0007Monday [red]it rained[/] \u202E");
        var output = Sample.Console(Sample.Report([draft], Sample.At(draft, "Monday", "\"\e[2J\nMonday\"?")));
        Assert.DoesNotContain(output, c => c != '\n' && TextWidth.IsUnprintable(c));
        Assert.StartsWith(@"a\x1B\n.txt:1:14: error CD2001: ""\u001B[2J Monday""?" + "\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_changes_nothing_but_colour()
    {
        var draft = Sample.Draft("a.txt", "On Monday [red]it rained[/] [INSERT NAME].");
        var report = Sample.Report([draft], Sample.At(draft, "Monday", "[b]?"));
        using var coloured = new StringWriter();
        ConsoleReport.WriteInColour(coloured, report, 60);
        Assert.Contains("\e[", coloured.ToString(), StringComparison.Ordinal);
        Assert.Equal(Sample.Console(report, 60), WithoutColour(coloured.ToString().ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(200)]
    public void Excerpts_fill_the_terminal_and_no_more(int width)
    {
        var draft = Sample.Draft("a.txt", string.Join(' ', Enumerable.Repeat("rain", 200)) + " Monday " + string.Join(' ', Enumerable.Repeat("rain", 200)));
        var excerpt = Sample.Console(Sample.Report([draft], Sample.At(draft, "Monday")), width).Split('\n')[1];
        Assert.InRange(excerpt.Length, width - 16, width);
    }

    private static string WithoutColour(string text)
    {
        while (text.IndexOf("\e[", StringComparison.Ordinal) is var start and >= 0)
            text = text.Remove(start, text.IndexOf('m', start) + 1 - start);
        return text;
    }
}
