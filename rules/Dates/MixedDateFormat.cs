using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2007: dates written in two ways in one draft: "April 22" and "22 April", "May 05" and "May 9", "Sept. 3" and "September 4".</summary>
internal sealed class MixedDateFormat : Analyzer
{
    private static readonly ChoiceOption<DateOrder> Order = new(
        "copydesk_date_order", "Order of day and month: day (22 April), month (April 22) or majority, as most of the draft has it.", DateOrder.Majority);

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2007",
        "Dates written in two ways",
        "\"{0}\" here, {1}. Write \"{2}\".",
        "Dates",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Days of the month are written in two orders in one draft, with and without a zero, or with months in full and abbreviated.");

    /// <summary>What the house prefers.</summary>
    internal enum DateOrder
    {
        /// <summary>As most dates of the draft have it.</summary>
        Majority,

        /// <summary>22 April.</summary>
        Day,

        /// <summary>April 22.</summary>
        Month,
    }

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Display;

    public override ImmutableArray<RuleOption> Options => [Order];

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var votes = default(Votes);
        foreach (var expression in context.Draft.TemporalExpressions)
        {
            if (IsVote(context, expression))
                votes.Count(FormOf(context.Draft, expression));
        }

        var order = context.Option<DateOrder>(Order);
        if (order == DateOrder.Majority && !votes.IsMixed)
            return;
        // On a tie the locale knows the house's order; where it doesn't, the first date of the draft does.
        var monthFirst = order == DateOrder.Majority
            ? votes.MonthFirst != votes.DayFirst ? votes.MonthFirst > votes.DayFirst : MonthFirstOf(context.Draft.Inputs.Locale) ?? votes.FirstIsMonth
            : order == DateOrder.Month;
        foreach (var expression in context.Draft.TemporalExpressions)
        {
            if (!IsVote(context, expression) || IsImpossible(expression))
                continue;
            var form = FormOf(context.Draft, expression);
            if (form.MonthFirst != monthFirst)
                Report(context, expression, votes.Other(form), Turned(context.Draft, expression, monthFirst), IsPlain(context.Draft, expression));
            else if (form.Zero == Zero.Padded && votes.Plain >= votes.Padded && votes.Plain > 0)
                Report(context, expression, "no zero elsewhere", Replaced(context.Draft, expression, expression.NumberSpan, Number(expression)), true);
            else if (form.Zero == Zero.Plain && votes.Padded > votes.Plain)
                Report(context, expression, "a zero elsewhere", Replaced(context.Draft, expression, expression.NumberSpan, "0" + Number(expression)), true);
            else if (form.Month == Length.Short && votes.Full > votes.Short)
                Report(context, expression, "months in full elsewhere", Replaced(context.Draft, expression, expression.MonthSpan, Name(expression.Month)), true);
            else if (form.Month == Length.Full && votes.Short > votes.Full)
                Report(context, expression, "months abbreviated elsewhere", Replaced(context.Draft, expression, expression.MonthSpan, Abbreviated(expression.Month, votes.Dotted > 0)), true);
        }
    }

    private static void Report(DraftContext context, TemporalExpression expression, string others, string right, bool isSafe)
    {
        var (block, span) = (expression.Block, expression.DaySpan);
        var written = context.Draft.Blocks[block].Prose.Slice(span);
        if (right == written)
            return;
        var applicability = isSafe ? Applicability.Safe : Applicability.Ask;
        context.Report(new Report(block, span, written, others, right)
        {
            Fixes = draft => draft.Change(draft.Blocks[block], span, right) is { } change
                ? [new Fix($"Write \"{right}\"", applicability, "CD2007", [change])]
                : [],
        });
    }

    /// <summary>
    /// Whether a date has a day and a month in letters, and stands for itself: "the Sept. 11 attacks" is a name, and so is the
    /// Fourth of July.
    /// </summary>
    private static bool IsVote(DraftContext context, TemporalExpression expression) =>
        IsDayInLetters(context, expression)
        && (context.Draft.Draft.Blocks[expression.Block].Kind is BlockKind.Headline or BlockKind.SeoHeadline or BlockKind.Push or BlockKind.Standfirst or BlockKind.Subhead
            || !new Copy(context.Draft.Blocks[expression.Block]).IsStamp);

    private static bool IsDayInLetters(DraftContext context, TemporalExpression expression)
    {
        if (expression.Day == 0 || expression.Month == 0 || expression.IsList || expression.NumberSpan.IsEmpty || expression.MonthSpan.IsEmpty
            || expression.Form != TimeForm.Calendar || !context.IsInReach(expression.Block)
            || !char.IsAsciiDigit(context.Draft.Blocks[expression.Block].Prose.Text[expression.NumberSpan.Start])
            || char.IsAsciiDigit(context.Draft.Blocks[expression.Block].Prose.Text[expression.MonthSpan.Start]))
            return false;
        var copy = new Copy(context.Draft.Blocks[expression.Block]);
        var end = copy.EndAt(expression.DaySpan.End);
        for (var i = copy.TokenAt(expression.DaySpan.Start); i < end; i++)
        {
            if (copy.Is(i, "of") || copy.Is(i, "the"))
                return false;
        }

        // A range shares its month with its other end.
        var first = copy.TokenAt(expression.DaySpan.Start);
        if ((IsJoiner(copy, end) && (copy.Day(end + 1) > 0 || copy.Month(end + 1) > 0)) || (IsJoiner(copy, first - 1) && (copy.Day(first - 2) > 0 || copy.Month(first - 2) > 0)))
            return false;
        return copy.IsBoundary(end) || !copy.IsWord(end) || copy[end].EndsWith("ed", StringComparison.Ordinal)
            || copy.Is(end, WordClass.Auxiliary | WordClass.Determiner | WordClass.Pronoun | WordClass.PastVerb | WordClass.Participle);
    }

    /// <summary>31 April is more wrong than its order is, and a rule of its own speaks of it.</summary>
    private static bool IsImpossible(TemporalExpression expression) =>
        CalendarYears.DateOf(expression.Year > 0 ? expression.Year : 2024, expression.Month, expression.Day) is null;

    private static bool IsJoiner(Copy copy, int i) => copy.IsDash(i) || copy.IsAny(i, "to", "and", "or", "through", "until");

    private static Form FormOf(AnnotatedDraft draft, TemporalExpression expression)
    {
        var prose = draft.Blocks[expression.Block].Prose;
        var number = prose.Text.Slice(expression.NumberSpan.Start, expression.NumberSpan.Length);
        // AP spells March to July out beside a day, so they are no vote for months in full.
        var month = expression.Month is >= 3 and <= 7 ? Length.Either
            : expression.MonthSpan.Length < Name(expression.Month).Length ? Length.Short
            : Length.Full;
        var zero = expression.Day > 9 ? Zero.Either : number[0] == '0' ? Zero.Padded : Zero.Plain;
        return new Form(expression.MonthSpan.Start < expression.NumberSpan.Start, zero, month, prose.Text[expression.MonthSpan.End - 1] == '.');
    }

    /// <summary>Whether turning the date disturbs no comma around it.</summary>
    private static bool IsPlain(AnnotatedDraft draft, TemporalExpression expression) =>
        expression.Year == 0 && (expression.Weekday is null || draft.Blocks[expression.Block].Prose.Slice(expression.Span).Contains(',', StringComparison.Ordinal));

    /// <summary>The date in the other order: 22 April 2025, April 22, 2025.</summary>
    private static string Turned(AnnotatedDraft draft, TemporalExpression expression, bool monthFirst)
    {
        var prose = draft.Blocks[expression.Block].Prose;
        var month = prose.Slice(expression.MonthSpan);
        var year = expression.Year == 0 ? "" : expression.Year.ToString(CultureInfo.InvariantCulture);
        if (monthFirst)
            return year.Length == 0 ? $"{month} {Number(expression)}" : $"{month} {Number(expression)}, {year}";
        return year.Length == 0 ? $"{Number(expression)} {month}" : $"{Number(expression)} {month} {year}";
    }

    private static string Replaced(AnnotatedDraft draft, TemporalExpression expression, TextSpan part, string words)
    {
        var prose = draft.Blocks[expression.Block].Prose;
        var span = expression.DaySpan;
        return string.Concat(
            prose.Text[span.Start..part.Start], words, prose.Text[part.End..span.End]);
    }

    private static string Number(TemporalExpression expression) => expression.Day.ToString(CultureInfo.InvariantCulture);

    private static string Name(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Abbreviated(int month, bool isDotted) => (month == 9 ? "Sept" : Name(month)[..3]) + (isDotted ? "." : "");

    private static bool? MonthFirstOf(string locale) => locale switch
    {
        "en-US" or "en-PH" => true,
        "en-GB" or "en-IE" or "en-AU" or "en-NZ" or "en-ZA" or "en-KE" or "en-NG" or "en-GH" or "en-UG" => false,
        _ => null,
    };

    private enum Zero
    {
        Either,
        Plain,
        Padded,
    }

    private enum Length
    {
        Either,
        Short,
        Full,
    }

    private readonly record struct Form(bool MonthFirst, Zero Zero, Length Month, bool IsDotted);

    /// <summary>How often each form stands in the draft.</summary>
    private struct Votes
    {
        public int MonthFirst;
        public int DayFirst;
        public int Plain;
        public int Padded;
        public int Short;
        public int Full;
        public int Dotted;
        public bool FirstIsMonth;

        public readonly bool IsMixed => (MonthFirst > 0 && DayFirst > 0) || (Plain > 0 && Padded > 0) || (Short > 0 && Full > 0);

        public void Count(Form form)
        {
            if (MonthFirst + DayFirst == 0)
                FirstIsMonth = form.MonthFirst;
            MonthFirst += form.MonthFirst ? 1 : 0;
            DayFirst += form.MonthFirst ? 0 : 1;
            Plain += form.Zero == Zero.Plain ? 1 : 0;
            Padded += form.Zero == Zero.Padded ? 1 : 0;
            Short += form.Month == Length.Short ? 1 : 0;
            Full += form.Month == Length.Full ? 1 : 0;
            Dotted += form.IsDotted ? 1 : 0;
        }

        public readonly string Other(Form form) =>
            form.MonthFirst
                ? DayFirst == 0 ? "the house has the day first" : $"the day first {Wording.Times(DayFirst)}"
                : MonthFirst == 0 ? "the house has the month first" : $"the month first {Wording.Times(MonthFirst)}";
    }
}
