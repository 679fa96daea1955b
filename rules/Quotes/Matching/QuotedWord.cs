using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>A word of a quotation, folded so that two outlets' renderings of it are equal.</summary>
/// <param name="Span">Half-open, in the text read; both halves of a contraction have the same.</param>
/// <param name="Key">Hash of the folded word.</param>
/// <param name="Kind">What it counts for.</param>
/// <param name="IsPlain">Whether it was read as it stands, so that a difference in letters is one of spelling.</param>
internal readonly record struct QuotedWord(TextSpan Span, ulong Key, QuotedWordKind Kind, bool IsPlain)
{
    public bool IsContent => Kind is QuotedWordKind.Content or QuotedWordKind.Name or QuotedWordKind.Number;

    /// <summary>Whether it stands for any words at all: an ellipsis, or an editor's words in brackets.</summary>
    public bool IsWildcard => Kind == QuotedWordKind.Wildcard;
}

/// <summary>What a word counts for when quotations are compared.</summary>
internal enum QuotedWordKind
{
    /// <summary>the, of, is, not, we: what every sentence has.</summary>
    Function,

    /// <summary>What the sentence is about.</summary>
    Content,

    /// <summary>A word with a capital behind the first word.</summary>
    Name,

    /// <summary>A figure.</summary>
    Number,

    /// <summary>An ellipsis or words in brackets.</summary>
    Wildcard,
}
