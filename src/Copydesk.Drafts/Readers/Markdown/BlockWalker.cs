using Copydesk.Drafts.Readers.PlainText;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Microsoft.CodeAnalysis.Text;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Copydesk.Drafts.Readers.Markdown;

/// <summary>Turns Markdig's blocks into blocks of a draft. Code, HTML and definitions are no prose.</summary>
internal sealed class BlockWalker(string source)
{
    private readonly InlineWalker inlines = new(source);
    private bool hasTitle;
    private Stretch stretch;

    /// <summary>The draft.</summary>
    public string Source { get; } = source;

    /// <summary>The blocks found so far.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Spans of code in the source, in no order.</summary>
    public List<TextSpan> Code => inlines.Code;

    /// <summary>Adds the blocks of a parsed stretch.</summary>
    public void Walk(MarkdownDocument document, Stretch parsed)
    {
        stretch = parsed;
        WalkContainer(document, BlockKind.Paragraph, 0);
    }

    /// <summary>
    /// The blocks in the order of the source (footnotes are parsed last, wherever they stand), without any that would overlap.
    /// </summary>
    public List<Block> Finish()
    {
        for (var i = 1; i < Blocks.Count; i++)
        {
            if (Blocks[i].Span.Start < Blocks[i - 1].Span.Start)
            {
                Blocks.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
                break;
            }
        }

        var end = 0;
        Blocks.RemoveAll(block =>
        {
            if (block.Span.Start < end)
                return true;
            end = block.Span.End;
            return false;
        });
        return Blocks;
    }

    private void WalkContainer(ContainerBlock container, BlockKind kind, int level)
    {
        foreach (var block in container)
            WalkBlock(block, kind, level);
    }

    private void WalkBlock(MarkdigBlock block, BlockKind kind, int level)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var isTitle = heading.Level == 1 && !hasTitle && kind == BlockKind.Paragraph;
                hasTitle |= isTitle;
                Add(heading, isTitle ? BlockKind.Headline : BlockKind.Subhead, heading.Level);
                break;
            case ParagraphBlock paragraph:
                Add(paragraph, kind, level);
                break;
            case QuoteBlock quote:
                WalkContainer(quote, BlockKind.BlockQuote, kind == BlockKind.BlockQuote ? level + 1 : 1);
                break;
            case ListBlock list:
                WalkContainer(list, BlockKind.ListItem, kind == BlockKind.ListItem ? level + 1 : 1);
                break;
            case Table table:
                WalkContainer(table, BlockKind.ListItem, 1);
                break;
            case CodeBlock code:
                Code.Add(new TextSpan(stretch.Start + code.Span.Start, code.Span.Length));
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock other:
                WalkContainer(other, kind, level);
                break;
            default:
                break;
        }
    }

    private void Add(LeafBlock leaf, BlockKind kind, int level)
    {
        // Definitions that were carried into the stretch stand behind its end.
        if (leaf.Inline is null || leaf.Span.Start >= stretch.End - stretch.Start)
            return;
        var floor = Blocks.Count > 0 ? Blocks[^1].Span.End : 0;
        if (inlines.TryRead(leaf.Inline, stretch.Start, kind, level, Blocks))
            return;
        // Where the parser is wrong about the places, the block is read as it is written, and no fix may touch it.
        var start = Math.Max(floor, stretch.Start + leaf.Span.Start);
        var end = Math.Min(stretch.End, stretch.Start + leaf.Span.End + 1);
        if (start < end)
            Blocks.AddRange(PlainTextReader.Read(Source, start, end, BlockFormat.Frozen).ConvertAll(block => block with { Kind = kind, Level = level }));
    }
}
