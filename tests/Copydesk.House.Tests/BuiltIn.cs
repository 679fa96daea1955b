using System.Collections.Immutable;
using Copydesk.Analysis;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Copydesk.House.Tests;

/// <summary>The built-in rules as the command runs them.</summary>
internal static class BuiltIn
{
    public static ImmutableArray<Analyzer> Rules { get; } = Copydesk.Rules.BuiltIn.Rules().Analyzers;

    /// <summary>What the rules and the engine itself can report.</summary>
    public static IEnumerable<DiagnosticDescriptor> Descriptors => Rules.Select(rule => rule.Rule).Concat(EngineRules.All);

    /// <summary>The rule's source file without its ending: <c>rules/Names/InconsistentNameSpelling</c>.</summary>
    public static string StemOf(Analyzer rule) => $"rules/{rule.Rule.Category}/{rule.GetType().Name}";
}
