namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>Reads plain text: one line a paragraph, or several where a wire has wrapped them.</summary>
internal static class PlainTextReader
{
    /// <summary>The paragraphs of a stretch of the source, not yet told apart.</summary>
    public static List<Block> Read(string text, int start, int end, BlockFormat format = BlockFormat.Plain)
    {
        var chunks = LineWrapping.Gather(text, SourceLine.Scan(text, start, end));
        var blocks = new List<Block>(chunks.Count);
        foreach (var chunk in chunks)
            blocks.Add(new Block(BlockKind.Paragraph, chunk.Read(text), format));
        return blocks;
    }
}
