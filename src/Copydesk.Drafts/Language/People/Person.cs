using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>How much of a name a mention gives.</summary>
public enum MentionForm
{
    /// <summary>Given name or initials, and surname.</summary>
    Full,

    /// <summary>Surname only, with or without a title.</summary>
    Surname,

    /// <summary>Given name only.</summary>
    Given,
}

/// <summary>A person named once in the text. Spans are half-open, in the block's prose.</summary>
public sealed record PersonMention
{
    /// <summary>Index of the block in the draft.</summary>
    public required int Block { get; init; }

    /// <summary>The name, without title, honorific and possessive.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name as written, but for a nickname in quotation marks inside it.</summary>
    public required string Name { get; init; }

    /// <summary>How much of the name this is.</summary>
    public required MentionForm Form { get; init; }

    /// <summary>Given names and initials as written, "" where none are given.</summary>
    public string Given { get; init; } = "";

    /// <summary>Surname with its particles as written; "" for a given name alone.</summary>
    public string Surname { get; init; } = "";

    /// <summary>Honorific or job title before or after the name, as written: "Foreign Minister"; null where none stands.</summary>
    public string? Title { get; init; }

    /// <summary>Span of the title.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>Whether what follows the name tells who it is: an age, "who", a phrase set off by commas.</summary>
    public bool IsDescribed { get; init; }
}

/// <summary>A person of a draft, with every mention that is taken to be them, in reading order.</summary>
/// <param name="Name">The fullest form of the name, as written at its first full mention.</param>
/// <param name="Mentions">At least one.</param>
public sealed record Person(string Name, ImmutableArray<PersonMention> Mentions);
