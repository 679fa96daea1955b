namespace Copydesk.Analysis;

/// <summary>A key of the engine's that takes ids of rules with commas between them. Parsed to an array of strings, as written.</summary>
internal sealed record RuleIdsOption(string Key, string Description) : RuleOption(Key, Description, Array.Empty<string>())
{
    /// <inheritdoc/>
    public override string Default => "";

    /// <inheritdoc/>
    public override string Allowed => "ids of rules with commas between them, such as CD1001,CD2001";

    /// <inheritdoc/>
    public override object? Parse(string value)
    {
        var ids = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var id in ids)
        {
            foreach (var c in id)
            {
                if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                    return null;
            }
        }

        return ids.Length == 0 ? null : ids;
    }

    /// <summary>Whether the ids name the rule, in any case.</summary>
    public static bool Names(string[] ids, string rule)
    {
        foreach (var id in ids)
        {
            if (string.Equals(id, rule, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
