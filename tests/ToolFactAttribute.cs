using System.Diagnostics;

namespace Copydesk.Testing.Tools;

/// <summary>
/// A test of what another program makes of ours. A machine without that program skips it and says so; .ci/run installs the
/// program, and fails where a test was skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    private readonly string[] names;

    /// <summary>A test that needs a program.</summary>
    /// <param name="names">The names by which it may stand on the PATH, any of which does.</param>
    public ToolFactAttribute(params string[] names)
    {
        this.names = names;
        Skip = Find(names) is null ? $"There is no {names[0]} on the PATH." : null;
    }

    /// <summary>Arguments with which the program ends well only where it has all that the test needs of it.</summary>
    public string[] Probe
    {
        get => [];
        set => Skip ??= EndsWell(Find(names)!, value) ? null : $"There is no success with: {names[0]} {string.Join(' ', value)}";
    }

    /// <summary>Folder of the repository that <c>npm ci</c> has to have made.</summary>
    public string Modules
    {
        get => "";
        set => Skip ??= Directory.Exists(Path.Combine(Repository, value, "node_modules")) ? null : $"The libraries are not there: npm ci --prefix {value}";
    }

    /// <summary>Top folder of the repository.</summary>
    private static string Repository
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Lint.sln")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    /// <summary>The program of one of these names, or null where none is on the PATH.</summary>
    public static string? Find(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static bool EndsWell(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Close();
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
