using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4011: a paragraph that breaks off.</summary>
/// <remarks>
/// Only among paragraphs that end as paragraphs do: a draft whose paragraphs often end bare has a style or a layout of its own,
/// and lists, headlines and tables have no stops at all.
/// </remarks>
internal sealed class TruncatedParagraph : Analyzer
{
    private const string Key = "CD4011";

    /// <summary>A line of fewer words can be a label, a subhead, a table's row.</summary>
    private const int FewestWords = 13;

    /// <summary>Where the last word could end a sentence, a shorter paragraph may be a teaser or a caption.</summary>
    private const int FewestRunning = 28;

    /// <summary>More paragraphs that break off are a habit of the draft.</summary>
    private const int MostFindings = 3;

    private static readonly DiagnosticDescriptor Descriptor = new(
        Key,
        "A paragraph that breaks off",
        "The paragraph breaks off after \"{0}\". {1}.",
        "Boilerplate",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A paragraph of running copy ends without a stop, in the middle of its sentence.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Display;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var blocks = context.Draft.Draft.Blocks;
        int bare = 0, closed = 0;
        Span<int> found = stackalloc int[MostFindings];
        for (var index = 0; index < blocks.Length; index++)
        {
            // A paragraph cut short may look like a subhead, but a subhead does not end in "the".
            if (blocks[index].Kind == BlockKind.Subhead ? !EndsMidSentence(context.Draft.Blocks[index]) : blocks[index].Kind != BlockKind.Paragraph)
                continue;
            if (IsClosed(blocks[index].Prose.Text))
            {
                closed++;
                continue;
            }

            if (!HasLength(context.Draft.Blocks[index]))
                continue;
            if (bare < MostFindings)
                found[bare] = index;
            bare++;
        }

        if (bare is 0 or > MostFindings || bare >= closed)
            return;
        // Where more than one in ten ends bare, only a sentence in its middle surely breaks off.
        var isHabit = bare > 1 && bare * 10 > closed;
        for (var i = 0; i < bare; i++)
            CheckOne(context, found[i], closed, isHabit);
    }

    private static void CheckOne(DraftContext context, int index, int closed, bool isHabit)
    {
        var block = context.Draft.Blocks[index];
        var tokens = block.Tokens;
        var last = tokens[^1];
        if (last.Kind != TokenKind.Word || last.Is(TokenShape.Dotted))
            return;
        var isCut = IsMidSentence(block, last);
        var isRunning = !isHabit && !last.Is(TokenShape.Capitalised) && block.Sentences.Length > 1 && index + 1 < context.Draft.Blocks.Length
            && Residue.Words(block, FewestRunning) >= FewestRunning;
        // What is no sentence's middle and no second sentence may be a headline of another story, or a line of verse.
        if (!(isCut || isRunning) || !StandsAmongProse(context, index, isCut, closed))
            return;
        var shown = LastWords(block);
        context.Report(new Report(index, new TextSpan(shown.Start, shown.Length), block.Prose.Slice(shown), isCut ? "Finish the sentence, or delete it" : "Finish it, or add the stop")
        {
            AtMost = isCut ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        });
    }

    private static bool EndsMidSentence(AnnotatedBlock block) => block.Tokens[^1].Kind == TokenKind.Word && IsMidSentence(block, block.Tokens[^1]);

    /// <summary>Whether the last word leads to another: "would not", "of the", "because".</summary>
    private static bool IsMidSentence(AnnotatedBlock block, in Token last)
    {
        if (last.Is(TokenShape.Capitalised))
            return false;
        if (block.TextOf(last) is "not" or "the" or "a" or "an" or "and" or "of" or "than" or "very" or "its" or "their" or "whose" or "which" or "who" or "or" or "but" or "because" or "if" or "whether" or "from" or "into")
            return true;
        return block.TextOf(last) is "to" or "with" or "for" or "at" or "that" or "by" or "was" or "were" or "is" or "are" or "has" or "had" or "have" or "will" or "would" or "could" or "should" or "may" or "might" or "been" or "be";
    }

    private static bool StandsAmongProse(DraftContext context, int index, bool isCut, int closed)
    {
        var blocks = context.Draft.Draft.Blocks;
        // What stands above: running copy, or a headline or dateline over the first paragraph.
        var above = index - 1;
        if (above >= 0 && blocks[above].Kind == BlockKind.Paragraph && !IsClosed(blocks[above].Prose.Text))
            return false;
        if (above >= 0 && blocks[above].Kind is BlockKind.ListItem or BlockKind.Boilerplate or BlockKind.Embed or BlockKind.BlockQuote)
            return false;
        if (index + 1 == blocks.Length)
            return closed >= 2;
        var next = blocks[index + 1];
        if (next.Kind != BlockKind.Paragraph)
            return isCut && closed >= 2 && next.Kind is BlockKind.Subhead;
        var text = next.Prose.Text;
        // A small letter goes on with the sentence: a stray line end.
        return !char.IsLower(text[0]) && IsClosed(text) && HasLength(context.Draft.Blocks[index + 1]);
    }

    private static bool HasLength(AnnotatedBlock block) => Residue.Words(block, FewestWords) >= FewestWords;

    /// <summary>Whether a paragraph ends with a mark: a stop, a bracket, a quotation mark, a colon, a dash, a symbol.</summary>
    private static bool IsClosed(ReadOnlySpan<char> text) => !char.IsLetterOrDigit(text[^1]) || WireLine.EndMark(text) is not null;

    private static TextSpan LastWords(AnnotatedBlock block)
    {
        var tokens = block.Tokens;
        var first = tokens.Length - 1;
        for (var words = 1; first > 0 && words < 3 && tokens[first - 1].Kind is TokenKind.Word or TokenKind.Number; first--)
            words++;
        return Residue.SpanOf(block, first, tokens.Length);
    }
}
