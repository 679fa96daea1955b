namespace Copydesk.Drafts.Language;

/// <summary>Finds the sentences of a block from its tokens.</summary>
internal static class SentenceSplitter
{
    public static Sentence[] Split(AnnotatedBlock block)
    {
        var tokens = block.Tokens;
        if (tokens.IsEmpty)
            return [];
        return [new Sentence(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[0].Start, tokens[^1].End), 0, tokens.Length)];
    }
}
