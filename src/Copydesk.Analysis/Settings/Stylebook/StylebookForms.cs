using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Settings;

/// <summary>Which form stands for which name of a stylebook: no form may be accepted twice, or accepted and rejected.</summary>
/// <param name="report">Takes what is wrong, with its place.</param>
internal sealed class StylebookForms(Action<TextSpan, string> report)
{
    private readonly Dictionary<string, string> accepted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rejected = new(StringComparer.Ordinal);

    /// <summary>Takes a name of the house's; false, with a report, where it is taken.</summary>
    /// <param name="kind">Person, place or organisation: names of different kinds don't meet.</param>
    /// <param name="name">The house's form.</param>
    /// <param name="span">Where it stands.</param>
    public bool Declare(string kind, string name, TextSpan span) => Accept(kind, name, name, span);

    /// <summary>Takes a form that stands for a name; false, with a report, where it can't.</summary>
    public bool Accept(string kind, string name, string form, TextSpan span)
    {
        var key = KeyOf(kind, name, form);
        if (rejected.TryGetValue(key, out var other))
            report(span, $"{SettingReader.Quote(form)} is accepted here and rejected for {SettingReader.Quote(other)}. Keep one.");
        else if (accepted.TryGetValue(key, out other))
            report(span, $"{SettingReader.Quote(form)} stands for {SettingReader.Quote(other)} already. Delete one of them.");
        return other is null && accepted.TryAdd(key, name);
    }

    /// <summary>Takes a form that does not stand for a name; false, with a report, where it can't.</summary>
    public bool Reject(string kind, string name, string form, TextSpan span)
    {
        if (!form.Any(char.IsLetterOrDigit))
        {
            report(span, $"{SettingReader.Quote(form)} has no letter, and can't be looked for. Write a word.");
            return false;
        }

        var key = KeyOf(kind, name, form);
        if (accepted.TryGetValue(key, out var other))
            report(span, $"{SettingReader.Quote(form)} is rejected here and accepted for {SettingReader.Quote(other)}. Keep one.");
        else if (rejected.TryGetValue(key, out other))
            report(span, $"{SettingReader.Quote(form)} is rejected for {SettingReader.Quote(other)} already. Delete one of them.");
        return other is null && rejected.TryAdd(key, name);
    }

    // Two people may share a surname, and what is wrong for one is right for the other: a single word counts for its own person.
    private static string KeyOf(string kind, string name, string form) =>
        kind == "person" && !form.Contains(' ', StringComparison.Ordinal) && form != name ? $"{kind}\n{name}\n{form}" : $"{kind}\n{form}";
}
