using System.Xml.Linq;

namespace Copydesk.House.Tests;

/// <summary>Dependencies point one way. This is the list; a project or package that is not in it does not belong.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Copydesk.Generators"] = ["Microsoft.CodeAnalysis.CSharp"],
        ["Copydesk.Drafts"] = ["Copydesk.Generators", "Markdig", "Microsoft.CodeAnalysis.Common", "YamlDotNet"],
        ["Copydesk.Analysis"] = ["Copydesk.Drafts", "NodaTime"],
        ["Copydesk.Rules"] = ["Copydesk.Generators", "Copydesk.Drafts", "Copydesk.Analysis"],
        ["Copydesk.Testing"] = ["Copydesk.Drafts", "Copydesk.Analysis"],
        ["Copydesk.Reports"] = ["Copydesk.Drafts", "Copydesk.Analysis", "Spectre.Console"],
        ["Copydesk.LanguageServer"] = ["Copydesk.Drafts", "Copydesk.Analysis", "Copydesk.Reports"],
        ["Copydesk.Roslyn"] = ["Copydesk.Drafts", "Copydesk.Analysis", "Copydesk.Rules", "Microsoft.CodeAnalysis.Common"],
        ["Copydesk.Cli"] =
        [
            "Copydesk.Drafts", "Copydesk.Analysis", "Copydesk.Rules", "Copydesk.Reports", "Copydesk.LanguageServer",
            "DiffPlex", "Spectre.Console", "System.CommandLine",
        ],
    };

    [Fact]
    public void Products_reference_only_what_the_list_allows()
    {
        foreach (var project in Products())
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.True(Allowed.TryGetValue(name, out var allowed), $"{project} is not in the list of projects.");
            foreach (var reference in References(project))
                Assert.True(allowed.Contains(reference, StringComparer.Ordinal), $"{project} must not reference {reference}.");
        }
    }

    [Fact]
    public void The_list_names_no_project_that_is_gone()
    {
        var products = Products().Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        Assert.All(Allowed.Keys, name => Assert.Contains(name, products));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Lint.sln").Replace('\\', '/');
        Assert.All(Products().Concat(Repository.Files("tests", ".csproj")),
            project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_is_pinned_exactly()
    {
        var versions = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").ToList();
        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.Matches(@"^\[[^,\]]+\]$", version.Attribute("Version")!.Value));
    }

    private static IEnumerable<string> Products() =>
        Repository.Files("src", ".csproj").Concat(Repository.Files("rules", ".csproj"));

    private static IEnumerable<string> References(string project)
    {
        foreach (var element in XDocument.Parse(Repository.Read(project)).Descendants())
        {
            if (element.Name.LocalName == "ProjectReference")
                yield return Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value);
            else if (element.Name.LocalName == "PackageReference")
                yield return element.Attribute("Include")!.Value;
        }
    }
}
