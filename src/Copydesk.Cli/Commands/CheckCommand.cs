using System.CommandLine;
using Copydesk.Cli.Caching;
using Copydesk.Cli.Files;
using Copydesk.Drafts.Language;
using Copydesk.Reports;

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
        var gate = new GateOptions();
        var scope = new CheckScope();
        var stdinPath = Shared.StdinPath();
        var watch = new Option<bool>("--watch") { Description = "Check again whenever a draft is saved, until Ctrl-C." };
        var command = new Command("check", Summary) { paths };
        options.AddReportsTo(command);
        gate.AddTo(command);
        options.AddTo(command);
        scope.AddTo(command);
        command.Options.Add(stdinPath);
        command.Options.Add(watch);
        CommandLine.AddExamples(command, """
              copydesk check story.md
              copydesk check drafts/ --fail-on warning
              copydesk check drafts/ --format sarif >copydesk.sarif
              copydesk check drafts/ --output json=findings.json --output sarif=copydesk.sarif
              copydesk check drafts/ --watch
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
            var policy = gate.PolicyOf(parsed);
            var overrides = options.OverridesOf(parsed, rules);
            var run = options.RunOptionsOf(parsed);
            var named = Shared.PathsOf(parsed, paths);
            var sources = Selection.Of(named, parsed.GetValue(stdinPath));
            var filter = scope.Of(parsed);
            var isWatching = parsed.GetValue(watch);
            if (isWatching && Array.Exists(sources, static source => source is DraftInput))
                throw new UsageException("--watch waits for files to be saved; standard input never is. Leave one of the two out");
            // One draft is done before anybody could interrupt it, and sooner without a look-out for that.
            using var interruption = isWatching || sources.Length > 1 || outputs.Length > 0 ? Interruption.Watch() : null;
            if (isWatching)
                return Watching.Run(named, interruption!, (drafts, memory) => Check(drafts, run with { Memory = memory }));
            using var cache = options.CacheOf(parsed, sources.Length + (filter?.Reference.Length ?? 0));
            return Check(sources, run with { Memory = cache });

            int Check(IDraftSource[] drafts, RunOptions how)
            {
                foreach (var output in outputs)
                    output.KeepOff(drafts);
                var settings = Shared.SettingsOf(rules, overrides);
                var result = Run(filter?.Sources(drafts) ?? drafts, rules.Under(overrides), settings, how, interruption);
                (how.Memory as RunCache)?.Save();
                result = filter?.Apply(result, drafts) ?? result;
                var isWritten = Write(new RunReport(result, rules, CommandLine.Version), format, outputs);
                var end = gate.End(Gate.Of(result, settings, policy), parsed, isWritten);
                return result.LeftOut is null ? end : Exit.Interrupted;
            }
        });
        return command;
    }

    private static RunResult Run(IDraftSource[] sources, RuleSet rules, ISettingsSource settings, RunOptions options, Interruption? interruption)
    {
        using var progress = Progress.Of(sources.Length);
        var watched = options with { Progress = progress is null ? null : progress.Report, EndsEarly = true };
        return DeskRun.Check(sources, rules, settings, watched, interruption?.Token ?? default);
    }

    /// <summary>Writes every report, and what could not be read; whether all could be written.</summary>
    private static bool Write(RunReport report, string format, ReportFile[] outputs)
    {
        var unwritten = WriteFiles(outputs, report);
        StandardOutput.Write(format, report);
        Gate.SayFaults(report.Result);
        foreach (var message in unwritten)
            Errors.Say(message);
        return unwritten.Count == 0;
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
