using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>
/// The forms of places and organisations that are one, from <c>PlaceVariants.txt</c>: a line holds the forms of one, the one in
/// official use first, and where it was renamed the year.
/// </summary>
internal static class PlaceVariants
{
    private static Table? table;

    /// <summary>All forms, to be looked for.</summary>
    public static ImmutableArray<string> Forms => Held.Forms;

    private static Table Held => table ??= Load();

    /// <summary>The number of the place that a form names.</summary>
    public static int GroupOf(int form) => Held.Groups[form];

    /// <summary>The form cut into words.</summary>
    public static NameForm? Cut(int form) => Held.Cut[form] ??= NameForm.Cut(Held.Forms[form]);

    /// <summary>The year in which the form was given up, or 0.</summary>
    public static int RenamedIn(int form) => Held.Years[form];

    /// <summary>The year in which the form was given up, or null where it isn't listed with one.</summary>
    public static int? RenamedIn(string form) => Held.Forms.IndexOf(form) is >= 0 and var at && Held.Years[at] > 0 ? Held.Years[at] : null;

    private static Table Load()
    {
        var forms = ImmutableArray.CreateBuilder<string>();
        var groups = new List<int>();
        var years = new List<int>();
        var group = 0;
        foreach (var line in WordList.EntriesOf(typeof(PlaceVariants).Assembly, "PlaceVariants.txt"))
        {
            var rest = line;
            var year = 0;
            if (rest.IndexOf('<') is >= 0 and var before)
            {
                year = int.Parse(rest[(before + 1)..].Trim(), CultureInfo.InvariantCulture);
                rest = rest[..before];
            }

            for (var isFirst = true; !rest.IsEmpty; isFirst = false)
            {
                var sign = rest.IndexOf('=');
                forms.Add((sign < 0 ? rest : rest[..sign]).Trim().ToString());
                groups.Add(group);
                years.Add(isFirst ? 0 : year);
                rest = sign < 0 ? [] : rest[(sign + 1)..];
            }

            group++;
        }

        return new Table(forms.ToImmutable(), [.. groups], [.. years]);
    }

    private sealed record Table(ImmutableArray<string> Forms, int[] Groups, int[] Years)
    {
        public NameForm?[] Cut { get; } = new NameForm?[Groups.Length];
    }
}
