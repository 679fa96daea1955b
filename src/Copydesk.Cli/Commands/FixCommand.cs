using System.CommandLine;
using System.Globalization;
using Copydesk.Cli.Files;
using Copydesk.Cli.Fixing;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk fix</c>: applies what is certainly right, and what the editor says yes to.</summary>
internal static class FixCommand
{
    public const string Summary = "Applies safe fixes; with --ask also those that an editor says yes to.";

    public static Command Build()
    {
        var paths = Shared.Paths();
        var options = new CheckOptions();
        var gate = new GateOptions();
        var stdinPath = Shared.StdinPath();
        var ask = new Option<bool>("--ask") { Description = "Go through the fixes that want an answer, one by one." };
        var diff = new Option<bool>("--diff") { Description = "Write nothing; show what would change as a unified diff for patch -p1." };
        var command = new Command("fix", Summary) { paths };
        command.Options.Add(ask);
        command.Options.Add(diff);
        gate.AddTo(command);
        options.AddTo(command);
        command.Options.Add(stdinPath);
        CommandLine.AddExamples(command, """
              copydesk fix story.md
              copydesk fix drafts/ --diff
              copydesk fix drafts/ --ask --only CD1001,CD1002
              copydesk fix - --stdin-path story.md <story.md >fixed.md

            Exit codes, of what remains:
              0  nothing at or above --fail-on    1  findings at or above it    2  the job could not be done
            """);
        command.SetAction(parsed =>
        {
            var rules = Rules.BuiltIn.Rules();
            var policy = gate.PolicyOf(parsed);
            var overrides = options.OverridesOf(parsed, rules);
            var run = options.RunOptionsOf(parsed);
            var sources = Selection.Of(Shared.PathsOf(parsed, paths), parsed.GetValue(stdinPath));
            var isPiped = Array.Exists(sources, static source => source is DraftInput);
            if (isPiped && sources.Length > 1)
                throw new UsageException("fix - writes one draft from standard input to standard output; name no other beside it");
            if (isPiped && parsed.GetValue(ask))
                throw new UsageException("--ask reads its answers from standard input, where the draft stands; name the draft's file instead");
            var settings = Shared.SettingsOf(rules, overrides);
            var asked = rules.Under(overrides);
            using var interruption = Interruption.Watch();
            var fixing = new FixRun(sources, drafts => DeskRun.Check(drafts, asked, settings, run, interruption.Token));
            fixing.ApplyUntilStable(FixRun.Safe);
            if (parsed.GetValue(ask))
                fixing.ApplyUntilStable(new AskSession(Console.In, Errors.Show).Choose);
            interruption.Token.ThrowIfCancellationRequested();
            var isDone = parsed.GetValue(diff) ? ShowDiff(fixing)
                : isPiped ? Pipe(fixing, sources[0].Path)
                : Write(fixing, new RunReport(fixing.Result, rules, CommandLine.Version), interruption.Token);
            Gate.SayFaults(fixing.Result);
            return gate.End(Gate.Of(fixing.Result, settings, policy), parsed, isDone);
        });
        return command;
    }

    private static bool ShowDiff(FixRun fixing)
    {
        var (fixes, drafts, isWhole) = (0, 0, true);
        StandardOutput.Write(output =>
        {
            foreach (var draft in fixing.Changed)
            {
                if (draft.Bytes() is not { } bytes)
                {
                    Errors.Say($"{PathName.ToDisplay(draft.Original.Path)}: its encoding can't hold the fixed text; save it as UTF-8");
                    isWhole = false;
                    continue;
                }

                output.Write(UnifiedDiff.Of(draft.Original.Path, draft.OriginalBytes(), bytes));
                (fixes, drafts) = (fixes + draft.Count, drafts + 1);
            }
        });
        Errors.Say($"{Counted(fixes, "fix", "fixes")} in {Counted(drafts, "draft", "drafts")} to be made; nothing was written");
        return isWhole;
    }

    private static bool Pipe(FixRun fixing, string path)
    {
        FixedDraft? fixedDraft = null;
        foreach (var changed in fixing.Changed)
            fixedDraft = changed;
        var bytes = fixedDraft is not null ? fixedDraft.Bytes()
            : fixing.Result.Drafts.TryGetValue(path, out var draft) ? draft.Encoding.Encode(draft.Text) : [];
        if (bytes is null)
            Errors.Say($"{PathName.ToDisplay(path)}: its encoding can't hold the fixed text; save it as UTF-8");
        StandardOutput.Write(output => output.Write(bytes ?? []));
        return bytes is not null;
    }

    private static bool Write(FixRun fixing, RunReport remaining, CancellationToken cancellationToken)
    {
        var isWhole = true;
        var lines = new List<string>();
        foreach (var draft in fixing.Changed)
        {
            // What is written is whole; what Ctrl-C comes before stays as it was.
            cancellationToken.ThrowIfCancellationRequested();
            if (DraftWriter.Write(draft) is { } fault)
            {
                Errors.Say($"{PathName.ToDisplay(draft.Original.Path)}: {fault}");
                isWhole = false;
            }
            else
            {
                lines.Add($"{PathName.ToDisplay(draft.Original.Path)}: {Counted(draft.Count, "fix", "fixes")} made\n");
            }
        }

        StandardOutput.Write(output => output.Write(System.Text.Encoding.UTF8.GetBytes(string.Concat(lines) + (lines.Count > 0 ? "\n" : ""))));
        StandardOutput.Write("console", remaining);
        return isWhole;
    }

    private static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
