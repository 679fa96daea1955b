using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Copydesk.Cli.Caching;
using Copydesk.Reports;
using Microsoft.CodeAnalysis;

namespace Copydesk.Cli.Commands;

/// <summary>The options of <c>check</c>, and of the commands that check first; declared and read in one place.</summary>
internal sealed class CheckOptions
{
    private const int MostJobs = 1024;

    private readonly Option<string> format = new("--format")
    {
        HelpName = "FORMAT",
        Description = "What goes to standard output: console (where not given), compact, json, sarif, github, gitlab, checkstyle, junit, rdjsonl, html.",
    };

    private readonly Option<string[]> output = new("--output")
    {
        HelpName = "FORMAT=FILE",
        Description = "A report written besides; may be given several times.",
    };

    private readonly Option<string[]> only = new("--only") { HelpName = "IDS", Description = "Only these rules, such as CD1001,CD2001." };

    private readonly Option<string[]> skip = new("--skip") { HelpName = "IDS", Description = "All rules but these." };

    private readonly Option<string[]> severity = new("--severity")
    {
        HelpName = "ID=LEVEL",
        Description = "Severity of a rule: error, warning, suggestion or none; may be given several times.",
    };

    private readonly Option<string> stylebook = new("--stylebook")
    {
        HelpName = "FILE",
        Description = "The stylebook of every draft; the nearest stylebook.yml above each where not given.",
    };

    private readonly Option<string> published = Shared.Published();

    private readonly Option<string> locale = Shared.Locale();

    private readonly Option<bool> noDesk = new("--no-desk") { Description = "Judge each draft alone, without comparing drafts with each other." };

    private readonly Option<bool> noCache = new("--no-cache") { Description = "Use nothing remembered from earlier runs, and leave nothing behind." };

    private readonly Option<string> cache = new("--cache")
    {
        HelpName = "DIR",
        Description = "Folder for what is remembered for later runs, of however few drafts; $XDG_CACHE_HOME/copydesk, from 200 drafts on, where not given.",
    };

    private readonly Option<string> jobs = new("--jobs")
    {
        HelpName = "N",
        Description = "Threads to use; as many as the machine has processors where not given.",
    };

    /// <summary>Adds those that say what to check and how.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { only, skip, severity, stylebook, published, locale, noDesk, noCache, jobs })
            command.Options.Add(option);
    }

    /// <summary>Adds those that say what is reported where.</summary>
    public void AddReportsTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(cache);
    }

    /// <summary>Which report goes to standard output.</summary>
    public string FormatOf(ParseResult parsed) => Shared.ChoiceOf(format.Name, parsed.GetValue(format) ?? ReportFormats.Console, ReportFormats.Names);

    /// <summary>Which reports are written besides, and where.</summary>
    public (string Format, string File)[] OutputsOf(ParseResult parsed)
    {
        var given = parsed.GetValue(output) ?? [];
        var outputs = new (string, string)[given.Length];
        for (var i = 0; i < given.Length; i++)
        {
            var equals = given[i].IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == given[i].Length - 1)
                throw Shared.Bad(output, given[i], "no FORMAT=FILE. Write such as sarif=copydesk.sarif.");
            outputs[i] = (Shared.ChoiceOf(output.Name, given[i][..equals], ReportFormats.Names), given[i][(equals + 1)..]);
        }

        return outputs;
    }

    /// <summary>What goes over every settings file.</summary>
    public SettingsOverrides OverridesOf(ParseResult parsed, RuleSet rules) => new()
    {
        Only = IdsOf(parsed, only, rules),
        Skip = IdsOf(parsed, skip, rules),
        Severities = SeveritiesOf(parsed, rules),
        Published = Shared.DateOf(parsed, published),
        Locale = Shared.LocaleOf(parsed, locale),
        Stylebook = StylebookOf(parsed),
    };

    /// <summary>How to run.</summary>
    public RunOptions RunOptionsOf(ParseResult parsed) => new()
    {
        Jobs = JobsOf(parsed),
        Desk = !parsed.GetValue(noDesk),
    };

    /// <summary>What earlier runs remember; null where nothing is to be remembered, or where it doesn't pay.</summary>
    public RunCache? CacheOf(ParseResult parsed, int drafts)
    {
        if (parsed.GetValue(noCache))
            return null;
        var folder = parsed.GetValue(cache) is { } named ? CacheFolder.Named(named) : drafts < RunCache.FewestDrafts ? null : CacheFolder.OfUser();
        return folder is null ? null : RunCache.Open(folder);
    }

    private string? StylebookOf(ParseResult parsed)
    {
        if (parsed.GetValue(stylebook) is { } file && !File.Exists(file))
            throw Shared.Bad(stylebook, file, "no file. Write the path of a stylebook.yml.");
        return parsed.GetValue(stylebook);
    }

    private int JobsOf(ParseResult parsed)
    {
        if (parsed.GetValue(jobs) is not { } value)
            return Environment.ProcessorCount;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostJobs
            ? count
            : throw Shared.Bad(jobs, value, "no whole number from 1 to 1024. Write such as --jobs 4.");
    }

    private static ImmutableArray<string> IdsOf(ParseResult parsed, Option<string[]> option, RuleSet rules)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var list in parsed.GetValue(option) ?? [])
        {
            foreach (var id in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                ids.Add(BuiltInRules.Find(rules, id, option.Name).Id);
            if (ids.Count == 0)
                throw Shared.Bad(option, list, "no list of rules. Write such as CD1001,CD2001.");
        }

        return ids.ToImmutable();
    }

    private ImmutableArray<SeverityOverride> SeveritiesOf(ParseResult parsed, RuleSet rules)
    {
        var severities = ImmutableArray.CreateBuilder<SeverityOverride>();
        foreach (var given in parsed.GetValue(severity) ?? [])
        {
            var equals = given.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw Shared.Bad(severity, given, "no ID=LEVEL. Write such as CD1001=error.");
            var id = BuiltInRules.Find(rules, given[..equals], severity.Name).Id;
            severities.Add(new SeverityOverride(id, SeverityLevel.Parse(given.AsSpan(equals + 1).Trim())
                ?? throw Shared.Bad(severity, given, $"no ID=LEVEL: a level is {SeverityLevel.Allowed}. Write such as {id}=error.")));
        }

        return severities.ToImmutable();
    }
}
