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

    /// <summary>The version of this build, such as <c>0.1.0</c>.</summary>
    public static string Version => typeof(CommandLine).Assembly.GetName().Version!.ToString(3);

    public static int Run(string[] arguments)
    {
        arguments = Arguments.Exact(arguments);
        try
        {
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

    /// <summary>Adds what every command has: its examples, shown under <c>--help</c>.</summary>
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
        var asked = arguments.Length > 0 ? arguments[0] : "";
        var root = new Command(Name, "Checks news drafts for style and consistency, as a good sub-editor would.");
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
        root.Subcommands.Add(asked == "check" ? CheckCommand.Build() : new Command("check", CheckCommand.Summary));
        root.Subcommands.Add(asked == "fix" ? FixCommand.Build() : new Command("fix", FixCommand.Summary));
        root.Subcommands.Add(asked == "baseline" ? BaselineCommand.Build() : new Command("baseline", BaselineCommand.Summary));
        root.Subcommands.Add(asked == "settings" ? SettingsCommand.Build() : new Command("settings", SettingsCommand.Summary));
        root.Subcommands.Add(asked == "init" ? InitCommand.Build() : new Command("init", InitCommand.Summary));
        root.Subcommands.Add(asked == "inspect" ? InspectCommand.Build() : new Command("inspect", InspectCommand.Summary));
        root.Subcommands.Add(asked == "rules" ? RulesCommand.Build() : new Command("rules", RulesCommand.Summary));
        root.Subcommands.Add(asked == "explain" ? ExplainCommand.Build() : new Command("explain", ExplainCommand.Summary));
        root.Subcommands.Add(asked == "lsp" ? LspCommand.Build() : new Command("lsp", LspCommand.Summary));
        return root;
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
            new HelpAction().Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.Write("Examples:\n" + examples + "\n");
            return Exit.Clean;
        }
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write($"{Name} {Version}\n");
            return Exit.Clean;
        }
    }
}
