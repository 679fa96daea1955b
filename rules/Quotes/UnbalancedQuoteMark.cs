using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3002: a quotation mark that opens and is never closed, or closes what was never opened.</summary>
/// <remarks>
/// A quotation of several paragraphs opens in each and closes in the last: that is no fault. Where the missing mark belongs is
/// certain before ", she said" and at the ends of a paragraph that is one sentence; else a person has to look.
/// </remarks>
internal sealed class UnbalancedQuoteMark : Analyzer
{
    private const int WordsShown = 4;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3002",
        "Quotation mark without its partner",
        "{0} \"{1}\". {2}.",
        "Quotes",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A quotation mark opens and is never closed, or closes what was never opened.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Copy;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var draft = context.Draft;
        var next = 0;
        var open = -1;
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            var first = next;
            while (next < draft.Quotations.Length && draft.Quotations[next].Block == block)
                next++;
            var kind = draft.Draft.Blocks[block].Kind;
            if (!context.IsInReach(block))
                continue;
            var balance = MarkBalance.Of(draft.Blocks[block].Prose.Text);
            // A paragraph that was left open is settled by the next one: it goes on with a mark, without one, or not at all.
            if (open >= 0 && kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote)
            {
                if (balance.Excess >= 0)
                    CheckUnclosed(context, open, balance.BeginsOpen);
                open = -1;
            }

