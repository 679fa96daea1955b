using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Roslyn;

/// <summary>The drafts of one compilation on one desk: each is analysed once, whichever action asks first. Safe from several threads.</summary>
internal sealed class ProjectDesk
{
    private readonly ProjectFiles files;
    private readonly RuleSet rules;
    private readonly EditorConfigSettings settings;
    private readonly ConcurrentDictionary<AdditionalText, CheckedDraft> read = new();

    public ProjectDesk(ProjectFiles files, RuleSet rules, SettingsOverrides overrides)
    {
        this.files = files;
        this.rules = rules.Under(overrides);
        settings = new EditorConfigSettings(rules, files.Folder, files.ReadSettings, overrides);
    }

    /// <summary>What is found in a file alone; nothing where it is no draft.</summary>
    public ImmutableArray<Finding> OwnFindings(AdditionalText file, CancellationToken cancellationToken) =>
        Of(file, cancellationToken)?.OwnFindings ?? [];

    /// <summary>What is found in any draft besides: across drafts, in stets that hide nothing, in files of settings.</summary>
    public IEnumerable<Finding> OtherFindings(CancellationToken cancellationToken)
    {
        var drafts = new List<CheckedDraft>();
        var said = new HashSet<(string, string, int, int, string)>();
        foreach (var (file, _) in files.Drafts)
        {
            if (Of(file, cancellationToken) is not { } draft)
                continue;
            drafts.Add(draft);
            foreach (var finding in draft.OwnFindings)
                said.Add(Identity(finding));
        }

        foreach (var finding in DeskRun.Check(drafts, rules, settings, new RunOptions(), cancellationToken).Findings)
        {
            if (!said.Contains(Identity(finding)))
                yield return finding;
        }
    }

    private CheckedDraft? Of(AdditionalText file, CancellationToken cancellationToken)
    {
        if (read.TryGetValue(file, out var known))
            return known;
        // A file that is gone is the compiler's to report.
        if (!files.Drafts.TryGetValue(file, out var shown) || file.GetText(cancellationToken) is not { } text)
            return null;
        var draft = CheckedDraft.Of(DraftReader.ReadText(shown, text.ToString()), rules, settings, cancellationToken);
        return read.GetOrAdd(file, draft);
    }

    private static (string Path, string Id, int Start, int End, string Message) Identity(Finding finding) =>
        (finding.Path, finding.Rule.Id, finding.Span.Start, finding.Span.End, finding.Message);
}
