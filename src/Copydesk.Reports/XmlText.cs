using System.Globalization;
using System.Text;

namespace Copydesk.Reports;

/// <summary>Text as the value of an XML attribute.</summary>
internal static class XmlText
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    /// <summary>
    /// The text so that a parser gives it back as it is. What XML 1.0 can't hold even as a reference (most controls, U+FFFE,
    /// halves of characters) is shown as <c>\u0001</c>.
    /// </summary>
    public static string Attribute(string text)
    {
        StringBuilder? written = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var escape = isPair ? null : c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' => "&#9;",
                '\n' => "&#10;",
                '\r' => "&#13;",
                < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF' => Shown(c),
                _ => char.IsSurrogate(c) ? Shown(c) : null,
            };
            if (escape is not null)
                written ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (escape is not null)
                written!.Append(escape);
            else
                written?.Append(c);
            if (isPair)
                written?.Append(text[i + 1]);
            i += isPair ? 1 : 0;
        }

        return written?.ToString() ?? text;
    }

    private static string Shown(char c) => @"\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
