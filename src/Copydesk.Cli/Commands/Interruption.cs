using System.Runtime.InteropServices;

namespace Copydesk.Cli.Commands;

/// <summary>Turns Ctrl-C into a cancelled run, which then ends with its own exit code and nothing half-written; the second one ends it at once.</summary>
internal sealed class Interruption : IDisposable
{
    private static volatile bool isWaitingForInput;

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;
    private Interruption() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);

    public CancellationToken Token => source.Token;

    public static Interruption Watch() => new();

    /// <summary>Reads from standard input, a wait that nothing cancels: Ctrl-C ends the program there and then.</summary>
    public static T WaitForInput<T>(Func<T> read)
    {
        isWaitingForInput = true;
        try
        {
            return read();
        }
        finally
        {
            isWaitingForInput = false;
        }
    }

    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = true;
        if (source.IsCancellationRequested || isWaitingForInput)
            Environment.Exit(Exit.Interrupted);
        source.Cancel();
    }
}
