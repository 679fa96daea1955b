using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4002: what content systems and wires write about a story, left in the story.</summary>
/// <remarks>
/// A date in front of the copy is read as metadata and is residue as well. Everything else needs its place: a label begins
/// its line, "ENDS" and "(more)" stand behind the last stop, initials at the foot.
/// </remarks>
internal sealed class MetadataResidue : Analyzer
{
    private const string Key = "CD4002";

    /// <summary>So many pictures stand in a row.</summary>
    private const int MostCredits = 3;

    /// <summary>A line of more words than this is copy, whatever it begins with.</summary>
    private const int LongestLine = 25;

    private static readonly DiagnosticDescriptor Descriptor = new(
        Key,
        "Metadata in the copy",
        "\"{0}\" is {1}, not copy. {2}.",
        "Boilerplate",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What a content system or a wire writes about a story (a date, a slug, a word count, an embargo, \"ENDS\"), left in the copy.");

    private static readonly PhraseList List = PhraseList.Load(
        "MetadataResidue.txt", "[label]", "[time]", "[embargo]", "[wire]", "[change]", "[picture]", "[credit]");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration | Reach.Boilerplate;

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(List.Phrases, CheckPhrase);
        context.RegisterDraftAction(CheckDraft);
    }

    private static void CheckPhrase(PhraseContext context)
    {
        if (IsFurniture(context.Draft, context.Block))
            return;
        var block = context.Draft.Blocks[context.Block];
        var (first, end) = (context.FirstToken, context.EndToken);
        var kind = context.Draft.Draft.Blocks[context.Block].Kind;
        var begins = first == 0 || (first == 1 && Residue.MarkBefore(block, 1) is '[' or '(' or '*' or '#');
        switch (List.HeadingOf(context.Phrase))
        {
            case 0 when begins && Residue.MarkAt(block, end) is ':' or '|' or '=' && IsLine(block):
                ReportLine(context.DraftContext, context.Block, "a line of the content system");
                break;
            case 1 when (begins || Residue.MarkBefore(block, first) == '|') && IsLine(block) && HasFigure(block, end) && !EndsSentence(block):
                ReportLine(context.DraftContext, context.Block, "a time stamp");
                break;
            case 2 when begins && IsLine(block) && (!EndsSentence(block) || IsInCapitals(block, first, end) || first == 1):
                ReportLine(context.DraftContext, context.Block, "an embargo", "Delete the line once it is over", Applicability.Ask);
                break;
            case 3:
                ReportWire(context, block, first, end);
                break;
            case 4 when IsChange(block, first, end):
                ReportWire(context, block, first, end);
                break;
            case 5 when kind is not (BlockKind.Caption or BlockKind.Credit):
                CheckPicture(context, block, first, end);
                break;
            case 6 when kind is not (BlockKind.Caption or BlockKind.Credit or BlockKind.ListItem):
                CheckCredit(context, block, first, end);
                break;
        }
    }

    /// <summary>"Eds: ADDS quotes", "(Adds details)", "UPDATES with": at the start, in capitals or in brackets of its own.</summary>
    private static bool IsChange(AnnotatedBlock block, int first, int end)
    {
        if (first == 0 || (first == 1 && Residue.MarkBefore(block, 1) is '('))
            return block.Tokens[first].Is(TokenShape.AllCaps) || (first == 1 && block.Prose.Text[^1] == ')' && IsLine(block));
        // Behind a label that stands at the start the whole line is marked already.
        return false;
    }

    private static void ReportWire(PhraseContext context, AnnotatedBlock block, int first, int end)
    {
        if (IsLine(block) && !(EndsSentence(block) && first > 1))
            ReportLine(context.DraftContext, context.Block, "a note of the wire");
        else
            Report(context.DraftContext, context.Block, Residue.SpanOf(block, first, end), "a note of the wire", "Delete it", Applicability.Ask);
    }

