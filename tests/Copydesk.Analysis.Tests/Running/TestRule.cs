using System.Collections.Immutable;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Tests.Running;

/// <summary>A rule made on the spot.</summary>
internal sealed class TestRule(string id, Action<AnalysisContext> initialize, Reach reach = Reach.Copy) : Analyzer
{
    public override DiagnosticDescriptor Rule { get; } =
        new(id, "Title", "Found: {0}", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override Reach Reach => reach;

    public override void Initialize(AnalysisContext context) => initialize(context);

    /// <summary>Reports each phrase at its words.</summary>
    public static TestRule Phrases(string id, Reach reach, params ImmutableArray<string> phrases) => new(
        id,
        context => context.RegisterPhraseAction(phrases, found =>
        {
            var tokens = found.Draft.Blocks[found.Block].Tokens;
            var span = TextSpan.FromBounds(tokens[found.FirstToken].Start, tokens[found.EndToken - 1].End);
            found.Report(found.Block, span, phrases[found.Phrase]);
        }),
        reach);

    public static TestRule Phrases(string id, params ImmutableArray<string> phrases) => Phrases(id, Reach.Copy, phrases);

    /// <summary>Collects each number under itself; reports all but the first of a key, with the first as related.</summary>
    public static TestRule SharedNumbers(string id = "CD8100") => new(id, static context => context.RegisterDeskAction(CollectNumbers, static judge =>
    {
        for (var i = 1; i < judge.Facts.Length; i++)
            judge.Report(judge.Facts[i], [judge.Facts[i].Values[0]], [(judge.Facts[0], "first here")]);
    }));

    public static void CollectNumbers(CollectContext collect)
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
    }
}

/// <summary>A draft from memory.</summary>
internal sealed record Source(string Path, Func<Draft> Make) : IDraftSource
{
    public Source(string path, string text) : this(path, () => Plain(path, text)) { }

    public Draft Read() => Make();

    /// <summary>Each line a paragraph.</summary>
    public static Draft Plain(string path, string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var lines = LineTable.Of(text);
        for (var line = 0; line < lines.Count; line++)
        {
            var span = lines.SpanOf(line);
            var content = text.AsSpan(span.Start, span.Length).TrimEnd("\r\n").Length;
            if (content > 0)
                blocks.Add(new Block(BlockKind.Paragraph, Prose.Slice(text, new TextSpan(span.Start, content))));
        }

        return new Draft(path, text, blocks.ToImmutable());
    }

    /// <summary>Blocks of the given kinds, one a line.</summary>
    public static Draft OfKinds(string path, params (BlockKind Kind, string Text)[] blocks)
    {
        var draft = Plain(path, string.Join('\n', blocks.Select(block => block.Text)));
        return new Draft(path, draft.Text, [.. draft.Blocks.Select((block, i) => block with { Kind = blocks[i].Kind })]);
    }
}

/// <summary>Severities that differ from draft to draft: a rule is off where the draft's path names it.</summary>
internal sealed class SettingsByPath(params (string Path, string Rule, DiagnosticSeverity? Severity)[] levels) : ISettingsSource
{
    public ImmutableArray<Finding> Problems => [];

    public DraftSettings For(string path) => new OfPath(path, levels);

    private sealed class OfPath(string path, (string Path, string Rule, DiagnosticSeverity? Severity)[] levels) : DraftSettings
    {
        public override string Id => path;

        public override DateOnly? Published => null;

        public override string? Locale => null;

        public override DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule)
        {
            foreach (var level in levels)
            {
                if (level.Path == path && level.Rule == rule.Id)
                    return level.Severity;
            }

            return rule.DefaultSeverity;
        }

        public override object ValueOf(RuleOption option) => option.DefaultValue;
    }
}

/// <summary>Short ways to run.</summary>
internal static class Check
{
    public static RunResult All(IReadOnlyCollection<IDraftSource> sources, RuleSet rules, RunOptions? options = null, ISettingsSource? settings = null) =>
        DeskRun.Check(sources, rules, settings ?? new SettingsByPath(), options ?? new RunOptions());

    public static RunResult Draft(Draft draft, params ReadOnlySpan<Analyzer> rules) => All([new Source(draft.Path, () => draft)], RuleSet.Of(rules));

    public static RunResult Text(string text, params ReadOnlySpan<Analyzer> rules) => Draft(Source.Plain("a.txt", text), rules);

    /// <summary>Findings as <c>a.txt:0-4 CD8000 Found: …</c>.</summary>
    public static string[] Show(this RunResult result) => Show(result.Findings);

    public static string[] Show(this ImmutableArray<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Path}:{finding.Span.Start}-{finding.Span.End} {finding.Rule.Id} {finding.Message}")];
}
