using System.Collections.Immutable;
using Copydesk.Cli.Commands;
using Copydesk.Cli.Files;
using Copydesk.Drafts.Readers;
using Copydesk.Reports;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Cli.Gating;

/// <summary>What has changed in drafts since a revision, by words: a paragraph is a line, so lines tell nothing.</summary>
internal sealed class GitChanges
{
    private readonly string option;
    private readonly string? before;
    private readonly int depth;
    private readonly bool isStaged;
    private readonly HashSet<string> notStaged = new(StringComparer.Ordinal);

    private GitChanges(string option, string? before, int depth, bool isStaged)
    {
        this.option = option;
        this.before = before;
        this.depth = depth;
        this.isStaged = isStaged;
    }

    /// <summary>Changes of the files on disk since a revision.</summary>
    /// <exception cref="UsageException">There is no such revision, no repository, no git.</exception>
    public static GitChanges Since(string revision)
    {
        const string Option = "--changed-since";
        var depth = Git.Depth(Option);
        return new GitChanges(
            Option,
            Git.Commit(Option, revision) ?? throw new UsageException($"{Option}: git knows no revision \"{PathName.ToDisplay(revision)}\". Write such as HEAD~1, main or v1.2"),
            depth,
            isStaged: false);
    }

    /// <summary>Changes of what is staged since the last commit; all of it where there is none yet.</summary>
    /// <exception cref="UsageException">There is no repository, no git.</exception>
    public static GitChanges Staged()
    {
        const string Option = "--staged";
        var depth = Git.Depth(Option);
        return new GitChanges(Option, Git.Commit(Option, "HEAD"), depth, isStaged: true);
    }

    /// <summary>The drafts as git has staged them, where that is asked; those that are not staged only to compare with.</summary>
    public IDraftSource[] Sources(IDraftSource[] all)
    {
        if (!isStaged)
            return all;
        var paths = new List<string>(all.Length);
        foreach (var source in all)
            paths.Add(source.Path);
        var contents = Git.Contents(option, "", depth, paths);
        var sources = new IDraftSource[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            sources[i] = contents[i] is { } content ? new StagedDraft(paths[i], content) : all[i];
            if (contents[i] is null)
                notStaged.Add(paths[i]);
        }

        return sources;
    }

    /// <summary>The findings that touch a changed word. Those in files of settings stay.</summary>
    public RunResult OfChanged(RunResult result)
    {
        var paths = new List<string>();
        foreach (var finding in result.Findings)
        {
            if (result.Drafts.ContainsKey(finding.Path) && (paths.Count == 0 || paths[^1] != finding.Path))
                paths.Add(finding.Path);
        }

        var contents = before is null ? new byte[]?[paths.Count] : Git.Contents(option, before, depth, paths);
        var changes = new Dictionary<string, ImmutableArray<TextSpan>?>(StringComparer.Ordinal);
        for (var i = 0; i < paths.Count; i++)
            changes[paths[i]] = TextOf(paths[i], contents[i]) is { } text ? WordChanges.Between(text, result.Drafts[paths[i]].Text) : null;
        return result with
        {
            Findings = result.Findings.RemoveAll(finding => notStaged.Contains(finding.Path)
                || (changes.GetValueOrDefault(finding.Path) is { } changed && !WordChanges.Touch(changed, finding.Span))),
        };
    }

    /// <summary>The text as it was; null where there was none, so that all is new.</summary>
    private static string? TextOf(string path, byte[]? content)
    {
        try
        {
            return content is null ? null : DraftReader.Read(path, content).Text;
        }
        catch (DraftFormatException)
        {
            return null;
        }
    }

    private sealed class StagedDraft(string path, byte[] content) : IDraftContent
    {
        public string Path => path;

        public Draft Read() => Decoded.Read(path, content);

        public T ReadContent<T>(Func<ReadOnlySpan<byte>, T> use) => use(content);
    }
}
