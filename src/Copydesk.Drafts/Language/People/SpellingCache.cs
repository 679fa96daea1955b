namespace Copydesk.Drafts.Language;

/// <summary>
/// Strings for stretches of text that come again and again, such as names and titles, so that most are made once. Each has one
/// place, from which the next one drives it out, so that the memory is bounded.
/// </summary>
internal sealed class SpellingCache
{
    private const int Longest = 64;

    private readonly string?[] held = new string?[1024];

    /// <summary>The text as a string.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        if (text.IsEmpty)
            return "";
        var mixed = (((((text[0] * 31) + text[text.Length / 2]) * 31) + text[^1]) * 31) + text.Length;
        ref var place = ref held[mixed & (held.Length - 1)];
        if (place is null || !text.SequenceEqual(place))
            place = text.ToString();
        return place;
    }
}
