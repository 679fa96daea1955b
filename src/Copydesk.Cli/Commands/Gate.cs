using System.CommandLine;
using System.Globalization;
using Copydesk.Reports;
using Microsoft.CodeAnalysis;

namespace Copydesk.Cli.Commands;

/// <summary>What fails the gate.</summary>
/// <param name="Bar">The least severity that counts, as the command line says it; null where each draft's settings say.</param>
/// <param name="MostWarnings">How many warnings are let pass; null for any number.</param>
internal sealed record GatePolicy(string? Bar, int? MostWarnings)
{
    /// <summary>Nothing but what keeps the job from being done.</summary>
    public static readonly GatePolicy Never = new("never", null);

    /// <summary>The severity that a word stands for; null for never.</summary>
    public static DiagnosticSeverity? SeverityOf(string bar) => bar switch
    {
        "suggestion" => DiagnosticSeverity.Info,
        "warning" => DiagnosticSeverity.Warning,
        "error" => DiagnosticSeverity.Error,
        _ => null,
    };
}

/// <summary>What a run comes to: the exit code and why, and what is said of what could not be done.</summary>
internal sealed class Gate
{
    private readonly List<string> reasons = [];

    private Gate() { }

    /// <summary>The exit code.</summary>
    public int Exit { get; private set; }

    /// <summary>The exit code of what was found.</summary>
    public static Gate Of(RunResult result, ISettingsSource settings, GatePolicy policy)
    {
        var gate = new Gate();
        var (atBar, warnings, unanswered, bad) = (0, 0, 0, 0);
        foreach (var finding in result.Findings)
        {
            if (finding.Rule.Id == EngineRules.BadSetting.Id || finding.Rule.Id == EngineRules.BadStylebook.Id)
            {
                bad++;
                continue;
            }

            var own = settings.For(finding.Path);
            atBar += finding.Severity >= GatePolicy.SeverityOf(policy.Bar ?? (string)own.ValueOf(EngineOptions.Gate)) ? 1 : 0;
            warnings += finding.Severity == DiagnosticSeverity.Warning ? 1 : 0;
            unanswered += policy != GatePolicy.Never && MustBeAnswered(finding, own) ? 1 : 0;
        }

        gate.Add(result.Unreadable.Length, Commands.Exit.Failed, "file", "could not be read");
        gate.Add(bad, Commands.Exit.Failed, "setting", "can't hold");
        gate.Add(atBar, Commands.Exit.Findings, "finding", $"at or above the bar ({(policy.Bar is null ? "copydesk_gate" : "--fail-on " + policy.Bar)})");
        gate.Add(unanswered, Commands.Exit.Findings, "finding", "to be fixed or let stand with a reason (copydesk_must_answer)");
        if (warnings > policy.MostWarnings)
            gate.Add(warnings, Commands.Exit.Findings, "warning", string.Create(CultureInfo.InvariantCulture, $"more than --max-warnings {policy.MostWarnings} lets pass"));
        return gate;
    }

    /// <summary>Says on standard error which fixes failed and which files could not be read.</summary>
    public static void SayFaults(RunResult result)
    {
        foreach (var failure in result.FixFailures)
            Errors.Say($"{PathName.ToDisplay(failure.Path)}: {failure.Message}");
        foreach (var file in result.Unreadable)
            Errors.Say($"{PathName.ToDisplay(file.Path)}: {file.Message}");
    }

    /// <summary>Says on standard error why the exit code is what it is.</summary>
    public void Explain()
    {
        if (reasons.Count == 0)
            Errors.Say("exit 0: nothing that fails the gate");
        foreach (var reason in reasons)
            Errors.Say(reason);
    }

    private static bool MustBeAnswered(Finding finding, DraftSettings own)
    {
        foreach (var id in (string[])own.ValueOf(EngineOptions.MustAnswer))
        {
            if (string.Equals(id, finding.Rule.Id, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private void Add(int count, int exit, string what, string why)
    {
        if (count == 0)
            return;
        Exit = Math.Max(Exit, exit);
        reasons.Add(string.Create(CultureInfo.InvariantCulture, $"exit {exit}: {count} {what}{(count == 1 ? "" : "s")} {why}"));
    }
}
