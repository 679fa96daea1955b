using Copydesk.Reports;
using Microsoft.CodeAnalysis;

namespace Copydesk.Cli.Commands;

/// <summary>What a run comes to: the exit code, and what is said of what could not be done.</summary>
internal static class Gate
{
    /// <summary>The exit code of what was found.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="bar">The least severity that counts; null for none.</param>
    public static int ExitOf(RunResult result, DiagnosticSeverity? bar)
    {
        var exit = result.Unreadable.IsEmpty ? Exit.Clean : Exit.Failed;
        foreach (var finding in result.Findings)
        {
            if (finding.Rule.Id == EngineRules.BadSetting.Id || finding.Rule.Id == EngineRules.BadStylebook.Id)
                return Exit.Failed;
            if (exit == Exit.Clean && finding.Severity >= bar)
                exit = Exit.Findings;
        }

        return exit;
    }

    /// <summary>Says on standard error which fixes failed and which files could not be read.</summary>
    public static void SayFaults(RunResult result)
    {
        foreach (var failure in result.FixFailures)
            Errors.Say($"{PathName.ToDisplay(failure.Path)}: {failure.Message}");
        foreach (var file in result.Unreadable)
            Errors.Say($"{PathName.ToDisplay(file.Path)}: {file.Message}");
    }
}
