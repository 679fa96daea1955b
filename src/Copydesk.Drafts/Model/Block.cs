using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts;

/// <summary>How new words must be written so that the draft's format reads them as those words.</summary>
public enum BlockFormat
{
    /// <summary>As they are.</summary>
    Plain,

    /// <summary>Markdown's special characters take a backslash.</summary>
    Markdown,

    /// <summary>A plain scalar of YAML: nothing that would end it or make it something else.</summary>
    YamlPlain,

    /// <summary>YAML in single quotes: a quote is doubled.</summary>
    YamlSingleQuoted,

    /// <summary>YAML in double quotes: quotes and backslashes take a backslash.</summary>
    YamlDoubleQuoted,

    /// <summary>Text that no fix may touch.</summary>
    Frozen,
}

/// <summary>One block of a draft: a headline, a paragraph, a caption, …</summary>
/// <param name="Kind">What the block is, as far as its own shape tells.</param>
/// <param name="Prose">What a reader reads, mapped to the source.</param>
/// <param name="Format">How a fix has to be written.</param>
/// <param name="Level">1 to 6 for headings, depth from 1 for list items and block quotes, else 0.</param>
public sealed record Block(BlockKind Kind, Prose Prose, BlockFormat Format = BlockFormat.Plain, int Level = 0)
{
    /// <summary>The block's span in the source.</summary>
    public TextSpan Span => Prose.SourceSpan;
}
