namespace Copydesk.Drafts.Language;

/// <summary>A pasted post: its words, and who signed it: "The road is shut. — Ana Prado (@aprado) May 5, 2025".</summary>
/// <param name="Words">The words, as tokens of the block that was asked about.</param>
/// <param name="SignedIn">Index of the block with the signature: the same one, or the next.</param>
/// <param name="Author">The name before the account, as tokens of that block.</param>
internal readonly record struct PastedPost(TokenRange Words, int SignedIn, TokenRange Author)
{
    // Tokens of a signature, at most: name, account, date.
    private const int LongestSignature = 24;

    /// <summary>Reads the block as a post.</summary>
    public static bool TryRead(AnnotatedDraft draft, int index, out PastedPost post)
    {
        post = default;
        if (draft.Draft.Blocks[index].Kind != BlockKind.Embed || draft.Blocks[index].Tokens.IsEmpty)
            return false;
        var tokens = draft.Blocks[index].Tokens.Length;
        if (AuthorOf(draft.Blocks[index]) is { IsEmpty: false } author)
        {
            post = new PastedPost(new TokenRange(0, author.First - 1), index, author);
            return author.First > 1;
        }

        if (index + 1 >= draft.Blocks.Length || draft.Draft.Blocks[index + 1].Kind != BlockKind.Embed
            || AuthorOf(draft.Blocks[index + 1]) is not { First: 1 } below)
            return false;
        post = new PastedPost(new TokenRange(0, tokens), index + 1, below);
        return true;
    }

    /// <summary>The name between the dash and the account in brackets near the block's end.</summary>
    private static TokenRange AuthorOf(AnnotatedBlock block)
    {
        var tokens = block.Tokens;
        var text = block.Prose.Text;
        var stop = Math.Max(1, tokens.Length - LongestSignature);
        for (var i = tokens.Length - 1; i > stop; i--)
        {
            if (tokens[i].Kind != TokenKind.Handle || text[tokens[i - 1].Start] != '(')
                continue;
            for (var j = i - 2; j >= 0 && j >= stop - 1; j--)
            {
                if (tokens[j].Kind == TokenKind.Punctuation && Marks.IsDash(text[tokens[j].Start]))
                    return new TokenRange(j + 1, i - 1);
            }

            return TokenRange.None;
        }

        return TokenRange.None;
    }
}
