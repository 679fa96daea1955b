using Copydesk.Drafts;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Tests.Settings;

public sealed class SettingsOverridesTests : SettingsTestBase
{
    private static readonly DateOnly First = new(2025, 5, 6);
    private static readonly DateOnly Second = new(2025, 5, 7);

    [Fact]
    public void A_level_of_the_command_line_beats_the_files()
    {
        var overrides = new SettingsOverrides { Severities = [new("cd1001", ReportDiagnostic.Error), new("CD3003", ReportDiagnostic.Error), new("CD3003", ReportDiagnostic.Suppress)] };
        var settings = Of(overrides, ("/desk/.editorconfig", "[*]\ndotnet_diagnostic.CD1001.severity = none")).For("a.txt");
        Assert.Equal(DiagnosticSeverity.Error, settings.SeverityOf(Spelling));
        Assert.Null(settings.SeverityOf(Mixed));
    }

    [Fact]
    public void Only_lets_the_named_rules_and_the_engine_speak()
    {
        var settings = Of(new SettingsOverrides { Only = ["cd1010"] }).For("a.txt");
        Assert.Null(settings.SeverityOf(Spelling));
        Assert.Equal(DiagnosticSeverity.Warning, settings.SeverityOf(OffUnlessAsked));
        Assert.Equal(DiagnosticSeverity.Error, settings.SeverityOf(EngineRules.BadSetting));
    }

    [Fact]
    public void Only_wakes_a_rule_that_a_file_has_switched_off() =>
        Assert.Equal(DiagnosticSeverity.Warning, Of(
            new SettingsOverrides { Only = ["CD1001"] },
            ("/desk/.editorconfig", "[*]\ndotnet_diagnostic.CD1001.severity = none")).For("a.txt").SeverityOf(Spelling));

    [Fact]
    public void Skip_silences_a_rule_whatever_else_is_said()
    {
        var overrides = new SettingsOverrides { Skip = ["CD1001", "CD9005"], Only = ["CD1001"], Severities = [new("CD1001", ReportDiagnostic.Error)] };
        var settings = Of(overrides, ("/desk/.editorconfig", "[*]\ncopydesk_x = 1"));
        Assert.Null(settings.For("a.txt").SeverityOf(Spelling));
        Assert.Empty(settings.Problems);
    }

    [Fact]
    public void A_drafts_own_day_goes_before_the_files_and_the_command_lines_before_both()
    {
        var file = ("/desk/.editorconfig", "[*]\ncopydesk_published = 2025-05-06");
        var own = new DraftMetadata { Published = Second };
        Assert.Equal(First, Of(file).For("a.txt").PublishedOf(DraftMetadata.None));
        Assert.Equal(Second, Of(file).For("a.txt").PublishedOf(own));
        Assert.Equal(First, Of(new SettingsOverrides { Published = First }, file).For("a.txt").PublishedOf(own));
        Assert.Null(Of().For("a.txt").PublishedOf(DraftMetadata.None));
    }

    [Theory]
    [InlineData(null, null, null, "en")]
    [InlineData(null, "en-GB", null, "en-GB")]
    [InlineData("fr", "en-GB", null, "fr")]
    [InlineData("en", "en-GB", null, "en-GB")]
    [InlineData("EN", "en-GB", null, "en-GB")]
    [InlineData("en-US", "en-GB", null, "en-US")]
    [InlineData("en-US", "en-GB", "en-IN", "en-IN")]
    public void A_drafts_own_language_goes_before_the_files_and_the_command_lines_before_both(string? own, string? file, string? commandLine, string expected)
    {
        var settings = Of(
            new SettingsOverrides { Locale = commandLine },
            ("/desk/.editorconfig", file is null ? "" : $"[*]\ncopydesk_locale = {file}"));
        Assert.Equal(expected, settings.For("a.txt").LocaleOf(new DraftMetadata { Language = own }));
    }

    [Fact]
    public void Overrides_are_part_of_the_id()
    {
        SettingsOverrides[] all =
        [
            SettingsOverrides.None,
            new() { Only = ["CD1001"] },
            new() { Skip = ["CD1001"] },
            new() { Severities = [new("CD1001", ReportDiagnostic.Error)] },
            new() { Severities = [new("CD1001", ReportDiagnostic.Warn)] },
            new() { Locale = "en-GB" },
            new() { Published = First },
            new() { Published = Second },
        ];
        Assert.Equal(all.Length, all.Select(overrides => Of(overrides).For("a.txt").Id).Distinct().Count());
    }

    [Fact]
    public void Fixed_settings_are_written_as_in_a_file_and_refuse_what_a_file_may_not_say()
    {
        var settings = new FixedSettings(Rules, new Dictionary<string, string>
        {
            ["copydesk_quote_marks"] = "curly",
            ["dotnet_diagnostic.CD1001.severity"] = "none",
        }).For("anywhere.txt");
        Assert.Equal(Marks.Curly, settings.ValueOf(QuoteMarks));
        Assert.Null(settings.SeverityOf(Spelling));
        Assert.Equal(Under("[*]\ncopydesk_quote_marks = curly\ndotnet_diagnostic.CD1001.severity = none").Id, settings.Id);
        Assert.Throws<ArgumentException>(() => new FixedSettings(Rules, [new("copydesk_initials", "4")]));
        Assert.Throws<ArgumentException>(() => new FixedSettings(Rules, [new("indent_size", "4")]));
    }
}
