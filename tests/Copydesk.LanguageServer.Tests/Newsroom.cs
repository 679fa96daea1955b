using System.Diagnostics;
using System.Text;

namespace Copydesk.LanguageServer.Tests;

/// <summary>A folder of its own, and the real command.</summary>
public sealed class Newsroom : IDisposable
{
    public static readonly string Command = Path.Combine(AppContext.BaseDirectory, "copydesk.dll");
    public static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public Newsroom()
    {
        Folder = Directory.CreateTempSubdirectory("copydesk-lsp-").FullName;
        // No settings from above the folder.
        Write(".editorconfig", "root = true\n");
    }

    public string Folder { get; }

    public string this[string name] => Path.Combine(Folder, name);

    public Newsroom Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public string UriOf(string name) => new Uri(this[name]).AbsoluteUri;

    /// <summary>The top of the checkout that the tests were built from.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A copy of a folder of the repository.</summary>
    public static Newsroom With(string folder)
    {
        var room = new Newsroom();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, folder), "*", SearchOption.AllDirectories))
        {
            var target = room[Path.GetRelativePath(Repository, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return room;
    }

    /// <summary>Runs the command here; what it writes.</summary>
    public string Run(params string[] arguments)
    {
        using var process = Process.Start(StartOf(Folder, arguments))!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", error.Result);
        return output;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal static ProcessStartInfo StartOf(string folder, params string[] arguments) => new(Dotnet, [Command, .. arguments])
    {
        // Where the server writes the rules' pages.
        Environment = { ["XDG_DATA_HOME"] = Path.Combine(folder, ".data") },
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = new UTF8Encoding(false),
        StandardErrorEncoding = new UTF8Encoding(false),
    };

    private static string FindRepository()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Lint.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException($"No Lint.sln above {AppContext.BaseDirectory}: run these tests from a checkout.");
    }
}
