using System.Globalization;

namespace Copydesk.Cli.Starting;

/// <summary>What the drafts of a folder have in common: their locale and the shape of their quotation marks.</summary>
/// <param name="Locale">Locale, or null where the drafts don't tell.</param>
/// <param name="Said">How it was guessed, for the editor: a line each.</param>
internal sealed record HouseStyle(string? Locale, string Said)
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

    /// <summary>Guesses from the drafts; those that can't be read tell nothing.</summary>
    public static HouseStyle Guess(IDraftSource[] sources)
    {
        var (read, british, american, indian) = (0, 0, 0, 0);
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
        }

        // Twice as many of one, and more than a stray few, so that a quoted name decides nothing.
        var locale = indian > 2 && british >= american ? "en-IN"
            : british > 2 && british >= 2 * american ? "en-GB"
            : american > 2 && american >= 2 * british ? "en-US"
            : null;
        return new HouseStyle(locale, string.Create(CultureInfo.InvariantCulture, $"Read {read} {(read == 1 ? "draft" : "drafts")}: {british} British and {american} American spellings, {indian} Indian numbers. {(locale is null ? "That tells no locale; set copydesk_locale yourself." : "Locale guessed: " + locale + ".")}\n"));
    }

    /// <summary>Settings to begin with.</summary>
    public string EditorConfig() => $"""
        root = true

        [*.{"{txt,text,md,markdown}"}]
        # Locale of the copy, such as en-GB, en-US or en-IN. {(Locale is null ? "The drafts here don't tell." : "Guessed from the drafts here.")}
        {(Locale is null ? "# " : "")}copydesk_locale = {Locale ?? "en-GB"}

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

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            count++;
        return count;
    }
}
