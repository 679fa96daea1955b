using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts;

/// <summary>One article being checked, as its reader left it: source text, metadata, blocks. Immutable.</summary>
/// <remarks>
/// Offsets count UTF-16 units of <see cref="Text"/>, 0-based and half-open; offset 0 is after a byte order mark.
/// After the reader nobody asks what format the file had.
/// </remarks>
public sealed class Draft
{
    private LineTable? lines;
    private int marks = -1;

    /// <summary>Makes a draft from what a reader found.</summary>
    /// <param name="path">The path as shown: relative where it can be, with <c>/</c> between folders.</param>
    /// <param name="text">The whole decoded file.</param>
    /// <param name="blocks">Blocks in reading order: front matter fields first, then the article; spans don't overlap.</param>
    public Draft(string path, string text, ImmutableArray<Block> blocks)
    {
        Path = path;
        Text = text;
        Blocks = blocks;
    }

    /// <summary>The path as shown.</summary>
    public string Path { get; }

    /// <summary>The whole decoded file, without byte order mark, with its own line ends.</summary>
    public string Text { get; }

    /// <summary>The blocks in reading order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>What the draft says about itself.</summary>
    public DraftMetadata Metadata { get; init; } = DraftMetadata.None;

    /// <summary>What the reader could not read.</summary>
    public ImmutableArray<DraftProblem> Problems { get; init; } = [];

    /// <summary>What the editor lets stand, in order.</summary>
    public ImmutableArray<Stet> Stets { get; init; } = [];

    /// <summary>How the file was encoded, so that a fix can write it back as it came.</summary>
    public DraftEncoding Encoding { get; init; } = DraftEncoding.Utf8;

    /// <summary>Whether fixes may be written back: false where decoding lost bytes.</summary>
    public bool CanBeFixed { get; init; } = true;

    /// <summary>Where lines begin; found when first asked for.</summary>
    public LineTable Lines => lines ??= LineTable.Of(Text);

    /// <summary>Which of the marks that copy seldom has stand somewhere in its text; found when first asked for.</summary>
    public RareMarks Marks => (RareMarks)(marks < 0 ? marks = (int)RareMarkFinder.Of(Text) : marks);

    /// <summary>The same draft with its blocks told otherwise.</summary>
    /// <param name="blocks">As many, over the same text.</param>
    internal Draft With(ImmutableArray<Block> blocks) => new(Path, Text, blocks)
    {
        Metadata = Metadata,
        Problems = Problems,
        Stets = Stets,
        Encoding = Encoding,
        CanBeFixed = CanBeFixed,
        lines = lines,
        marks = marks,
    };

    /// <summary>
    /// The change to the source that replaces the prose of <paramref name="span"/> in <paramref name="block"/>,
    /// or null where that would cut through markup or needs escapes that the format hasn't got.
    /// </summary>
    /// <param name="block">A block of this draft.</param>
    /// <param name="span">Half-open, in the block's prose.</param>
    /// <param name="newText">The words to stand there, as a reader is to read them.</param>
    public TextChange? Change(Block block, TextSpan span, string newText)
    {
        if (!CanBeFixed || !block.Prose.IsContiguous(span) || BlockEscapes.Write(block.Format, newText) is not { } written)
            return null;
        var source = block.Prose.ToSource(span);
        // A join or an escape of one unit maps unit by unit too, yet its source is not the words.
        if (!Text.AsSpan(source.Start, source.Length).SequenceEqual(block.Prose.Text.Slice(span.Start, span.Length)))
            return null;
        return Text.AsSpan(source.Start, source.Length).SequenceEqual(written) ? null : new TextChange(source, written);
    }
}
