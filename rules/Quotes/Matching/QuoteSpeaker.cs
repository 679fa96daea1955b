using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>Who said a quotation, as far as another draft can know them again.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="Name">As the draft calls them; "" where nobody is known.</param>
/// <param name="Key">Folded surname of a person, folded words of anybody else.</param>
internal readonly record struct QuoteSpeaker(QuoteSpeakerKind Kind, string Name, string Key)
{
    public static readonly QuoteSpeaker Unknown = new(QuoteSpeakerKind.Unknown, "", "");

    public static QuoteSpeaker Of(AnnotatedDraft draft, Quotation quotation)
    {
        if (quotation.Speaker is not { } speaker)
            return Unknown;
        if (speaker.Person >= 0)
        {
            var person = draft.People[speaker.Person];
            var name = person.Mentions[0];
            return new QuoteSpeaker(QuoteSpeakerKind.Person, person.Name, NameFolding.Fold(name.Surname.Length > 0 ? name.Surname : name.Given));
        }

        var block = draft.Blocks[speaker.Block];
        var text = block.Prose.Slice(speaker.Span);
        var first = block.Tokens[block.TokenAt(speaker.Span.Start)];
        if ((block.ClassOf(first) & WordClass.Pronoun) != 0)
            return Unknown;
        return new QuoteSpeaker(QuoteSpeakerKind.Other, text, NameFolding.Fold(text));
    }

    /// <summary>How a fact keeps it.</summary>
    public string ToValue() => $"{(int)Kind}{Key}";

    public static (QuoteSpeakerKind Kind, string Key) From(string value) => ((QuoteSpeakerKind)(value[0] - '0'), value[1..]);
}

/// <summary>What is known of a speaker.</summary>
internal enum QuoteSpeakerKind
{
    /// <summary>Nobody is named.</summary>
    Unknown,

    /// <summary>A person with a name.</summary>
    Person,

    /// <summary>An office, a body, a document.</summary>
    Other,
}
