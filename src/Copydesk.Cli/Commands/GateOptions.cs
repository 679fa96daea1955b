using System.CommandLine;
using System.Globalization;

namespace Copydesk.Cli.Commands;

/// <summary>The options that decide the exit code.</summary>
internal sealed class GateOptions
{
    private static readonly string[] Bars = ["suggestion", "warning", "error", "never"];

    private readonly Option<string> failOn = new("--fail-on")
    {
        HelpName = "suggestion|warning|error|never",
        Description = "The least severity that makes the exit code 1; copydesk_gate of each draft, else error, where not given.",
    };

    private readonly Option<string> maxWarnings = new("--max-warnings")
    {
        HelpName = "N",
        Description = "More warnings than this make the exit code 1.",
    };

    private readonly Option<bool> explainExit = new("--explain-exit") { Description = "Say on standard error why the exit code is what it is." };

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { failOn, maxWarnings, explainExit })
            command.Options.Add(option);
    }

    /// <summary>What fails the gate.</summary>
    public GatePolicy PolicyOf(ParseResult parsed) => new(
        parsed.GetValue(failOn) is { } bar ? Shared.ChoiceOf(failOn.Name, bar, Bars) : null,
        parsed.GetValue(maxWarnings) is not { } most ? null
        : int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw Shared.Bad(maxWarnings, most, "no whole number. Write such as --max-warnings 10."));

    /// <summary>The exit code, with its reasons where they are asked for.</summary>
    /// <param name="gate">What was found.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="isDone">Whether everything else went well.</param>
    public int End(Gate gate, ParseResult parsed, bool isDone)
    {
        if (parsed.GetValue(explainExit))
            gate.Explain();
        return isDone ? gate.Exit : Exit.Failed;
    }
}
