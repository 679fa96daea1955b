namespace Copydesk.Drafts.Language;

/// <summary>What a phrase says of its line, and what its line must look like for it.</summary>
[Flags]
internal enum FurnitureSign : uint
{
    None = 0,

    /// <summary>The whole line is the phrase.</summary>
    Line = 1,

    /// <summary>The line begins with it, and a mark such as | or : follows.</summary>
    Label = 2,

    /// <summary>A short line that is no sentence begins with it.</summary>
    Start = 4,

    /// <summary>A short line begins with it, be it a sentence or not.</summary>
    Prompt = 8,

    /// <summary>A short line that is no sentence holds it.</summary>
    Within = 16,

    /// <summary>The whole line is the phrase, which is furniture in such company only.</summary>
    Weak = 32,

    /// <summary>A paragraph of any length begins with it.</summary>
    Opening = 64,

    /// <summary>The line has no other words than such as this, and two at least.</summary>
    Word = 128,

    /// <summary>A phrase to be looked for further on in the line begins with this word.</summary>
    First = 256,

    /// <summary>The line begins with it, and a mark follows that leads down a menu: > or /.</summary>
    Crumb = 512,

    /// <summary>A short line, be it a sentence or not, begins with it, and holds what closes such a line: "Follow … on Instagram".</summary>
    Lead = 1 << 20,

    /// <summary>What closes a line that begins so.</summary>
    Close = 1 << 21,

    /// <summary>A word of somebody who speaks: the line is his, whatever it begins with.</summary>
    Speech = 1 << 22,

    /// <summary>When the story was last touched.</summary>
    Stamp = 1 << 23,

    /// <summary>Which of the above there are.</summary>
    Shapes = Line | Label | Start | Prompt | Within | Weak | Opening | Word | Crumb | Lead | Close | Speech,

    /// <summary>Advertisement markers, between paragraphs as well as behind them.</summary>
    Advertisement = 1 << 10,

    /// <summary>Labels of content templates, with copy behind them.</summary>
    Template = 1 << 11,

    /// <summary>What opens a list of links, or leads to a single one.</summary>
    Links = 1 << 12,

    /// <summary>Sharing, following, subscribing, commenting, players, navigation: what a page has around an article.</summary>
    Page = 1 << 13,

    /// <summary>What a desk may have to print.</summary>
    Notice = 1 << 14,

    /// <summary>A correction, a clarification, an editor's note.</summary>
    Correction = 1 << 15,

    /// <summary>A pasted post.</summary>
    Embed = 1 << 16,

    /// <summary>Figures and marks, no word.</summary>
    Figures = 1 << 18,

    /// <summary>Words of times and dates; a line of them is furniture among furniture.</summary>
    Time = 1 << 17,

    /// <summary>A phrase that lines begin with has these words and more.</summary>
    GoesOn = 1 << 19,
}

/// <summary>
/// The phrases of page furniture, of any number, found by hashes of the words a line begins with: a line costs its own
/// words, whatever the phrases are.
/// </summary>
/// <remarks>
/// Each file is named for its kind, <c>Page.Sharing.furniture.txt</c>; what stands between the kind and the ending is free, so
/// that another language is a file more: <c>Page.Sharing.German.furniture.txt</c>. A phrase is its words: marks between them
/// don't count, and 0 stands for any figures. The files become <see cref="FurnitureLists"/> when the product is built.
/// </remarks>
internal static class FurniturePhrases
{
    /// <summary>Most words in a phrase.</summary>
    public const int MostWords = 12;

    /// <summary>What is known of a phrase, given its hash.</summary>
    public static FurnitureSign Find(ulong hash)
    {
        var keys = FurnitureLists.Keys;
        for (var at = LineWords.PlaceOf(hash, keys.Length); keys[at] != 0; at = (at + 1) & (keys.Length - 1))
        {
            if (keys[at] == hash)
                return (FurnitureSign)FurnitureLists.Combinations[FurnitureLists.Signs[at]];
        }

        return FurnitureSign.None;
    }
}
