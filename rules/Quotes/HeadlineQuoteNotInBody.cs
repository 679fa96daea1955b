using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3012: words quoted in a headline, standfirst or caption that stand in no quotation of the body.</summary>
/// <remarks>
/// A headline may leave small words out and change an ending; the words of content have to stand in one quotation, in their order.
/// Words that the body has without marks are a suggestion: somebody was quoted who was only reported.
/// </remarks>
internal sealed class HeadlineQuoteNotInBody : Analyzer
{
    private const int FewestWords = 2;
    private const int MostChecked = 32;
    private const int MostShown = 44;

    /// <summary>Words that begin with as many letters in common are forms of one: pledge, pledged.</summary>
    private const int LettersOfStem = 4;

    private const int LongestEnding = 2;
    private const int FewestLetters = 4;

    /// <summary>Words of a term at arm's length, at most.</summary>
    private const int LongestTerm = 2;

    /// <summary>Words of one that stands right before its noun, at most.</summary>
    private const int LongestModifier = 3;

    /// <summary>Letters before a quotation of the body that a headline may have drawn into its marks.</summary>
    private const int LongestLead = 24;

    private const WordClass NoNoun = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.SpeechVerb | WordClass.Determiner | WordClass.Pronoun;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3012",
        "Quoted in the headline, not in the body",
        "\"{0}\" is quoted in the {1}, but {2}. {3}.",
        "Quotes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Words in quotation marks in a headline, standfirst or caption stand in no quotation of the body.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Display | Reach.Quoted;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var left = MostChecked;
        foreach (var quotation in context.Draft.Quotations)
        {
            if (quotation.Depth > 0 || !quotation.IsClosed || PlaceOf(context.Draft.Draft.Blocks[quotation.Block].Kind) is not { } place)
                continue;
            if (left-- == 0)
                return;
            Check(context, quotation, place);
        }
    }

    private static string? PlaceOf(BlockKind kind) => kind switch
    {
        BlockKind.Headline or BlockKind.SeoHeadline => "headline",
        BlockKind.Push => "push alert",
        BlockKind.Standfirst => "standfirst",
        BlockKind.Caption => "caption",
        _ => null,
    };

    private static void Check(DraftContext context, Quotation quotation, string place)
    {
        var draft = context.Draft;
        var text = draft.Blocks[quotation.Block].Prose.Slice(quotation.Span).TrimEnd(',', '.', ' ');
        var quoted = new QuotedText(text);
        if (quoted.Words.Length < FewestWords || !HasBody(draft) || IsAtArmsLength(draft, quotation, quoted) || IsQuotedBelow(draft, quotation, quoted))
            return;
        var isReported = IsReported(draft, text, out var isName);
        // A title or a nickname has its marks in the headline alone.
        if (isReported && (isName || quotation.Kind == QuotationKind.Term && quoted.ContentWords < FewestWords))
            return;
        var shown = text.Length > MostShown ? text[..MostShown] + "…" : text;
        var (what, advice) = isReported
            ? ("the body has it without marks", "Quote it there, or drop the marks")
            : ("in no quotation of the body", "Check the words");
        context.Report(new Report(quotation.Block, quotation.Span, shown, place, what, advice)
        {
            AtMost = isReported ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        });
    }

    /// <summary>Anger over ‘tone-deaf’ post, inquiry into ‘ghost schools’: a term that nobody is said to use, before its noun or known to the body.</summary>
    private static bool IsAtArmsLength(AnnotatedDraft draft, Quotation quotation, QuotedText quoted)
    {
        if (quotation.Kind == QuotationKind.Direct || quoted.Words.Length > LongestModifier)
            return false;
        var block = draft.Blocks[quotation.Block];
        // "Release of ‘…’", but not "warns of ‘…’".
        var before = block.TokenAt(quotation.Span.Start) - 2;
        var isSaid = quotation.Speaker is { Cue: not null }
            && (before < 1 || (block.ClassOf(block.Tokens[before]) & WordClass.Preposition) == 0 || (block.ClassOf(block.Tokens[before - 1]) & WordClass.SpeechVerb) != 0);
        if (isSaid)
            return false;
        var next = block.TokenAt(quotation.Span.End) + 1;
        if (next < block.Tokens.Length && block.Tokens[next].Kind == TokenKind.Word && block.Tokens[next - 1].End < block.Tokens[next].Start
            && block.ClassOf(block.Tokens[next]) is var kinds && ((kinds & NoNoun) == 0 || (kinds & (NoNoun | WordClass.SpeechNoun)) == (WordClass.SpeechVerb | WordClass.SpeechNoun)))
            return true;
        if (quoted.Words.Length > LongestTerm)
            return false;
        foreach (var word in quoted.Words)
        {
            if (word.IsContent && IsReported(draft, quoted.Text[word.Span.Start..word.Span.End], out _))
                return true;
        }

        return false;
    }

    private static bool IsBody(BlockKind kind) => kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.Embed;

    private static bool HasBody(AnnotatedDraft draft)
    {
        foreach (var block in draft.Draft.Blocks)
        {
            if (IsBody(block.Kind))
                return true;
        }

        return false;
    }

    private static bool IsQuotedBelow(AnnotatedDraft draft, Quotation quotation, QuotedText quoted)
    {
        QuotedText? before = null;
        foreach (var other in draft.Quotations)
        {
            if (!IsBody(draft.Draft.Blocks[other.Block].Kind))
                continue;
            var below = new QuotedText(draft.Blocks[other.Block].Prose.Slice(other.Span));
            // "…," she said, "…" is one quotation to a headline.
            if (Holds(below.Words, below.Text, quoted, 0) || (before is not null && Holds(below.Words, below.Text, quoted, Held(before, quoted))))
                return true;
            if (quoted.ContentWords > 1 && below.ContentWords > 0 && Lead(draft.Blocks[other.Block].Prose, other.Span) is { } led && Holds(led.Words, led.Text, quoted, 0))
                return true;
            before = below;
        }

        for (var i = 0; i < draft.Blocks.Length; i++)
        {
            if (draft.Draft.Blocks[i].Kind == BlockKind.Embed && new QuotedText(draft.Blocks[i].Prose.Text.ToString()) is var post && Holds(post.Words, post.Text, quoted, 0))
                return true;
        }

        return false;
    }

    /// <summary>Living ‘like rats’, which a headline has as ‘living like rats’: the quotation with the words right before it, or null.</summary>
    private static QuotedText? Lead(Prose prose, TextSpan span)
    {
        var start = Math.Max(0, span.Start - 1 - LongestLead);
        var text = prose.Text;
        var lead = text[start..Math.Max(start, span.Start - 1)];
        var stop = lead.LastIndexOfAny('.', ',', ':');
        if (stop < 0 && start > 0)
            stop = lead.IndexOf(' ');
        start += stop + 1;
        return start < span.Start - 1 ? new QuotedText(string.Concat(text[start..(span.Start - 1)], text[span.Start..span.End])) : null;
    }

    private static bool Holds(ReadOnlySpan<QuotedWord> words, string text, QuotedText quoted, int from) => Walk(words, text, quoted, from) == quoted.Words.Length;

    private static int Held(QuotedText before, QuotedText quoted) => Walk(before.Words, before.Text, quoted, 0);

    /// <summary>How far the words of a headline's quotation are found in another, in order, from a word on.</summary>
    private static int Walk(ReadOnlySpan<QuotedWord> words, string text, QuotedText quoted, int from)
    {
        var wanted = quoted.Words;
        var needsAll = quoted.ContentWords == 0;
        var at = 0;
        for (var i = from; i < wanted.Length; i++)
        {
            if (wanted[i].IsWildcard || (!needsAll && !wanted[i].IsContent))
                continue;
            while (at < words.Length && !IsSame(words[at], text, wanted[i], quoted.Text))
                at++;
            if (at == words.Length)
                return i;
            at++;
        }

        return wanted.Length;
    }

    private static bool IsSame(in QuotedWord a, string textA, in QuotedWord b, string textB)
    {
        if (a.Key == b.Key)
            return !a.IsWildcard;
        var shorter = Math.Min(a.Span.Length, b.Span.Length);
        // fare and fares; pledge and pledging.
        var same = Math.Max(a.Span.Length, b.Span.Length) - shorter <= LongestEnding ? Math.Min(shorter, LettersOfStem) : LettersOfStem;
        return shorter >= Math.Max(same, FewestLetters)
            && string.Compare(textA, a.Span.Start, textB, b.Span.Start, same, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Whether the body has the words outside its quotations, and whether it has them as a name.</summary>
    private static bool IsReported(AnnotatedDraft draft, string words, out bool isName)
    {
        isName = false;
        for (var i = 0; i < draft.Blocks.Length; i++)
        {
            if (!IsBody(draft.Draft.Blocks[i].Kind))
                continue;
            var prose = draft.Blocks[i].Prose.Text;
            var at = prose.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            isName = char.IsUpper(prose[at]) && char.IsUpper(prose[prose[..(at + words.Length)].LastIndexOf(' ') + 1]);
            return true;
        }

        return false;
    }
}
