namespace Copydesk.Drafts.Language;

/// <summary>What a block has of page furniture: told by its words, its shape and its place among the others.</summary>
public enum Furniture : byte
{
    /// <summary>Nothing: it is copy, or a kind of its own.</summary>
    None,

    /// <summary>Its words say so: an advertisement marker, a share or sign-up prompt, a label of a content template.</summary>
    Known,

    /// <summary>When the story was last updated, as its words say.</summary>
    Stamp,

    /// <summary>A headline of another story, in a list of links that a known line opens.</summary>
    Linked,

    /// <summary>What stands behind the article's last paragraph: other stories' headlines, section names, times, comments.</summary>
    Trailing,

    /// <summary>Nothing but hashtags.</summary>
    Hashtags,

    /// <summary>What a desk may have to print: an agency's credit, a copyright line, a disclaimer, a helpline. No boilerplate.</summary>
    Notice,
}
