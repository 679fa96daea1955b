using System.Collections.Immutable;
using Copydesk.Analysis;
using Copydesk.Drafts;
using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports.Tests;

/// <summary>Findings made by hand, as a run would make them.</summary>
internal static class Sample
{
    public static readonly DiagnosticDescriptor Rule = new(
        "CD2001", "Weekday mismatch", "{0}", "Dates", DiagnosticSeverity.Error, isEnabledByDefault: true, "A weekday that is not the day's.");

    public static RunReport Report(params Finding[] findings) => Report([], findings);

    public static RunReport Report(Draft[] drafts, params Finding[] findings) => new(
        new RunResult
        {
            Findings = [.. findings],
            Unreadable = [],
            Drafts = drafts.ToDictionary(draft => draft.Path, StringComparer.Ordinal),
        },
        Copydesk.Analysis.RuleSet.Of(new WeekdayMismatch()),
        "1.2.3");

    public static Draft Draft(string path, string text) => DraftReader.ReadText(path, text);

    /// <summary>A finding at the first place where <paramref name="words"/> stand.</summary>
    public static Finding At(Draft draft, string words, string message = "Wrong day.", DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        var span = new TextSpan(draft.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
        return new Finding
        {
            Rule = Rule,
            Severity = severity,
            Path = draft.Path,
            Span = span,
            Lines = draft.Lines.PositionsOf(span),
            Message = message,
            Fingerprint = "0123456789abcdef0123456789abcdef",
        };
    }

    public static RelatedPlace Place(Draft draft, string words, string message)
    {
        var finding = At(draft, words);
        return new RelatedPlace(draft.Path, finding.Span, finding.Lines, message);
    }

    public static string Console(RunReport report, int width = ConsoleReport.PipedWidth) => Written(output => ConsoleReport.Write(output, report, width));

    public static string Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    internal sealed class WeekdayMismatch : Analyzer
    {
        public override DiagnosticDescriptor Rule => Sample.Rule;

        public override void Initialize(AnalysisContext context) { }
    }
}
