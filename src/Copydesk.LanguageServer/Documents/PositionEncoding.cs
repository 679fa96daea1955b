using System.Text;

namespace Copydesk.LanguageServer.Documents;

/// <summary>How a client counts characters within a line.</summary>
internal enum PositionEncoding
{
    /// <summary>As strings are stored here; what every client knows.</summary>
    Utf16,

    Utf8,

    Utf32,
}

/// <summary>Turns the positions of clients into offsets, and back.</summary>
internal static class PositionEncodings
{
    /// <summary>The first offered encoding that is known; UTF-16 where none is.</summary>
    public static PositionEncoding Choose(string[]? offered)
    {
        foreach (var name in offered ?? [])
        {
            if (Of(name) is { } known)
                return known;
        }

        return PositionEncoding.Utf16;
    }

    public static string NameOf(PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };

    /// <summary>Units of a stretch of a line. Half a surrogate pair counts as the replacement character does.</summary>
    public static int Count(this PositionEncoding encoding, ReadOnlySpan<char> text)
    {
        if (encoding == PositionEncoding.Utf16)
            return text.Length;
        var units = 0;
        while (!text.IsEmpty)
            units += Next(encoding, ref text);
        return units;
    }

    /// <summary>How many UTF-16 units of a line stand before a character; a character in the middle of a letter is before that letter, one behind the line at its end.</summary>
    public static int Before(this PositionEncoding encoding, ReadOnlySpan<char> line, int character)
    {
        if (encoding == PositionEncoding.Utf16)
            return Math.Min(character, line.Length);
        var rest = line;
        while (!rest.IsEmpty)
        {
            var before = rest.Length;
            character -= Next(encoding, ref rest);
            if (character < 0)
                return line.Length - before;
        }

        return line.Length;
    }

    private static int Next(PositionEncoding encoding, ref ReadOnlySpan<char> text)
    {
        _ = Rune.DecodeFromUtf16(text, out var rune, out var used);
        text = text[used..];
        return encoding == PositionEncoding.Utf32 ? 1 : rune.Utf8SequenceLength;
    }

    private static PositionEncoding? Of(string name) => name switch
    {
        "utf-8" => PositionEncoding.Utf8,
        "utf-16" => PositionEncoding.Utf16,
        "utf-32" => PositionEncoding.Utf32,
        _ => null,
    };
}
