using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Copydesk.Cli.Commands;

/// <summary>Says on standard error how far a long run is, where a terminal is there to see it.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly int drafts;
    private readonly Stream output = Console.OpenStandardError();
    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan last;
    private int shown;

    private Progress(int drafts) => this.drafts = drafts;

    /// <summary>Progress of a run over that many drafts; null where there is nothing to say or nobody to see it.</summary>
    public static Progress? Of(int drafts) => drafts < 2 || Console.IsErrorRedirected ? null : new Progress(drafts);

    public void Report(int done)
    {
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (elapsed < Patience)
            return;
        lock (gate)
        {
            if (done <= shown || elapsed - last < Interval)
                return;
            (shown, last) = (done, elapsed);
            Write(string.Create(CultureInfo.InvariantCulture, $"\r{done} of {drafts} drafts checked"));
        }
    }

    public void Dispose()
    {
        if (shown > 0)
            Write("\r\e[K");
        output.Dispose();
    }

    private void Write(string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
