using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4005: a word, a figure or a name that was to be filled in, and a note to the desk that was to be taken out.</summary>
/// <remarks>
/// The letters alone never decide, since TK Nair, TK Maxx, XX chromosomes and Super Bowl XXX are copy: a placeholder stands
/// where something is missing, alone, in square brackets, doubled, or beside a unit, a currency or a title.
/// </remarks>
internal sealed partial class Placeholder : Analyzer
{
    private const string Key = "CD4005";

    /// <summary>Words that a paragraph of running copy has at least: a line of fixtures or a table has fewer.</summary>
    private const int FewestRunning = 10;

    /// <summary>How many tokens around an X are searched for what it may be about.</summary>
    private const int SubjectTokens = 40;

    private static readonly DiagnosticDescriptor Descriptor = new(
        Key,
        "A placeholder left in the copy",
        "\"{0}\" is {1}. {2}.",
        "Boilerplate",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A placeholder that nobody filled in (TK, XX per cent, [name], lorem ipsum), or an editor's note that nobody took out.");

    private static readonly (string Is, string Cure) Missing = ("a placeholder", "Fill it in, or take it out");
    private static readonly (string Is, string Cure) Note = ("a note to the desk", "Settle it, then delete it");
    private static readonly (string Is, string Cure) Dummy = ("dummy text", "Put the copy in its place");

    private static readonly PhraseList List = PhraseList.Load(
        "Placeholder.txt", "[always]", "[dummy]", "[tk]", "[x]", "[tbc]", "[aged]", "[insert]", "[note]");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(List.Phrases, CheckPhrase);
        context.RegisterDraftAction(CheckMarks);
    }

    private static void CheckPhrase(PhraseContext context)
    {
        var block = context.Draft.Blocks[context.Block];
        var (first, end) = (context.FirstToken, context.EndToken);
        // What stands in square brackets is read as a whole, below.
        if (IsInSquareBrackets(block, first))
            return;
        var span = Residue.SpanOf(block, first, end);
        var text = block.Prose.Text.Slice(span.Start, span.Length);
        switch (List.HeadingOf(context.Phrase))
        {
            case 0 when IsFree(block, first, end):
                Report(context.DraftContext, context.Block, span, Missing);
                break;
            case 1 when Residue.BeginsSentence(block, first):
                Report(context.DraftContext, context.Block, new TextSpan(0, block.Prose.Length), Dummy, canDelete: true);
                break;
            case 2 when text is "TK" && IsFree(block, first, end) && IsMissingTk(block, first, out var last):
                Report(context.DraftContext, context.Block, TextSpan.FromBounds(span.Start, block.Tokens[last].End), Missing);
                break;
            case 3 when IsFree(block, first, end) && IsMissingX(block, context.Draft.Draft.Blocks[context.Block].Kind, first, text):
                Report(context.DraftContext, context.Block, WithUnit(block, first, end), Missing);
                break;
            case 4 when text is "TBC" or "TBD" or "TBA" && IsFree(block, first, end):
                CheckToBeConfirmed(context, block, span);
                break;
            case 5:
                Report(context.DraftContext, context.Block, span, Missing);
                break;
            case 6 when Residue.MarkBefore(block, first) is '(' or '{' or '<' || IsInCapitals(text):
                Report(context.DraftContext, context.Block, span, Missing);
                break;
            case 7 when IsNote(block, first, end, text, out var noted):
                Report(context.DraftContext, context.Block, noted, Note, canDelete: true);
                break;
        }
    }

    /// <summary>Whether it stands on its own: not part of a longer chain (TK-421, XX/XY), and no possessor.</summary>
    private static bool IsFree(AnnotatedBlock block, int first, int end)
    {
        var tokens = block.Tokens;
        if (end < tokens.Length && !tokens[end].Is(TokenShape.SpaceBefore)
            && (tokens[end].Kind != TokenKind.Punctuation || Residue.MarkAt(block, end) is '-' or '/' or '@' or '&' or '_'))
            return false;
        return first == 0 || tokens[first].Is(TokenShape.SpaceBefore) || Residue.MarkBefore(block, first) is not ('-' or '/' or '.' or '&' or '_' or '\'' or '’');
    }

    private static bool IsMissingTk(AnnotatedBlock block, int first, out int last)
    {
        var tokens = block.Tokens;
        last = first;
        if (first > 0 && block.TextOf(tokens[first - 1]) is "TK")
            return false;
        while (last + 1 < tokens.Length && block.TextOf(tokens[last + 1]) is "TK")
            last++;
        var next = last + 1;
        if (last > first || Residue.IsAlone(block, first, next))
            return true;
        // Taka: "TK 500 crore".
        if (next < tokens.Length && tokens[next].Kind == TokenKind.Number)
            return false;
        if (HasUnit(block, next) || IsCurrency(Residue.MarkBefore(block, first)) || IsLabelled(block, first))
            return true;
        if (next < tokens.Length && IsOneOf(block, next, MissingThings) && !tokens[next].Is(TokenShape.Capitalised))
            return true;
        return IsLowerWord(block, first - 1) && IsOneOf(block, first - 1, MissingThings);
    }

