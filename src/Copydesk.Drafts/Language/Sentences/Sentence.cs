using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>A sentence of a block.</summary>
/// <param name="Span">Half-open, in the block's prose, without surrounding space.</param>
/// <param name="FirstToken">Index of its first token in the block.</param>
/// <param name="EndToken">Index after its last token.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken);
