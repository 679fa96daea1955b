using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using Copydesk.Cli.Files;

namespace Copydesk.Cli.Commands;

/// <summary>The command line: which commands there are, and what becomes of errors.</summary>
internal static class CommandLine
{
    public const string Name = "copydesk";

    /// <summary>What it does, in a line.</summary>
    public const string Summary = "Checks news drafts for style and consistency, as a good sub-editor would.";

    /// <summary>The version of this build, such as <c>0.1.0</c>.</summary>
    public static string Version => typeof(CommandLine).Assembly.GetName().Version!.ToString(3);

    public static int Run(string[] arguments)
    {
        arguments = Arguments.Exact(arguments);
        try
        {
            if (Completion.IsAsked(arguments))
                return Completion.Answer(arguments);
            // Response files and bundled short options would change what a file name means.
            var parsed = Build(arguments).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (parsed.Action is not null && (parsed.Errors.Count == 0 || parsed.Action.ClearsParseErrors))
                return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            if (arguments.Length == 0)
                return parsed.RootCommandResult.Command.Parse(["--help"]).Invoke();
            return Refuse(parsed);
        }
        catch (UsageException e)
        {
            Errors.Say(e.Message);
            return Exit.Failed;
        }
        catch (OperationCanceledException)
        {
            return Exit.Interrupted;
        }
        catch (IOException e)
        {
            Errors.Say("the report can't be written: " + e.Message);
            return Exit.Failed;
        }
    }

    /// <summary>Adds what every command has: its examples, the first thing that <c>--help</c> shows.</summary>
    public static void AddExamples(Command command, string examples)
    {
        // The library's own option reads its words from a resource file at every start.
        command.Options.Add(new Option<bool>("--help", "-h", "/h", "-?", "/?")
        {
            Description = "Show help and usage information",
            Arity = ArgumentArity.Zero,
            Action = new HelpWithExamples(examples),
        });
    }

    /// <summary>Only the command that is asked for is built whole: the others are a line of help.</summary>
    private static Command Build(string[] arguments)
    {
        var root = new Command(Name, Summary);
        AddTo(root, arguments.Length > 0 ? arguments[0] : "");
        return root;
    }

    /// <summary>Adds all commands and options.</summary>
    /// <param name="root">What they are added to.</param>
    /// <param name="asked">The command that is built whole; null for all of them.</param>
    public static void AddTo(Command root, string? asked)
    {
        AddExamples(root, """
              copydesk check drafts/               check every draft of a folder, recursively
              copydesk check story.md --fail-on warning
              copydesk explain CD1001              what a rule marks, and why
            """);
        root.Options.Add(new Option<bool>("--version")
        {
            Description = "Show version information",
            Arity = ArgumentArity.Zero,
            Action = new ShowVersion(),
        });
        root.Subcommands.Add(asked is null or "check" ? CheckCommand.Build() : new Command("check", CheckCommand.Summary));
        root.Subcommands.Add(asked is null or "fix" ? FixCommand.Build() : new Command("fix", FixCommand.Summary));
        root.Subcommands.Add(asked is null or "baseline" ? BaselineCommand.Build() : new Command("baseline", BaselineCommand.Summary));
        root.Subcommands.Add(asked is null or "settings" ? SettingsCommand.Build() : new Command("settings", SettingsCommand.Summary));
        root.Subcommands.Add(asked is null or "init" ? InitCommand.Build() : new Command("init", InitCommand.Summary));
        root.Subcommands.Add(asked is null or "inspect" ? InspectCommand.Build() : new Command("inspect", InspectCommand.Summary));
        root.Subcommands.Add(asked is null or "rules" ? RulesCommand.Build() : new Command("rules", RulesCommand.Summary));
        root.Subcommands.Add(asked is null or "explain" ? ExplainCommand.Build() : new Command("explain", ExplainCommand.Summary));
        root.Subcommands.Add(asked is null or "lsp" ? LspCommand.Build() : new Command("lsp", LspCommand.Summary));
    }

    private static int Refuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command.Name == Name;
        var name = isRoot ? Name : Name + " " + command.Name;
        if (isRoot && parsed.UnmatchedTokens.Count > 0)
        {
            var given = parsed.UnmatchedTokens[0];
            var names = new List<string>();
            var isOption = given.StartsWith('-');
            foreach (var child in isOption ? command.Options : (IEnumerable<Symbol>)command.Subcommands)
                names.Add(child.Name);
            var kind = isOption ? "option" : "command";
            Errors.Say($"""there is no {kind} "{given}".{Nearest.Hint(given, names)} See {Name} --help.""");
        }
        else
        {
            foreach (var error in parsed.Errors)
                Errors.Say(error.Message.TrimEnd('.') + $". See {name} --help.");
        }

        return Exit.Failed;
    }

    private sealed class HelpWithExamples(string examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            // What follows the examples, such as exit codes, ends the page.
            var end = examples.IndexOf("\n\n", StringComparison.Ordinal);
            var output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n" + (end < 0 ? examples : examples[..end]) + "\n\n");
            new HelpAction().Invoke(parseResult);
            output.Write(end < 0 ? "" : examples[(end + 2)..] + "\n");
            return Exit.Clean;
        }
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        private const int CommitLength = 10;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write($"{Name} {Version}{Commit()}\n");
            return Exit.Clean;
        }

        /// <summary>The commit that was built, as the compiler left it behind the version; nothing where there was no repository.</summary>
        private static string Commit()
        {
            var whole = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            var plus = whole.IndexOf('+', StringComparison.Ordinal);
            return plus < 0 ? "" : $" ({whole.Substring(plus + 1, Math.Min(CommitLength, whole.Length - plus - 1))})";
        }
    }
}
