namespace Copydesk.Analysis;

/// <summary>A key of .editorconfig that a rule reads.</summary>
/// <param name="Key">The whole key, beginning with <c>copydesk_</c>.</param>
/// <param name="Description">What it decides, in one sentence.</param>
/// <param name="Default">The value that holds where nothing is set, as it would be written.</param>
public abstract record RuleOption(string Key, string Description, string Default)
{
    /// <summary>What may be written, for the message about a value that may not: "curly, straight or majority".</summary>
    public abstract string Allowed { get; }

    /// <summary>The value parsed, or null where it is not allowed. Surrounding space is gone already.</summary>
    public abstract object? Parse(string value);
}

/// <summary>An option that takes one of a few words; case does not matter.</summary>
/// <typeparam name="T">An enum whose members, in lower case, are the words.</typeparam>
public sealed record ChoiceOption<T>(string Key, string Description, T Value)
    : RuleOption(Key, Description, Value.ToString().ToLowerInvariant())
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override string Allowed => string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();

    /// <inheritdoc/>
    public override object? Parse(string value)
    {
        foreach (var name in Enum.GetNames<T>())
        {
            if (string.Equals(name, value, StringComparison.OrdinalIgnoreCase))
                return Enum.Parse<T>(name);
        }

        return null;
    }
}

/// <summary>An option that is <c>true</c> or <c>false</c>.</summary>
public sealed record SwitchOption(string Key, string Description, bool Value)
    : RuleOption(Key, Description, Value ? "true" : "false")
{
    /// <inheritdoc/>
    public override string Allowed => "true, false";

    /// <inheritdoc/>
    public override object? Parse(string value) => bool.TryParse(value, out var parsed) ? parsed : null;
}

/// <summary>An option that takes a whole number.</summary>
public sealed record NumberOption(string Key, string Description, int Value, int Least, int Most)
    : RuleOption(Key, Description, Value.ToString(System.Globalization.CultureInfo.InvariantCulture))
{
    /// <inheritdoc/>
    public override string Allowed => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}");

    /// <inheritdoc/>
    public override object? Parse(string value) =>
        int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var parsed)
            && parsed >= Least && parsed <= Most ? parsed : null;
}
