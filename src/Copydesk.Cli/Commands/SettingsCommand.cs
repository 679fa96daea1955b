using System.CommandLine;
using System.Text;
using Copydesk.Cli.Files;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk settings PATH</c>: what holds for a draft, and which file says so.</summary>
internal static class SettingsCommand
{
    public const string Summary = "Shows every setting that holds for a draft, and the file and line that say so.";

    public static Command Build()
    {
        var path = new Argument<string>("PATH") { Description = "A draft; it need not be there.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Those too that nothing sets, with their defaults." };
        var command = new Command("settings", Summary) { path };
        command.Options.Add(all);
        CommandLine.AddExamples(command, """
              copydesk settings drafts/story.md
              copydesk settings drafts/story.md --all
            """);
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(path) ?? throw new UsageException(
                $"settings needs a draft, such as: {CommandLine.Name} settings story.md");
            var settings = new EditorConfigSettings(Rules.BuiltIn.Rules(), Disk.CurrentFolder(), EditorConfigSettings.ReadFile);
            var shown = new StringBuilder();
            foreach (var setting in settings.Explain(Selection.Shown(asked)))
            {
                if (setting.Origin.Length > 0 || parsed.GetValue(all))
                    shown.Append($"{setting.Key} = {(setting.Value.Length == 0 ? "unset" : setting.Value)}  # {(setting.Origin.Length == 0 ? "default" : PathName.ToDisplay(setting.Origin))}\n");
            }

            if (shown.Length == 0)
                shown.Append("# nothing is set; --all shows the defaults\n");
            StandardOutput.Write(output => output.Write(Encoding.UTF8.GetBytes(shown.ToString())));
            foreach (var problem in settings.Problems)
                Errors.Say($"{PathName.ToDisplay(problem.Path)}:{problem.Lines.Start.Line + 1}:{problem.Lines.Start.Character + 1}: {problem.Rule.Id}: {problem.Message}");
            return settings.Problems.IsEmpty ? Exit.Clean : Exit.Failed;
        });
        return command;
    }
}
