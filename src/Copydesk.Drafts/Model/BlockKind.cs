namespace Copydesk.Drafts;

/// <summary>What a block is to the reader of the article.</summary>
public enum BlockKind
{
    /// <summary>Running copy.</summary>
    Paragraph,

    /// <summary>The article's title.</summary>
    Headline,

    /// <summary>The title shown to search engines (front matter <c>seo_headline</c>).</summary>
    SeoHeadline,

    /// <summary>The alert sent to phones (front matter <c>push</c>).</summary>
    Push,

    /// <summary>The summary under the headline; also deck, strap, sell.</summary>
    Standfirst,

    /// <summary>"NEW DELHI, May 5 (Agency) –": where and when the story was filed.</summary>
    Dateline,

    /// <summary>"By Maria Okafor".</summary>
    Byline,

    /// <summary>A heading inside the article; also crosshead.</summary>
    Subhead,

    /// <summary>An item of a bulleted or numbered list.</summary>
    ListItem,

    /// <summary>The text under a picture.</summary>
    Caption,

    /// <summary>The credit of a picture or an agency.</summary>
    Credit,

    /// <summary>A quotation set off as a paragraph of its own.</summary>
    BlockQuote,

    /// <summary>A pasted post.</summary>
    Embed,

    /// <summary>Furniture of a page that is no part of the article.</summary>
    Boilerplate,

    /// <summary>A correction, clarification or editor's note, which repeats errors on purpose.</summary>
    Correction,
}
