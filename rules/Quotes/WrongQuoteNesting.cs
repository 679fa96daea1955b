using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3011: a quotation inside a quotation, in the same marks as that.</summary>
/// <remarks>
/// The language layer takes the inner opening mark for the end of an outer quotation that was never closed; so it is only such
/// paragraphs in which marks are counted: two that open, and two that close.
/// </remarks>
internal sealed class WrongQuoteNesting : Analyzer
{
    private const int MostShown = 40;

    /// <summary>Farther on, in UTF-16 units, the mark that closes is another quotation's.</summary>
    private const int Farthest = 2000;

    private const int FarthestSingle = 300;

    private static readonly string[] Elisions = ["bout", "cause", "cos", "em", "n", "round", "til", "tis", "twas", "un"];

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3011",
        "The same marks inside each other",
        "\"{0}\" stands in {1} marks inside {1} marks. Put it in {2} marks.",
        "Quotes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A quotation inside a quotation stands in the same kind of marks.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Copy;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterQuotationAction(Check);

    private static void Check(QuotationContext context)
    {
        var quotation = context.Quotation;
        if (quotation is { IsClosed: true, Depth: 0, Marks: QuotationMarks.CurlySingle or QuotationMarks.StraightSingle })
        {
            var text = context.Draft.Blocks[quotation.Block].Prose.Text;
            if (IsInsideSingle(text, quotation.Span.Start - 1, quotation.Span.End + 1))
                Report(context, quotation.Block, TextSpan.FromBounds(quotation.Span.Start - 1, quotation.Span.End + 1), isDouble: false);
            return;
        }

        if (quotation.IsClosed || quotation.Depth > 0 || quotation.Span.Start == 0
            || quotation.Marks is not (QuotationMarks.StraightDouble or QuotationMarks.CurlyDouble or QuotationMarks.CurlySingle))
            return;
        var isDouble = quotation.Marks != QuotationMarks.CurlySingle;
        var prose = context.Draft.Blocks[quotation.Block].Prose;
        if (Inner(prose.Text, quotation.Span.Start - 1, isDouble) is { } inner)
            Report(context, quotation.Block, inner, isDouble);
    }

    private static void Report(QuotationContext context, int block, TextSpan inner, bool isDouble)
    {
        var shown = context.Draft.Blocks[block].Prose.Slice(TextSpan.FromBounds(inner.Start + 1, inner.End - 1));
        var (open, close) = (inner.Start, inner.End - 1);
        context.Report(new Report(
            block, inner, shown.Length > MostShown ? shown[..MostShown] + "…" : shown, isDouble ? "double" : "single", isDouble ? "single" : "double")
        {
            Fixes = draft => Change(draft, block, open, close),
        });
    }

    /// <summary>The first pair inside the pair that opens at an offset, marks and all, or null.</summary>
    private static TextSpan? Inner(ReadOnlySpan<char> text, int from, bool isDouble)
    {
        var (depth, open) = (0, -1);
        TextSpan? inner = null;
        for (var at = from; at < Math.Min(text.Length, from + Farthest); at++)
        {
            if (isDouble ? !IsDouble(text[at]) : text[at] is not ('\u2018' or '\u2019'))
                continue;
            if (isDouble ? MarkBalance.Opens(text, at) : OpensSingle(text, at))
            {
                if (++depth == 2 && open < 0)
                    open = at;
            }
            else if (isDouble ? MarkBalance.Closes(text, at) : ClosesSingle(text, at))
            {
                if (--depth == 1)
                    inner ??= TextSpan.FromBounds(open, at + 1);
                if (depth <= 0)
                    return depth == 0 ? inner : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a pair of single marks stands between two more: behind ‘the guard said, and before and we stayed’. The language layer
    /// reads no quotation of those, which begins in the middle of a sentence.
    /// </summary>
    private static bool IsInsideSingle(ReadOnlySpan<char> text, int open, int end)
    {
        var at = open - 1;
        for (var first = Math.Max(0, open - FarthestSingle); at >= first && !OpensSingle(text, at); at--)
        {
            if (IsDouble(text[at]) || EndsSingle(text, at))
                return false;
        }

        if (at < Math.Max(0, open - FarthestSingle) || IsElision(text[(at + 1)..]))
            return false;
        for (at = end; at < Math.Min(text.Length, end + FarthestSingle); at++)
        {
            if (IsDouble(text[at]) || OpensSingle(text, at))
                return false;
            if (EndsSingle(text, at))
                return true;
        }

        return false;
    }

    /// <summary>A single mark that closes: beside a mark of punctuation, and not behind the s of a possessive or the n of goin’.</summary>
    private static bool EndsSingle(ReadOnlySpan<char> text, int at) =>
        ClosesSingle(text, at) || (text[at] is '\u2019' or '\'' && at > 0 && char.IsLetter(text[at - 1]) && text[at - 1] is not ('s' or 'n')
            && (at + 1 == text.Length || text[at + 1] is ',' or '.' or ';' or ':' or '!' or '?'));

    /// <summary>An opening mark typed for an apostrophe: ‘em, ‘til.</summary>
    private static bool IsElision(ReadOnlySpan<char> rest)
    {
        foreach (var word in Elisions)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length])))
                return true;
        }

        return false;
    }

    private static bool IsDouble(char c) => c is '"' or '\u201C' or '\u201D';

    private static bool OpensSingle(ReadOnlySpan<char> text, int at) =>
        text[at] is '\u2018' or '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at == 0 || text[at - 1] == ' ');

    /// <summary>A single mark closes for certain behind a mark of punctuation only; else it may be an apostrophe.</summary>
    private static bool ClosesSingle(ReadOnlySpan<char> text, int at) =>
        text[at] is '\u2019' or '\'' && at > 0 && text[at - 1] is ',' or '.' or '!' or '?' && (at + 1 == text.Length || !char.IsLetter(text[at + 1]));

    private static ImmutableArray<Fix> Change(Draft draft, int block, int open, int close)
    {
        var target = draft.Blocks[block];
        var opening = draft.Change(target, new TextSpan(open, 1), Other(target.Prose.Text[open]));
        var closing = draft.Change(target, new TextSpan(close, 1), Other(target.Prose.Text[close]));
        return opening is null || closing is null
            ? []
            : [new Fix("Change the inner marks", Applicability.Ask, "CD3011", [opening.Value, closing.Value])];
    }

    private static string Other(char mark) => mark switch
    {
        '"' => "'",
        '\u201C' => "\u2018",
        '\u201D' => "\u2019",
        '\'' => "\"",
        '\u2018' => "\u201C",
        _ => "\u201D",
    };
}
