using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>
/// Tells which two speakers cannot be one: two people with names, or organisations named in full, or known by one word, that share none. A ministry
/// has many names, and who spoke for it is often left out: where either is in doubt, nothing is held against anybody.
/// </summary>
internal static class ApartSpeakers
{
    private const int ShortestWord = 4;

    private static HashSet<string>? oneWord;

    // What passes other people's words on.
    private static readonly string[] Outlets =
    [
        "agency", "bulletin", "channel", "chronicle", "daily", "gazette", "guardian", "herald", "journal", "magazine", "mail", "media", "network",
        "news", "newspaper", "post", "press", "radio", "telegraph", "television", "times", "tribune", "wire",
    ];

    /// <summary>Whether a speaker can be held against others at all: a person, or an organisation by its full name.</summary>
    public static bool IsNamed(Speaker speaker) => speaker.Kind switch
    {
        SpeakerKind.Person => true,
        SpeakerKind.Organisation => IsFullName(speaker.Name) || IsKnownByOneWord(speaker.Key),
        _ => false,
    };

    /// <summary>Whether two speakers that are not one by their names are surely two: nor by what the house calls one organisation.</summary>
    public static bool Are(QuoteSpeaker a, QuoteSpeaker b, Stylebook book)
    {
        if (a.IsPerson && b.IsPerson)
            return true;
        var (one, other) = (InstitutionOf(a), InstitutionOf(b));
        return IsWholeName(one) && IsWholeName(other) && !ShareWord(one, other) && !AreInitials(one, other) && !AreInitials(other, one)
            && (book.OrganisationOf(one) is not { } house || house != book.OrganisationOf(other));
    }

    private static bool IsWholeName(string institution) => institution.Contains(' ', StringComparison.Ordinal) || IsKnownByOneWord(institution);

    private static bool IsKnownByOneWord(string folded) => (oneWord ??= Load()).Contains(folded);

    /// <summary>Whether the words of one begin with the letters that the other is: the World Health Organization and WHO.</summary>
    private static bool AreInitials(string letters, string words)
    {
        if (letters.Contains(' ', StringComparison.Ordinal) || !words.Contains(' ', StringComparison.Ordinal))
            return false;
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (words.AsSpan(range) is { Length: >= ShortestWord } word && !letters.Contains(word[0], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static HashSet<string> Load()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in WordList.EntriesOf(typeof(ApartSpeakers).Assembly, "OneWordOrganisations.txt"))
            names.Add(line.ToString());
        return names;
    }

    // Who speaks for nobody that the draft names may speak for anybody.
    private static string InstitutionOf(QuoteSpeaker speaker) => speaker.IsPerson ? speaker.Institution : speaker.Key;

    /// <summary>Two words or more, all but the small ones with a capital, and none that tells an outlet.</summary>
    private static bool IsFullName(string name)
    {
        var words = 0;
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan(range);
            if (word.IsEmpty)
                continue;
            if (!char.IsUpper(word[0]) && word.Length >= ShortestWord)
                return false;
            foreach (var outlet in Outlets)
            {
                if (word.StartsWith(outlet, StringComparison.OrdinalIgnoreCase))
                    return false;
            }

            words += char.IsUpper(word[0]) ? 1 : 0;
        }

        return words > 1;
    }

    private static bool ShareWord(string one, string other)
    {
        foreach (var range in one.AsSpan().Split(' '))
        {
            var word = one.AsSpan(range);
            if (word.Length < ShortestWord)
                continue;
            foreach (var second in other.AsSpan().Split(' '))
            {
                if (word.SequenceEqual(other.AsSpan(second)))
                    return true;
            }
        }

        return false;
    }
}
