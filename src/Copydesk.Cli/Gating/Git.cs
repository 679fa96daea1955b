using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Copydesk.Cli.Commands;
using Copydesk.Cli.Files;
using Copydesk.Reports;

namespace Copydesk.Cli.Gating;

/// <summary>Asks the git program.</summary>
internal static class Git
{
    /// <summary>How many folders the current one lies below the top of its repository.</summary>
    /// <param name="option">The option that asks, for the message.</param>
    /// <exception cref="UsageException">There is no repository, or no git.</exception>
    public static int Depth(string option)
    {
        var (exit, output) = Run(option, ["rev-parse", "--show-cdup"], null);
        if (exit != 0)
            throw new UsageException($"{option}: this folder is in no git repository; go to one, or leave the option out");
        return Encoding.UTF8.GetString(output).Trim().Split("..").Length - 1;
    }

    /// <summary>The commit that a revision names; null where it names none.</summary>
    public static string? Commit(string option, string revision)
    {
        var (exit, output) = Run(option, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], null);
        return exit == 0 ? Encoding.UTF8.GetString(output).Trim() : null;
    }

    /// <summary>The contents of paths in a tree, null for each that isn't in it.</summary>
    /// <param name="option">The option that asks.</param>
    /// <param name="tree">A commit; empty for what is staged.</param>
    /// <param name="depth">As <see cref="Depth"/> gives it.</param>
    /// <param name="paths">Paths as shown.</param>
    public static byte[]?[] Contents(string option, string tree, int depth, List<string> paths)
    {
        var contents = new byte[]?[paths.Count];
        var asked = new List<int>();
        using var names = new MemoryStream();
        var current = Disk.CurrentFolder();
        for (var i = 0; i < paths.Count; i++)
        {
            var path = paths[i].StartsWith('/') ? Path.GetRelativePath(current, paths[i]) : paths[i];
            var ups = 0;
            while (path.AsSpan(3 * ups).StartsWith("../"))
                ups++;
            // git gives up altogether over a path outside the repository, and takes one name a line.
            if (ups > depth || path.Contains('\n', StringComparison.Ordinal))
                continue;
            asked.Add(i);
            names.Write(Encoding.UTF8.GetBytes(tree + ":" + (ups > 0 ? "" : "./")));
            names.Write(PathName.ToBytes(path));
            names.WriteByte((byte)'\n');
        }

        if (asked.Count == 0)
            return contents;
        var (exit, output) = Run(option, ["cat-file", "--batch"], names.ToArray());
        if (exit != 0)
            throw new UsageException($"{option}: git cat-file failed with exit code {exit.ToString(CultureInfo.InvariantCulture)}");
        var rest = output.AsSpan();
        foreach (var index in asked)
        {
            // "ID blob SIZE", the content, a line end; or "NAME missing".
            var line = rest[..Math.Max(0, rest.IndexOf((byte)'\n'))];
            rest = rest[Math.Min(rest.Length, line.Length + 1)..];
            if (line.EndsWith(" missing"u8) || line.EndsWith(" ambiguous"u8))
                continue;
            var size = int.Parse(line[(line.LastIndexOf((byte)' ') + 1)..], CultureInfo.InvariantCulture);
            if (line.IndexOf(" blob "u8) >= 0)
                contents[index] = rest[..size].ToArray();
            rest = rest[(size + 1)..];
        }

        return contents;
    }

    private static (int Exit, byte[] Output) Run(string option, string[] arguments, byte[]? input)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            // Both ends at once: git answers while it is still asked.
            var asking = Task.Run(() =>
            {
                using var stream = process.StandardInput.BaseStream;
                stream.Write(input ?? []);
            });
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            asking.Wait();
            _ = error.Result;
            return (process.ExitCode, output.ToArray());
        }
        catch (Win32Exception)
        {
            throw new UsageException($"{option}: there is no git program here; install it, or leave the option out");
        }
    }
}
