using System.CommandLine;
using System.Text;
using Copydesk.Cli.Files;
using Copydesk.Cli.Starting;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk init</c>: settings to begin with, fitting the drafts that are there.</summary>
internal static class InitCommand
{
    public const string Summary = "Writes a commented .editorconfig and stylebook.yml that fit the drafts of this folder.";

    public static Command Build()
    {
        var command = new Command("init", Summary);
        CommandLine.AddExamples(command, """
              copydesk init

            It writes over nothing: where one of the two files is there already, it stays as it is.
            """);
        command.SetAction(_ =>
        {
            var guess = HouseStyle.Guess(Selection.Of([], null));
            var said = new StringBuilder(guess.Said);
            foreach (var (name, text) in new[] { (".editorconfig", guess.EditorConfig()), ("stylebook.yml", HouseStyle.Stylebook) })
            {
                var target = Path.Combine(Disk.CurrentFolder(), name);
                if (Disk.KindOf(name) != EntryKind.Missing)
                {
                    said.Append($"{name} is there already and stays as it is.\n");
                    continue;
                }

                try
                {
                    AtomicFile.Write(target, output => output.Write(Encoding.UTF8.GetBytes(text)));
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    throw new UsageException($"{name} can't be written: {e.Message}");
                }

                said.Append($"{name} written.\n");
            }

            StandardOutput.Write(output => output.Write(Encoding.UTF8.GetBytes(said.ToString())));
            return Exit.Clean;
        });
        return command;
    }
}
