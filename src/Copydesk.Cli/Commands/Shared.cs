using System.CommandLine;
using System.CommandLine.Parsing;
using Copydesk.Cli.Files;

namespace Copydesk.Cli.Commands;

/// <summary>
/// Arguments and options that several commands take, and how their values are read. Values are plain strings until then:
/// typed options would make the start slower and the messages vaguer.
/// </summary>
internal static class Shared
{
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files, folders (recursive: .txt, .text, .md, .markdown), globs, or - for standard input. The current folder where none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string> Published() => new("--published")
    {
        HelpName = "DATE",
        Description = "Day of publication of every draft, whatever it says itself, such as 2025-05-06.",
    };

    public static Option<string> Locale() => new("--locale")
    {
        HelpName = "TAG",
        Description = "Language and country of every draft, whatever it says itself, such as en-GB, en-US, en-IN.",
    };

    public static Option<string> StdinPath() => new("--stdin-path")
    {
        HelpName = "NAME",
        Description = "Name of the draft on standard input: tells its format and settings.",
    };

    /// <summary>The paths, none of which is an option misspelt.</summary>
    public static IReadOnlyList<string> PathsOf(ParseResult parsed, Argument<string[]> argument)
    {
        // The parser takes an option that it doesn't know for a path. Behind a -- everything is a path.
        List<string>? options = null;
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                break;
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
                (options ??= []).Add(token.Value);
        }

        var paths = parsed.GetValue(argument) ?? [];
        if (options is not null)
        {
            foreach (var path in paths)
            {
                if (options.Contains(path))
                    throw UnknownOption(parsed, path);
            }
        }

        return paths;
    }

    /// <summary>The settings of drafts below the current folder and elsewhere, with the command line over them.</summary>
    public static ISettingsSource SettingsOf(RuleSet rules, SettingsOverrides overrides) =>
        new EditorConfigSettings(rules, Disk.CurrentFolder(), EditorConfigSettings.ReadFile, overrides);

    /// <summary>A date such as <c>2025-05-06</c>.</summary>
    public static DateOnly? DateOf(ParseResult parsed, Option<string> option) =>
        parsed.GetValue(option) is not { } value ? null
        : EngineOptions.Published.Parse(value) is DateOnly date ? date
        : throw Bad(option, value, "no day of the calendar. Write year-month-day, such as 2025-05-06.");

    /// <summary>A language or locale such as <c>en</c> or <c>en-GB</c>, with the case that tags have.</summary>
    public static string? LocaleOf(ParseResult parsed, Option<string> option) =>
        parsed.GetValue(option) is not { } value ? null
        : EngineOptions.Locale.Parse(value) as string ?? throw Bad(option, value, "no language tag. Write one such as en-GB, en-US or en-IN.");

    /// <summary>One of a few words, in any case.</summary>
    public static string ChoiceOf(string option, string value, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.Equals(word, value, StringComparison.OrdinalIgnoreCase))
                return word;
        }

        throw new UsageException($"""{option}: "{value}" is not one of {string.Join(", ", words)}.{Nearest.Hint(value, words.ToArray())}""");
    }

    /// <summary>What is said of a value that can't be used.</summary>
    public static UsageException Bad(Option option, string value, string why) => new($"""{option.Name}: "{value}" is {why}""");

    private static UsageException UnknownOption(ParseResult parsed, string given)
    {
        var names = new List<string>();
        foreach (var option in parsed.CommandResult.Command.Options)
            names.Add(option.Name);
        var command = parsed.CommandResult.Command.Name;
        return new UsageException(
            $"{command} has no option {given}.{Nearest.Hint(given, names)} See {CommandLine.Name} {command} --help; a file of that name is ./{given}.");
    }
}
