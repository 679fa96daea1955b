namespace Copydesk.Drafts.Language;

/// <summary>
/// A line about the author at the article's foot: "Grace Oduya is a reporter in Kisoro.", "The writer is a former minister."
/// It names somebody of the trade whom the article has not named.
/// </summary>
internal static class AuthorNote
{
    /// <summary>So many blocks before the article's end are its foot.</summary>
    public const int Foot = 3;

    private const int Longest = 320;
    private const int MostNames = 4;

    private static readonly string[] Authors = ["The writer is ", "The author is ", "The writers are ", "The authors are ", "The columnist is "];

    private static readonly string[] Trades =
    [
        " reporter", " correspondent", " writer", " journalist", " columnist", " editor", " producer", " broadcaster", " contributor", " intern ", " fellow ",
        " fellow,", " fellow.",
    ];

    /// <summary>Whether a paragraph tells who the author is.</summary>
    /// <param name="line">The paragraph.</param>
    /// <param name="body">All that stands before it.</param>
    public static bool Is(ReadOnlySpan<char> line, ReadOnlySpan<char> body)
    {
        if (line.Length > Longest || line.IsEmpty || !char.IsUpper(line[0]) || line.IndexOfAny("\"“”") >= 0)
            return false;
        foreach (var author in Authors)
        {
            if (line.StartsWith(author, StringComparison.Ordinal))
                return true;
        }

        var verb = line.IndexOf(" is ");
        if (verb < 0 || !IsName(line[..verb], out var surname) || body.IndexOf(surname) >= 0)
            return false;
        var sentence = line[(verb + 3)..];
        var stop = sentence.IndexOf(". ");
        return HoldsTrade(stop < 0 ? sentence : sentence[..(stop + 1)]);
    }

    private static bool HoldsTrade(ReadOnlySpan<char> text)
    {
        foreach (var trade in Trades)
        {
            if (text.Contains(trade, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Two words or more, all of them capitalised.</summary>
    private static bool IsName(ReadOnlySpan<char> words, out ReadOnlySpan<char> surname)
    {
        surname = default;
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            surname = words[range];
            if (surname.IsEmpty || !char.IsUpper(surname[0]) || surname.IndexOfAny(",:;()") >= 0)
                return false;
            count++;
        }

        return count is >= 2 and <= MostNames && !words.StartsWith("The ", StringComparison.Ordinal);
    }
}
