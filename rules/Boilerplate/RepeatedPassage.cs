using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4008: a sentence that stands twice in one draft, word for word or nearly so.</summary>
/// <remarks>
/// A sentence is looked up by all its words, by its first and by its last ones, and compared with the first that shares
/// them: one comparison a key, however often a sentence comes again.
/// </remarks>
internal sealed class RepeatedPassage : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4008",
        "Passage that stands twice",
        "{0} here and at line {1}. Delete one of the two.",
        "Boilerplate",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A sentence or paragraph that stands twice in one draft, word for word or with a word changed; a standfirst that the body repeats too.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Quoted | Reach.Display;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var draft = context.Draft;
        var passages = new Passages(draft, LongSentences(draft));
        Run? run = null;
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            if (!IsBody(draft.Draft.Blocks[block].Kind) || !context.IsInReach(block))
                continue;
            var sentences = draft.Blocks[block].Sentences;
            for (var sentence = 0; sentence < sentences.Length; sentence++)
            {
                if (!IsLong(sentences[sentence]) || !passages.Repeats(block, sentence, out var before) || AreBothLabels(draft, block, before.Block))
                    continue;
                var here = new Passage(block, sentence);
                if (run is not null && run.GoesOnWith(here, before))
                {
                    run = run with { Last = here, LastBefore = before };
                    continue;
                }

                Report(context, run);
                run = new Run(here, before, here, before);
            }
        }

        passages.GiveBack();
        Report(context, run);
    }

    private static int LongSentences(AnnotatedDraft draft)
    {
        var count = 0;
        foreach (var block in draft.Blocks)
        {
            foreach (ref readonly var sentence in block.Sentences)
                count += IsLong(sentence) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether it has tokens enough for the words that a repeated sentence has.</summary>
    private static bool IsLong(in Sentence sentence) => sentence.EndToken - sentence.FirstToken >= Passages.Shortest;

    /// <summary>A line without a stop that comes again is a label or a caption; a standfirst has none either.</summary>
    private static bool AreBothLabels(AnnotatedDraft draft, int block, int before) =>
        draft.Draft.Blocks[before].Kind != BlockKind.Standfirst && IsBare(draft.Blocks[block]) && IsBare(draft.Blocks[before]);

    private static bool IsBare(AnnotatedBlock block) => block.Prose.Text.TrimEnd("\"'”’»)]")[^1] is not ('.' or '!' or '?' or '…' or '।' or '。');

    private static bool IsBody(BlockKind kind) =>
        kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.Standfirst;

    private static void Report(DraftContext context, Run? run)
    {
        if (run is null)
            return;
        var draft = context.Draft;
        var (block, first) = run.First;
        if (LiveLog.Parts(draft, run.Before.Block, block))
            return;
        var sentences = draft.Blocks[block].Sentences;
        var last = run.Last.Block == block ? run.Last.Sentence : sentences.Length - 1;
        var span = TextSpan.FromBounds(sentences[first].Span.Start, sentences[last].Span.End);
        var original = draft.Blocks[run.Before.Block].Sentences[run.Before.Sentence].Span;
        var line = draft.Draft.Lines.LineOf(draft.Blocks[run.Before.Block].Prose.ToSource(original).Start) + 1;
        var isWhole = first == 0 && last == sentences.Length - 1;
        context.Report(new Report(
            block,
            span,
            $"\"{StrayLine.Shown(draft.Blocks[block].Prose.Text.Slice(span.Start, span.Length))}\"{(run.Last.Block == block ? " stands" : " and what follows stand")}",
            line.ToString(CultureInfo.InvariantCulture))
        {
            Related = [(run.Before.Block, original, "stands here first")],
            Fixes = isWhole ? given => StrayLine.Delete(given, block, Applicability.Ask, "CD4008") : null,
        });
    }

    /// <summary>Sentences that follow each other here as they did before.</summary>
    private sealed record Run(Passage First, Passage Before, Passage Last, Passage LastBefore)
    {
        /// <summary>Between them short sentences may stand, which are not looked up.</summary>
        private const int Near = 3;

        public bool GoesOnWith(Passage here, Passage before) =>
            IsBehind(Last, here) && IsBehind(LastBefore, before);

        private static bool IsBehind(Passage last, Passage next) =>
            next.Block == last.Block ? next.Sentence > last.Sentence && next.Sentence <= last.Sentence + Near
            : next.Block > last.Block && next.Block <= last.Block + Near;
    }
}
