using System.Globalization;
using Copydesk.Analysis;
using Copydesk.Analysis.Tests.Running;
using Copydesk.Drafts;
using Copydesk.Drafts.Readers;
using Copydesk.House.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Roslyn.Tests;

/// <summary>The analyzer under Roslyn's own driver.</summary>
public class CopydeskAnalyzerTests
{
    private const string Wall = """
        date 2025-05-06

        # Council votes on the harbour wall

        Olena Kovalenko, the mayor, spoke first on Monday, 6 May. Kovalenko said the wall would stand.

        Olena Kovalenko left at noon. Olena Kovalenko came back.
        """;

    private const string Mayor = """
        date 2025-05-06

        # Wall stands, says mayor

        Olena Kovalenka, the mayor, spoke to the council again.
        """;

    private const string Weekday =
        "wall.md(5,44): error CD2001: Monday or 6 May? 6 May 2025 is a Tuesday (Monday is the 5th). Check which is right.";

    private const string Spelling =
        "mayor.md(5,1): warning CD1001: \"Olena Kovalenka\" here, \"Olena Kovalenko\" 3 times (first in wall.md line 5). Same person? Write \"Olena Kovalenko\".";

    [Fact]
    public async Task What_stands_in_a_draft_is_reported_at_its_place()
    {
        Assert.Equal([Weekday], await new Project().With("wall.md", Wall).Report());
    }

    [Fact]
    public async Task Two_drafts_are_compared_and_the_other_place_is_named()
    {
        var project = new Project().With("wall.md", Wall).With("mayor.md", Mayor);
        Assert.Equal([Spelling, Weekday], await project.Report());
        var spelling = Assert.Single(await project.Diagnostics(), diagnostic => diagnostic.Id == "CD1001");
        Assert.Equal(["wall.md(5,1)"], spelling.AdditionalLocations.Select(Project.Shown));
        Assert.Equal("Names", spelling.Descriptor.Category);
        Assert.Contains(WellKnownDiagnosticTags.CompilationEnd, spelling.Descriptor.CustomTags);
    }

    [Fact]
    public async Task An_editor_with_one_draft_open_sees_what_stands_in_it_without_the_others()
    {
        var project = new Project().With("wall.md", Wall).With("mayor.md", Mayor);
        Assert.Equal([Weekday], await project.ReportOpen("wall.md"));
        Assert.Empty(await project.ReportOpen("mayor.md"));
    }

    [Fact]
    public async Task Additional_files_that_are_no_drafts_are_left_alone()
    {
        var project = new Project { Rules = RuleSet.Of(TestRule.Phrases("CD8001", "harbour")) };
        foreach (var name in new[] { "texts.json", "Strings.resx", "BannedSymbols.txt", "PublicAPI.Shipped.txt", "AnalyzerReleases.Unshipped.md", "draft.cs" })
            project.With(name, "The harbour.");
        Assert.Empty(await project.Report());
    }

    [Fact]
    public async Task The_project_file_says_what_a_draft_is_where_the_name_does_not()
    {
        var project = new Project { Rules = RuleSet.Of(TestRule.Phrases("CD8001", "harbour")) }
            .With("notes.txt", "The harbour.").Saying("notes.txt", "false")
            .With("wire.copy", "The harbour.").Saying("wire.copy", "true")
            .With("wall.TXT", "The harbour.").Saying("wall.TXT", "");
        Assert.Equal(["wall.TXT(1,5): warning CD8001: Found: harbour", "wire.copy(1,5): warning CD8001: Found: harbour"], await project.Report());
    }

