using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4010: a line that stands in several drafts of the desk: furniture of a site that no list knows.</summary>
/// <remarks>
/// Learned from the desk itself. Only lines that look like furniture are collected: whole blocks, short, no sentence. What
/// repeats for good reasons stays out: quotations, datelines, bylines, credits and notices, captions, short subheads.
/// </remarks>
internal sealed class RecurringAcrossDesk : Analyzer
{
    private const int FewestDrafts = 3;
    private const int FewestWords = 2;
    private const int MostWords = 25;

    /// <summary>A shorter line between paragraphs is a subhead that the house likes: "What happens next".</summary>
    private const int FewestWordsInside = 5;

    private const int LongestEntry = 3;

    /// <summary>Digits of a count, or of an instalment's number.</summary>
    private const int LongestCount = 3;

    /// <summary>So many blocks from the end are the edge.</summary>
    private const int Edge = 3;

    /// <summary>The line is marked in its draft already, as furniture that stands in furniture's company.</summary>
    private const string Marked = "marked";

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4010",
        "Line that recurs in several drafts",
        "\"{0}\" stands in {1} drafts (also {2}). If it came along with the copy, delete it.",
        "Boilerplate",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A short line that stands word for word in at least three drafts of the desk, such as a site leaves in all that is copied from it.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Display | Reach.Boilerplate;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(Collect, Judge);

    private static void Collect(CollectContext context)
    {
        var draft = context.Draft;
        for (var block = 1; block < draft.Blocks.Length; block++)
        {
            if (!IsLine(draft, block) || !context.IsInReach(block) || KeyOf(draft.Blocks[block]) is not { } key)
                continue;
            var length = draft.Blocks[block].Prose.Length;
            var isMarked = draft.Furniture[block] != Furniture.None;
            context.Add(new Fact([key], block, new TextSpan(0, length), [StrayLine.Shown(draft.Draft.Blocks[block]), isMarked ? Marked : ""]));
        }
    }

    private static bool IsLine(AnnotatedDraft draft, int block)
    {
        var isCandidate = draft.Draft.Blocks[block].Kind switch
        {
            BlockKind.Paragraph or BlockKind.Subhead or BlockKind.ListItem => true,
            BlockKind.Boilerplate => draft.Furniture[block] is Furniture.Linked or Furniture.Trailing,
            _ => false,
        };
        if (!isCandidate)
            return false;
        var annotated = draft.Blocks[block];
        // Long paragraphs are told by their length, so that nothing of them need be read.
        if (annotated.Prose.Length > MostWords * Vocabulary.LongestWord || annotated.Tokens.IsEmpty)
            return false;
        // "The case continues.": a sentence is a set phrase of the beat.
        if (annotated.TextOf(annotated.Tokens[^1])[0] is '.' or '?' or '!' or '…')
            return false;
        var isAtEdge = block >= draft.Blocks.Length - Edge;
        var words = 0;
        foreach (ref readonly var token in annotated.Tokens)
        {
            words += token.Kind == TokenKind.Punctuation ? 0 : 1;
            if (words > MostWords || IsMark(annotated, token))
                return false;
        }

        // "Record March 12", "Total 45": an entry of a table or a list.
        return words >= (isAtEdge ? FewestWords : FewestWordsInside) && !(words <= LongestEntry && annotated.Tokens[^1].Kind == TokenKind.Number);
    }

    /// <summary>A quotation, whoever repeats it.</summary>
    private static bool IsMark(AnnotatedBlock block, in Token token) =>
        token.Kind == TokenKind.Punctuation && block.TextOf(token)[0] is '"' or '“' or '”' or '„' or '«' or '»';

    /// <summary>The words, folded, with figures that vary by nature as one; null where there are figures only.</summary>
    private static ulong? KeyOf(AnnotatedBlock block)
    {
        var (hash, hasWord, varies) = (0xcbf29ce484222325, false, HasCount(block));
        foreach (ref readonly var token in block.Tokens)
        {
            if (token.Kind == TokenKind.Punctuation)
                continue;
            hash = StableHash.Of(" ", hash);
            if (token.Kind == TokenKind.Number && varies)
            {
                hash = StableHash.Of("0", hash);
                continue;
            }

            hasWord |= token.Kind != TokenKind.Number;
            foreach (var c in block.TextOf(token))
                hash = StableHash.Of([Vocabulary.Fold(c)], hash);
        }

        return hasWord ? hash : null;
    }

    /// <summary>
    /// Whether the figures of a line count or date something: "12 comments", "Updated 5 May 2025, 10:30". Those of results and
    /// tables are what the line is there for: "Attendance: 34,521", "Net 316,000 vs 298,000", "Record March 12".
    /// </summary>
    private static bool HasCount(AnnotatedBlock block)
    {
        var (numbers, isShort, isDated) = (0, true, false);
        foreach (ref readonly var token in block.Tokens)
        {
            isDated |= token.Word != 0 && (block.ClassOf(token) & WordClass.Month) != 0;
            if (token.Kind != TokenKind.Number)
                continue;
            numbers++;
            isShort &= token.Length <= LongestCount;
        }

        return numbers == 1 ? isShort && !isDated : isDated;
    }

    private static void Judge(JudgeContext context)
    {
        var facts = context.Facts;
        var (drafts, other) = (1, facts[0]);
        for (var i = 1; i < facts.Length; i++)
        {
            if (facts[i].Draft.Path == facts[i - 1].Draft.Path)
                continue;
            drafts++;
            if (ReferenceEquals(other, facts[0]))
                other = facts[i];
        }

        if (drafts < FewestDrafts)
            return;
        foreach (var fact in facts)
        {
            if (fact.Values[1] == Marked)
                continue;
            var elsewhere = fact.Draft.Path == facts[0].Draft.Path ? other : facts[0];
            context.Report(
                fact,
                [fact.Values[0], drafts.ToString(CultureInfo.InvariantCulture), elsewhere.Draft.Path[(elsewhere.Draft.Path.LastIndexOf('/') + 1)..]],
                [(elsewhere, "stands here too")],
                draft => Delete(draft, fact.Span));
        }
    }

    private static System.Collections.Immutable.ImmutableArray<Fix> Delete(Draft draft, TextSpan span)
    {
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            if (draft.Blocks[block].Span == span)
                return StrayLine.Delete(draft, block, Applicability.Ask, "CD4010");
        }

        return [];
    }
}
