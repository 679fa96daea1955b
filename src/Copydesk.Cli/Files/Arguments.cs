using Copydesk.Reports;

namespace Copydesk.Cli.Files;

/// <summary>The arguments as they were given.</summary>
internal static class Arguments
{
    /// <summary>
    /// .NET decodes arguments with U+FFFD for bytes that are no UTF-8, after which no file can be found by them; where that
    /// may have happened, they are read again as the kernel has them.
    /// </summary>
    public static string[] Exact(string[] decoded)
    {
        if (!LibC.IsThere || !HasReplacement(decoded))
            return decoded;
        byte[] line;
        try
        {
            line = File.ReadAllBytes("/proc/self/cmdline");
        }
        catch (IOException)
        {
            return decoded;
        }

        var all = new List<string>();
        for (var rest = line.AsSpan(); rest.IndexOf((byte)0) is var end and >= 0; rest = rest[(end + 1)..])
            all.Add(PathName.FromBytes(rest[..end]));
        return all.Count >= decoded.Length ? [.. all[^decoded.Length..]] : decoded;
    }

    private static bool HasReplacement(string[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Contains('\uFFFD', StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
