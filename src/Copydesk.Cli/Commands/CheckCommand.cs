using System.CommandLine;
using Copydesk.Cli.Files;
using Copydesk.Drafts.Language;
using Copydesk.Reports;
using Microsoft.CodeAnalysis;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk check</c>: what a good sub-editor would have caught.</summary>
internal static class CheckCommand
{
    public const string Summary = "Checks drafts and reports what a good sub-editor would have caught.";

    public static Command Build()
    {
        if (Environment.ProcessorCount > 1)
            new Thread(Rehearsal.Run) { IsBackground = true }.Start();
        var paths = Shared.Paths();
        var options = new CheckOptions();
        var stdinPath = Shared.StdinPath();
        var command = new Command("check", Summary) { paths };
        options.AddReportsTo(command);
        options.AddTo(command);
        command.Options.Add(stdinPath);
        CommandLine.AddExamples(command, """
              copydesk check story.md
              copydesk check drafts/ --fail-on warning
              copydesk check drafts/ --format sarif >copydesk.sarif
              copydesk check drafts/ --output json=findings.json --output sarif=copydesk.sarif
              copydesk check - --stdin-path story.md <story.md
              copydesk check drafts/ --only CD1001 --severity CD1001=error

            Exit codes:
              0  nothing at or above --fail-on    1  findings at or above it    2  the job could not be done
            """);
        command.SetAction(parsed =>
        {
            var rules = Rules.BuiltIn.Rules();
            var format = options.FormatOf(parsed);
            var outputs = ReportFile.For(options.OutputsOf(parsed));
            var bar = options.BarOf(parsed);
            var overrides = options.OverridesOf(parsed, rules);
            var run = options.RunOptionsOf(parsed);
            var sources = Selection.Of(Shared.PathsOf(parsed, paths), parsed.GetValue(stdinPath));
            foreach (var output in outputs)
                output.KeepOff(sources);
            return Check(sources, rules, overrides, run, format, outputs, bar);
        });
        return command;
    }

    private static int Check(
        IDraftSource[] sources, RuleSet rules, SettingsOverrides overrides, RunOptions options, string format, ReportFile[] outputs, DiagnosticSeverity? bar)
    {
        // One draft is done before anybody could interrupt it, and sooner without a look-out for that.
        using var interruption = sources.Length > 1 || outputs.Length > 0 ? Interruption.Watch() : null;
        RunResult result;
        using (var progress = Progress.Of(sources.Length))
        {
            var watched = options with { Progress = progress is null ? null : progress.Report };
            var settings = Shared.SettingsOf(rules, overrides);
            result = DeskRun.Check(sources, rules.Under(overrides), settings, watched, interruption?.Token ?? default);
        }

        var report = new RunReport(result, rules, CommandLine.Version);
        var unwritten = WriteFiles(outputs, report);
        StandardOutput.Write(format, report);
        Gate.SayFaults(result);
        foreach (var message in unwritten)
            Errors.Say(message);
        return unwritten.Count > 0 ? Exit.Failed : Gate.ExitOf(result, bar);
    }

    /// <summary>Writes the reports that go to files; what could not be written keeps no other report back.</summary>
    private static List<string> WriteFiles(ReportFile[] outputs, RunReport report)
    {
        var unwritten = new List<string>();
        foreach (var output in outputs)
        {
            try
            {
                output.Write(report);
            }
            catch (UsageException e)
            {
                unwritten.Add(e.Message);
            }
        }

        return unwritten;
    }
}
