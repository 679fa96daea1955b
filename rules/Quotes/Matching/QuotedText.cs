namespace Copydesk.Rules.Quotes;

/// <summary>The words of a quotation, or of one sentence of it, with the text that they were read from.</summary>
internal sealed class QuotedText
{
    private readonly QuotedWord[] words;

    public QuotedText(string text)
    {
        Text = text;
        Span<QuotedWord> buffer = stackalloc QuotedWord[QuotedWordReader.Most];
        words = QuotedWordReader.Read(text, buffer).ToArray();
        foreach (var word in words)
            ContentWords += word.IsContent ? 1 : 0;
    }

    public string Text { get; }

    public ReadOnlySpan<QuotedWord> Words => words;

    public int ContentWords { get; }

    /// <summary>Equal where the folded words are; never 0.</summary>
    public static ulong FormOf(ReadOnlySpan<QuotedWord> words)
    {
        var form = StableHash.Of("");
        foreach (ref readonly var word in words)
        {
            form = (form ^ word.Key) * 0x9E37_79B9_7F4A_7C15;
            form ^= form >> 29;
        }

        return form | 1;
    }

    /// <summary>The words from one to another, as they stand in the text.</summary>
    public string Slice(int first, int end) => end <= first ? "" : Text[words[first].Span.Start..words[end - 1].Span.End];
}
