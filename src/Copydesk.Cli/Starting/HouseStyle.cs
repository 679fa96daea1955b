using System.Globalization;

namespace Copydesk.Cli.Starting;

/// <summary>What the drafts of a folder have in common, as far as they tell.</summary>
/// <param name="Locale">Locale, or null.</param>
/// <param name="QuoteMarks">Value of <c>copydesk_quote_marks</c>, or null.</param>
/// <param name="DateOrder">Value of <c>copydesk_date_order</c>, or null.</param>
/// <param name="Said">How it was guessed, for the editor.</param>
internal sealed record HouseStyle(string? Locale, string? QuoteMarks, string? DateOrder, string Said)
{
    /// <summary>A stylebook to begin with: everything in it is a comment.</summary>
    public const string Stylebook = """
        # What the house has decided about names. Everything is optional; copydesk explain CD9008 shows all that may stand here.
        #
        # people:
        #   - name: Volodymyr Zelenskyy
        #     rejected: [Volodymyr Zelensky, Zelensky]
        # places:
        #   - name: Kyiv
        #     rejected: [Kiev]
        #     frozen_names: [Dynamo Kiev]

        """;

    private const int MostDrafts = 500;

    // Of two spellings the first is British; each pair by its stem, so that its forms count too.
    private static readonly (string British, string American)[] Pairs =
    [
        ("centre", "center"), ("colour", "color"), ("defence", "defense"), ("favour", "favor"), ("harbour", "harbor"), ("honour", "honor"),
        ("labour", "labor"), ("neighbour", "neighbor"), ("organis", "organiz"), ("programme", "program "), ("theatre", "theater"), ("travell", "traveler"),
    ];

    private static readonly string[] Indian = [" lakh", " crore"];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
    ];

    /// <summary>Guesses from the drafts; those that can't be read tell nothing.</summary>
    public static HouseStyle Guess(IDraftSource[] sources)
    {
        var (read, british, american, indian) = (0, 0, 0, 0);
        var (curly, straight, dayFirst, monthFirst) = (0, 0, 0, 0);
        foreach (var source in sources)
        {
            if (read == MostDrafts)
                break;
            string text;
            try
            {
                text = source.Read().Text;
            }
            catch (UnreadableDraftException)
            {
                continue;
            }

            read++;
            foreach (var (one, other) in Pairs)
            {
                british += Count(text, one);
                american += Count(text, other);
            }

            foreach (var word in Indian)
                indian += Count(text, word);
            straight += text.AsSpan().Count('"');
            curly += text.AsSpan().Count('\u201C') + text.AsSpan().Count('\u201D');
            CountDates(text, ref dayFirst, ref monthFirst);
        }

        var locale = indian > 2 && british >= american ? "en-IN" : Clear(british, american, "en-GB", "en-US");
        var quoteMarks = Clear(curly, straight, "curly", "straight");
        var dateOrder = Clear(dayFirst, monthFirst, "day", "month");
        return new HouseStyle(locale, quoteMarks, dateOrder, string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Read {read} {(read == 1 ? "draft" : "drafts")}.
            {british} British and {american} American spellings, {indian} Indian numbers: {Guessed("copydesk_locale", locale)}
            {curly} curly and {straight} straight double marks: {Guessed("copydesk_quote_marks", quoteMarks)}
            {dayFirst} dates as 22 April, {monthFirst} as April 22: {Guessed("copydesk_date_order", dateOrder)}

            """));
    }

    // Twice as many of one, and more than a stray few, so that a quoted name decides nothing.
    private static string? Clear(int one, int other, string ofOne, string ofOther) =>
        one > 2 && one >= 2 * other ? ofOne : other > 2 && other >= 2 * one ? ofOther : null;

    private static string Guessed(string key, string? value) => value is null ? $"that tells nothing; set {key} yourself." : $"{key} = {value}, guessed.";

    /// <summary>Counts days before and behind names of months.</summary>
    private static void CountDates(string text, ref int dayFirst, ref int monthFirst)
    {
        foreach (var month in Months)
        {
            for (var at = text.IndexOf(month, StringComparison.Ordinal); at >= 0; at = text.IndexOf(month, at + month.Length, StringComparison.Ordinal))
            {
                var end = at + month.Length;
                if ((at > 0 && text[at - 1] != ' ') || (end < text.Length && char.IsAsciiLetter(text[end])))
                    continue;
                var behind = text.AsSpan(end).TrimStart('.').TrimStart(' ');
                var digits = behind.IndexOfAnyExceptInRange('0', '9');
                dayFirst += at > 1 && EndsWithDay(text.AsSpan(0, at - 1)) ? 1 : 0;
                monthFirst += (digits < 0 ? behind.Length : digits) is 1 or 2 ? 1 : 0;
            }
        }
    }

    private static bool EndsWithDay(ReadOnlySpan<char> text)
    {
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (text.EndsWith(ending))
                text = text[..^ending.Length];
        }

        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[^(digits + 1)]))
            digits++;
        return digits is 1 or 2;
    }

    /// <summary>Settings to begin with.</summary>
    public string EditorConfig() => $"""
        root = true

        [*.{"{txt,text,md,markdown}"}]
        # Locale of the copy, such as en-GB, en-US or en-IN. {Source(Locale)}
        {(Locale is null ? "# " : "")}copydesk_locale = {Locale ?? "en-GB"}

        # Double quotation marks and apostrophes, curly or straight; else as most of each draft has them. {Source(QuoteMarks)}
        {(QuoteMarks is null ? "# " : "")}copydesk_quote_marks = {QuoteMarks ?? "curly"}

        # Order of day and month, day (22 April) or month (April 22); else as most of each draft has it. {Source(DateOrder)}
        {(DateOrder is null ? "# " : "")}copydesk_date_order = {DateOrder ?? "day"}

        # Time zone of the house, in which time stamps become days.
        # copydesk_time_zone = Europe/London

        # What fails the gate: suggestion, warning, error or never.
        copydesk_gate = error

        # Rules that fail until they are fixed or let stand with a reason, whatever their severity.
        # copydesk_must_answer = CD1001,CD2001

        # Whether a stet has to say why, and rules for which none holds.
        # copydesk_stet_reason = required
        # copydesk_no_stet = CD4001

        # Severities: error, warning, suggestion or none. copydesk rules lists the rules.
        # dotnet_diagnostic.CD3003.severity = warning
        # dotnet_analyzer_diagnostic.category-Style.severity = none

        """;

    private static string Source(string? guess) => guess is null ? "The drafts here don't tell." : "Guessed from the drafts here.";

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            count++;
        return count;
    }
}
