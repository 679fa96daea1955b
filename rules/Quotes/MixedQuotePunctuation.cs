using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3007: a comma or stop inside the closing mark here and outside it there, in the same circumstances.</summary>
/// <remarks>
/// Speech and fragments are counted each for themselves: in British style speech keeps its comma inside, and a fragment does not.
/// </remarks>
internal sealed class MixedQuotePunctuation : Analyzer
{
    /// <summary>Where nobody has decided, the majority decides only where it is a clear one.</summary>
    private const int ClearMajority = 3;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3007",
        "Comma inside and outside the closing mark",
        "{0} {1} the closing mark here{2}, {3} it {4}. Put it {3} throughout.",
        "Quotes",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A comma or stop stands inside the closing mark here and outside it there, in the same circumstances.");

    private static readonly ChoiceOption<House> Style = new(
        "copydesk_quote_punctuation",
        "Where a comma or stop stands at a closing mark: as in most of the draft, always inside, or inside with speech and outside with fragments.",
        House.Majority);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Quoted;

    public override ImmutableArray<RuleOption> Options => [Style];

    public override Applicability? Fix => Applicability.Safe;

    /// <summary>What <c>copydesk_quote_punctuation</c> takes.</summary>
    private enum House
    {
        Majority,
        Inside,
        Logical,
    }

    /// <summary>Circumstances, and on which side of the mark.</summary>
    private enum Sort
    {
        SpeechInside,
        SpeechOutside,
        FragmentInside,
        FragmentOutside,
        None,
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var counts = new int[(int)Sort.None];
        foreach (var quotation in context.Draft.Quotations)
        {
            if (SortOf(context, quotation) is var sort && sort != Sort.None)
                counts[(int)sort]++;
        }

        if (WrongOf(context, counts, Sort.SpeechInside) is { } speech)
            Report(context, counts, speech);
        if (WrongOf(context, counts, Sort.FragmentInside) is { } fragment)
            Report(context, counts, fragment);
    }

    /// <summary>The sort that is to be changed, or null where a draft has one sort only or nobody can tell.</summary>
    private static Sort? WrongOf(DraftContext context, int[] counts, Sort inside)
    {
        var (within, without) = (counts[(int)inside], counts[(int)inside + 1]);
        if (within == 0 || without == 0)
            return null;
        var isInside = context.Option<House>(Style) switch
        {
            House.Inside => true,
            House.Logical => inside == Sort.SpeechInside,
            _ when context.Draft.Inputs.Locale.EndsWith("-US", StringComparison.OrdinalIgnoreCase) => true,
            _ when within >= without * ClearMajority => true,
            _ when without >= within * ClearMajority => false,
            _ => (bool?)null,
        };
        return isInside is null ? null : isInside.Value ? inside + 1 : inside;
    }

    private static void Report(DraftContext context, int[] counts, Sort wrong)
    {
        var strays = new List<Quotation>(counts[(int)wrong]);
        foreach (var quotation in context.Draft.Quotations)
        {
            if (SortOf(context, quotation) == wrong)
                strays.Add(quotation);
        }

        var isInside = wrong is Sort.SpeechInside or Sort.FragmentInside;
        var right = isInside ? wrong + 1 : wrong - 1;
        var first = strays[0];
        var span = SpanOf(first, isInside);
        var mark = context.Draft.Blocks[first.Block].Prose.Text[isInside ? span.Start : span.End - 1];
        var more = strays.Count == 1 ? "" : $" and {Wording.Times(strays.Count - 1)} more";
        context.Report(new Report(
            first.Block, span, mark == ',' ? "Comma" : "Stop", isInside ? "inside" : "outside", more, isInside ? "outside" : "inside", Wording.Times(counts[(int)right]))
        {
            Fixes = draft => Swap(draft, strays, isInside),
        });
    }

    /// <summary>The mark and the comma or stop beside it.</summary>
    private static TextSpan SpanOf(Quotation quotation, bool isInside) => new(isInside ? quotation.Span.End - 1 : quotation.Span.End, 2);

    private static ImmutableArray<Fix> Swap(Draft draft, List<Quotation> strays, bool isInside)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var stray in strays)
        {
            var (block, span) = (draft.Blocks[stray.Block], SpanOf(stray, isInside));
            var pair = block.Prose.Text.Slice(span.Start, 2);
            if (draft.Change(block, span, string.Concat(pair[1..], pair[..1])) is { } change)
                changes.Add(change);
        }

        return changes.Count == 0
            ? []
            : [new Fix(isInside ? "Put it outside" : "Put it inside", Applicability.Safe, isInside ? "CD3007.outside" : "CD3007.inside", changes.ToImmutable())];
    }

    private static Sort SortOf(DraftContext context, Quotation quotation)
    {
        if (quotation.Depth > 0 || !quotation.IsClosed || quotation.Marks is QuotationMarks.None or QuotationMarks.Guillemets or QuotationMarks.Low || !context.IsInReach(quotation.Block))
            return Sort.None;
        var text = context.Draft.Blocks[quotation.Block].Prose.Text;
        var (last, behind) = (text[quotation.Span.End - 1], quotation.Span.End + 1 < text.Length ? text[quotation.Span.End + 1] : '\0');
        var isSentence = char.IsUpper(text[quotation.Span.Start]) && (quotation.Kind == QuotationKind.Direct || BeginsSentence(text, quotation.Span.Start));
        // The second half of a split quotation, and a fragment behind "he said", look the same.
        if (quotation.Kind == QuotationKind.Direct && !isSentence)
            return Sort.None;
        var inside = isSentence ? Sort.SpeechInside : Sort.FragmentInside;
        if (behind is ',' or '.')
            return char.IsLetterOrDigit(last) && !IsFollowedByStop(text, quotation.Span.End + 2) ? inside + 1 : Sort.None;
        // The stop of an abbreviation, of an ellipsis or of a sentence that the writer's goes on from tells nothing.
        var isPlain = quotation.Span.Length > 2 && char.IsLetter(text[quotation.Span.End - 2]) && char.IsLetter(text[quotation.Span.End - 3]);
        return isPlain && (last == ',' || (last == '.' && EndsSentence(text, quotation.Span.End + 1))) ? inside : Sort.None;
    }

    /// <summary>Whether a quotation of a word or two is a sentence of its own all the same: “Never,” she said.</summary>
    private static bool BeginsSentence(ReadOnlySpan<char> text, int start)
    {
        var before = start - 2;
        while (before >= 0 && text[before] == ' ')
            before--;
        return before < 0 || text[before] is '.' or '?' or '!' or '"' or '\u201D';
    }

    private static bool IsFollowedByStop(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '.' or '\u2026';

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || (char.IsWhiteSpace(text[at]) && at + 1 < text.Length && !char.IsLower(text[at + 1]));
}
