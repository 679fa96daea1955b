using System.Globalization;

namespace Copydesk.Analysis.Settings;

/// <summary>
/// The name of a section in .editorconfig as a pattern over paths: <c>*</c>, <c>**</c>, <c>?</c>, <c>{a,b}</c>,
/// <c>{1..5}</c>, <c>[abc]</c>, <c>[!a-z]</c>, <c>\</c> before a character that stands for itself.
/// </summary>
/// <remarks>
/// Follows Roslyn's AnalyzerConfig. Instead of trying one reading after the other, it carries the set of all places in the
/// path that the pattern can have reached so far, item by item: the time is that of pattern times path, whatever is nested
/// in what. So a number range also fits where only another than the first reading does, which Roslyn misses.
/// </remarks>
internal sealed class SectionGlob
{
    private const int LongestName = 4096;
    private const int DeepestNesting = 32;

    // Enough for every int with some zeros before it, and a bound on the work that digits can make.
    private const int MostDigits = 20;

    private readonly Item[] items;

    private SectionGlob(Item[] items) => this.items = items;

    private enum ItemKind
    {
        Unit,
        AnyUnit,
        WithinFolder,
        Anything,
        OneOf,
        Choice,
        Number,
    }

    /// <summary>Reads the name of a section, without its brackets; null and a reason where no path can match it.</summary>
    public static SectionGlob? Parse(ReadOnlySpan<char> name, out string? fault)
    {
        if (name.Length > LongestName)
        {
            fault = $"it is longer than {LongestName} characters";
            return null;
        }

        var items = new List<Item>();
        if (!name.Contains('/'))
        {
            items.Add(new Item { Kind = ItemKind.Anything });
            items.Add(new Item { Kind = ItemKind.Unit, Unit = '/' });
        }
        else if (name[0] != '/')
        {
            items.Add(new Item { Kind = ItemKind.Unit, Unit = '/' });
        }

        var parser = new Parser(name);
        fault = parser.Items(items, nesting: 0);
        return fault is null ? new SectionGlob([.. items]) : null;
    }

