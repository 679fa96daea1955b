namespace Copydesk.House.Tests;

/// <summary>The checkout that the tests were built from. Paths are relative to its top, with <c>/</c> between folders.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotSources = new(StringComparer.Ordinal)
    {
        "bin", "obj", "out", "node_modules", ".git", ".vs", ".idea", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts",
    };

    public static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static bool Has(string path) => File.Exists(PathOf(path));

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    public static string[] Lines(string path) => Read(path).TrimEnd('\n').Split('\n');

    /// <summary>Every source file under a folder whose name ends as given, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending)
    {
        var found = new List<string>();
        Walk(PathOf(folder));
        found.Sort(StringComparer.Ordinal);
        return found;

        void Walk(string directory)
        {
            foreach (var file in Directory.EnumerateFiles(directory))
            {
                if (file.EndsWith(ending, StringComparison.Ordinal))
                    found.Add(Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/'));
            }

            foreach (var child in Directory.EnumerateDirectories(directory))
            {
                if (!NotSources.Contains(Path.GetFileName(child)))
                    Walk(child);
            }
        }
    }

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Lint.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException($"No Lint.sln above {AppContext.BaseDirectory}: run these tests from a checkout.");
    }
}
