using Copydesk.LanguageServer.Serving;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer;

/// <summary>The language server: LSP 3.17 over two streams.</summary>
public static class LspServer
{
    /// <summary>Serves one client until it says exit or is gone.</summary>
    /// <param name="host">What the command gives the server.</param>
    /// <param name="input">What the client sends.</param>
    /// <param name="output">What it is sent.</param>
    /// <param name="end">Ends the process, from any thread: called when the one that started it is gone.</param>
    /// <returns>The exit code: 0 after a shutdown, else 1.</returns>
    /// <exception cref="IOException">The log can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The log may not be written.</exception>
    public static int Run(ServerHost host, Stream input, Stream output, Action end)
    {
        ArgumentNullException.ThrowIfNull(host);
        using var log = TraceLog.To(host.Log);
        using var server = new Server(host, input, output, log, end);
        return server.Serve();
    }
}
