using System.Collections.Immutable;
using Copydesk.Analysis;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;

namespace Copydesk.Testing.Tests;

/// <summary>Finds "Kiev" and offers "Kyiv", and "Kyyiv" if asked for it.</summary>
internal sealed class OldSpelling : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD8001", "Old spelling", "\"{0}\" here. Write {1}.", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static readonly SwitchOption Shouts = new("copydesk_shouts", "Whether it asks for capitals.", false);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override ImmutableArray<RuleOption> Options => [Shouts];

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(["Kiev"], static found =>
    {
        var (block, span) = (found.Block, found.Draft.Blocks[found.Block].Tokens[found.FirstToken].Span);
        var right = found.Option<bool>(Shouts) ? "KYIV" : "Kyiv";
        found.Report(new Report(block, span, found.Draft.Blocks[block].Prose.Slice(span), right)
        {
            Fixes = draft => [.. new[] { right, "Kyyiv" }.Select(word => new Fix(
                $"Write {word}", word == right ? Applicability.Safe : Applicability.Ask, "CD8001", [draft.Change(draft.Blocks[block], span, word)!.Value]))],
        });
    });
}

/// <summary>Finds every word that another draft has too, and points there.</summary>
internal sealed class SharedNumber : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD8002", "Shared number", "{0} stands in {1} too.", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: false);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(
        static collect =>
        {
            for (var block = 0; block < collect.Draft.Blocks.Length; block++)
            {
                var annotated = collect.Draft.Blocks[block];
                foreach (var token in annotated.Tokens)
                {
                    if (token.Kind == TokenKind.Number)
                        collect.Add(new Fact([StableHash.Of(annotated.TextOf(token))], block, token.Span, [annotated.TextOf(token).ToString()]));
                }
            }
        },
        static judge =>
        {
            for (var i = 1; i < judge.Facts.Length; i++)
                judge.Report(judge.Facts[i], [judge.Facts[i].Values[0], judge.Facts[0].Draft.Path], [(judge.Facts[0], "here")]);
        });
}

/// <summary>Throws at the word "trap".</summary>
internal sealed class Trap : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD8003", "Trap", "Trap.", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Initialize(AnalysisContext context) =>
        context.RegisterPhraseAction(["trap"], static _ => throw new InvalidOperationException("It snapped."));
}

/// <summary>Finds the word "today" in drafts whose day of publication is known.</summary>
internal sealed class Dated : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD8004", "Dated", "Today is {0}.", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(["today"], static found =>
    {
        if (found.Draft.Inputs.Published is { } day)
            found.Report(found.Block, found.Draft.Blocks[found.Block].Tokens[found.FirstToken].Span, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    });
}
