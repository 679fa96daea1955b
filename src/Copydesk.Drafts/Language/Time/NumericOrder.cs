namespace Copydesk.Drafts.Language;

/// <summary>Whether a locale writes 05/06 for May 6 or for 5 June.</summary>
internal static class NumericOrder
{
    /// <summary>True for month first, false for day first, null where the locale does not settle it.</summary>
    public static bool? MonthFirst(string locale) => RegionOf(locale) switch
    {
        "" => null,
        "US" or "PH" or "LR" => true,
        // Canada writes both ways.
        "CA" => null,
        _ => false,
    };

    /// <summary>The country of a locale in capitals, "GB" of "en-GB"; empty where it names none.</summary>
    public static ReadOnlySpan<char> RegionOf(string locale)
    {
        var region = locale.LastIndexOfAny(['-', '_']);
        return region < 0 || locale.Length - region - 1 != 2 ? [] : locale[(region + 1)..].ToUpperInvariant();
    }
}
