using System.Collections.Immutable;
using System.Text;
using Copydesk.Drafts.Readers.PlainText;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers.Markdown;

/// <summary>Reads Markdown through Markdig, in stretches that are within its bounds; the others as plain text.</summary>
internal static class MarkdownReader
{
    /// <summary>Link definitions longer than this together are not carried from one stretch to another.</summary>
    private const int LongestDefinitions = 16 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>The blocks of the source from <paramref name="start"/> on; paragraphs outside lists and quotes are not yet told apart.</summary>
    /// <param name="text">The source.</param>
    /// <param name="start">Where the article begins.</param>
    /// <param name="stets">What looks like a stet; those in code are taken out.</param>
    /// <param name="problems">What can't be read is added.</param>
    public static List<Block> Read(string text, int start, ref ImmutableArray<Stet> stets, ref ProblemList? problems)
    {
        var stretches = StretchSplitter.Split(text, start);
        var definitions = stretches.Count > 1 ? Definitions(text, start) : "";
        var reader = new BlockWalker(text);
        foreach (var stretch in stretches)
        {
            if (stretch.Fate == StretchFate.Skip)
                reader.Code.Add(TextSpan.FromBounds(stretch.Start, stretch.End));
            if (stretch.Fate == StretchFate.Skip || (stretch.Fate == StretchFate.Parse && TryParse(reader, stretch, definitions)))
                continue;
            reader.Blocks.AddRange(PlainTextReader.Read(text, stretch.Start, stretch.End, BlockFormat.Frozen));
            problems ??= new ProblemList();
            problems.Add(
                DraftProblemKind.MarkupTooDeep,
                FirstLine(text, stretch),
                "Too much or too deeply nested Markdown without a blank line: from here it is read as plain text. Break it up.");
        }

        if (!stets.IsEmpty && reader.Code.Count > 0)
            stets = Outside(reader.Code, stets);
        return reader.Finish();
    }

    /// <summary>Stets that are no examples in code. Both lists are gone through once.</summary>
    private static ImmutableArray<Stet> Outside(List<TextSpan> code, ImmutableArray<Stet> stets)
    {
        code.Sort();
        var (next, end) = (0, 0);
        return stets.RemoveAll(stet =>
        {
            while (next < code.Count && code[next].Start <= stet.Span.Start)
                end = Math.Max(end, code[next++].End);
            return stet.Span.Start < end;
        });
    }

    private static bool TryParse(BlockWalker reader, Stretch stretch, string definitions)
    {
        var count = reader.Blocks.Count;
        try
        {
            var source = reader.Source[stretch.Start..stretch.End] + definitions;
            reader.Walk(Markdig.Markdown.Parse(source, Pipeline), stretch);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Markdig throws exceptions of many kinds on input that it can't take; none of them may end the run.
            reader.Blocks.RemoveRange(count, reader.Blocks.Count - count);
            return false;
        }
    }

    /// <summary>The lines that define links, so that a reference resolves in another stretch too.</summary>
    private static string Definitions(string text, int start)
    {
        var definitions = new StringBuilder();
        foreach (var line in SourceLine.Scan(text, start, text.Length))
        {
            var content = text.AsSpan(line.Start, line.End - line.Start);
            if (line.Indent > 3 || content[0] != '[' || content.StartsWith("[^"))
                continue;
            if (content.IndexOf("]:") is var close && close is < 2 or > 200)
                continue;
            if (definitions.Length + content.Length > LongestDefinitions)
                break;
            definitions.Append("\n\n").Append(content);
        }

        return definitions.ToString();
    }

    private static TextSpan FirstLine(string text, Stretch stretch)
    {
        var length = text.AsSpan(stretch.Start, stretch.End - stretch.Start).IndexOfAny('\r', '\n');
        return new TextSpan(stretch.Start, length < 0 ? stretch.End - stretch.Start : length);
    }
}
