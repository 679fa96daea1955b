using System.Runtime.CompilerServices;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Copydesk.Drafts.Readers.Markdown;

/// <summary>
/// Reads the inlines of a block as prose. Emphasis and the text of links are prose; a target, a tag and a comment are
/// nothing; code, an address and a picture inside a sentence are one object character, so that the words around them stay apart.
/// </summary>
internal sealed class InlineWalker(string source)
{
    private const string Object = "\uFFFC";

    private readonly ProseBuilder prose = new();
    private readonly List<LinkInline> pictures = [];

    /// <summary>Spans of code, as far as they are known.</summary>
    public List<Microsoft.CodeAnalysis.Text.TextSpan> Code { get; } = [];

    private int offset;
    private bool isBroken;
    private bool isSound;

    /// <summary>
    /// Adds the block with the captions of the pictures before and behind its words; false, and nothing added, where the
    /// parser's places don't hold what it read.
    /// </summary>
    public bool TryRead(ContainerInline inlines, int stretchStart, BlockKind kind, int level, List<Block> blocks)
    {
        var count = blocks.Count;
        offset = stretchStart;
        isSound = true;
        isBroken = false;
        pictures.Clear();
        prose.Build(source);
        foreach (var inline in inlines)
        {
            Walk(inline);
            if (prose.Length == 0)
                AddCaptions(blocks);
        }

        if (prose.Build(source) is { } read)
            blocks.Add(new Block(kind, read, BlockFormat.Markdown, level));
        AddCaptions(blocks);
        if (!isSound)
            blocks.RemoveRange(count, blocks.Count - count);
        return isSound;
    }

    private void AddCaptions(List<Block> blocks)
    {
        foreach (var picture in pictures.ToArray())
        {
            pictures.Clear();
            isBroken = false;
            WalkChildren(picture);
            if (prose.Build(source) is { } alt)
                blocks.Add(new Block(BlockKind.Caption, alt, BlockFormat.Markdown));
        }

        pictures.Clear();
    }

    private void Walk(Inline inline)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case HtmlEntityInline entity:
                AddFor(entity.Transcoded.AsSpan(), entity.Span);
                break;
            case LineBreakInline:
                isBroken = true;
                break;
            case CodeInline or AutolinkInline:
                if (inline is CodeInline)
                    Code.Add(new(offset + inline.Span.Start, inline.Span.Length));
                AddFor(Object, inline.Span);
                break;
            case HtmlInline html:
                isBroken |= html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase);
                break;
            case LinkInline { IsImage: true } picture:
                pictures.Add(picture);
                break;
            case DelimiterInline delimiter:
                // A bracket without its other half.
                AddFor(delimiter.ToLiteral(), new SourceSpan(delimiter.Span.Start, delimiter.Span.Start + delimiter.ToLiteral().Length - 1));
                WalkChildren(delimiter);
                break;
            case ContainerInline container:
                WalkChildren(container);
                break;
            default:
                break;
        }
    }

    private void WalkChildren(ContainerInline container)
    {
        foreach (var child in container)
            Walk(child);
    }

    private void AddLiteral(LiteralInline literal)
    {
        var units = literal.Content.AsSpan();
        if (units.IsEmpty || (pictures.Count > 0 && units.IsWhiteSpace()))
            return;
        var start = offset + literal.Span.Start;
        if (literal.Span.Length < 0 || start + literal.Span.Length > source.Length)
        {
            isSound = false;
            return;
        }

        var written = source.AsSpan(start, literal.Span.Length);
        var found = written.IndexOf(units);
        if (found == 1 && written[0] == '\\')
        {
            AddFor(units[..1], new SourceSpan(literal.Span.Start, literal.Span.Start + 1));
            prose.Append(units[1..], start + 2);
        }
        else if (found >= 0)
        {
            Bridge(start + found);
            prose.Append(units, start + found);
        }
        else
        {
            // Markdig replaces NUL, unit by unit; anything else is a place that it got wrong.
            isSound &= written.Length == units.Length && written.Contains('\0');
            AddFor(units, literal.Span);
        }
    }

    private void AddFor(ReadOnlySpan<char> units, SourceSpan span)
    {
        Bridge(offset + span.Start);
        prose.AppendFor(units, offset + span.Start, span.Length);
    }

    /// <summary>Adds what stands between the words so far and those that begin at <paramref name="start"/>: a line end, pictures.</summary>
    private void Bridge(int start)
    {
        if (prose.Length > 0)
        {
            isSound &= start >= prose.SourceEnd;
            foreach (var picture in pictures)
                prose.AppendFor(Object, offset + picture.Span.Start, picture.Span.Length);
            if (isBroken && start > prose.SourceEnd)
                prose.AppendFor(" ", prose.SourceEnd, start - prose.SourceEnd);
        }

        pictures.Clear();
        isBroken = false;
    }
}
