using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Settings;

/// <summary>What is read from a stylebook, and what is wrong in it.</summary>
internal sealed class StylebookReader
{
    private const int MostProblems = 200;
    private const int LongestWords = 500;

    // What may stand in each mapping: for "did you mean".
    private static readonly List<string> Sections =
        ["exclusive_titles", "frozen_names", "organisations", "people", "places", "required_lines", "same_titles", "style"];

    private static readonly List<string> PersonKeys = ["accepted", "known_by_surname", "name", "rejected", "titles"];
    private static readonly List<string> PlaceKeys = ["accepted", "frozen_names", "name", "rejected"];
    private static readonly List<string> OrganisationKeys = ["accepted", "acronym", "frozen_names", "name", "rejected"];

    private readonly string text;
    private readonly LineTable lines;
    private readonly SettingReader options;
    private readonly List<SettingsFile.Problem> problems = [];
    private readonly StylebookForms forms;
    private readonly ImmutableArray<string>.Builder frozen = ImmutableArray.CreateBuilder<string>();
    private bool isSilent;

    private StylebookReader(string text, SettingReader options)
    {
        this.text = text;
        this.options = options;
        lines = LineTable.Of(text);
        forms = new StylebookForms(Bad);
    }

    /// <summary>Reads a text, whatever it holds. What is wrong in it is left out of the stylebook.</summary>
    public static (Stylebook Book, IReadOnlyList<SettingsFile.Problem> Problems) Read(string text, SettingReader options)
    {
        if (text.StartsWith('\uFEFF'))
            text = text[1..];
        var hash = new StableHash();
        hash.Add(text);
        var reader = new StylebookReader(text, options);
        var book = new Stylebook { Id = hash.ToString() };
        var root = YamlTree.Read(text, reader.Bad, out var isBroken);
        // What breaks off in the middle looks wrong for that alone.
        reader.isSilent = isBroken;
        if (root is YamlMap sections)
        {
            foreach (var (key, value) in sections.Entries)
                reader.ReadSection(book, key, value);
        }
        else if (root is not null and not YamlScalar { Value: null or "" })
        {
            reader.Bad(root.Span, "A stylebook is made of sections. Begin with one such as people: and a list under it.");
        }

        book.FrozenNames = reader.frozen.ToImmutable();
        reader.problems.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return (book, reader.problems);
    }

    private void ReadSection(Stylebook book, YamlScalar key, YamlNode value)
    {
        switch (key.Value)
        {
            case "exclusive_titles":
                book.ExclusiveTitles = Sets(value);
                break;
            case "frozen_names":
                frozen.AddRange(Words(value));
                break;
            case "organisations":
                book.Organisations = Entries(value, OrganisationKeys, "organisation", static name => new StylebookOrganisation { Name = name });
                break;
            case "people":
                book.People = Entries(value, PersonKeys, "person", static name => new StylebookPerson { Name = name });
                break;
            case "places":
                book.Places = Entries(value, PlaceKeys, "place", static name => new StylebookName { Name = name });
                break;
            case "required_lines":
                book.RequiredLines = Words(value);
                break;
            case "same_titles":
                book.SameTitles = Sets(value);
                break;
            case "style":
                book.Settings = Style(value);
                break;
            default:
                Unknown(key, Sections);
                break;
        }
    }

