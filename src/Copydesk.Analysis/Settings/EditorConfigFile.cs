using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Settings;

/// <summary>
/// The text of an .editorconfig as sections, keys and values, each with its place. Follows Roslyn's AnalyzerConfig.Parse but
/// for what it leaves out: values are not cut at <c>#</c> and <c>;</c>, lines that say nothing are kept to be reported, and
/// lines end where editors end them.
/// </summary>
internal sealed class EditorConfigFile
{
    private EditorConfigFile(LineTable lines, ImmutableArray<Section> sections, bool isRoot)
    {
        Lines = lines;
        Sections = sections;
        IsRoot = isRoot;
    }

    /// <summary>Where lines begin in the text, which is without byte order mark.</summary>
    public LineTable Lines { get; }

    /// <summary>In order: first what stands above every header, with no name, which holds for no path.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>Whether no file further out is to be looked for.</summary>
    public bool IsRoot { get; }

    /// <summary>Reads a text, whatever it holds.</summary>
    public static EditorConfigFile Parse(string text)
    {
        var lines = LineTable.Of(text);
        var sections = ImmutableArray.CreateBuilder<Section>();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var unread = ImmutableArray.CreateBuilder<UnreadLine>();
        var name = default(TextSpan);
        var isRoot = false;

        for (var i = 0; i < lines.Count; i++)
        {
            var line = Trim(text, lines.SpanOf(i));
            if (line.IsEmpty || text[line.Start] is '#' or ';')
                continue;
            if (HeaderName(text, line) is { } header)
            {
                sections.Add(new Section(name, entries.ToImmutable(), unread.ToImmutable()));
                entries.Clear();
                unread.Clear();
                name = header;
            }
            else if (ReadEntry(text, line) is { } entry)
            {
                entries.Add(entry);
                if (name.IsEmpty && entry.Key == "root")
                    isRoot = WithoutComment(entry.Value).Equals("true", StringComparison.OrdinalIgnoreCase);
            }
            else
            {
                unread.Add(new UnreadLine(line));
            }
        }

        sections.Add(new Section(name, entries.ToImmutable(), unread.ToImmutable()));
        return new EditorConfigFile(lines, sections.ToImmutable(), isRoot);
    }

    /// <summary>
    /// The value up to a comment behind it. The format has no such comments, but Roslyn and many hands do: for values that
    /// have no sense with it.
    /// </summary>
    public static ReadOnlySpan<char> WithoutComment(string value)
    {
        var comment = value.AsSpan().IndexOfAny('#', ';');
        return comment < 0 ? value : value.AsSpan(0, comment).TrimEnd();
    }

    // [name], then nothing but a comment. A # or ; in the name has a \ before it; of several ] the last one closes.
    private static TextSpan? HeaderName(string text, TextSpan line)
    {
        if (text[line.Start] != '[')
            return null;
        var start = line.Start + 1;
        var end = start;
        while (end < line.End && (text[end] is not ('#' or ';') || text[end - 1] == '\\'))
            end++;
        while (char.IsWhiteSpace(text[end - 1]))
            end--;
        return end - start > 1 && text[end - 1] == ']' ? TextSpan.FromBounds(start, end - 1) : null;
    }

    private static Entry? ReadEntry(string text, TextSpan line)
    {
        var keyEnd = line.Start;
        while (keyEnd < line.End && IsKeyUnit(text[keyEnd]))
            keyEnd++;
        var sign = keyEnd;
        while (sign < line.End && char.IsWhiteSpace(text[sign]))
            sign++;
        if (keyEnd == line.Start || sign == line.End || text[sign] is not ('=' or ':'))
            return null;
        var key = TextSpan.FromBounds(line.Start, keyEnd);
        var value = Trim(text, TextSpan.FromBounds(sign + 1, line.End));
        return new Entry(text.Substring(key.Start, key.Length).ToLowerInvariant(), text.Substring(value.Start, value.Length), key, value);
    }

    /// <summary>Whether a unit can stand in a key: what a regular expression calls <c>\w</c>, a point or a hyphen.</summary>
    internal static bool IsKeyUnit(char unit) =>
        unit is '.' or '-' || char.IsLetterOrDigit(unit)
        || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (start < end && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>What stands under a header.</summary>
    /// <param name="Name">What the brackets hold; empty above every header.</param>
    /// <param name="Entries">Its keys and values, in order.</param>
    /// <param name="Unread">Lines that are neither header, entry, comment nor blank.</param>
    internal sealed record Section(TextSpan Name, ImmutableArray<Entry> Entries, ImmutableArray<UnreadLine> Unread);

    /// <summary>A line that can't be read.</summary>
    internal sealed record UnreadLine(TextSpan Span);

    /// <summary>A key and its value, without the space around them.</summary>
    /// <param name="Key">In lower case.</param>
    /// <param name="Value">As written; may be empty.</param>
    /// <param name="KeySpan">Where the key stands.</param>
    /// <param name="ValueSpan">Where the value stands; may be empty.</param>
    internal sealed record Entry(string Key, string Value, TextSpan KeySpan, TextSpan ValueSpan);
}
