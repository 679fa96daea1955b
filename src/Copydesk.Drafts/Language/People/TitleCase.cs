namespace Copydesk.Drafts.Language;

/// <summary>Whether a block is set in title case or capitals throughout, as headlines are.</summary>
internal static class TitleCase
{
    private const int TokensRead = 60;

    public static bool Is(AnnotatedBlock block)
    {
        var tokens = block.Tokens;
        if (tokens.IsEmpty || tokens.Length > TokensRead)
            return false;
        var text = block.Prose.Text;
        var first = block.TextOf(tokens[0]);
        if (first.Equals("by", StringComparison.OrdinalIgnoreCase))
            return false;
        var isStop = text[tokens[^1].End - 1] == '.';
        // A word in small letters more, and no number of capitals in the rest would make up for it.
        var most = isStop ? 0 : (tokens.Length - 1) / 6;
        int small = 0, large = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind != TokenKind.Word || token.Length < 3 || (token.Length == 3 && !(isStop && IsSmallVerb(block, token))))
                continue;
            if (token.Is(TokenShape.Capitalised))
                large++;
            else if (++small > most)
                return false;
        }

        return isStop ? large >= 4 && small == 0 : large >= 3 && small * 5 <= large;
    }

    /// <summary>"Sir Ada Lind met Judge Oduya." is a sentence of names, not a headline: "met" would be "Met" there.</summary>
    private static bool IsSmallVerb(AnnotatedBlock block, in Token token) =>
        !token.Is(TokenShape.Capitalised | TokenShape.Clitic) && (block.ClassOf(token) & WordClass.PastVerb) != 0;
}
