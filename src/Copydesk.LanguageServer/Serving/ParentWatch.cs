using System.Diagnostics;
using System.Globalization;

namespace Copydesk.LanguageServer.Serving;

/// <summary>Ends this process when the one that started it is gone: a client that is killed says no goodbye.</summary>
internal sealed class ParentWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private readonly int processId;
    private readonly string? started;
    private readonly Timer timer;

    /// <summary>Watches a process.</summary>
    /// <param name="processId">Its id.</param>
    /// <param name="end">Called once it is gone, from another thread.</param>
    public ParentWatch(int processId, Action end)
    {
        this.processId = processId;
        started = StartOf(processId);
        timer = new Timer(
            _ =>
            {
                if (IsGone())
                    end();
            },
            null, Interval, Interval);
    }

    public void Dispose() => timer.Dispose();

    private bool IsGone()
    {
        if (OperatingSystem.IsLinux())
            return started is null || StartOf(processId) != started;
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>When a process was started, so that another one of its id is not taken for it; null where it is dead, or a zombie that nobody waits for.</summary>
    private static string? StartOf(int processId)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            var status = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            // The name stands in brackets, and may hold anything.
            var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields[19];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
