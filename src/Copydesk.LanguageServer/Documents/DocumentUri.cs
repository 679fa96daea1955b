using Copydesk.Reports;

namespace Copydesk.LanguageServer.Documents;

/// <summary>URIs of documents, and the files that they name.</summary>
internal static class DocumentUri
{
    private const string Scheme = "file://";

    /// <summary>The absolute path that a URI names; null where it names no file.</summary>
    public static string? PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = uri.AsSpan(Scheme.Length);
        // An authority names another machine, but for the word localhost.
        var slash = rest.IndexOf('/');
        if (slash < 0 || (slash > 0 && !rest[..slash].Equals("localhost", StringComparison.OrdinalIgnoreCase)))
            return null;
        rest = rest[slash..];
        var end = rest.IndexOfAny('?', '#');
        var path = Unescape(end < 0 ? rest : rest[..end]);
        if (path.Contains('\0', StringComparison.Ordinal))
            return null;
        // file:///C:/drafts
        if (OperatingSystem.IsWindows() && path.Length > 2 && path[2] == ':')
            path = path[1..];
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>The URI of an absolute path.</summary>
    public static string Of(string path) =>
        path.StartsWith('/') ? PathName.ToUri(path) : Scheme + "/" + PathName.ToUri(path.Replace('\\', '/'));

    private static string Unescape(ReadOnlySpan<char> escaped)
    {
        var source = PathName.ToBytes(escaped.ToString());
        var bytes = new byte[source.Length];
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '%' && i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1]) && char.IsAsciiHexDigit((char)source[i + 2]))
            {
                bytes[length++] = (byte)((Convert.ToInt32(((char)source[i + 1]).ToString(), 16) << 4) | Convert.ToInt32(((char)source[i + 2]).ToString(), 16));
                i += 2;
            }
            else
            {
                bytes[length++] = source[i];
            }
        }

        return PathName.FromBytes(bytes.AsSpan(0, length));
    }
}
