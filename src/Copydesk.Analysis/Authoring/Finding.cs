using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Something a sub-editor would have caught, with its exact place.</summary>
public sealed record Finding
{
    /// <summary>The rule that speaks.</summary>
    public required DiagnosticDescriptor Rule { get; init; }

    /// <summary>Severity after settings; never <see cref="DiagnosticSeverity.Hidden"/>.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The finding is no graver than this, whatever the settings say.</summary>
    public DiagnosticSeverity AtMost { get; init; } = DiagnosticSeverity.Error;

    /// <summary>Path of the draft (or settings file) as shown.</summary>
    public required string Path { get; init; }

    /// <summary>Half-open span in the file's decoded text, in UTF-16 units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The same span as 0-based lines and characters.</summary>
    public required LinePositionSpan Lines { get; init; }

    /// <summary>One line for an editor: what is wrong here, what it should be, where the other place is.</summary>
    public required string Message { get; init; }

    /// <summary>Other places that the message speaks of.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>
    /// Identity of the finding that survives edits elsewhere in the article: 32 hexadecimal digits over rule and the words
    /// around the span, never over line numbers.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Computes the fixes from the draft in which the finding stands; null where the rule offers none. Never throws.</summary>
    public Func<Draft, ImmutableArray<Fix>>? ComputeFixes { get; init; }
}

/// <summary>Another place that a finding speaks of, in its own draft or another.</summary>
/// <param name="Path">Path as shown.</param>
/// <param name="Span">Half-open span in that draft's text.</param>
/// <param name="Lines">The same as 0-based lines and characters.</param>
/// <param name="Message">What stands there, in a few words.</param>
public sealed record RelatedPlace(string Path, TextSpan Span, LinePositionSpan Lines, string Message);

/// <summary>How sure a fix is.</summary>
public enum Applicability
{
    /// <summary>Shown only: the words are right, the place or the choice is the editor's.</summary>
    Show,

    /// <summary>Applied when an editor says yes to it.</summary>
    Ask,

    /// <summary>Applied without asking: certainly right, changes no meaning.</summary>
    Safe,
}

/// <summary>A titled set of changes to one draft.</summary>
/// <param name="Title">What it does, as an editor would say it: "Use curly marks".</param>
/// <param name="Applicability">How sure it is.</param>
/// <param name="EquivalenceKey">Fixes of one key may be applied together.</param>
/// <param name="Changes">Not empty, in order, not overlapping, in source offsets of the draft.</param>
public sealed record Fix(string Title, Applicability Applicability, string EquivalenceKey, ImmutableArray<TextChange> Changes);