    private static void CheckPicture(PhraseContext context, AnnotatedBlock block, int first, int end)
    {
        const int mostBeside = 8;
        var text = block.Prose.Text;
        var before = Residue.MarkBefore(block, first);
        if (Residue.IsAlone(block, first, end) || ((before is '|' or '(' or '[' or ':' || first == 0) && Residue.Words(block, mostBeside) < mostBeside && !EndsSentence(block)))
        {
            ReportLine(context.DraftContext, context.Block, "a caption's line", atMost: DiagnosticSeverity.Warning);
            return;
        }

        var tokens = block.Tokens;
        if (before is not ('(' or '[') || tokens.Length - end > mostBeside || text[^1] is not (')' or ']'))
            return;
        Report(
            context.DraftContext, context.Block, TextSpan.FromBounds(tokens[first - 1].Start, text.Length),
            "a caption's line", "Delete it", Applicability.Ask, DiagnosticSeverity.Warning);
    }

    /// <summary>"… on Sunday (Image: Getty)", "(AP Photo/Grace Oduya)": a bracket of few words that ends the block, or is all of it.</summary>
    private static void CheckCredit(PhraseContext context, AnnotatedBlock block, int first, int end)
    {
        const int mostNames = 12;
        var tokens = block.Tokens;
        var text = block.Prose.Text;
        var close = tokens.Length - (text[^1] == '.' ? 2 : 1);
        if (Residue.MarkBefore(block, first) is not ('(' or '[') || close <= end || close - end > mostNames || Residue.MarkAt(block, close) is not (')' or ']'))
            return;
        // Behind it a mark or a name: "(Photo: …)", "(Photo by …)", "(AP Photo/…)", and not "(photo evidence was shown in court)".
        if (Residue.MarkAt(block, end) is not (':' or '/' or '|' or '-' or '–' or '—' or '©') && !tokens[end].Is(TokenShape.Capitalised))
            return;
        var open = tokens[first - 1].Start;
        var before = text[..open].TrimEnd();
        // A whole sentence with its stop is copy; without one it is what stood under the picture.
        if (before.IsEmpty || (before[^1] is not ('.' or '!' or '?' or '”' or '"') && IsLine(block)))
            ReportLine(context.DraftContext, context.Block, "a caption's line", atMost: DiagnosticSeverity.Warning);
        else
            Report(context.DraftContext, context.Block, TextSpan.FromBounds(open, text.Length), "a caption's line", "Delete it", Applicability.Ask, DiagnosticSeverity.Warning);
    }

    private static void CheckDraft(DraftContext context)
    {
        CheckDate(context);
        var blocks = context.Draft.Draft.Blocks;
        for (var index = 0; index < blocks.Length; index++)
        {
            var text = blocks[index].Prose.Text;
            if (text.Length == 0 || !context.IsInReach(index))
                continue;
            if (blocks[index].Kind is BlockKind.Credit or BlockKind.Caption)
            {
                if (WireLine.IsPictureCredit(text) && IsAmongParagraphs(blocks, index))
                    ReportLine(context, index, "a caption's line", atMost: DiagnosticSeverity.Warning);
                continue;
            }

            if (context.Draft.Furniture[index] == Furniture.Stamp)
                ReportLine(context, index, "a time stamp");
            if (IsFurniture(context.Draft, index))
                continue;
            // "- ends -" is no item of a list.
            if (blocks[index].Kind == BlockKind.ListItem && text.Length <= WireLine.ShortMark)
                text = WithMarker(context.Draft.Draft, index);
            if (text.Length <= WireLine.Longest && WireLine.IsWhole(text, out var what))
            {
                // An address that a line above it announces is meant for the reader.
                if (what == WireLine.Address && index > 0 && blocks[index - 1].Prose.Text[^1] == ':')
                    continue;
                ReportLine(context, index, what, atMost: what == WireLine.Address ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error);
            }
            else if (WireLine.EndMark(text) is { } end)
            {
                Report(context, index, end, "the end mark of a wire", "Delete it", Applicability.Safe);
            }
            else if (index >= blocks.Length - WireLine.Foot && WireLine.Initials(text) is { } initials)
            {
                Report(context, index, initials, "a row of desk initials", "Delete it", Applicability.Ask, DiagnosticSeverity.Warning);
            }
        }
    }

