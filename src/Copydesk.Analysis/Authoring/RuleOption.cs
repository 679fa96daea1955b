using System.Globalization;

namespace Copydesk.Analysis;

/// <summary>A key of .editorconfig that a rule reads.</summary>
/// <param name="Key">The whole key, in lower case, beginning with <c>copydesk_</c>.</param>
/// <param name="Description">What it decides, in one sentence.</param>
/// <param name="DefaultValue">The value that holds where nothing is set.</param>
public abstract record RuleOption(string Key, string Description, object DefaultValue)
{
    /// <summary>The value that holds where nothing is set, as it would be written; empty where it then stays unset.</summary>
    public abstract string Default { get; }

    /// <summary>What may be written, for the message about a value that may not: "curly, straight or majority".</summary>
    public abstract string Allowed { get; }

    /// <summary>The value parsed, or null where it is not allowed. Surrounding space is gone already.</summary>
    public abstract object? Parse(string value);
}

/// <summary>An option that takes one of a few words; case does not matter.</summary>
/// <typeparam name="T">An enum whose members, in lower case, are the words.</typeparam>
public sealed record ChoiceOption<T>(string Key, string Description, T Value) : RuleOption(Key, Description, Value)
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override string Default => Value.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public override string Allowed
    {
        get
        {
            var names = Enum.GetNames<T>();
            var words = string.Join(", ", names, 0, names.Length - 1) + (names.Length > 1 ? " or " : "") + names[^1];
            return words.ToLowerInvariant();
        }
    }

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
public sealed record SwitchOption(string Key, string Description, bool Value) : RuleOption(Key, Description, Value)
{
    /// <inheritdoc/>
    public override string Default => Value ? "true" : "false";

    /// <inheritdoc/>
    public override string Allowed => "true or false";

    /// <inheritdoc/>
    public override object? Parse(string value) => bool.TryParse(value, out var parsed) ? parsed : null;
}

/// <summary>An option that takes a whole number.</summary>
public sealed record NumberOption(string Key, string Description, int Value, int Least, int Most) : RuleOption(Key, Description, Value)
{
    /// <inheritdoc/>
    public override string Default => Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Allowed => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}");

    /// <inheritdoc/>
    public override object? Parse(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            && parsed >= Least && parsed <= Most ? parsed : null;
}
