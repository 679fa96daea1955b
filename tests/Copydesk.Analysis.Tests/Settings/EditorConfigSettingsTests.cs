using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Tests.Settings;

public sealed class EditorConfigSettingsTests : SettingsTestBase
{
    [Fact]
    public void Without_files_rules_have_their_own_level_and_options_their_default()
    {
        var settings = Of().For("a.txt");
        Assert.Equal(DiagnosticSeverity.Warning, settings.SeverityOf(Spelling));
        Assert.Equal(DiagnosticSeverity.Info, settings.SeverityOf(Mixed));
        Assert.Null(settings.SeverityOf(OffUnlessAsked));
        Assert.Equal(Marks.Majority, settings.ValueOf(QuoteMarks));
        Assert.Null(settings.Published);
        Assert.Null(settings.Locale);
    }

    [Fact]
    public void Without_files_each_folder_is_looked_into_once()
    {
        var looked = new List<string>();
        var settings = new EditorConfigSettings(Rules, "/desk", path =>
        {
            looked.Add(path);
            return null;
        });
        Assert.Same(settings.For("news/a.txt"), settings.For("sport/b.txt"));
        foreach (var file in (string[])[".editorconfig", "stylebook.yml"])
        {
            Assert.Equal(
                [$"/desk/news/{file}", $"/desk/{file}", $"/{file}", $"/desk/sport/{file}"],
                looked.Where(path => path.EndsWith(file, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("Warning", DiagnosticSeverity.Warning)]
    [InlineData("SUGGESTION", DiagnosticSeverity.Info)]
    [InlineData("default", DiagnosticSeverity.Warning)]
    [InlineData("unset", DiagnosticSeverity.Warning)]
    [InlineData("silent", null)]
    [InlineData("none", null)]
    [InlineData("error # since the March correction", DiagnosticSeverity.Error)]
    public void A_level_is_a_word_in_any_case(string word, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, Under($"[*]\nDotnet_Diagnostic.cd1001.Severity = {word}").SeverityOf(Spelling));

    [Fact]
    public void An_id_wins_over_its_category_wherever_they_stand()
    {
        var settings = Of(
            ("/.editorconfig", "[*]\ndotnet_diagnostic.CD1001.severity = error"),
            ("/desk/.editorconfig", "[*]\ndotnet_analyzer_diagnostic.category-names.severity = suggestion"));
        Assert.Equal(DiagnosticSeverity.Error, settings.For("a.txt").SeverityOf(Spelling));
    }

    [Fact]
    public void A_category_sets_its_rules_but_wakes_none_that_is_off_by_default()
    {
        var settings = Under("[*]\ndotnet_analyzer_diagnostic.category-Names.severity = error");
        Assert.Equal(DiagnosticSeverity.Error, settings.SeverityOf(Spelling));
        Assert.Equal(DiagnosticSeverity.Info, settings.SeverityOf(Mixed));
        Assert.Null(settings.SeverityOf(OffUnlessAsked));
    }

    [Fact]
    public void An_id_wakes_a_rule_that_is_off_by_default() =>
        Assert.Equal(DiagnosticSeverity.Error, Under("[*]\ndotnet_diagnostic.CD1010.severity = error").SeverityOf(OffUnlessAsked));

    [Fact]
    public void Default_is_the_rules_own_level_even_where_its_category_says_otherwise() =>
        Assert.Equal(DiagnosticSeverity.Warning, Under(
            "[*]\ndotnet_analyzer_diagnostic.category-Names.severity = none\ndotnet_diagnostic.CD1001.severity = default").SeverityOf(Spelling));

    [Fact]
    public void A_plain_severity_is_for_other_tools()
    {
        const string text = "[*]\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.CA1707.severity = loud\nindent_size = many";
        Assert.Equal(DiagnosticSeverity.Warning, Under(text).SeverityOf(Spelling));
        Assert.Empty(Said(text));
    }

    [Fact]
    public void The_nearest_file_wins_and_root_ends_the_search()
    {
        var settings = Of(
            ("/.editorconfig", "[*]\ncopydesk_initials = 3\ncopydesk_locale = en-US"),
            ("/desk/.editorconfig", "root = true\n[*]\ncopydesk_initials = 2\ncopydesk_quote_marks = curly"),
            ("/desk/wire/.editorconfig", "[*]\ncopydesk_quote_marks = straight"));
        var wire = settings.For("wire/a.txt");
        Assert.Equal(Marks.Straight, wire.ValueOf(QuoteMarks));
        Assert.Equal(2, wire.ValueOf(Initials));
        Assert.Null(wire.Locale);
        Assert.Equal(Marks.Curly, settings.For("a.txt").ValueOf(QuoteMarks));
        Assert.Equal("en-US", settings.For("../other/a.txt").Locale);
    }

    [Fact]
    public void A_later_section_wins_over_an_earlier_one_that_says_more() =>
        Assert.Equal(Marks.Straight, Under("[a.txt]\ncopydesk_quote_marks = curly\n[*]\ncopydesk_quote_marks = straight").ValueOf(QuoteMarks));

    [Fact]
    public void Unset_takes_out_what_files_further_out_say()
    {
        var settings = Of(
            ("/.editorconfig", "[*]\ncopydesk_quote_marks = curly\ncopydesk_locale = en-ZA"),
            ("/desk/.editorconfig", "[*]\ncopydesk_quote_marks = unset"));
        Assert.Equal(Marks.Majority, settings.For("a.txt").ValueOf(QuoteMarks));
        Assert.Equal("en-ZA", settings.For("a.txt").Locale);
    }

    [Fact]
    public void A_value_that_is_not_allowed_leaves_what_holds_further_out() =>
        Assert.Equal(Marks.Curly, Under("[*]\ncopydesk_quote_marks = curly\n[a.*]\ncopydesk_quote_marks = purple").ValueOf(QuoteMarks));

    [Fact]
    public void Locale_goes_before_language()
    {
        Assert.Equal("en-IN", Under("[*]\ncopydesk_language = EN\ncopydesk_locale = EN-in").Locale);
        Assert.Equal("en", Under("[*]\ncopydesk_language = EN").Locale);
        Assert.Equal("zh-Hant-TW", Under("[*]\ncopydesk_locale = zh-hant-tw").Locale);
    }

    [Fact]
    public void The_same_values_give_the_same_object_and_id()
    {
        var settings = Of(
            ("/desk/.editorconfig", "[*.txt]\ncopydesk_initials = 2\ncopydesk_quote_marks = curly\n[*.md]\ncopydesk_quote_marks = curly\ncopydesk_initials = 2\n[*.x]\ncopydesk_initials = 3"));
        Assert.Same(settings.For("a.txt"), settings.For("news/b.md"));
        Assert.NotEqual(settings.For("a.txt").Id, settings.For("c.x").Id);
        Assert.NotEqual(settings.For("a.txt").Id, settings.For("other").Id);
        Assert.Equal(Of().For("a.txt").Id, settings.For("other").Id);
    }

    [Fact]
    public void An_id_never_changes()
    {
        Assert.Equal("6ac48eaa89fefdad0756321b274dab4f", Of().For("a.txt").Id);
        Assert.Equal("ba8bbc0753f8622a75f0f5d087aec704", Under("[*]\ncopydesk_quote_marks = curly\ndotnet_diagnostic.CD1001.severity = error").Id);
    }

    [Fact]
    public void Many_threads_see_the_same_objects()
    {
        var settings = Of(("/desk/.editorconfig", "[*.txt]\ncopydesk_initials = 2"));
        var seen = new System.Collections.Concurrent.ConcurrentBag<DraftSettings>();
        Parallel.For(0, 500, i =>
        {
            var one = settings.For($"folder{i % 7}/a{i}.txt");
            Assert.Equal(2, one.ValueOf(Initials));
            seen.Add(one);
        });
        Assert.Single(seen.Distinct());
    }

    [Fact]
    public void A_path_that_no_file_can_have_has_the_settings_of_none()
    {
        var settings = Of(("/.editorconfig", "[*]\ncopydesk_initials = 2"));
        Assert.Equal(1, settings.For("a\0b.txt").ValueOf(Initials));
        Assert.Equal(1, settings.For(string.Concat(Enumerable.Repeat("a/", 100_000))).ValueOf(Initials));
    }
}
