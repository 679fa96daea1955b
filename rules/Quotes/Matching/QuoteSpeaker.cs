using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>Who said a quotation, as a fact keeps it: behind the quotation's words, which are its first value.</summary>
/// <param name="Name">As the draft calls them, "" where nobody is known.</param>
/// <param name="Institution">The organisation they speak for, folded, "" where none is named.</param>
/// <param name="Kind">"person" for a person with a name, "organisation", or "".</param>
internal readonly record struct QuoteSpeaker(string Name, string Institution, string Kind)
{
    /// <summary>Whether it is a person with a name.</summary>
    public bool IsPerson => Kind == "person";

    /// <summary>The name folded.</summary>
    public string Key => NameFolding.Fold(Name);

    /// <summary>How a fact keeps a speaker.</summary>
    public static string[] ValuesOf(Speaker? speaker) => speaker is null or { Kind: SpeakerKind.Pronoun }
        ? ["", "", ""]
        : [speaker.Name, speaker.Institution, speaker.Kind switch { SpeakerKind.Person => "person", SpeakerKind.Organisation => "organisation", _ => "" }];

    public static QuoteSpeaker From(DeskFact fact) => new(fact.Values[1], fact.Values[2], fact.Values[3]);

    /// <summary>Whether both may be one: the same name or a part of it, or one who speaks for the other.</summary>
    public bool MayBe(QuoteSpeaker other) =>
        SpeakerKeys.MayBeSame(Key, other.Key) || SpeakerKeys.MayBeSame(Key, other.Institution) || SpeakerKeys.MayBeSame(Institution, other.Key);
}
