using System.Collections.Immutable;

namespace Copydesk.Cli.Gating;

/// <summary>Which findings of a run are reported, where that is not all.</summary>
internal sealed class FindingFilter
{
    /// <summary>What was there already.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What has changed.</summary>
    public GitChanges? Git { get; init; }

    /// <summary>Drafts to compare with and say nothing of.</summary>
    public ImmutableArray<IDraftSource> Reference { get; init; } = [];

    /// <summary>The drafts to be checked: as git has staged them where that is asked, with those to compare with.</summary>
    public IDraftSource[] Sources(IDraftSource[] named)
    {
        var sources = new SortedDictionary<string, IDraftSource>(StringComparer.Ordinal);
        foreach (var source in Reference)
            sources[source.Path] = source;
        foreach (var source in named)
            sources[source.Path] = source;
        IDraftSource[] all = [.. sources.Values];
        return Git is { } git ? git.Sources(all) : all;
    }

    /// <summary>What is reported of a result.</summary>
    public RunResult Apply(RunResult result, IDraftSource[] named)
    {
        if (!Reference.IsEmpty)
            result = OfNamed(result, named);
        if (Baseline is not null)
            result = Baseline.Hide(result);
        return Git is null ? result : Git.OfChanged(result);
    }

    private RunResult OfNamed(RunResult result, IDraftSource[] named)
    {
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in Reference)
            silent.Add(source.Path);
        foreach (var source in named)
            silent.Remove(source.Path);
        return result.Without(silent);
    }
}