            if (balance.Excess is 0 or 1)
            {
                open = LastUnclosed(draft, first, next, balance.Excess);
                if (open < 0 && balance.Excess == 1)
                    CheckDoubled(context, block);
            }
            else if (balance.Excess == -1)
                CheckUnopened(context, block, first, next);
        }

        if (open >= 0)
            CheckUnclosed(context, open, goesOn: false);
    }

    /// <summary>““We won,” she said: typed twice.</summary>
    private static void CheckDoubled(DraftContext context, int index)
    {
        var text = context.Draft.Blocks[index].Prose.Text;
        var at = text.IndexOf("\u201C\u201C");
        if (at < 0 || at + 2 == text.Length)
            return;
        var head = QuoteEdges.Head(context.Draft.Blocks[index], TextSpan.FromBounds(at + 2, text.Length), WordsShown);
        context.Report(new Report(index, new TextSpan(at, 1), "Opening mark typed twice before", head, "Delete one")
        {
            Fixes = draft => draft.Change(draft.Blocks[index], new TextSpan(at, 1), "") is { } change
                ? [new Fix("Delete one of the two", Applicability.Ask, "CD3002", [change])]
                : [],
        });
    }

    private static int LastUnclosed(AnnotatedDraft draft, int first, int end, int excess)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (draft.Quotations[i] is not { IsClosed: false, Depth: 0 } quotation)
                continue;
            // A single mark is left open at the start of a paragraph and behind a colon or a comma only, where it is no apostrophe.
            var isDouble = quotation.Marks is QuotationMarks.StraightDouble or QuotationMarks.CurlyDouble;
            if (isDouble ? excess == 1 : excess == 0 && quotation.Marks == QuotationMarks.CurlySingle && !HoldsAnother(draft, i, end))
                return i;
        }

        return -1;
    }

    /// <summary>‘The guard said, ‘Nobody leaves,’ and we stayed.’ has its closing mark: the inner ones are the wrong kind, which another rule says.</summary>
    private static bool HoldsAnother(AnnotatedDraft draft, int index, int end)
    {
        if (index + 1 >= end || draft.Quotations[index + 1] is not { IsClosed: true, Depth: 0, Marks: QuotationMarks.CurlySingle } inner)
            return false;
        var rest = draft.Blocks[inner.Block].Prose.Text[Math.Min(draft.Blocks[inner.Block].Prose.Length, inner.Span.End + 1)..];
        var close = rest.IndexOfAny('\u2018', '\u2019');
        return close > 0 && rest[close] == '\u2019' && rest[close - 1] is ',' or '.' or '!' or '?';
    }

    private static void CheckUnclosed(DraftContext context, int index, bool goesOn)
    {
        var quotation = context.Draft.Quotations[index];
        var block = context.Draft.Blocks[quotation.Block];
        var close = QuoteEdges.CommaBeforeSource(block, quotation.Span, onlyAtEnd: goesOn);
        if (close < 0 && goesOn)
            return;
        // The one sentence that is left open to the end of its paragraph ends there.
        if (close < 0 && BeginsSentence(block, quotation.Span.Start) && QuoteEdges.IsOneSentence(block, quotation.Span) && QuoteEdges.Follows(block, quotation.Span.End))
            close = quotation.Span.End;
        var opening = new TextSpan(Math.Max(0, quotation.Span.Start - 1), 1);
        if (close < 0)
        {
            context.Report(new Report(quotation.Block, opening, "Opening mark without a closing one before", QuoteEdges.Head(block, quotation.Span, WordsShown), "Close the quotation")
            {
                AtMost = DiagnosticSeverity.Warning,
            });
            return;
        }

        var (at, mark) = (close, quotation.Marks switch
        {
            QuotationMarks.StraightDouble => "\"",
            QuotationMarks.CurlySingle => "\u2019",
            _ => "\u201D",
        });
        context.Report(new Report(quotation.Block, opening, "Closing mark missing after", QuoteEdges.Tail(block, quotation.Span.Start, close, WordsShown), "Put one there")
        {
            Fixes = draft => Insert(draft, quotation.Block, at, mark, "Close the quotation"),
        });
    }

    /// <summary>He called it a “shame and left: what begins in the middle of a sentence may end anywhere in it.</summary>
    private static bool BeginsSentence(AnnotatedBlock block, int start)
    {
        var text = block.Prose.Text;
        var before = start - 2;
        while (before >= 0 && text[before] == ' ')
            before--;
        return before < 0 || (text[before] is ',' or ':' or '.' or '!' or '?' && !char.IsLower(text[start]));
    }

    private static void CheckUnopened(DraftContext context, int index, int first, int end)
    {
        var block = context.Draft.Blocks[index];
        var text = block.Prose.Text;
        var edges = new HashSet<int>();
        for (var i = first; i < end; i++)
        {
            edges.Add(context.Draft.Quotations[i].Span.Start - 1);
            edges.Add(context.Draft.Quotations[i].Span.End);
        }

        var lastMark = -1;
        for (var at = MarkBalance.Next(text, 0); at >= 0; at = MarkBalance.Next(text, at + 1))
        {
            if (!edges.Contains(at) && MarkBalance.Closes(text, at))
            {
                ReportUnopened(context, index, first, at, lastMark);
                return;
            }

            lastMark = at;
        }
    }

    private static void ReportUnopened(DraftContext context, int index, int firstQuotation, int at, int lastMark)
    {
        var block = context.Draft.Blocks[index];
        var start = block.Sentences[QuotedSentence.IndexAt(block, at - 1)].Span.Start;
        var mark = block.Prose.Text[at] == '"' ? "\"" : "\u201C";
        var isWholeStart = start == 0 && lastMark < 0;
        // The paragraph before was left open, and this one goes on without a mark.
        var goesOn = lastMark < 0 && firstQuotation > 0 && context.Draft.Quotations[firstQuotation - 1] is { IsClosed: false, Depth: 0 } before && before.Block == index - 1;
        if (goesOn)
            start = 0;
        var span = new TextSpan(at, 1);
        // A paragraph of one sentence that is said as a whole begins with the quotation.
        if (!QuoteEdges.IsSource(block, at + 1) || (!goesOn && !isWholeStart))
        {
            context.Report(new Report(index, span, "Closing mark without an opening one after", QuoteEdges.Tail(block, 0, at, WordsShown), "Find where the quotation begins")
            {
                AtMost = DiagnosticSeverity.Warning,
            });
            return;
        }

        context.Report(new Report(index, span, "Opening mark missing before", QuoteEdges.Head(block, TextSpan.FromBounds(start, at), WordsShown), "Put one there")
        {
            Fixes = draft => Insert(draft, index, start, mark, "Open the quotation"),
        });
    }

    private static ImmutableArray<Fix> Insert(Draft draft, int block, int at, string mark, string title) =>
        draft.Change(draft.Blocks[block], new TextSpan(at, 0), mark) is { } change ? [new Fix(title, Applicability.Ask, "CD3002", [change])] : [];
}
