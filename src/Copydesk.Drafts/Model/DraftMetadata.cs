using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts;

/// <summary>What a draft says about itself. Null where it says nothing.</summary>
public sealed record DraftMetadata
{
    /// <summary>A draft that says nothing about itself.</summary>
    public static readonly DraftMetadata None = new();

    /// <summary>The day of publication, in the house's time zone.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>
    /// The instant of publication, where a time stamp with an offset says it (<c>2025-05-05T22:30:00Z</c>). A house that says its
    /// time zone takes its day there rather than <see cref="Published"/>, which is as written.
    /// </summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The day that the edition bears, where it is another than that of publication: tomorrow's paper is filed tonight.</summary>
    public DateOnly? Edition { get; init; }

    /// <summary>
    /// Source span of a leading <c>date 2025-05-06</c>, with or without copy behind it on the same line; null where there is none.
    /// </summary>
    public TextSpan? DateLine { get; init; }

    /// <summary>Language or locale as a BCP 47 tag: <c>en</c>, <c>en-GB</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the story, shared by its versions.</summary>
    public string? Slug { get; init; }

    /// <summary>Which version of the story this is; compared as a number where it is one, else ordinally.</summary>
    public string? Version { get; init; }

    /// <summary>Path or slug of the draft that this one replaces.</summary>
    public string? Updates { get; init; }
}
