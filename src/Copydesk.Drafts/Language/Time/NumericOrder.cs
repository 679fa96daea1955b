namespace Copydesk.Drafts.Language;

/// <summary>Whether a locale writes 05/06 for May 6 or for 5 June.</summary>
internal static class NumericOrder
{
    /// <summary>True for month first, false for day first, null where the locale does not settle it.</summary>
    public static bool? MonthFirst(string locale)
    {
        var region = locale.LastIndexOfAny(['-', '_']);
        if (region < 0 || locale.Length - region - 1 != 2)
            return null;
        return locale.AsSpan(region + 1).ToString().ToUpperInvariant() switch
        {
            "US" or "PH" or "LR" => true,
            // Canada writes both ways.
            "CA" => null,
            _ => false,
        };
    }
}
