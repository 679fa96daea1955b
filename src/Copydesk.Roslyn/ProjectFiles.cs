using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Copydesk.Roslyn;

/// <summary>A project's additional files as the engine knows them: which are drafts, which are settings, and how each is shown.</summary>
internal sealed class ProjectFiles
{
    // Texts that other analyzers read from the same list.
    private static readonly string[] OfOthers = ["AnalyzerReleases.", "BannedSymbols.", "InternalAPI.", "PublicAPI."];

    private readonly Dictionary<string, AdditionalText> settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> pathsByShown = new(StringComparer.Ordinal);

    public ProjectFiles(AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        Folder = provider.GlobalOptions.TryGetValue("build_property.MSBuildProjectDirectory", out var folder) && Path.IsPathFullyQualified(folder)
            ? folder : Path.GetFullPath(Path.DirectorySeparatorChar.ToString());
        var drafts = ImmutableDictionary.CreateBuilder<AdditionalText, string>();
        foreach (var file in options.AdditionalFiles)
        {
            var full = Path.GetFullPath(file.Path, Folder);
            var shown = ShownOf(full);
            // A file that is listed twice is one.
            if (!pathsByShown.TryAdd(shown, file.Path))
                continue;
            if (Path.GetFileName(full) is ".editorconfig" or "stylebook.yml")
                settings.Add(full, file);
            else if (IsDraft(file, provider.GetOptions(file)))
                drafts.Add(file, shown);
        }

        Drafts = drafts.ToImmutable();
    }

    /// <summary>The project's folder, to which shown paths are relative.</summary>
    public string Folder { get; }

    /// <summary>The drafts, each with its path as shown.</summary>
    public ImmutableDictionary<AdditionalText, string> Drafts { get; }

    /// <summary>The path by which the compiler knows a file.</summary>
    public string PathOf(string shown) => pathsByShown.GetValueOrDefault(shown, shown);

    /// <summary>Text of a settings file at an absolute path, or null where the project does not list it.</summary>
    public string? ReadSettings(string path) => settings.TryGetValue(path, out var file) ? file.GetText()?.ToString() : null;

    private string ShownOf(string full)
    {
        var relative = Path.GetRelativePath(Folder, full);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool IsDraft(AdditionalText file, AnalyzerConfigOptions options)
    {
        if (options.TryGetValue("build_metadata.AdditionalFiles.Copydesk", out var said) && said.Length > 0)
            return !said.Equals("false", StringComparison.OrdinalIgnoreCase);
        var name = Path.GetFileName(file.Path);
        return DraftReader.IsDraftName(name) && !Array.Exists(OfOthers, other => name.StartsWith(other, StringComparison.OrdinalIgnoreCase));
    }
}
