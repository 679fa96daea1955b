namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>
/// Knows a dateline by its shape: "NEW DELHI, May 5 (Agency) –", "LAGOS —", "London, 5 May (Agency) –", "New Delhi:".
/// </summary>
internal static class Datelines
{
    private const int Longest = 90;
    private const int ShortestCapitals = 3;
    private const int MostPlaceWords = 3;
    private const int MostCapitalWords = 4;
    private const int ShortestLead = 60;
    private const int ShortestOfCalendar = 3;
    private const int LongestOfCalendar = 9;

    private static readonly string[] SmallWords = ["al", "and", "da", "de", "del", "do", "el", "la", "le", "of", "on", "the", "upon"];

    /// <summary>Labels that stand where a place would, and the prepositions of "On Monday – May 5 – the bank …".</summary>
    private static readonly string[] Labels =
    [
        "advertisement", "after", "also", "analysis", "answer", "at", "background", "before", "breaking", "by", "caption",
        "clarification", "comment", "correction", "credit", "disclaimer", "editor", "editorial", "editors", "embargoed", "exclusive",
        "explained", "explainer", "fact", "flash", "from", "graphic", "here", "how", "image", "in", "interview", "just", "latest",
        "live", "more", "no", "note", "notes", "on", "opinion", "photo", "photos", "picture", "poll", "press", "question", "read",
        "related", "report", "review", "see", "since", "sponsored", "story", "summary", "tags", "topics", "trending", "until", "update",
        "updated", "updates", "urgent", "verdict", "video", "warning", "watch", "what", "when", "where", "who", "why", "yes",
    ];

    /// <summary>Places known so well that they need nothing else to be told from a speaker's name in front of a colon.</summary>
    private static readonly string[] Places =
    [
        "abidjan", "abuja", "accra", "addis ababa", "ahmedabad", "algiers", "amman", "amsterdam", "ankara", "athens", "auckland", "baghdad",
        "bangkok", "beijing", "beirut", "belfast", "bengaluru", "berlin", "bhopal", "brussels", "budapest", "cairo", "canberra", "cape town",
        "caracas", "chandigarh", "chennai", "chicago", "colombo", "dakar", "damascus", "dar es salaam", "delhi", "dhaka", "doha", "dubai",
        "dublin", "edinburgh", "geneva", "guwahati", "hanoi", "harare", "hong kong", "hyderabad", "islamabad", "istanbul", "jaipur", "jakarta",
        "jerusalem", "johannesburg", "kabul", "kampala", "karachi", "kathmandu", "khartoum", "kigali", "kinshasa", "kochi", "kolkata", "kuala lumpur",
        "kyiv", "lagos", "lahore", "lisbon", "london", "los angeles", "luanda", "lucknow", "lusaka", "madrid", "manila", "maputo", "melbourne",
        "mexico city", "mogadishu", "moscow", "mumbai", "nairobi", "new delhi", "new york", "oslo", "ottawa", "panaji", "paris", "patna", "prague",
        "pretoria", "pune", "ranchi", "riyadh", "rome", "seoul", "shanghai", "singapore", "srinagar", "stockholm", "sydney", "taipei", "tehran",
        "thiruvananthapuram", "tokyo", "toronto", "tripoli", "tunis", "vienna", "warsaw", "washington", "wellington", "windhoek", "yangon",
    ];

    /// <summary>Length of the dateline that a paragraph begins with, its dash or colon included; 0 where it begins with none.</summary>
    /// <param name="line">The paragraph's first line.</param>
    /// <param name="opensBody">
    /// Whether this is the first paragraph of the body: there a known place alone is enough ("New Delhi: …"), elsewhere it
    /// takes capitals or a date.
    /// </param>
    /// <param name="isAnnounced">Whether a headline or date stands above it, so that any name may be a place.</param>
    public static int LengthOf(ReadOnlySpan<char> line, bool opensBody, bool isAnnounced)
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
                if (hasDate || (inCapitals && (hasAgency || (c != ':' && places <= MostCapitalWords))))
                    return end;
                return opensBody && (hasAgency || IsPlace(line[..position], isAnnounced && places <= MostPlaceWords, line[position], rest)) ? end : 0;
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
                var word = line[position..end];
                if (word[^1] == '.')
                    word = word.TrimEnd('.');
                if (IsMonthOrWeekday(word))
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
        while (position < line.Length && (uint)((line[position] | 0x20) - 'a') <= 'z' - 'a')
            position++;
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

    /// <summary>Whether a name alone is the place where a story was filed.</summary>
    private static bool IsPlace(ReadOnlySpan<char> name, bool mayBeAny, char separator, ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestLead && !IsAside(separator, rest)
        && (IsOneOf(name.TrimEnd(), Places) || (mayBeAny && !name.StartsWith("The ", StringComparison.OrdinalIgnoreCase)));

    private static bool IsMonthOrWeekday(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestOfCalendar or > LongestOfCalendar)
            return false;
        // What nearly every word fails.
        if (((word[0] | 0x20), (word[1] | 0x20)) is not (('j', 'a' or 'u') or ('f', 'e' or 'r') or ('m', 'a' or 'o') or ('a', 'p' or 'u')
            or ('s', 'e' or 'a' or 'u') or ('o', 'c') or ('n', 'o') or ('d', 'e') or ('t', 'u' or 'h') or ('w', 'e')))
            return false;
        Span<char> lower = stackalloc char[LongestOfCalendar];
        for (var i = 0; i < word.Length; i++)
            lower[i] = char.ToLowerInvariant(word[i]);
        return lower[..word.Length] is
            "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
            or "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec"
            or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
            or "mon" or "tue" or "tues" or "wed" or "thu" or "thur" or "thurs" or "fri" or "sat" or "sun";
    }

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
            if (known.Length == word.Length && (known[0] ^ word[0] | 0x20) == 0x20 && word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
