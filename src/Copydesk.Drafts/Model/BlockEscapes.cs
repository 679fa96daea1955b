using System.Buffers;
using System.Text;

namespace Copydesk.Drafts;

/// <summary>Writes words so that a block's format reads them back as those words.</summary>
internal static class BlockEscapes
{
    /// <summary>What ends a plain scalar of YAML or makes it something else, wherever it stands.</summary>
    private static readonly SearchValues<char> NeverInPlain = SearchValues.Create(":#[]{},");

    /// <summary>What a plain scalar of YAML can't begin with; the words may be the first of it.</summary>
    private static readonly SearchValues<char> NeverFirstInPlain = SearchValues.Create("'\"&*!|>%@`-?");

    private static readonly SearchValues<char> EntityUnits = SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The words as source, or null where the format can't hold them.</summary>
    public static string? Write(BlockFormat format, string text) => format switch
    {
        BlockFormat.Plain => text.AsSpan().ContainsAny('\r', '\n') ? null : text,
        BlockFormat.Markdown => text.AsSpan().ContainsAny('\r', '\n') ? null : WithBackslashes(text, IsMarkup),
        BlockFormat.YamlSingleQuoted => HasControl(text) ? null : text.Replace("'", "''", StringComparison.Ordinal),
        BlockFormat.YamlDoubleQuoted => HasControl(text) ? null : WithBackslashes(text, static (words, at) => words[at] is '\\' or '"'),
        BlockFormat.YamlPlain => HasControl(text) || text.AsSpan().ContainsAny(NeverInPlain) || text.AsSpan().IndexOfAny(NeverFirstInPlain) == 0 ? null : text,
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

    /// <summary>Whether Markdown may take a character for markup; the words may begin a line, and any markup may follow them.</summary>
    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '|' or '~' => true,
        '>' => at == 0,
        '#' or '=' => at == 0 || at == text.Length - 1,
        '-' or '+' => at == 0 && (text.Length == 1 || text[1] is ' ' or '-'),
        // An exclamation mark before a link makes it a picture.
        '!' => at == text.Length - 1,
        '&' => BeginsEntity(text.AsSpan(at + 1)),
        '.' or ')' => at is > 0 and < 10 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static bool BeginsEntity(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExcept(EntityUnits);
        // No entity has a name of one letter, so that "AT&T" stays readable whatever follows it.
        return end < 0 ? rest.Length != 1 : rest[end] == ';';
    }

    private static string WithBackslashes(string text, Func<string, int, bool> isSpecial)
    {
        StringBuilder? written = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (isSpecial(text, i))
                (written ??= new StringBuilder(text, 0, i, text.Length + 4)).Append('\\');
            written?.Append(text[i]);
        }

        return written?.ToString() ?? text;
    }
}
