using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>Lines and line ends of wire copy that are told by their shape: "(more)", "-30-", "ENDS", "rk/ak", a file's name.</summary>
internal static class WireLine
{
    private const int LongestPictureCredit = 60;

    private static readonly string[] pictures = ["photo", "image", "picture", "pic", "photograph", "screenshot"];

    /// <summary>"Photo: PTI", "Image credit: Getty Images": a label of pictures, and names alone behind its colon.</summary>
    public static bool IsPictureCredit(ReadOnlySpan<char> text)
    {
        text = text.Trim("([])");
        var colon = text.IndexOf(':');
        if (text.Length is 0 or > LongestPictureCredit || colon < 0 || text[^1] is '.' or '!' or '?')
            return false;
        var isPicture = false;
        foreach (var picture in pictures)
            isPicture |= text[..colon].StartsWith(picture, StringComparison.OrdinalIgnoreCase);
        var names = text[(colon + 1)..].Trim();
        for (var i = 0; i < names.Length; i++)
        {
            if (char.IsLower(names[i]) && (i == 0 || names[i - 1] is ' '))
                return false;
        }

        return isPicture && !names.IsEmpty;
    }

    /// <summary>A longer line is not looked at as a whole.</summary>
    public const int Longest = 80;

    /// <summary>A longer item of a list is no end mark.</summary>
    public const int ShortMark = 16;

    /// <summary>How many blocks from the end on initials may stand.</summary>
    public const int Foot = 3;

    public const string Address = "an address on its own";

    private const int LongestInitials = 4;

