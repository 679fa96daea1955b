using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Tests.Settings;

public sealed class SettingsProblemsTests : SettingsTestBase
{
    [Fact]
    public void A_severity_that_is_none_is_shown_at_its_value() =>
        Assert.Equal(
            ["CD9006 2:38 <loud> \"loud\" won't do for the severity of CD1001. Write error, warning, suggestion, silent, none or default."],
            Said("[*]\ndotnet_diagnostic.cd1001.severity =  loud \n"));

    [Fact]
    public void A_category_takes_the_same_words() =>
        Assert.Equal(
            ["CD9006 2:52 <warn> \"warn\" won't do for the severity of Names rules. Write error, warning, suggestion, silent, none or default."],
            Said("[*]\ndotnet_analyzer_diagnostic.category-Names.severity=warn"));

    [Fact]
    public void A_day_that_the_calendar_has_not_got_is_no_day() =>
        Assert.Equal(
            ["CD9006 2:22 <2025-02-31> \"2025-02-31\" won't do for copydesk_published. Write a day of the calendar as YYYY-MM-DD, such as 2025-05-06."],
            Said("[*]\ncopydesk_published = 2025-02-31"));

    [Theory]
    [InlineData("2025-2-03")]
    [InlineData("2025/02/03")]
    [InlineData("0000-01-01")]
    [InlineData("2025-00-10")]
    [InlineData("20２5-01-01")]
    [InlineData("2025-01-011")]
    public void A_day_is_written_in_one_way(string day) =>
        Assert.Single(Said($"[*]\ncopydesk_published = {day}"));

    [Theory]
    [InlineData("en_GB")]
    [InlineData("english spoken")]
    [InlineData("e")]
    [InlineData("en-")]
    [InlineData("1n-GB")]
    [InlineData("en--GB")]
    public void A_locale_is_a_language_tag(string tag) =>
        Assert.Equal(
            [$"CD9006 2:19 <{tag}> \"{tag}\" won't do for copydesk_locale. Write a language tag such as en, en-GB or en-IN."],
            Said($"[*]\ncopydesk_locale = {tag}"));

    [Fact]
    public void A_value_says_what_its_rule_allows() =>
        Assert.Equal(
            [
                "CD9006 2:24 <purple> \"purple\" won't do for copydesk_quote_marks. Write majority, curly or straight.",
                "CD9006 3:21 <4> \"4\" won't do for copydesk_initials. Write a whole number from 0 to 3.",
            ],
            Said("[*]\ncopydesk_quote_marks = purple\ncopydesk_initials = 4"));

    [Fact]
    public void A_value_that_is_missing_is_shown_at_the_key() =>
        Assert.Equal(
            ["CD9006 2:1 <copydesk_initials> Nothing is set for copydesk_initials. Write a whole number from 0 to 3."],
            Said("[*]\ncopydesk_initials ="));

    [Fact]
    public void An_unknown_key_is_shown_with_the_one_that_is_near() =>
        Assert.Equal(
            [
                "CD9005 2:1 <copydesk_qoute_marks> No rule reads \"copydesk_qoute_marks\". Did you mean copydesk_quote_marks?",
                "CD9005 3:1 <Copydesk_Frobnicate> No rule reads \"copydesk_frobnicate\". Check its spelling, or take it out.",
                "CD9005 4:1 <copydesk.locale> No rule reads \"copydesk.locale\". Did you mean copydesk_locale?",
            ],
            Said("[*]\ncopydesk_qoute_marks = curly\nCopydesk_Frobnicate = yes\ncopydesk.locale = en"));

    [Fact]
    public void An_unknown_id_is_shown_with_the_one_that_is_near() =>
        Assert.Equal(
            [
                "CD9005 2:1 <dotnet_diagnostic.CD3033.severity> There is no rule CD3033. Did you mean CD3003?",
                "CD9005 3:1 <dotnet_diagnostic.CD8888.severity> There is no rule CD8888. Check its spelling, or take it out.",
                "CD9005 4:1 <dotnet_diagnostic.CD1001> No setting is called \"dotnet_diagnostic.CD1001\". Did you mean dotnet_diagnostic.CD1001.severity?",
            ],
            Said("[*]\ndotnet_diagnostic.CD3033.severity = none\ndotnet_diagnostic.CD8888.severity = none\ndotnet_diagnostic.CD1001 = none"));

