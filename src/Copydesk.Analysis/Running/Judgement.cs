using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>One rule at work on the facts of one key.</summary>
internal sealed class Judgement(
    Analyzer analyzer, ImmutableArray<DeskFact> facts, ISettingsSource settings, RuleFailures failures) : JudgeContext
{
    // Facts of one draft come one after another.
    private DeskDraft? settled;
    private DraftSettings? settledAs;

    /// <summary>What the rule reported, or null where that is nothing.</summary>
    public List<Found>? Found { get; private set; }

    public override ImmutableArray<DeskFact> Facts => facts;

    internal override object ValueOf(RuleOption option, DeskFact fact) => SettingsOf(fact).ValueOf(option);

    public override Stylebook StylebookOf(DeskFact fact) => SettingsOf(fact).Stylebook;

    public override void Report(
        DeskFact at,
        ImmutableArray<string> arguments,
        ImmutableArray<(DeskFact Fact, string Message)> related = default,
        Func<Draft, ImmutableArray<Fix>>? fixes = null,
        DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        var own = SettingsOf(at);
        if (own.SeverityOf(analyzer.Rule) is not { } severity)
            return;
        var finding = new Finding
        {
            Rule = analyzer.Rule,
            Severity = severity < atMost ? severity : atMost,
            AtMost = atMost,
            Path = at.Draft.Path,
            Span = at.Span,
            Lines = at.Lines,
            Message = RuleContext.MessageOf(analyzer, arguments),
            Related = RelatedOf(related),
            ComputeFixes = fixes is null ? null : failures.Guard(analyzer, own, fixes),
        };
        (Found ??= []).Add(new Found(finding, at.Context) { IsOfDesk = true });
    }

    /// <summary>The rule threw: what it said of this key is taken back, and the first draft of the key bears the notice.</summary>
    public void Fail(Exception exception)
    {
        var path = facts[0].Draft.Path;
        Found = RuleFailures.Of(analyzer, path, settings.For(path), exception) is { } failure ? [failure] : null;
    }

    private DraftSettings SettingsOf(DeskFact fact)
    {
        if (settledAs is null || fact.Draft != settled)
            (settled, settledAs) = (fact.Draft, settings.For(fact.Draft.Path));
        return settledAs;
    }

    private static ImmutableArray<RelatedPlace> RelatedOf(ImmutableArray<(DeskFact Fact, string Message)> related)
    {
        if (related.IsDefaultOrEmpty)
            return [];
        var places = ImmutableArray.CreateBuilder<RelatedPlace>(related.Length);
        foreach (var (fact, message) in related)
            places.Add(new RelatedPlace(fact.Draft.Path, fact.Span, fact.Lines, message));
        return places.MoveToImmutable();
    }
}
