using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Copydesk.Drafts.Readers.FrontMatter;

/// <summary>
/// Reads YAML front matter by its parser's events, which know their places. Aliases are not followed and depth is
/// bounded, so that no YAML can grow.
/// </summary>
internal sealed class FrontMatterReader
{
    private const int Deepest = 16;
    private const int MostErrors = 20;

    private readonly string text;
    private readonly TextSpan span;
    private readonly ImmutableArray<Block>.Builder blocks;
    private readonly ProblemList problems;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private DraftMetadata metadata = DraftMetadata.None;
    private int start;
    private int reached;

    private FrontMatterReader(string text, TextSpan span, ImmutableArray<Block>.Builder blocks, ProblemList problems)
    {
        this.text = text;
        this.span = span;
        start = reached = span.Start;
        this.blocks = blocks;
        this.problems = problems;
    }

    /// <summary>What the front matter in <paramref name="span"/> says; its printed fields become blocks.</summary>
    public static DraftMetadata Read(string text, TextSpan span, ImmutableArray<Block>.Builder blocks, ProblemList problems)
    {
        var reader = new FrontMatterReader(text, span, blocks, problems);
        for (var attempt = 0; attempt < MostErrors && reader.start < span.End; attempt++)
        {
            try
            {
                reader.ReadFields(new Parser(new Scanner(new StringReader(text[reader.start..span.End]), skipComments: true)));
                break;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // The parser also throws what is no YamlException, and then doesn't say where.
                var line = reader.LineFrom(e is YamlException known ? reader.OffsetOf(known.Start) : reader.reached);
                reader.Report(line, "This is no YAML. Put quotes around a value that holds a colon, # or quotes.");
                reader.start = reader.NextField(line.End);
                reader.reached = reader.start;
            }
        }

        return reader.metadata;
    }

    /// <summary>Where the next line begins that has no indentation, so that one bad field does not take the others along.</summary>
    private int NextField(int offset)
    {
        while (offset < span.End)
        {
            var next = text.AsSpan(offset, span.End - offset).IndexOfAny('\r', '\n');
            offset = next < 0 ? span.End : offset + next + 1;
            if (offset < span.End && char.IsLetter(text[offset]))
                break;
        }

        return offset;
    }

