using System.Text;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Tests;

public class FrameReaderTests
{
    [Fact]
    public async Task A_message_that_is_too_long_is_passed_over_and_the_next_one_read()
    {
        const long length = FrameReader.Longest + 1;
        var frames = new FrameReader(new Chain(Encoding.ASCII.GetBytes($"Content-Length: {length}\r\n\r\n"), length, "Content-Length: 2\r\n\r\n{}"u8.ToArray()));
        Assert.Equal(FrameKind.TooLong, (await frames.Next(default)).Kind);
        var (kind, content) = await frames.Next(default);
        Assert.Equal(FrameKind.Message, kind);
        Assert.Equal("{}"u8.ToArray(), content);
        Assert.Equal(FrameKind.End, (await frames.Next(default)).Kind);
    }

    [Fact]
    public async Task A_message_that_is_too_long_and_never_comes_is_the_end()
    {
        var frames = new FrameReader(new Chain(Encoding.ASCII.GetBytes($"Content-Length: {long.MaxValue}\r\n\r\n"), 1_000_000, []));
        Assert.Equal(FrameKind.End, (await frames.Next(default)).Kind);
    }

    /// <summary>Bytes, so many blanks, and bytes again.</summary>
    private sealed class Chain(byte[] before, long blanks, byte[] after) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => before.Length + blanks + after.Length;

        public override long Position
        {
            get => position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var (part, start) = position < before.Length ? (before, 0L) : position < before.Length + blanks ? (null, before.Length) : (after, before.Length + blanks);
            var left = (part?.Length ?? blanks) - (position - start);
            var read = (int)Math.Min(left, count);
            if (part is null)
                Array.Fill(buffer, (byte)' ', offset, read);
            else
                Array.Copy(part, position - start, buffer, offset, read);
            position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