    private static bool IsMissingX(AnnotatedBlock block, BlockKind kind, int first, ReadOnlySpan<char> text)
    {
        var next = first + 1;
        if (HasUnit(block, next) || IsCurrency(Residue.MarkBefore(block, first)))
            return text[0] == 'X' || text.Length == 2;
        if (text[0] != 'X' || text[^1] != 'X')
            return false;
        if (IsLabelled(block, first))
            return true;
        if (text.Length == 2 || IsNear(block, first, BeerWords))
            return false;
        if (Residue.IsAlone(block, first, next))
            return kind is BlockKind.Paragraph or BlockKind.Subhead || text.Length > 3;
        // "The suspect, XXX XXX, fled": a name of which neither half is known.
        if (text.Length > 2 && next < block.Tokens.Length && block.TextOf(block.Tokens[next]).SequenceEqual(text))
            return true;
        // "The mayor, XXXX, said so": no numeral has four.
        if (text.Length > 3 && Residue.MarkBefore(block, first) == ',' && Residue.MarkAt(block, next) == ',')
            return true;
        // "at XXX in", "by XXX." but not "Rocky XXX", "the XXX Corps" or "rated XXX".
        var tokens = block.Tokens;
        if (first == 0 || (block.ClassOf(tokens[first - 1]) & WordClass.Preposition) == 0 || !IsLowerWord(block, first - 1))
            return false;
        return next == tokens.Length || IsLowerWord(block, next) || Residue.MarkAt(block, next) is '.' or ',' or ';';
    }

    private static void CheckToBeConfirmed(PhraseContext context, AnnotatedBlock block, TextSpan span)
    {
        var (first, next) = (context.FirstToken, context.EndToken);
        if (HasUnit(block, next) || IsLabelled(block, first))
        {
            Report(context.DraftContext, context.Block, span, Missing);
            return;
        }

        // "The date is TBC." says so to the desk, not to the reader.
        if (context.Draft.Draft.Blocks[context.Block].Kind == BlockKind.Paragraph && Residue.MarkAt(block, next) == '.' && next + 1 == block.Tokens.Length && IsPredicate(block, first))
        {
            Report(context.DraftContext, context.Block, span, Missing, atMost: DiagnosticSeverity.Warning);
            return;
        }

        // In running copy a bracket or a preposition shows that a word is missing; in a list of fixtures it is information.
        if (context.Draft.Draft.Blocks[context.Block].Kind != BlockKind.Paragraph || Residue.Words(block, FewestRunning) < FewestRunning
            || !Marks(block.Prose.Text[^1]))
            return;
        var isBracketed = Residue.MarkBefore(block, first) == '(' && Residue.MarkAt(block, next) == ')';
        var isDangling = first > 0 && IsOneOf(block, first - 1, Danglers) && (next == block.Tokens.Length || Residue.MarkAt(block, next) is '.' or ',');
        if (isBracketed || isDangling)
            Report(context.DraftContext, context.Block, span, Missing, atMost: DiagnosticSeverity.Warning);

        static bool Marks(char c) => c is '.' or '"' or '”' or '?' or '!';
    }

    /// <summary>is TBC, is still TBC</summary>
    private static bool IsPredicate(AnnotatedBlock block, int first) =>
        first > 1 && (block.ClassOf(block.Tokens[first - 1]) & WordClass.Auxiliary) != 0
        || (first > 2 && block.TextOf(block.Tokens[first - 1]) is "still" or "yet" && (block.ClassOf(block.Tokens[first - 2]) & WordClass.Auxiliary) != 0);

    /// <summary>Whether a title stands before it, as before a name: "Mr XXX", "Dr TK".</summary>
    private static bool IsLabelled(AnnotatedBlock block, int first) =>
        first > 0 && IsOneOf(block, first - 1, Titles) && block.Tokens[first - 1].Is(TokenShape.Capitalised)
        && (first + 1 == block.Tokens.Length || !block.Tokens[first + 1].Is(TokenShape.Capitalised));

