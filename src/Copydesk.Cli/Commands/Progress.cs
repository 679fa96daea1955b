using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Copydesk.Cli.Commands;

/// <summary>Shows on standard error how far a long run is, where a terminal is there to see it.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly int drafts;
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly ManualResetEventSlim ended = new();
    private Thread? display;
    private int done;

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

    /// <summary>Notes how many drafts are done; a run that takes long begins to show it.</summary>
    public void Report(int count)
    {
        lock (gate)
        {
            done = Math.Max(done, count);
            if (display is not null || Stopwatch.GetElapsedTime(start) < Patience)
                return;
            display = new Thread(Show) { IsBackground = true };
            display.Start();
        }
    }

    /// <summary>Takes the display away.</summary>
    public void Dispose()
    {
        ended.Set();
        display?.Join();
        ended.Dispose();
    }

    private void Show()
    {
        try
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            console.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }).Start(Follow);
        }
        // A terminal that goes away costs the display, not the run.
        catch (IOException)
        {
        }
    }

    private void Follow(ProgressContext context)
    {
        var task = context.AddTask("drafts", maxValue: drafts);
        do
        {
            task.Value = done;
            task.Description = Line(done, drafts, Stopwatch.GetElapsedTime(start));
        }
        while (!ended.Wait(Interval));
    }
}
