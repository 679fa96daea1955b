using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>What words between quotation marks are.</summary>
public enum QuotationKind
{
    /// <summary>Speech: a clause or more in someone's own words.</summary>
    Direct,

    /// <summary>A fragment of speech inside the writer's sentence: He "strongly condemned" it.</summary>
    Partial,

    /// <summary>A title of a work, a nickname, a term at arm's length: no speech.</summary>
    Term,
}

/// <summary>The pair of marks around a quotation.</summary>
public enum QuotationMarks
{
    /// <summary>"straight double"</summary>
    StraightDouble,

    /// <summary>“curly double”</summary>
    CurlyDouble,

    /// <summary>'straight single'</summary>
    StraightSingle,

    /// <summary>''two single marks typed for a double one'', or ``so''</summary>
    DoubledSingle,

    /// <summary>‘curly single’</summary>
    CurlySingle,

    /// <summary>«guillemets»</summary>
    Guillemets,

    /// <summary>„low marks“</summary>
    Low,

    /// <summary>A block quote or a pasted post: no marks at all.</summary>
    None,
}

/// <summary>A quotation in one block: what stands between its marks. A quotation of several paragraphs is one in each.</summary>
public sealed record Quotation
{
    /// <summary>Index of the block in the draft.</summary>
    public required int Block { get; init; }

    /// <summary>What stands between the marks, half-open, in the block's prose.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Speech, fragment or term.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>The marks used.</summary>
    public required QuotationMarks Marks { get; init; }

    /// <summary>0 for a quotation in the writer's text, 1 inside another quotation, …</summary>
    public int Depth { get; init; }

    /// <summary>Index in the draft's quotations of the one that it stands in, or -1; that one comes before it.</summary>
    public int Outer { get; init; } = -1;

    /// <summary>Whether the closing mark stands in this block; it doesn't where the next paragraph goes on, or where it was forgotten.</summary>
    public bool IsClosed { get; init; } = true;

    /// <summary>Index in the draft's quotations of the one in an earlier paragraph that it goes on from, or -1.</summary>
    public int Continues { get; init; } = -1;

    /// <summary>Whether the quotation goes on from the paragraph before.</summary>
    public bool IsContinuation => Continues >= 0;

    /// <summary>Who said it, or null where nobody was found.</summary>
    public Speaker? Speaker { get; init; }
}
