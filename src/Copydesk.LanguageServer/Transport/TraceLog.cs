using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Copydesk.LanguageServer.Transport;

/// <summary>Everything that is received and sent, in a file: one line a message, with the milliseconds since the start.</summary>
internal sealed class TraceLog : IDisposable
{
    private const int Longest = 1 << 16;

    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly StreamWriter? writer;

    private TraceLog(StreamWriter? writer) => this.writer = writer;

    /// <summary>A log in a file, which is made anew; none where no file is named.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static TraceLog To(string? file) =>
        new(file is null ? null : new StreamWriter(new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite), new UTF8Encoding(false)) { AutoFlush = true });

    public void Received(ReadOnlySpan<byte> message) => Write("<-", message);

    public void Sent(ReadOnlySpan<byte> message) => Write("->", message);

    /// <summary>Something that is no message: what failed, and why.</summary>
    public void Say(string words) => Write("--", Encoding.UTF8.GetBytes(words));

    public void Dispose() => writer?.Dispose();

    private void Write(string direction, ReadOnlySpan<byte> message)
    {
        if (writer is null)
            return;
        var passed = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var cut = message.Length > Longest ? message[..Longest] : message;
        var line = Encoding.UTF8.GetString(cut).ReplaceLineEndings(" ");
        lock (gate)
        {
            try
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed,8} {direction} {line}{(cut.Length < message.Length ? " …" : "")}"));
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // A full disk costs the log, not the server.
            }
        }
    }
}
