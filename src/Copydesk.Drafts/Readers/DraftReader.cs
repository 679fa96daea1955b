using System.Collections.Immutable;
using Copydesk.Drafts.Readers.FrontMatter;
using Copydesk.Drafts.Readers.Markdown;
using Copydesk.Drafts.Readers.PlainText;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers;

/// <summary>Reads files into drafts: the only place that knows a file format.</summary>
public static class DraftReader
{
    /// <summary>Reads a file's bytes; the format is told by the path's extension, anything unknown is plain text.</summary>
    /// <param name="path">The path as shown.</param>
    /// <param name="content">The whole file.</param>
    /// <exception cref="DraftFormatException">It is no text; the message says in one line what it is and what to do.</exception>
    public static Draft Read(string path, ReadOnlySpan<byte> content)
    {
        ProblemList? problems = null;
        var (text, encoding) = DraftDecoder.Decode(content, ref problems);
        return Read(path, text, encoding, problems);
    }

    /// <summary>Reads text that is already decoded: standard input, an editor's buffer, a test.</summary>
    /// <param name="path">The path as shown; its extension tells the format.</param>
    /// <param name="text">The whole text, without byte order mark.</param>
    public static Draft ReadText(string path, string text) => Read(path, text, DraftEncoding.Utf8, null);

    /// <summary>Whether a file among others is taken for a draft by its name. One that is named itself always is.</summary>
    public static bool IsDraftName(ReadOnlySpan<char> name) => EndsWith(name, ".txt") || EndsWith(name, ".text") || IsMarkdown(name);

    private static Draft Read(string path, string text, DraftEncoding encoding, ProblemList? problems)
    {
        var canBeFixed = problems is null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var metadata = DraftMetadata.None;
        var start = 0;
        if (FrontMatterSpan.Find(text) is { } front)
        {
            metadata = FrontMatterReader.Read(text, front.Yaml, blocks, problems ??= new ProblemList());
            start = front.Body;
        }

        if (DateMarker.At(text, start) is { } marker)
        {
            metadata = metadata with { Published = marker.Published ?? metadata.Published, DateLine = marker.Span };
            if (marker.Published is null)
                (problems ??= new ProblemList()).Add(DraftProblemKind.BadFrontMatter, marker.Span, "The calendar has no such day. Write date YYYY-MM-DD, as in date 2025-05-06.");
            start = marker.Span.End;
        }

        var isMarkdown = IsMarkdown(path);
        var stets = StetReader.Read(text, start, isMarkdown);
        var raw = isMarkdown ? MarkdownReader.Read(text, start, ref stets, ref problems) : PlainTextReader.Read(text, start, text.Length, stets);
        BlockShaper.Shape(raw, metadata.Published is not null, blocks);
        return new Draft(path, text, blocks.DrainToImmutable())
        {
            Metadata = metadata,
            Stets = stets,
            Encoding = encoding,
            Problems = problems?.ToImmutable() ?? [],
            CanBeFixed = canBeFixed,
        };
    }

    private static bool IsMarkdown(ReadOnlySpan<char> path) => EndsWith(path, ".md") || EndsWith(path, ".markdown");

    private static bool EndsWith(ReadOnlySpan<char> name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
