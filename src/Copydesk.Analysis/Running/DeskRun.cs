using System.Collections.Immutable;

namespace Copydesk.Analysis;

/// <summary>A draft to be checked, not read yet.</summary>
public interface IDraftSource
{
    /// <summary>The path as shown; unique in a run.</summary>
    string Path { get; }

    /// <summary>Reads the draft.</summary>
    /// <exception cref="UnreadableDraftException">It can't be read; the message says why and what to do.</exception>
    Draft Read();
}

/// <summary>A draft can't be read. The message is one line for an editor, without the path.</summary>
public sealed class UnreadableDraftException : Exception
{
    /// <summary>No reason given.</summary>
    public UnreadableDraftException() { }

    /// <summary>Says why.</summary>
    public UnreadableDraftException(string message) : base(message) { }

    /// <summary>Says why, and what happened.</summary>
    public UnreadableDraftException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>How to run.</summary>
public sealed record RunOptions
{
    /// <summary>Threads, at least 1.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether drafts are compared with each other; where not, each is judged as a desk of one.</summary>
    public bool Desk { get; init; } = true;

    /// <summary>What earlier runs left behind; null where everything is to be found anew. The result is the same either way.</summary>
    public IRunMemory? Memory { get; init; }

    /// <summary>Whether a run that is cancelled ends with what was found so far; else it throws.</summary>
    public bool EndsEarly { get; init; }

    /// <summary>Called after each draft, from any thread, with the number of drafts done.</summary>
    public Action<int>? Progress { get; init; }
}

/// <summary>A file that could not be read.</summary>
/// <param name="Path">Path as shown.</param>
/// <param name="Message">Why, and what to do.</param>
public sealed record UnreadableFile(string Path, string Message);

/// <summary>What a run found.</summary>
public sealed record RunResult
{
    /// <summary>Findings in order of path (ordinal), span, id, message.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Findings that a stet or a baseline hides, in the same order.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Files that could not be read, in order of path.</summary>
    public required ImmutableArray<UnreadableFile> Unreadable { get; init; }

    /// <summary>How many drafts were not looked at because the run was cancelled, or null where it came to its end.</summary>
    public int? LeftOut { get; init; }

    /// <summary>The drafts that were read, by path: their texts, for excerpts and fixes.</summary>
    public required IReadOnlyDictionary<string, Draft> Drafts { get; init; }

    /// <summary>
    /// Rules that threw when fixes were computed after the run, as CD9001, in order of path: each such fix came back empty.
    /// </summary>
    public ImmutableArray<Finding> FixFailures => Failures.Late;

    internal RuleFailures Failures { get; init; } = new();

    /// <summary>The same without what it says of some drafts.</summary>
    /// <param name="paths">Paths as shown.</param>
    public RunResult Without(IReadOnlySet<string> paths) => this with
    {
        Drafts = DraftShelf.Of(Drafts, paths),
        Findings = Findings.RemoveAll(finding => paths.Contains(finding.Path)),
        Suppressed = Suppressed.RemoveAll(suppressed => paths.Contains(suppressed.Finding.Path)),
    };
}

/// <summary>Checks drafts: the one way through the house, from readers to sorted findings.</summary>
public static class DeskRun
{
    /// <summary>Runs every analyzer over every draft, then the desk-wide judges.</summary>
    /// <remarks>The result depends on drafts, rules and settings alone, whatever the order of <paramref name="sources"/> or the threads.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled, and <see cref="RunOptions.EndsEarly"/> is not set.</exception>
    public static RunResult Check(
        IReadOnlyCollection<IDraftSource> sources,
        RuleSet rules,
        ISettingsSource settings,
        RunOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(options);
        return new Run(sources, rules.Subscriptions, settings, options, options.Memory is null ? "" : rules.IdOf(options, sources.Count), cancellationToken).Check();
    }
}
