using System.Text.Encodings.Web;
using System.Text.Json;

namespace Copydesk.Reports;

/// <summary>How all our JSON is written.</summary>
public static class JsonText
{
    /// <summary>Readable: letters of every script as they are, two spaces of indent, LF on every system.</summary>
    public static JsonWriterOptions Indented => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The same on one line.</summary>
    public static JsonWriterOptions OneLine => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Hands on what is written once there is enough of it, so that a long report is never held whole.</summary>
    internal static void FlushIfLong(this Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
            json.Flush();
    }

    /// <summary>The text with each lone surrogate as U+FFFD, since JSON is UTF-8 and can't hold one. The same object where there is none.</summary>
    public static string Clean(string text)
    {
        var bad = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (bad < 0)
            return text;
        char[]? cleaned = null;
        for (var i = bad; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            cleaned ??= text.ToCharArray();
            cleaned[i] = '\uFFFD';
        }

        return cleaned is null ? text : new string(cleaned);
    }
}
