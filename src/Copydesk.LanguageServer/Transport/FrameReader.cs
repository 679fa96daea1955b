using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;

namespace Copydesk.LanguageServer.Transport;

/// <summary>What came where a frame was awaited.</summary>
internal enum FrameKind
{
    /// <summary>A message.</summary>
    Message,

    /// <summary>Headers without a length: they are passed over, and what follows them is read as the next frame.</summary>
    NoLength,

    /// <summary>A message longer than is taken; it was passed over.</summary>
    TooLong,

    /// <summary>What are no headers at all: nothing can be read from here on.</summary>
    Broken,

    /// <summary>The end, perhaps in the middle of a frame.</summary>
    End,
}

/// <summary>Reads messages: headers with a length in bytes, a blank line, and so many bytes of JSON.</summary>
internal sealed class FrameReader(Stream input)
{
    /// <summary>Longest message taken, in bytes: the longest draft that is read fits, escaped.</summary>
    public const long Longest = 512L << 20;

    private const int LongestHeaders = 1 << 13;

    private readonly PipeReader pipe = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16));

    /// <summary>The next frame.</summary>
    public async Task<(FrameKind Kind, byte[] Content)> Next(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            if (!TryReadHeaders(buffer, out var end, out var length))
            {
                pipe.AdvanceTo(buffer.Start, buffer.End);
                if (buffer.Length > LongestHeaders)
                    return (FrameKind.Broken, []);
                if (result.IsCompleted)
                    return (FrameKind.End, []);
                continue;
            }

            pipe.AdvanceTo(end);
            if (length is not { } bytes)
                return (FrameKind.NoLength, []);
            if (bytes <= Longest)
                return await Body((int)bytes, cancellationToken).ConfigureAwait(false);
            return await Pass(bytes, cancellationToken).ConfigureAwait(false) ? (FrameKind.TooLong, []) : (FrameKind.End, []);
        }
    }

    private async Task<(FrameKind Kind, byte[] Content)> Body(int length, CancellationToken cancellationToken)
    {
        var result = await pipe.ReadAtLeastAsync(length, cancellationToken).ConfigureAwait(false);
        if (result.Buffer.Length < length)
        {
            pipe.AdvanceTo(result.Buffer.End);
            return (FrameKind.End, []);
        }

        var body = result.Buffer.Slice(0, length);
        var content = body.ToArray();
        pipe.AdvanceTo(body.End);
        return (FrameKind.Message, content);
    }

    private async Task<bool> Pass(long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            var result = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var passed = Math.Min(length, result.Buffer.Length);
            pipe.AdvanceTo(result.Buffer.GetPosition(passed));
            length -= passed;
            if (result.IsCompleted && length > 0)
                return false;
        }

        return true;
    }

    /// <summary>Finds the blank line behind the headers, and the length that they give.</summary>
    private static bool TryReadHeaders(ReadOnlySequence<byte> buffer, out SequencePosition end, out long? length)
    {
        length = null;
        var reader = new SequenceReader<byte>(buffer);
        while (reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n'))
        {
            if (line.Length > LongestHeaders)
                break;
            var header = line.ToArray().AsSpan().TrimEnd((byte)'\r');
            if (header.IsEmpty)
            {
                end = reader.Position;
                return true;
            }

            if (LengthIn(header) is { } found)
                length = found;
        }

        end = default;
        return false;
    }

    private static long? LengthIn(ReadOnlySpan<byte> header)
    {
        var name = "Content-Length"u8;
        var colon = header.IndexOf((byte)':');
        if (colon != name.Length || !System.Text.Ascii.EqualsIgnoreCase(header[..colon], name))
            return null;
        var value = header[(colon + 1)..].Trim((byte)' ');
        return Utf8Parser.TryParse(value, out long length, out var used) && used == value.Length && length >= 0 ? length : null;
    }
}
