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

    /// <summary>How far a run is: drafts done, how many a second, and how long the others take at that rate.</summary>
    /// <param name="done">At least 1.</param>
    /// <param name="drafts">How many there are.</param>
    /// <param name="elapsed">More than nothing.</param>
    public static string Line(int done, int drafts, TimeSpan elapsed)
    {
        if (done >= drafts)
            return string.Create(CultureInfo.InvariantCulture, $"{drafts} drafts read, comparing them");
        var rate = done / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds(Math.Ceiling((drafts - done) / rate));
        var wait = left.TotalMinutes < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{left.TotalSeconds:0} s")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(left.TotalMinutes):0} min {left.Seconds} s");
        return string.Create(CultureInfo.InvariantCulture, $"{done} of {drafts} drafts, {rate:0} a second, {wait} left");
    }

    public void Report(int done)
    {
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (elapsed < Patience)
            return;
        lock (gate)
        {
            if (done <= shown || (elapsed - last < Interval && done < drafts))
                return;
            (shown, last) = (done, elapsed);
            Write("\r\e[K" + Line(done, drafts, elapsed));
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
