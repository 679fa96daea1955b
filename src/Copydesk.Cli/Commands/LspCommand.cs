using System.CommandLine;
using Copydesk.Cli.Files;
using Copydesk.LanguageServer;
using Microsoft.Win32.SafeHandles;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk lsp</c>: the language server, for editors to start.</summary>
internal static class LspCommand
{
    public const string Summary = "Serves an editor over standard input and output: findings and fixes as you type.";

    public static Command Build()
    {
        var log = new Option<string>("--log") { HelpName = "FILE", Description = "A file to log every message in, for when something is wrong." };
        var command = new Command("lsp", Summary);
        command.Options.Add(log);
        // Clients of one family always say it; there is no other way.
        command.Options.Add(new Option<bool>("--stdio") { Hidden = true });
        command.Options.Add(new Option<string>("--clientProcessId") { Hidden = true });
        CommandLine.AddExamples(command, """
              copydesk lsp                         what an editor is told to start; it speaks LSP 3.17
              copydesk lsp --log copydesk-lsp.log
            """);
        command.SetAction(parsed =>
        {
            var host = new ServerHost
            {
                Rules = Rules.BuiltIn.Rules(),
                Version = CommandLine.Version,
                DraftsIn = DraftsIn,
                Takes = Selection.Takes,
                Read = DraftFile.Read,
                Log = parsed.GetValue(log),
            };
            try
            {
                using var input = Console.OpenStandardInput();
                using var output = Output();
                return LspServer.Run(host, input, output, static () => Environment.Exit(Exit.Findings));
            }
            catch (UnauthorizedAccessException e)
            {
                throw new UsageException("--log: " + e.Message);
            }
        });
        return command;
    }

    /// <summary>Standard output. The console's stream keeps it to itself when nobody listens any more, and a server has to know.</summary>
    private static Stream Output() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    private static List<string> DraftsIn(string folder)
    {
        var current = Disk.CurrentFolder();
        var paths = new List<string>();
        foreach (var source in Selection.Of([folder], null))
            paths.Add(Path.GetFullPath(source.Path, current));
        return paths;
    }
}
