using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2011: "from May 7-10", where the dash says "to" already and "from" still waits for it.</summary>
internal sealed class MixedRangeNotation : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2011",
        "Preposition with half a range",
        "\"{0}\" goes with \"{1}\", not with {2}. Write \"{3}\".",
        "Dates",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A range of dates begins with from or between and goes on with a dash.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        CheckRanges(context);
        var expressions = context.Draft.TemporalExpressions;
        for (var i = 0; i < expressions.Length; i++)
            CheckHalf(context, expressions, i);
    }

    private static void CheckRanges(DraftContext context)
    {
        foreach (var range in context.Draft.TemporalRanges)
        {
            if (range.Preposition.Length == 0 || range.IsSeason || !context.IsInReach(range.Block))
                continue;
            // "from 2021-2022" is a school year as often as not.
            var isYearPair = range.Start.Month == 0 && range.End.Year - range.Start.Year == 1;
            if (!(isYearPair && range.Preposition is "from"))
                Check(context, range.Block, range.Preposition, range.PrepositionSpan, range.JoinerSpan, range.Start.Span, range.End.Span);
        }
    }

    /// <summary>from Monday-Friday, from Mon-Fri, from 9 a.m.-5 p.m.</summary>
    private static void CheckHalf(DraftContext context, ImmutableArray<TemporalExpression> expressions, int i)
    {
        var start = expressions[i];
        if (start.Form is not (TimeForm.Weekday or TimeForm.Clock) || start.Preposition is not ("from" or "between") || !context.IsInReach(start.Block))
            return;
        var copy = new Copy(context.Draft.Blocks[start.Block]);
        var dash = start.EndToken;
        if (!copy.IsDash(dash))
            return;
        TextSpan end;
        if (start.Form == TimeForm.Weekday && copy.Is(dash + 1, WordClass.Weekday))
            end = copy.Span(dash + 1, dash + 2);
        else if (start.Form == TimeForm.Clock && i + 1 < expressions.Length && expressions[i + 1] is { Form: TimeForm.Clock } clock && clock.Block == start.Block && clock.FirstToken == dash + 1)
            end = clock.Span;
        else
            return;
        Check(context, start.Block, start.Preposition, copy.Span(start.FirstToken - 1, start.FirstToken), copy.Span(dash, dash + 1), start.Span, end);
    }

    private static void Check(DraftContext context, int block, ReadOnlySpan<char> preposition, TextSpan lead, TextSpan joiner, TextSpan start, TextSpan end)
    {
        var copy = new Copy(context.Draft.Blocks[block]);
        var (at, after) = (copy.TokenAt(joiner.Start), copy.EndAt(end.End));
        var isBetween = preposition is "between";
        var isDash = copy.IsDash(at);
        if (!isDash && !(isBetween && copy.Is(at, "to")))
            return;
        // "moved from May 7-10 to June 3-5": the range is one thing. "from 1999-2002 levels": it is an adjective.
        if (!(copy.IsBoundary(after) || copy.IsAny(after, "each", "every", "this", "next", "last", "daily")) || copy.IsAny(after, "to", "until", "till", "through", "onwards", "onward") || (isBetween && copy.Is(after, "and")))
            return;
        var prose = context.Draft.Blocks[block].Prose;
        var word = isBetween ? "and" : "to";
        var span = TextSpan.FromBounds(lead.Start, end.End);
        var gap = TextSpan.FromBounds(start.End, end.Start);
        var right = $"{prose.Slice(TextSpan.FromBounds(lead.Start, start.End))} {word} {prose.Slice(end)}";
        context.Report(new Report(block, span, isBetween ? "between" : "from", word, isDash ? "a dash" : "\"to\"", right)
        {
            Fixes = draft => draft.Change(draft.Blocks[block], gap, $" {word} ") is { } change
                ? [new Fix($"Write \"{right}\"", Applicability.Safe, "CD2011", [change])]
                : [],
        });
    }
}
