using System.Buffers;
using System.Text;

namespace Copydesk.Drafts;

/// <summary>Writes words so that a block's format reads them back as those words.</summary>
internal static class BlockEscapes
{
    private static readonly SearchValues<char> NotPlain = SearchValues.Create(":#'\"[]{},&*!|>%@`\\");

    /// <summary>The words as source, or null where the format can't hold them.</summary>
    public static string? Write(BlockFormat format, string text) => format switch
    {
        BlockFormat.Plain => text.AsSpan().ContainsAny('\r', '\n') ? null : text,
        BlockFormat.Markdown => text.AsSpan().ContainsAny('\r', '\n') ? null : WithBackslashes(text, @"\`*_[]<>&#|~"),
        BlockFormat.YamlSingleQuoted => HasControl(text) ? null : text.Replace("'", "''", StringComparison.Ordinal),
        BlockFormat.YamlDoubleQuoted => HasControl(text) ? null : WithBackslashes(text, "\\\""),
        // Inside a plain scalar only words are safe: a colon, a hash or a quote may end it or change what it is.
        BlockFormat.YamlPlain => HasControl(text) || text.AsSpan().ContainsAny(NotPlain) ? null : text,
        _ => null,
    };

    private static bool HasControl(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c))
                return true;
        }

        return false;
    }

    private static string WithBackslashes(string text, string special)
    {
        if (text.AsSpan().IndexOfAny(special) < 0)
            return text;
        var written = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            if (special.Contains(c, StringComparison.Ordinal))
                written.Append('\\');
            written.Append(c);
        }

        return written.ToString();
    }
}
