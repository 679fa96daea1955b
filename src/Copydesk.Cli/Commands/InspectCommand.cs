using System.CommandLine;
using Copydesk.Cli.Files;
using Copydesk.Drafts.Language;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk inspect</c>: what the language layer sees.</summary>
internal static class InspectCommand
{
    public const string Summary = "Shows what Copydesk understands of drafts: quotations, people, dates, blocks.";

    public static Command Build()
    {
        var paths = Shared.Paths();
        var format = new Option<string>("--format") { HelpName = "jsonl", Description = "One JSON object a line, one line a draft." };
        var published = Shared.Published();
        var locale = Shared.Locale();
        var stdinPath = Shared.StdinPath();
        var command = new Command("inspect", Summary) { paths, format, published, locale, stdinPath };
        CommandLine.AddExamples(command, """
              copydesk inspect story.md
              copydesk inspect drafts/ --published 2025-05-06 >drafts.jsonl
            """);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) is { } value)
                Shared.ChoiceOf(format.Name, value, ["jsonl"]);
            var overrides = new SettingsOverrides { Published = Shared.DateOf(parsed, published), Locale = Shared.LocaleOf(parsed, locale) };
            var sources = Selection.Of(Shared.PathsOf(parsed, paths), parsed.GetValue(stdinPath));
            return Inspect(sources, Shared.SettingsOf(Rules.BuiltIn.Rules(), overrides));
        });
        return command;
    }

    private static int Inspect(IDraftSource[] sources, ISettingsSource settings)
    {
        var exit = Exit.Clean;
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        foreach (var source in sources)
        {
            try
            {
                var draft = source.Read();
                var own = settings.For(source.Path);
                InspectionReport.Write(output, new AnnotatedDraft(draft, own.InputsOf(draft.Metadata, Vocabulary.Shared)));
            }
            catch (UnreadableDraftException e)
            {
                Errors.Say($"{PathName.ToDisplay(source.Path)}: {e.Message}");
                exit = Exit.Failed;
            }
        }

        return exit;
    }
}
