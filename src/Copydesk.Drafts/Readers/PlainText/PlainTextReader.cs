using System.Collections.Immutable;

namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>Reads plain text: one line a paragraph, or several where a wire has wrapped them.</summary>
internal static class PlainTextReader
{
    /// <summary>The paragraphs of a stretch of the source, not yet told apart.</summary>
    public static List<Block> Read(string text, int start, int end, BlockFormat format = BlockFormat.Plain) => Read(text, start, end, [], format);

    /// <summary>The same, without the lines that are stets.</summary>
    public static List<Block> Read(string text, int start, int end, ImmutableArray<Stet> stets, BlockFormat format = BlockFormat.Plain)
    {
        var lines = SourceLine.Scan(text, start, end);
        var chunks = LineWrapping.Gather(text, stets.IsEmpty ? lines : StetReader.Without(stets, lines));
        var blocks = new List<Block>(chunks.Count);
        foreach (var chunk in chunks)
            blocks.Add(new Block(BlockKind.Paragraph, chunk.Read(text), format));
        return blocks;
    }
}
