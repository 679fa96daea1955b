using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>What stands between a pair of marks, told from the marks alone. Token numbers are those of the block.</summary>
/// <param name="Span">What stands between the marks, without surrounding space, in the block's prose.</param>
/// <param name="Open">The opening mark.</param>
/// <param name="First">First token inside.</param>
/// <param name="End">Index after the last token inside.</param>
/// <param name="Close">Index after the closing mark; as <paramref name="End"/> where there is none.</param>
/// <param name="Marks">The marks.</param>
/// <param name="Depth">How many other stretches it stands in.</param>
/// <param name="IsClosed">Whether there is a closing mark.</param>
internal readonly record struct QuotedStretch(
    TextSpan Span, int Open, int First, int End, int Close, QuotationMarks Marks, int Depth, bool IsClosed);
