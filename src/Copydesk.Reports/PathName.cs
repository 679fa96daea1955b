using System.Globalization;
using System.Text;

namespace Copydesk.Reports;

/// <summary>
/// File names as strings. Linux names are bytes: one that is no UTF-8 keeps each undecodable byte <c>b</c> as the lone
/// surrogate <c>U+DC00 + b</c>, so that every name can be shown, sorted, and turned back into its bytes.
/// </summary>
public static class PathName
{
    /// <summary>The string of a name's bytes.</summary>
    public static string FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var name = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done)
                name.Append(rune.ToString());
            else
            {
                foreach (var b in bytes[..used])
                    name.Append((char)(0xDC00 + b));
            }

            bytes = bytes[used..];
        }

        return name.ToString();
    }

    /// <summary>The bytes of a name's string, without a final NUL.</summary>
    public static byte[] ToBytes(string name)
    {
        if (!HoldsBytes(name))
            return Encoding.UTF8.GetBytes(name);
        var bytes = new List<byte>(name.Length + 8);
        Span<byte> buffer = stackalloc byte[4];
        for (var rest = name.AsSpan(); !rest.IsEmpty;)
        {
            if (IsByte(rest[0]))
            {
                bytes.Add((byte)(rest[0] - 0xDC00));
                rest = rest[1..];
                continue;
            }

            _ = Rune.DecodeFromUtf16(rest, out var rune, out var used);
            bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            rest = rest[used..];
        }

        return [.. bytes];
    }

    /// <summary>Whether the name holds bytes that are no UTF-8.</summary>
    public static bool HoldsBytes(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
                i++;
            else if (IsByte(name[i]))
                return true;
        }

        return false;
    }

    /// <summary>The name on one line: an undecodable byte as <c>\xE9</c>, controls and marks that turn text around escaped.</summary>
    public static string ToDisplay(string name)
    {
        StringBuilder? shown = null;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                shown?.Append(c).Append(name[++i]);
                if (shown is null)
                    i++;
                continue;
            }

            var escape = c switch
            {
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when IsByte(c) => Hex(@"\x", c - 0xDC00, "X2"),
                < ' ' or '\u007F' => Hex(@"\x", c, "X2"),
                _ when TextWidth.IsUnprintable(c) => Hex(@"\u", c, "X4"),
                _ => null,
            };
            if (escape is not null)
                shown ??= new StringBuilder(name, 0, i, name.Length + 8);
            if (shown is not null)
                _ = escape is null ? shown.Append(c) : shown.Append(escape);
        }

        return shown?.ToString() ?? name;
    }

    /// <summary>The name for JSON: exact, but an undecodable byte is <c>\xE9</c>, since JSON can't hold it.</summary>
    public static string ToJson(string name)
    {
        if (!HoldsBytes(name))
            return JsonText.Clean(name);
        var shown = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
                shown.Append(c).Append(name[++i]);
            else if (IsByte(c))
                shown.Append(Hex(@"\x", c - 0xDC00, "X2"));
            else
                shown.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
        }

        return shown.ToString();
    }

    /// <summary>The name as a relative or absolute URI reference: every byte outside RFC 3986's unreserved set percent-encoded.</summary>
    public static string ToUri(string name)
    {
        var uri = new StringBuilder(name.Length + 16);
        if (name.StartsWith('/'))
            uri.Append("file://");
        // A first segment with a colon would read as a scheme; it is encoded like every other colon.
        foreach (var b in ToBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)'/')
                uri.Append((char)b);
            else
                uri.Append(Hex("%", b, "X2"));
        }

        return uri.ToString();
    }

    private static bool IsByte(char c) => c is >= '\uDC80' and <= '\uDCFF';

    private static string Hex(string prefix, int value, string format) =>
        prefix + value.ToString(format, CultureInfo.InvariantCulture);
}
