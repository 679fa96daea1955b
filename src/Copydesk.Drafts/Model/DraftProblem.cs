using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts;

/// <summary>What a reader could not read as it stands. Each kind is a CD9xxx rule of the engine.</summary>
public enum DraftProblemKind
{
    /// <summary>A byte that is no UTF-8 in a file that otherwise is.</summary>
    UndecodableByte,

    /// <summary>A stretch of Markdown beyond the parser's bounds, read as plain text.</summary>
    MarkupTooDeep,

    /// <summary>Front matter that is no YAML, or a field in it that can't be used.</summary>
    BadFrontMatter,
}

/// <summary>A place in a draft that its reader could not read as it stands.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where, in UTF-16 units of the decoded text; may be empty.</param>
/// <param name="Message">One line for an editor: what is wrong, and what to do.</param>
public sealed record DraftProblem(DraftProblemKind Kind, TextSpan Span, string Message);
