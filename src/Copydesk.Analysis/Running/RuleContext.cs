using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;

namespace Copydesk.Analysis;

/// <summary>A finding on its way to the result: its fingerprint is told apart from equal ones at the end.</summary>
/// <param name="Finding">The finding, without its fingerprint.</param>
/// <param name="Context">Hash of the words around it.</param>
/// <param name="FailedRule">The rule that failed, where that is what the finding says.</param>
internal sealed record Found(Finding Finding, ulong Context, string? FailedRule = null)
{
    /// <summary>Whether a desk-wide judge said it.</summary>
    public bool IsOfDesk { get; init; }

    /// <summary>Where it stood before sorting, which of equal findings comes first.</summary>
    public int Place { get; set; }
}

/// <summary>One rule at work on one draft.</summary>
internal sealed class RuleContext(DraftPass pass, int rule) : DraftContext
{
    private readonly Analyzer analyzer = pass.Subscriptions.Analyzers[rule];
    private DraftPass? pass = pass;

    /// <summary>What the rule has found so far; dropped with the rule when it fails.</summary>
    public List<Found>? Found { get; private set; }

    public override AnnotatedDraft Draft => Pass.Draft;

    public override CancellationToken CancellationToken => Pass.CancellationToken;

    // A fix that is computed later may hold on to the context; it must not hold on to the annotations.
    private DraftPass Pass => pass
        ?? throw new InvalidOperationException($"{analyzer.Rule.Id} asked for the draft's annotations after its analysis: a fix works on the draft it is given.");

    private Reach Reach => Pass.Subscriptions.Reaches[rule];

    public override bool IsInReach(int block) => Pass.IsInReach(Reach, block);

    internal override object ValueOf(RuleOption option) => Pass.Settings.ValueOf(option);

    public override Stylebook Stylebook => Pass.Settings.Stylebook;

    public override void Report(Report report)
    {
        var draft = Pass.Draft;
        var block = Annotated(report.Block, report.Span, draft);
        if (!Pass.IsInReach(Reach, report.Block) || Pass.IsHiddenByMarks(Reach, report.Block, report.Span))
            return;
        var source = report.Source ?? block.Prose.ToSource(report.Span);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.End, draft.Draft.Text.Length);
        var severity = Pass.SeverityOf(rule);
        var finding = new Finding
        {
            Rule = analyzer.Rule,
            Severity = severity < report.AtMost ? severity : report.AtMost,
            AtMost = report.AtMost,
            Path = draft.Draft.Path,
            Span = source,
            Lines = draft.Draft.Lines.PositionsOf(source),
            Message = MessageOf(analyzer, report.Arguments),
            Related = RelatedOf(report, draft),
            ComputeFixes = report.Fixes is { } fixes ? Pass.Failures.Guard(analyzer, Pass.Settings, fixes) : null,
        };
        (Found ??= []).Add(new Found(finding, Context.Of(block, report.Span)));
    }

    /// <summary>Lets go of the draft's annotations.</summary>
    public void Close() => pass = null;

    public static string MessageOf(Analyzer analyzer, ImmutableArray<string> arguments)
    {
        var format = analyzer.Rule.MessageFormat.ToString(CultureInfo.InvariantCulture);
        return arguments.IsDefaultOrEmpty ? format : string.Format(CultureInfo.InvariantCulture, format, [.. arguments]);
    }

    private static ImmutableArray<RelatedPlace> RelatedOf(Report report, AnnotatedDraft draft)
    {
        if (report.Related.IsDefaultOrEmpty)
            return [];
        var places = ImmutableArray.CreateBuilder<RelatedPlace>(report.Related.Length);
        foreach (var (index, span, message) in report.Related)
        {
            var source = Annotated(index, span, draft).Prose.ToSource(span);
            places.Add(new RelatedPlace(draft.Draft.Path, source, draft.Draft.Lines.PositionsOf(source), message));
        }

        return places.MoveToImmutable();
    }

    /// <summary>The block reported in, once it is certain that it has the span.</summary>
    public static AnnotatedBlock Annotated(int block, Microsoft.CodeAnalysis.Text.TextSpan span, AnnotatedDraft draft)
    {
        if ((uint)block >= (uint)draft.Blocks.Length)
            throw new ArgumentOutOfRangeException(nameof(block), block, "The draft has no such block.");
        if (span.End > draft.Blocks[block].Prose.Length)
            throw new ArgumentOutOfRangeException(nameof(span), span, "The span goes beyond its block.");
        return draft.Blocks[block];
    }
}
