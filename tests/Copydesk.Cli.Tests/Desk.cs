using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Copydesk.Cli.Tests;

/// <summary>A folder of its own, and the real command run in it.</summary>
public sealed class Desk : IDisposable
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "copydesk.dll");
    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public Desk()
    {
        Folder = Directory.CreateTempSubdirectory("copydesk-").FullName;
        // No settings from above the folder.
        File.WriteAllText(Path.Combine(Folder, ".editorconfig"), "root = true\n");
    }

    public string Folder { get; }

    public string this[string name] => Path.Combine(Folder, name);

    public Desk With(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    public Outcome Run(params string[] arguments) => Start(Dotnet, [Command, .. arguments], null, []);

    public Outcome RunWith(string input, params string[] arguments) => Start(Dotnet, [Command, .. arguments], input, []);

    public Outcome RunUnder((string Name, string Value)[] environment, params string[] arguments) =>
        Start(Dotnet, [Command, .. arguments], null, environment);

    /// <summary>Runs a line of the shell in which <c>$copydesk</c> is the command.</summary>
    public Outcome Shell(string line) => Start("/bin/sh", ["-c", $"copydesk=\"'{Dotnet}' '{Command}'\"; copydesk() {{ eval \"$copydesk\" '\"$@\"'; }}; {line}"], null, []);

    /// <summary>Runs the command with a standard input that stays open, and sends it Ctrl-C once it is under way.</summary>
    public Outcome Interrupt(params string[] arguments)
    {
        using var process = Process.Start(StartOf(Dotnet, [Command, .. arguments]))!;
        var output = process.StandardOutput.ReadToEndAsync();
        WaitForLookOut(process);
        Thread.Sleep(TimeSpan.FromMilliseconds(300));
        SendCtrlC(process);
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, process.StandardError.ReadToEnd());
    }

    /// <summary>
    /// Runs the command, does something each time it has said a line that ends with some words, and then sends it Ctrl-C; kills
    /// it where it waits for something that does not come.
    /// </summary>
    public Outcome Watch(string words, Action[] meanwhile, params string[] arguments)
    {
        using var process = Process.Start(StartOf(Dotnet, [Command, .. arguments]))!;
        using var deadline = new Timer(_ => process.Kill(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        var error = process.StandardError.ReadToEndAsync();
        var said = new StringBuilder();
        foreach (var action in (Action[])[.. meanwhile, () => SendCtrlC(process)])
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                said.Append(line).Append('\n');
                if (line.EndsWith(words, StringComparison.Ordinal))
                    break;
            }

            action();
        }

        said.Append(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return new Outcome(process.ExitCode, said.ToString(), error.Result);
    }

    /// <summary>Waits until the process looks out for Ctrl-C, as Linux tells.</summary>
    private static void WaitForLookOut(Process process)
    {
        const ulong Interrupt = 1 << 1;
        while (!process.HasExited)
        {
            foreach (var line in File.ReadLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status"))
            {
                if (line.StartsWith("SigCgt:", StringComparison.Ordinal) && (Convert.ToUInt64(line[7..].Trim(), 16) & Interrupt) != 0)
                    return;
            }

            Thread.Sleep(TimeSpan.FromMilliseconds(20));
        }
    }

    private static void SendCtrlC(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Runs the command until it asks something on standard error, does something, and answers.</summary>
    public Outcome Answer(string question, Action meanwhile, string answer, params string[] arguments)
    {
        using var process = Process.Start(StartOf(Dotnet, [Command, .. arguments]))!;
        var said = new StringBuilder();
        while (!said.ToString().Contains(question, StringComparison.Ordinal) && process.StandardError.Read() is var c and >= 0)
            said.Append((char)c);
        meanwhile();
        process.StandardInput.Write(answer);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, said + error.Result);
    }

    /// <summary>Runs the command and kills it, as power cuts do, if it is still at work after a while.</summary>
    public void Kill(TimeSpan after, params string[] arguments)
    {
        using var process = Process.Start(StartOf(Dotnet, [Command, .. arguments]))!;
        if (!process.WaitForExit(after))
            process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        // .NET can't delete names that are no UTF-8.
        if (OperatingSystem.IsWindows())
            Directory.Delete(Folder, recursive: true);
        else
            Shell("rm -rf \"$PWD\"");
    }

    private Outcome Start(string file, string[] arguments, string? input, (string Name, string Value)[] environment)
    {
        var start = StartOf(file, arguments);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }

    private ProcessStartInfo StartOf(string file, string[] arguments) => new(file, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = new UTF8Encoding(false),
        StandardErrorEncoding = new UTF8Encoding(false),
        StandardInputEncoding = new UTF8Encoding(false),
    };
}

/// <summary>What a run of the command left.</summary>
public sealed record Outcome(int Exit, string Output, string Error);