    /// <summary>Under a picture that was lost; above the copy and at its foot it may be meant to be printed.</summary>
    private static bool IsAmongParagraphs(ImmutableArray<Block> blocks, int index)
    {
        var (before, after) = (index - 1, index + 1);
        while (before >= 0 && before > index - MostCredits && blocks[before].Kind is BlockKind.Caption or BlockKind.Credit)
            before--;
        while (after < blocks.Length && after < index + MostCredits && blocks[after].Kind is BlockKind.Caption or BlockKind.Credit)
            after++;
        return blocks[index].Format == BlockFormat.Plain && before >= 0 && after < blocks.Length
            && blocks[before].Kind == BlockKind.Paragraph && blocks[after].Kind == BlockKind.Paragraph;
    }

    /// <summary>What the language layer calls furniture is another rule's, save the time stamp.</summary>
    private static bool IsFurniture(AnnotatedDraft draft, int block) => draft.Draft.Blocks[block].Kind == BlockKind.Boilerplate;

    private static ReadOnlySpan<char> WithMarker(Draft draft, int index)
    {
        var span = draft.Blocks[index].Span;
        var start = span.Start;
        while (start > 0 && span.Start - start < 4 && draft.Text[start - 1] is not ('\r' or '\n'))
            start--;
        return draft.Text.AsSpan(start, span.End - start);
    }

    /// <summary>"date 2025-05-06 New Delhi: …": metadata with copy behind it on its line.</summary>
    private static void CheckDate(DraftContext context)
    {
        var draft = context.Draft.Draft;
        if (draft.Metadata.DateLine is not { } date || draft.Blocks.Length == 0)
            return;
        var next = date.End;
        while (next < draft.Text.Length && draft.Text[next] is ' ' or '\t' or '\u00A0' or ':' or '-' or '|')
            next++;
        if (next == draft.Text.Length || draft.Text[next] is '\r' or '\n')
            return;
        var index = 0;
        while (index + 1 < draft.Blocks.Length && draft.Blocks[index].Span.Start < date.End)
            index++;
        context.Report(new Report(index, new TextSpan(0, 0), draft.Text[date.Start..date.End], "the content system's date", "Put it on a line of its own, or delete it")
        {
            Source = date,
            Fixes = target =>
            {
                var lineEnd = target.Text.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
                return target.CanBeFixed
                    ? [new Fix("Put the date on a line of its own", Applicability.Safe, Key, [new TextChange(TextSpan.FromBounds(date.End, next), lineEnd + lineEnd)])]
                    : [];
            },
        });
    }

    private static bool IsLine(AnnotatedBlock block) => Residue.Words(block, LongestLine) < LongestLine;

    private static bool EndsSentence(AnnotatedBlock block) => block.Prose.Text[^1] is '.' or '!' or '?' or '"' or '”';

    private static bool HasFigure(AnnotatedBlock block, int from)
    {
        const int searched = 6;
        var tokens = block.Tokens;
        if (from < tokens.Length && block.TextOf(tokens[from]) is "on" or "at")
            from++;
        if (from < tokens.Length && tokens[from].Kind == TokenKind.Word && (block.ClassOf(tokens[from]) & (WordClass.Month | WordClass.Weekday)) == 0)
            return false;
        for (var i = from; i < Math.Min(tokens.Length, from + searched); i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
                return true;
        }

        return false;
    }

    private static bool IsInCapitals(AnnotatedBlock block, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!block.Tokens[i].Is(TokenShape.AllCaps))
                return false;
        }

        return true;
    }

    private static void ReportLine(
        DraftContext context,
        int block,
        string what,
        string cure = "Delete the line",
        Applicability applicability = Applicability.Safe,
        DiagnosticSeverity atMost = DiagnosticSeverity.Error) =>
        Report(context, block, new TextSpan(0, context.Draft.Blocks[block].Prose.Length), what, cure, applicability, atMost);

    private static void Report(
        DraftContext context, int block, TextSpan span, string what, string cure, Applicability applicability, DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        var shown = Residue.Shown(context.Draft.Blocks[block].Prose.Text.Slice(span.Start, span.Length));
        context.Report(new Report(block, span, shown, what, cure)
        {
            AtMost = atMost,
            Fixes = draft => Residue.Delete(draft, block, span, Key, "Delete it", applicability),
        });
    }
}
