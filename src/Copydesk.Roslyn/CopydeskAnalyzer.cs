using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RoslynContext = Microsoft.CodeAnalysis.Diagnostics.AnalysisContext;

namespace Copydesk.Roslyn;

/// <summary>
/// The desk as a Roslyn analyzer: reports what <c>copydesk check</c> finds in the drafts among a project's additional files.
/// What stands in a draft alone is reported with its file, what hangs on other drafts at the end of the compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class CopydeskAnalyzer : DiagnosticAnalyzer
{
    private readonly RuleSet rules;
    private readonly Dictionary<string, DiagnosticDescriptor> descriptors = new(StringComparer.Ordinal);

    /// <summary>An analyzer with the built-in rules.</summary>
    public CopydeskAnalyzer()
        : this(BuiltIn.Rules()) { }

    internal CopydeskAnalyzer(RuleSet rules)
    {
        this.rules = rules;
        var supported = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(rules.Analyzers.Length + EngineRules.All.Length);
        foreach (var analyzer in rules.Analyzers)
            supported.Add(Host(analyzer.Rule, rules.IsDeskWide(analyzer.Rule)));
        foreach (var rule in EngineRules.All)
            supported.Add(Host(rule, isAtEnd: false));
        foreach (var descriptor in supported)
            descriptors.Add(descriptor.Id, descriptor);
        SupportedDiagnostics = supported.MoveToImmutable();
    }

    /// <summary>Every built-in rule, and what the engine itself reports.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(RoslynContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var files = new ProjectFiles(context.Options);
        if (files.Drafts.IsEmpty)
            return;
        var desk = new ProjectDesk(files, rules, Levels(context.Compilation.Options, context.CancellationToken));
        context.RegisterAdditionalFileAction(action =>
        {
            foreach (var finding in desk.OwnFindings(action.AdditionalFile, action.CancellationToken))
                action.ReportDiagnostic(DiagnosticOf(finding, files));
        });
        context.RegisterCompilationEndAction(action =>
        {
            foreach (var finding in desk.OtherFindings(action.CancellationToken))
                action.ReportDiagnostic(DiagnosticOf(finding, files));
        });
    }

    /// <summary>
    /// What the compiler is told of our rules by id: by .globalconfig, NoWarn, WarningsAsErrors or a rule set. It puts that over every
    /// diagnostic in the end; the engine is told so that a rule that is off runs where it is asked for, and none in vain.
    /// </summary>
    private SettingsOverrides Levels(CompilationOptions options, CancellationToken cancellationToken)
    {
        var levels = ImmutableArray.CreateBuilder<SeverityOverride>();
        foreach (var rule in SupportedDiagnostics)
        {
            if ((options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var level)
                || options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out level) == true)
                && level != ReportDiagnostic.Default)
                levels.Add(new SeverityOverride(rule.Id, level));
        }

        return new SettingsOverrides { Severities = levels.DrainToImmutable() };
    }

    private Diagnostic DiagnosticOf(Finding finding, ProjectFiles files)
    {
        var related = ImmutableArray.CreateBuilder<Location>(finding.Related.Length);
        foreach (var place in finding.Related)
            related.Add(Location.Create(files.PathOf(place.Path), place.Span, place.Lines));
        return Diagnostic.Create(
            descriptors[finding.Rule.Id],
            Location.Create(files.PathOf(finding.Path), finding.Span, finding.Lines),
            finding.Severity,
            related.MoveToImmutable(),
            properties: null,
            finding.Message);
    }

    // The engine has the words of each finding ready. It also decides what is off, by path, which the compiler can't; a rule
    // that the compiler took for off would be dropped whatever the settings of a draft.
    private static DiagnosticDescriptor Host(DiagnosticDescriptor rule, bool isAtEnd) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        rule.DefaultSeverity,
        isEnabledByDefault: true,
        $"{rule.Description.ToString(CultureInfo.InvariantCulture)} See copydesk explain {rule.Id}.".TrimStart(),
        rule.HelpLinkUri,
        isAtEnd ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
