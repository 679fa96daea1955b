using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Copydesk.Analysis.Settings;

/// <summary>A node of a YAML file, with its place.</summary>
internal abstract record YamlNode(TextSpan Span);

/// <summary>Words; null where nothing can be read, which has been reported.</summary>
internal sealed record YamlScalar(TextSpan Span, string? Value) : YamlNode(Span);

internal sealed record YamlList(TextSpan Span, List<YamlNode> Items) : YamlNode(Span);

/// <summary>Keys, in order, each once.</summary>
internal sealed record YamlMap(TextSpan Span, List<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Span);

/// <summary>
/// Reads YAML from its parser's events, which know their places. Aliases are not followed and depth is bounded, so that no
/// file can grow; what stands before a fault is kept.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 16;
    private const string NoYaml = "This is no YAML, and nothing from here on was read. Check colons, quotes and indentation.";
    private const string Tab = "A tab stands here, and nothing from here on was read. YAML is indented with spaces.";
    private const string TooDeep = "This is nested too deep to mean anything here. Nothing from here on was read.";

    private readonly string text;
    private readonly Parser parser;
    private readonly Action<TextSpan, string> report;
    private int reached;

    private YamlTree(string text, Action<TextSpan, string> report)
    {
        this.text = text;
        this.report = report;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root of a text; null where it holds nothing.</summary>
    /// <param name="text">The file, without byte order mark.</param>
    /// <param name="report">Takes what is wrong, with its place.</param>
    /// <param name="isBroken">Whether something behind the tree could not be read.</param>
    public static YamlNode? Read(string text, Action<TextSpan, string> report, out bool isBroken)
    {
        var tree = new YamlTree(text, report);
        var root = new List<YamlNode>();
        isBroken = true;
        try
        {
            tree.ReadDocument(root);
            isBroken = false;
        }
        // The parser also throws what is no YamlException, and then doesn't say where.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var place = e is YamlException known ? tree.OffsetOf(known.Start) : tree.reached;
            var tab = e.Message == TooDeep ? -1 : tree.TabFrom(place);
            report(tab < 0 ? tree.LineFrom(place) : new TextSpan(tab, 1), tab >= 0 ? Tab : e.Message == TooDeep ? TooDeep : NoYaml);
        }

        return root.Count > 0 ? root[0] : null;
    }

    private void ReadDocument(List<YamlNode> root)
    {
        while (Next() is StreamStart or DocumentStart)
        {
        }

        if (parser.Current is StreamEnd or DocumentEnd)
            return;
        ReadNode(root.Add, 0);
        Next();
        if (Next() is DocumentStart second)
            report(LineFrom(OffsetOf(second.Start)), "A second document begins here and is not read. Take out the line ---.");
    }

    /// <summary>Reads the node that the parser stands on. It is handed over before what it holds, which may break off.</summary>
    private void ReadNode(Action<YamlNode> add, int depth)
    {
        var span = SpanOf(parser.Current!);
        switch (parser.Current)
        {
            case Scalar scalar:
                add(new YamlScalar(span, scalar.Value));
                break;
            case SequenceStart or MappingStart when depth == Deepest:
                throw Deep();
            case SequenceStart:
                var list = new YamlList(span, []);
                add(list);
                while (Next() is not SequenceEnd)
                    ReadNode(list.Items.Add, depth + 1);
                break;
            case MappingStart:
                var map = new YamlMap(span, []);
                add(map);
                ReadEntries(map, depth + 1);
                break;
            case AnchorAlias:
                report(span, "An alias is not followed here. Write the value out.");
                add(new YamlScalar(span, null));
                break;
            default:
                throw new YamlException(parser.Current!.Start, parser.Current.End, NoYaml);
        }
    }

    private void ReadEntries(YamlMap map, int depth)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            var key = parser.Current is Scalar scalar ? new YamlScalar(SpanOf(scalar), scalar.Value.Trim()) : null;
            if (key is null)
            {
                report(SpanOf(parser.Current!), "This can't be a key. Write a word, then a colon.");
                Skip();
            }
            else if (!seen.Add(key.Value!))
            {
                report(key.Span, $"{SettingReader.Quote(key.Value)} stands here a second time: the first one counts. Delete one of them.");
                key = null;
            }

            Next();
            if (key is null)
                Skip();
            else
                ReadNode(value => map.Entries.Add((key, value)), depth);
        }
    }

    /// <summary>Passes over the node that the parser stands on.</summary>
    private void Skip()
    {
        var depth = parser.Current!.NestingIncrease;
        while (depth > 0)
        {
            depth += Next().NestingIncrease;
            if (depth > Deepest)
                throw Deep();
        }
    }

    // To go on would cost the parser more for each level.
    private YamlException Deep() => new(parser.Current!.Start, parser.Current.End, TooDeep);

    private ParsingEvent Next()
    {
        if (!parser.MoveNext())
            throw new EndOfStreamException();
        reached = OffsetOf(parser.Current!.Start);
        return parser.Current;
    }

    private TextSpan SpanOf(ParsingEvent node)
    {
        // Of a list or a mapping that has its brackets, the parser gives the place before the first.
        var start = OffsetOf(node.Start);
        var end = Math.Max(start, OffsetOf(node.End));
        return TextSpan.FromBounds(start, end == start && start < text.Length && text[start] is '[' or '{' ? start + 1 : end);
    }

    /// <summary>A tab among the spaces that begin a line, where the parser stumbled or on the line after: it names the place before.</summary>
    private int TabFrom(int place)
    {
        const int lines = 2;
        var start = text.AsSpan(0, place).LastIndexOfAny('\r', '\n') + 1;
        for (var line = 0; line < lines && start < text.Length; line++)
        {
            var at = start;
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at < text.Length && text[at] == '\t')
                return at;
            start = LineFrom(start).End + 1;
            start += start < text.Length && text[start - 1] == '\r' && text[start] == '\n' ? 1 : 0;
        }

        return -1;
    }

    private TextSpan LineFrom(int place)
    {
        var length = text.AsSpan(place).IndexOfAny('\r', '\n');
        return new TextSpan(place, length < 0 ? text.Length - place : length);
    }

    private int OffsetOf(Mark mark) => (int)Math.Clamp(mark.Index, 0, text.Length);
}
