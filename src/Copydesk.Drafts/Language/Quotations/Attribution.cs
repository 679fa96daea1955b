namespace Copydesk.Drafts.Language;

/// <summary>Tokens of a block, half-open.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public static readonly TokenRange None;

    public bool IsEmpty => End <= First;
}

/// <summary>A source and the words that say that it speaks. Empty where nobody is found; a colon needs no words.</summary>
internal readonly record struct Cue(TokenRange Speaker, TokenRange Words)
{
    public static readonly Cue None;

    public bool IsFound => !Speaker.IsEmpty;
}

/// <summary>Who said a quoted stretch, as far as its own block tells.</summary>
/// <param name="Cue">Source and words of saying.</param>
/// <param name="IsCarried">Whether it was taken from a neighbouring sentence.</param>
internal readonly record struct Attribution(Cue Cue, bool IsCarried);