    [Fact]
    public async Task A_file_that_is_listed_twice_is_one()
    {
        Assert.Equal([Weekday], await new Project().With("wall.md", Wall).With("wall.md", Wall).Report());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\r ")]
    [InlineData("---\n")]
    [InlineData("\u2028\u0085\u000B")]
    public async Task Files_with_nothing_in_them_say_nothing(string? text)
    {
        Assert.Empty(await new Project().With("empty.md", text).With("empty.txt", text).Report());
    }

    [Fact]
    public async Task What_a_stet_lets_stand_is_not_reported_and_a_stet_in_vain_is()
    {
        var project = new Project()
            .With("wall.md", Wall.Replace("Olena Kovalenko, the", "<!-- stet CD2001: as she said -->\n\nOlena Kovalenko, the", StringComparison.Ordinal))
            .With("mayor.md", Mayor.Replace("Olena", "<!-- stet CD1001: her sister -->\n\nOlena", StringComparison.Ordinal))
            .With("rain.md", "<!-- stet CD2001: why -->\n\nIt rained all day in the town.");
        Assert.Equal(
            ["rain.md(1,1): warning CD9010: Nothing is found here that this stet lets stand. Take it out."], await project.Report());
    }

    [Fact]
    public async Task The_compilers_own_settings_by_id_hold()
    {
        var drafts = new Project().With("wall.md", Wall).With("mayor.md", Mayor).With("rain.md", "It rained on Monday.");
        drafts.Under("CD2001", ReportDiagnostic.Warn).UnderCommandLine("CD1001", ReportDiagnostic.Suppress).Under("CD2010", ReportDiagnostic.Error);
        var report = await drafts.Report();
        Assert.Equal(2, report.Length);
        // Off by default, and on where it is asked for.
        Assert.StartsWith("rain.md(1,14): error CD2010: ", report[0], StringComparison.Ordinal);
        Assert.Equal(Weekday.Replace("error", "warning", StringComparison.Ordinal), report[1]);
    }

    [Fact]
    public async Task The_compiler_raises_by_id_what_the_engine_keeps_lower_by_path()
    {
        var unsure = new TestRule("CD8004", static context => context.RegisterDraftAction(
            static draft => draft.Report(new Report(0, new TextSpan(4, 7), "harbour") { AtMost = DiagnosticSeverity.Info })));
        var project = new Project { Rules = RuleSet.Of(unsure) }
            .With("wall.md", "The harbour.").With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.CD8004.severity = error\n");
        Assert.Equal(["wall.md(1,5): info CD8004: Found: harbour"], await project.Report());
        Assert.Equal(["wall.md(1,5): error CD8004: Found: harbour"], await project.Under("CD8004", ReportDiagnostic.Error).Report());
    }

    [Fact]
    public async Task Settings_by_path_come_from_the_files_that_the_project_lists()
    {
        var project = new Project()
            .With(".editorconfig", "root = true\n[wire/*]\ndotnet_diagnostic.CD2001.severity = none\n[rain.md]\ndotnet_diagnostic.CD2010.severity = suggestion\n")
            .With("wall.md", Wall)
            .With("wire/wall.md", Wall)
            .With("rain.md", "It rained on Monday.")
            .With("stylebook.yml", "places:\n  - name: Kyiv\n    rejected: [Kiev]\n")
            .With("war.md", "He lives in Kiev now.");
        var report = await project.Report();
        Assert.Equal(3, report.Length);
        Assert.StartsWith("rain.md(1,14): info CD2010: ", report[0], StringComparison.Ordinal);
        Assert.Equal(Weekday, report[1]);
        Assert.Matches(@"^war\.md\(1,13\): \w+ CD1\d{3}: .*Kyiv", report[2]);
    }

    [Fact]
    public async Task A_setting_that_cannot_hold_is_reported_at_its_line()
    {
        var project = new Project()
            .With(".editorconfig", "root = true\n[*]\ncopydesk_locale = english, please\n").With("rain.md", "It rained all day.");
        var said = Assert.Single(await project.Report());
        Assert.StartsWith(".editorconfig(3,19): error CD9006: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_fails_is_named_and_the_others_go_on()
    {
        var failing = new TestRule("CD8002", static context => context.RegisterDraftAction(static _ => throw new InvalidOperationException("of no use")));
        var project = new Project { Rules = RuleSet.Of(failing, TestRule.Phrases("CD8001", "harbour")) }.With("wall.md", "The harbour.");
        Assert.Equal(
            [
                "wall.md(1,1): warning CD9001: CD8002 failed on this draft and was left out: InvalidOperationException, of no use. Please report it.",
                "wall.md(1,5): warning CD8001: Found: harbour",
            ],
            await project.Report());
    }

    [Fact]
    public async Task A_run_can_be_cancelled_in_the_middle_of_a_rule()
    {
        using var source = new CancellationTokenSource();
        var patient = new TestRule("CD8003", context => context.RegisterDraftAction(draft =>
        {
            source.Cancel();
            draft.CancellationToken.WaitHandle.WaitOne();
            draft.CancellationToken.ThrowIfCancellationRequested();
        }));
        var project = new Project { Rules = RuleSet.Of(patient) }.With("wall.md", "The harbour.");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => project.Diagnostics(source.Token));
    }

    [Fact]
    public async Task The_seeds_show_what_a_run_of_the_engine_shows_in_any_order_on_any_number_of_threads_in_any_culture()
    {
        var seeds = Repository.Files("seeds/marked", "").ToDictionary(seed => Path.GetFileName(seed), seed => File.ReadAllText(Repository.PathOf(seed)));
        var expected = Engine(seeds);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await ProjectOf(seeds.Reverse(), true).Report());
        // The compiler's process runs in the culture of whoever builds.
#pragma warning disable RS0030
        CultureInfo.CurrentCulture = OddCulture();
#pragma warning restore RS0030
        Assert.Equal(expected, await ProjectOf(seeds, false).Report());
    }

    [Fact]
    public void Every_built_in_rule_and_every_rule_of_the_engine_is_supported()
    {
        var expected = Copydesk.Rules.BuiltIn.Rules().Analyzers.Select(analyzer => analyzer.Rule).Concat(EngineRules.All);
        var analyzer = new CopydeskAnalyzer();
        Assert.Equal(
            expected.Select(static rule => (rule.Id, rule.Title, rule.Category, rule.DefaultSeverity)),
            analyzer.SupportedDiagnostics.Select(static rule => (rule.Id, rule.Title, rule.Category, rule.DefaultSeverity)));
        Assert.All(analyzer.SupportedDiagnostics, static rule => Assert.Contains(
            $"See copydesk explain {rule.Id}.", rule.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static Project ProjectOf(IEnumerable<KeyValuePair<string, string>> seeds, bool isConcurrent)
    {
        var project = new Project { IsConcurrent = isConcurrent };
        foreach (var (name, text) in seeds)
            project.With(name, text);
        return project;
    }

    private static string[] Engine(Dictionary<string, string> seeds)
    {
        var rules = Copydesk.Rules.BuiltIn.Rules();
        var settings = new EditorConfigSettings(rules, Project.Folder, path => seeds.GetValueOrDefault(Path.GetRelativePath(Project.Folder, path)));
        IDraftSource[] drafts = [.. from seed in seeds where seed.Key != "stylebook.yml" select new Seed(seed.Key, seed.Value)];
        return
        [
            .. from finding in DeskRun.Check(drafts, rules, settings, new RunOptions()).Findings
               orderby Project.PathOf(finding.Path), finding.Span, finding.Rule.Id
               select $"{finding.Path}({finding.Lines.Start.Line + 1},{finding.Lines.Start.Character + 1}): "
                   + $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id}: {finding.Message}",
        ];
    }

    private static CultureInfo OddCulture()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "~";
        odd.NumberFormat.NumberDecimalSeparator = "_";
        odd.NumberFormat.NumberGroupSeparator = "'";
        odd.DateTimeFormat.ShortDatePattern = "ddMMyyyy";
        odd.DateTimeFormat.DayNames = ["1", "2", "3", "4", "5", "6", "7"];
        return odd;
    }

    private sealed record Seed(string Path, string Text) : IDraftSource
    {
        public Draft Read() => DraftReader.ReadText(Path, Text);
    }
}
