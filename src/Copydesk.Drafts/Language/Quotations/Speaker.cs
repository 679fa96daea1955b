using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>What sort of source speaks.</summary>
public enum SpeakerKind
{
    /// <summary>A person of the draft, named here or stood for by a pronoun or a description.</summary>
    Person,

    /// <summary>An organisation, or whoever speaks for it without a name: the ministry, a spokesman for the ministry.</summary>
    Organisation,

    /// <summary>Something with words on it: the report, a sign at the gate.</summary>
    Document,

    /// <summary>Someone described or named whom the draft's people don't hold: a passer-by, residents.</summary>
    Description,

    /// <summary>A pronoun for which nobody was found.</summary>
    Pronoun,
}

/// <summary>Who said a quotation, and the words that say so.</summary>
/// <param name="Block">Index of the block in which <paramref name="Span"/> stands: not always the quotation's.</param>
/// <param name="Span">The words that name the source, half-open, in that block's prose.</param>
/// <param name="CueBlock">Index of the block in which <paramref name="Cue"/> stands.</param>
/// <param name="Cue">The words of saying, half-open, in their block's prose; null where a colon or a carry-over attributes.</param>
/// <param name="Person">Index in the draft's people, or -1 for a source that is no person known. A pronoun or a description has whom it stands for.</param>
/// <param name="IsCarried">Whether the speaker was carried over from a neighbouring sentence rather than named beside the quotation.</param>
public sealed record Speaker(int Block, TextSpan Span, int CueBlock, TextSpan? Cue, int Person, bool IsCarried)
{
    /// <summary>What sort of source it is, after pronouns and descriptions have found whom they stand for.</summary>
    public SpeakerKind Kind { get; init; }

    /// <summary>Whether the words of the source are a pronoun, whomever it was found to stand for.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>
    /// Whether it is "he" or "she" and neither the paragraphs before it nor those right behind it hold anybody, named or described,
    /// for whom that can stand.
    /// </summary>
    public bool HasNoAntecedent { get; init; }

    /// <summary>
    /// Who is meant: a person's fullest name, an organisation's, else the words of the source without their article;
    /// "" for a <see cref="SpeakerKind.Pronoun"/>.
    /// </summary>
    public string Name { get; init; } = "";

    /// <summary><see cref="Name"/> folded as <see cref="NameFolding.Fold(ReadOnlySpan{char})"/> does; to be compared by <see cref="SpeakerKeys.MayBeSame"/>.</summary>
    public string Key { get; init; } = "";

    /// <summary>The organisation that a person is said to speak for or lead, folded; "" where none is named.</summary>
    public string Institution { get; init; } = "";

    /// <summary>Whether the source may be the other one: the same, a shorter form of it, or an institution and who speaks for it.</summary>
    public bool MayBe(Speaker other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SpeakerKeys.MayBeSame(Key, other.Key) || SpeakerKeys.MayBeSame(Key, other.Institution) || SpeakerKeys.MayBeSame(Institution, other.Key)
            || (Institution.Length > 0 && other.Institution.Length > 0 && SpeakerKeys.MayBeSame(Institution, other.Institution));
    }
}