    [Fact]
    public void A_setting_above_every_section_is_shown() =>
        Assert.Equal(
            ["CD9006 2:1 <copydesk_initials> This stands above every section and holds for no draft. Put it under [*]."],
            Said("root = true\ncopydesk_initials = 2\n[*]\n"));

    [Theory]
    [InlineData("*.{txt,md", "\"{\" is not closed")]
    [InlineData("a.txt,b.txt", "a comma stands outside braces: write {a,b}")]
    [InlineData("*.txt}", "\"}\" closes nothing")]
    [InlineData("[ab", "\"[\" is not closed")]
    [InlineData("[z-a]", "z-a runs backwards")]
    [InlineData("[!]", "[] holds no character")]
    [InlineData("a\\", "it ends with \"\\\"")]
    [InlineData("{1..99999999999}", "{1..99999999999} is no range of whole numbers")]
    public void A_section_that_no_path_can_match_is_shown_at_its_name(string name, string reason)
    {
        Assert.Equal(
            [$"CD9006 1:2 <{name}> This section holds for no draft: {reason}."],
            Said($"[{name}]\ncopydesk_initials = 2"));
        Assert.Empty(Said($"[{name}]\nindent_size = 2"));
    }

    [Fact]
    public void A_header_that_opens_no_section_is_shown_where_settings_follow()
    {
        Assert.Equal(
            ["CD9006 3:1 <[*.md> This opens no section, so what follows counts to the one above. Write [name] and nothing behind it."],
            Said("[*.txt]\nindent_size = 2\n[*.md\ncopydesk_initials = 2"));
        Assert.Empty(Said("[*]\ncopydesk_initials = 2\n[*.md\nindent_size = 2"));
    }

    [Fact]
    public void A_line_that_was_meant_as_a_setting_is_shown_and_others_are_left_alone() =>
        Assert.Equal(
            [
                "CD9006 3:3 <copydesk_initials 2> This sets nothing. Write key = value.",
                "CD9006 4:1 <dotnet_diagnostic.CD1001 severity = none> This sets nothing. Write key = value.",
            ],
            Said("[*]\nsome words\n  copydesk_initials 2\ndotnet_diagnostic.CD1001 severity = none\n<<<<<<< HEAD\n# copydesk_x"));

    [Fact]
    public void Problems_stand_in_order_of_path_and_span_each_once()
    {
        var settings = Of(
            ("/.editorconfig", "[*]\ncopydesk_a = 1"),
            ("/desk/.editorconfig", "[*]\ncopydesk_b = 1\ncopydesk_c = 1\n"),
            ("/desk/news/.editorconfig", "[*]\ncopydesk_d = 1"));
        settings.For("news/a.txt");
        settings.For("news/b.txt");
        settings.For("c.txt");
        Assert.Equal(
            ["../.editorconfig 4", ".editorconfig 4", ".editorconfig 19", "news/.editorconfig 4"],
            settings.Problems.Select(problem => $"{problem.Path} {problem.Span.Start}"));
        Assert.Equal(4, settings.Problems.Select(problem => problem.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_file_of_settings_is_judged_by_its_own_settings()
    {
        var settings = Of(
            ("/desk/.editorconfig", "[*]\ndotnet_diagnostic.CD9005.severity = suggestion\ncopydesk_b = 1"),
            ("/desk/news/.editorconfig", "[*]\ndotnet_diagnostic.CD9005.severity = none\ncopydesk_b = 1"));
        settings.For("news/a.txt");
        var problem = Assert.Single(settings.Problems);
        Assert.Equal((".editorconfig", DiagnosticSeverity.Info), (problem.Path, problem.Severity));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_shown_and_those_further_out_hold()
    {
        var settings = new EditorConfigSettings(Rules, "/desk", path => path switch
        {
            "/desk/.editorconfig" => throw new UnauthorizedAccessException(),
            "/.editorconfig" => "[*]\ncopydesk_initials = 2",
            _ => null,
        });
        Assert.Equal(2, settings.For("a.txt").ValueOf(Initials));
        var problem = Assert.Single(settings.Problems);
        Assert.Equal(
            ("CD9006", ".editorconfig", "This file may not be read, so nothing in it holds. Give yourself permission to read it."),
            (problem.Rule.Id, problem.Path, problem.Message));
    }

    [Fact]
    public void A_file_that_is_too_large_is_shown_and_not_read() =>
        Assert.Equal(
            ["CD9006 1:1 <> This file is larger than 1 MB and was not read. Keep to settings in it."],
            Said("[*]\ncopydesk_initials = 2\n" + new string('#', 10_000_000)));
}
