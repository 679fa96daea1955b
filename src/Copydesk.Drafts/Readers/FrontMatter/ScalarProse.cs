using YamlDotNet.Core;

namespace Copydesk.Drafts.Readers.FrontMatter;

/// <summary>Maps the value of a YAML scalar to its source: quotes, escapes, folded and literal lines.</summary>
internal static class ScalarProse
{
    /// <summary>The scalar as prose with the format that fixes of it take; null where it is empty.</summary>
    /// <param name="source">The draft.</param>
    /// <param name="start">Source offset of the scalar, its quotes or its <c>&gt;</c> included.</param>
    /// <param name="end">Source offset after it.</param>
    /// <param name="value">What YAML reads.</param>
    /// <param name="style">How it is written.</param>
    public static (Prose Prose, BlockFormat Format)? Read(string source, int start, int end, string value, ScalarStyle style)
    {
        var builder = new ProseBuilder();
        var (from, to, format) = style switch
        {
            ScalarStyle.SingleQuoted => (start + 1, end - 1, BlockFormat.YamlSingleQuoted),
            ScalarStyle.DoubleQuoted => (start + 1, end - 1, BlockFormat.YamlDoubleQuoted),
            // Inside a folded or literal scalar every character is its own.
            ScalarStyle.Folded or ScalarStyle.Literal => (AfterFirstLine(source, start, end), end, BlockFormat.Plain),
            _ => (start, end, BlockFormat.YamlPlain),
        };
        if (!TryAlign(builder, source, from, to, value, style))
        {
            builder.Build(source);
            builder.AppendFor(value.Replace('\n', ' '), start, end - start);
            format = BlockFormat.Frozen;
        }

        return builder.Build(source) is { } prose ? (prose, format) : null;
    }

    private static int AfterFirstLine(string source, int start, int end)
    {
        var length = source.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        return length < 0 ? end : start + length;
    }

    /// <summary>Walks value and source side by side; false where they don't agree.</summary>
    private static bool TryAlign(ProseBuilder builder, string source, int from, int to, string value, ScalarStyle style)
    {
        // The line end and the indentation in front of a folded or literal scalar's first line.
        if (style is ScalarStyle.Folded or ScalarStyle.Literal)
            from += SpaceLength(source.AsSpan(from, to - from));
        for (var at = 0; at < value.Length;)
        {
            if (from >= to)
                return SpaceLength(value.AsSpan(at)) == value.Length - at;
            var c = source[from];
            var spaces = SpaceLength(source.AsSpan(from, to - from));
            if (spaces > 0)
            {
                var read = SpaceLength(value.AsSpan(at));
                if (read == spaces && !source.AsSpan(from, spaces).ContainsAny('\r', '\n'))
                    builder.Append(value.AsSpan(at, read), from);
                else if (read > 0)
                    builder.AppendFor(" ", from, spaces);
                from += spaces;
                at += read;
            }
            else if (style == ScalarStyle.DoubleQuoted && c == '\\')
            {
                var length = EscapeLength(source.AsSpan(from, to - from));
                if (length == 0)
                    return false;
                if (source[from + 1] is not ('\r' or '\n'))
                {
                    var read = char.IsHighSurrogate(value[at]) && at + 1 < value.Length ? 2 : 1;
                    builder.AppendFor(value[at] == '\n' ? " " : value.AsSpan(at, read), from, length);
                    at += read;
                }

                from += length;
            }
            else if (c != value[at])
            {
                return false;
            }
            else if (style == ScalarStyle.SingleQuoted && c == '\'')
            {
                builder.AppendFor("'", from, 2);
                from += 2;
                at++;
            }
            else
            {
                builder.Append(value.AsSpan(at, 1), from);
                from++;
                at++;
            }
        }

        return true;
    }

    private static int SpaceLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(" \t\r\n");
        return length < 0 ? text.Length : length;
    }

    /// <summary>Length of an escape with its backslash; a line end takes the indentation behind it along. 0 where it is cut off.</summary>
    private static int EscapeLength(ReadOnlySpan<char> escape)
    {
        if (escape.Length < 2)
            return 0;
        var length = escape[1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            '\r' or '\n' => 1 + SpaceLength(escape[1..]),
            _ => 2,
        };
        return length <= escape.Length ? length : 0;
    }
}
