using Copydesk.Cli.Commands;
using Copydesk.Cli.Files;
using Copydesk.Reports;

namespace Copydesk.Cli.Caching;

/// <summary>Where caches lie: under the user's own folder of caches, or where the command line says. Never beside drafts unasked.</summary>
internal static class CacheFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder that is there for caches, made where it is not; null where this user has none.</summary>
    public static string? OfUser()
    {
        try
        {
            return Base() is { } folder ? Make(Path.Combine(folder, CommandLine.Name)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The folder that the command line names, made where it is not there.</summary>
    /// <exception cref="UsageException">It can't be made.</exception>
    public static string Named(string path)
    {
        try
        {
            return Make(Path.GetFullPath(path, Disk.CurrentFolder()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--cache: {PathName.ToDisplay(path)} can't be used as a folder: {e.Message}");
        }
    }

    private static string? Base()
    {
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? local : null;
        // What is not absolute is to be ignored, says the specification.
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } named && Path.IsPathRooted(named))
            return named;
        return Environment.GetEnvironmentVariable("HOME") is { } home && Path.IsPathRooted(home) ? Path.Combine(home, ".cache") : null;
    }

    // What stands in drafts is nobody else's business before it is published.
    private static string Make(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path).FullName : Directory.CreateDirectory(path, OwnerOnly).FullName;
}
