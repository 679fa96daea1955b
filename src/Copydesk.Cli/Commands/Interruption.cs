using System.Runtime.InteropServices;

namespace Copydesk.Cli.Commands;

/// <summary>Turns Ctrl-C into a cancelled run, which then ends with its own exit code and nothing half-written.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;
    private Timer? lastResort;

    private Interruption() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);

    public CancellationToken Token => source.Token;

    public static Interruption Watch() => new();

    public void Dispose()
    {
        registration.Dispose();
        lastResort?.Dispose();
        source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = true;
        // Nothing cancels a wait for standard input.
        lastResort = new Timer(static _ => Environment.Exit(Exit.Interrupted), null, Patience, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }
}