    private static readonly string[] Files = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".psd", ".tif", ".indd", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".xlsx", ".pptx", ".mp4", ".mov", ".mp3", ".wav"];

    private static readonly string[] Agencies = ["PTI", "ANI", "IANS", "UNI", "AFP", "AP", "AAP", "PA", "NAN", "GNA", "APP", "SAPA", "DPA", "EFE", "ANSA", "XINHUA", "BSS", "UNB", "CNN", "BBC", "NNN", "ANA"];

    /// <summary>Whether the line is nothing else.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, out string what)
    {
        var core = text.Trim(" -–—_*#()[]<>=.");
        var isMarked = core.Length < text.Length;
        what = "the end mark of a wire";
        if (core.IsEmpty)
            return text.Count('#') >= 3 && text.IndexOfAnyExcept('#', ' ') < 0;
        if (core.Equals("ends", StringComparison.OrdinalIgnoreCase))
            return core is "ENDS" || (isMarked && IsEnclosed(text));
        if (core is "30")
            return IsEnclosed(text);
        if (core.Equals("more", StringComparison.OrdinalIgnoreCase) || core.Equals("more to come", StringComparison.OrdinalIgnoreCase)
            || core.Equals("more to follow", StringComparison.OrdinalIgnoreCase) || core.Equals("mtf", StringComparison.OrdinalIgnoreCase))
        {
            what = "a note of the wire";
            return IsEnclosed(text) || core is "MORE TO COME" or "MORE TO FOLLOW" or "MTF";
        }

        if (text is "URGENT" or "FLASH" or "BULLETIN" or "NEWSALERT" or "NEWS ALERT" or "SNAP")
        {
            what = "a note of the wire";
            return true;
        }

        what = "a word count";
        if (IsWordCount(core))
            return true;
        what = "a file's name";
        if (IsFile(text))
            return true;
        what = Address;
        if (IsAddress(text))
            return true;
        what = "a slug of the wire";
        return text.StartsWith("BC-", StringComparison.Ordinal) && text.Length > 4 && char.IsAsciiLetterUpper(text[3]) && !text.Contains(' ');
    }

    /// <summary>The end mark behind the last sentence of a paragraph: "… on Monday. ENDS".</summary>
    public static TextSpan? EndMark(ReadOnlySpan<char> text)
    {
        // What they end in, so that of most paragraphs two characters are read.
        if (text.Length < 4 || text[^1] is not ('S' or 's' or ')' or '-') && text[^2] != 'S')
            return null;
        foreach (var mark in (ReadOnlySpan<string>)["ENDS", "Ends", "(ENDS)", "(Ends)", "(ends)", "(END)", "(more)", "(MORE)", "-30-", "-ENDS-", "/ends", "ENDS."])
        {
            if (!text.EndsWith(mark, StringComparison.Ordinal))
                continue;
            var before = text[..^mark.Length].TrimEnd(" -–—/");
            return before.Length > 0 && before[^1] is '.' or '”' or '"' or '!' or '?' && before.Length < text.Length - mark.Length
                ? TextSpan.FromBounds(FirstMark(text, before.Length), text.Length)
                : null;
        }

        return null;
    }

    /// <summary>Initials at the foot: a line "rk/ak", or what follows the agency at the end, "… he said. PTI SKL DV".</summary>
    public static TextSpan? Initials(ReadOnlySpan<char> text)
    {
        if (text.Length <= 16 && text.Contains('/') && ArePairs(text))
            return new TextSpan(0, text.Length);
        var start = text.Length;
        var groups = 0;
        while (true)
        {
            var end = start;
            while (start > 0 && char.IsAsciiLetterUpper(text[start - 1]) && end - start <= LongestInitials + 1)
                start--;
            var group = text[start..end];
            if (IsAgency(group) && groups > 0 && (start == 0 || text[..start].TrimEnd() is [.., '.' or '"' or '”' or '!' or '?' or '—' or '-' or '–' or '(']))
                return TextSpan.FromBounds(end + 1, text.Length);
            if (group.Length is < 2 or > LongestInitials || start == 0 || text[start - 1] != ' ' || groups > 5)
                return null;
            groups++;
            start--;
        }
    }

    private static int FirstMark(ReadOnlySpan<char> text, int from)
    {
        while (text[from] == ' ')
            from++;
        return from;
    }

    /// <summary>Whether the same kind of mark stands before and behind: (more), -30-, – ends –.</summary>
    private static bool IsEnclosed(ReadOnlySpan<char> text) =>
        text[0] is '(' or '[' or '-' or '–' or '—' or '#' or '*' or '_' or '<' && text[^1] is ')' or ']' or '-' or '–' or '—' or '#' or '*' or '_' or '>';

    private static bool IsWordCount(ReadOnlySpan<char> core)
    {
        var space = core.IndexOf(' ');
        if (space is < 2 or > 5 || !core[(space + 1)..].Equals("words", StringComparison.OrdinalIgnoreCase))
            return false;
        return char.IsAsciiDigit(core[0]) && core[..space].IndexOfAnyExceptInRange(',', '9') < 0;
    }

    private static bool IsFile(ReadOnlySpan<char> text)
    {
        if (text.Count(' ') > 5)
            return false;
        foreach (var file in Files)
        {
            if (text.Length > file.Length && text.EndsWith(file, StringComparison.OrdinalIgnoreCase) && char.IsLetterOrDigit(text[^(file.Length + 1)]))
                return true;
        }

        return false;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.Length > 10 && !text.Contains(' ')
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && text.Contains('/')));

    /// <summary>"rk/ak", "SKS/RT/mnk"; "AFP/PTI" are credits, and "km/h" is not alone.</summary>
    private static bool ArePairs(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('a', 'z') >= 0 && text.IndexOfAnyInRange('A', 'Z') >= 0)
            return false;
        foreach (var part in text.Split('/'))
        {
            var group = text[part];
            if (group.Length is < 2 or > LongestInitials || IsAgency(group))
                return false;
            foreach (var c in group)
            {
                if (!char.IsAsciiLetter(c))
                    return false;
            }
        }

        return true;
    }

    private static bool IsAgency(ReadOnlySpan<char> group)
    {
        foreach (var agency in Agencies)
        {
            if (group.Equals(agency, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
