using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>
/// What a draft leaves behind for the desk: plain data, so that judging works the same in one run, in the editor, from a
/// cache and over an archive. Holds on to neither the draft nor its annotations.
/// </summary>
public sealed record DraftDigest
{
    /// <summary>Path as shown.</summary>
    public required string Path { get; init; }

    /// <summary><see cref="DraftSettings.Id"/> of the settings under which it was made.</summary>
    public required string SettingsId { get; init; }

    /// <summary>Day of publication, as it holds after settings.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Name of the story, shared by its versions.</summary>
    public string? Slug { get; init; }

    /// <summary>Which version of the story this is.</summary>
    public string? Version { get; init; }

    /// <summary>Path or slug of the draft that this one replaces.</summary>
    public string? Updates { get; init; }

    /// <summary>Hashes of the article's longer sentences, each once, ascending: what versions of one story share.</summary>
    public ImmutableArray<ulong> Sentences { get; init; } = [];

    /// <summary>The facts, in order of rule, then as collected.</summary>
    public FactTable Facts { get; init; } = [];
}

/// <summary>A fact in a digest: what a rule collected, with its place in the draft's source.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Keys">Hashes of the keys under which it is judged.</param>
/// <param name="Values">What the rule remembered.</param>
/// <param name="Span">Half-open span in the draft's source.</param>
/// <param name="Lines">The same as 0-based lines and characters.</param>
/// <param name="Context">Stable hash of the words around the span, for fingerprints.</param>
public sealed record DigestFact(
    string Rule, ImmutableArray<ulong> Keys, ImmutableArray<string> Values, TextSpan Span, LinePositionSpan Lines, ulong Context);
