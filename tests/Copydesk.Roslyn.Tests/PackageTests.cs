using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Copydesk.House.Tests;

namespace Copydesk.Roslyn.Tests;

/// <summary>The package as others take it: packed, restored from a folder into a project of its own, built there.</summary>
public sealed partial class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("copydesk-").FullName;

    [Fact]
    public void A_build_shows_what_the_command_shows()
    {
        Pack();
        Write("nuget.config", """
            <configuration>
              <packageSources>
                <clear />
                <add key="here" value="feed" />
              </packageSources>
            </configuration>
            """);
        Write("paper/paper.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ErrorLog>build.sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Copydesk.Roslyn" Version="*" PrivateAssets="all" />
                <AdditionalFiles Include="drafts/**/*.md;drafts/**/*.txt" />
              </ItemGroup>
            </Project>
            """);
        Write("paper/.editorconfig", "root = true\n\n[drafts/tram-*.txt]\ndotnet_diagnostic.CD1001.severity = error\ncopydesk_locale = nowhere at all\n");
        Write("paper/.globalconfig", "is_global = true\ndotnet_diagnostic.CD3001.severity = error\n");
        foreach (var seed in Repository.Files("seeds/marked", ""))
            Write("paper/drafts/" + Path.GetFileName(seed), Repository.Read(seed));

        var built = Dotnet("paper", "build", "-nologo", "-v:m", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        var (_, checkedJson) = Dotnet(
            "paper", Path.Combine(AppContext.BaseDirectory, "copydesk.dll"), "check", "drafts", "--severity", "CD3001=error", "--format", "json");

        var expected = OfCommand(checkedJson);
        Assert.Contains(expected, static finding => finding.StartsWith(".editorconfig(5,19)-(5,33): error CD9006: ", StringComparison.Ordinal));
        Assert.Contains(expected, static finding => finding.Contains(": note ", StringComparison.Ordinal));
        Assert.Equal(expected, OfErrorLog());
        // Suggestions are for editors and logs; a build prints warnings and errors, by their starts.
        Assert.Equal(
            expected.Where(static finding => !finding.Contains(": note ", StringComparison.Ordinal)).Select(static finding => EndPlace().Replace(finding, "")).Order(StringComparer.Ordinal),
            OfBuild(built.Output));
        Assert.Equal(1, built.Exit);
    }

    [Fact]
    public void The_package_holds_the_engine_and_nothing_that_the_compiler_brings()
    {
        Pack();
        using var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(folder, "feed")).Single());
        Assert.Equal(
            [
                "README.md", "analyzers/dotnet/Copydesk.Analysis.dll", "analyzers/dotnet/Copydesk.Drafts.dll", "analyzers/dotnet/Copydesk.Roslyn.dll",
                "analyzers/dotnet/Copydesk.Rules.dll", "analyzers/dotnet/Markdig.dll", "analyzers/dotnet/NodaTime.dll", "analyzers/dotnet/YamlDotNet.dll",
                "build/Copydesk.Roslyn.targets",
            ],
            package.Entries.Select(static entry => entry.FullName).Where(static name => name == "README.md" || PackagedFile().IsMatch(name)).Order(StringComparer.Ordinal));
        using var manifest = new StreamReader(package.GetEntry("Copydesk.Roslyn.nuspec")!.Open());
        var said = manifest.ReadToEnd();
        Assert.Contains("<developmentDependency>true</developmentDependency>", said, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // The analyzer was built with these tests; its package is made of that.
    private void Pack()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
        var (exit, output) = Dotnet(
            "", "pack", Repository.PathOf("src/Copydesk.Roslyn"), "-c", configuration, "--no-build", "-o", Path.Combine(folder, "feed"), "-nologo", "-v:q", "-nodeReuse:false");
        Assert.True(exit == 0, output);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string[] OfBuild(string output)
    {
        var said =
            from line in output.Split('\n')
            let match = BuildLine().Match(line)
            where match.Success
            select Path.GetRelativePath(Path.Combine(folder, "paper"), match.Groups["path"].Value).Replace(Path.DirectorySeparatorChar, '/') + match.Groups["rest"].Value;
        // Each is printed as it comes and once more in the end.
        return [.. said.Distinct().Order(StringComparer.Ordinal)];
    }

    private string[] OfErrorLog()
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "paper", "build.sarif")));
        var found =
            from result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            let place = result.GetProperty("locations")[0].GetProperty("physicalLocation")
            let path = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath
            let region = place.GetProperty("region")
            select Shown(
                Path.GetRelativePath(Path.Combine(folder, "paper"), path).Replace(Path.DirectorySeparatorChar, '/'),
                region.GetProperty("startLine"), region.GetProperty("startColumn"), region.GetProperty("endLine"), region.GetProperty("endColumn"),
                result.GetProperty("level").GetString()!, result.GetProperty("ruleId"), result.GetProperty("message").GetProperty("text"));
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static string[] OfCommand(string json)
    {
        using var report = JsonDocument.Parse(json);
        var found =
            from finding in report.RootElement.GetProperty("findings").EnumerateArray()
            let start = finding.GetProperty("lines").GetProperty("start")
            let end = finding.GetProperty("lines").GetProperty("end")
            let severity = finding.GetProperty("severity").GetString()!
            select Shown(
                finding.GetProperty("path").GetString()!,
                start.GetProperty("line"), start.GetProperty("column"), end.GetProperty("line"), end.GetProperty("column"),
                severity == "suggestion" ? "note" : severity, finding.GetProperty("rule"), finding.GetProperty("message"));
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static string Shown(
        string path, JsonElement line, JsonElement column, JsonElement endLine, JsonElement endColumn, string level, JsonElement rule, JsonElement message) =>
        $"{path}({line},{column})-({endLine},{endColumn}): {level} {rule}: {message}";

    private (int Exit, string Output) Dotnet(string at, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = Path.Combine(folder, at),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // The build under test is none of the one that runs these tests.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        if (at.Length > 0)
            start.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // Where letters and days are other ones.
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    [GeneratedRegex(@"^\s*(?<path>\S+?)(?<rest>\(\d+,\d+\): (?:warning|error) CD\d{4}: .*) \[[^\[]+\]\r?$")]
    private static partial Regex BuildLine();

    [GeneratedRegex(@"(?<=^[^(]*\(\d+,\d+\))-\(\d+,\d+\)")]
    private static partial Regex EndPlace();

    [GeneratedRegex("^(analyzers|build|lib|contentFiles)/")]
    private static partial Regex PackagedFile();
}