    private static bool IsNote(AnnotatedBlock block, int first, int end, ReadOnlySpan<char> text, out TextSpan span)
    {
        span = Residue.SpanOf(block, first, end);
        var isCapital = IsInCapitals(text);
        var tokens = block.Tokens;
        var begins = Residue.MarkBefore(block, first) is '(' or '{' || first == 0;
        if (!begins)
            return false;
        var mark = Residue.MarkAt(block, end);
        // "ED:" and "NB:" are labels of an interview and of a list too: what follows tells the desk something to do.
        if (text.Length <= 4 && !(isCapital && mark is ':' or '-' or '–' && end + 1 < tokens.Length && (IsOneOf(block, end + 1, DeskWords) || IsQuestionToDesk(block, end + 1))))
            return false;
        if (text.Length > 4 && first == 0 && mark is not (':' or ',' or '-' or '–' or '—') && !isCapital)
            return false;
        if (text.Length > 4 && first > 0 && !isCapital && !ClosesSoon(block, end))
            return false;
        span = first == 0 ? new TextSpan(0, block.Prose.Length) : Bracketed(block, first, span);
        return true;
    }

    /// <summary>"is this right?": an interviewer's label stands before longer questions.</summary>
    private static bool IsQuestionToDesk(AnnotatedBlock block, int from)
    {
        const int most = 6;
        var tokens = block.Tokens;
        return Residue.MarkAt(block, tokens.Length - 1) == '?' && tokens.Length - from <= most + 1
            && block.TextOf(tokens[from]) is "is" or "are" or "Is" or "Are" or "was" or "Was" or "do" or "Do" or "does" or "Does"
            && IsOneOf(block, tokens.Length - 2, RightWords);
    }

    private static void CheckMarks(DraftContext context)
    {
        var draft = context.Draft.Draft;
        var hasBrackets = (draft.Marks & RareMarks.Bracket) != 0;
        var hasQuestions = (draft.Marks & RareMarks.Question) != 0 && draft.Text.Contains("???", StringComparison.Ordinal);
        if (!hasBrackets && !hasQuestions)
            return;
        for (var index = 0; index < context.Draft.Blocks.Length; index++)
        {
            if (!context.IsInReach(index))
                continue;
            var block = context.Draft.Blocks[index];
            if (hasBrackets)
                CheckBrackets(context, index, block.Prose.Text);
            if (hasQuestions && block.Prose.Text.IndexOf("???") >= 0)
                CheckQuestions(context, index, block);
        }
    }

    private static void CheckBrackets(DraftContext context, int index, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('['); at >= 0;)
        {
            var close = Residue.ClosingBracket(text, at);
            // "[name](http://…)" is a link.
            if (close > 0 && (close + 1 == text.Length || text[close + 1] != '('))
            {
                var content = text[(at + 1)..close].Trim();
                var isNote = IsNoteInBrackets(content);
                if (isNote || IsBlank(content))
                    Report(context, index, TextSpan.FromBounds(at, close + 1), isNote ? Note : Missing, canDelete: isNote);
            }

            var more = text[(at + 1)..].IndexOf('[');
            at = more < 0 ? -1 : at + 1 + more;
        }
    }

    private static void CheckQuestions(DraftContext context, int index, AnnotatedBlock block)
    {
        var tokens = block.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Length < 3 || tokens[i].Kind != TokenKind.Punctuation || Residue.MarkAt(block, i) != '?')
                continue;
            var before = Residue.MarkBefore(block, i);
            // "What???" is how people shout; a blank stands where a word would.
            var isBlank = Residue.IsAlone(block, i, i + 1)
                || ((i == 0 || before is '(' || IsCurrency(before)
                        || (tokens[i].Is(TokenShape.SpaceBefore) && (IsLowerWord(block, i - 1) || (block.ClassOf(tokens[i - 1]) & (WordClass.Preposition | WordClass.Determiner)) != 0)))
                    && (IsLowerWord(block, i + 1) || Residue.MarkAt(block, i + 1) is ')' or ',' or '.'))
                // "The result was ???"
                || (i > 0 && i + 1 == tokens.Length && tokens[i].Is(TokenShape.SpaceBefore)
                    && ((block.ClassOf(tokens[i - 1]) & (WordClass.Preposition | WordClass.Auxiliary)) != 0 || block.TextOf(tokens[i - 1]) is "the" or "a" or "an"));
            if (isBlank)
                Report(context, index, tokens[i].Span, Missing);
        }
    }

    private static void Report(
        DraftContext context, int block, TextSpan span, (string Is, string Cure) what, bool canDelete = false, DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        var text = context.Draft.Blocks[block].Prose.Text.Slice(span.Start, span.Length);
        context.Report(new Report(block, span, Residue.Shown(text), what.Is, what.Cure)
        {
            AtMost = atMost,
            Fixes = canDelete ? draft => Residue.Delete(draft, block, span, Key, "Delete it", Applicability.Ask) : null,
        });
    }
}
