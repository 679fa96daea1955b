using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Copydesk.House.Tests;

/// <summary>What every rule has and is, so that nobody has to remember it.</summary>
public class BuiltInRuleTests
{
    private static readonly Dictionary<string, string> Bands = new(StringComparer.Ordinal)
    {
        ["Names"] = "CD1",
        ["Dates"] = "CD2",
        ["Quotes"] = "CD3",
        ["Boilerplate"] = "CD4",
        ["Style"] = "CD5",
        ["Figures"] = "CD6",
        ["Legal"] = "CD7",
        ["Engine"] = "CD9",
    };

    private static readonly string[] PageHeadings =
        ["What it marks", "Why it matters", "Examples", "Let it stand when", "Settings", "Fix"];

    // The design's list; what is in none of these is a suggestion.
    private static readonly string[] Errors =
        ["CD1002", "CD2001", "CD2002", "CD2005", "CD3002", "CD4001", "CD4002", "CD4005", "CD4006", "CD4007", "CD4009", "CD4011"];

    private static readonly string[] Warnings =
    [
        "CD1001", "CD1004", "CD1006", "CD1007", "CD2003", "CD2004", "CD2006", "CD2008", "CD2012", "CD2013",
        "CD3001", "CD3004", "CD3005", "CD3006", "CD3011", "CD3012", "CD4003", "CD4004", "CD4008", "CD4015",
    ];

    private static readonly string[] Off = ["CD2010", "CD2015", "CD4014"];

    [Fact]
    public void There_are_rules()
    {
        Assert.NotEmpty(BuiltIn.Rules);
    }

    [Fact]
    public void Ids_are_unique_and_in_the_band_of_their_category()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var descriptor in BuiltIn.Descriptors)
        {
            Assert.True(seen.Add(descriptor.Id), $"{descriptor.Id} is used twice.");
            Assert.True(Bands.TryGetValue(descriptor.Category, out var band), $"{descriptor.Id}: no band for {descriptor.Category}.");
            Assert.Matches($"^{band}[0-9]{{3}}$", descriptor.Id);
        }
    }

    [Fact]
    public void A_rule_is_a_class_a_page_and_a_test_file_under_one_name()
    {
        foreach (var rule in BuiltIn.Rules)
        {
            var stem = BuiltIn.StemOf(rule);
            Assert.True(Repository.Has($"{stem}.cs"), $"{rule.Rule.Id}: no {stem}.cs: folder, category and class name must agree.");
            Assert.True(Repository.Has($"{stem}.md"), $"{rule.Rule.Id} has no page {stem}.md.");
            var tests = $"tests/Copydesk.Rules.Tests/{rule.Rule.Category}/{rule.GetType().Name}Tests.cs";
            Assert.True(Repository.Has(tests), $"{rule.Rule.Id} has no {tests}.");
            Assert.True(rule.GetType() is { IsSealed: true, IsPublic: false }, $"{rule.GetType().Name} must be internal sealed.");
        }
    }

    [Fact]
    public void A_source_file_has_one_descriptor()
    {
        foreach (var rule in BuiltIn.Rules)
        {
            var source = Repository.Read($"{BuiltIn.StemOf(rule)}.cs");
            Assert.Single(Regex.Matches(source, @"DiagnosticDescriptor \w+ =[^>]|new DiagnosticDescriptor\("));
            Assert.All(Regex.Matches(source, "CD[0-9]{4}"), id => Assert.Equal(rule.Rule.Id, id.Value));
        }
    }

    [Fact]
    public void A_page_has_its_headings_in_order()
    {
        foreach (var rule in BuiltIn.Rules)
        {
            var page = $"{BuiltIn.StemOf(rule)}.md";
            var headings = Repository.Lines(page).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);
            Assert.Equal(PageHeadings, headings);
            Assert.StartsWith($"# {rule.Rule.Id}", Repository.Read(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_names_every_option_of_its_rule_and_its_default()
    {
        foreach (var rule in BuiltIn.Rules)
        {
            var page = Repository.Read($"{BuiltIn.StemOf(rule)}.md");
            foreach (var option in rule.Options)
            {
                Assert.Contains(option.Key, page, StringComparison.Ordinal);
                Assert.NotNull(option.Parse(option.Default));
            }
        }
    }

    [Fact]
    public void Options_keep_to_one_prefix_and_belong_to_one_rule()
    {
        var keys = BuiltIn.Rules.SelectMany(rule => rule.Options).Select(option => option.Key).ToList();
        Assert.All(keys, key => Assert.Matches("^copydesk_[a-z0-9_]+$", key));
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Default_severities_are_those_of_the_design()
    {
        foreach (var rule in BuiltIn.Rules)
        {
            var id = rule.Rule.Id;
            var expected = Errors.Contains(id, StringComparer.Ordinal) ? DiagnosticSeverity.Error
                : Warnings.Contains(id, StringComparer.Ordinal) ? DiagnosticSeverity.Warning
                : DiagnosticSeverity.Info;
            Assert.True(rule.Rule.DefaultSeverity == expected, $"{id} is {rule.Rule.DefaultSeverity}, not {expected}.");
            Assert.Equal(!Off.Contains(id, StringComparer.Ordinal), rule.Rule.IsEnabledByDefault);
        }
    }

    [Fact]
    public void Messages_name_the_fault_in_plain_words_on_one_line()
    {
        foreach (var descriptor in BuiltIn.Descriptors)
        {
            var message = descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.DoesNotContain("inconsistent", message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(@"\bmay\b", message);
            Assert.DoesNotContain('\n', message);
            Assert.InRange(message.Length, 1, 140);
        }
    }

    [Fact]
    public void Release_notes_track_every_rule_with_its_category_and_severity()
    {
        var rows = new[] { "rules/AnalyzerReleases.Shipped.md", "rules/AnalyzerReleases.Unshipped.md" }
            .SelectMany(Repository.Lines)
            .Where(line => line.StartsWith("CD", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        foreach (var descriptor in BuiltIn.Descriptors)
        {
            var row = rows.LastOrDefault(row => row[0] == descriptor.Id);
            Assert.True(row is not null, $"{descriptor.Id} is missing in rules/AnalyzerReleases.Unshipped.md.");
            Assert.Equal(descriptor.Category, row[1]);
            Assert.Equal(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled", row[2]);
        }

        var known = BuiltIn.Descriptors.Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(rows, row => Assert.Contains(row[0], known));
    }
}