    private void ReadFields(Parser parser)
    {
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
        {
        }

        if (parser.Current is StreamEnd or DocumentEnd)
            return;
        if (parser.Current is not MappingStart)
        {
            Report(SpanOf(parser.Current!), "Front matter holds no fields. Write one a line, such as date: 2025-05-06");
            return;
        }

        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = parser.Current as Scalar;
            reached = OffsetOf(parser.Current!.End);
            if (key is null)
                Skip(parser);
            parser.MoveNext();
            if (key is null)
                Skip(parser);
            else
                ReadField(parser, key);
        }
    }

    private void ReadField(Parser parser, Scalar key)
    {
        var name = key.Value.ToLowerInvariant().Replace('-', '_');
        var kind = KindOf(name);
        var isKnown = kind is not null || name is "date" or "published" or "lang" or "language" or "locale" or "slug" or "version" or "updates"
            or "edition";
        if (isKnown && !seen.Add(name))
        {
            Report(SpanOf(key), $"{name} stands here a second time: the first one counts. Delete one of them.");
            Skip(parser);
        }
        else if (isKnown && parser.Current is AnchorAlias alias)
        {
            Report(SpanOf(alias), $"{name} is an alias, which is not followed here. Write the value out.");
        }
        else if (kind is { } printed)
        {
            ReadBlocks(parser, printed);
        }
        else if (isKnown && parser.Current is Scalar value)
        {
            if (value.Value.Length > 0)
                ReadMetadata(name, value);
        }
        else
        {
            if (isKnown)
                Report(SpanOf(parser.Current!), $"{name} takes one value, not a list.");
            Skip(parser);
        }
    }

    private void ReadMetadata(string name, Scalar value)
    {
        switch (name)
        {
            case "date" or "published":
                if (DayOf(value.Value) is not { } day)
                    Report(SpanOf(value), $"{Shortened(value.Value)} is no day of the calendar here. Write {name}: YYYY-MM-DD, as in 2025-05-06.");
                else if (name == "published" || metadata.Published is null)
                    metadata = metadata with { Published = day, PublishedAt = InstantOf(value.Value) };
                break;
            case "lang" or "language" or "locale":
                if (LanguageOf(value.Value) is not { } language)
                    Report(SpanOf(value), $"{Shortened(value.Value)} is no language tag. Write {name}: en, en-GB, en-US, en-IN, …");
                else if (name == "locale" || metadata.Language is null)
                    metadata = metadata with { Language = language };
                break;
            // "edition: Delhi" is no day, and no fault.
            case "edition":
                metadata = metadata with { Edition = DayOf(value.Value) };
                break;
            case "slug":
                metadata = metadata with { Slug = value.Value };
                break;
            case "version":
                metadata = metadata with { Version = value.Value };
                break;
            default:
                metadata = metadata with { Updates = value.Value };
                break;
        }
    }

    /// <summary>A scalar is one block, a list one for each of its scalars.</summary>
    private void ReadBlocks(Parser parser, BlockKind kind)
    {
        if (parser.Current is Scalar single)
            AddBlock(kind, single);
        else if (parser.Current is SequenceStart)
        {
            while (parser.MoveNext() && parser.Current is not SequenceEnd)
            {
                if (parser.Current is Scalar item)
                    AddBlock(kind, item);
                else
                    Skip(parser);
            }
        }
        else
        {
            Report(SpanOf(parser.Current!), "This field is printed: write its words, or a list of them.");
            Skip(parser);
        }
    }

    private void AddBlock(BlockKind kind, Scalar scalar)
    {
        var place = SpanOf(scalar);
        if (ScalarProse.Read(text, place.Start, place.End, scalar.Value, scalar.Style) is { } read)
            blocks.Add(new Block(kind, read.Prose, read.Format, kind == BlockKind.Headline ? 1 : 0));
    }

    /// <summary>Passes over the node that the parser stands on.</summary>
    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest)
                throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deeply");
        }
        while (depth > 0 && parser.MoveNext());
    }

    private static BlockKind? KindOf(string name) => name switch
    {
        "headline" or "title" => BlockKind.Headline,
        "seo_headline" => BlockKind.SeoHeadline,
        "push" => BlockKind.Push,
        "standfirst" => BlockKind.Standfirst,
        "byline" => BlockKind.Byline,
        "dateline" => BlockKind.Dateline,
        "caption" or "captions" => BlockKind.Caption,
        "credit" => BlockKind.Credit,
        _ => null,
    };

    /// <summary>The day that a value begins with; what follows is a time of day.</summary>
    private static DateOnly? DayOf(string value)
    {
        const int length = 10;
        value = value.Trim();
        if (value.Length < length || (value.Length > length && value[length] is not ('T' or 't' or ' ')))
            return null;
        return DateOnly.TryParseExact(value.AsSpan(0, length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>The instant of a time stamp with an offset; null for a day alone and for a time of nobody's zone.</summary>
    private static DateTimeOffset? InstantOf(string value)
    {
        value = value.Trim();
        var isUtc = value[^1] is 'Z' or 'z';
        var sign = value.LastIndexOfAny(['+', '-']);
        return (isUtc || sign > 10)
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && instant.Year is > 1 and < 9999 ? instant : null;
    }

    private static string? LanguageOf(string value)
    {
        value = value.Trim().Replace('_', '-');
        if (value.Length is < 2 or > 35 || !char.IsAsciiLetter(value[0]) || !char.IsAsciiLetter(value[1]))
            return null;
        if (value.Length > 3 && value[2] != '-' && value[3] != '-')
            return null;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return null;
        }

        return value;
    }

    private static string Shortened(string value) => value.Length <= 40 ? $"\"{value.ReplaceLineEndings(" ")}\"" : "This";

    private void Report(TextSpan place, string message) => problems.Add(DraftProblemKind.BadFrontMatter, place, message);

    private TextSpan SpanOf(ParsingEvent node) => TextSpan.FromBounds(OffsetOf(node.Start), Math.Max(OffsetOf(node.Start), OffsetOf(node.End)));

    private TextSpan LineFrom(int place)
    {
        var length = text.AsSpan(place, span.End - place).IndexOfAny('\r', '\n');
        return new TextSpan(place, length < 0 ? span.End - place : length);
    }

    private int OffsetOf(Mark mark) => start + (int)Math.Clamp(mark.Index, 0, span.End - start);
}
