using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Finds the quotations of a draft and who said them: the block-local stretches, joined over paragraphs that carry one
/// quotation on, with the source of the neighbouring paragraph where their own names none.
/// </summary>
internal sealed class QuotationFinder
{
    private readonly AnnotatedDraft draft;
    private SpeakerResolver? speakers;
    private readonly ImmutableArray<Quotation>.Builder found = ImmutableArray.CreateBuilder<Quotation>();

    // The last quotation of each depth.
    private readonly int[] lastAt = new int[QuotationMarkPairer.Deepest + 1];

    // The running copy before the block at hand, and whether its last quotation is still open.
    private int previous = -1;
    private bool isOpen;

    // The quotation with which that copy began, or -1.
    private int opening = -1;

    private QuotationFinder(AnnotatedDraft draft) => this.draft = draft;

    // Drafts that quote nobody need none.
    private SpeakerResolver Speakers => speakers ??= new SpeakerResolver(draft);

    public static ImmutableArray<Quotation> Find(AnnotatedDraft draft)
    {
        var finder = new QuotationFinder(draft);
        for (var index = 0; index < draft.Blocks.Length; index++)
            finder.Read(index);
        finder.GiveBack();
        return finder.found.DrainToImmutable();
    }

    private void Read(int index)
    {
        var block = draft.Blocks[index];
        var stretches = block.QuotedStretches;
        var kind = draft.Draft.Blocks[index].Kind;
        // Without marks of its own the whole block is a quotation, and what it quotes stands in that.
        var around = -1;
        if (kind == BlockKind.BlockQuote && (stretches.IsEmpty || stretches[0].Open > 0) && !block.Tokens.IsEmpty)
            around = AddUnmarked(index, new TokenRange(0, block.Tokens.Length), FromBefore(index));
        else if (kind == BlockKind.Embed && PastedPost.TryRead(draft, index, out var post))
            around = AddUnmarked(index, post.Words, Speakers.Resolve(post.SignedIn, post.Author, TokenRange.None, isCarried: false));
        var shift = around < 0 ? 0 : 1;

        var attributions = block.Attributions;
        var needsMore = IsCopy(kind) && LackSource(attributions);
        var before = needsMore ? FromDialogue(index) ?? FromBefore(index) ?? FromEarlier(index) : null;
        var behind = needsMore ? FromBehind(index) : null;
        for (var k = 0; k < stretches.Length; k++)
        {
            var stretch = stretches[k];
            var isContinuation = isOpen && shift == 0 && stretch.Open == 0 && stretch.Depth == 0;
            var outer = stretch.Depth == 0 ? around : lastAt[stretch.Depth + shift - 1];
            var speaker = stretch.Depth == 0 ? SpeakerOf(index, attributions[k])
                : attributions[k].Cue.IsFound ? Speakers.ResolveInside(index, attributions[k].Cue, found[outer].Speaker) : null;
            if (stretch.Depth == 0)
            {
                if (isContinuation)
                    speaker ??= Carried(found[LastAtTop()]);
                else if (StartsCopy(block, stretch))
                    speaker ??= before;
                if (EndsCopy(block, stretch))
                    speaker ??= behind;
            }

            Add(new Quotation
            {
                Block = index,
                Span = stretch.Span,
                Kind = QuotationKinds.Of(block, stretch, attributions[k]),
                Marks = stretch.Marks,
                Depth = stretch.Depth + shift,
                IsClosed = stretch.IsClosed,
                Outer = outer,
                Continues = isContinuation ? LastAtTop() : -1,
                Speaker = speaker,
            });
        }

        if (!IsCopy(kind))
            return;
        opening = !stretches.IsEmpty && stretches[0].Open == 0 && shift == 0 ? found.Count - stretches.Length : -1;
        previous = index;
        isOpen = !stretches.IsEmpty && LeavesOpen(stretches, block.Tokens.Length);
    }

    private int AddUnmarked(int index, TokenRange words, Speaker? speaker)
    {
        var tokens = draft.Blocks[index].Tokens;
        Add(new Quotation
        {
            Block = index,
            Span = TextSpan.FromBounds(tokens[words.First].Start, tokens[words.End - 1].End),
            Kind = QuotationKind.Direct,
            Marks = QuotationMarks.None,
            Speaker = speaker,
        });
        return found.Count - 1;
    }

    private static bool LackSource(ReadOnlySpan<Attribution> attributions)
    {
        foreach (ref readonly var attribution in attributions)
        {
            if (!attribution.Cue.IsFound)
                return true;
        }

        return false;
    }

    private static bool LeavesOpen(ReadOnlySpan<QuotedStretch> stretches, int tokens)
    {
        for (var k = stretches.Length - 1; k >= 0; k--)
        {
            if (stretches[k].Depth == 0)
                return !stretches[k].IsClosed && stretches[k].End == tokens;
        }

        return false;
    }

    private static bool IsCopy(BlockKind kind) => kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote;

    private static bool StartsCopy(AnnotatedBlock block, in QuotedStretch stretch) => stretch.Open < block.Sentences[0].EndToken;

    private static bool EndsCopy(AnnotatedBlock block, in QuotedStretch stretch) => stretch.Close > block.Sentences[^1].FirstToken;

