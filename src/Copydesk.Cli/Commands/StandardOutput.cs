using System.Text;
using Copydesk.Cli.Files;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary>Writes a report to standard output, as what is at its other end can show it.</summary>
internal static class StandardOutput
{
    /// <summary>Writes it. A pipe that its reader has closed ends it without a word.</summary>
    public static void Write(string format, RunReport report)
    {
        if (format != ReportFormats.Console || !IsTerminal())
        {
            Write(output => ReportFormats.Write(format, output, report));
        }
        else
        {
            WriteToTerminal(report);
        }
    }

    /// <summary>Writes bytes to standard output.</summary>
    public static void Write(Action<Stream> write)
    {
        using var output = new BufferedStream(LibC.IsThere ? new DirectOutput() : Console.OpenStandardOutput(), 1 << 16);
        write(output);
    }

    private static bool IsTerminal() => LibC.IsThere ? LibC.IsOutputTerminal() : !Console.IsOutputRedirected;

    // Apart, so that a run without a terminal never loads what colours.
    private static void WriteToTerminal(RunReport report)
    {
        var width = Math.Max(Console.WindowWidth, 0);
        width = width == 0 ? ConsoleReport.PipedWidth : width;
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        if (IsColourWanted())
        {
            using var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
            ConsoleReport.WriteInColour(writer, report, width);
        }
        else
        {
            ConsoleReport.Write(output, report, width);
        }
    }

    private static bool IsColourWanted() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>
    /// Standard output without the console of .NET, which prepares for a terminal before the first byte: a twentieth of a
    /// cold start. What can't be written at once is left to it, since it knows how to wait, to fall silent and to explain.
    /// </summary>
    private sealed class DirectOutput : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (!buffer.IsEmpty)
            {
                var written = LibC.WriteOutput(buffer);
                if (written <= 0)
                {
                    using var console = Console.OpenStandardOutput();
                    console.Write(buffer);
                    return;
                }

                buffer = buffer[(int)written..];
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
