namespace Copydesk.Drafts.Language;

/// <summary>How a pasted post ends: "— Maria Okafor (@mokafor) May 5, 2025".</summary>
internal static class PostSignature
{
    private const int Longest = 160;

    /// <summary>Whether a block ends in a post's signature.</summary>
    /// <param name="text">The block's prose.</param>
    /// <param name="isWhole">Whether there is nothing else in it.</param>
    public static bool EndsIn(ReadOnlySpan<char> text, out bool isWhole)
    {
        isWhole = false;
        var from = Math.Max(0, text.Length - Longest);
        var handle = text[from..].LastIndexOf("(@");
        if (handle < 0)
            return false;
        var close = text[(from + handle)..].IndexOf(')');
        if (close < 0)
            return false;
        var date = text[(from + handle + close + 1)..].Trim();
        if (!date.IsEmpty && !IsDate(date))
            return false;
        var dash = text[from..(from + handle)].LastIndexOfAny('—', '–');
        if (dash < 0 && text.Length <= Longest && text[0] == '-')
            dash = 0;
        isWhole = from + dash == 0;
        // Behind other words an account in brackets is a signature with its day only.
        return isWhole || (dash > 0 && !date.IsEmpty);
    }

    /// <summary>A day of the calendar, in figures and a month's letters: "May 5, 2025", "5 May 2025".</summary>
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length > 24)
            return false;
        var (letters, digits) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                letters++;
            else if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not (' ' or ',' or '.' or '\u00A0'))
                return false;
        }

        return digits is 5 or 6 && letters is >= 3 and <= 9;
    }
}
