using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Copydesk.Drafts.Readers.PlainText;

namespace Copydesk.Drafts.Readers;

/// <summary>Reads files into drafts: the only place that knows a file format.</summary>
public static class DraftReader
{
    /// <summary>Reads a file's bytes; the format is told by the path's extension, anything unknown is plain text.</summary>
    /// <param name="path">The path as shown.</param>
    /// <param name="content">The whole file.</param>
    public static Draft Read(string path, ReadOnlySpan<byte> content) =>
        ReadText(path, System.Text.Encoding.UTF8.GetString(content));

    /// <summary>Reads text that is already decoded: standard input, an editor's buffer, a test.</summary>
    public static Draft ReadText(string path, string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var metadata = DraftMetadata.None;
        var start = 0;
        if (DateMarker.At(text, 0) is { } marker)
        {
            metadata = metadata with { Published = marker.Published, DateLine = marker.Span };
            start = marker.Span.End;
        }

        PlainTextReader.Read(text, start, blocks);
        return new Draft(path, text, blocks.DrainToImmutable()) { Metadata = metadata };
    }
}
