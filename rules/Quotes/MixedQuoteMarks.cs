using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3003: curly and straight marks in one draft, told apart for double marks, single marks and apostrophes.</summary>
internal sealed class MixedQuoteMarks : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3003",
        "Curly and straight marks in one draft",
        "{0} {1} here{2}, {3}. Use {4} throughout.",
        "Quotes",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Curly and straight quotation marks or apostrophes stand side by side in one draft.");

    private static readonly ChoiceOption<House> Marks = new(
        "copydesk_quote_marks", "Which marks the house uses: what most of the draft uses, or always the same.", House.Majority);

    private static readonly string[] Names = ["double marks", "single marks", "apostrophes"];

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Copy;

    public override ImmutableArray<RuleOption> Options => [Marks];

    public override Applicability? Fix => Applicability.Safe;

    /// <summary>What <c>copydesk_quote_marks</c> takes.</summary>
    private enum House
    {
        Majority,
        Curly,
        Straight,
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var marks = MarkCollector.Collect(context);
        var house = context.Option<House>(Marks);
        for (var kind = 0; kind < Names.Length; kind++)
            Judge(context, marks, kind, house);
    }

    private static void Judge(DraftContext context, List<Mark> marks, int kind, House house)
    {
        int curly = 0, straight = 0;
        Mark? firstCurly = null, firstStraight = null;
        foreach (var mark in marks)
        {
            if (mark.Kind != kind)
                continue;
            if (mark.IsCurly)
            {
                curly++;
                firstCurly ??= mark;
            }
            else
            {
                straight++;
                firstStraight ??= mark;
            }
        }

        var wantsCurly = house switch
        {
            House.Curly => true,
            House.Straight => false,
            _ when curly != straight => curly > straight,
            // A tie goes to the marks that the draft began with.
            _ => firstStraight is null || (firstCurly is { } c && c.IsBefore(firstStraight.Value)),
        };
        var (wrong, strays, rights) = wantsCurly ? (firstStraight, straight, curly) : (firstCurly, curly, straight);
        if (wrong is not { } at || (rights == 0 && house == House.Majority))
            return;

        var (odd, good) = wantsCurly ? ("Straight", "curly") : ("Curly", "straight");
        var more = strays == 1 ? "" : $" and {Times(strays - 1)} more";
        var elsewhere = rights == 0 ? "not the house's" : $"{good} {Times(rights)}";
        var right = wantsCurly ? firstCurly : firstStraight;
        context.Report(new Report(at.Block, at.Span, odd, Names[kind], more, elsewhere, good)
        {
            Related = right is { } other ? [(other.Block, other.Span, good + " here")] : [],
            Fixes = draft => Change(draft, marks, kind, wantsCurly),
        });
    }

    private static ImmutableArray<Fix> Change(Draft draft, List<Mark> marks, int kind, bool wantsCurly)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var mark in marks)
        {
            if (mark.Kind == kind && mark.IsCurly != wantsCurly
                && draft.Change(draft.Blocks[mark.Block], mark.Span, mark.Written(wantsCurly)) is { } change)
                changes.Add(change);
        }

        return changes.Count == 0
            ? []
            : [new Fix($"Use {(wantsCurly ? "curly" : "straight")} {Names[kind]}", Applicability.Safe, "CD3003." + kind, changes.ToImmutable())];
    }

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    /// <summary>One mark of the draft.</summary>
    /// <param name="Kind">Index in <see cref="Names"/>.</param>
    /// <param name="Block">Index of the block.</param>
    /// <param name="Offset">Where, in the block's prose.</param>
    /// <param name="Opens">Whether it opens a quotation.</param>
    /// <param name="IsCurly">Whether it is curly.</param>
    private readonly record struct Mark(int Kind, int Block, int Offset, bool Opens, bool IsCurly)
    {
        public TextSpan Span => new(Offset, 1);

        public bool IsBefore(Mark other) => (Block, Offset).CompareTo((other.Block, other.Offset)) < 0;

        public string Written(bool curly) => Kind switch
        {
            0 => !curly ? "\"" : Opens ? "\u201C" : "\u201D",
            1 => !curly ? "'" : Opens ? "\u2018" : "\u2019",
            _ => curly ? "\u2019" : "'",
        };
    }

    /// <summary>Gathers the marks: those of quotations as the language layer sees them, and apostrophes inside words.</summary>
    private static class MarkCollector
    {
        public static List<Mark> Collect(DraftContext context)
        {
            var draft = context.Draft;
            var marks = new List<Mark>();
            foreach (var quotation in draft.Quotations)
            {
                if (quotation.Marks is not (QuotationMarks.StraightDouble or QuotationMarks.CurlyDouble or QuotationMarks.StraightSingle or QuotationMarks.CurlySingle)
                    || !context.IsInReach(quotation.Block))
                    continue;
                var text = draft.Blocks[quotation.Block].Prose.Text;
                Add(marks, text, quotation.Block, quotation.Span.Start - 1, opens: true);
                if (quotation.IsClosed)
                    Add(marks, text, quotation.Block, quotation.Span.End, opens: false);
            }

            for (var block = 0; block < draft.Blocks.Length; block++)
            {
                if (context.IsInReach(block))
                    AddApostrophes(marks, draft.Blocks[block].Prose.Text, block);
            }

            return marks;
        }

        private static void Add(List<Mark> marks, ReadOnlySpan<char> text, int block, int offset, bool opens)
        {
            if ((uint)offset >= (uint)text.Length)
                return;
            switch (text[offset])
            {
                case '"':
                    marks.Add(new Mark(0, block, offset, opens, IsCurly: false));
                    break;
                case '\u201C' or '\u201D':
                    marks.Add(new Mark(0, block, offset, opens, IsCurly: true));
                    break;
                case '\'':
                    marks.Add(new Mark(1, block, offset, opens, IsCurly: false));
                    break;
                case '\u2018' or '\u2019':
                    marks.Add(new Mark(1, block, offset, opens, IsCurly: true));
                    break;
            }
        }

        private static void AddApostrophes(List<Mark> marks, ReadOnlySpan<char> text, int block)
        {
            for (var at = 0; ; at++)
            {
                var found = text[at..].IndexOfAny('\'', '\u2019');
                if (found < 0)
                    return;
                at += found;
                if (at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]))
                    marks.Add(new Mark(2, block, at, Opens: false, IsCurly: text[at] != '\''));
            }
        }
    }
}