    /// <summary>Whether the pattern fits the whole path.</summary>
    /// <param name="path">Relative to the folder of the file, beginning with <c>/</c>, with <c>/</c> between folders.</param>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        var reached = new bool[path.Length + 1];
        reached[0] = true;
        return Advance(items, path, reached) && reached[^1];
    }

    // Moves every place reached across the items; false as soon as none is left.
    private static bool Advance(Item[] items, ReadOnlySpan<char> path, bool[] reached)
    {
        foreach (var item in items)
        {
            if (item.Kind == ItemKind.Choice)
                AdvanceChoice(item.Alternatives!, path, reached);
            else
                Advance(item, path, reached);
            if (First(reached) == reached.Length)
                return false;
        }

        return true;
    }

    private static int First(bool[] reached)
    {
        var first = 0;
        while (first < reached.Length && !reached[first])
            first++;
        return first;
    }

    private static void Advance(Item item, ReadOnlySpan<char> path, bool[] reached)
    {
        switch (item.Kind)
        {
            case ItemKind.Anything:
                reached.AsSpan(First(reached)).Fill(true);
                return;
            case ItemKind.WithinFolder:
                for (var i = 1; i < reached.Length; i++)
                    reached[i] |= reached[i - 1] && path[i - 1] != '/';
                return;
            case ItemKind.Number:
                AdvanceNumber(item, path, reached);
                return;
        }

        for (var i = reached.Length - 1; i > 0; i--)
            reached[i] = reached[i - 1] && item.Takes(path[i - 1]);
        reached[0] = false;
    }

    private static void AdvanceChoice(Item[][] alternatives, ReadOnlySpan<char> path, bool[] reached)
    {
        var all = new bool[reached.Length];
        var one = new bool[reached.Length];
        foreach (var alternative in alternatives)
        {
            reached.CopyTo(one, 0);
            if (!Advance(alternative, path, one))
                continue;
            for (var i = 0; i < all.Length; i++)
                all[i] |= one[i];
        }

        all.CopyTo(reached, 0);
    }

    private static void AdvanceNumber(Item item, ReadOnlySpan<char> path, bool[] reached)
    {
        // From the last place to the first, so that places not read yet are not overwritten.
        for (var start = reached.Length - 1; start >= 0; start--)
        {
            if (!reached[start])
                continue;
            reached[start] = false;
            var first = start < path.Length && path[start] == '-' ? start + 1 : start;
            var value = 0L;
            for (var i = first; i < path.Length && i < first + MostDigits && char.IsAsciiDigit(path[i]); i++)
            {
                value = value * 10 + path[i] - '0';
                if (value > int.MaxValue + 1L)
                    break;
                var signed = first > start ? -value : value;
                reached[i + 1] |= item.Least <= signed && signed <= item.Most;
            }
        }
    }

    private readonly struct Item
    {
        public required ItemKind Kind { get; init; }

        public char Unit { get; init; }

        // OneOf: pairs of first and last unit.
        public string? Ranges { get; init; }

        public bool IsNegated { get; init; }

        public Item[][]? Alternatives { get; init; }

        public int Least { get; init; }

        public int Most { get; init; }

        public bool Takes(char unit)
        {
            if (Kind != ItemKind.OneOf)
                return Kind == ItemKind.AnyUnit || unit == Unit;
            for (var i = 0; i < Ranges!.Length; i += 2)
            {
                if (Ranges[i] <= unit && unit <= Ranges[i + 1])
                    return !IsNegated;
            }

            return IsNegated;
        }
    }

    private ref struct Parser(ReadOnlySpan<char> name)
    {
        private readonly ReadOnlySpan<char> name = name;
        private int position;

        // Within braces, stops behind the comma or the closing brace. Says what is wrong, or null.
        public string? Items(List<Item> items, int nesting)
        {
            while (position < name.Length)
            {
                var unit = name[position++];
                switch (unit)
                {
                    case '*' when position < name.Length && name[position] == '*':
                        position++;
                        items.Add(new Item { Kind = ItemKind.Anything });
                        break;
                    case '*':
                        items.Add(new Item { Kind = ItemKind.WithinFolder });
                        break;
                    case '?':
                        items.Add(new Item { Kind = ItemKind.AnyUnit });
                        break;
                    case '[':
                        if (OneOf(items) is { } badClass)
                            return badClass;
                        break;
                    case '{':
                        if ((NumberRange(items, out var isRange) ?? (isRange ? null : Choice(items, nesting))) is { } badBraces)
                            return badBraces;
                        break;
                    case ',' or '}' when nesting > 0:
                        return null;
                    case ',':
                        return "a comma stands outside braces: write {a,b}";
                    case '}':
                        return "\"}\" closes nothing";
                    case '\\' when position == name.Length:
                        return "it ends with \"\\\"";
                    case '\\':
                        items.Add(new Item { Kind = ItemKind.Unit, Unit = name[position++] });
                        break;
                    default:
                        items.Add(new Item { Kind = ItemKind.Unit, Unit = unit });
                        break;
                }
            }

            return nesting > 0 ? "\"{\" is not closed" : null;
        }

        private string? Choice(List<Item> items, int nesting)
        {
            if (nesting == DeepestNesting)
                return $"braces are nested more than {DeepestNesting} deep";
            var alternatives = new List<Item[]>();
            do
            {
                var alternative = new List<Item>();
                if (Items(alternative, nesting + 1) is { } fault)
                    return fault;
                alternatives.Add([.. alternative]);
            }
            while (name[position - 1] == ',');

            items.Add(new Item { Kind = ItemKind.Choice, Alternatives = [.. alternatives] });
            return null;
        }

        private string? NumberRange(List<Item> items, out bool isRange)
        {
            var before = position;
            var first = Number();
            isRange = first.Length > 0 && name[position..].StartsWith("..");
            if (isRange)
            {
                position += 2;
                var last = Number();
                isRange = last.Length > 0 && position < name.Length && name[position] == '}';
                if (isRange)
                {
                    position++;
                    if (!int.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var one)
                        || !int.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var other))
                        return $"{{{first}..{last}}} is no range of whole numbers";
                    items.Add(new Item { Kind = ItemKind.Number, Least = Math.Min(one, other), Most = Math.Max(one, other) });
                    return null;
                }
            }

            position = before;
            return null;
        }

        private ReadOnlySpan<char> Number()
        {
            var start = position;
            if (position < name.Length && name[position] == '-')
                position++;
            var digits = position;
            while (position < name.Length && char.IsDigit(name[position]))
                position++;
            return position > digits ? name[start..position] : [];
        }

        private string? OneOf(List<Item> items)
        {
            var isNegated = position < name.Length && name[position] == '!';
            if (isNegated)
                position++;
            if (position < name.Length && name[position] == ']')
                return "[] holds no character";
            var ranges = new List<char>();
            while (position < name.Length && name[position] != ']')
            {
                if (Member() is not { } first)
                    return "it ends with \"\\\"";
                var last = first;
                if (position + 1 < name.Length && name[position] == '-' && name[position + 1] != ']')
                {
                    position++;
                    if (Member() is not { } end)
                        return "it ends with \"\\\"";
                    if (end < first)
                        return $"{first}-{end} runs backwards";
                    last = end;
                }

                ranges.Add(first);
                ranges.Add(last);
            }

            if (position == name.Length)
                return "\"[\" is not closed";
            position++;
            items.Add(new Item { Kind = ItemKind.OneOf, Ranges = new string([.. ranges]), IsNegated = isNegated });
            return null;
        }

        private char? Member()
        {
            if (name[position] == '\\' && ++position == name.Length)
                return null;
            return name[position++];
        }
    }
}
