namespace Copydesk.Drafts.Language;

/// <summary>How two expressions stand side by side, so that one names what the other names.</summary>
internal static class Beside
{
    /// <summary>Monday (May 5), Monday's [May 5], May 5 (a Monday), Monday – 5 May –.</summary>
    /// <param name="block">The block.</param>
    /// <param name="from">Token after the first expression.</param>
    /// <param name="to">First token of the second.</param>
    /// <param name="end">Token after the second.</param>
    public static bool IsAside(AnnotatedBlock block, int from, int to, int end)
    {
        if (IsPossessive(block, from))
            from++;
        if (to - from == 2 && Word(block, from + 1) is "a" or "the")
            to--;
        if (to - from != 1)
            return false;
        return Mark(block, from) is '(' or '[' ? IsClosed(block, end) : IsDash(block, from) && IsSame(block, from, end);
    }

    /// <summary>Whether a dash, or two hyphens for one, stands at a token.</summary>
    public static bool IsDash(AnnotatedBlock block, int at) =>
        Mark(block, at) is '-' or '\u2013' or '\u2014' || ((uint)at < (uint)block.Tokens.Length && block.TextOf(block.Tokens[at]) is "--");

    private static bool IsSame(AnnotatedBlock block, int one, int other) =>
        other < block.Tokens.Length && block.TextOf(block.Tokens[one]).SequenceEqual(block.TextOf(block.Tokens[other]));

    public static bool IsClosed(AnnotatedBlock block, int at) => Mark(block, at) is ')' or ']' or ',';

    public static bool IsEnd(AnnotatedBlock block, int at) => at >= block.Tokens.Length || Mark(block, at) is '.' or ';';

    public static bool IsPossessive(AnnotatedBlock block, int at) => at < block.Tokens.Length && block.Tokens[at].Is(TokenShape.Clitic);

    /// <summary>The mark of punctuation at a token, or NUL.</summary>
    public static char Mark(AnnotatedBlock block, int at) =>
        (uint)at < (uint)block.Tokens.Length && block.Tokens[at] is { Kind: TokenKind.Punctuation, Length: 1 } token ? block.TextOf(token)[0] : '\0';

    /// <summary>The word at a token in lower case, or "".</summary>
    public static string Word(AnnotatedBlock block, int at) =>
        (uint)at < (uint)block.Tokens.Length && block.Tokens[at] is { Kind: TokenKind.Word, Length: <= 8 } token
            ? block.TextOf(token).ToString().ToLowerInvariant()
            : "";
}