    /// <summary>A quotation that named its speaker only in its last paragraph: the paragraphs before it are theirs too.</summary>
    private void GiveBack()
    {
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i] is { Continues: >= 0 and var before, Speaker: { } speaker } && found[before].Speaker is null or { IsCarried: true })
                found[before] = found[before] with { Speaker = speaker with { IsCarried = true } };
        }
    }

    /// <summary>Index of the last quotation that stands in no other.</summary>
    private int LastAtTop() => lastAt[0];

    private void Add(Quotation quotation)
    {
        lastAt[quotation.Depth] = found.Count;
        found.Add(quotation);
    }

    private static Speaker? Carried(Quotation quotation) => quotation.Speaker is { } speaker ? speaker with { IsCarried = true } : null;

    /// <summary>The source in the last sentence of the paragraph before: its quotation's, else who speaks or acts there.</summary>
    private Speaker? FromBefore(int index)
    {
        if (previous < 0 || index - previous > 2)
            return null;
        var block = draft.Blocks[previous];
        if (block.Sentences.IsEmpty)
            return null;
        var last = block.Sentences[^1];
        var stretches = block.QuotedStretches;
        for (var k = stretches.Length - 1; k >= 0 && stretches[k].Close > last.FirstToken; k--)
        {
            if (stretches[k].Depth == 0 && block.Attributions[k].Cue.IsFound)
                return SpeakerOf(previous, block.Attributions[k] with { IsCarried = true });
        }

        if (found.Count > 0 && found[LastAtTop()] is { } before && before.Block == previous && before.Span.End >= last.Span.Start)
            return Carried(before);
        return SpeakerOf(previous, new Attribution(new CueFinder(block).InSentence(last), true));
    }

    /// <summary>
    /// “Did you run?” Obi asked. / “No,” Lind replied. / “Why not?” / “I saw no need.”: question and answer, paragraph by paragraph,
    /// belong to the two by turns.
    /// </summary>
    private Speaker? FromDialogue(int index)
    {
        if (previous != index - 1 || found.Count < 2 || !IsWhole(draft.Blocks[index], out var isQuestion) || found[LastAtTop()].Block != previous)
            return null;
        var last = found[LastAtTop()];
        for (var i = LastAtTop() - 1; i >= 0 && found[i].Block >= previous - 1; i--)
        {
            if (found[i] is not { Depth: 0, Speaker: { } other } || found[i].Block == previous)
                continue;
            if (last.Speaker is null || other.Name == last.Speaker.Name)
                return null;
            var isExchange = isQuestion ? Asks(found[i]) && Answers(last) : Asks(last) && Answers(found[i]);
            return isExchange ? other with { IsCarried = true } : null;
        }

        return null;
    }

    private static bool IsWhole(AnnotatedBlock block, out bool isQuestion)
    {
        var stretches = block.QuotedStretches;
        isQuestion = !stretches.IsEmpty && block.Prose.Text[block.Tokens[stretches[0].End - 1].Start] == '?';
        return !stretches.IsEmpty && stretches[0].Open == 0 && stretches[0].IsClosed && stretches[0].Close == block.Tokens.Length;
    }

    private bool Asks(Quotation quotation) => draft.Blocks[quotation.Block].Prose.Text[quotation.Span.End - 1] == '?';

    private bool Answers(Quotation quotation) =>
        quotation.Speaker is { Cue: { } cue } speaker
        && draft.Blocks[speaker.CueBlock].Prose.Text.Slice(cue.Start, cue.Length) is "replied" or "replies" or "answered" or "answers" or "responded" or "responds";

    /// <summary>A paragraph of the writer's own that names nobody does not change who speaks.</summary>
    private Speaker? FromEarlier(int index)
    {
        // Paragraph after paragraph opens with a mark, but marks inside have hidden where the last one ends.
        if (opening >= 0 && index - previous == 1 && found[opening].Speaker is not null && draft.Blocks[index].QuotedStretches[0].Open == 0)
            return Carried(found[opening]);
        if (previous < 1 || index - previous > 1 || found.Count == 0 || found[LastAtTop()] is not { Speaker: not null, Kind: QuotationKind.Direct } last)
            return null;
        return last.Block == previous - 1 && draft.Blocks[previous].QuotedStretches.IsEmpty && !Speakers.AnyoneIn(previous) ? Carried(last) : null;
    }

    /// <summary>
    /// The source in the first sentence of the paragraph behind, where that says so in words and quotes nothing itself; or of the
    /// quotation with which it begins, since speech that nobody is named for goes on in the next paragraph.
    /// </summary>
    private Speaker? FromBehind(int index)
    {
        if (index + 1 >= draft.Blocks.Length || draft.Draft.Blocks[index + 1].Kind != BlockKind.Paragraph)
            return null;
        var block = draft.Blocks[index + 1];
        if (block.Sentences.IsEmpty)
            return null;
        var first = block.Sentences[0];
        if (!block.QuotedStretches.IsEmpty && block.QuotedStretches[0].Open < first.EndToken)
            return block.QuotedStretches[0].Open == 0 && block.Attributions[0] is { IsCarried: false } own ? SpeakerOf(index + 1, own with { IsCarried = true }) : null;
        return SpeakerOf(index + 1, new Attribution(new CueFinder(block).First(first.FirstToken, first.EndToken), true));
    }

    private Speaker? SpeakerOf(int index, in Attribution attribution) =>
        attribution.Cue.IsFound ? Speakers.Resolve(index, attribution.Cue.Speaker, attribution.Cue.Words, attribution.IsCarried) : null;
}
