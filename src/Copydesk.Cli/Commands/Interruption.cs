using System.Runtime.InteropServices;

namespace Copydesk.Cli.Commands;

/// <summary>Turns Ctrl-C into a cancelled run, which then ends with its own exit code and nothing half-written.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;

    private Interruption() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);

    public CancellationToken Token => source.Token;

    public static Interruption Watch() => new();

    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = true;
        source.Cancel();
    }
}
