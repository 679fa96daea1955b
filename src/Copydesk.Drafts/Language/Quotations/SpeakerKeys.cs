namespace Copydesk.Drafts.Language;

/// <summary>Compares folded names of speakers, of one draft or of many.</summary>
public static class SpeakerKeys
{
    /// <summary>
    /// Whether two keys may be one speaker: every word of the shorter stands in the longer ("jaiswal" and "randhir jaiswal",
    /// "ministry" and "ministry of health"), or one is made of the other's initials ("mea"). An empty key is nobody yet, and
    /// may be nobody else.
    /// </summary>
    /// <param name="a">A <see cref="Speaker.Key"/> or <see cref="Speaker.Institution"/>.</param>
    /// <param name="b">Another.</param>
    public static bool MayBeSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return false;
        if (a.SequenceEqual(b))
            return true;
        return HoldsWordsOf(a, b) || HoldsWordsOf(b, a) || IsInitialsOf(a, b) || IsInitialsOf(b, a);
    }

    private static bool HoldsWordsOf(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
    {
        if (shorter.Length > longer.Length)
            return false;
        while (NextWord(ref shorter) is { IsEmpty: false } word)
        {
            if (!IsSmall(word) && !HoldsWord(longer, word))
                return false;
        }

        return true;
    }

    private static bool HoldsWord(ReadOnlySpan<char> words, ReadOnlySpan<char> wanted)
    {
        while (NextWord(ref words) is { IsEmpty: false } word)
        {
            if (word.SequenceEqual(wanted))
                return true;
        }

        return false;
    }

    /// <summary>"mea" of "ministry of external affairs", "icmr" of "indian council of medical research", "dot" of "department of transport".</summary>
    private static bool IsInitialsOf(ReadOnlySpan<char> initials, ReadOnlySpan<char> words)
    {
        if (initials.Length is < 2 or > 8 || initials.Contains(' '))
            return false;
        int strict = 0, loose = 0;
        while (NextWord(ref words) is { IsEmpty: false } word)
        {
            strict = strict >= 0 && strict < initials.Length && initials[strict] == word[0] ? strict + 1 : -1;
            if (!IsSmall(word))
                loose = loose >= 0 && loose < initials.Length && initials[loose] == word[0] ? loose + 1 : -1;
        }

        return strict == initials.Length || loose == initials.Length;
    }

    private static bool IsSmall(ReadOnlySpan<char> word) => word is "of" or "the" or "and" or "for" or "in" or "a" or "an";

    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..];
        return word;
    }
}
