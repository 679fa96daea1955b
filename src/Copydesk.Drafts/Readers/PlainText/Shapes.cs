namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>How a line ends, closing marks and brackets apart.</summary>
internal enum LineEnd
{
    /// <summary>With a word, as titles do.</summary>
    Open,

    /// <summary>With a full stop or an ellipsis.</summary>
    Stop,

    /// <summary>With a question or exclamation mark, as sentences and some titles do.</summary>
    Question,

    /// <summary>With a mark after which something has to come: colon, comma, semicolon, dash.</summary>
    Colon,
}

/// <summary>What lines of plain text look like: titles, bylines, captions, list items.</summary>
internal static class Shapes
{
    private const int LongestTitle = 160;
    private const int LongestSubhead = 100;
    private const int MostSubheadWords = 16;

    private static readonly string[] CaptionLabels = ["photo", "caption", "picture", "image", "pic", "file photo", "photo caption", "graphic", "pictured"];
    private static readonly string[] CreditLabels = ["photo credit", "picture credit", "image credit", "credit", "photo courtesy", "image courtesy", "photograph"];

    /// <summary>What stands in front of them, as in "Main image credit".</summary>
    private static readonly string[] WhichPicture = ["main", "top", "header", "lead", "cover", "featured", "banner", "thumbnail"];
    private const int LongestLabel = 24;

    /// <summary>Opening quotation marks and brackets.</summary>
    public static bool IsOpener(char c) => c is '"' or '\'' or '“' or '‘' or '«' or '„' or '(' or '[';

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or '“' or ')' or ']';

    /// <summary>How a line ends.</summary>
    public static LineEnd EndOf(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && IsCloser(line[end - 1]))
            end--;
        return end == 0 ? LineEnd.Open : line[end - 1] switch
        {
            '.' or '…' or '。' or '।' => LineEnd.Stop,
            '?' or '!' => LineEnd.Question,
            ':' or ',' or ';' or '—' or '–' => LineEnd.Colon,
            '-' when end > 1 && (line[end - 2] is ' ' or '-') => LineEnd.Colon,
            _ => LineEnd.Open,
        };
    }

    /// <summary>Whether a first line can be the article's title: short enough, and no final stop.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && HasLetters(line) && line[0] is not ('#' or '@') && EndOf(line) switch
        {
            LineEnd.Open => true,
            LineEnd.Question => !IsOpener(line[0]) && line.Length <= LongestSubhead,
            _ => false,
        };

    /// <summary>Whether a line between paragraphs can be a heading: it begins like one and has no final stop.</summary>
    public static bool IsSubhead(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestSubhead || line.Contains('|') || line.Count(' ') >= MostSubheadWords)
            return false;
        var first = IsOpener(line[0]) && line.Length > 1 ? line[1] : line[0];
        if (!char.IsUpper(first) && !char.IsDigit(first) && !char.IsAsciiDigit(first) && !IsUncasedLetter(first))
            return false;
        return HasLetters(line) && EndOf(line) switch
        {
            LineEnd.Open => !(IsOpener(line[0]) && IsCloser(line[^1])),
            LineEnd.Question => !IsOpener(line[0]) && line.Count(' ') < MostSubheadWords / 2,
            _ => false,
        };
    }

    /// <summary>Length of a list marker with the space behind it, 0 where there is none.</summary>
    public static int ListMarkerLength(ReadOnlySpan<char> line)
    {
        var length = 0;
        if (line.Length > 2 && line[0] is '-' or '*' or '•' or '‣' or '▪' or '◦' or '●' or '·')
            length = 1;
        else if (line.Length > 3 && char.IsAsciiDigit(line[0]))
        {
            var digits = char.IsAsciiDigit(line[1]) ? 2 : 1;
            length = line[digits] is '.' or ')' ? digits + 1 : 0;
        }

        if (length == 0 || !SourceLine.IsSpace(line[length]))
            return line.Length > 2 && line[0] is '•' or '‣' or '▪' or '●' ? 1 : 0;
        while (length < line.Length && SourceLine.IsSpace(line[length]))
            length++;
        return length < line.Length ? length : 0;
    }

    /// <summary>Whether a line is labelled as the text under a picture: "Photo: …".</summary>
    public static bool IsCaption(ReadOnlySpan<char> line) => HasLabel(line, CaptionLabels);

    /// <summary>Whether a line is labelled as a credit: "Photo credit: …".</summary>
    public static bool IsCredit(ReadOnlySpan<char> line) => HasLabel(line, CreditLabels);

    private static bool HasLabel(ReadOnlySpan<char> line, string[] labels)
    {
        line = line.TrimStart("([");
        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOf(':');
        if (colon <= 0)
            return false;
        var found = line[..colon].TrimEnd();
        foreach (var which in WhichPicture)
        {
            if (found.StartsWith(which, StringComparison.OrdinalIgnoreCase) && found.Length > which.Length && found[which.Length] == ' ')
                found = found[(which.Length + 1)..];
        }

        foreach (var label in labels)
        {
            if (found.Equals(label, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool HasLetters(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static bool IsUncasedLetter(char c) => char.IsLetter(c) && !char.IsLower(c);
}
