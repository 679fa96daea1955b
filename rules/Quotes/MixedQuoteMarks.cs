using System.Collections.Immutable;
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

    private const int Apostrophes = 2;

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
        // Counted first and gathered where a draft mixes them, which few do.
        var counts = new int[2 * Names.Length];
        var firsts = new Mark[counts.Length];
        var lasts = new Mark[counts.Length];
        var share = new bool[Names.Length];
        foreach (var mark in MarksOf(context))
        {
            if (counts[mark.Sort]++ == 0)
                firsts[mark.Sort] = mark;
            lasts[mark.Sort] = mark;
            share[mark.Kind] |= counts[mark.Sort ^ 1] > 0 && lasts[mark.Sort ^ 1].Block == mark.Block;
        }

        var house = context.Option<House>(Marks);
        for (var kind = 0; kind < Names.Length; kind++)
            Judge(context, counts, firsts, 2 * kind, house, share[kind]);
    }

    private static void Judge(DraftContext context, int[] counts, Mark[] firsts, int straight, House house, bool shareParagraph)
    {
        var curly = straight + 1;
        var wantsCurly = house switch
        {
            House.Curly => true,
            House.Straight => false,
            _ when counts[curly] != counts[straight] => counts[curly] > counts[straight],
            // A tie goes to the marks that the draft began with.
            _ => firsts[curly].IsBefore(firsts[straight]),
        };
        var (wrong, right) = wantsCurly ? (straight, curly) : (curly, straight);
        if (counts[wrong] == 0 || (house == House.Majority && !IsMixture(firsts[wrong].Kind, counts[wrong], counts[right], shareParagraph)))
            return;

        var strays = new List<Mark>(counts[wrong]);
        foreach (var mark in MarksOf(context))
        {
            if (mark.Sort == wrong)
                strays.Add(mark);
        }

        var (odd, good) = wantsCurly ? ("Straight", "curly") : ("Curly", "straight");
        var name = Names[strays[0].Kind];
        var more = strays.Count == 1 ? "" : $" and {Wording.Times(strays.Count - 1)} more";
        var elsewhere = counts[right] == 0 ? "not the house's" : $"{good} {Wording.Times(counts[right])}";
        context.Report(new Report(strays[0].Block, strays[0].Span, odd, name, more, elsewhere, good)
        {
            Related = counts[right] == 0 ? [] : [(firsts[right].Block, firsts[right].Span, good + " here")],
            Fixes = draft => Change(draft, strays, good),
        });
    }

    /// <summary>
    /// A paragraph of other marks among many is a pasted one, and its own affair; where a quarter of all marks are of the other
    /// kind, or a tenth and one paragraph has both, the copy itself is mixed. Apostrophes are seen by few: a quarter, in one paragraph.
    /// </summary>
    private static bool IsMixture(int kind, int wrong, int right, bool shareParagraph)
    {
        var isQuarter = wrong * 3L >= right;
        return right > 0 && (kind == Apostrophes ? isQuarter && shareParagraph : isQuarter || (shareParagraph && wrong * 9L >= right));
    }

    private static ImmutableArray<Fix> Change(Draft draft, List<Mark> marks, string good)
    {
        var kind = marks[0].Kind;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var mark in marks)
        {
            if (draft.Change(draft.Blocks[mark.Block], mark.Span, mark.Changed) is { } change)
                changes.Add(change);
        }

        return changes.Count == 0
            ? []
            : [new Fix($"Use {good} {Names[kind]}", Applicability.Safe, "CD3003." + kind, changes.ToImmutable())];
    }

    /// <summary>The marks in reach: those of quotations as the language layer sees them, then apostrophes inside words.</summary>
    private static IEnumerable<Mark> MarksOf(DraftContext context)
    {
        var blocks = context.Draft.Blocks;
        foreach (var quotation in context.Draft.Quotations)
        {
            if (quotation.Marks is QuotationMarks.Guillemets or QuotationMarks.Low or QuotationMarks.DoubledSingle or QuotationMarks.None || !IsOwn(context, quotation.Block))
                continue;
            if (MarkAt(blocks, quotation.Block, quotation.Span.Start - 1, opens: true) is { } opening)
                yield return opening;
            if (quotation.IsClosed && MarkAt(blocks, quotation.Block, quotation.Span.End, opens: false) is { } closing)
                yield return closing;
        }

        for (var block = 0; block < blocks.Length; block++)
        {
            if (!IsOwn(context, block))
                continue;
            var prose = blocks[block].Prose;
            for (var at = Apostrophe(prose.Text, 0); at >= 0; at = Apostrophe(prose.Text, at + 1))
                yield return new Mark(Apostrophes, block, at, Opens: false, IsCurly: prose.Text[at] != '\'');
        }
    }

    /// <summary>What is set off as a block is somebody else's text, with its own marks.</summary>
    private static bool IsOwn(DraftContext context, int block) =>
        context.IsInReach(block) && context.Draft.Draft.Blocks[block].Kind != BlockKind.BlockQuote;

    private static Mark? MarkAt(ImmutableArray<AnnotatedBlock> blocks, int block, int offset, bool opens)
    {
        var text = blocks[block].Prose.Text;
        return (uint)offset >= (uint)text.Length ? null : text[offset] switch
        {
            '"' => new Mark(0, block, offset, opens, IsCurly: false),
            '\u201C' or '\u201D' => new Mark(0, block, offset, opens, IsCurly: true),
            '\'' => new Mark(1, block, offset, opens, IsCurly: false),
            '\u2018' or '\u2019' => new Mark(1, block, offset, opens, IsCurly: true),
            _ => null,
        };
    }

    /// <summary>The next apostrophe with a letter on either side, or -1.</summary>
    private static int Apostrophe(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; text[at..].IndexOfAny('\'', '\u2019') is var found and >= 0; at++)
        {
            at += found;
            if (at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]))
                return at;
        }

        return -1;
    }

    /// <summary>One mark of the draft.</summary>
    /// <param name="Kind">Index in <see cref="Names"/>.</param>
    /// <param name="Block">Index of the block.</param>
    /// <param name="Offset">Where, in the block's prose.</param>
    /// <param name="Opens">Whether it opens a quotation.</param>
    /// <param name="IsCurly">Whether it is curly.</param>
    private readonly record struct Mark(int Kind, int Block, int Offset, bool Opens, bool IsCurly)
    {
        /// <summary>Straight and curly marks of one kind stand side by side, in that order.</summary>
        public int Sort => (2 * Kind) + (IsCurly ? 1 : 0);

        public TextSpan Span => new(Offset, 1);

        /// <summary>Curly where it is straight, and straight where it is curly.</summary>
        public string Changed => Kind switch
        {
            0 => IsCurly ? "\"" : Opens ? "\u201C" : "\u201D",
            1 => IsCurly ? "'" : Opens ? "\u2018" : "\u2019",
            _ => IsCurly ? "'" : "\u2019",
        };

        public bool IsBefore(Mark other) => (Block, Offset).CompareTo((other.Block, other.Offset)) < 0;
    }
}
