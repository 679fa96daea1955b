namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>
/// Knows a dateline by its shape: "NEW DELHI, May 5 (Agency) –", "LAGOS —", "London, 5 May (Agency) –", "New Delhi:".
/// </summary>
internal static class Datelines
{
    private const int Longest = 90;
    private const int ShortestCapitals = 3;
    private const int MostPlaceWords = 3;

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ];
    private static readonly string[] Weekdays =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    ];
    private static readonly string[] SmallWords = ["al", "and", "da", "de", "del", "do", "el", "la", "le", "of", "on", "the", "upon"];

    /// <summary>Labels that stand where a place would.</summary>
    private static readonly string[] Labels =
    [
        "advertisement", "also", "analysis", "answer", "background", "breaking", "caption", "clarification", "comment", "correction", "credit",
        "disclaimer", "editor", "editorial", "editors", "embargoed", "exclusive", "explained", "explainer", "fact", "flash", "graphic", "here", "how",
        "image", "interview", "just", "latest", "live", "more", "no", "note", "notes", "opinion", "photo", "photos", "picture", "poll", "press",
        "question", "read", "related", "review", "see", "sponsored", "story", "summary", "tags", "topics", "trending", "update", "updated", "updates",
        "urgent", "verdict", "video", "warning", "watch", "what", "when", "where", "who", "why", "yes",
    ];

    /// <summary>Length of the dateline that a paragraph begins with, its dash or colon included; 0 where it begins with none.</summary>
    /// <param name="line">The paragraph's first line.</param>
    /// <param name="opensBody">
    /// Whether this is the first paragraph of the body: there a place alone is enough ("New Delhi: …"), elsewhere it takes
    /// capitals or a date.
    /// </param>
    public static int LengthOf(ReadOnlySpan<char> line, bool opensBody)
    {
        if (line.IsEmpty || !char.IsUpper(line[0]))
            return 0;
        int places = 0, position = 0;
        bool hasDate = false, hasNumber = false, hasAgency = false, inFirstPlace = true, capitals = true;
        var letters = 0;
        while (position < line.Length && position < Longest)
        {
            var c = line[position];
            if (c is ' ' or '\u00A0')
            {
                position++;
            }
            else if (c == ',')
            {
                inFirstPlace = false;
                position++;
            }
            else if (c == '(')
            {
                var close = line[position..].IndexOf(')');
                if (close < 3 || close > 40 || hasAgency)
                    return 0;
                hasAgency = true;
                position += close + 1;
            }
            else if (SeparatorLength(line, position) is var length and > 0)
            {
                var known = hasDate || hasAgency;
                var inCapitals = capitals && letters >= ShortestCapitals;
                if (places == 0 || (hasNumber && !hasDate) || IsLabel(line))
                    return 0;
                var end = position + length;
                var rest = line[end..].TrimStart();
                if (rest.IsEmpty)
                    return inCapitals || known ? end : 0;
                if (!BeginsSentence(rest))
                    return 0;
                var isCertain = hasDate || (inCapitals && (hasAgency || c != ':'));
                return isCertain || (opensBody && (known || (places <= MostPlaceWords && !IsAside(line[position], rest)))) ? end : 0;
            }
            else if (char.IsAsciiDigit(c))
            {
                if (places == 0)
                    return 0;
                hasNumber = true;
                while (position < line.Length && char.IsLetterOrDigit(line[position]))
                    position++;
            }
            else if (char.IsLetter(c))
            {
                var end = WordEnd(line, position);
                var word = line[position..end].TrimEnd('.');
                if (IsOneOf(word, Months) || IsOneOf(word, Weekdays))
                {
                    if (places == 0)
                        return 0;
                    hasDate = true;
                    inFirstPlace = false;
                }
                else if (char.IsUpper(c))
                {
                    places++;
                    if (inFirstPlace)
                    {
                        capitals &= word.IndexOfAnyInRange('a', 'z') < 0;
                        letters += word.Length;
                    }
                }
                else if (!IsOneOf(word, SmallWords))
                {
                    return 0;
                }

                position = end;
            }
            else
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Length of the colon or dash at a position that sets the dateline off from its paragraph.</summary>
    private static int SeparatorLength(ReadOnlySpan<char> line, int position)
    {
        var c = line[position];
        var isLast = position + 1 == line.Length;
        if (c is '—' or '–')
            return 1;
        if (c == '-' && !isLast && line[position + 1] == '-')
            return 2;
        return c is ':' or '-' or '_' && (isLast || SourceLine.IsSpace(line[position + 1])) ? 1 : 0;
    }

    private static int WordEnd(ReadOnlySpan<char> line, int position)
    {
        while (position < line.Length)
        {
            var c = line[position];
            var isInside = char.IsLetter(c) || c is '.' or '\'' or '’' or '/'
                || (c == '-' && position + 1 < line.Length && char.IsLetter(line[position + 1]));
            if (!isInside)
                break;
            position++;
        }

        return position;
    }

    private static bool BeginsSentence(ReadOnlySpan<char> rest) =>
        Shapes.IsOpener(rest[0]) || (char.IsLetterOrDigit(rest[0]) && !char.IsLower(rest[0])) || rest[0] is '₹' or '$' or '£' or '€';

    /// <summary>Whether the dash opens an aside that a second one closes: "Abuja – Nigeria's capital – is …".</summary>
    private static bool IsAside(char separator, ReadOnlySpan<char> rest) =>
        separator is '-' or '–' or '—' && rest[..Math.Min(rest.Length, 200)].IndexOf([' ', separator, ' ']) >= 0;

    private static bool IsLabel(ReadOnlySpan<char> line)
    {
        var word = line[..WordEnd(line, 0)];
        var apostrophe = word.IndexOfAny('\'', '’');
        return IsOneOf(apostrophe < 0 ? word : word[..apostrophe], Labels);
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
