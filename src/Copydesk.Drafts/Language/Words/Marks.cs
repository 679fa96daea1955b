namespace Copydesk.Drafts.Language;

/// <summary>What single characters of punctuation do.</summary>
internal static class Marks
{
    /// <summary>Double and single marks, curly, low and straight, and guillemets.</summary>
    public static bool IsQuotation(char c) =>
        c is '"' or '\'' or '\u00AB' or '\u00BB' or (>= '\u2018' and <= '\u201F') or '\u2039' or '\u203A' or '\uFF02';

    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}';

    /// <summary>Hyphen, en dash and em dash as marks of their own; the last is U+2015.</summary>
    public static bool IsDash(char c) => c is '-' or '\u2013' or '\u2014' or '\u2015';

    /// <summary>Stop, question and exclamation mark, ellipsis, danda, and the full-width forms.</summary>
    public static bool IsTerminator(char c) =>
        c is '.' or '!' or '?' or '\u2026' or '\u0964' or '\u3002' or '\u203D' or '\u2047' or '\u2048' or '\u2049' or '\uFF01' or '\uFF1F' or '\u061F' or '\u06D4';
}
