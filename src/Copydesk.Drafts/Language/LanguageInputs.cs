namespace Copydesk.Drafts.Language;

/// <summary>
/// Everything besides the text that annotations depend on. Annotations are a function of text and inputs;
/// both are part of every cache key. Declared here, filled by Analysis from metadata, settings and stylebook.
/// </summary>
public sealed record LanguageInputs
{
    /// <summary>Nothing known: English, no published date.</summary>
    public static readonly LanguageInputs None = new();

    /// <summary>The day of publication, against which "Monday" is resolved.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>BCP 47 tag of language or locale, such as <c>en</c>, <c>en-GB</c>, <c>en-US</c>, <c>en-IN</c>.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>The words known, with the phrases that rules look for.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Shared;

    /// <summary>The names that the house has decided on; null where it has decided on none.</summary>
    public HouseNames? House { get; init; }
}
