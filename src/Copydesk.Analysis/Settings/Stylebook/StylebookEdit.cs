using Copydesk.Analysis.Settings;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Writes a name into a stylebook, beside what is there.</summary>
public static class StylebookEdit
{
    /// <summary>Words that YAML reads as something else, and marks that mean something to it.</summary>
    private static readonly string[] NoWords = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

    /// <summary>The change that adds a value to a name's entry, which is made where there is none; null where the file is too unlike to be edited so.</summary>
    /// <param name="text">Text of the stylebook; empty where there is none yet.</param>
    /// <param name="section"><c>people</c>, <c>places</c> or <c>organisations</c>.</param>
    /// <param name="name">The house's form.</param>
    /// <param name="key"><c>accepted</c>, <c>rejected</c>, <c>known_by_surname</c>, …; null for the name alone.</param>
    /// <param name="value">What is added: another form, or the value.</param>
    /// <param name="isList">Whether the key has a list, to which the value is added.</param>
    public static TextChange? Of(string text, string section, string name, string? key = null, string value = "", bool isList = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var written = isList ? $"{key}: [{Quote(value)}]" : $"{key}: {Plain(value)}";
        var root = YamlTree.Read(text, static (_, _) => { }, out var isBroken);
        if (isBroken)
            return null;
        if (root is null or YamlScalar { Value: null or "" })
            return Append(text, $"{section}:{newLine}  - {Entry("    ")}", newLine);
        if (root is not YamlMap sections || text[root.Span.Start] == '{')
            return null;
        var found = sections.Entries.Find(entry => entry.Key.Value == section);
        if (found.Value is null)
            return Append(text, $"{section}:{newLine}  - {Entry("    ")}", newLine);
        if (found.Value is YamlScalar { Value: null or "" })
            return Behind(text, found.Key.Span.End, $"  - {Entry("    ")}", newLine);
        if (found.Value is not YamlList { Items: [var first, ..] items } list || text[list.Span.Start] == '[')
            return null;
        foreach (var item in items)
        {
            if (item is YamlMap map && map.Entries.Exists(entry => entry.Key.Value == "name" && entry.Value is YamlScalar { Value: { } own } && own == name))
                return key is null || text[map.Span.Start] == '{' ? null : AddTo(text, map, key, value, written, isList, newLine);
            if (item is YamlScalar { Value: { } alone } && alone == name)
                return key is null ? null : new TextChange(item.Span, Entry(Indent(text, item.Span.Start)));
        }

        var (before, column) = (Indent(text, DashBefore(text, first)), Indent(text, first.Span.Start));
        return Behind(text, EndOf(items[^1]), $"{before}- {Entry(column)}", newLine);

        string Entry(string column) => key is null ? Quote(name) : $"name: {Quote(name)}{newLine}{column}{written}";
    }

    private static TextChange? AddTo(string text, YamlMap entry, string key, string value, string written, bool isList, string newLine)
    {
        var known = entry.Entries.Find(one => one.Key.Value == key);
        if (known.Value is null)
            return Behind(text, EndOf(entry.Entries[^1].Value), Indent(text, entry.Entries[0].Key.Span.Start) + written, newLine);
        if (!isList)
            return known.Value is YamlScalar { Value.Length: > 0 } ? new TextChange(known.Value.Span, Plain(value)) : null;
        if (known.Value is not YamlList { Items: [.., var last] } list)
            return null;
        return text[list.Span.Start] == '['
            ? new TextChange(new TextSpan(EndOf(last), 0), ", " + Quote(value))
            : Behind(text, EndOf(last), $"{Indent(text, DashBefore(text, last))}- {Quote(value)}", newLine);
    }

    /// <summary>Where the last thing in a node ends: what the parser says of lists and mappings reaches to what follows them.</summary>
    private static int EndOf(YamlNode node) => node switch
    {
        YamlList { Items: [.., var last] } => EndOf(last),
        YamlMap { Entries: [.., var (_, last)] } => EndOf(last),
        _ => node.Span.End,
    };

    private static int DashBefore(string text, YamlNode item) => text.LastIndexOf('-', Math.Max(item.Span.Start - 1, 0));

    /// <summary>As many spaces as stand before an offset in its line, other characters counted as one.</summary>
    private static string Indent(string text, int offset)
    {
        var line = offset;
        while (line > 0 && text[line - 1] is not ('\n' or '\r'))
            line--;
        return new string(' ', offset - line);
    }

    private static TextChange Append(string text, string lines, string newLine) =>
        new(new TextSpan(text.Length, 0), (text.Length > 0 && text[^1] is not ('\n' or '\r') ? newLine : "") + lines + newLine);

    /// <summary>Adds lines behind the one in which an offset stands.</summary>
    private static TextChange Behind(string text, int offset, string lines, string newLine)
    {
        var rest = text.AsSpan(offset).IndexOfAny('\r', '\n');
        return new TextChange(new TextSpan(rest < 0 ? text.Length : offset + rest, 0), newLine + lines);
    }

    /// <summary>Yes and no are meant as such, other values as words.</summary>
    private static string Plain(string value) => value is "true" or "false" ? value : Quote(value);

    private static string Quote(string words)
    {
        var isPlain = words.Length > 0 && char.IsLetter(words[0]) && !Array.Exists(NoWords, word => word.Equals(words, StringComparison.OrdinalIgnoreCase));
        foreach (var c in words)
            isPlain &= char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '’' or '\'';
        return isPlain && words[^1] != ' ' ? words : '"' + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
    }
}
