using System.Collections.Immutable;
using System.CommandLine;
using Copydesk.Cli.Files;
using Copydesk.Cli.Gating;

namespace Copydesk.Cli.Commands;

/// <summary>The options of <c>check</c> that say which of the findings are reported: new ones, changed words, named drafts.</summary>
internal sealed class CheckScope
{
    private readonly Option<string> baseline = BaselineOption();

    private readonly Option<string> changedSince = new("--changed-since")
    {
        HelpName = "REV",
        Description = "Only findings that touch words changed since a revision of the git repository.",
    };

    private readonly Option<bool> staged = new("--staged") { Description = "Check what is staged in git; only findings that touch words changed there." };

    private readonly Option<string[]> desk = new("--desk")
    {
        HelpName = "PATH",
        Description = "Drafts to compare with, without reporting on them; may be given several times.",
    };

    public static Option<string> BaselineOption() => new("--baseline")
    {
        HelpName = "FILE",
        Description = "The findings that were there already and don't count; written by copydesk baseline.",
    };

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { baseline, changedSince, staged, desk })
            command.Options.Add(option);
    }

    /// <summary>What is asked for; null where all findings are reported.</summary>
    /// <exception cref="UsageException">It can't be had.</exception>
    public FindingFilter? Of(ParseResult parsed)
    {
        var (file, revision, isStaged, reference) = (parsed.GetValue(baseline), parsed.GetValue(changedSince), parsed.GetValue(staged), parsed.GetValue(desk) ?? []);
        if (file is null && revision is null && !isStaged && reference.Length == 0)
            return null;
        if (revision is not null && isStaged)
            throw new UsageException("--changed-since and --staged are two questions; ask one of them");
        return new FindingFilter
        {
            Baseline = file is null ? null : Baseline.Read(file),
            Git = revision is not null ? GitChanges.Since(revision) : isStaged ? GitChanges.Staged() : null,
            Reference = reference.Length == 0 ? [] : [.. Selection.Of(reference, null)],
        };
    }
}