    private ImmutableArray<T> Entries<T>(YamlNode value, List<string> keys, string what, Func<string, T> make)
        where T : StylebookName
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items(value, $"Write a list here: a line for each {what}, begun with a hyphen."))
        {
            // A name alone is an entry too.
            if (item is YamlScalar)
            {
                if (OneOf(item) is { } only && forms.Declare(what, only, item.Span))
                    entries.Add(make(only));
            }
            else if (item is YamlMap map)
            {
                if (Entry(map, keys, what, make) is { } entry)
                    entries.Add(entry);
            }
            else
            {
                Bad(item.Span, $"This is a list in a list. Write the {what} as name: and their spellings.");
            }
        }

        return entries.ToImmutable();
    }

    private T? Entry<T>(YamlMap map, List<string> keys, string what, Func<string, T> make)
        where T : StylebookName
    {
        var name = map.Entries.Find(static entry => entry.Key.Value == "name");
        if (name.Value is null)
        {
            Bad(map.Entries is [var first, ..] ? first.Key.Span : map.Span, $"This {what} has no name. Write name: and the house's spelling.");
            return null;
        }

        if (OneOf(name.Value) is not { } spelling || !forms.Declare(what, spelling, name.Value.Span))
            return null;
        var entry = make(spelling);
        foreach (var (key, value) in map.Entries)
        {
            if (!keys.Contains(key.Value!))
                Unknown(key, keys);
            else
                ReadKey(entry, what, key.Value!, value);
        }

        return entry;
    }

    private void ReadKey(StylebookName entry, string what, string key, YamlNode value)
    {
        switch (key)
        {
            case "accepted":
                entry.Accepted = Words(value, (form, span) => forms.Accept(what, entry.Name, form, span));
                break;
            case "rejected":
                entry.Rejected = Words(value, (form, span) => forms.Reject(what, entry.Name, form, span));
                break;
            case "frozen_names":
                frozen.AddRange(Words(value));
                break;
            case "titles":
                ((StylebookPerson)(object)entry).Titles = Words(value);
                break;
            case "known_by_surname":
                ((StylebookPerson)(object)entry).IsKnownBySurname = YesOrNo(value);
                break;
            case "acronym":
                var organisation = (StylebookOrganisation)(object)entry;
                organisation.Acronym = OneOf(value) is { } acronym && forms.Accept(what, entry.Name, acronym, value.Span) ? acronym : null;
                break;
        }
    }

    /// <summary>Any option of any rule, without its <c>copydesk_</c>.</summary>
    private ImmutableArray<Setting> Style(YamlNode value)
    {
        if (value is not YamlMap map)
        {
            if (value is not YamlScalar { Value: null or "" })
                Bad(value.Span, "Write keys and values here, such as locale: en-GB.");
            return [];
        }

        var settings = new List<Setting>();
        foreach (var (key, node) in map.Entries)
        {
            if (node is not YamlScalar { Value: var words })
            {
                Bad(node.Span, $"{SettingReader.Quote(key.Value)} takes one value, not several.");
                continue;
            }

            var outcome = options.ReadStyle(key.Value!, words?.Trim() ?? "");
            if (words is not null && outcome.Setting is { } setting)
                SettingsFile.Set(setting with { Line = lines.LineOf(key.Span.Start) + 1 }, settings);
            else if (words is not null)
                Report(outcome.Fault == EngineRules.UnknownSetting ? EngineRules.UnknownStylebookKey : EngineRules.BadStylebook, outcome.Fault == EngineRules.UnknownSetting ? key.Span : node.Span, outcome.Message);
        }

        return [.. settings];
    }

    /// <summary>A list of lists of words.</summary>
    private ImmutableArray<ImmutableArray<string>> Sets(YamlNode value)
    {
        var sets = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var item in Items(value, "Write a list of sets here, such as - [foreign minister, external affairs minister]."))
        {
            var words = Words(item);
            if (words.Length > 1)
                sets.Add(words);
            else if (words.Length == 1)
                Bad(item.Span, "A set needs two titles or more, such as - [foreign minister, external affairs minister].");
        }

        return sets.ToImmutable();
    }

    /// <summary>A list of words, or words alone; those that <paramref name="isGood"/> refuses are left out.</summary>
    private ImmutableArray<string> Words(YamlNode value, Func<string, TextSpan, bool>? isGood = null)
    {
        if (value is YamlScalar { Value: null or "" })
            return [];
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value is YamlScalar ? [value] : Items(value, "Write a list of words here."))
        {
            if (OneOf(item) is { } one && (isGood is null || isGood(one, item.Span)))
                words.Add(one);
        }

        return words.ToImmutable();
    }

    private List<YamlNode> Items(YamlNode value, string message)
    {
        if (value is YamlList list)
            return list.Items;
        if (value is not YamlScalar { Value: null or "" })
            Bad(value.Span, message);
        return [];
    }

    /// <summary>Words on one line, single spaces between them; null where there are none.</summary>
    private string? OneOf(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            Bad(node.Span, "Write words here, not a list or keys.");
            return null;
        }

        if (scalar.Value is null)
            return null;
        var words = string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length is > 0 and <= LongestWords)
            return words;
        Bad(scalar.Span, words.Length == 0 ? "Nothing stands here. Write the words, or take the line out." : "This is too long for a name or a line of print.");
        return null;
    }

    private bool YesOrNo(YamlNode node)
    {
        if (node is YamlScalar { Value: "true" or "yes" })
            return true;
        if (node is not YamlScalar { Value: "false" or "no" or null })
            Bad(node.Span, "Write true or false.");
        return false;
    }

    private void Unknown(YamlScalar key, List<string> known) =>
        Report(
            EngineRules.UnknownStylebookKey,
            key.Span,
            NearestName.Of(key.Value!, known) is { } nearest
                ? $"No stylebook has {SettingReader.Quote(key.Value)} here. Did you mean {nearest}?"
                : $"No stylebook has {SettingReader.Quote(key.Value)} here. There are {string.Join(", ", known)}.");

    private void Bad(TextSpan span, string message) => Report(EngineRules.BadStylebook, span, message);

    private void Report(DiagnosticDescriptor rule, TextSpan span, string message)
    {
        if (isSilent || problems.Count == MostProblems)
            return;
        var hash = new StableHash();
        hash.Add(rule.Id);
        var line = lines.SpanOf(lines.LineOf(span.Start));
        hash.Add(text.AsSpan(line.Start, line.Length).Trim());
        problems.Add(new SettingsFile.Problem(rule, span, lines.PositionsOf(span), message, hash.ToString()));
    }
}
