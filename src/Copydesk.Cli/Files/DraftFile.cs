using Copydesk.Cli.Commands;
using Copydesk.Drafts.Readers;

namespace Copydesk.Cli.Files;

/// <summary>A draft on disk.</summary>
internal sealed class DraftFile(string path) : IDraftContent
{
    public string Path => path;

    public Draft Read() => Read(path, path);

    /// <summary>Reads the draft at a path under another path as shown.</summary>
    /// <exception cref="UnreadableDraftException">It can't be read.</exception>
    public static Draft Read(string path, string shown) => Disk.Read(path, content => Decoded.Read(shown, content));

    public T ReadContent<T>(Func<ReadOnlySpan<byte>, T> use) => Disk.Read(path, use);
}

/// <summary>A draft given on standard input; read once, however often it is asked for.</summary>
internal sealed class DraftInput(string path) : IDraftContent
{
    private readonly Lazy<byte[]> content = new(static () => Interruption.WaitForInput(ReadAll));

    public string Path => path;

    public Draft Read() => Decoded.Read(path, content.Value);

    public T ReadContent<T>(Func<ReadOnlySpan<byte>, T> use) => use(content.Value);

    private static byte[] ReadAll()
    {
        using var input = Console.OpenStandardInput();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            while (input.Read(buffer) is var read and > 0)
            {
                content.Write(buffer, 0, read);
                if (content.Length > Disk.LongestDraft)
                    throw Disk.TooLong();
            }
        }
        catch (IOException e)
        {
            throw new UnreadableDraftException("standard input can't be read: " + e.Message, e);
        }

        return content.ToArray();
    }
}

/// <summary>Something asked for that holds no draft: the run reports it with the others, in its place.</summary>
internal sealed class NoDraft(string path, string why) : IDraftSource
{
    public string Path => path;

    public Draft Read() => throw new UnreadableDraftException(why);
}

/// <summary>Content becomes a draft.</summary>
internal static class Decoded
{
    public static Draft Read(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            return DraftReader.Read(path, content);
        }
        catch (DraftFormatException e)
        {
            throw new UnreadableDraftException(e.Message, e);
        }
    }
}
