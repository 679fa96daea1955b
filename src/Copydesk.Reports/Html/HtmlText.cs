using System.Globalization;
using System.Text;

namespace Copydesk.Reports;

/// <summary>Text as HTML, in an element or an attribute in double quotes. Nothing of a draft becomes markup.</summary>
internal static class HtmlText
{
    /// <summary>A message, a name or a title on one line, escaped.</summary>
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        Append(html, PrintableText.OneLine(text), shown: false);
        return html.ToString();
    }

    /// <summary>Adds a draft's text; what would not be seen, or would turn the words around, is shown by its number.</summary>
    public static void AppendShown(StringBuilder html, ReadOnlySpan<char> text) => Append(html, text, shown: true);

    private static void Append(StringBuilder html, ReadOnlySpan<char> text, bool shown)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ when shown && IsHidden(c) => html.Append("<span class=\"hidden-mark\">U+")
                    .Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append("</span>"),
                _ => html.Append(c),
            };
        }
    }

    // The marks that only set a direction are everyday ones in copy from right to left.
    private static bool IsHidden(char c) =>
        c is not ('\t' or '\u061C' or '\u200E' or '\u200F') && (TextWidth.IsUnprintable(c) || c is '\u200B' or '\u2060' or '\uFEFF');
}
