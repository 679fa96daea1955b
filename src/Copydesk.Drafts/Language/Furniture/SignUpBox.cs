namespace Copydesk.Drafts.Language;

/// <summary>
/// The words of a sign-up box that no list can hold: the newsletter's own name, and what it promises. They are told by what
/// they promise and by the prompt right above or below them together.
/// </summary>
internal static class SignUpBox
{
    private const int FewestWords = 5;

    private static readonly string[] wares = ["newsletter", "inbox", "email", "e-mail", "subscri", "alerts", "stories", "cookies", "journalism"];

    private static readonly string[] readers = [" your ", " you ", " us ", "our ", "you're"];

    /// <summary>Whether a line promises the reader something: "Our morning email breaks down the key stories of the day".</summary>
    public static bool Promises(ReadOnlySpan<char> text, in FurnitureLine line) =>
        line.Words is >= FewestWords and <= FurnitureLine.Longest && char.IsLetter(text[0]) && HasAny(text, wares) && HasAny(text, readers);

    /// <summary>"… Sign up for our Morning Edition newsletter.": a promise that ends in the prompt itself.</summary>
    public static bool Asks(ReadOnlySpan<char> text) =>
        text.Contains("newsletter", StringComparison.OrdinalIgnoreCase)
        && (text.Contains("Sign up ", StringComparison.Ordinal) || text.Contains("Subscribe ", StringComparison.Ordinal) || text.Contains("Register ", StringComparison.Ordinal));

    /// <summary>"Sign up to Morning Brief", above what that promises.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text, in FurnitureLine line) =>
        line.Words is >= 3 and <= 8 && line.End == Readers.PlainText.LineEnd.Open
        && (text.StartsWith("Sign up ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Subscribe ", StringComparison.OrdinalIgnoreCase));

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
