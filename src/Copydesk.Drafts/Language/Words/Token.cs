using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>
    /// Letters, with inner apostrophes, hyphens between letters and digits after letters: <c>O'Neill</c>, <c>Jong-un</c>,
    /// <c>G20</c>. A possessive <c>'s</c> is a word token of its own. Dotted initials and acronyms keep their dots,
    /// the last one too: <c>S.</c>, <c>J.K.</c>, <c>U.S.</c>, <c>a.m.</c>
    /// </summary>
    Word,

    /// <summary>Digits with inner <c>. , :</c> and a tail of letters: <c>1,000.5</c>, <c>10:30</c>, <c>5th</c>, <c>1990s</c>, <c>5pm</c>.</summary>
    Number,

    /// <summary>One mark of punctuation or symbol; an ellipsis of dots, a run of dashes or of the same mark is one token.</summary>
    Punctuation,

    /// <summary>An address on the web or in mail: <c>https://…</c>, <c>www.…</c>, <c>desk@example.com</c>.</summary>
    Address,

    /// <summary>An account: <c>@handle</c>.</summary>
    Handle,

    /// <summary>A hashtag: <c>#Budget2025</c>.</summary>
    Hashtag,
}

/// <summary>What a token looks like.</summary>
[Flags]
public enum TokenShape : byte
{
    /// <summary>Nothing of the below.</summary>
    None = 0,

    /// <summary>The first letter is upper case.</summary>
    Capitalised = 1,

    /// <summary>Two letters or more, all upper case.</summary>
    AllCaps = 2,

    /// <summary>A hyphen stands inside a word.</summary>
    Hyphenated = 4,

    /// <summary>A word that ends in a dot of its own: an initial or a dotted acronym.</summary>
    Dotted = 8,

    /// <summary>Whitespace stands before the token, or it begins the block.</summary>
    SpaceBefore = 16,

    /// <summary>The possessive or contracted <c>'s</c> after a word.</summary>
    Clitic = 32,

    /// <summary>A number with a tail of letters.</summary>
    LetterTail = 64,
}

/// <summary>A token of a block: a half-open span of its prose, in UTF-16 units. Sixteen bytes, since a draft has so many.</summary>
public readonly record struct Token
{
    /// <summary>Most words that a token tells apart, the unknown word 0 included.</summary>
    internal const int MostWords = 1 << (32 - WordShift);

    private const int ShapeShift = 3;
    private const int WordShift = 10;

    // Kind in the lowest bits, shape above it, word above both.
    private readonly uint packed;

    /// <summary>Makes a token.</summary>
    /// <param name="start">Prose offset of the first unit.</param>
    /// <param name="length">Length in units.</param>
    /// <param name="key">Key of the folded text.</param>
    /// <param name="word">Index of the folded word in the vocabulary; 0 for a word that it does not hold.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="shape">What it looks like.</param>
    internal Token(int start, int length, ulong key, int word, TokenKind kind, TokenShape shape)
    {
        Start = start;
        Length = length;
        Hash = WordKey.HashOf(key);
        packed = ((uint)word << WordShift) | ((uint)shape << ShapeShift) | (uint)kind;
    }

    /// <summary>Prose offset of the first unit.</summary>
    public int Start { get; }

    /// <summary>Length in units.</summary>
    public int Length { get; }

    /// <summary>
    /// Stable hash of the folded text: equal for one word in upper and lower case, on every machine. Two words are hardly
    /// ever alike; several in a row never.
    /// </summary>
    public uint Hash { get; }

    /// <summary>Index of the folded word in the vocabulary; 0 for a word that it does not hold.</summary>
    public int Word => (int)(packed >> WordShift);

    /// <summary>What it is.</summary>
    public TokenKind Kind => (TokenKind)(packed & ((1 << ShapeShift) - 1));

    /// <summary>What it looks like.</summary>
    public TokenShape Shape => (TokenShape)((packed >> ShapeShift) & ((1 << (WordShift - ShapeShift)) - 1));

    /// <summary>Offset after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The token's span.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>The hash that a token of this text has.</summary>
    public static uint HashOf(ReadOnlySpan<char> text) => WordKey.HashOf(WordKey.Of(text));

    /// <summary>Whether the token has this shape.</summary>
    public bool Is(TokenShape shape) => (packed & ((uint)shape << ShapeShift)) != 0;
}
