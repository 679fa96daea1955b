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
        var tally = new Tally();
        Read(context, tally);
        if (tally.IsEmpty)
            return;
        var house = context.Option<House>(Marks);
        for (var kind = 0; kind < Names.Length; kind++)
            Judge(context, tally, kind, house);
    }

    private static void Judge(DraftContext context, Tally tally, int kind, House house)
    {
        var (straight, curly) = (2 * kind, (2 * kind) + 1);
        var (counts, firsts) = (tally.Counts, tally.Firsts);
        var wantsCurly = house switch
        {
            House.Curly => true,
            House.Straight => false,
            _ when counts[curly] != counts[straight] => counts[curly] > counts[straight],
            // A tie goes to the marks that the draft began with.
            _ => firsts[curly].IsBefore(firsts[straight]),
        };
        var (wrong, right) = wantsCurly ? (straight, curly) : (curly, straight);
        if (counts[wrong] == 0 || (house == House.Majority && !IsMixture(kind, counts[wrong], counts[right], tally.SharesBlock[kind])))
            return;

        var gathered = new Tally { Wanted = wrong, Marks = [] };
        Read(context, gathered);
        var strays = gathered.Marks!;
        var (odd, good) = wantsCurly ? ("Straight", "curly") : ("Curly", "straight");
        var name = Names[kind];
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

    /// <summary>Reads the marks in reach: those of quotations as the language layer sees them, then apostrophes inside words.</summary>
    private static void Read(DraftContext context, Tally tally)
    {
        var blocks = context.Draft.Blocks;
        foreach (var quotation in context.Draft.Quotations)
        {
            if (quotation.Marks is QuotationMarks.Guillemets or QuotationMarks.Low or QuotationMarks.DoubledSingle or QuotationMarks.None || !IsOwn(context, quotation.Block))
                continue;
            AddMark(tally, blocks, quotation.Block, quotation.Span.Start - 1, opens: true);
            if (quotation.IsClosed)
                AddMark(tally, blocks, quotation.Block, quotation.Span.End, opens: false);
        }

        for (var block = 0; block < blocks.Length; block++)
        {
            var text = blocks[block].Prose.Text;
            var at = Apostrophe(text, 0);
            if (at < 0 || !IsOwn(context, block))
                continue;
            for (; at >= 0; at = Apostrophe(text, at + 1))
                tally.Add(new Mark(Apostrophes, block, at, Opens: false, IsCurly: text[at] != '\''));
        }
    }

    /// <summary>What is set off as a block is somebody else's text, with its own marks.</summary>
    private static bool IsOwn(DraftContext context, int block) =>
        context.IsInReach(block) && context.Draft.Draft.Blocks[block].Kind != BlockKind.BlockQuote;

    private static void AddMark(Tally tally, ImmutableArray<AnnotatedBlock> blocks, int block, int offset, bool opens)
    {
        var text = blocks[block].Prose.Text;
        var mark = (uint)offset < (uint)text.Length ? text[offset] : '\0';
        // Code stands in backticks, in plain text too.
        if ((offset > 0 && text[offset - 1] == '`') || (offset + 1 < text.Length && text[offset + 1] == '`'))
            return;
        if (mark is '"' or '\u201C' or '\u201D')
            tally.Add(new Mark(0, block, offset, opens, IsCurly: mark != '"'));
        else if (mark is '\'' or '\u2018' or '\u2019')
            tally.Add(new Mark(1, block, offset, opens, IsCurly: mark != '\''));
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

    /// <summary>The marks of a draft, counted; those of one sort gathered.</summary>
    private sealed class Tally
    {
        /// <summary>Which sort is gathered, or -1.</summary>
        public int Wanted { get; init; } = -1;

        public List<Mark>? Marks { get; init; }

        /// <summary>How many of each sort.</summary>
        public int[] Counts { get; } = new int[2 * Names.Length];

        public Mark[] Firsts { get; } = new Mark[2 * Names.Length];

        /// <summary>Whether a block has straight and curly marks of a kind, side by side.</summary>
        public bool[] SharesBlock { get; } = new bool[Names.Length];

        private Mark[] Lasts { get; } = new Mark[2 * Names.Length];

        public bool IsEmpty => Counts.AsSpan().IndexOfAnyExcept(0) < 0;

        public void Add(in Mark mark)
        {
            if (Counts[mark.Sort]++ == 0)
                Firsts[mark.Sort] = mark;
            Lasts[mark.Sort] = mark;
            SharesBlock[mark.Kind] |= Counts[mark.Sort ^ 1] > 0 && Lasts[mark.Sort ^ 1].Block == mark.Block;
            if (mark.Sort == Wanted)
                Marks!.Add(mark);
        }
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
