using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Tests.Settings;

/// <summary>A desk of two rules, and files that exist in memory only. The working folder is <c>/desk</c>.</summary>
public abstract class SettingsTestBase
{
    internal enum Marks
    {
        Majority,
        Curly,
        Straight,
    }

    internal static readonly ChoiceOption<Marks> QuoteMarks = new("copydesk_quote_marks", "Which marks.", Marks.Majority);

    internal static readonly NumberOption Initials = new("copydesk_initials", "How many initials.", 1, 0, 3);

    internal static readonly DiagnosticDescriptor Spelling = new("CD1001", "Two spellings", "{0}", "Names", DiagnosticSeverity.Warning, true);

    internal static readonly DiagnosticDescriptor Mixed = new("CD3003", "Mixed marks", "{0}", "Quotes", DiagnosticSeverity.Info, true);

    internal static readonly DiagnosticDescriptor OffUnlessAsked = new("CD1010", "Asked for", "{0}", "Names", DiagnosticSeverity.Warning, false);

    internal static readonly RuleSet Rules = RuleSet.Of(
        new Declaring(Spelling, Initials), new Declaring(Mixed, QuoteMarks), new Declaring(OffUnlessAsked));

    internal static EditorConfigSettings Of(params (string Path, string Text)[] files) => Of(SettingsOverrides.None, files);

    internal static EditorConfigSettings Of(SettingsOverrides overrides, params (string Path, string Text)[] files) =>
        new(Rules, "/desk", path => Array.Find(files, file => file.Path == path).Text, overrides);

    /// <summary>The settings of <c>/desk/a.txt</c> under a file in its folder.</summary>
    internal static DraftSettings Under(string text) => Of(("/desk/.editorconfig", text)).For("a.txt");

    /// <summary>What is said about a file: the words under each span, id and message.</summary>
    internal static string[] Said(string text)
    {
        var settings = Of(("/desk/.editorconfig", text));
        settings.For("a.txt");
        return [.. settings.Problems.Select(problem =>
            $"{problem.Rule.Id} {problem.Lines.Start.Line + 1}:{problem.Lines.Start.Character + 1} "
            + $"<{text.Substring(problem.Span.Start, problem.Span.Length)}> {problem.Message}")];
    }

    internal sealed class Declaring(DiagnosticDescriptor descriptor, params RuleOption[] options) : Analyzer
    {
        public override DiagnosticDescriptor Rule => descriptor;

        public override ImmutableArray<RuleOption> Options => [.. options];

        public override void Initialize(AnalysisContext context) { }
    }
}
