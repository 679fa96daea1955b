using System.Collections.Immutable;
using Copydesk.Drafts.Readers.PlainText;

namespace Copydesk.Drafts.Language;

/// <summary>
/// What the whole draft shows of its blocks beyond their own shape: which are page furniture, pasted posts, or corrections,
/// which repeat errors on purpose. Linear in the blocks, and of each block it reads the first words and the last mark.
/// </summary>
internal sealed class BlockKinds
{
    private readonly Draft draft;
    private readonly BlockKind[] kinds;
    private readonly Furniture[] furniture;
    private readonly FurnitureLine[] lines;
    private bool isChanged;

    private BlockKinds(Draft draft)
    {
        this.draft = draft;
        kinds = new BlockKind[draft.Blocks.Length];
        furniture = new Furniture[kinds.Length];
        lines = new FurnitureLine[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = draft.Blocks[i].Kind;
            lines[i] = FurnitureLine.Read(draft.Blocks[i].Prose.Text);
        }
    }

    /// <summary>Tells the kinds of a draft's blocks.</summary>
    /// <param name="draft">The draft as its reader left it.</param>
    /// <param name="furniture">What each block has of furniture, at the same index.</param>
    /// <returns>The draft with its blocks of those kinds; itself where all are what they were.</returns>
    public static Draft Tell(Draft draft, out ImmutableArray<Furniture> furniture)
    {
        var told = new BlockKinds(draft);
        for (var i = 0; i < told.kinds.Length; i++)
            told.TellOne(i);
        told.TellHeadline();
        furniture = ImmutableArray.Create(told.furniture);
        return told.isChanged ? told.Changed() : draft;
    }

    private void TellOne(int index)
    {
        var line = lines[index];
        if (kinds[index] is BlockKind.Embed or BlockKind.Boilerplate or BlockKind.Correction)
            return;
        var text = draft.Blocks[index].Prose.Text;
        if (line.Is(FurnitureSign.Correction))
            Become(index, BlockKind.Correction);
        else if (line.Is(FurnitureSign.Embed))
            Become(index, BlockKind.Embed);
        else if (PostSignature.EndsIn(text, out var isWhole))
            TellPost(index, isWhole);
        else if (IsHashtags(text))
            Become(index, BlockKind.Boilerplate, Furniture.Hashtags);
        else if (line.Is(FurnitureSign.Notice))
            Become(index, BlockKind.Credit, Furniture.Notice);
        else if (line.IsKnown)
            Become(index, BlockKind.Boilerplate, Furniture.Known);
    }

    /// <summary>A post is its signature, and the paragraph above it where the signature stands alone.</summary>
    private void TellPost(int index, bool isWhole)
    {
        Become(index, BlockKind.Embed);
        if (isWhole && index > 0 && kinds[index - 1] is BlockKind.Paragraph or BlockKind.BlockQuote or BlockKind.Subhead or BlockKind.ListItem)
            Become(index - 1, BlockKind.Embed);
    }

    private static bool IsHashtags(ReadOnlySpan<char> text)
    {
        var isTag = false;
        var tags = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (SourceLine.IsSpace(text[at]) || text[at] is ',' or '|' or ';')
                isTag = false;
            else if (text[at] == '#' && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || char.IsSurrogate(text[at + 1])))
                (isTag, tags) = (true, tags + 1);
            else if (!isTag)
                return false;
        }

        return tags > 0;
    }

    /// <summary>Where furniture stood in the headline's place, the first line that can be one is it.</summary>
    private void TellHeadline()
    {
        if (!isChanged)
            return;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == BlockKind.Headline || (kinds[i] == BlockKind.Paragraph && lines[i].End != LineEnd.Open))
                return;
            if (draft.Blocks[i].Kind == BlockKind.Headline)
            {
                TellHeadlineBehind(i);
                return;
            }
        }
    }

    private void TellHeadlineBehind(int furnished)
    {
        for (var i = furnished + 1; i < kinds.Length; i++)
        {
            if (kinds[i] == BlockKind.Subhead)
                kinds[i] = BlockKind.Headline;
            if (kinds[i] != BlockKind.Boilerplate)
                return;
        }
    }

    private void Become(int index, BlockKind kind, Furniture what = Furniture.None)
    {
        isChanged = true;
        kinds[index] = kind;
        furniture[index] = what;
    }

    private Draft Changed()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(kinds.Length);
        for (var i = 0; i < kinds.Length; i++)
            blocks.Add(draft.Blocks[i].Kind == kinds[i] ? draft.Blocks[i] : draft.Blocks[i] with { Kind = kinds[i] });
        return draft.With(blocks.MoveToImmutable());
    }
}
