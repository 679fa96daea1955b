using System.Collections.Immutable;
using Copydesk.Drafts.Language;

namespace Copydesk.Analysis;

/// <summary>
/// A draft that was looked at alone, for a host that meets drafts one by one: as a source of <see cref="DeskRun.Check"/> it is
/// not analysed again there.
/// </summary>
public sealed class CheckedDraft : IDraftSource
{
    private CheckedDraft(Draft draft, List<Found> found, DraftDigest? digest, ImmutableArray<Finding> own)
    {
        Draft = draft;
        Found = found;
        Digest = digest;
        OwnFindings = own;
    }

    /// <inheritdoc/>
    public string Path => Draft.Path;

    /// <summary>Findings that stand whatever other drafts say, in order of span, id, message. What stets hide is not among them.</summary>
    public ImmutableArray<Finding> OwnFindings { get; }

    internal Draft Draft { get; }

    internal List<Found> Found { get; }

    internal DraftDigest? Digest { get; }

    /// <summary>Runs every rule over a draft, but judges nothing across drafts.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="rules">The rules, which a run over the result has to have as well.</param>
    /// <param name="settings">Gives severities and options of the draft by its path; the run has to have the same.</param>
    /// <param name="cancellationToken">Asked between actions.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CheckedDraft Of(Draft draft, RuleSet rules, ISettingsSource settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(settings);
        var (subscriptions, own) = (rules.Subscriptions, settings.For(draft.Path));
        var annotated = new AnnotatedDraft(draft, own.InputsOf(draft.Metadata, subscriptions.Vocabulary));
        var (found, digest) = Run.Analyse(annotated, subscriptions, own, new RuleFailures(), withSentences: true, cancellationToken);
        var findings = FindingOrder.Finish(found);
        if (!draft.Stets.IsEmpty)
            findings = new StetDesk(subscriptions, settings).Apply(findings, [draft]).Kept;
        // A stet that hides nothing here may hide what is found across drafts.
        return new CheckedDraft(draft, found, digest, findings.RemoveAll(static finding => finding.Rule.Id == EngineRules.UnusedStet.Id));
    }

    /// <inheritdoc/>
    public Draft Read() => Draft;
}
