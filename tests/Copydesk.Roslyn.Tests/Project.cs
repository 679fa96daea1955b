using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Copydesk.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Roslyn.Tests;

/// <summary>A project in memory, as the compiler hands one to an analyzer.</summary>
internal sealed class Project
{
    /// <summary>The folder of the project.</summary>
    public static readonly string Folder = OperatingSystem.IsWindows() ? @"C:\paper" : "/paper";

    private readonly List<AdditionalText> files = [];
    private readonly Dictionary<string, string> metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportDiagnostic> globalConfig = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReportDiagnostic> specific = new(StringComparer.Ordinal);

    /// <summary>Rules other than the built-in ones.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>Whether analyzers run concurrently.</summary>
    public bool IsConcurrent { get; init; } = true;

    public static string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Adds an additional file; one without text is gone from the disk.</summary>
    public Project With(string name, string? text)
    {
        files.Add(new File(PathOf(name), text));
        return this;
    }

    /// <summary>Gives the file of that name <c>Copydesk="…"</c> in the project file.</summary>
    public Project Saying(string name, string isDraft)
    {
        metadata.Add(PathOf(name), isDraft);
        return this;
    }

    /// <summary>Sets a severity as .globalconfig does.</summary>
    public Project Under(string id, ReportDiagnostic level)
    {
        globalConfig.Add(id, level);
        return this;
    }

    /// <summary>Sets a severity as NoWarn and WarningsAsErrors do.</summary>
    public Project UnderCommandLine(string id, ReportDiagnostic level)
    {
        specific.Add(id, level);
        return this;
    }

    /// <summary>Everything that is reported, as <c>a.md(5,44): error CD2001: message</c>, in order.</summary>
    public async Task<string[]> Report() => Shown(await Diagnostics());

    /// <summary>What is reported of one file alone, as in an editor that has it open.</summary>
    public async Task<string[]> ReportOpen(string name)
    {
        var analysers = Compile();
        var file = files.Single(file => file.Path == PathOf(name));
        var result = await analysers.GetAnalysisResultAsync(file, CancellationToken.None);
        return Shown(result.GetAllDiagnostics());
    }

    public async Task<ImmutableArray<Diagnostic>> Diagnostics(CancellationToken cancellationToken = default) =>
        await Compile().GetAnalyzerDiagnosticsAsync(cancellationToken);

    public static string Shown(Location location)
    {
        var place = location.GetLineSpan();
        var path = Path.GetRelativePath(Folder, place.Path).Replace(Path.DirectorySeparatorChar, '/');
        return $"{path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }

    private static string[] Shown(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. from diagnostic in diagnostics
           orderby diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan, diagnostic.Id
           select $"{Shown(diagnostic.Location)}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}",
    ];

    private CompilationWithAnalyzers Compile()
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithSpecificDiagnosticOptions(specific)
            .WithSyntaxTreeOptionsProvider(new GlobalConfig(globalConfig));
        var compilation = CSharpCompilation.Create("paper", options: options);
        var analyzer = Rules is null ? new CopydeskAnalyzer() : new CopydeskAnalyzer(Rules);
        var analyzerOptions = new AnalyzerOptions([.. files], new ConfigOptions(metadata));
        return compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(analyzerOptions, null, IsConcurrent, false));
    }

    private sealed class File(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }

    private sealed class GlobalConfig(Dictionary<string, ReportDiagnostic> levels) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            levels.TryGetValue(diagnosticId, out severity);
    }

    private sealed class ConfigOptions(Dictionary<string, string> metadata) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.MSBuildProjectDirectory"] = Folder });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(metadata.TryGetValue(textFile.Path, out var said) ? new() { ["build_metadata.AdditionalFiles.Copydesk"] = said } : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
