using System.CommandLine;
using System.Globalization;
using Copydesk.Cli.Files;
using Copydesk.Cli.Gating;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk baseline</c>: records today's findings, so that only new ones count.</summary>
internal static class BaselineCommand
{
    public const string Summary = "Records today's findings, so that check --baseline shows new ones only.";

    public static Command Build()
    {
        var paths = Shared.Paths();
        var options = new CheckOptions();
        var file = CheckScope.BaselineOption();
        var command = new Command("baseline", Summary) { paths };
        command.Options.Add(file);
        options.AddTo(command);
        CommandLine.AddExamples(command, """
              copydesk baseline drafts/
              copydesk check drafts/ --baseline copydesk.baseline

            A finding that is gone leaves the file when its draft is recorded again; drafts that are not named keep theirs.
            """);
        command.SetAction(parsed =>
        {
            var rules = Rules.BuiltIn.Rules();
            var overrides = options.OverridesOf(parsed, rules);
            var run = options.RunOptionsOf(parsed);
            var sources = Selection.Of(Shared.PathsOf(parsed, paths), null);
            var target = AtomicFile.TargetOf(parsed.GetValue(file) ?? Baseline.DefaultFile);
            var earlier = Disk.KindOf(target) == EntryKind.Missing ? null : Baseline.Read(target);
            foreach (var source in sources)
            {
                if (source.Path == Selection.Shown(target))
                    throw new UsageException($"--baseline: {PathName.ToDisplay(source.Path)} is one of the drafts to check; give the baseline a file of its own");
            }

            using var interruption = Interruption.Watch();
            var settings = Shared.SettingsOf(rules, overrides);
            var result = DeskRun.Check(sources, rules.Under(overrides), settings, run, interruption.Token);
            Gate.SayFaults(result);
            if (Gate.Of(result, settings, GatePolicy.Never).Exit is var exit && exit == Exit.Failed)
            {
                Errors.Say("the baseline was not written");
                return exit;
            }

            var baseline = Baseline.Of(result, earlier, id => rules.Find(id) is { } rule && !overrides.LeavesOut(rule));
            try
            {
                AtomicFile.Write(target, baseline.Write);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"--baseline: {PathName.ToDisplay(Selection.Shown(target))} can't be written: {e.Message}");
            }

            StandardOutput.Write(output => output.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{PathName.ToDisplay(Selection.Shown(target))}: {baseline.Count} {(baseline.Count == 1 ? "finding" : "findings")} recorded\n"))));
            return Exit.Clean;
        });
        return command;
    }
}
