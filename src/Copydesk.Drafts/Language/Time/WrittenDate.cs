using System.Globalization;
using System.Text;

namespace Copydesk.Drafts.Language;

/// <summary>Writes days, months and weekdays as a writer wrote others.</summary>
public static class WrittenDate
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>
    /// Whether a written date has its month before its day: "May 5", "Sept. 5, 2025". Of figures alone the locale knows; where
    /// it doesn't, the day goes first.
    /// </summary>
    public static bool IsMonthFirst(ReadOnlySpan<char> written, string locale)
    {
        if (!HasLetters(written))
            return NumericOrder.MonthFirst(locale) ?? false;
        var word = written[..LettersIn(written)];
        return (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(word)) & WordClass.Month) != 0;
    }

    /// <summary>"May 5" or "5 May"; with a year "May 5, 2025" or "5 May 2025".</summary>
    public static string Write(DateOnly date, bool monthFirst, bool withYear)
    {
        var month = Months[date.Month - 1];
        return (monthFirst, withYear) switch
        {
            (true, true) => string.Create(CultureInfo.InvariantCulture, $"{month} {date.Day}, {date.Year}"),
            (true, false) => string.Create(CultureInfo.InvariantCulture, $"{month} {date.Day}"),
            (false, true) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {month} {date.Year}"),
            (false, false) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {month}"),
        };
    }

    /// <summary>"1st", "2nd", "3rd", "4th", …</summary>
    public static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + OrdinalTail(number);

    /// <summary>The name of a weekday in the shape of another: "Tue" for "Mon", "TUESDAY" for "MONDAY".</summary>
    public static string Like(ReadOnlySpan<char> written, DayOfWeek weekday) => Shaped(written, weekday.ToString(), written.Length < 6);

    /// <summary>
    /// The words of one date with another in them, in the same form, or null where the form can't be kept: figures whose order
    /// nothing settles.
    /// </summary>
    /// <param name="written">The words of <paramref name="from"/>: "Sept. 5, 2025", "05-06-2025".</param>
    /// <param name="from">The date that they name.</param>
    /// <param name="to">The date to name.</param>
    /// <param name="locale">Settles the order of "5/5/2025"; "" leaves it open.</param>
    public static string? Rewrite(ReadOnlySpan<char> written, DateOnly from, DateOnly to, string locale = "")
    {
        var isIso = written.Length > 4 && DigitsIn(written) == 4;
        var isMonthFirst = false;
        if (from.Day == from.Month && !isIso && !HasLetters(written))
        {
            if (NumericOrder.MonthFirst(locale) is not { } order)
                return null;
            isMonthFirst = order;
        }

        var result = new StringBuilder(written.Length + 8);
        int day = 0, month = 0;
        for (var i = 0; i < written.Length;)
        {
            if (char.IsAsciiDigit(written[i]))
            {
                var end = i;
                while (end < written.Length && char.IsAsciiDigit(written[end]))
                    end++;
                var digits = written[i..end];
                if (digits.Length > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                    return null;
                if (digits.Length == 4)
                    result.Append(to.Year.ToString("0000", CultureInfo.InvariantCulture));
                else if (day > 0 && month > 0)
                    result.Append((to.Year % 100).ToString("00", CultureInfo.InvariantCulture));
                else if (value == from.Day && day == 0 && (month > 0 || !(isIso || isMonthFirst)))
                    result.Append(Padded(day = to.Day, digits, isIso));
                else if (value == from.Month && month == 0)
                    result.Append(Padded(month = to.Month, digits, isIso));
                else
                    return null;
                i = end;
            }
            else if (char.IsLetter(written[i]))
            {
                var word = WordIn(written[i..]);
                var classes = Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(word));
                if ((classes & WordClass.Month) != 0 && month == 0)
                {
                    month = to.Month;
                    var isShort = word.Length < Months[from.Month - 1].Length;
                    result.Append(Shaped(word, Months[month - 1], isShort));
                    if (isShort && month == 5 && i + word.Length < written.Length && written[i + word.Length] == '.')
                        i++;
                }
                else if ((classes & WordClass.OrdinalWord) != 0 && day == 0)
                {
                    var ordinal = OrdinalWord(day = to.Day);
                    result.Append(char.IsUpper(word[0]) ? char.ToUpperInvariant(ordinal[0]) + ordinal[1..] : ordinal);
                }
                else
                    result.Append(i > 0 && char.IsAsciiDigit(written[i - 1]) ? OrdinalTail(day) : word);
                i += word.Length;
            }
            else
            {
                result.Append(written[i++]);
            }
        }

        // "5" of "Monday 5 to Wednesday 7 May"
        var isDayAlone = day > 0 && !isIso && (from.Year, from.Month) == (to.Year, to.Month);
        return day > 0 && (month > 0 || isDayAlone) ? result.ToString() : null;
    }

    /// <summary>The word for the day of a month: "fifth", "twenty-first".</summary>
    private static string OrdinalWord(int day) => day switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        6 => "sixth",
        7 => "seventh",
        8 => "eighth",
        9 => "ninth",
        10 => "tenth",
        11 => "eleventh",
        12 => "twelfth",
        13 => "thirteenth",
        14 => "fourteenth",
        15 => "fifteenth",
        16 => "sixteenth",
        17 => "seventeenth",
        18 => "eighteenth",
        19 => "nineteenth",
        20 => "twentieth",
        30 => "thirtieth",
        _ => (day < 30 ? "twenty-" : "thirty-") + OrdinalWord(day % 10),
    };

    private static string Shaped(ReadOnlySpan<char> like, string name, bool isShort)
    {
        var shaped = isShort ? name[..3] : name;
        return like.Length > 1 && char.IsUpper(like[1]) ? shaped.ToUpperInvariant() : shaped;
    }

    private static string Padded(int value, ReadOnlySpan<char> like, bool always) =>
        value.ToString(always || like[0] == '0' ? "00" : "0", CultureInfo.InvariantCulture);

    private static string OrdinalTail(int number) => (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };

    /// <summary>The word that a text begins with; "twenty-first" is one, "May-2025" and "5-May" are not.</summary>
    private static ReadOnlySpan<char> WordIn(ReadOnlySpan<char> text)
    {
        var length = LettersIn(text);
        if (length == text.Length || text[length] != '-')
            return text[..length];
        var whole = text[..(length + 1 + LettersIn(text[(length + 1)..]))];
        return (Vocabulary.Shared.ClassOf(Vocabulary.Shared.Find(whole)) & WordClass.OrdinalWord) != 0 ? whole : text[..length];
    }

    private static int LettersIn(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        return length;
    }

    private static int DigitsIn(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length;
    }

    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
