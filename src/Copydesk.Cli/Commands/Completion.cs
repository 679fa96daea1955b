using System.CommandLine;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary>What shells ask while somebody types: <c>copydesk "[suggest:14]" "copydesk check "</c>, a suggestion a line.</summary>
internal static class Completion
{
    private const string Directive = "[suggest";

    // What an option takes, where that is one of a few words.
    private static readonly (string Option, string[] Words)[] Words =
    [
        ("--format", ReportFormats.Names.ToArray()),
        ("--fail-on", ["suggestion", "warning", "error", "never"]),
        ("--locale", ["en-AU", "en-GB", "en-IN", "en-US", "en-ZA"]),
    ];

    /// <summary>Whether a shell asks.</summary>
    public static bool IsAsked(string[] arguments) => arguments.Length > 0 && arguments[0].StartsWith(Directive, StringComparison.Ordinal);

    /// <summary>Answers with the library's own directive, over all commands.</summary>
    public static int Answer(string[] arguments)
    {
        var root = new RootCommand(CommandLine.Summary);
        root.Options.Clear();
        CommandLine.AddTo(root, null);
        foreach (var command in root.Subcommands)
        {
            foreach (var option in command.Options)
                Complete(option);
        }

        return root.Parse(arguments).Invoke();
    }

    private static void Complete(Option option)
    {
        foreach (var (name, words) in Words)
        {
            if (option.Name == name)
                option.CompletionSources.Add(words);
        }
    }
}
