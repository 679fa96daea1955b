namespace Copydesk.Analysis;

/// <summary>Who keeps a finding from being reported.</summary>
public enum SuppressionKind
{
    /// <summary>A stet in the draft.</summary>
    Stet,

    /// <summary>A baseline: it was there already.</summary>
    Baseline,
}

/// <summary>A finding that is not reported, and doesn't count.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Kind">Who hides it.</param>
/// <param name="Reason">Why, in the editor's words; empty where no reason is given.</param>
public sealed record SuppressedFinding(Finding Finding, SuppressionKind Kind, string Reason);
